/** Closes a menu made of <details> when the reader turns to something else. */
export class MenuDisclosure extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("keydown", this.#escape);
    this.addEventListener("focusout", this.#leave);
    document.addEventListener("pointerdown", this.#turnAway);
  }

  disconnectedCallback(): void {
    document.removeEventListener("pointerdown", this.#turnAway);
  }

  #escape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !this.querySelector("details")?.open) return;
    this.#close();
    this.querySelector("summary")?.focus();
  };

  #leave = (event: FocusEvent): void => {
    if (event.relatedTarget && !this.contains(event.relatedTarget as Node)) this.#close();
  };

  #turnAway = (event: Event): void => {
    if (!this.contains(event.target as Node)) this.#close();
  };

  #close(): void {
    this.querySelector("details")?.removeAttribute("open");
  }
}

customElements.define("menu-disclosure", MenuDisclosure);

import { statusLine } from "../status-line.ts";

/** Adds a button that copies the text inside it. */
export class CopyText extends HTMLElement {
  #status = statusLine();

  connectedCallback(): void {
    if (this.querySelector("button")) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button quiet";
    button.textContent = this.dataset.copy ?? "";
    button.addEventListener("click", () => void this.#copy());
    this.append(button, this.#status);
  }

  async #copy(): Promise<void> {
    const held = this.firstElementChild;
    const field = held instanceof HTMLInputElement || held instanceof HTMLTextAreaElement;
    try {
      await navigator.clipboard.writeText(field ? held.value : (held?.textContent ?? "").trim());
      this.#status.textContent = this.dataset.copied ?? "";
    } catch {
      // Copying was not allowed: select the text, so that the reader can.
      if (field) held.select();
    }
  }
}

customElements.define("copy-text", CopyText);

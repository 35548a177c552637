/** Turns beginnings that can be copied into beginnings that can be chosen; own words are kept. */
export class NoteStarters extends HTMLElement {
  #own = "";

  connectedCallback(): void {
    const note = document.getElementById(this.dataset.for ?? "");
    const choices = this.querySelector("fieldset");
    const texts = this.querySelector("details");
    if (!(note instanceof HTMLTextAreaElement) || !choices || !texts) return;
    choices.hidden = false;
    texts.hidden = true;
    choices.addEventListener("change", (event) => {
      if (event.target instanceof HTMLInputElement) this.#begin(note, event.target.value);
    });
  }

  #begin(note: HTMLTextAreaElement, lines: string): void {
    const given = [...this.querySelectorAll<HTMLInputElement>("input")].map(({ value }) => value);
    if (!given.includes(note.value)) this.#own = note.value;
    note.value = lines || this.#own;
    note.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

customElements.define("note-starters", NoteStarters);

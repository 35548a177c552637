import { statusLine } from "../status-line.ts";
import { fill } from "../words.ts";

const NEAR = 40;
const PAUSE = 1000;

/** Shows how much room is left, and says so aloud only when it gets tight. */
export class CharCount extends HTMLElement {
  #shown = document.createElement("p");
  #spoken = statusLine(true);
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#shown.className = "status";
    this.#shown.setAttribute("aria-hidden", "true");
    this.append(this.#shown, this.#spoken);
    this.addEventListener("input", () => this.#count());
    this.#count();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  #count(): void {
    const written = this.querySelector("textarea")?.value ?? "";
    // The server counts a line break as two characters, and a letter beyond the first plane as one.
    const length = [...written.replace(/\r?\n/g, "\r\n")].length;
    const left = Number(this.dataset.max) - length;
    const words = fill(left < 0 ? this.dataset.over : this.dataset.left, {
      count: Math.abs(left),
    });
    this.#shown.textContent = words;
    clearTimeout(this.#timer);
    if (left <= NEAR) this.#timer = setTimeout(() => this.#say(words), PAUSE);
  }

  #say(words: string): void {
    this.#spoken.textContent = words;
  }
}

customElements.define("char-count", CharCount);

import { statusLine } from "../status-line.ts";
import { fill } from "../words.ts";

/** Keeps a list of cards to a few, shows the chosen ones in a tray, and says how many there are. */
export class CardSorter extends HTMLElement {
  #tray = document.createElement("div");
  #chips = document.createElement("ul");
  #status = statusLine();

  connectedCallback(): void {
    this.#tray.className = "tray";
    this.#chips.className = "chips";
    this.#tray.append(this.#chips, this.#status);
    this.prepend(this.#tray);
    this.addEventListener("change", this.#choose);
    this.closest("form")?.addEventListener("change", this.#draw);
    window.addEventListener("pageshow", this.#draw);
    this.#draw();
  }

  disconnectedCallback(): void {
    window.removeEventListener("pageshow", this.#draw);
  }

  get #limit(): number {
    return Number(this.dataset.limit);
  }

  get #cards(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  }

  get #chosen(): HTMLInputElement[] {
    return this.#cards.filter((card) => card.checked);
  }

  #choose = (event: Event): void => {
    const card = event.target as HTMLInputElement;
    if (!card.checked) return;
    if (this.#isTaken(card)) this.#refuse(event, card, this.dataset.taken);
    else if (this.#chosen.length > this.#limit) this.#refuse(event, card, this.dataset.full);
  };

  #refuse(event: Event, card: HTMLInputElement, why: string | undefined): void {
    event.stopPropagation();
    card.checked = false;
    this.#draw();
    this.#status.textContent = fill(why, { card: title(card) });
  }

  #isTaken(card: HTMLInputElement): boolean {
    const form = this.closest("form");
    const other = this.dataset.other;
    if (!form || !other) return false;
    return new FormData(form).getAll(other).includes(card.value);
  }

  #draw = (): void => {
    const full = this.#chosen.length >= this.#limit;
    for (const card of this.#cards) {
      const closed = !card.checked && (full || this.#isTaken(card));
      card.toggleAttribute("aria-disabled", closed);
      if (closed) card.setAttribute("aria-disabled", "true");
    }
    this.#chips.replaceChildren(...this.#chosen.map((card) => this.#chip(card)));
    this.#status.textContent = fill(this.dataset.chosen, {
      count: this.#chosen.length,
      limit: this.#limit,
    });
  };

  #chip(card: HTMLInputElement): HTMLElement {
    const item = document.createElement("li");
    const button = document.createElement("button");
    const cross = document.createElement("span");
    button.type = "button";
    button.setAttribute("aria-label", fill(this.dataset.remove, { card: title(card) }));
    cross.setAttribute("aria-hidden", "true");
    cross.textContent = "×";
    button.append(title(card), cross);
    button.addEventListener("click", () => this.#putBack(card));
    item.append(button);
    return item;
  }

  #putBack(card: HTMLInputElement): void {
    const place = this.#chosen.indexOf(card);
    card.checked = false;
    card.dispatchEvent(new Event("change", { bubbles: true }));
    const left = this.#chips.querySelectorAll("button");
    (left[Math.min(place, left.length - 1)] ?? card).focus();
  }
}

function title(card: HTMLInputElement): string {
  return card.labels?.[0]?.querySelector(".title")?.textContent?.trim() ?? card.value;
}

customElements.define("card-sorter", CardSorter);

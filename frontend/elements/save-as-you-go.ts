import { statusLine } from "../status-line.ts";

const PAUSE = 400;
const TYPING_PAUSE = 1500;
const RETRIES = [2000, 5000, 10_000, 30_000];

type Mistakes = Record<string, string[]>;

/** Saves the form inside it whenever an answer is given; the button still works as ever. */
export class SaveAsYouGo extends HTMLElement {
  #status = statusLine();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #changed = false;
  #sending = false;
  #failures = 0;
  #leaving = false;

  connectedCallback(): void {
    const form = this.querySelector("form");
    if (!form) return;
    this.append(this.#status);
    form.addEventListener("change", () => this.#after(PAUSE));
    form.addEventListener("input", (event) => isTyping(event) && this.#after(TYPING_PAUSE));
    form.addEventListener("submit", () => this.#leave());
    window.addEventListener("online", this.#hurry);
    document.addEventListener("visibilitychange", this.#hurryWhenHidden);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    window.removeEventListener("online", this.#hurry);
    document.removeEventListener("visibilitychange", this.#hurryWhenHidden);
  }

  #hurry = (): void => {
    if (this.#changed) void this.#save();
  };

  #hurryWhenHidden = (): void => {
    if (document.visibilityState === "hidden") this.#hurry();
  };

  #leave(): void {
    this.#leaving = true;
    clearTimeout(this.#timer);
  }

  #after(pause: number): void {
    this.#changed = true;
    this.#wait(pause);
  }

  #wait(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), pause);
  }

  async #save(): Promise<void> {
    const form = this.querySelector("form");
    if (!form || this.#sending || this.#leaving) return;
    clearTimeout(this.#timer);
    this.#sending = true;
    this.#changed = false;
    this.#say(this.dataset.saving);
    const answer = await send(form);
    this.#sending = false;
    if (answer === "unreached") this.#tryAgain();
    else this.#settle(form, answer);
  }

  #settle(form: HTMLFormElement, mistakes: Mistakes): void {
    this.#failures = 0;
    markMistakes(form, mistakes);
    const refused = Object.keys(mistakes).length > 0;
    this.#say(refused ? this.dataset.refused : this.dataset.saved, refused);
    if (this.#changed) this.#wait(PAUSE);
  }

  #tryAgain(): void {
    this.#changed = true;
    this.#say(this.dataset.failed, true);
    this.#wait(RETRIES[Math.min(this.#failures, RETRIES.length - 1)] ?? PAUSE);
    this.#failures += 1;
  }

  #say(words = "", failed = false): void {
    this.#status.classList.toggle("failed", failed);
    if (this.#status.textContent !== words) this.#status.textContent = words;
  }
}

/** A box that is ticked changes at once; words take a while. */
function isTyping(event: Event): boolean {
  return !["checkbox", "radio"].includes((event.target as HTMLInputElement).type);
}

/** Posts the form: no mistakes when it was saved, the mistakes when not, "unreached" otherwise. */
async function send(form: HTMLFormElement): Promise<Mistakes | "unreached"> {
  try {
    // An attribute, because a field called "action" would hide the property.
    const response = await fetch(form.getAttribute("action") || window.location.href, {
      method: "POST",
      body: new FormData(form),
      headers: { "X-Requested-With": "hearten-autosave" },
      credentials: "same-origin",
      keepalive: true,
    });
    if (response.status === 204) return {};
    if (response.status === 422) return ((await response.json()) as { errors: Mistakes }).errors;
  } catch {
    // Offline, or the server is away: the answers stay on the page.
  }
  return "unreached";
}

function markMistakes(form: HTMLFormElement, mistakes: Mistakes): void {
  for (const old of form.querySelectorAll("[data-found-while-saving]")) old.remove();
  for (const [name, sentences] of Object.entries(mistakes)) {
    const field = form.querySelector(`[name="${CSS.escape(name)}"]`)?.closest(".field");
    field?.querySelector(".control")?.before(mistakeList(sentences));
  }
}

function mistakeList(sentences: string[]): HTMLElement {
  const list = document.createElement("ul");
  list.className = "errors";
  list.dataset.foundWhileSaving = "";
  for (const sentence of sentences) {
    const item = document.createElement("li");
    item.textContent = sentence;
    list.append(item);
  }
  return list;
}

customElements.define("save-as-you-go", SaveAsYouGo);

import { statusLine } from "../status-line.ts";

/** What was answered: the values given under each name. */
export type Answers = Record<string, string[]>;

/** Whether a section is for these answers: "a=1 b=2" is either of them, "a=1+b=2" both. */
export function fits(condition: string, answers: Answers): boolean {
  return condition
    .split(/\s+/)
    .filter(Boolean)
    .some((all) => all.split("+").every((one) => holds(one, answers)));
}

function holds(one: string, answers: Answers): boolean {
  const [name = "", value = ""] = one.split("=");
  return answers[name]?.includes(value) ?? false;
}

/** The exercise of the first page: shows what fits the answers, and keeps them in this browser. */
export class WhatsStoppingYou extends HTMLElement {
  #status = statusLine(true);
  #forgetRow = document.createElement("p");

  connectedCallback(): void {
    const form = this.querySelector("form");
    if (!form) return;
    this.append(this.#status);
    this.#makeForgetRow(form);
    form.append(this.#forgetRow);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => this.#answer(form));
    putBack(form, recall(this.#place));
    this.#show(read(form));
  }

  get #place(): string {
    return this.dataset.storage ?? "hearten.stopping";
  }

  #answer(form: HTMLFormElement): void {
    const answers = read(form);
    remember(this.#place, answers);
    const before = this.#shown();
    this.#show(answers);
    if (this.#shown() !== before) this.#status.textContent = this.dataset.found ?? "";
  }

  #show(answers: Answers): void {
    // Once it is there it stays: it may have the focus when the last answer goes.
    if (Object.keys(answers).length > 0) this.#forgetRow.hidden = false;
    const sections = [...this.querySelectorAll<HTMLElement>("[data-for]")];
    for (const section of sections) section.hidden = !fits(section.dataset.for ?? "", answers);
    if (Object.keys(answers).length > 0 && sections.every((section) => section.hidden)) {
      for (const section of sections) section.hidden = !isForOthers(section);
    }
    for (const echo of this.querySelectorAll<HTMLElement>("[data-answer]")) {
      echo.textContent = (answers[echo.dataset.answer ?? ""] ?? []).join(", ");
    }
  }

  #shown(): string {
    const open = this.querySelectorAll<HTMLElement>("[data-for]:not([hidden])");
    return [...open].map((section) => section.dataset.for).join("|");
  }

  #makeForgetRow(form: HTMLFormElement): void {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button plain";
    button.textContent = this.dataset.forget ?? "";
    button.addEventListener("click", () => this.#forget(form));
    this.#forgetRow.replaceChildren(button);
    this.#forgetRow.hidden = true;
  }

  #forget(form: HTMLFormElement): void {
    form.reset();
    remember(this.#place, {});
    this.#show({});
    this.#status.className = "status";
    this.#status.textContent = this.dataset.forgotten ?? "";
  }
}

function isForOthers(section: HTMLElement): boolean {
  return (section.dataset.for ?? "").split(/\s+/).includes("otherwise");
}

function read(form: HTMLFormElement): Answers {
  const answers: Answers = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value.trim())
      answers[name] = [...(answers[name] ?? []), value];
  }
  return answers;
}

function putBack(form: HTMLFormElement, answers: Answers): void {
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("[name]")) {
    const given = answers[control.name] ?? [];
    if (control.type === "radio" || control.type === "checkbox") {
      (control as HTMLInputElement).checked = given.includes(control.value);
    } else if (given[0] !== undefined) {
      control.value = given[0];
    }
  }
}

function recall(place: string): Answers {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "{}") as Answers;
  } catch {
    // Nothing readable was kept, or this browser keeps nothing: the exercise starts afresh.
    return {};
  }
}

function remember(place: string, answers: Answers): void {
  try {
    if (Object.keys(answers).length > 0) localStorage.setItem(place, JSON.stringify(answers));
    else localStorage.removeItem(place);
  } catch {
    // This browser keeps nothing; the exercise works all the same.
  }
}

customElements.define("whats-stopping-you", WhatsStoppingYou);

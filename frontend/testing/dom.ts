/** A page to try the elements on, without a browser. */
import { Window } from "happy-dom";

const page = new Window({ url: "https://hearten.example/" });
const names = [
  "CSS",
  "CustomEvent",
  "Event",
  "FormData",
  "HTMLElement",
  "HTMLInputElement",
  "HTMLTextAreaElement",
  "KeyboardEvent",
  "Node",
  "customElements",
  "document",
  "localStorage",
  "navigator",
  "window",
] as const;
for (const name of names) {
  const value = name === "window" ? page : page[name];
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

/** Puts a piece of HTML on the page and finds the element to try. */
export function show<Kind extends Element>(html: string, selector: string): Kind {
  // Like a page whose script runs last: an element meets its children complete.
  const sheet = document.createElement("div");
  sheet.innerHTML = html;
  document.body.replaceChildren(sheet);
  return find<Kind>(selector);
}

/** The one that is meant; a test that misses it fails at once. */
export function find<Kind extends Element = HTMLElement>(selector: string): Kind {
  const found = document.querySelector<Kind>(selector);
  if (!found) throw new Error(`There is no ${selector} on the page.`);
  return found;
}

/** Answers a question as a reader would: by a click, or by typing. */
export function tick(selector: string): void {
  find<HTMLInputElement>(selector).click();
}

export function type(selector: string, text: string): void {
  const field = find<HTMLTextAreaElement>(selector);
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** What a reader of the page is told at the end of it all. */
export function told(selector: string): string {
  return find(selector).textContent?.trim() ?? "";
}

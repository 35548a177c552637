/** Makes the line in which an element tells, politely, what has happened. */
export function statusLine(hidden = false): HTMLElement {
  const line = document.createElement("p");
  line.className = hidden ? "visually-hidden" : "status";
  line.setAttribute("role", "status");
  return line;
}

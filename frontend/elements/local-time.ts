import { fill } from "../words.ts";

/** Adds the reader's own hour to a moment that is told in another zone. */
export class LocalTime extends HTMLElement {
  connectedCallback(): void {
    const moment = new Date(this.querySelector("time")?.dateTime ?? "");
    if (Number.isNaN(moment.valueOf()) || this.querySelector(".yours")) return;
    const here = tell(moment, undefined);
    if (here === tell(moment, this.dataset.zone)) return;
    const yours = document.createElement("span");
    yours.className = "yours soft";
    yours.textContent = ` · ${fill(this.dataset.yours, { time: here })}`;
    this.append(yours);
  }
}

function tell(moment: Date, zone: string | undefined): string {
  const language = document.documentElement.lang || undefined;
  return new Intl.DateTimeFormat(language, {
    weekday: "long",
    month: "long",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    ...(zone ? { timeZone: zone } : {}),
  }).format(moment);
}

customElements.define("local-time", LocalTime);

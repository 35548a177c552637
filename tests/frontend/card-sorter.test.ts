import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { find, show, tick, told } from "../../frontend/testing/dom.ts";

await import("../../frontend/elements/card-sorter.ts");

function list(name: string, other: string): string {
  const cards = ["craft", "joy", "voice"].map(
    (value) =>
      `<div><input type="checkbox" id="${name}-${value}" name="${name}" value="${value}">
       <label for="${name}-${value}"><span class="title">${value}</span></label></div>`,
  );
  return `<card-sorter id="${name}" data-limit="2" data-other="${other}"
    data-chosen="{count} of {limit}" data-full="full" data-taken="{card} is taken"
    data-remove="put back {card}">${cards.join("")}</card-sorter>`;
}

beforeEach(() => {
  show(`<form>${list("most", "least")}${list("least", "most")}</form>`, "card-sorter");
});

test("it says how many cards are chosen", () => {
  tick("#most-joy");

  assert.equal(told("#most .status"), "1 of 2");
});

test("a card too many is put back, with the reason", () => {
  tick("#most-craft");
  tick("#most-joy");
  tick("#most-voice");

  assert.equal(find<HTMLInputElement>("#most-voice").checked, false);
  assert.equal(told("#most .status"), "full");
});

test("a full list marks the rest as closed, and opens them again", () => {
  tick("#most-craft");
  tick("#most-joy");
  assert.equal(find("#most-voice").getAttribute("aria-disabled"), "true");

  tick("#most-joy");

  assert.equal(find("#most-voice").hasAttribute("aria-disabled"), false);
});

test("a card of the other list is not to be had here", () => {
  tick("#most-joy");
  tick("#least-joy");

  assert.equal(find<HTMLInputElement>("#least-joy").checked, false);
  assert.equal(told("#least .status"), "joy is taken");
});

test("a refused card is no answer, so nothing is saved", () => {
  let answers = 0;
  find("form").addEventListener("change", () => {
    answers += 1;
  });
  tick("#most-joy");
  tick("#least-joy");

  assert.equal(answers, 1);
});

test("putting a card back moves the focus to the next one chosen, then to the card itself", () => {
  tick("#most-craft");
  tick("#most-joy");

  find<HTMLButtonElement>('#most [aria-label="put back craft"]').click();
  assert.equal(document.activeElement?.getAttribute("aria-label"), "put back joy");

  find<HTMLButtonElement>('#most [aria-label="put back joy"]').click();
  assert.equal(document.activeElement?.id, "most-joy");
});

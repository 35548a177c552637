import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { find, show, told, type } from "../../frontend/testing/dom.ts";

await import("../../frontend/elements/char-count.ts");
await import("../../frontend/elements/copy-text.ts");
await import("../../frontend/elements/local-time.ts");
await import("../../frontend/elements/menu-disclosure.ts");

const NOTE = `<char-count data-max="10" data-left="{count} left" data-over="{count} too many">
  <textarea id="note"></textarea></char-count>`;
const MENU = `<menu-disclosure><details open><summary id="you">You</summary>
  <a href="#" id="inside">Settings</a></details></menu-disclosure><a href="#" id="outside">On</a>`;

test("the room that is left is shown, and a line break takes two", () => {
  show(NOTE, "char-count");
  type("#note", "one\ntwo");
  assert.equal(told("char-count > .status"), "2 left");

  type("#note", "far too long");
  assert.equal(told("char-count > .status"), "2 too many");
});

test("the room is spoken only after a pause", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  show(NOTE, "char-count");
  type("#note", "one");
  assert.equal(told("char-count [role=status]"), "");

  mock.timers.tick(1100);

  assert.equal(told("char-count [role=status]"), "7 left");
  mock.timers.reset();
});

test("a text is copied, and the page says so", async () => {
  const write = mock.fn(async (_text: string) => {});
  Object.defineProperty(navigator, "clipboard", {
    value: { writeText: write },
    configurable: true,
  });
  show(
    `<copy-text data-copy="Copy" data-copied="Copied"><input readonly value="a link"></copy-text>`,
    "copy-text",
  );
  find<HTMLButtonElement>("button").click();
  await Promise.resolve();

  assert.deepEqual(write.mock.calls[0]?.arguments, ["a link"]);
  assert.equal(told("[role=status]"), "Copied");
});

test("a moment told elsewhere gets the reader's own hour", () => {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const elsewhere = here === "Pacific/Honolulu" ? "Asia/Tokyo" : "Pacific/Honolulu";
  const moment = '<time datetime="2026-10-06T21:00:00+00:00">then</time>';
  show(
    `<local-time data-zone="${elsewhere}" data-yours="{time} yours">${moment}</local-time>`,
    "time",
  );
  assert.match(told("local-time"), /then · .+ yours/);

  show(`<local-time data-zone="${here}" data-yours="{time} yours">${moment}</local-time>`, "time");
  assert.equal(told("local-time"), "then");
});

test("Escape closes the menu and returns to it", () => {
  show(MENU, "details");
  find("#inside").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));

  assert.equal(find<HTMLDetailsElement>("details").open, false);
  assert.equal(document.activeElement?.id, "you");
});

test("turning to something else closes the menu", () => {
  show(MENU, "details");
  find("#outside").dispatchEvent(new Event("pointerdown", { bubbles: true }));

  assert.equal(find<HTMLDetailsElement>("details").open, false);
});

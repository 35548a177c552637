import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { find, show, tick, told, type } from "../../frontend/testing/dom.ts";

const { fits } = await import("../../frontend/pages/stopping.ts");

const PAGE = `<whats-stopping-you data-forget="forget" data-forgotten="forgotten" data-found="found">
  <form>
    <input type="radio" name="what" id="time" value="time">
    <input type="radio" name="what" id="fear" value="fear">
    <input type="radio" name="who" id="nobody" value="nobody">
    <textarea name="lines" id="lines"></textarea>
  </form>
  <section id="for-time" data-for="what=time">time</section>
  <section id="for-both" data-for="what=fear+who=nobody">both</section>
  <section id="for-rest" data-for="who=all otherwise">rest</section>
  <output data-answer="lines"></output>
</whats-stopping-you>`;

function open(): string[] {
  return [...document.querySelectorAll<HTMLElement>("[data-for]:not([hidden])")].map((s) => s.id);
}

beforeEach(() => {
  localStorage.clear();
  show(PAGE, "whats-stopping-you");
});

test("a space means either, a plus means both", () => {
  assert.equal(fits("a=1 b=2", { b: ["2"] }), true);
  assert.equal(fits("a=1+b=2", { b: ["2"] }), false);
  assert.equal(fits("a=1+b=2", { a: ["1"], b: ["2"] }), true);
  assert.equal(fits("", { a: ["1"] }), false);
});

test("nothing is shown before anything is answered", () => {
  assert.deepEqual(open(), []);
});

test("the section that fits is shown, and the reader is told", () => {
  tick("#time");

  assert.deepEqual(open(), ["for-time"]);
  assert.equal(told("[role=status]"), "found");
});

test("when no section fits there is one for all others", () => {
  tick("#fear");
  assert.deepEqual(open(), ["for-rest"]);

  tick("#nobody");
  assert.deepEqual(open(), ["for-both"]);
});

test("answers stay in this browser and come back with the page", () => {
  tick("#time");
  type("#lines", "Dear grace");

  show(PAGE, "whats-stopping-you");

  assert.deepEqual(open(), ["for-time"]);
  assert.equal(find<HTMLTextAreaElement>("#lines").value, "Dear grace");
  assert.equal(told("output"), "Dear grace");
});

test("answers can be forgotten", () => {
  tick("#time");
  find<HTMLButtonElement>("button").click();

  assert.equal(localStorage.length, 0);
  assert.deepEqual(open(), []);
  assert.equal(told("[role=status]"), "forgotten");
});

test("what was kept and cannot be read does no harm", () => {
  localStorage.setItem("hearten.stopping", "{");

  show(PAGE, "whats-stopping-you");

  assert.deepEqual(open(), []);
});

test("the exercise is never sent", () => {
  const press = new Event("submit", { cancelable: true });
  find("form").dispatchEvent(press);

  assert.equal(press.defaultPrevented, true);
});

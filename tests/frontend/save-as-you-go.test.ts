import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { find, show, tick, told } from "../../frontend/testing/dom.ts";

await import("../../frontend/elements/save-as-you-go.ts");

const PAGE = `<save-as-you-go data-saving="saving" data-saved="saved" data-failed="failed"
  data-refused="refused"><form action="/portrait/values/"><div class="field"><div class="control">
  <input type="checkbox" id="joy" name="card" value="joy"></div></div></form></save-as-you-go>`;

type Answer = { status: number; json?: () => Promise<unknown> };
let sent: [string, RequestInit][] = [];

function serverAnswers(...answers: (Answer | Error)[]): void {
  sent = [];
  mock.method(globalThis, "fetch", async (url: string, options: RequestInit) => {
    sent.push([url, options]);
    const answer = answers[sent.length - 1] ?? answers.at(-1);
    if (answer instanceof Error) throw answer;
    return answer;
  });
}

async function pass(time: number): Promise<void> {
  mock.timers.tick(time);
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

beforeEach(() => {
  mock.timers.enable({ apis: ["setTimeout"] });
  show(PAGE, "save-as-you-go");
});
afterEach(() => {
  document.body.replaceChildren();
  mock.timers.reset();
  mock.restoreAll();
});

test("an answer is saved when it is given, and the page says so", async () => {
  serverAnswers({ status: 204 });
  tick("#joy");
  await pass(500);

  assert.equal(sent.length, 1);
  assert.equal(sent[0]?.[0], "/portrait/values/");
  assert.deepEqual(sent[0]?.[1].headers, { "X-Requested-With": "hearten-autosave" });
  assert.equal((sent[0]?.[1].body as FormData | undefined)?.get("card"), "joy");
  assert.equal(told(".status"), "saved");
});

test("several answers in a row are sent once", async () => {
  serverAnswers({ status: 204 });
  tick("#joy");
  await pass(100);
  tick("#joy");
  await pass(500);

  assert.equal(sent.length, 1);
});

test("an answer that is refused is marked where it stands, until it is mended", async () => {
  const refusal = { status: 422, json: async () => ({ errors: { card: ["Choose fewer."] } }) };
  serverAnswers(refusal, { status: 204 });
  tick("#joy");
  await pass(500);
  assert.equal(told(".status"), "refused");
  assert.equal(told(".field .errors"), "Choose fewer.");

  tick("#joy");
  await pass(500);

  assert.equal(document.querySelector(".field .errors"), null);
});

test("when the server is out of reach the answers stay, and it tries again", async () => {
  serverAnswers(new TypeError("offline"), { status: 204 });
  tick("#joy");
  await pass(500);
  assert.equal(told(".status"), "failed");
  assert.equal(find<HTMLInputElement>("#joy").checked, true);

  await pass(2000);

  assert.equal(sent.length, 2);
  assert.equal(told(".status"), "saved");
});

test("a page that answers with anything else has not saved", async () => {
  serverAnswers({ status: 200 });
  tick("#joy");
  await pass(500);

  assert.equal(told(".status"), "failed");
});

test("once the button was pressed nothing is sent behind its back", async () => {
  serverAnswers({ status: 204 });
  tick("#joy");
  find("form").dispatchEvent(new Event("submit"));
  await pass(5000);

  assert.equal(sent.length, 0);
});

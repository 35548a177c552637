import assert from "node:assert/strict";
import { afterEach, mock, test } from "node:test";
import { find, show, told } from "../../frontend/testing/dom.ts";

await import("../../frontend/elements/passkey-sign-in.ts");

const PAGE = `<passkey-sign-in data-failed="use your password"><form action="/passkey/" method="post">
  <input type="hidden" name="credential"><button hidden>Use a passkey</button></form></passkey-sign-in>`;

function browserGives(credential: unknown): void {
  const known = { parseRequestOptionsFromJSON: (options: unknown) => options };
  Object.assign(window, { PublicKeyCredential: known });
  Object.assign(globalThis, { PublicKeyCredential: known });
  const get = async () => credential;
  Object.defineProperty(navigator, "credentials", { value: { get }, configurable: true });
}

async function press(): Promise<void> {
  find("form").dispatchEvent(new Event("submit", { cancelable: true }));
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

afterEach(() => {
  Reflect.deleteProperty(window, "PublicKeyCredential");
  mock.restoreAll();
});

test("where the browser knows no passkeys the button stays away", () => {
  show(PAGE, "passkey-sign-in");

  assert.equal(find("button").hidden, true);
});

test("the passkey is sent with the form", async () => {
  browserGives({ toJSON: () => ({ id: "key" }) });
  mock.method(globalThis, "fetch", async () => ({ json: async () => ({ request_options: {} }) }));
  show(PAGE, "passkey-sign-in");
  const sent = mock.method(find<HTMLFormElement>("form"), "submit", () => {});
  await press();

  assert.equal(find("button").hidden, false);
  assert.equal(find<HTMLInputElement>("[name=credential]").value, '{"id":"key"}');
  assert.equal(sent.mock.callCount(), 1);
});

test("without a passkey nothing is sent, and the page says what still works", async () => {
  browserGives(null);
  mock.method(globalThis, "fetch", async () => ({ json: async () => ({ request_options: {} }) }));
  show(PAGE, "passkey-sign-in");
  const sent = mock.method(find<HTMLFormElement>("form"), "submit", () => {});
  await press();

  assert.equal(sent.mock.callCount(), 0);
  assert.equal(told(".status"), "use your password");
});

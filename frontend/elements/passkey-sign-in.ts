import { statusLine } from "../status-line.ts";

/** Signs in with a passkey, where the browser knows how; elsewhere its button stays away. */
export class PasskeySignIn extends HTMLElement {
  #status = statusLine();

  connectedCallback(): void {
    const form = this.querySelector("form");
    const button = this.querySelector("button");
    if (!form || !button || !knowsPasskeys()) return;
    button.hidden = false;
    this.append(this.#status);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#signIn(form);
    });
  }

  async #signIn(form: HTMLFormElement): Promise<void> {
    this.#status.textContent = "";
    try {
      const credential = await askForPasskey(form.action);
      const answer = form.querySelector<HTMLInputElement>("[name=credential]");
      if (answer) answer.value = JSON.stringify(credential);
      form.submit();
    } catch {
      // Changed her mind, no passkey here, or the server is away: the password still works.
      this.#status.textContent = this.dataset.failed ?? "";
    }
  }
}

function knowsPasskeys(): boolean {
  return (
    "PublicKeyCredential" in window && "parseRequestOptionsFromJSON" in window.PublicKeyCredential
  );
}

async function askForPasskey(url: string): Promise<unknown> {
  const response = await fetch(url, { headers: { Accept: "application/json" } });
  const { request_options: options } = (await response.json()) as {
    request_options: { publicKey: PublicKeyCredentialRequestOptionsJSON };
  };
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options.publicKey);
  const credential = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential | null;
  if (!credential) throw new Error("No passkey was given.");
  return credential.toJSON();
}

customElements.define("passkey-sign-in", PasskeySignIn);

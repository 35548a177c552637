/** Everything that improves a page: small elements around HTML that already works. */
import "./elements/card-sorter.ts";
import "./elements/char-count.ts";
import "./elements/copy-text.ts";
import "./elements/local-time.ts";
import "./elements/menu-disclosure.ts";
import "./elements/passkey-sign-in.ts";
import "./elements/note-starters.ts";
import "./elements/save-as-you-go.ts";
import "./pages/stopping.ts";

// A form that came back with mistakes: begin where they are listed.
document.querySelector<HTMLElement>(".error-summary")?.focus();

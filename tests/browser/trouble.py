"""Everything that may go wrong in a browser while a test looks elsewhere."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response, WebError

ABOUT_POLICY = re.compile(r"Content Security Policy|Trusted ?(Types?|HTML|Script)")
MISSING = "Failed to load resource"
REPORT = """
addEventListener("securitypolicyviolation", (event) => {
  const at = event.blockedURI || event.sample || "?";
  console.error(`Content Security Policy: ${event.effectiveDirective} forbids ${at}`);
}, true);
"""


@dataclass(frozen=True)
class Trouble:
    """One thing that went wrong: `policy`, `console`, `script`, `elsewhere` or `server`."""

    kind: str
    text: str

    def __str__(self) -> str:
        """Say it in one line."""
        return f"{self.kind}: {self.text}"


class Watch:
    """Collects the trouble of one browser context from its first page on."""

    def __init__(self, context: BrowserContext, site: str) -> None:
        """Listen to all that `context` does; everything not on `site` is elsewhere."""
        self._host = urlsplit(site).netloc
        self._seen: list[Trouble] = []
        self._planned: list[str] = []
        self._documents: set[str] = set()
        context.add_init_script(REPORT)
        context.on("console", self._console)
        context.on("weberror", self._script)
        context.on("request", self._request)
        context.on("response", self._response)
        context.on("page", self._page)

    def plan(self, text: str) -> None:
        """Expect trouble whose line contains `text`."""
        self._planned.append(text)

    def unplanned(self) -> list[str]:
        """Return the trouble nobody planned and the plans that did not come true."""
        lines = list(dict.fromkeys(map(str, filter(self._counts, self._seen))))
        came = [line for line in lines if not any(text in line for text in self._planned)]
        missed = [text for text in self._planned if not any(text in line for line in lines)]
        return came + [f"planned, but it did not happen: {text}" for text in missed]

    def _counts(self, trouble: Trouble) -> bool:
        """Tell a missing part of a page from a page that rightly answered 4xx."""
        return not any(trouble.text == f"{MISSING} at {document}" for document in self._documents)

    def _note(self, kind: str, text: str) -> None:
        self._seen.append(Trouble(kind, text))

    def _console(self, message: ConsoleMessage) -> None:
        if message.type != "error":
            return
        if message.text.startswith(MISSING):
            self._note("console", f"{MISSING} at {message.location['url']}")
        else:
            self._note("policy" if ABOUT_POLICY.search(message.text) else "console", message.text)

    def _script(self, error: WebError) -> None:
        text = str(error.error)
        self._note("policy" if ABOUT_POLICY.search(text) else "script", text)

    def _page(self, page: Page) -> None:
        page.on("websocket", lambda socket: self._address(socket.url))

    def _request(self, request: Request) -> None:
        self._address(request.url)

    def _address(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.netloc != self._host:
            self._note("elsewhere", url)

    def _response(self, response: Response) -> None:
        if response.request.resource_type == "document":
            self._documents.add(response.url)
        if response.status >= 500:
            self._note("server", f"{response.status} from {response.url}")

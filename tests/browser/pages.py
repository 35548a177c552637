"""A tiny site with one fault a page, to try the browser fixtures on."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types hearten-worker"
)
ANYWHERE = "img-src *"

PAGES = {
    "/": '<p>Good morning, grace.</p><a href="/ask">Ask grace</a> <button>Not now</button>',
    "/inline-script": "<script>window.ran = true</script>",
    "/inline-style": '<p style="color: red">Red</p>',
    "/sink": '<script src="/sink.js"></script>',
    "/elsewhere": '<img src="http://elsewhere.test/pixel.png" alt="">',
    "/elsewhere-in-style": '<link rel="stylesheet" href="http://elsewhere.test/a.css">',
    "/console": '<script src="/console.js"></script>',
    "/throws": '<script src="/throws.js"></script>',
    "/missing-script": '<script src="/missing.js"></script>',
    "/no-words": '<img src="/pixel.svg"><button></button>',
    "/wide": '<link rel="stylesheet" href="/wide.css"><p>Wide</p>',
    "/no-focus": '<link rel="stylesheet" href="/no-focus.css"><button>Ask</button>',
    "/settings": '<link rel="stylesheet" href="/settings.css"><p>Light</p>',
    "/improved": '<p>Works</p><script src="/improved.js"></script>',
}
FILES = {
    "/sink.js": "document.body.innerHTML = '<b>unsafe</b>'",
    "/console.js": "console.error('the notebook is torn')",
    "/throws.js": "throw new Error('the pencil broke')",
    "/improved.js": "document.querySelector('p').textContent = 'Works better'",
    "/pixel.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>',
    "/wide.css": "p { width: 2000px }",
    "/no-focus.css": "button:focus { outline: none }",
    "/settings.css": "@media (prefers-color-scheme: dark) { p { color: rgb(1, 2, 3) } }",
}
TYPES = {"js": "text/javascript", "css": "text/css", "svg": "image/svg+xml"}
HTML = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Try</title>'
    '<link rel="icon" href="/pixel.svg">'
    '<meta name="viewport" content="width=device-width"><body><main><h1>Try</h1>{}</main>'
)


class Handler(BaseHTTPRequestHandler):
    """Answers with a page, a file, 500 or 404."""

    def do_GET(self) -> None:
        """Answer."""
        if self.path in FILES:
            self._answer(200, TYPES[self.path.rpartition(".")[2]], FILES[self.path])
        elif self.path in PAGES:
            self._answer(200, "text/html", HTML.format(PAGES[self.path]))
        else:
            status = 500 if self.path == "/broken" else 404
            self._answer(status, "text/html", HTML.format("Sorry"))

    def log_message(self, *_: object) -> None:
        """Keep the test output quiet."""

    def _answer(self, status: int, kind: str, text: str) -> None:
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header(
            "Content-Security-Policy", ANYWHERE if self.path == "/elsewhere" else POLICY
        )
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def serving() -> Iterator[str]:
    """Serve the pages and say where."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()

"""Find or get a real Chromium: `python -m tests.browser.chromium install | check`."""

import hashlib
import io
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tarfile
from dataclasses import asdict, dataclass
from pathlib import Path

import brotli  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, Playwright, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from tests.browser import fonts

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / ".build" / "browser"
PACKAGES = BUILD / "node_modules"
AXE = PACKAGES / "axe-core" / "axe.min.js"
RECORD = BUILD / "chromium.json"
WANTED = Path(__file__).parent / "npm"
OLDEST = 133  # the first with X25519, which the sealed spaces need
ON_MACHINES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
ARGUMENTS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--font-render-hinting=none",
    # Nothing a test opens may leave this machine.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)
# Playwright's own defaults that would make the browser more lenient than a person's.
LENIENT = ("--disable-popup-blocking",)


class NoChromiumError(Exception):
    """There is no Chromium to test with; the message says what to do."""


@dataclass(frozen=True)
class Chromium:
    """A Chromium that starts on this machine, and what it needs to start."""

    program: str
    version: int
    stamp: str
    asked: str = ""  # what HEARTEN_CHROMIUM said when it was installed
    libraries: str = ""

    def environment(self) -> dict[str, str]:
        """Return the environment to start it in."""
        return _environment(self.libraries)


def find() -> Chromium:
    """Return the Chromium that `install` left here."""
    try:
        recorded = Chromium(**json.loads(RECORD.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        recorded = None
    if (
        recorded is None
        or recorded.stamp != _stamp()
        or _asked() not in ("", recorded.asked)
        or not Path(recorded.program).exists()
        or not AXE.exists()
    ):
        raise NoChromiumError(
            "The browser tests have no Chromium yet: "
            "run `python -m tests.browser.chromium install`."
        )
    return recorded


def install() -> Chromium:
    """Make sure that there are a Chromium, fonts and axe-core; do nothing when they are there."""
    try:
        return find()
    except NoChromiumError:
        pass
    BUILD.mkdir(parents=True, exist_ok=True)
    RECORD.unlink(missing_ok=True)
    asked = _asked()
    chosen = None if asked == "npm" else _on_this_machine(asked)
    if asked not in ("", "npm") and chosen is None:
        raise NoChromiumError(
            f"HEARTEN_CHROMIUM names {asked}, "
            f"which is not a Chromium {OLDEST} or newer that starts here."
        )
    _npm_ci(with_chromium=chosen is None)
    fonts.register(PACKAGES, at=BUILD)
    chosen = chosen or _unpacked()
    RECORD.write_text(json.dumps(asdict(chosen)), encoding="utf-8")
    return chosen


def launch(playwright: Playwright, chromium: Chromium) -> Browser:
    """Start `chromium`, in its sandbox wherever the machine allows one."""
    if os.geteuid() != 0:  # for root Chromium has no sandbox
        try:
            return _launch(playwright, chromium, sandbox=True)
        except PlaywrightError:
            pass  # a restricted container; if it is something else, the next try says so
    return _launch(playwright, chromium, sandbox=False)


def check(chromium: Chromium) -> dict[str, float]:
    """Start `chromium` and measure a word in each script: family to width in pixels."""
    with sync_playwright() as playwright:
        browser = launch(playwright, chromium)
        page = browser.new_page()
        words = "".join(f"<p><span>{text}</span>" for text in fonts.SAMPLES.values())
        page.set_content(f"<body style='font-family: sans-serif'>{words}")
        measured = dict(zip(_families(page), _widths(page), strict=True))
        browser.close()
    if platform.system() == "Linux" and set(measured) != set(fonts.SAMPLES):
        raise NoChromiumError(f"Chromium draws text with {sorted(measured)}, not with our fonts.")
    if min(measured.values()) <= 0:
        raise NoChromiumError(f"Chromium starts but some text has no width: {measured}.")
    return measured


def _launch(playwright: Playwright, chromium: Chromium, *, sandbox: bool) -> Browser:
    return playwright.chromium.launch(
        executable_path=chromium.program,
        args=list(ARGUMENTS),
        ignore_default_args=list(LENIENT),
        chromium_sandbox=sandbox,
        env=dict(chromium.environment()),
        timeout=60_000,
    )


def _widths(page: Page) -> list[float]:
    widths: list[float] = page.locator("span").evaluate_all(
        "spans => spans.map(span => span.getBoundingClientRect().width)"
    )
    return widths


def _families(page: Page) -> list[str]:
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    document = session.send("DOM.getDocument")["root"]["nodeId"]
    spans = session.send("DOM.querySelectorAll", {"nodeId": document, "selector": "span"})
    drawn = (
        session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        for node in spans["nodeIds"]
    )
    return [max(used, key=lambda font: float(font["glyphCount"]))["familyName"] for used in drawn]


def _environment(libraries: str) -> dict[str, str]:
    changed = {"FONTCONFIG_FILE": str(BUILD / "fonts.conf")}
    if libraries:
        changed["LD_LIBRARY_PATH"] = libraries
    return dict(os.environ) | changed


def _stamp() -> str:
    """Return what changes with the packages wanted, and with the folder that they lie in."""
    lock = (WANTED / "package-lock.json").read_bytes()
    return hashlib.sha256(str(BUILD).encode() + lock).hexdigest()


def _asked() -> str:
    """Return a program, `npm` for the one that comes as a package, or nothing for any."""
    return os.environ.get("HEARTEN_CHROMIUM", "")


def _on_this_machine(asked: str) -> Chromium | None:
    for name in (asked,) if asked else ON_MACHINES:
        program = shutil.which(name)
        if program and (version := _version(program, "")) >= OLDEST:
            return Chromium(program, version, _stamp(), asked)
    return None


def _version(program: str, libraries: str) -> int:
    """Return the major version that `program` prints, or 0 where it does not start."""
    try:
        said = subprocess.run(
            [program, "--version"],
            env=_environment(libraries),
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return 0
    found = re.search(r"(\d+)\.\d+", said)
    return int(found[1]) if found else 0


def _npm_ci(*, with_chromium: bool) -> None:
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copyfile(WANTED / name, BUILD / name)
    beside = Path(sys.executable).with_name("npm")
    npm = str(beside) if beside.exists() else "npm"
    chromium = "--include=dev" if with_chromium else "--omit=dev"
    command = [npm, "ci", "--ignore-scripts", "--loglevel=error", chromium]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    try:
        subprocess.run(
            command,
            cwd=BUILD,
            env=dict(os.environ) | {"PATH": path},
            capture_output=True,
            text=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError) as error:
        said = str(getattr(error, "stderr", "") or error).strip()
        raise NoChromiumError(f"npm could not fetch what the browser tests need:\n{said}") from None


def _unpacked() -> Chromium:
    """Unpack the Chromium that came as a package."""
    packed = PACKAGES / "@sparticuz" / "chromium" / "bin"
    if platform.system() != "Linux" or platform.machine() != "x86_64" or not packed.exists():
        raise NoChromiumError(
            "No Chromium was found, and the one that comes as a package runs on 64-bit Linux only: "
            "install Chromium or Chrome, or name one in HEARTEN_CHROMIUM."
        )
    program = BUILD / "chromium"
    _decompress(packed / "chromium.br", program)
    libraries = _missing_libraries(program, packed / "al2023.tar.br")
    version = _version(str(program), libraries)
    if not version:
        raise NoChromiumError(
            f"The Chromium that comes as a package does not start here ({program} --version): "
            "install Chromium or Chrome, or name one in HEARTEN_CHROMIUM."
        )
    return Chromium(str(program), version, _stamp(), _asked(), libraries)


def _decompress(packed: Path, program: Path) -> None:
    partial = program.with_suffix(".partial")
    reader = brotli.Decompressor()
    with packed.open("rb") as source, partial.open("wb") as target:
        while chunk := source.read(1 << 20):
            target.write(reader.process(chunk))
    partial.chmod(0o755)
    partial.replace(program)


def _missing_libraries(program: Path, packed: Path) -> str:
    """Unpack the libraries that came along, but only where the machine lacks some."""
    linked = subprocess.run(["ldd", str(program)], capture_output=True, text=True, check=False)
    if "not found" not in linked.stdout:
        return ""
    with tarfile.open(fileobj=io.BytesIO(brotli.decompress(packed.read_bytes()))) as archive:
        archive.extractall(BUILD / "libraries", filter="data")
    return str(BUILD / "libraries" / "lib")


def main(words: list[str]) -> int:
    """Do what the one word on the command line says."""
    if words not in (["install"], ["check"]):
        print("Say `install` or `check`.", file=sys.stderr)
        return 2
    try:
        chromium = install() if words == ["install"] else find()
        print(f"Chromium {chromium.version} at {chromium.program}")
        if words == ["check"]:
            for family, width in check(chromium).items():
                print(f"{family}: {width:.0f} px")
    except (NoChromiumError, PlaywrightError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

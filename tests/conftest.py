"""Tests run as the app role, on a real PostgreSQL, with the same people everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.db import connection

from hearten.pairing import pool
from tests.cast import ada, barbara, edsger, grace, mallory, maplewood

__all__ = ["ada", "barbara", "edsger", "grace", "mallory", "maplewood"]


# Pages under test name their assets without a collected manifest.
settings.STORAGES["staticfiles"]["BACKEND"] = (
    "django.contrib.staticfiles.storage.StaticFilesStorage"
)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Let the owner make and migrate the test database."""
    settings.DATABASES["default"]["OPTIONS"]["assume_role"] = "hearten_owner"
    connection.settings_dict["OPTIONS"]["assume_role"] = "hearten_owner"


@pytest.fixture(scope="session")
def django_db_setup(django_db_modify_db_settings: None, django_db_setup: None) -> Iterator[None]:
    """Step down to the app role once the database stands, and up again to take it down."""
    connection.close()
    settings.DATABASES["default"]["OPTIONS"]["assume_role"] = "hearten_app"
    connection.settings_dict["OPTIONS"]["assume_role"] = "hearten_app"
    yield
    connection.close()
    connection.settings_dict["OPTIONS"]["assume_role"] = "hearten_owner"


@pytest.fixture(autouse=True)
def _as_the_app(request: pytest.FixtureRequest) -> Iterator[None]:
    """The test's own queries see every row (purpose "work"); requests see what their person may."""
    wants_transactions = {"transactional_db", "live_server", "site"} & set(request.fixturenames)
    marker = request.node.get_closest_marker("django_db")
    if marker is None and not wants_transactions and "db" not in request.fixturenames:
        yield
        return
    transactional = bool(wants_transactions) or bool(marker and marker.kwargs.get("transaction"))
    request.getfixturevalue("transactional_db" if transactional else "db")
    _become("hearten_app")
    pool.forget()
    yield
    if transactional:
        _become("hearten_owner")  # only the owner may empty the tables
        _forget_jobs()


def _become(role: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SET ROLE {role}")
        cursor.execute("SELECT set_config('hearten.purpose', 'work', false)")


def _forget_jobs() -> None:
    """Empty the queue, which Django does not count among its own tables."""
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_workers CASCADE")


@pytest.fixture
def proof(request: pytest.FixtureRequest) -> Callable[[str, object], None]:
    """Print a figure of a promise: `proof("matrix", "0 leaks")`."""
    return lambda name, figure: request.node.user_properties.append(("proof", f"{name}: {figure}"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--proofs", action="store_true", help="print only the figures of the proofs")


def pytest_report_teststatus(
    report: pytest.TestReport, config: pytest.Config
) -> tuple[str, str, str] | None:
    if config.getoption("--proofs") and report.passed:
        return ("passed" if report.when == "call" else "", "", "")
    return None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [r for kind in ("passed", "failed") for r in terminalreporter.getreports(kind)]
    lines = {v for r in reports for name, v in r.user_properties if name == "proof"}
    for line in sorted(lines):
        terminalreporter.write_line(str(line))

"""The command `hearten`: thin words over what the rooms do."""

import os

import typer
from django.core.management import execute_from_command_line

from hearten.operating import roles
from hearten.operating import run as running

app = typer.Typer(no_args_is_help=True, add_completion=False, help=__doc__)


@app.callback()
def house() -> None:
    """Run Hearten and look after it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hearten.config.settings")


@app.command()
def serve() -> None:
    """Start the database, the web and the worker, and stop them with Ctrl-C."""
    raise typer.Exit(running.main())


@app.command()
def demo() -> None:
    """Bring in the demo consortium: three districts of invented educators."""
    _django("demo")


@app.command()
def migrate() -> None:
    """Bring the database of DATABASE_URL up to date, as its owner."""
    os.environ["HEARTEN_DATABASE_ROLE"] = "hearten_owner"
    _django("migrate")


@app.command("database-setup")
def database_setup() -> None:
    """Print the SQL that prepares a PostgreSQL server of your own."""
    typer.echo(roles.setup_script())


def _django(command: str) -> None:
    execute_from_command_line(["hearten", command])


def main() -> None:
    """Run the command line."""
    app()

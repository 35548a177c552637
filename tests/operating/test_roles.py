"""The role that signs in can do nothing by itself; the one that serves requests owns nothing."""

import subprocess
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from hearten.operating import places, roles
from hearten.operating.cluster import SUPERUSER
from hearten.operating.postgres import Server
from tests.operating.servers import answer, serving

HOUSE = (roles.LOGIN, roles.OWNER, roles.APP)


def powers(server: Server, role: str) -> dict[str, bool]:
    question = (
        "SELECT rolsuper, rolbypassrls, rolreplication, rolcreaterole, rolinherit, rolcreatedb,"
        " rolcanlogin FROM pg_roles WHERE rolname = %s"
    )
    with psycopg.connect(server.url()) as connection:
        cursor = connection.execute(question, [role])
        row = cursor.fetchone()
        assert row
        assert cursor.description
        return {column.name: held for column, held in zip(cursor.description, row, strict=True)}


@pytest.mark.parametrize("role", HOUSE)
def test_no_role_of_the_house_stands_above_the_rules(server: Server, role: str) -> None:
    held = {power for power, has in powers(server, role).items() if has}

    assert held <= {"rolcanlogin", "rolcreatedb"}
    assert ("rolcanlogin" in held) == (role == roles.LOGIN)
    assert ("rolcreatedb" in held) == (role == roles.OWNER)


def test_whoever_asks_for_no_role_gets_the_one_of_requests(server: Server) -> None:
    assert answer(server, "SELECT session_user") == roles.LOGIN
    assert answer(server, "SELECT current_user") == roles.APP


def test_the_login_role_inherits_nothing(server: Server) -> None:
    with psycopg.connect(server.url(), autocommit=True) as connection:
        connection.execute("SET ROLE hearten")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("CREATE TABLE mine ()")


def test_the_role_of_requests_owns_nothing_and_makes_nothing(server: Server) -> None:
    owner = "SELECT datdba::regrole::text FROM pg_database WHERE datname = 'hearten'"
    assert answer(server, owner) == roles.OWNER
    with psycopg.connect(server.url(), autocommit=True) as connection:
        for forbidden in ("CREATE TABLE mine ()", "CREATE DATABASE mine", "CREATE ROLE mine"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(forbidden)


@pytest.mark.parametrize("role", [roles.OWNER, roles.APP])
def test_the_login_role_may_become_both_others(server: Server, role: str) -> None:
    with psycopg.connect(server.url()) as connection:
        connection.execute(sql.SQL("SET ROLE {}").format(sql.Identifier(role)))
        assert connection.execute("SELECT current_user").fetchone() == (role,)


def test_the_login_role_may_not_become_the_superuser(server: Server) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        answer(server, "SET ROLE postgres")


def test_preparing_again_changes_nothing(server: Server) -> None:
    before = [powers(server, role) for role in HOUSE]

    roles.prepare(
        server.url(SUPERUSER, "postgres"),
        password=server.passwords[roles.LOGIN],
        may_create_databases=True,
    )

    assert [powers(server, role) for role in HOUSE] == before


def test_the_script_for_an_operator_makes_the_same_without_the_right_to_create(data: Path) -> None:
    with serving(data) as server:
        superuser = server.url(SUPERUSER, "postgres")
        with psycopg.connect(superuser, autocommit=True) as connection:
            connection.execute("DROP DATABASE hearten")
            for role in HOUSE:
                connection.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(role)))
        script = data / "setup.sql"
        script.write_text(roles.setup_script())
        password = server.passwords[roles.LOGIN]

        for _ in range(2):
            done = subprocess.run(
                [places.find(data).programs / "psql", superuser, f"--file={script}"],
                input=f"{password}\n{password}\n",
                text=True,
                capture_output=True,
                check=False,
                start_new_session=True,
            )
            assert done.returncode == 0, done.stderr

        assert answer(server, "SELECT current_user") == roles.APP
        assert not powers(server, roles.OWNER)["rolcreatedb"]

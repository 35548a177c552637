"""The roles of the database: one that signs in, one that owns, one that serves requests.

`hearten` signs in and inherits nothing. It becomes `hearten_owner` to migrate and `hearten_app`
for requests and jobs, so row-level security holds for every page. Who asks for no role gets
`hearten_app`, because not every library that connects knows how to ask. None is a superuser.
"""

import psycopg
from psycopg import sql

LOGIN = "hearten"
OWNER = "hearten_owner"
APP = "hearten_app"
DATABASE = "hearten"

_SAFE = "NOSUPERUSER NOBYPASSRLS NOREPLICATION NOCREATEROLE NOINHERIT"


def statements(*, may_create_databases: bool = False) -> list[str]:
    """Return the statements that make the roles; running them again changes nothing."""
    creating = "CREATEDB" if may_create_databases else "NOCREATEDB"
    return [
        *(_missing_role(role) for role in (OWNER, APP, LOGIN)),
        f"ALTER ROLE {OWNER} NOLOGIN {creating} {_SAFE}",
        f"ALTER ROLE {APP} NOLOGIN NOCREATEDB {_SAFE}",
        f"ALTER ROLE {LOGIN} LOGIN NOCREATEDB {_SAFE}",
        f"GRANT {OWNER} TO {LOGIN} WITH INHERIT FALSE, SET TRUE",
        f"GRANT {APP} TO {LOGIN} WITH INHERIT FALSE, SET TRUE",
        f"ALTER ROLE {LOGIN} SET role TO {APP}",
    ]


def setup_script() -> str:
    """Return the same for psql, for an operator who keeps her own PostgreSQL 16 or newer."""
    make_database = (  # the names are our own
        f"SELECT 'CREATE DATABASE {DATABASE} OWNER {OWNER} ENCODING ''UTF8'' TEMPLATE template0'\n"  # noqa: S608
        f"WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '{DATABASE}') \\gexec"
    )
    return "\n".join(
        [
            "-- Run once as a superuser: psql --dbname=postgres --file=this-file",
            "\\set ON_ERROR_STOP on",
            *(f"{statement};" for statement in statements()),
            make_database,
            *(f"{statement};" for statement in _privileges()),
            f"-- Choose the password that DATABASE_URL will carry.\n\\password {LOGIN}",
            "",
        ]
    )


def prepare(superuser_url: str, *, password: str, may_create_databases: bool = False) -> None:
    """Make the roles and the database on a server, or bring old ones up to date."""
    with psycopg.connect(superuser_url, autocommit=True) as connection:
        for statement in statements(may_create_databases=may_create_databases):
            connection.execute(statement)
        secret = connection.pgconn.encrypt_password(
            password.encode(), LOGIN.encode(), b"scram-sha-256"
        )
        connection.execute(
            sql.SQL("ALTER ROLE {} PASSWORD {}").format(
                sql.Identifier(LOGIN), sql.Literal(secret.decode())
            )
        )
        if not connection.execute(
            "SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]
        ).fetchone():
            connection.execute(
                f"CREATE DATABASE {DATABASE} OWNER {OWNER} ENCODING 'UTF8' TEMPLATE template0"
            )
        for statement in _privileges():
            connection.execute(statement)


def _missing_role(role: str) -> str:
    return (
        f"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}')"
        f" THEN CREATE ROLE {role}; END IF; END $$"
    )


def _privileges() -> list[str]:
    """Nobody but the three roles may connect."""
    return [
        f"REVOKE ALL ON DATABASE {DATABASE} FROM PUBLIC",
        f"GRANT CONNECT ON DATABASE {DATABASE} TO {LOGIN}",
    ]

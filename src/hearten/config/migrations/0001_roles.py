"""What the app role may do with every table to come, and who the database believes is asking."""

from django.db import migrations

FORWARD = """
ALTER DEFAULT PRIVILEGES IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO hearten_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO hearten_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO hearten_app;
GRANT SELECT ON django_migrations TO hearten_app;

CREATE FUNCTION hearten_me() RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT nullif(current_setting('hearten.person', true), '')::bigint
$$;
CREATE FUNCTION hearten_for(purpose text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(current_setting('hearten.purpose', true), '') = purpose
$$;
"""
BACK = """
DROP FUNCTION hearten_for(text);
DROP FUNCTION hearten_me();
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM hearten_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON SEQUENCES FROM hearten_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON FUNCTIONS FROM hearten_app;
"""


class Migration(migrations.Migration):
    initial = True
    run_before = [
        ("contenttypes", "0001_initial"),
        ("sessions", "0001_initial"),
        ("procrastinate", "0001_initial"),
        ("people", "0001_initial"),
        ("events", "0001_initial"),
        ("history", "0001_initial"),
    ]
    operations = [migrations.RunSQL(FORWARD, BACK)]

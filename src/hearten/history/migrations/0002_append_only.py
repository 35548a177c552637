"""History is written and read, never changed."""

from django.db import migrations

FORWARD = """
REVOKE UPDATE, DELETE ON history_entry, history_receipt FROM hearten_app;
ALTER TABLE history_receipt ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON history_receipt FOR SELECT USING (
    hearten_for('work') OR EXISTS (
        SELECT 1 FROM people_person p WHERE p.id = hearten_me() AND p.public_id = subject));
CREATE POLICY left_by_anyone ON history_receipt FOR INSERT WITH CHECK (true);
"""
BACK = """
DROP POLICY left_by_anyone ON history_receipt;
DROP POLICY own ON history_receipt;
ALTER TABLE history_receipt DISABLE ROW LEVEL SECURITY;
GRANT UPDATE, DELETE ON history_entry, history_receipt TO hearten_app;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("history", "0001_initial"),
        ("config", "0001_roles"),
    ]
    operations = [migrations.RunSQL(FORWARD, BACK)]

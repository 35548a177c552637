"""Anyone's act may leave a notice; only its owner reads it."""

from django.db import migrations

FORWARD = """
ALTER TABLE notices_notice ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON notices_notice USING (person_id = hearten_me() OR hearten_for('work'));
CREATE POLICY left_by_anyone ON notices_notice FOR INSERT WITH CHECK (true);
"""
BACK = """
DROP POLICY left_by_anyone ON notices_notice;
DROP POLICY own ON notices_notice;
ALTER TABLE notices_notice DISABLE ROW LEVEL SECURITY;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("notices", "0001_initial"),
        ("config", "0001_roles"),
    ]
    operations = [migrations.RunSQL(FORWARD, BACK)]

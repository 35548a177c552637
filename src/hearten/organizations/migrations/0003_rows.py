"""Whom someone named as her evaluator is hers alone."""

from django.db import migrations

FORWARD = """
ALTER TABLE organizations_namedevaluator ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON organizations_namedevaluator
    USING (subject_id = hearten_me() OR hearten_for('work'));
"""
BACK = """
DROP POLICY own ON organizations_namedevaluator;
ALTER TABLE organizations_namedevaluator DISABLE ROW LEVEL SECURITY;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("organizations", "0002_firewall"),
    ]
    operations = [migrations.RunSQL(FORWARD, BACK)]

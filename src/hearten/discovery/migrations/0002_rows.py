"""What was suggested to someone is hers alone; matching counts how often a mentor was shown."""

from django.db import migrations

FORWARD = """
ALTER TABLE discovery_suggestion ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON discovery_suggestion
    USING (mentee_id = hearten_me() OR hearten_for('work'));
CREATE POLICY exposure ON discovery_suggestion FOR SELECT USING (hearten_for('matching'));
"""
BACK = """
DROP POLICY exposure ON discovery_suggestion;
DROP POLICY own ON discovery_suggestion;
ALTER TABLE discovery_suggestion DISABLE ROW LEVEL SECURITY;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("discovery", "0001_initial"),
        ("config", "0001_roles"),
    ]
    operations = [migrations.RunSQL(FORWARD, BACK)]

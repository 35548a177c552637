"""Asks and conversations belong to the two people in them."""

from django.db import migrations

FORWARD = """
ALTER TABLE introductions_ask ENABLE ROW LEVEL SECURITY;
CREATE POLICY two ON introductions_ask
    USING (hearten_me() IN (mentee_id, mentor_id) OR hearten_for('work'));
ALTER TABLE introductions_conversation ENABLE ROW LEVEL SECURITY;
CREATE POLICY two ON introductions_conversation
    USING (hearten_me() IN (mentee_id, mentor_id) OR hearten_for('work'));
ALTER TABLE introductions_proposedtime ENABLE ROW LEVEL SECURITY;
CREATE POLICY two ON introductions_proposedtime USING (
    hearten_for('work') OR EXISTS (
        SELECT 1 FROM introductions_conversation c
        WHERE c.id = conversation_id AND hearten_me() IN (c.mentee_id, c.mentor_id)));
"""
BACK = """
DROP POLICY two ON introductions_proposedtime;
ALTER TABLE introductions_proposedtime DISABLE ROW LEVEL SECURITY;
DROP POLICY two ON introductions_conversation;
ALTER TABLE introductions_conversation DISABLE ROW LEVEL SECURITY;
DROP POLICY two ON introductions_ask;
ALTER TABLE introductions_ask DISABLE ROW LEVEL SECURITY;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("introductions", "0002_walls"),
    ]
    operations = [migrations.RunSQL(FORWARD, BACK)]

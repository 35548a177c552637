"""Answers are read by those whom their owner named; the rest by nobody but the owner."""

from django.db import migrations

FORWARD = """
ALTER TABLE portraits_portrait ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON portraits_portrait
    USING (person_id = hearten_me() OR hearten_for('matching') OR hearten_for('work'));

ALTER TABLE portraits_answer ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON portraits_answer USING (person_id = hearten_me() OR hearten_for('work'));
CREATE POLICY readers ON portraits_answer FOR SELECT USING (
    reader = 'everyone'
    OR hearten_for('matching')
    OR (reader = 'introduced' AND EXISTS (
        SELECT 1 FROM ties_tie t WHERE t.viewer_id = hearten_me() AND t.subject_id = person_id
        AND t.kind IN ('suggested', 'asked', 'introduced') AND t.until IS NULL))
);

ALTER TABLE portraits_notthis ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON portraits_notthis USING (person_id = hearten_me() OR hearten_for('work'));
"""
BACK = """
DROP POLICY own ON portraits_notthis;
ALTER TABLE portraits_notthis DISABLE ROW LEVEL SECURITY;
DROP POLICY readers ON portraits_answer;
DROP POLICY own ON portraits_answer;
ALTER TABLE portraits_answer DISABLE ROW LEVEL SECURITY;
DROP POLICY own ON portraits_portrait;
ALTER TABLE portraits_portrait DISABLE ROW LEVEL SECURITY;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("portraits", "0002_apart"),
        ("ties", "0001_initial"),
    ]
    operations = [migrations.RunSQL(FORWARD, BACK)]

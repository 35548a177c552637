"""Who takes part is seen by the person and by the program's coordinators."""

from django.db import migrations

FORWARD = """
-- Asked once for a query, not once for a row: programs have thousands of people.
CREATE FUNCTION hearten_coordinated() RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT program_id FROM programs_enrolment
    WHERE person_id = hearten_me() AND role = 'coordinator' AND until IS NULL
$$;
ALTER TABLE programs_enrolment ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_or_coordinated ON programs_enrolment
    USING (
        person_id = hearten_me()
        OR program_id IN (SELECT hearten_coordinated())
        OR hearten_for('work'));
"""
BACK = """
DROP POLICY own_or_coordinated ON programs_enrolment;
ALTER TABLE programs_enrolment DISABLE ROW LEVEL SECURITY;
DROP FUNCTION hearten_coordinated();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("programs", "0001_initial"),
        ("config", "0001_roles"),
    ]
    operations = [migrations.RunSQL(FORWARD, BACK)]

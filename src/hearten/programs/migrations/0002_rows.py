"""Who takes part is seen by the person and by the program's coordinators."""

from django.db import migrations

FORWARD = """
CREATE FUNCTION hearten_coordinates(asked bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT EXISTS (SELECT 1 FROM programs_enrolment WHERE program_id = asked
        AND person_id = hearten_me() AND role = 'coordinator' AND until IS NULL)
$$;
ALTER TABLE programs_enrolment ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_or_coordinated ON programs_enrolment
    USING (person_id = hearten_me() OR hearten_coordinates(program_id) OR hearten_for('work'));
"""
BACK = """
DROP POLICY own_or_coordinated ON programs_enrolment;
ALTER TABLE programs_enrolment DISABLE ROW LEVEL SECURITY;
DROP FUNCTION hearten_coordinates(bigint);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("programs", "0001_initial"),
        ("config", "0001_roles"),
    ]
    operations = [migrations.RunSQL(FORWARD, BACK)]

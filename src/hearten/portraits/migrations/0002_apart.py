"""Kept apart: the firewall and every "not these", asked as one question."""

from django.db import migrations

FORWARD = """
CREATE FUNCTION hearten_unwanted(asked bigint) RETURNS TABLE (person_id bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT k.person_id FROM portraits_notthis n JOIN organizations_knownaddress k ON k.address = n.address
    WHERE n.person_id = asked
  UNION
    SELECT j.person_id FROM portraits_notthis n
    JOIN organizations_organization o ON o.id = n.organization_id OR o.district_id = n.organization_id
    JOIN organizations_job j ON j.organization_id = o.id AND j.until IS NULL
    WHERE n.person_id = asked
  UNION
    SELECT n.person_id FROM portraits_notthis n JOIN organizations_knownaddress k ON k.address = n.address
    WHERE k.person_id = asked
  UNION
    SELECT n.person_id FROM organizations_job j
    JOIN organizations_organization o ON o.id = j.organization_id
    JOIN portraits_notthis n ON n.organization_id IN (o.id, o.district_id)
    WHERE j.person_id = asked AND j.until IS NULL
$$;

CREATE FUNCTION hearten_apart_from(asked bigint) RETURNS TABLE (person_id bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT person_id FROM hearten_closed_to(asked)
    UNION SELECT person_id FROM hearten_unwanted(asked) WHERE person_id <> asked
$$;

CREATE FUNCTION hearten_are_apart(one bigint, other bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT hearten_is_closed(one, other)
        OR EXISTS (SELECT 1 FROM hearten_unwanted(one) WHERE person_id = other)
$$;
"""
BACK = """
DROP FUNCTION hearten_are_apart(bigint, bigint);
DROP FUNCTION hearten_apart_from(bigint);
DROP FUNCTION hearten_unwanted(bigint);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("portraits", "0001_initial"),
        ("organizations", "0002_firewall"),
    ]
    operations = [migrations.RunSQL(FORWARD, BACK)]

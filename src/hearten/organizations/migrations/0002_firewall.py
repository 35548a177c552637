"""The firewall, defined once, where every act and page asks for it."""

from django.db import migrations

# The functions read tables that row-level security closes to the asker (who named whom), so they
# run as their owner and return ids only.
FORWARD = """
CREATE FUNCTION hearten_evaluators_of(asked bigint) RETURNS TABLE (person_id bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    WITH RECURSIVE above(id) AS (
        SELECT viewer_id FROM ties_tie
        WHERE subject_id = asked AND kind = 'evaluates' AND until IS NULL
      UNION
        SELECT t.viewer_id FROM ties_tie t JOIN above a ON t.subject_id = a.id
        WHERE t.kind = 'evaluates' AND t.until IS NULL
    ), administrators(id) AS (
        SELECT theirs.person_id
        FROM organizations_job mine
        JOIN organizations_organization here ON here.id = mine.organization_id
        JOIN organizations_organization there
          ON there.id = here.id OR there.district_id = here.district_id
        JOIN organizations_job theirs ON theirs.organization_id = there.id
        WHERE mine.person_id = asked AND mine.until IS NULL
          AND theirs.until IS NULL AND theirs.is_administrator
        EXCEPT
        SELECT viewer_id FROM ties_tie
        WHERE subject_id = asked AND kind = 'cleared' AND until IS NULL
    ), named(id) AS (
        SELECT p.id FROM organizations_namedevaluator n JOIN people_person p ON p.email = n.address
        WHERE n.subject_id = asked
    )
    SELECT id FROM above UNION SELECT id FROM administrators UNION SELECT id FROM named
    EXCEPT SELECT asked
$$;

CREATE FUNCTION hearten_evaluated_by(asked bigint) RETURNS TABLE (person_id bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    WITH RECURSIVE below(id) AS (
        SELECT subject_id FROM ties_tie
        WHERE viewer_id = asked AND kind = 'evaluates' AND until IS NULL
      UNION
        SELECT t.subject_id FROM ties_tie t JOIN below b ON t.viewer_id = b.id
        WHERE t.kind = 'evaluates' AND t.until IS NULL
    ), staff(id) AS (
        SELECT theirs.person_id
        FROM organizations_job mine
        JOIN organizations_organization here ON here.id = mine.organization_id
        JOIN organizations_organization there
          ON there.id = here.id OR there.district_id = here.district_id
        JOIN organizations_job theirs ON theirs.organization_id = there.id
        WHERE mine.person_id = asked AND mine.until IS NULL AND mine.is_administrator
          AND theirs.until IS NULL
        EXCEPT
        SELECT subject_id FROM ties_tie
        WHERE viewer_id = asked AND kind = 'cleared' AND until IS NULL
    ), named(id) AS (
        SELECT n.subject_id
        FROM organizations_namedevaluator n JOIN people_person p ON p.email = n.address
        WHERE p.id = asked
    )
    SELECT id FROM below UNION SELECT id FROM staff UNION SELECT id FROM named
    EXCEPT SELECT asked
$$;

CREATE FUNCTION hearten_closed_to(asked bigint) RETURNS TABLE (person_id bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT person_id FROM hearten_evaluators_of(asked)
    UNION SELECT person_id FROM hearten_evaluated_by(asked)
$$;

CREATE FUNCTION hearten_is_closed(one bigint, other bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT EXISTS (SELECT 1 FROM hearten_evaluators_of(one) WHERE person_id = other)
        OR EXISTS (SELECT 1 FROM hearten_evaluators_of(other) WHERE person_id = one)
$$;
"""
BACK = """
DROP FUNCTION hearten_is_closed(bigint, bigint);
DROP FUNCTION hearten_closed_to(bigint);
DROP FUNCTION hearten_evaluated_by(bigint);
DROP FUNCTION hearten_evaluators_of(bigint);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("organizations", "0001_initial"),
        ("ties", "0001_initial"),
        ("people", "0001_initial"),
    ]
    operations = [migrations.RunSQL(FORWARD, BACK)]

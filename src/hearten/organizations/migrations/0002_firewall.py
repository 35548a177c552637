"""The firewall, defined once, where every act and page asks for it."""

from django.db import migrations

# The functions read tables that row-level security closes to the asker (who named whom), so they
# run as their owner and return ids only.
#
# Two schools of one name and region are one building while either has no district: one of them was
# typed by hand. Whoever was an administrator within the last year still closes what they closed:
# a job is left with one click, an evaluation is not forgotten with one.
FORWARD = """
CREATE FUNCTION hearten_twins(places bigint[]) RETURNS TABLE (place_id bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT unnest(places)
  UNION
    SELECT there.id
    FROM organizations_organization here
    JOIN organizations_organization there ON there.sort_name = here.sort_name
    WHERE here.id = ANY(places) AND here.kind = 'school' AND there.kind = 'school'
      AND (here.district_id IS NULL OR there.district_id IS NULL)
      AND (here.region = there.region OR here.region = '' OR there.region = '')
$$;

CREATE FUNCTION hearten_near(places bigint[]) RETURNS TABLE (place_id bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    WITH same AS (SELECT array_agg(place_id) AS ids FROM hearten_twins(places)),
    around AS (
        SELECT array_agg(there.id) AS ids
        FROM organizations_organization here
        JOIN organizations_organization there
          ON there.id = here.id OR there.district_id = here.district_id
        WHERE here.id = ANY((SELECT ids FROM same)::bigint[])
    )
    SELECT place_id FROM hearten_twins((SELECT ids FROM around)::bigint[])
$$;

CREATE FUNCTION hearten_administers(asked bigint) RETURNS TABLE (place_id bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT j.organization_id FROM organizations_job j
    LEFT JOIN organizations_leading l ON l.person_id = j.person_id
    WHERE j.person_id = asked
      AND (j.until IS NULL OR j.until > now() - interval '1 year')
      AND (j.is_administrator OR (l.person_id IS NOT NULL
           AND (l.until IS NULL OR l.until > now() - interval '1 year')))
$$;

CREATE FUNCTION hearten_evaluators_of(asked bigint) RETURNS TABLE (person_id bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    WITH RECURSIVE above(id) AS (
        SELECT viewer_id FROM ties_tie
        WHERE subject_id = asked AND kind = 'evaluates' AND until IS NULL
      UNION
        SELECT t.viewer_id FROM ties_tie t JOIN above a ON t.subject_id = a.id
        WHERE t.kind = 'evaluates' AND t.until IS NULL
    ), near(id) AS (
        SELECT place_id FROM hearten_near((
            SELECT array_agg(organization_id) FROM organizations_job
            WHERE person_id = asked AND until IS NULL)::bigint[])
    ), administrators(id) AS (
        SELECT j.person_id FROM near
        JOIN organizations_job j ON j.organization_id = near.id
        LEFT JOIN organizations_leading l ON l.person_id = j.person_id
        WHERE (j.until IS NULL OR j.until > now() - interval '1 year')
          AND (j.is_administrator OR (l.person_id IS NOT NULL
               AND (l.until IS NULL OR l.until > now() - interval '1 year')))
        EXCEPT
        SELECT viewer_id FROM ties_tie
        WHERE subject_id = asked AND kind = 'cleared' AND until IS NULL
    ), named(id) AS (
        SELECT k.person_id FROM organizations_namedevaluator n
        JOIN organizations_knownaddress k ON k.address = n.address
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
    ), near(id) AS (
        SELECT place_id FROM hearten_near((
            SELECT array_agg(place_id) FROM hearten_administers(asked))::bigint[])
    ), staff(id) AS (
        SELECT j.person_id FROM near
        JOIN organizations_job j ON j.organization_id = near.id AND j.until IS NULL
        EXCEPT
        SELECT subject_id FROM ties_tie
        WHERE viewer_id = asked AND kind = 'cleared' AND until IS NULL
    ), named(id) AS (
        SELECT n.subject_id FROM organizations_namedevaluator n
        JOIN organizations_knownaddress k ON k.address = n.address
        WHERE k.person_id = asked
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
DROP FUNCTION hearten_administers(bigint);
DROP FUNCTION hearten_near(bigint[]);
DROP FUNCTION hearten_twins(bigint[]);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("organizations", "0001_initial"),
        ("ties", "0001_initial"),
        ("people", "0001_initial"),
    ]
    operations = [migrations.RunSQL(FORWARD, BACK)]

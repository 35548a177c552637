"""The database remembers every address that was somebody's, so that a name given by it holds."""

from django.db import migrations

FORWARD = """
CREATE FUNCTION hearten_remember_person() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
    IF NEW.email IS NOT NULL THEN
        INSERT INTO organizations_knownaddress (person_id, address) VALUES (NEW.id, lower(NEW.email))
        ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER remember_address AFTER INSERT OR UPDATE OF email ON people_person
    FOR EACH ROW EXECUTE FUNCTION hearten_remember_person();

CREATE FUNCTION hearten_remember_address() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
    IF NEW.verified THEN
        INSERT INTO organizations_knownaddress (person_id, address)
        VALUES (NEW.user_id, lower(NEW.email)) ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER remember_address AFTER INSERT OR UPDATE ON account_emailaddress
    FOR EACH ROW EXECUTE FUNCTION hearten_remember_address();

ALTER TABLE organizations_knownaddress ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON organizations_knownaddress
    USING (person_id = hearten_me() OR hearten_for('work'));
"""
BACK = """
DROP POLICY own ON organizations_knownaddress;
ALTER TABLE organizations_knownaddress DISABLE ROW LEVEL SECURITY;
DROP TRIGGER remember_address ON account_emailaddress;
DROP FUNCTION hearten_remember_address();
DROP TRIGGER remember_address ON people_person;
DROP FUNCTION hearten_remember_person();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("organizations", "0004_days_of_jobs"),
        ("account", "0009_emailaddress_unique_primary_email"),
    ]
    operations = [migrations.RunSQL(FORWARD, BACK)]

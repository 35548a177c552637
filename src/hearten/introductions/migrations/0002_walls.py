"""The database itself refuses an ask or a conversation between people who are kept apart."""

from django.db import migrations

FORWARD = """
CREATE FUNCTION hearten_refuse_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF hearten_are_apart(NEW.mentee_id, NEW.mentor_id) THEN
        RAISE EXCEPTION 'kept apart' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'nobody_crosses_the_firewall';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER nobody_crosses_the_firewall BEFORE INSERT ON introductions_ask
    FOR EACH ROW EXECUTE FUNCTION hearten_refuse_apart();
CREATE TRIGGER nobody_crosses_the_firewall BEFORE INSERT ON introductions_conversation
    FOR EACH ROW EXECUTE FUNCTION hearten_refuse_apart();
"""
BACK = """
DROP TRIGGER nobody_crosses_the_firewall ON introductions_conversation;
DROP TRIGGER nobody_crosses_the_firewall ON introductions_ask;
DROP FUNCTION hearten_refuse_apart();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("introductions", "0001_initial"),
        ("portraits", "0002_apart"),
    ]
    operations = [migrations.RunSQL(FORWARD, BACK)]

"""What was sent stays as it was sent: the database refuses to change a packet, a sent decision or its lines."""

from django.db import migrations

FREEZE = """
CREATE OR REPLACE FUNCTION sharing_frozen() RETURNS trigger LANGUAGE plpgsql AS $frozen$
BEGIN
  -- The wall's keeper copies a root's queue and restriction onto its parts; that changes nothing that was sent.
  IF current_user = 'wall_keeper' THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% was sent and stays as it was; a correction is a new version', TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation';
END $frozen$;
CREATE TRIGGER a_frozen BEFORE UPDATE ON sharing_releasedpacket FOR EACH ROW EXECUTE FUNCTION sharing_frozen();
CREATE TRIGGER a_frozen BEFORE UPDATE ON sharing_sharingitem FOR EACH ROW EXECUTE FUNCTION sharing_frozen();
CREATE TRIGGER a_frozen BEFORE UPDATE ON sharing_leftout FOR EACH ROW EXECUTE FUNCTION sharing_frozen();
CREATE TRIGGER a_frozen BEFORE UPDATE ON sharing_sharingdecision FOR EACH ROW
  WHEN (OLD.sent_at IS NOT NULL) EXECUTE FUNCTION sharing_frozen();
"""
THAW = """
DROP TRIGGER a_frozen ON sharing_sharingdecision;
DROP TRIGGER a_frozen ON sharing_leftout;
DROP TRIGGER a_frozen ON sharing_sharingitem;
DROP TRIGGER a_frozen ON sharing_releasedpacket;
DROP FUNCTION sharing_frozen();
"""


class Migration(migrations.Migration):
    dependencies = [("sharing", "0001_initial")]

    operations = [migrations.RunSQL(FREEZE, THAW)]

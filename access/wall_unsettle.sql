-- Something a date depends on changed: the child's date is worked out again.
GRANT SELECT, INSERT, DELETE ON retention_unsettled TO wall_keeper;
GRANT SELECT, DELETE ON retention_unsettled TO frontdoor_retention;
CREATE OR REPLACE FUNCTION wall.unsettle() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
DECLARE
  is_now jsonb := to_jsonb(NEW);
  was jsonb := CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) END;
  of_root uuid := (is_now ->> TG_ARGV[1])::uuid;
  kind text := coalesce(nullif(TG_ARGV[0], ''), is_now ->> 'root_kind');
  mine text[] := '{{version,root_queue,root_restricted,queue_id,stage,owner_id,rating,next_due_at,next_due_from,next_due_unit,next_due_why,repeat_count,repeat_limit,repeat_why}}';
BEGIN
  IF TG_OP = 'UPDATE' AND was - mine = is_now - mine THEN RETURN NULL; END IF;
  IF kind IN ('person', 'alone') THEN
    INSERT INTO retention_unsettled (person_id) VALUES (of_root) ON CONFLICT DO NOTHING;
  ELSE
    INSERT INTO retention_unsettled (person_id)
    SELECT DISTINCT m.{to_child} FROM {part} m WHERE m.{to_contact} = of_root ON CONFLICT DO NOTHING;
    IF kind <> '{contact_kind}' THEN INSERT INTO retention_unsettled (person_id) VALUES (of_root) ON CONFLICT DO NOTHING; END IF;
  END IF;
  IF TG_ARGV[2] <> '' AND TG_OP = 'UPDATE' AND was ->> TG_ARGV[2] <> is_now ->> TG_ARGV[2] THEN
    INSERT INTO retention_unsettled (person_id) VALUES ((was ->> TG_ARGV[2])::uuid) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.unsettle() OWNER TO wall_keeper;

-- A hold that ends lets go of everything it reached, by whatever it named.
CREATE OR REPLACE FUNCTION wall.unsettle_held() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  INSERT INTO retention_unsettled (person_id)
  SELECT DISTINCT coalesce(m.{to_child}, h.root_id) FROM retention_heldroot h LEFT JOIN {part} m ON m.{to_contact} = h.root_id
  WHERE h.hold_id = NEW.id ON CONFLICT DO NOTHING;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.unsettle_held() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS k_unsettle_held ON retention_hold;
CREATE TRIGGER k_unsettle_held AFTER UPDATE OF released_at ON retention_hold FOR EACH ROW
  WHEN (OLD.released_at IS DISTINCT FROM NEW.released_at) EXECUTE FUNCTION wall.unsettle_held();

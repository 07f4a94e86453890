-- What ends in its time: a year of the audit log with all before it, and what was kept of somebody who left.
-- Words in braces are written by access/wall_ending.py.
CREATE OR REPLACE FUNCTION wall.trail_began() RETURNS date
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  {asks}
  RETURN (SELECT min(x.at) AT TIME ZONE 'Europe/London' FROM ({oldest}) x)::date;
END $wall$;
ALTER FUNCTION wall.trail_began() OWNER TO wall_keeper;

-- Rows about what is still here stay, however old; so does what was done about keeping, holding and disposing.
CREATE OR REPLACE FUNCTION wall.trail_that_goes(ids uuid[]) RETURNS TABLE (place text, id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
#variable_conflict use_column
DECLARE below timestamptz; going uuid[];
BEGIN
  IF NOT (wall.scope('retention') OR session_user = 'frontdoor_retention') THEN RETURN; END IF;
  SELECT max(y.ended_on)::timestamp AT TIME ZONE 'Europe/London' INTO below FROM {years} y WHERE y.id = ANY(ids);
  IF below IS NULL THEN RETURN; END IF;
  going := ARRAY(SELECT DISTINCT n.named FROM ({named}) n WHERE n.named IS NOT NULL);
  {sieve}
  RETURN QUERY {goes};
END $wall$;
ALTER FUNCTION wall.trail_that_goes(uuid[]) OWNER TO wall_keeper;

-- Whether somebody wrote anything that is still here: history is read by its own keeper.
CREATE OR REPLACE FUNCTION wall.has_written(of_whom uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  RETURN {written};
END $wall$;
ALTER FUNCTION wall.has_written(uuid) OWNER TO history_keeper;
REVOKE ALL ON FUNCTION wall.has_written(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION wall.has_written(uuid) TO wall_keeper;

CREATE OR REPLACE FUNCTION wall.is_named(of_whom uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  RETURN wall.has_written(of_whom)
    OR {naming};
END $wall$;
ALTER FUNCTION wall.is_named(uuid) OWNER TO wall_keeper;
REVOKE ALL ON FUNCTION wall.is_named(uuid) FROM PUBLIC;

-- A name stays while a record that is still here says it; when the last of them is gone, so is the name.
CREATE OR REPLACE FUNCTION wall.forget_in_time(ids uuid[]) RETURNS TABLE (place text, rows bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
#variable_conflict use_column
DECLARE went bigint; of_year boolean := EXISTS (SELECT 1 FROM {years} y WHERE y.id = ANY(ids)); left_us uuid[];
BEGIN
  IF session_user <> 'frontdoor_retention' OR NOT ids <@ wall.doomed() THEN
    RAISE EXCEPTION 'only disposal forgets' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF of_year THEN
    {forget_trail}
  END IF;
  left_us := ARRAY(SELECT u.id FROM access_user u WHERE u.id = ANY(ids) AND u.kind = 'person');
  IF left_us <> '{{}}' THEN
    {forget_signin}
    UPDATE access_user u SET email = u.id || '{gone}', job_title = '', telephone = '', password = '!', is_active = false
      WHERE u.id = ANY(left_us);
    GET DIAGNOSTICS went = ROW_COUNT;
    RETURN QUERY SELECT 'access_user'::text, went;
  END IF;
END $wall$;
ALTER FUNCTION wall.forget_in_time(uuid[]) OWNER TO wall_keeper;

CREATE OR REPLACE FUNCTION wall.forget_names() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
DECLARE went bigint;
BEGIN
  IF session_user <> 'frontdoor_retention' THEN RAISE EXCEPTION 'only disposal forgets' USING ERRCODE = 'insufficient_privilege'; END IF;
  UPDATE access_user u SET display_name = '{nobody}', registration_no = ''
    WHERE u.email LIKE '%{gone}' AND u.display_name <> '{nobody}' AND NOT wall.is_named(u.id);
  GET DIAGNOSTICS went = ROW_COUNT;
  RETURN went;
END $wall$;
ALTER FUNCTION wall.forget_names() OWNER TO wall_keeper;

CREATE OR REPLACE FUNCTION wall.bury_trail() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  INSERT INTO audit_tombstone (id, source, mark, at, by_role, txid)
    SELECT gen_random_uuid(), TG_TABLE_NAME, wall.mark_of(g.id), now(), session_user, pg_current_xact_id()::text::bigint FROM went g;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.bury_trail() OWNER TO history_keeper;

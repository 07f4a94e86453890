-- The wall's functions: who is asking, and the triggers every table behind it shares. Safe to run again.

CREATE SCHEMA IF NOT EXISTS wall;
CREATE TABLE IF NOT EXISTS wall.key (id text PRIMARY KEY, inner_pad bytea NOT NULL, outer_pad bytea NOT NULL);
ALTER SCHEMA wall OWNER TO wall_keeper;
ALTER TABLE wall.key OWNER TO wall_keeper;
GRANT USAGE ON SCHEMA wall TO frontdoor_owner, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT USAGE, CREATE ON SCHEMA wall TO history_keeper;
GRANT USAGE ON SCHEMA public TO wall_keeper, history_keeper, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention, frontdoor_public;
REVOKE ALL ON wall.key FROM PUBLIC;

CREATE OR REPLACE FUNCTION wall.context() RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $wall$
DECLARE
  raw text := current_setting('frontdoor.who', true);
  part text[];
  pads wall.key;
BEGIN
  IF raw IS NULL OR raw = '' THEN RETURN NULL; END IF;
  part := string_to_array(raw, '|');
  IF array_length(part, 1) <> 9 THEN RETURN NULL; END IF;
  SELECT * INTO pads FROM wall.key WHERE id = part[8];
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF encode(sha256(pads.outer_pad || sha256(pads.inner_pad || convert_to(array_to_string(part[1:8], '|'), 'UTF8'))), 'hex')
     <> part[9] THEN RETURN NULL; END IF;
  IF part[7]::int <> pg_backend_pid() THEN RETURN NULL; END IF;
  IF to_timestamp(part[6]::bigint) < transaction_timestamp() THEN RETURN NULL; END IF;
  RETURN part;
END $wall$;
ALTER FUNCTION wall.context() OWNER TO wall_keeper;

-- In PL/pgSQL, because a statement with twenty of them is then planned a third faster than with SQL functions.
CREATE OR REPLACE FUNCTION wall.known() RETURNS boolean LANGUAGE plpgsql STABLE
AS $wall$ BEGIN RETURN wall.context() IS NOT NULL; END $wall$;
CREATE OR REPLACE FUNCTION wall.person_id() RETURNS uuid LANGUAGE plpgsql STABLE
AS $wall$ BEGIN RETURN (wall.context())[1]::uuid; END $wall$;
CREATE OR REPLACE FUNCTION wall.groups() RETURNS int[] LANGUAGE plpgsql STABLE
AS $wall$ BEGIN RETURN coalesce(string_to_array(nullif((wall.context())[2], ''), ',')::int[], '{}'); END $wall$;
CREATE OR REPLACE FUNCTION wall.queues() RETURNS uuid[] LANGUAGE plpgsql STABLE
AS $wall$ BEGIN RETURN coalesce(string_to_array(nullif((wall.context())[3], ''), ',')::uuid[], '{}'); END $wall$;
CREATE OR REPLACE FUNCTION wall.scopes() RETURNS text[] LANGUAGE plpgsql STABLE
AS $wall$ BEGIN RETURN coalesce(string_to_array((wall.context())[4], ','), '{}'); END $wall$;
CREATE OR REPLACE FUNCTION wall.scope(wanted text) RETURNS boolean LANGUAGE plpgsql STABLE
AS $wall$ BEGIN RETURN wanted = ANY (wall.scopes()); END $wall$;
CREATE OR REPLACE FUNCTION wall.at() RETURNS timestamptz LANGUAGE plpgsql STABLE
AS $wall$ BEGIN RETURN (wall.context())[5]::timestamptz; END $wall$;

CREATE OR REPLACE FUNCTION wall.next_version() RETURNS trigger LANGUAGE plpgsql AS $wall$
BEGIN
  -- The keeper copies a root's queue and restriction onto its parts; that is no new version of them.
  IF current_user = 'wall_keeper' THEN RETURN NEW; END IF;
  -- What stays lets go of what is disposed of; that is no new version either.
  IF session_user = 'frontdoor_retention' AND TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' AND NEW.version <> 1 OR TG_OP = 'UPDATE' AND NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'quiet write to %: versions go up by one, with history', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.id <> OLD.id THEN
    RAISE EXCEPTION 'a record keeps its id' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $wall$;

CREATE OR REPLACE FUNCTION wall.only_added() RETURNS trigger LANGUAGE plpgsql AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND current_user = 'wall_keeper' THEN RETURN NEW; END IF;
  IF TG_OP = 'DELETE' AND session_user = 'frontdoor_retention' AND (TG_ARGV[0] = 'with case'
    OR (TG_ARGV[0] = 'in time' AND current_user = 'wall_keeper')) THEN RETURN OLD; END IF;
  RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $wall$;

CREATE OR REPLACE FUNCTION wall.only_disposed() RETURNS trigger LANGUAGE plpgsql AS $wall$
BEGIN
  IF session_user = 'frontdoor_retention' THEN RETURN OLD; END IF;
  RAISE EXCEPTION '% is deleted only by disposal', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $wall$;

CREATE OR REPLACE FUNCTION wall.keeps_root() RETURNS trigger LANGUAGE plpgsql AS $wall$
BEGIN
  IF current_user = 'wall_keeper' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a row of % stays with its root', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $wall$;

CREATE OR REPLACE FUNCTION wall.keeps_kind() RETURNS trigger LANGUAGE plpgsql AS $wall$
BEGIN
  RAISE EXCEPTION 'nobody becomes a robot, and no robot a person' USING ERRCODE = 'integrity_constraint_violation';
END $wall$;

-- A grant keeps whom it lets in and to what; who gives or lengthens one says so in their own name; and what is
-- restricted is opened by somebody who may open it, or by the robot that tells past recipients, to itself alone.
-- Not a policy: that would look back through the grants.
CREATE OR REPLACE FUNCTION wall.keeps_terms() RETURNS trigger LANGUAGE plpgsql AS $wall$
DECLARE
  longer boolean := TG_OP = 'INSERT';
  in_sight boolean;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF to_jsonb(NEW) - '{granted_by_id,granted_at,why,until,withdrawn_by_id}'::text[]
       <> to_jsonb(OLD) - '{granted_by_id,granted_at,why,until,withdrawn_by_id}'::text[] THEN
      RAISE EXCEPTION 'a grant keeps whom it lets in and to what' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    longer := coalesce(NEW.until, 'infinity') > coalesce(OLD.until, 'infinity');
  END IF;
  IF NOT wall.known() OR NOT longer THEN RETURN NEW; END IF;
  IF NEW.granted_by_id IS DISTINCT FROM wall.person_id() THEN
    RAISE EXCEPTION 'a grant is given in one''s own name' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF wall.is_restricted(TG_ARGV[0], NEW.content_object_id) THEN
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE id = $1)', TG_ARGV[1]) INTO in_sight USING NEW.content_object_id;
    IF NOT in_sight AND to_jsonb(NEW) ? 'user_id'
       AND NOT (wall.scope('recalls') AND to_jsonb(NEW) ->> 'user_id' = wall.person_id()::text) THEN
      RAISE EXCEPTION 'what is restricted is opened by those who may open it' USING ERRCODE = 'insufficient_privilege';
    END IF;
  END IF;
  RETURN NEW;
END $wall$;

CREATE OR REPLACE FUNCTION wall.stays_as_sent() RETURNS trigger LANGUAGE plpgsql AS $wall$
BEGIN
  -- The keeper copies a root's queue and restriction onto its parts; that changes nothing that was sent.
  IF current_user = 'wall_keeper' OR session_user = 'frontdoor_retention' THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% was sent and stays as it was; a correction is a new version', TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation';
END $wall$;

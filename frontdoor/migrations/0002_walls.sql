-- part: what all share
-- The wall's functions: who is asking, and the triggers every table behind it shares. Safe to run again.

CREATE SCHEMA IF NOT EXISTS wall;
CREATE TABLE IF NOT EXISTS wall.key (id text PRIMARY KEY, inner_pad bytea NOT NULL, outer_pad bytea NOT NULL);
ALTER SCHEMA wall OWNER TO wall_keeper;
ALTER TABLE wall.key OWNER TO wall_keeper;
GRANT USAGE ON SCHEMA wall TO frontdoor_owner, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT USAGE, CREATE ON SCHEMA wall TO history_keeper;
GRANT USAGE ON SCHEMA public TO wall_keeper, history_keeper, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
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
  IF TG_OP = 'INSERT' AND NEW.version <> 1 OR TG_OP = 'UPDATE' AND NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'quiet write to %: versions go up by one, with history', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.id <> OLD.id THEN
    RAISE EXCEPTION 'a record keeps its id' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $wall$;

CREATE OR REPLACE FUNCTION wall.has_twin() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
DECLARE found boolean;
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE id = $1 AND version = $2 AND txid = pg_current_xact_id()::text::bigint)', TG_ARGV[0])
    INTO found USING NEW.id, NEW.version;
  IF NOT found THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.has_twin() OWNER TO history_keeper;

CREATE OR REPLACE FUNCTION wall.only_added() RETURNS trigger LANGUAGE plpgsql AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND current_user = 'wall_keeper' THEN RETURN NEW; END IF;
  IF TG_OP = 'DELETE' AND session_user = 'frontdoor_retention' AND TG_ARGV[0] = 'with case' THEN RETURN OLD; END IF;
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
-- restricted is opened by somebody who may open it. Not a policy: that would look back through the grants.
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
    IF NOT in_sight AND to_jsonb(NEW) ? 'user_id' THEN
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

-- part: table access_historicalincident
ALTER TABLE access_historicalincident ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_historicalincident FORCE ROW LEVEL SECURITY;
REVOKE ALL ON access_historicalincident FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON access_historicalincident TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON access_historicalincident TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON access_historicalincident TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON access_historicalincident;
DROP POLICY IF EXISTS wall_insert ON access_historicalincident;
DROP POLICY IF EXISTS wall_update ON access_historicalincident;
CREATE POLICY wall_select ON access_historicalincident FOR SELECT USING ((select wall.scope('incidents')) OR opened_by_id = (select wall.person_id()));
CREATE POLICY wall_insert ON access_historicalincident FOR INSERT WITH CHECK ((((select wall.known()))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON access_historicalincident;
GRANT SELECT ON access_historicalincident TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON access_historicalincident;
CREATE POLICY history_keeper ON access_historicalincident FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON access_historicalincident;
DROP TRIGGER IF EXISTS c_twin ON access_historicalincident;
DROP TRIGGER IF EXISTS d_added ON access_historicalincident;
DROP TRIGGER IF EXISTS e_disposed ON access_historicalincident;
DROP TRIGGER IF EXISTS f_truncate ON access_historicalincident;
DROP TRIGGER IF EXISTS h_root ON access_historicalincident;
DROP TRIGGER IF EXISTS i_terms ON access_historicalincident;
DROP TRIGGER IF EXISTS j_frozen ON access_historicalincident;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON access_historicalincident FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON access_historicalincident FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS access_historicalincident_of ON access_historicalincident (id, version);
CREATE INDEX IF NOT EXISTS access_historicalincident_by ON access_historicalincident (history_user_id, history_date);

-- part: table access_incident
ALTER TABLE access_incident ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_incident FORCE ROW LEVEL SECURITY;
REVOKE ALL ON access_incident FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON access_incident TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON access_incident TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON access_incident TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON access_incident;
DROP POLICY IF EXISTS wall_insert ON access_incident;
DROP POLICY IF EXISTS wall_update ON access_incident;
CREATE POLICY wall_select ON access_incident FOR SELECT USING ((select wall.scope('incidents')) OR opened_by_id = (select wall.person_id()));
CREATE POLICY wall_insert ON access_incident FOR INSERT WITH CHECK ((select wall.known()));
CREATE POLICY wall_update ON access_incident FOR UPDATE USING ((select wall.scope('incidents')) OR opened_by_id = (select wall.person_id())) WITH CHECK ((select wall.scope('incidents')) OR opened_by_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON access_incident;
GRANT SELECT ON access_incident TO wall_keeper;
CREATE POLICY wall_keeper ON access_incident FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON access_incident;
DROP TRIGGER IF EXISTS c_twin ON access_incident;
DROP TRIGGER IF EXISTS d_added ON access_incident;
DROP TRIGGER IF EXISTS e_disposed ON access_incident;
DROP TRIGGER IF EXISTS f_truncate ON access_incident;
DROP TRIGGER IF EXISTS h_root ON access_incident;
DROP TRIGGER IF EXISTS i_terms ON access_incident;
DROP TRIGGER IF EXISTS j_frozen ON access_incident;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON access_incident FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON access_incident DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('access_historicalincident');
CREATE TRIGGER e_disposed BEFORE DELETE ON access_incident FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table deadlines_historicaltask
ALTER TABLE deadlines_historicaltask ENABLE ROW LEVEL SECURITY;
ALTER TABLE deadlines_historicaltask FORCE ROW LEVEL SECURITY;
REVOKE ALL ON deadlines_historicaltask FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON deadlines_historicaltask TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON deadlines_historicaltask TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON deadlines_historicaltask TO frontdoor_retention;
ALTER TABLE deadlines_historicaltask ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE deadlines_historicaltask ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS deadlines_historicaltask_root ON deadlines_historicaltask (root_id);
DROP POLICY IF EXISTS wall_select ON deadlines_historicaltask;
DROP POLICY IF EXISTS wall_insert ON deadlines_historicaltask;
DROP POLICY IF EXISTS wall_update ON deadlines_historicaltask;
CREATE POLICY wall_select ON deadlines_historicaltask FOR SELECT USING (person_id = (select wall.person_id()) OR (person_id IS NULL AND (team_id = ANY ((select wall.queues())::uuid[]) OR ('is:' || role) = ANY ((select wall.scopes())::text[]))) OR (root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = deadlines_historicaltask.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = deadlines_historicaltask.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = deadlines_historicaltask.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = deadlines_historicaltask.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = deadlines_historicaltask.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = deadlines_historicaltask.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
CREATE POLICY wall_insert ON deadlines_historicaltask FOR INSERT WITH CHECK (((person_id = (select wall.person_id()) OR (person_id IS NULL AND (team_id = ANY ((select wall.queues())::uuid[]) OR ('is:' || role) = ANY ((select wall.scopes())::text[]))) OR (root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = deadlines_historicaltask.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = deadlines_historicaltask.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = deadlines_historicaltask.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = deadlines_historicaltask.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = deadlines_historicaltask.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = deadlines_historicaltask.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON deadlines_historicaltask;
GRANT SELECT, UPDATE ON deadlines_historicaltask TO wall_keeper;
CREATE POLICY wall_keeper ON deadlines_historicaltask TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON deadlines_historicaltask TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON deadlines_historicaltask;
CREATE POLICY history_keeper ON deadlines_historicaltask FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON deadlines_historicaltask;
DROP TRIGGER IF EXISTS c_twin ON deadlines_historicaltask;
DROP TRIGGER IF EXISTS d_added ON deadlines_historicaltask;
DROP TRIGGER IF EXISTS e_disposed ON deadlines_historicaltask;
DROP TRIGGER IF EXISTS f_truncate ON deadlines_historicaltask;
DROP TRIGGER IF EXISTS h_root ON deadlines_historicaltask;
DROP TRIGGER IF EXISTS i_terms ON deadlines_historicaltask;
DROP TRIGGER IF EXISTS j_frozen ON deadlines_historicaltask;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON deadlines_historicaltask FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON deadlines_historicaltask FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS deadlines_historicaltask_of ON deadlines_historicaltask (id, version);
CREATE INDEX IF NOT EXISTS deadlines_historicaltask_by ON deadlines_historicaltask (history_user_id, history_date);

-- part: table deadlines_task
ALTER TABLE deadlines_task ENABLE ROW LEVEL SECURITY;
ALTER TABLE deadlines_task FORCE ROW LEVEL SECURITY;
REVOKE ALL ON deadlines_task FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON deadlines_task TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON deadlines_task TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON deadlines_task TO frontdoor_retention;
ALTER TABLE deadlines_task ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE deadlines_task ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS deadlines_task_root ON deadlines_task (root_id);
DROP POLICY IF EXISTS wall_select ON deadlines_task;
DROP POLICY IF EXISTS wall_insert ON deadlines_task;
DROP POLICY IF EXISTS wall_update ON deadlines_task;
CREATE POLICY wall_select ON deadlines_task FOR SELECT USING (person_id = (select wall.person_id()) OR (person_id IS NULL AND (team_id = ANY ((select wall.queues())::uuid[]) OR ('is:' || role) = ANY ((select wall.scopes())::text[]))) OR (root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = deadlines_task.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = deadlines_task.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = deadlines_task.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = deadlines_task.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = deadlines_task.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = deadlines_task.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
CREATE POLICY wall_insert ON deadlines_task FOR INSERT WITH CHECK (person_id = (select wall.person_id()) OR (person_id IS NULL AND (team_id = ANY ((select wall.queues())::uuid[]) OR ('is:' || role) = ANY ((select wall.scopes())::text[]))) OR (root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = deadlines_task.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = deadlines_task.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = deadlines_task.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = deadlines_task.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = deadlines_task.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = deadlines_task.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
CREATE POLICY wall_update ON deadlines_task FOR UPDATE USING (person_id = (select wall.person_id()) OR (person_id IS NULL AND (team_id = ANY ((select wall.queues())::uuid[]) OR ('is:' || role) = ANY ((select wall.scopes())::text[]))) OR (root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = deadlines_task.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = deadlines_task.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = deadlines_task.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = deadlines_task.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = deadlines_task.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = deadlines_task.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))))) WITH CHECK (person_id = (select wall.person_id()) OR (person_id IS NULL AND (team_id = ANY ((select wall.queues())::uuid[]) OR ('is:' || role) = ANY ((select wall.scopes())::text[]))) OR (root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = deadlines_task.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = deadlines_task.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = deadlines_task.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = deadlines_task.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = deadlines_task.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = deadlines_task.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
DROP POLICY IF EXISTS wall_keeper ON deadlines_task;
GRANT SELECT, UPDATE ON deadlines_task TO wall_keeper;
CREATE POLICY wall_keeper ON deadlines_task TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON deadlines_task;
DROP TRIGGER IF EXISTS c_twin ON deadlines_task;
DROP TRIGGER IF EXISTS d_added ON deadlines_task;
DROP TRIGGER IF EXISTS e_disposed ON deadlines_task;
DROP TRIGGER IF EXISTS f_truncate ON deadlines_task;
DROP TRIGGER IF EXISTS h_root ON deadlines_task;
DROP TRIGGER IF EXISTS i_terms ON deadlines_task;
DROP TRIGGER IF EXISTS j_frozen ON deadlines_task;
CREATE TRIGGER h_root BEFORE UPDATE OF root_kind, root_id, root_queue, root_restricted ON deadlines_task FOR EACH ROW WHEN (OLD.root_kind IS DISTINCT FROM NEW.root_kind OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON deadlines_task FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON deadlines_task DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('deadlines_historicaltask');
CREATE TRIGGER e_disposed BEFORE DELETE ON deadlines_task FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table documents_document
ALTER TABLE documents_document ENABLE ROW LEVEL SECURITY;
ALTER TABLE documents_document FORCE ROW LEVEL SECURITY;
REVOKE ALL ON documents_document FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON documents_document TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON documents_document TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON documents_document TO frontdoor_retention;
ALTER TABLE documents_document ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE documents_document ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS documents_document_root ON documents_document (root_id);
DROP POLICY IF EXISTS wall_select ON documents_document;
DROP POLICY IF EXISTS wall_insert ON documents_document;
DROP POLICY IF EXISTS wall_update ON documents_document;
CREATE POLICY wall_select ON documents_document FOR SELECT USING (person_id = (select wall.person_id()) OR (person_id IS NULL AND (team_id = ANY ((select wall.queues())::uuid[]) OR ('is:' || role) = ANY ((select wall.scopes())::text[]))) OR (root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = documents_document.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = documents_document.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = documents_document.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = documents_document.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = documents_document.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = documents_document.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
CREATE POLICY wall_insert ON documents_document FOR INSERT WITH CHECK (person_id = (select wall.person_id()) OR (person_id IS NULL AND (team_id = ANY ((select wall.queues())::uuid[]) OR ('is:' || role) = ANY ((select wall.scopes())::text[]))) OR (root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = documents_document.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = documents_document.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = documents_document.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = documents_document.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = documents_document.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = documents_document.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
CREATE POLICY wall_update ON documents_document FOR UPDATE USING (person_id = (select wall.person_id()) OR (person_id IS NULL AND (team_id = ANY ((select wall.queues())::uuid[]) OR ('is:' || role) = ANY ((select wall.scopes())::text[]))) OR (root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = documents_document.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = documents_document.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = documents_document.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = documents_document.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = documents_document.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = documents_document.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))))) WITH CHECK (person_id = (select wall.person_id()) OR (person_id IS NULL AND (team_id = ANY ((select wall.queues())::uuid[]) OR ('is:' || role) = ANY ((select wall.scopes())::text[]))) OR (root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = documents_document.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = documents_document.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = documents_document.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = documents_document.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = documents_document.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = documents_document.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
DROP POLICY IF EXISTS wall_keeper ON documents_document;
GRANT SELECT, UPDATE ON documents_document TO wall_keeper;
CREATE POLICY wall_keeper ON documents_document TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON documents_document;
DROP TRIGGER IF EXISTS c_twin ON documents_document;
DROP TRIGGER IF EXISTS d_added ON documents_document;
DROP TRIGGER IF EXISTS e_disposed ON documents_document;
DROP TRIGGER IF EXISTS f_truncate ON documents_document;
DROP TRIGGER IF EXISTS h_root ON documents_document;
DROP TRIGGER IF EXISTS i_terms ON documents_document;
DROP TRIGGER IF EXISTS j_frozen ON documents_document;
CREATE TRIGGER h_root BEFORE UPDATE OF root_kind, root_id, root_queue, root_restricted ON documents_document FOR EACH ROW WHEN (OLD.root_kind IS DISTINCT FROM NEW.root_kind OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON documents_document FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON documents_document DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('documents_historicaldocument');
CREATE TRIGGER e_disposed BEFORE DELETE ON documents_document FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table documents_historicaldocument
ALTER TABLE documents_historicaldocument ENABLE ROW LEVEL SECURITY;
ALTER TABLE documents_historicaldocument FORCE ROW LEVEL SECURITY;
REVOKE ALL ON documents_historicaldocument FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON documents_historicaldocument TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON documents_historicaldocument TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON documents_historicaldocument TO frontdoor_retention;
ALTER TABLE documents_historicaldocument ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE documents_historicaldocument ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS documents_historicaldocument_root ON documents_historicaldocument (root_id);
DROP POLICY IF EXISTS wall_select ON documents_historicaldocument;
DROP POLICY IF EXISTS wall_insert ON documents_historicaldocument;
DROP POLICY IF EXISTS wall_update ON documents_historicaldocument;
CREATE POLICY wall_select ON documents_historicaldocument FOR SELECT USING (person_id = (select wall.person_id()) OR (person_id IS NULL AND (team_id = ANY ((select wall.queues())::uuid[]) OR ('is:' || role) = ANY ((select wall.scopes())::text[]))) OR (root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = documents_historicaldocument.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = documents_historicaldocument.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = documents_historicaldocument.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = documents_historicaldocument.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = documents_historicaldocument.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = documents_historicaldocument.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
CREATE POLICY wall_insert ON documents_historicaldocument FOR INSERT WITH CHECK (((person_id = (select wall.person_id()) OR (person_id IS NULL AND (team_id = ANY ((select wall.queues())::uuid[]) OR ('is:' || role) = ANY ((select wall.scopes())::text[]))) OR (root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = documents_historicaldocument.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = documents_historicaldocument.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = documents_historicaldocument.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = documents_historicaldocument.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = documents_historicaldocument.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = documents_historicaldocument.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON documents_historicaldocument;
GRANT SELECT, UPDATE ON documents_historicaldocument TO wall_keeper;
CREATE POLICY wall_keeper ON documents_historicaldocument TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON documents_historicaldocument TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON documents_historicaldocument;
CREATE POLICY history_keeper ON documents_historicaldocument FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON documents_historicaldocument;
DROP TRIGGER IF EXISTS c_twin ON documents_historicaldocument;
DROP TRIGGER IF EXISTS d_added ON documents_historicaldocument;
DROP TRIGGER IF EXISTS e_disposed ON documents_historicaldocument;
DROP TRIGGER IF EXISTS f_truncate ON documents_historicaldocument;
DROP TRIGGER IF EXISTS h_root ON documents_historicaldocument;
DROP TRIGGER IF EXISTS i_terms ON documents_historicaldocument;
DROP TRIGGER IF EXISTS j_frozen ON documents_historicaldocument;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON documents_historicaldocument FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON documents_historicaldocument FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS documents_historicaldocument_of ON documents_historicaldocument (id, version);
CREATE INDEX IF NOT EXISTS documents_historicaldocument_by ON documents_historicaldocument (history_user_id, history_date);

-- part: table documents_historicalsheet
ALTER TABLE documents_historicalsheet ENABLE ROW LEVEL SECURITY;
ALTER TABLE documents_historicalsheet FORCE ROW LEVEL SECURITY;
REVOKE ALL ON documents_historicalsheet FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON documents_historicalsheet TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON documents_historicalsheet TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON documents_historicalsheet TO frontdoor_retention;
ALTER TABLE documents_historicalsheet ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE documents_historicalsheet ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS documents_historicalsheet_root ON documents_historicalsheet (root_id);
DROP POLICY IF EXISTS wall_select ON documents_historicalsheet;
DROP POLICY IF EXISTS wall_insert ON documents_historicalsheet;
DROP POLICY IF EXISTS wall_update ON documents_historicalsheet;
CREATE POLICY wall_select ON documents_historicalsheet FOR SELECT USING (person_id = (select wall.person_id()) OR (person_id IS NULL AND (team_id = ANY ((select wall.queues())::uuid[]) OR ('is:' || role) = ANY ((select wall.scopes())::text[]))) OR (root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = documents_historicalsheet.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = documents_historicalsheet.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = documents_historicalsheet.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = documents_historicalsheet.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = documents_historicalsheet.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = documents_historicalsheet.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
CREATE POLICY wall_insert ON documents_historicalsheet FOR INSERT WITH CHECK (((person_id = (select wall.person_id()) OR (person_id IS NULL AND (team_id = ANY ((select wall.queues())::uuid[]) OR ('is:' || role) = ANY ((select wall.scopes())::text[]))) OR (root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = documents_historicalsheet.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = documents_historicalsheet.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = documents_historicalsheet.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = documents_historicalsheet.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = documents_historicalsheet.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = documents_historicalsheet.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON documents_historicalsheet;
GRANT SELECT, UPDATE ON documents_historicalsheet TO wall_keeper;
CREATE POLICY wall_keeper ON documents_historicalsheet TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON documents_historicalsheet TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON documents_historicalsheet;
CREATE POLICY history_keeper ON documents_historicalsheet FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON documents_historicalsheet;
DROP TRIGGER IF EXISTS c_twin ON documents_historicalsheet;
DROP TRIGGER IF EXISTS d_added ON documents_historicalsheet;
DROP TRIGGER IF EXISTS e_disposed ON documents_historicalsheet;
DROP TRIGGER IF EXISTS f_truncate ON documents_historicalsheet;
DROP TRIGGER IF EXISTS h_root ON documents_historicalsheet;
DROP TRIGGER IF EXISTS i_terms ON documents_historicalsheet;
DROP TRIGGER IF EXISTS j_frozen ON documents_historicalsheet;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON documents_historicalsheet FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON documents_historicalsheet FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS documents_historicalsheet_of ON documents_historicalsheet (id, version);
CREATE INDEX IF NOT EXISTS documents_historicalsheet_by ON documents_historicalsheet (history_user_id, history_date);

-- part: table documents_historicalstoredfile
ALTER TABLE documents_historicalstoredfile ENABLE ROW LEVEL SECURITY;
ALTER TABLE documents_historicalstoredfile FORCE ROW LEVEL SECURITY;
REVOKE ALL ON documents_historicalstoredfile FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON documents_historicalstoredfile TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON documents_historicalstoredfile TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON documents_historicalstoredfile TO frontdoor_retention;
ALTER TABLE documents_historicalstoredfile ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE documents_historicalstoredfile ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS documents_historicalstoredfile_root ON documents_historicalstoredfile (root_id);
DROP POLICY IF EXISTS wall_select ON documents_historicalstoredfile;
DROP POLICY IF EXISTS wall_insert ON documents_historicalstoredfile;
DROP POLICY IF EXISTS wall_update ON documents_historicalstoredfile;
CREATE POLICY wall_select ON documents_historicalstoredfile FOR SELECT USING ((root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = documents_historicalstoredfile.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = documents_historicalstoredfile.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = documents_historicalstoredfile.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = documents_historicalstoredfile.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = documents_historicalstoredfile.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = documents_historicalstoredfile.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
CREATE POLICY wall_insert ON documents_historicalstoredfile FOR INSERT WITH CHECK ((((root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = documents_historicalstoredfile.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = documents_historicalstoredfile.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = documents_historicalstoredfile.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = documents_historicalstoredfile.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = documents_historicalstoredfile.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = documents_historicalstoredfile.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON documents_historicalstoredfile;
GRANT SELECT, UPDATE ON documents_historicalstoredfile TO wall_keeper;
CREATE POLICY wall_keeper ON documents_historicalstoredfile TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON documents_historicalstoredfile TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON documents_historicalstoredfile;
CREATE POLICY history_keeper ON documents_historicalstoredfile FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON documents_historicalstoredfile;
DROP TRIGGER IF EXISTS c_twin ON documents_historicalstoredfile;
DROP TRIGGER IF EXISTS d_added ON documents_historicalstoredfile;
DROP TRIGGER IF EXISTS e_disposed ON documents_historicalstoredfile;
DROP TRIGGER IF EXISTS f_truncate ON documents_historicalstoredfile;
DROP TRIGGER IF EXISTS h_root ON documents_historicalstoredfile;
DROP TRIGGER IF EXISTS i_terms ON documents_historicalstoredfile;
DROP TRIGGER IF EXISTS j_frozen ON documents_historicalstoredfile;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON documents_historicalstoredfile FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON documents_historicalstoredfile FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS documents_historicalstoredfile_of ON documents_historicalstoredfile (id, version);
CREATE INDEX IF NOT EXISTS documents_historicalstoredfile_by ON documents_historicalstoredfile (history_user_id, history_date);

-- part: table documents_sheet
ALTER TABLE documents_sheet ENABLE ROW LEVEL SECURITY;
ALTER TABLE documents_sheet FORCE ROW LEVEL SECURITY;
REVOKE ALL ON documents_sheet FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON documents_sheet TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON documents_sheet TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON documents_sheet TO frontdoor_retention;
ALTER TABLE documents_sheet ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE documents_sheet ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS documents_sheet_root ON documents_sheet (root_id);
DROP POLICY IF EXISTS wall_select ON documents_sheet;
DROP POLICY IF EXISTS wall_insert ON documents_sheet;
DROP POLICY IF EXISTS wall_update ON documents_sheet;
CREATE POLICY wall_select ON documents_sheet FOR SELECT USING (person_id = (select wall.person_id()) OR (person_id IS NULL AND (team_id = ANY ((select wall.queues())::uuid[]) OR ('is:' || role) = ANY ((select wall.scopes())::text[]))) OR (root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = documents_sheet.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = documents_sheet.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = documents_sheet.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = documents_sheet.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = documents_sheet.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = documents_sheet.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
CREATE POLICY wall_insert ON documents_sheet FOR INSERT WITH CHECK (person_id = (select wall.person_id()) OR (person_id IS NULL AND (team_id = ANY ((select wall.queues())::uuid[]) OR ('is:' || role) = ANY ((select wall.scopes())::text[]))) OR (root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = documents_sheet.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = documents_sheet.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = documents_sheet.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = documents_sheet.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = documents_sheet.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = documents_sheet.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
CREATE POLICY wall_update ON documents_sheet FOR UPDATE USING (person_id = (select wall.person_id()) OR (person_id IS NULL AND (team_id = ANY ((select wall.queues())::uuid[]) OR ('is:' || role) = ANY ((select wall.scopes())::text[]))) OR (root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = documents_sheet.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = documents_sheet.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = documents_sheet.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = documents_sheet.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = documents_sheet.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = documents_sheet.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))))) WITH CHECK (person_id = (select wall.person_id()) OR (person_id IS NULL AND (team_id = ANY ((select wall.queues())::uuid[]) OR ('is:' || role) = ANY ((select wall.scopes())::text[]))) OR (root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = documents_sheet.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = documents_sheet.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = documents_sheet.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = documents_sheet.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = documents_sheet.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = documents_sheet.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
DROP POLICY IF EXISTS wall_keeper ON documents_sheet;
GRANT SELECT, UPDATE ON documents_sheet TO wall_keeper;
CREATE POLICY wall_keeper ON documents_sheet TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON documents_sheet;
DROP TRIGGER IF EXISTS c_twin ON documents_sheet;
DROP TRIGGER IF EXISTS d_added ON documents_sheet;
DROP TRIGGER IF EXISTS e_disposed ON documents_sheet;
DROP TRIGGER IF EXISTS f_truncate ON documents_sheet;
DROP TRIGGER IF EXISTS h_root ON documents_sheet;
DROP TRIGGER IF EXISTS i_terms ON documents_sheet;
DROP TRIGGER IF EXISTS j_frozen ON documents_sheet;
CREATE TRIGGER h_root BEFORE UPDATE OF root_kind, root_id, root_queue, root_restricted ON documents_sheet FOR EACH ROW WHEN (OLD.root_kind IS DISTINCT FROM NEW.root_kind OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON documents_sheet FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON documents_sheet DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('documents_historicalsheet');
CREATE TRIGGER e_disposed BEFORE DELETE ON documents_sheet FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table documents_storedfile
ALTER TABLE documents_storedfile ENABLE ROW LEVEL SECURITY;
ALTER TABLE documents_storedfile FORCE ROW LEVEL SECURITY;
REVOKE ALL ON documents_storedfile FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON documents_storedfile TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON documents_storedfile TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON documents_storedfile TO frontdoor_retention;
ALTER TABLE documents_storedfile ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE documents_storedfile ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS documents_storedfile_root ON documents_storedfile (root_id);
DROP POLICY IF EXISTS wall_select ON documents_storedfile;
DROP POLICY IF EXISTS wall_insert ON documents_storedfile;
DROP POLICY IF EXISTS wall_update ON documents_storedfile;
CREATE POLICY wall_select ON documents_storedfile FOR SELECT USING ((root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = documents_storedfile.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = documents_storedfile.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = documents_storedfile.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = documents_storedfile.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = documents_storedfile.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = documents_storedfile.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
CREATE POLICY wall_insert ON documents_storedfile FOR INSERT WITH CHECK ((root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = documents_storedfile.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = documents_storedfile.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = documents_storedfile.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = documents_storedfile.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = documents_storedfile.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = documents_storedfile.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
CREATE POLICY wall_update ON documents_storedfile FOR UPDATE USING ((root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = documents_storedfile.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = documents_storedfile.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = documents_storedfile.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = documents_storedfile.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = documents_storedfile.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = documents_storedfile.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))))) WITH CHECK ((root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = documents_storedfile.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = documents_storedfile.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = documents_storedfile.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = documents_storedfile.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = documents_storedfile.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = documents_storedfile.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
DROP POLICY IF EXISTS wall_keeper ON documents_storedfile;
GRANT SELECT, UPDATE ON documents_storedfile TO wall_keeper;
CREATE POLICY wall_keeper ON documents_storedfile TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON documents_storedfile;
DROP TRIGGER IF EXISTS c_twin ON documents_storedfile;
DROP TRIGGER IF EXISTS d_added ON documents_storedfile;
DROP TRIGGER IF EXISTS e_disposed ON documents_storedfile;
DROP TRIGGER IF EXISTS f_truncate ON documents_storedfile;
DROP TRIGGER IF EXISTS h_root ON documents_storedfile;
DROP TRIGGER IF EXISTS i_terms ON documents_storedfile;
DROP TRIGGER IF EXISTS j_frozen ON documents_storedfile;
CREATE TRIGGER h_root BEFORE UPDATE OF root_kind, root_id, root_queue, root_restricted ON documents_storedfile FOR EACH ROW WHEN (OLD.root_kind IS DISTINCT FROM NEW.root_kind OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON documents_storedfile FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON documents_storedfile DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('documents_historicalstoredfile');
CREATE TRIGGER e_disposed BEFORE DELETE ON documents_storedfile FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: fill access_historicalincident
CREATE OR REPLACE FUNCTION wall.fill_access_historicalincident() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."reference", t."kind", t."root_kind", t."root_id", t."record_kind", t."record_id", t."opened_at", t."aware_at", t."due_at", t."why", t."danger", t."made_safe", t."safety_at", t."cut_off_at", t."people", t."records", t."consequences", t."measures", t."advice", t."advised_at", t."regulator", t."regulator_why", t."regulator_at", t."followed", t."told", t."told_why", t."closed_at", t."agency_id", t."opened_by_id", t."closed_by_id" INTO NEW."version", NEW."reference", NEW."kind", NEW."root_kind", NEW."root_id", NEW."record_kind", NEW."record_id", NEW."opened_at", NEW."aware_at", NEW."due_at", NEW."why", NEW."danger", NEW."made_safe", NEW."safety_at", NEW."cut_off_at", NEW."people", NEW."records", NEW."consequences", NEW."measures", NEW."advice", NEW."advised_at", NEW."regulator", NEW."regulator_why", NEW."regulator_at", NEW."followed", NEW."told", NEW."told_why", NEW."closed_at", NEW."agency_id", NEW."opened_by_id", NEW."closed_by_id" FROM access_incident t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_access_historicalincident() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON access_historicalincident;
CREATE TRIGGER a_fill BEFORE INSERT ON access_historicalincident FOR EACH ROW EXECUTE FUNCTION wall.fill_access_historicalincident();

-- part: fill deadlines_historicaltask
CREATE OR REPLACE FUNCTION wall.fill_deadlines_historicaltask() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."kind", t."what", t."root_kind", t."root_id", t."subject_id", t."person_id", t."team_id", t."role", t."route", t."due_at", t."done_at", t."done_by_id", t."outcome", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."kind", NEW."what", NEW."root_kind", NEW."root_id", NEW."subject_id", NEW."person_id", NEW."team_id", NEW."role", NEW."route", NEW."due_at", NEW."done_at", NEW."done_by_id", NEW."outcome", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM deadlines_task t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_deadlines_historicaltask() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON deadlines_historicaltask;
CREATE TRIGGER a_fill BEFORE INSERT ON deadlines_historicaltask FOR EACH ROW EXECUTE FUNCTION wall.fill_deadlines_historicaltask();

-- part: fill deadlines_task
CREATE OR REPLACE FUNCTION wall.fill_deadlines_task() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  SELECT r.queue, r.restricted INTO NEW.root_queue, NEW.root_restricted FROM wall.of_root_held(NEW.root_kind, NEW.root_id) r;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_deadlines_task() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON deadlines_task;
CREATE TRIGGER a_fill BEFORE INSERT ON deadlines_task FOR EACH ROW EXECUTE FUNCTION wall.fill_deadlines_task();

-- part: fill documents_document
CREATE OR REPLACE FUNCTION wall.fill_documents_document() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  SELECT r.queue, r.restricted INTO NEW.root_queue, NEW.root_restricted FROM wall.of_root_held(NEW.root_kind, NEW.root_id) r;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_documents_document() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON documents_document;
CREATE TRIGGER a_fill BEFORE INSERT ON documents_document FOR EACH ROW EXECUTE FUNCTION wall.fill_documents_document();

-- part: fill documents_historicaldocument
CREATE OR REPLACE FUNCTION wall.fill_documents_historicaldocument() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."kind", t."title", t."root_kind", t."root_id", t."subject_id", t."state", t."volumes", t."done", t."tries", t."trouble", t."back", t."ordered_by_id", t."ordered_at", t."claimed_at", t."made_at", t."person_id", t."team_id", t."role", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."kind", NEW."title", NEW."root_kind", NEW."root_id", NEW."subject_id", NEW."state", NEW."volumes", NEW."done", NEW."tries", NEW."trouble", NEW."back", NEW."ordered_by_id", NEW."ordered_at", NEW."claimed_at", NEW."made_at", NEW."person_id", NEW."team_id", NEW."role", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM documents_document t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_documents_historicaldocument() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON documents_historicaldocument;
CREATE TRIGGER a_fill BEFORE INSERT ON documents_historicaldocument FOR EACH ROW EXECUTE FUNCTION wall.fill_documents_historicaldocument();

-- part: fill documents_historicalsheet
CREATE OR REPLACE FUNCTION wall.fill_documents_historicalsheet() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."root_kind", t."root_id", t."number", t."page_blob", t."page_key", t."blob", t."blob_key", t."sha256", t."size", t."person_id", t."team_id", t."role", t."document_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."root_kind", NEW."root_id", NEW."number", NEW."page_blob", NEW."page_key", NEW."blob", NEW."blob_key", NEW."sha256", NEW."size", NEW."person_id", NEW."team_id", NEW."role", NEW."document_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM documents_sheet t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_documents_historicalsheet() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON documents_historicalsheet;
CREATE TRIGGER a_fill BEFORE INSERT ON documents_historicalsheet FOR EACH ROW EXECUTE FUNCTION wall.fill_documents_historicalsheet();

-- part: fill documents_historicalstoredfile
CREATE OR REPLACE FUNCTION wall.fill_documents_historicalstoredfile() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."root_kind", t."root_id", t."name", t."declared_type", t."kind", t."size", t."seal", t."state", t."why", t."blob", t."blob_key", t."original_blob", t."original_key", t."added_by_id", t."added_at", t."checked_at", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."root_kind", NEW."root_id", NEW."name", NEW."declared_type", NEW."kind", NEW."size", NEW."seal", NEW."state", NEW."why", NEW."blob", NEW."blob_key", NEW."original_blob", NEW."original_key", NEW."added_by_id", NEW."added_at", NEW."checked_at", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM documents_storedfile t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_documents_historicalstoredfile() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON documents_historicalstoredfile;
CREATE TRIGGER a_fill BEFORE INSERT ON documents_historicalstoredfile FOR EACH ROW EXECUTE FUNCTION wall.fill_documents_historicalstoredfile();

-- part: fill documents_sheet
CREATE OR REPLACE FUNCTION wall.fill_documents_sheet() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  SELECT r.queue, r.restricted INTO NEW.root_queue, NEW.root_restricted FROM wall.of_root_held(NEW.root_kind, NEW.root_id) r;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_documents_sheet() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON documents_sheet;
CREATE TRIGGER a_fill BEFORE INSERT ON documents_sheet FOR EACH ROW EXECUTE FUNCTION wall.fill_documents_sheet();

-- part: fill documents_storedfile
CREATE OR REPLACE FUNCTION wall.fill_documents_storedfile() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  SELECT r.queue, r.restricted INTO NEW.root_queue, NEW.root_restricted FROM wall.of_root_held(NEW.root_kind, NEW.root_id) r;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_documents_storedfile() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON documents_storedfile;
CREATE TRIGGER a_fill BEFORE INSERT ON documents_storedfile FOR EACH ROW EXECUTE FUNCTION wall.fill_documents_storedfile();

-- part: carry intake_contact
CREATE OR REPLACE FUNCTION wall.carry_intake_contact() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  UPDATE audit_event SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'contact';
  UPDATE audit_move SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'contact';
  UPDATE deadlines_deadline SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'contact';
  UPDATE deadlines_task SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'contact';
  UPDATE documents_document SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'contact';
  UPDATE documents_sheet SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'contact';
  UPDATE documents_storedfile SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'contact';
  UPDATE intake_answer SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_bragrating SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_contactchild SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_contactperson SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_decision SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_enquiry SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_informednotice SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_protection SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_referral SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_referrerfeedback SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_repeatreview SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_screening SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_statement SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_strategydiscussion SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_thresholddecision SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE retention_retentionassignment SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'contact';
  UPDATE sharing_informationrequest SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE contact_id = NEW.id;
  UPDATE sharing_leftout SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE sharing_sharingdecision SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE sharing_sharingitem SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE sharing_wentwithout SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE audit_historicalmove SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'contact';
  UPDATE deadlines_historicaldeadline SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'contact';
  UPDATE deadlines_historicaltask SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'contact';
  UPDATE documents_historicaldocument SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'contact';
  UPDATE documents_historicalsheet SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'contact';
  UPDATE documents_historicalstoredfile SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'contact';
  UPDATE intake_historicalanswer SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_historicalbragrating SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_historicalcontact SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_historicalcontactchild SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_historicalcontactperson SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_historicaldecision SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_historicalenquiry SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_historicalinformednotice SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_historicalprotection SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_historicalreferral SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_historicalreferrerfeedback SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_historicalrepeatreview SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_historicalscreening SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_historicalstatement SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_historicalstrategydiscussion SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_historicalthresholddecision SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE retention_historicalretentionassignment SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'contact';
  UPDATE sharing_historicalleftout SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE sharing_historicalsharingdecision SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE sharing_historicalsharingitem SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE sharing_historicalwentwithout SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.carry_intake_contact() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS g_carry ON intake_contact;
CREATE TRIGGER g_carry AFTER UPDATE OF queue_id, restricted ON intake_contact FOR EACH ROW WHEN (OLD.queue_id IS DISTINCT FROM NEW.queue_id OR OLD.restricted IS DISTINCT FROM NEW.restricted)
  EXECUTE FUNCTION wall.carry_intake_contact();

CREATE OR REPLACE FUNCTION wall.alone_intake_contact() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  PERFORM 1 FROM intake_contact t WHERE t.id = NEW.id FOR UPDATE;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.alone_intake_contact() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_alone ON intake_contact;
CREATE TRIGGER a_alone BEFORE UPDATE OF queue_id, restricted ON intake_contact FOR EACH ROW WHEN (OLD.queue_id IS DISTINCT FROM NEW.queue_id OR OLD.restricted IS DISTINCT FROM NEW.restricted)
  EXECUTE FUNCTION wall.alone_intake_contact();

-- part: carry people_person
CREATE OR REPLACE FUNCTION wall.carry_people_person() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  UPDATE audit_event SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'person';
  UPDATE audit_move SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'person';
  UPDATE deadlines_deadline SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'person';
  UPDATE deadlines_task SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'person';
  UPDATE documents_document SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'person';
  UPDATE documents_sheet SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'person';
  UPDATE documents_storedfile SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'person';
  UPDATE intake_indexcard SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE people_casestanding SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE people_contactdetail SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE people_identifier SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE people_involvement SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE people_opening SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE people_personflag SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE people_personname SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE people_relationship SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE people_residence SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE people_tie SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE retention_retentionassignment SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'person';
  UPDATE audit_historicalmove SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'person';
  UPDATE deadlines_historicaldeadline SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'person';
  UPDATE deadlines_historicaltask SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'person';
  UPDATE documents_historicaldocument SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'person';
  UPDATE documents_historicalsheet SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'person';
  UPDATE documents_historicalstoredfile SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'person';
  UPDATE intake_historicalindexcard SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE people_historicalcasestanding SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE people_historicalcontactdetail SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE people_historicalidentifier SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE people_historicalinvolvement SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE people_historicalopening SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE people_historicalperson SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE people_historicalpersonflag SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE people_historicalpersonname SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE people_historicalrelationship SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE people_historicalresidence SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE people_historicaltie SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE retention_historicalretentionassignment SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'person';
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.carry_people_person() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS g_carry ON people_person;
CREATE TRIGGER g_carry AFTER UPDATE OF restricted ON people_person FOR EACH ROW WHEN (OLD.restricted IS DISTINCT FROM NEW.restricted)
  EXECUTE FUNCTION wall.carry_people_person();

CREATE OR REPLACE FUNCTION wall.alone_people_person() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  PERFORM 1 FROM people_person t WHERE t.id = NEW.id FOR UPDATE;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.alone_people_person() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_alone ON people_person;
CREATE TRIGGER a_alone BEFORE UPDATE OF restricted ON people_person FOR EACH ROW WHEN (OLD.restricted IS DISTINCT FROM NEW.restricted)
  EXECUTE FUNCTION wall.alone_people_person();

-- part: carry sharing_informationrequest
CREATE OR REPLACE FUNCTION wall.carry_sharing_informationrequest() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  UPDATE audit_event SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id AND root_kind = 'request';
  UPDATE audit_move SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id AND root_kind = 'request';
  UPDATE deadlines_deadline SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id AND root_kind = 'request';
  UPDATE deadlines_task SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id AND root_kind = 'request';
  UPDATE documents_document SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id AND root_kind = 'request';
  UPDATE documents_sheet SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id AND root_kind = 'request';
  UPDATE documents_storedfile SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id AND root_kind = 'request';
  UPDATE retention_retentionassignment SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id AND root_kind = 'request';
  UPDATE sharing_agencyresponse SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id;
  UPDATE sharing_chaser SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id;
  UPDATE sharing_finding SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id;
  UPDATE sharing_releasedpacket SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id;
  UPDATE audit_historicalmove SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id AND root_kind = 'request';
  UPDATE deadlines_historicaldeadline SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id AND root_kind = 'request';
  UPDATE deadlines_historicaltask SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id AND root_kind = 'request';
  UPDATE documents_historicaldocument SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id AND root_kind = 'request';
  UPDATE documents_historicalsheet SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id AND root_kind = 'request';
  UPDATE documents_historicalstoredfile SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id AND root_kind = 'request';
  UPDATE retention_historicalretentionassignment SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id AND root_kind = 'request';
  UPDATE sharing_historicalagencyresponse SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id;
  UPDATE sharing_historicalchaser SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id;
  UPDATE sharing_historicalfinding SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id;
  UPDATE sharing_historicalinformationrequest SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id;
  UPDATE sharing_historicalreleasedpacket SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.carry_sharing_informationrequest() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS g_carry ON sharing_informationrequest;
CREATE TRIGGER g_carry AFTER UPDATE OF root_queue, root_restricted ON sharing_informationrequest FOR EACH ROW WHEN (OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted)
  EXECUTE FUNCTION wall.carry_sharing_informationrequest();

CREATE OR REPLACE FUNCTION wall.alone_sharing_informationrequest() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  PERFORM 1 FROM sharing_informationrequest t WHERE t.id = NEW.id FOR UPDATE;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.alone_sharing_informationrequest() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_alone ON sharing_informationrequest;
CREATE TRIGGER a_alone BEFORE UPDATE OF root_queue, root_restricted ON sharing_informationrequest FOR EACH ROW WHEN (OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted)
  EXECUTE FUNCTION wall.alone_sharing_informationrequest();

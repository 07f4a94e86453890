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

CREATE OR REPLACE FUNCTION wall.known() RETURNS boolean LANGUAGE sql STABLE
AS $wall$ SELECT wall.context() IS NOT NULL $wall$;
CREATE OR REPLACE FUNCTION wall.person_id() RETURNS uuid LANGUAGE sql STABLE
AS $wall$ SELECT (wall.context())[1]::uuid $wall$;
CREATE OR REPLACE FUNCTION wall.groups() RETURNS int[] LANGUAGE sql STABLE
AS $wall$ SELECT coalesce(string_to_array(nullif((wall.context())[2], ''), ',')::int[], '{}') $wall$;
CREATE OR REPLACE FUNCTION wall.queues() RETURNS uuid[] LANGUAGE sql STABLE
AS $wall$ SELECT coalesce(string_to_array(nullif((wall.context())[3], ''), ',')::uuid[], '{}') $wall$;
CREATE OR REPLACE FUNCTION wall.scope(wanted text) RETURNS boolean LANGUAGE sql STABLE
AS $wall$ SELECT coalesce(wanted = ANY (string_to_array((wall.context())[4], ',')), false) $wall$;
CREATE OR REPLACE FUNCTION wall.at() RETURNS timestamptz LANGUAGE sql STABLE
AS $wall$ SELECT (wall.context())[5]::timestamptz $wall$;

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

-- part: table access_agency
ALTER TABLE access_agency ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_agency FORCE ROW LEVEL SECURITY;
REVOKE ALL ON access_agency FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON access_agency TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON access_agency TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON access_agency TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON access_agency;
DROP POLICY IF EXISTS wall_insert ON access_agency;
DROP POLICY IF EXISTS wall_update ON access_agency;
CREATE POLICY wall_select ON access_agency FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON access_agency FOR INSERT WITH CHECK ((select wall.scope('reference')));
CREATE POLICY wall_update ON access_agency FOR UPDATE USING ((select wall.scope('reference'))) WITH CHECK ((select wall.scope('reference')));
DROP POLICY IF EXISTS wall_keeper ON access_agency;
GRANT SELECT ON access_agency TO wall_keeper;
CREATE POLICY wall_keeper ON access_agency FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON access_agency;
DROP TRIGGER IF EXISTS c_twin ON access_agency;
DROP TRIGGER IF EXISTS d_added ON access_agency;
DROP TRIGGER IF EXISTS e_disposed ON access_agency;
DROP TRIGGER IF EXISTS f_truncate ON access_agency;
DROP TRIGGER IF EXISTS h_root ON access_agency;
DROP TRIGGER IF EXISTS i_terms ON access_agency;
DROP TRIGGER IF EXISTS j_frozen ON access_agency;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON access_agency FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON access_agency DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('access_historicalagency');
CREATE TRIGGER e_disposed BEFORE DELETE ON access_agency FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table access_desk
ALTER TABLE access_desk ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_desk FORCE ROW LEVEL SECURITY;
REVOKE ALL ON access_desk FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON access_desk TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON access_desk TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON access_desk TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON access_desk;
DROP POLICY IF EXISTS wall_insert ON access_desk;
DROP POLICY IF EXISTS wall_update ON access_desk;
CREATE POLICY wall_select ON access_desk FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON access_desk FOR INSERT WITH CHECK ((select wall.scope('reference')));
CREATE POLICY wall_update ON access_desk FOR UPDATE USING ((select wall.scope('reference'))) WITH CHECK ((select wall.scope('reference')));
DROP POLICY IF EXISTS wall_keeper ON access_desk;
GRANT SELECT ON access_desk TO wall_keeper;
CREATE POLICY wall_keeper ON access_desk FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON access_desk;
DROP TRIGGER IF EXISTS c_twin ON access_desk;
DROP TRIGGER IF EXISTS d_added ON access_desk;
DROP TRIGGER IF EXISTS e_disposed ON access_desk;
DROP TRIGGER IF EXISTS f_truncate ON access_desk;
DROP TRIGGER IF EXISTS h_root ON access_desk;
DROP TRIGGER IF EXISTS i_terms ON access_desk;
DROP TRIGGER IF EXISTS j_frozen ON access_desk;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON access_desk FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON access_desk DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('access_historicaldesk');
CREATE TRIGGER e_disposed BEFORE DELETE ON access_desk FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table access_historicalagency
ALTER TABLE access_historicalagency ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_historicalagency FORCE ROW LEVEL SECURITY;
REVOKE ALL ON access_historicalagency FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON access_historicalagency TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON access_historicalagency TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON access_historicalagency TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON access_historicalagency;
DROP POLICY IF EXISTS wall_insert ON access_historicalagency;
DROP POLICY IF EXISTS wall_update ON access_historicalagency;
CREATE POLICY wall_select ON access_historicalagency FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON access_historicalagency FOR INSERT WITH CHECK ((((select wall.scope('reference')))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON access_historicalagency;
GRANT SELECT ON access_historicalagency TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON access_historicalagency;
CREATE POLICY history_keeper ON access_historicalagency FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON access_historicalagency;
DROP TRIGGER IF EXISTS c_twin ON access_historicalagency;
DROP TRIGGER IF EXISTS d_added ON access_historicalagency;
DROP TRIGGER IF EXISTS e_disposed ON access_historicalagency;
DROP TRIGGER IF EXISTS f_truncate ON access_historicalagency;
DROP TRIGGER IF EXISTS h_root ON access_historicalagency;
DROP TRIGGER IF EXISTS i_terms ON access_historicalagency;
DROP TRIGGER IF EXISTS j_frozen ON access_historicalagency;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON access_historicalagency FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON access_historicalagency FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS access_historicalagency_of ON access_historicalagency (id, version);
CREATE INDEX IF NOT EXISTS access_historicalagency_by ON access_historicalagency (history_user_id, history_date);

-- part: table access_historicaldesk
ALTER TABLE access_historicaldesk ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_historicaldesk FORCE ROW LEVEL SECURITY;
REVOKE ALL ON access_historicaldesk FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON access_historicaldesk TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON access_historicaldesk TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON access_historicaldesk TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON access_historicaldesk;
DROP POLICY IF EXISTS wall_insert ON access_historicaldesk;
DROP POLICY IF EXISTS wall_update ON access_historicaldesk;
CREATE POLICY wall_select ON access_historicaldesk FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON access_historicaldesk FOR INSERT WITH CHECK ((((select wall.scope('reference')))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON access_historicaldesk;
GRANT SELECT ON access_historicaldesk TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON access_historicaldesk;
CREATE POLICY history_keeper ON access_historicaldesk FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON access_historicaldesk;
DROP TRIGGER IF EXISTS c_twin ON access_historicaldesk;
DROP TRIGGER IF EXISTS d_added ON access_historicaldesk;
DROP TRIGGER IF EXISTS e_disposed ON access_historicaldesk;
DROP TRIGGER IF EXISTS f_truncate ON access_historicaldesk;
DROP TRIGGER IF EXISTS h_root ON access_historicaldesk;
DROP TRIGGER IF EXISTS i_terms ON access_historicaldesk;
DROP TRIGGER IF EXISTS j_frozen ON access_historicaldesk;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON access_historicaldesk FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON access_historicaldesk FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS access_historicaldesk_of ON access_historicaldesk (id, version);
CREATE INDEX IF NOT EXISTS access_historicaldesk_by ON access_historicaldesk (history_user_id, history_date);

-- part: table access_historicalmembership
ALTER TABLE access_historicalmembership ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_historicalmembership FORCE ROW LEVEL SECURITY;
REVOKE ALL ON access_historicalmembership FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON access_historicalmembership TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON access_historicalmembership TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON access_historicalmembership TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON access_historicalmembership;
DROP POLICY IF EXISTS wall_insert ON access_historicalmembership;
DROP POLICY IF EXISTS wall_update ON access_historicalmembership;
CREATE POLICY wall_select ON access_historicalmembership FOR SELECT USING (user_id = (select wall.person_id()) OR (select wall.scope('accounts')) OR (select wall.scope('staff')));
CREATE POLICY wall_insert ON access_historicalmembership FOR INSERT WITH CHECK ((((select wall.scope('accounts')) AND NOT user_id = (select wall.person_id()))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON access_historicalmembership;
GRANT SELECT ON access_historicalmembership TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON access_historicalmembership;
CREATE POLICY history_keeper ON access_historicalmembership FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON access_historicalmembership;
DROP TRIGGER IF EXISTS c_twin ON access_historicalmembership;
DROP TRIGGER IF EXISTS d_added ON access_historicalmembership;
DROP TRIGGER IF EXISTS e_disposed ON access_historicalmembership;
DROP TRIGGER IF EXISTS f_truncate ON access_historicalmembership;
DROP TRIGGER IF EXISTS h_root ON access_historicalmembership;
DROP TRIGGER IF EXISTS i_terms ON access_historicalmembership;
DROP TRIGGER IF EXISTS j_frozen ON access_historicalmembership;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON access_historicalmembership FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON access_historicalmembership FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS access_historicalmembership_of ON access_historicalmembership (id, version);
CREATE INDEX IF NOT EXISTS access_historicalmembership_by ON access_historicalmembership (history_user_id, history_date);

-- part: table access_historicalteam
ALTER TABLE access_historicalteam ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_historicalteam FORCE ROW LEVEL SECURITY;
REVOKE ALL ON access_historicalteam FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON access_historicalteam TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON access_historicalteam TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON access_historicalteam TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON access_historicalteam;
DROP POLICY IF EXISTS wall_insert ON access_historicalteam;
DROP POLICY IF EXISTS wall_update ON access_historicalteam;
CREATE POLICY wall_select ON access_historicalteam FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON access_historicalteam FOR INSERT WITH CHECK ((((select wall.scope('reference')))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON access_historicalteam;
GRANT SELECT ON access_historicalteam TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON access_historicalteam;
CREATE POLICY history_keeper ON access_historicalteam FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON access_historicalteam;
DROP TRIGGER IF EXISTS c_twin ON access_historicalteam;
DROP TRIGGER IF EXISTS d_added ON access_historicalteam;
DROP TRIGGER IF EXISTS e_disposed ON access_historicalteam;
DROP TRIGGER IF EXISTS f_truncate ON access_historicalteam;
DROP TRIGGER IF EXISTS h_root ON access_historicalteam;
DROP TRIGGER IF EXISTS i_terms ON access_historicalteam;
DROP TRIGGER IF EXISTS j_frozen ON access_historicalteam;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON access_historicalteam FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON access_historicalteam FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS access_historicalteam_of ON access_historicalteam (id, version);
CREATE INDEX IF NOT EXISTS access_historicalteam_by ON access_historicalteam (history_user_id, history_date);

-- part: table access_membership
ALTER TABLE access_membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_membership FORCE ROW LEVEL SECURITY;
REVOKE ALL ON access_membership FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON access_membership TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON access_membership TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON access_membership TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON access_membership;
DROP POLICY IF EXISTS wall_insert ON access_membership;
DROP POLICY IF EXISTS wall_update ON access_membership;
CREATE POLICY wall_select ON access_membership FOR SELECT USING (user_id = (select wall.person_id()) OR (select wall.scope('accounts')) OR (select wall.scope('staff')));
CREATE POLICY wall_insert ON access_membership FOR INSERT WITH CHECK ((select wall.scope('accounts')) AND NOT user_id = (select wall.person_id()));
CREATE POLICY wall_update ON access_membership FOR UPDATE USING ((select wall.scope('accounts')) AND NOT user_id = (select wall.person_id())) WITH CHECK ((select wall.scope('accounts')) AND NOT user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON access_membership;
GRANT SELECT ON access_membership TO wall_keeper;
CREATE POLICY wall_keeper ON access_membership FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON access_membership;
DROP TRIGGER IF EXISTS c_twin ON access_membership;
DROP TRIGGER IF EXISTS d_added ON access_membership;
DROP TRIGGER IF EXISTS e_disposed ON access_membership;
DROP TRIGGER IF EXISTS f_truncate ON access_membership;
DROP TRIGGER IF EXISTS h_root ON access_membership;
DROP TRIGGER IF EXISTS i_terms ON access_membership;
DROP TRIGGER IF EXISTS j_frozen ON access_membership;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON access_membership FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON access_membership DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('access_historicalmembership');
CREATE TRIGGER e_disposed BEFORE DELETE ON access_membership FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table access_team
ALTER TABLE access_team ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_team FORCE ROW LEVEL SECURITY;
REVOKE ALL ON access_team FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON access_team TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON access_team TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON access_team TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON access_team;
DROP POLICY IF EXISTS wall_insert ON access_team;
DROP POLICY IF EXISTS wall_update ON access_team;
CREATE POLICY wall_select ON access_team FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON access_team FOR INSERT WITH CHECK ((select wall.scope('reference')));
CREATE POLICY wall_update ON access_team FOR UPDATE USING ((select wall.scope('reference'))) WITH CHECK ((select wall.scope('reference')));
DROP POLICY IF EXISTS wall_keeper ON access_team;
GRANT SELECT ON access_team TO wall_keeper;
CREATE POLICY wall_keeper ON access_team FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON access_team;
DROP TRIGGER IF EXISTS c_twin ON access_team;
DROP TRIGGER IF EXISTS d_added ON access_team;
DROP TRIGGER IF EXISTS e_disposed ON access_team;
DROP TRIGGER IF EXISTS f_truncate ON access_team;
DROP TRIGGER IF EXISTS h_root ON access_team;
DROP TRIGGER IF EXISTS i_terms ON access_team;
DROP TRIGGER IF EXISTS j_frozen ON access_team;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON access_team FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON access_team DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('access_historicalteam');
CREATE TRIGGER e_disposed BEFORE DELETE ON access_team FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table audit_event
ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_event FORCE ROW LEVEL SECURITY;
REVOKE ALL ON audit_event FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON audit_event TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON audit_event TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON audit_event TO frontdoor_retention;
ALTER TABLE audit_event ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE audit_event ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS audit_event_root ON audit_event (root_id);
DROP POLICY IF EXISTS wall_select ON audit_event;
DROP POLICY IF EXISTS wall_insert ON audit_event;
DROP POLICY IF EXISTS wall_update ON audit_event;
CREATE POLICY wall_select ON audit_event FOR SELECT USING ((select wall.scope('trail')) OR by_id = (select wall.person_id()) OR (root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = audit_event.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = audit_event.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = audit_event.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = audit_event.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = audit_event.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = audit_event.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
CREATE POLICY wall_insert ON audit_event FOR INSERT WITH CHECK ((((select wall.known()))) AND by_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON audit_event;
GRANT SELECT, UPDATE ON audit_event TO wall_keeper;
CREATE POLICY wall_keeper ON audit_event TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON audit_event;
DROP TRIGGER IF EXISTS c_twin ON audit_event;
DROP TRIGGER IF EXISTS d_added ON audit_event;
DROP TRIGGER IF EXISTS e_disposed ON audit_event;
DROP TRIGGER IF EXISTS f_truncate ON audit_event;
DROP TRIGGER IF EXISTS h_root ON audit_event;
DROP TRIGGER IF EXISTS i_terms ON audit_event;
DROP TRIGGER IF EXISTS j_frozen ON audit_event;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION wall.only_added('never');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');

-- part: table audit_historicalmove
ALTER TABLE audit_historicalmove ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_historicalmove FORCE ROW LEVEL SECURITY;
REVOKE ALL ON audit_historicalmove FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON audit_historicalmove TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON audit_historicalmove TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON audit_historicalmove TO frontdoor_retention;
ALTER TABLE audit_historicalmove ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE audit_historicalmove ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS audit_historicalmove_root ON audit_historicalmove (root_id);
DROP POLICY IF EXISTS wall_select ON audit_historicalmove;
DROP POLICY IF EXISTS wall_insert ON audit_historicalmove;
DROP POLICY IF EXISTS wall_update ON audit_historicalmove;
CREATE POLICY wall_select ON audit_historicalmove FOR SELECT USING ((root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = audit_historicalmove.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = audit_historicalmove.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = audit_historicalmove.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = audit_historicalmove.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = audit_historicalmove.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = audit_historicalmove.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
CREATE POLICY wall_insert ON audit_historicalmove FOR INSERT WITH CHECK ((((root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = audit_historicalmove.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = audit_historicalmove.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = audit_historicalmove.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = audit_historicalmove.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = audit_historicalmove.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = audit_historicalmove.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON audit_historicalmove;
GRANT SELECT, UPDATE ON audit_historicalmove TO wall_keeper;
CREATE POLICY wall_keeper ON audit_historicalmove TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON audit_historicalmove TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON audit_historicalmove;
CREATE POLICY history_keeper ON audit_historicalmove FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON audit_historicalmove;
DROP TRIGGER IF EXISTS c_twin ON audit_historicalmove;
DROP TRIGGER IF EXISTS d_added ON audit_historicalmove;
DROP TRIGGER IF EXISTS e_disposed ON audit_historicalmove;
DROP TRIGGER IF EXISTS f_truncate ON audit_historicalmove;
DROP TRIGGER IF EXISTS h_root ON audit_historicalmove;
DROP TRIGGER IF EXISTS i_terms ON audit_historicalmove;
DROP TRIGGER IF EXISTS j_frozen ON audit_historicalmove;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON audit_historicalmove FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON audit_historicalmove FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS audit_historicalmove_of ON audit_historicalmove (id, version);
CREATE INDEX IF NOT EXISTS audit_historicalmove_by ON audit_historicalmove (history_user_id, history_date);

-- part: table audit_move
ALTER TABLE audit_move ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_move FORCE ROW LEVEL SECURITY;
REVOKE ALL ON audit_move FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON audit_move TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON audit_move TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON audit_move TO frontdoor_retention;
ALTER TABLE audit_move ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE audit_move ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS audit_move_root ON audit_move (root_id);
DROP POLICY IF EXISTS wall_select ON audit_move;
DROP POLICY IF EXISTS wall_insert ON audit_move;
DROP POLICY IF EXISTS wall_update ON audit_move;
CREATE POLICY wall_select ON audit_move FOR SELECT USING ((root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = audit_move.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = audit_move.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = audit_move.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = audit_move.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = audit_move.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = audit_move.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
CREATE POLICY wall_insert ON audit_move FOR INSERT WITH CHECK ((((root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = audit_move.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = audit_move.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = audit_move.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = audit_move.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = audit_move.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = audit_move.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))))) AND by_id = (select wall.person_id()));
CREATE POLICY wall_update ON audit_move FOR UPDATE USING ((root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = audit_move.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = audit_move.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = audit_move.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = audit_move.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = audit_move.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = audit_move.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))))) WITH CHECK ((root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = audit_move.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = audit_move.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = audit_move.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = audit_move.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = audit_move.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = audit_move.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
DROP POLICY IF EXISTS wall_keeper ON audit_move;
GRANT SELECT, UPDATE ON audit_move TO wall_keeper;
CREATE POLICY wall_keeper ON audit_move TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON audit_move;
DROP TRIGGER IF EXISTS c_twin ON audit_move;
DROP TRIGGER IF EXISTS d_added ON audit_move;
DROP TRIGGER IF EXISTS e_disposed ON audit_move;
DROP TRIGGER IF EXISTS f_truncate ON audit_move;
DROP TRIGGER IF EXISTS h_root ON audit_move;
DROP TRIGGER IF EXISTS i_terms ON audit_move;
DROP TRIGGER IF EXISTS j_frozen ON audit_move;
CREATE TRIGGER h_root BEFORE UPDATE OF root_kind, root_id, root_queue, root_restricted ON audit_move FOR EACH ROW WHEN (OLD.root_kind IS DISTINCT FROM NEW.root_kind OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON audit_move FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON audit_move DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('audit_historicalmove');
CREATE TRIGGER e_disposed BEFORE DELETE ON audit_move FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table audit_viewing
ALTER TABLE audit_viewing ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_viewing FORCE ROW LEVEL SECURITY;
REVOKE ALL ON audit_viewing FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON audit_viewing TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON audit_viewing TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON audit_viewing TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON audit_viewing;
DROP POLICY IF EXISTS wall_insert ON audit_viewing;
DROP POLICY IF EXISTS wall_update ON audit_viewing;
CREATE POLICY wall_select ON audit_viewing FOR SELECT USING ((select wall.scope('trail')) OR by_id = (select wall.person_id()));
CREATE POLICY wall_insert ON audit_viewing FOR INSERT WITH CHECK ((((select wall.known()))) AND by_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON audit_viewing;
DROP TRIGGER IF EXISTS b_version ON audit_viewing;
DROP TRIGGER IF EXISTS c_twin ON audit_viewing;
DROP TRIGGER IF EXISTS d_added ON audit_viewing;
DROP TRIGGER IF EXISTS e_disposed ON audit_viewing;
DROP TRIGGER IF EXISTS f_truncate ON audit_viewing;
DROP TRIGGER IF EXISTS h_root ON audit_viewing;
DROP TRIGGER IF EXISTS i_terms ON audit_viewing;
DROP TRIGGER IF EXISTS j_frozen ON audit_viewing;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON audit_viewing FOR EACH ROW EXECUTE FUNCTION wall.only_added('never');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON audit_viewing FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');

-- part: table consent_articlesix
ALTER TABLE consent_articlesix ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_articlesix FORCE ROW LEVEL SECURITY;
REVOKE ALL ON consent_articlesix FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON consent_articlesix TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON consent_articlesix TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON consent_articlesix TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON consent_articlesix;
DROP POLICY IF EXISTS wall_insert ON consent_articlesix;
DROP POLICY IF EXISTS wall_update ON consent_articlesix;
CREATE POLICY wall_select ON consent_articlesix FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON consent_articlesix FOR INSERT WITH CHECK ((select wall.scope('reference')));
CREATE POLICY wall_update ON consent_articlesix FOR UPDATE USING ((select wall.scope('reference'))) WITH CHECK ((select wall.scope('reference')));
DROP POLICY IF EXISTS wall_keeper ON consent_articlesix;
GRANT SELECT ON consent_articlesix TO wall_keeper;
CREATE POLICY wall_keeper ON consent_articlesix FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON consent_articlesix;
DROP TRIGGER IF EXISTS c_twin ON consent_articlesix;
DROP TRIGGER IF EXISTS d_added ON consent_articlesix;
DROP TRIGGER IF EXISTS e_disposed ON consent_articlesix;
DROP TRIGGER IF EXISTS f_truncate ON consent_articlesix;
DROP TRIGGER IF EXISTS h_root ON consent_articlesix;
DROP TRIGGER IF EXISTS i_terms ON consent_articlesix;
DROP TRIGGER IF EXISTS j_frozen ON consent_articlesix;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON consent_articlesix FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON consent_articlesix DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('consent_historicalarticlesix');
CREATE TRIGGER e_disposed BEFORE DELETE ON consent_articlesix FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table consent_condition
ALTER TABLE consent_condition ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_condition FORCE ROW LEVEL SECURITY;
REVOKE ALL ON consent_condition FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON consent_condition TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON consent_condition TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON consent_condition TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON consent_condition;
DROP POLICY IF EXISTS wall_insert ON consent_condition;
DROP POLICY IF EXISTS wall_update ON consent_condition;
CREATE POLICY wall_select ON consent_condition FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON consent_condition FOR INSERT WITH CHECK ((select wall.scope('reference')));
CREATE POLICY wall_update ON consent_condition FOR UPDATE USING ((select wall.scope('reference'))) WITH CHECK ((select wall.scope('reference')));
DROP POLICY IF EXISTS wall_keeper ON consent_condition;
GRANT SELECT ON consent_condition TO wall_keeper;
CREATE POLICY wall_keeper ON consent_condition FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON consent_condition;
DROP TRIGGER IF EXISTS c_twin ON consent_condition;
DROP TRIGGER IF EXISTS d_added ON consent_condition;
DROP TRIGGER IF EXISTS e_disposed ON consent_condition;
DROP TRIGGER IF EXISTS f_truncate ON consent_condition;
DROP TRIGGER IF EXISTS h_root ON consent_condition;
DROP TRIGGER IF EXISTS i_terms ON consent_condition;
DROP TRIGGER IF EXISTS j_frozen ON consent_condition;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON consent_condition FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON consent_condition DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('consent_historicalcondition');
CREATE TRIGGER e_disposed BEFORE DELETE ON consent_condition FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table consent_function
ALTER TABLE consent_function ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_function FORCE ROW LEVEL SECURITY;
REVOKE ALL ON consent_function FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON consent_function TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON consent_function TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON consent_function TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON consent_function;
DROP POLICY IF EXISTS wall_insert ON consent_function;
DROP POLICY IF EXISTS wall_update ON consent_function;
CREATE POLICY wall_select ON consent_function FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON consent_function FOR INSERT WITH CHECK ((select wall.scope('reference')));
CREATE POLICY wall_update ON consent_function FOR UPDATE USING ((select wall.scope('reference'))) WITH CHECK ((select wall.scope('reference')));
DROP POLICY IF EXISTS wall_keeper ON consent_function;
GRANT SELECT ON consent_function TO wall_keeper;
CREATE POLICY wall_keeper ON consent_function FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON consent_function;
DROP TRIGGER IF EXISTS c_twin ON consent_function;
DROP TRIGGER IF EXISTS d_added ON consent_function;
DROP TRIGGER IF EXISTS e_disposed ON consent_function;
DROP TRIGGER IF EXISTS f_truncate ON consent_function;
DROP TRIGGER IF EXISTS h_root ON consent_function;
DROP TRIGGER IF EXISTS i_terms ON consent_function;
DROP TRIGGER IF EXISTS j_frozen ON consent_function;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON consent_function FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON consent_function DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('consent_historicalfunction');
CREATE TRIGGER e_disposed BEFORE DELETE ON consent_function FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table consent_gateway
ALTER TABLE consent_gateway ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_gateway FORCE ROW LEVEL SECURITY;
REVOKE ALL ON consent_gateway FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON consent_gateway TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON consent_gateway TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON consent_gateway TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON consent_gateway;
DROP POLICY IF EXISTS wall_insert ON consent_gateway;
DROP POLICY IF EXISTS wall_update ON consent_gateway;
CREATE POLICY wall_select ON consent_gateway FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON consent_gateway FOR INSERT WITH CHECK ((select wall.scope('reference')));
CREATE POLICY wall_update ON consent_gateway FOR UPDATE USING ((select wall.scope('reference'))) WITH CHECK ((select wall.scope('reference')));
DROP POLICY IF EXISTS wall_keeper ON consent_gateway;
GRANT SELECT ON consent_gateway TO wall_keeper;
CREATE POLICY wall_keeper ON consent_gateway FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON consent_gateway;
DROP TRIGGER IF EXISTS c_twin ON consent_gateway;
DROP TRIGGER IF EXISTS d_added ON consent_gateway;
DROP TRIGGER IF EXISTS e_disposed ON consent_gateway;
DROP TRIGGER IF EXISTS f_truncate ON consent_gateway;
DROP TRIGGER IF EXISTS h_root ON consent_gateway;
DROP TRIGGER IF EXISTS i_terms ON consent_gateway;
DROP TRIGGER IF EXISTS j_frozen ON consent_gateway;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON consent_gateway FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON consent_gateway DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('consent_historicalgateway');
CREATE TRIGGER e_disposed BEFORE DELETE ON consent_gateway FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table consent_historicalarticlesix
ALTER TABLE consent_historicalarticlesix ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_historicalarticlesix FORCE ROW LEVEL SECURITY;
REVOKE ALL ON consent_historicalarticlesix FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON consent_historicalarticlesix TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON consent_historicalarticlesix TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON consent_historicalarticlesix TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON consent_historicalarticlesix;
DROP POLICY IF EXISTS wall_insert ON consent_historicalarticlesix;
DROP POLICY IF EXISTS wall_update ON consent_historicalarticlesix;
CREATE POLICY wall_select ON consent_historicalarticlesix FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON consent_historicalarticlesix FOR INSERT WITH CHECK ((((select wall.scope('reference')))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON consent_historicalarticlesix;
GRANT SELECT ON consent_historicalarticlesix TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON consent_historicalarticlesix;
CREATE POLICY history_keeper ON consent_historicalarticlesix FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON consent_historicalarticlesix;
DROP TRIGGER IF EXISTS c_twin ON consent_historicalarticlesix;
DROP TRIGGER IF EXISTS d_added ON consent_historicalarticlesix;
DROP TRIGGER IF EXISTS e_disposed ON consent_historicalarticlesix;
DROP TRIGGER IF EXISTS f_truncate ON consent_historicalarticlesix;
DROP TRIGGER IF EXISTS h_root ON consent_historicalarticlesix;
DROP TRIGGER IF EXISTS i_terms ON consent_historicalarticlesix;
DROP TRIGGER IF EXISTS j_frozen ON consent_historicalarticlesix;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON consent_historicalarticlesix FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON consent_historicalarticlesix FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS consent_historicalarticlesix_of ON consent_historicalarticlesix (id, version);
CREATE INDEX IF NOT EXISTS consent_historicalarticlesix_by ON consent_historicalarticlesix (history_user_id, history_date);

-- part: table consent_historicalcondition
ALTER TABLE consent_historicalcondition ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_historicalcondition FORCE ROW LEVEL SECURITY;
REVOKE ALL ON consent_historicalcondition FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON consent_historicalcondition TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON consent_historicalcondition TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON consent_historicalcondition TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON consent_historicalcondition;
DROP POLICY IF EXISTS wall_insert ON consent_historicalcondition;
DROP POLICY IF EXISTS wall_update ON consent_historicalcondition;
CREATE POLICY wall_select ON consent_historicalcondition FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON consent_historicalcondition FOR INSERT WITH CHECK ((((select wall.scope('reference')))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON consent_historicalcondition;
GRANT SELECT ON consent_historicalcondition TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON consent_historicalcondition;
CREATE POLICY history_keeper ON consent_historicalcondition FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON consent_historicalcondition;
DROP TRIGGER IF EXISTS c_twin ON consent_historicalcondition;
DROP TRIGGER IF EXISTS d_added ON consent_historicalcondition;
DROP TRIGGER IF EXISTS e_disposed ON consent_historicalcondition;
DROP TRIGGER IF EXISTS f_truncate ON consent_historicalcondition;
DROP TRIGGER IF EXISTS h_root ON consent_historicalcondition;
DROP TRIGGER IF EXISTS i_terms ON consent_historicalcondition;
DROP TRIGGER IF EXISTS j_frozen ON consent_historicalcondition;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON consent_historicalcondition FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON consent_historicalcondition FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS consent_historicalcondition_of ON consent_historicalcondition (id, version);
CREATE INDEX IF NOT EXISTS consent_historicalcondition_by ON consent_historicalcondition (history_user_id, history_date);

-- part: table consent_historicalfunction
ALTER TABLE consent_historicalfunction ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_historicalfunction FORCE ROW LEVEL SECURITY;
REVOKE ALL ON consent_historicalfunction FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON consent_historicalfunction TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON consent_historicalfunction TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON consent_historicalfunction TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON consent_historicalfunction;
DROP POLICY IF EXISTS wall_insert ON consent_historicalfunction;
DROP POLICY IF EXISTS wall_update ON consent_historicalfunction;
CREATE POLICY wall_select ON consent_historicalfunction FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON consent_historicalfunction FOR INSERT WITH CHECK ((((select wall.scope('reference')))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON consent_historicalfunction;
GRANT SELECT ON consent_historicalfunction TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON consent_historicalfunction;
CREATE POLICY history_keeper ON consent_historicalfunction FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON consent_historicalfunction;
DROP TRIGGER IF EXISTS c_twin ON consent_historicalfunction;
DROP TRIGGER IF EXISTS d_added ON consent_historicalfunction;
DROP TRIGGER IF EXISTS e_disposed ON consent_historicalfunction;
DROP TRIGGER IF EXISTS f_truncate ON consent_historicalfunction;
DROP TRIGGER IF EXISTS h_root ON consent_historicalfunction;
DROP TRIGGER IF EXISTS i_terms ON consent_historicalfunction;
DROP TRIGGER IF EXISTS j_frozen ON consent_historicalfunction;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON consent_historicalfunction FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON consent_historicalfunction FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS consent_historicalfunction_of ON consent_historicalfunction (id, version);
CREATE INDEX IF NOT EXISTS consent_historicalfunction_by ON consent_historicalfunction (history_user_id, history_date);

-- part: table consent_historicalgateway
ALTER TABLE consent_historicalgateway ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_historicalgateway FORCE ROW LEVEL SECURITY;
REVOKE ALL ON consent_historicalgateway FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON consent_historicalgateway TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON consent_historicalgateway TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON consent_historicalgateway TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON consent_historicalgateway;
DROP POLICY IF EXISTS wall_insert ON consent_historicalgateway;
DROP POLICY IF EXISTS wall_update ON consent_historicalgateway;
CREATE POLICY wall_select ON consent_historicalgateway FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON consent_historicalgateway FOR INSERT WITH CHECK ((((select wall.scope('reference')))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON consent_historicalgateway;
GRANT SELECT ON consent_historicalgateway TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON consent_historicalgateway;
CREATE POLICY history_keeper ON consent_historicalgateway FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON consent_historicalgateway;
DROP TRIGGER IF EXISTS c_twin ON consent_historicalgateway;
DROP TRIGGER IF EXISTS d_added ON consent_historicalgateway;
DROP TRIGGER IF EXISTS e_disposed ON consent_historicalgateway;
DROP TRIGGER IF EXISTS f_truncate ON consent_historicalgateway;
DROP TRIGGER IF EXISTS h_root ON consent_historicalgateway;
DROP TRIGGER IF EXISTS i_terms ON consent_historicalgateway;
DROP TRIGGER IF EXISTS j_frozen ON consent_historicalgateway;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON consent_historicalgateway FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON consent_historicalgateway FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS consent_historicalgateway_of ON consent_historicalgateway (id, version);
CREATE INDEX IF NOT EXISTS consent_historicalgateway_by ON consent_historicalgateway (history_user_id, history_date);

-- part: table deadlines_bankholiday
ALTER TABLE deadlines_bankholiday ENABLE ROW LEVEL SECURITY;
ALTER TABLE deadlines_bankholiday FORCE ROW LEVEL SECURITY;
REVOKE ALL ON deadlines_bankholiday FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON deadlines_bankholiday TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON deadlines_bankholiday TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON deadlines_bankholiday TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON deadlines_bankholiday;
DROP POLICY IF EXISTS wall_insert ON deadlines_bankholiday;
DROP POLICY IF EXISTS wall_update ON deadlines_bankholiday;
CREATE POLICY wall_select ON deadlines_bankholiday FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON deadlines_bankholiday FOR INSERT WITH CHECK ((select wall.scope('reference')));
CREATE POLICY wall_update ON deadlines_bankholiday FOR UPDATE USING ((select wall.scope('reference'))) WITH CHECK ((select wall.scope('reference')));
DROP POLICY IF EXISTS wall_keeper ON deadlines_bankholiday;
GRANT SELECT ON deadlines_bankholiday TO wall_keeper;
CREATE POLICY wall_keeper ON deadlines_bankholiday FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON deadlines_bankholiday;
DROP TRIGGER IF EXISTS c_twin ON deadlines_bankholiday;
DROP TRIGGER IF EXISTS d_added ON deadlines_bankholiday;
DROP TRIGGER IF EXISTS e_disposed ON deadlines_bankholiday;
DROP TRIGGER IF EXISTS f_truncate ON deadlines_bankholiday;
DROP TRIGGER IF EXISTS h_root ON deadlines_bankholiday;
DROP TRIGGER IF EXISTS i_terms ON deadlines_bankholiday;
DROP TRIGGER IF EXISTS j_frozen ON deadlines_bankholiday;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON deadlines_bankholiday FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON deadlines_bankholiday DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('deadlines_historicalbankholiday');
CREATE TRIGGER e_disposed BEFORE DELETE ON deadlines_bankholiday FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table deadlines_clockrule
ALTER TABLE deadlines_clockrule ENABLE ROW LEVEL SECURITY;
ALTER TABLE deadlines_clockrule FORCE ROW LEVEL SECURITY;
REVOKE ALL ON deadlines_clockrule FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON deadlines_clockrule TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON deadlines_clockrule TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON deadlines_clockrule TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON deadlines_clockrule;
DROP POLICY IF EXISTS wall_insert ON deadlines_clockrule;
DROP POLICY IF EXISTS wall_update ON deadlines_clockrule;
CREATE POLICY wall_select ON deadlines_clockrule FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON deadlines_clockrule FOR INSERT WITH CHECK ((select wall.scope('reference')));
CREATE POLICY wall_update ON deadlines_clockrule FOR UPDATE USING ((select wall.scope('reference'))) WITH CHECK ((select wall.scope('reference')));
DROP POLICY IF EXISTS wall_keeper ON deadlines_clockrule;
GRANT SELECT ON deadlines_clockrule TO wall_keeper;
CREATE POLICY wall_keeper ON deadlines_clockrule FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON deadlines_clockrule;
DROP TRIGGER IF EXISTS c_twin ON deadlines_clockrule;
DROP TRIGGER IF EXISTS d_added ON deadlines_clockrule;
DROP TRIGGER IF EXISTS e_disposed ON deadlines_clockrule;
DROP TRIGGER IF EXISTS f_truncate ON deadlines_clockrule;
DROP TRIGGER IF EXISTS h_root ON deadlines_clockrule;
DROP TRIGGER IF EXISTS i_terms ON deadlines_clockrule;
DROP TRIGGER IF EXISTS j_frozen ON deadlines_clockrule;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON deadlines_clockrule FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON deadlines_clockrule DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('deadlines_historicalclockrule');
CREATE TRIGGER e_disposed BEFORE DELETE ON deadlines_clockrule FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table deadlines_deadline
ALTER TABLE deadlines_deadline ENABLE ROW LEVEL SECURITY;
ALTER TABLE deadlines_deadline FORCE ROW LEVEL SECURITY;
REVOKE ALL ON deadlines_deadline FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON deadlines_deadline TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON deadlines_deadline TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON deadlines_deadline TO frontdoor_retention;
ALTER TABLE deadlines_deadline ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE deadlines_deadline ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS deadlines_deadline_root ON deadlines_deadline (root_id);
DROP POLICY IF EXISTS wall_select ON deadlines_deadline;
DROP POLICY IF EXISTS wall_insert ON deadlines_deadline;
DROP POLICY IF EXISTS wall_update ON deadlines_deadline;
CREATE POLICY wall_select ON deadlines_deadline FOR SELECT USING ((root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = deadlines_deadline.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = deadlines_deadline.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = deadlines_deadline.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = deadlines_deadline.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = deadlines_deadline.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = deadlines_deadline.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
CREATE POLICY wall_insert ON deadlines_deadline FOR INSERT WITH CHECK ((root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = deadlines_deadline.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = deadlines_deadline.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = deadlines_deadline.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = deadlines_deadline.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = deadlines_deadline.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = deadlines_deadline.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
CREATE POLICY wall_update ON deadlines_deadline FOR UPDATE USING ((root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = deadlines_deadline.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = deadlines_deadline.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = deadlines_deadline.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = deadlines_deadline.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = deadlines_deadline.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = deadlines_deadline.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))))) WITH CHECK ((root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = deadlines_deadline.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = deadlines_deadline.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = deadlines_deadline.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = deadlines_deadline.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = deadlines_deadline.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = deadlines_deadline.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
DROP POLICY IF EXISTS wall_keeper ON deadlines_deadline;
GRANT SELECT, UPDATE ON deadlines_deadline TO wall_keeper;
CREATE POLICY wall_keeper ON deadlines_deadline TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON deadlines_deadline;
DROP TRIGGER IF EXISTS c_twin ON deadlines_deadline;
DROP TRIGGER IF EXISTS d_added ON deadlines_deadline;
DROP TRIGGER IF EXISTS e_disposed ON deadlines_deadline;
DROP TRIGGER IF EXISTS f_truncate ON deadlines_deadline;
DROP TRIGGER IF EXISTS h_root ON deadlines_deadline;
DROP TRIGGER IF EXISTS i_terms ON deadlines_deadline;
DROP TRIGGER IF EXISTS j_frozen ON deadlines_deadline;
CREATE TRIGGER h_root BEFORE UPDATE OF root_kind, root_id, root_queue, root_restricted ON deadlines_deadline FOR EACH ROW WHEN (OLD.root_kind IS DISTINCT FROM NEW.root_kind OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON deadlines_deadline FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON deadlines_deadline DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('deadlines_historicaldeadline');
CREATE TRIGGER e_disposed BEFORE DELETE ON deadlines_deadline FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table deadlines_historicalbankholiday
ALTER TABLE deadlines_historicalbankholiday ENABLE ROW LEVEL SECURITY;
ALTER TABLE deadlines_historicalbankholiday FORCE ROW LEVEL SECURITY;
REVOKE ALL ON deadlines_historicalbankholiday FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON deadlines_historicalbankholiday TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON deadlines_historicalbankholiday TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON deadlines_historicalbankholiday TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON deadlines_historicalbankholiday;
DROP POLICY IF EXISTS wall_insert ON deadlines_historicalbankholiday;
DROP POLICY IF EXISTS wall_update ON deadlines_historicalbankholiday;
CREATE POLICY wall_select ON deadlines_historicalbankholiday FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON deadlines_historicalbankholiday FOR INSERT WITH CHECK ((((select wall.scope('reference')))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON deadlines_historicalbankholiday;
GRANT SELECT ON deadlines_historicalbankholiday TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON deadlines_historicalbankholiday;
CREATE POLICY history_keeper ON deadlines_historicalbankholiday FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON deadlines_historicalbankholiday;
DROP TRIGGER IF EXISTS c_twin ON deadlines_historicalbankholiday;
DROP TRIGGER IF EXISTS d_added ON deadlines_historicalbankholiday;
DROP TRIGGER IF EXISTS e_disposed ON deadlines_historicalbankholiday;
DROP TRIGGER IF EXISTS f_truncate ON deadlines_historicalbankholiday;
DROP TRIGGER IF EXISTS h_root ON deadlines_historicalbankholiday;
DROP TRIGGER IF EXISTS i_terms ON deadlines_historicalbankholiday;
DROP TRIGGER IF EXISTS j_frozen ON deadlines_historicalbankholiday;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON deadlines_historicalbankholiday FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON deadlines_historicalbankholiday FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS deadlines_historicalbankholiday_of ON deadlines_historicalbankholiday (id, version);
CREATE INDEX IF NOT EXISTS deadlines_historicalbankholiday_by ON deadlines_historicalbankholiday (history_user_id, history_date);

-- part: table deadlines_historicalclockrule
ALTER TABLE deadlines_historicalclockrule ENABLE ROW LEVEL SECURITY;
ALTER TABLE deadlines_historicalclockrule FORCE ROW LEVEL SECURITY;
REVOKE ALL ON deadlines_historicalclockrule FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON deadlines_historicalclockrule TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON deadlines_historicalclockrule TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON deadlines_historicalclockrule TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON deadlines_historicalclockrule;
DROP POLICY IF EXISTS wall_insert ON deadlines_historicalclockrule;
DROP POLICY IF EXISTS wall_update ON deadlines_historicalclockrule;
CREATE POLICY wall_select ON deadlines_historicalclockrule FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON deadlines_historicalclockrule FOR INSERT WITH CHECK ((((select wall.scope('reference')))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON deadlines_historicalclockrule;
GRANT SELECT ON deadlines_historicalclockrule TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON deadlines_historicalclockrule;
CREATE POLICY history_keeper ON deadlines_historicalclockrule FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON deadlines_historicalclockrule;
DROP TRIGGER IF EXISTS c_twin ON deadlines_historicalclockrule;
DROP TRIGGER IF EXISTS d_added ON deadlines_historicalclockrule;
DROP TRIGGER IF EXISTS e_disposed ON deadlines_historicalclockrule;
DROP TRIGGER IF EXISTS f_truncate ON deadlines_historicalclockrule;
DROP TRIGGER IF EXISTS h_root ON deadlines_historicalclockrule;
DROP TRIGGER IF EXISTS i_terms ON deadlines_historicalclockrule;
DROP TRIGGER IF EXISTS j_frozen ON deadlines_historicalclockrule;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON deadlines_historicalclockrule FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON deadlines_historicalclockrule FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS deadlines_historicalclockrule_of ON deadlines_historicalclockrule (id, version);
CREATE INDEX IF NOT EXISTS deadlines_historicalclockrule_by ON deadlines_historicalclockrule (history_user_id, history_date);

-- part: table deadlines_historicaldeadline
ALTER TABLE deadlines_historicaldeadline ENABLE ROW LEVEL SECURITY;
ALTER TABLE deadlines_historicaldeadline FORCE ROW LEVEL SECURITY;
REVOKE ALL ON deadlines_historicaldeadline FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON deadlines_historicaldeadline TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON deadlines_historicaldeadline TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON deadlines_historicaldeadline TO frontdoor_retention;
ALTER TABLE deadlines_historicaldeadline ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE deadlines_historicaldeadline ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS deadlines_historicaldeadline_root ON deadlines_historicaldeadline (root_id);
DROP POLICY IF EXISTS wall_select ON deadlines_historicaldeadline;
DROP POLICY IF EXISTS wall_insert ON deadlines_historicaldeadline;
DROP POLICY IF EXISTS wall_update ON deadlines_historicaldeadline;
CREATE POLICY wall_select ON deadlines_historicaldeadline FOR SELECT USING ((root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = deadlines_historicaldeadline.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = deadlines_historicaldeadline.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = deadlines_historicaldeadline.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = deadlines_historicaldeadline.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = deadlines_historicaldeadline.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = deadlines_historicaldeadline.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
CREATE POLICY wall_insert ON deadlines_historicaldeadline FOR INSERT WITH CHECK ((((root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = deadlines_historicaldeadline.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = deadlines_historicaldeadline.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = deadlines_historicaldeadline.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = deadlines_historicaldeadline.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = deadlines_historicaldeadline.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = deadlines_historicaldeadline.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON deadlines_historicaldeadline;
GRANT SELECT, UPDATE ON deadlines_historicaldeadline TO wall_keeper;
CREATE POLICY wall_keeper ON deadlines_historicaldeadline TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON deadlines_historicaldeadline TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON deadlines_historicaldeadline;
CREATE POLICY history_keeper ON deadlines_historicaldeadline FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON deadlines_historicaldeadline;
DROP TRIGGER IF EXISTS c_twin ON deadlines_historicaldeadline;
DROP TRIGGER IF EXISTS d_added ON deadlines_historicaldeadline;
DROP TRIGGER IF EXISTS e_disposed ON deadlines_historicaldeadline;
DROP TRIGGER IF EXISTS f_truncate ON deadlines_historicaldeadline;
DROP TRIGGER IF EXISTS h_root ON deadlines_historicaldeadline;
DROP TRIGGER IF EXISTS i_terms ON deadlines_historicaldeadline;
DROP TRIGGER IF EXISTS j_frozen ON deadlines_historicaldeadline;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON deadlines_historicaldeadline FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON deadlines_historicaldeadline FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS deadlines_historicaldeadline_of ON deadlines_historicaldeadline (id, version);
CREATE INDEX IF NOT EXISTS deadlines_historicaldeadline_by ON deadlines_historicaldeadline (history_user_id, history_date);

-- part: table intake_answer
ALTER TABLE intake_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_answer FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_answer FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON intake_answer TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_answer TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_answer TO frontdoor_retention;
ALTER TABLE intake_answer ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_answer ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_answer ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_answer_root ON intake_answer (root_id);
DROP POLICY IF EXISTS wall_select ON intake_answer;
DROP POLICY IF EXISTS wall_insert ON intake_answer;
DROP POLICY IF EXISTS wall_update ON intake_answer;
CREATE POLICY wall_select ON intake_answer FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_answer.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_answer.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_answer FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_answer.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_answer.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON intake_answer FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_answer.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_answer.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_answer.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_answer.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON intake_answer;
GRANT SELECT, UPDATE ON intake_answer TO wall_keeper;
CREATE POLICY wall_keeper ON intake_answer TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON intake_answer;
DROP TRIGGER IF EXISTS c_twin ON intake_answer;
DROP TRIGGER IF EXISTS d_added ON intake_answer;
DROP TRIGGER IF EXISTS e_disposed ON intake_answer;
DROP TRIGGER IF EXISTS f_truncate ON intake_answer;
DROP TRIGGER IF EXISTS h_root ON intake_answer;
DROP TRIGGER IF EXISTS i_terms ON intake_answer;
DROP TRIGGER IF EXISTS j_frozen ON intake_answer;
CREATE TRIGGER h_root BEFORE UPDATE OF contact_id, root_id, root_queue, root_restricted ON intake_answer FOR EACH ROW WHEN (OLD.contact_id IS DISTINCT FROM NEW.contact_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_answer FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_answer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('intake_historicalanswer');
CREATE TRIGGER e_disposed BEFORE DELETE ON intake_answer FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table intake_bragrating
ALTER TABLE intake_bragrating ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_bragrating FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_bragrating FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON intake_bragrating TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_bragrating TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_bragrating TO frontdoor_retention;
ALTER TABLE intake_bragrating ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_bragrating ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_bragrating ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_bragrating_root ON intake_bragrating (root_id);
DROP POLICY IF EXISTS wall_select ON intake_bragrating;
DROP POLICY IF EXISTS wall_insert ON intake_bragrating;
DROP POLICY IF EXISTS wall_update ON intake_bragrating;
CREATE POLICY wall_select ON intake_bragrating FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_bragrating.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_bragrating.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_bragrating FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_bragrating.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_bragrating.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON intake_bragrating FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_bragrating.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_bragrating.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_bragrating.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_bragrating.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON intake_bragrating;
GRANT SELECT, UPDATE ON intake_bragrating TO wall_keeper;
CREATE POLICY wall_keeper ON intake_bragrating TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON intake_bragrating;
DROP TRIGGER IF EXISTS c_twin ON intake_bragrating;
DROP TRIGGER IF EXISTS d_added ON intake_bragrating;
DROP TRIGGER IF EXISTS e_disposed ON intake_bragrating;
DROP TRIGGER IF EXISTS f_truncate ON intake_bragrating;
DROP TRIGGER IF EXISTS h_root ON intake_bragrating;
DROP TRIGGER IF EXISTS i_terms ON intake_bragrating;
DROP TRIGGER IF EXISTS j_frozen ON intake_bragrating;
CREATE TRIGGER h_root BEFORE UPDATE OF contact_id, root_id, root_queue, root_restricted ON intake_bragrating FOR EACH ROW WHEN (OLD.contact_id IS DISTINCT FROM NEW.contact_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_bragrating FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_bragrating DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('intake_historicalbragrating');
CREATE TRIGGER e_disposed BEFORE DELETE ON intake_bragrating FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table intake_contact
ALTER TABLE intake_contact ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_contact FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_contact FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON intake_contact TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_contact TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_contact TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON intake_contact;
DROP POLICY IF EXISTS wall_insert ON intake_contact;
DROP POLICY IF EXISTS wall_update ON intake_contact;
CREATE POLICY wall_select ON intake_contact FOR SELECT USING ((queue_id = ANY ((select wall.queues())::uuid[]) AND NOT restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_contact.id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_contact.id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_contact FOR INSERT WITH CHECK ((queue_id = ANY ((select wall.queues())::uuid[]) AND NOT restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_contact.id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_contact.id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON intake_contact FOR UPDATE USING ((queue_id = ANY ((select wall.queues())::uuid[]) AND NOT restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_contact.id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_contact.id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((queue_id = ANY ((select wall.queues())::uuid[]) AND NOT restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_contact.id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_contact.id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON intake_contact;
GRANT SELECT, UPDATE ON intake_contact TO wall_keeper;
CREATE POLICY wall_keeper ON intake_contact TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON intake_contact;
DROP TRIGGER IF EXISTS c_twin ON intake_contact;
DROP TRIGGER IF EXISTS d_added ON intake_contact;
DROP TRIGGER IF EXISTS e_disposed ON intake_contact;
DROP TRIGGER IF EXISTS f_truncate ON intake_contact;
DROP TRIGGER IF EXISTS h_root ON intake_contact;
DROP TRIGGER IF EXISTS i_terms ON intake_contact;
DROP TRIGGER IF EXISTS j_frozen ON intake_contact;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_contact FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_contact DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('intake_historicalcontact');
CREATE TRIGGER e_disposed BEFORE DELETE ON intake_contact FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table intake_contactchild
ALTER TABLE intake_contactchild ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_contactchild FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_contactchild FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON intake_contactchild TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_contactchild TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_contactchild TO frontdoor_retention;
ALTER TABLE intake_contactchild ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_contactchild ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_contactchild ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_contactchild_root ON intake_contactchild (root_id);
DROP POLICY IF EXISTS wall_select ON intake_contactchild;
DROP POLICY IF EXISTS wall_insert ON intake_contactchild;
DROP POLICY IF EXISTS wall_update ON intake_contactchild;
CREATE POLICY wall_select ON intake_contactchild FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_contactchild.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_contactchild.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_contactchild FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_contactchild.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_contactchild.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON intake_contactchild FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_contactchild.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_contactchild.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_contactchild.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_contactchild.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON intake_contactchild;
GRANT SELECT, UPDATE ON intake_contactchild TO wall_keeper;
CREATE POLICY wall_keeper ON intake_contactchild TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON intake_contactchild;
DROP TRIGGER IF EXISTS c_twin ON intake_contactchild;
DROP TRIGGER IF EXISTS d_added ON intake_contactchild;
DROP TRIGGER IF EXISTS e_disposed ON intake_contactchild;
DROP TRIGGER IF EXISTS f_truncate ON intake_contactchild;
DROP TRIGGER IF EXISTS h_root ON intake_contactchild;
DROP TRIGGER IF EXISTS i_terms ON intake_contactchild;
DROP TRIGGER IF EXISTS j_frozen ON intake_contactchild;
CREATE TRIGGER h_root BEFORE UPDATE OF contact_id, root_id, root_queue, root_restricted ON intake_contactchild FOR EACH ROW WHEN (OLD.contact_id IS DISTINCT FROM NEW.contact_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_contactchild FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_contactchild DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('intake_historicalcontactchild');
CREATE TRIGGER e_disposed BEFORE DELETE ON intake_contactchild FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table intake_contactgroupgrant
ALTER TABLE intake_contactgroupgrant ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_contactgroupgrant FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_contactgroupgrant FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON intake_contactgroupgrant TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_contactgroupgrant TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_contactgroupgrant TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON intake_contactgroupgrant;
DROP POLICY IF EXISTS wall_insert ON intake_contactgroupgrant;
DROP POLICY IF EXISTS wall_update ON intake_contactgroupgrant;
CREATE POLICY wall_select ON intake_contactgroupgrant FOR SELECT USING (group_id = ANY ((select wall.groups())::int[]) OR (select wall.scope('staff')));
CREATE POLICY wall_insert ON intake_contactgroupgrant FOR INSERT WITH CHECK ((select wall.scope('grants')));
CREATE POLICY wall_update ON intake_contactgroupgrant FOR UPDATE USING ((select wall.scope('grants'))) WITH CHECK ((select wall.scope('grants')));
DROP POLICY IF EXISTS wall_keeper ON intake_contactgroupgrant;
DROP TRIGGER IF EXISTS b_version ON intake_contactgroupgrant;
DROP TRIGGER IF EXISTS c_twin ON intake_contactgroupgrant;
DROP TRIGGER IF EXISTS d_added ON intake_contactgroupgrant;
DROP TRIGGER IF EXISTS e_disposed ON intake_contactgroupgrant;
DROP TRIGGER IF EXISTS f_truncate ON intake_contactgroupgrant;
DROP TRIGGER IF EXISTS h_root ON intake_contactgroupgrant;
DROP TRIGGER IF EXISTS i_terms ON intake_contactgroupgrant;
DROP TRIGGER IF EXISTS j_frozen ON intake_contactgroupgrant;
CREATE TRIGGER i_terms BEFORE INSERT OR UPDATE ON intake_contactgroupgrant FOR EACH ROW EXECUTE FUNCTION wall.keeps_terms('contact', 'intake_contact');
DO $keys$ DECLARE found text; BEGIN
  FOR found IN SELECT conname FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.conrelid = 'intake_contactgroupgrant'::regclass AND a.attname = 'content_object_id' LOOP
    EXECUTE format('ALTER TABLE intake_contactgroupgrant DROP CONSTRAINT %I', found);
  END LOOP;
  ALTER TABLE intake_contactgroupgrant ADD CONSTRAINT intake_contactgroupgrant_goes_with FOREIGN KEY (content_object_id) REFERENCES intake_contact (id)
    ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
END $keys$;
CREATE INDEX IF NOT EXISTS intake_contactgroupgrant_mine ON intake_contactgroupgrant (group_id, until) INCLUDE (content_object_id, permission_id);
CREATE INDEX IF NOT EXISTS intake_contactgroupgrant_on ON intake_contactgroupgrant (content_object_id, group_id) INCLUDE (until);

-- part: table intake_contactperson
ALTER TABLE intake_contactperson ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_contactperson FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_contactperson FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON intake_contactperson TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_contactperson TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_contactperson TO frontdoor_retention;
ALTER TABLE intake_contactperson ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_contactperson ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_contactperson ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_contactperson_root ON intake_contactperson (root_id);
DROP POLICY IF EXISTS wall_select ON intake_contactperson;
DROP POLICY IF EXISTS wall_insert ON intake_contactperson;
DROP POLICY IF EXISTS wall_update ON intake_contactperson;
CREATE POLICY wall_select ON intake_contactperson FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_contactperson.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_contactperson.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_contactperson FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_contactperson.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_contactperson.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON intake_contactperson FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_contactperson.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_contactperson.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_contactperson.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_contactperson.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON intake_contactperson;
GRANT SELECT, UPDATE ON intake_contactperson TO wall_keeper;
CREATE POLICY wall_keeper ON intake_contactperson TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON intake_contactperson;
DROP TRIGGER IF EXISTS c_twin ON intake_contactperson;
DROP TRIGGER IF EXISTS d_added ON intake_contactperson;
DROP TRIGGER IF EXISTS e_disposed ON intake_contactperson;
DROP TRIGGER IF EXISTS f_truncate ON intake_contactperson;
DROP TRIGGER IF EXISTS h_root ON intake_contactperson;
DROP TRIGGER IF EXISTS i_terms ON intake_contactperson;
DROP TRIGGER IF EXISTS j_frozen ON intake_contactperson;
CREATE TRIGGER h_root BEFORE UPDATE OF contact_id, root_id, root_queue, root_restricted ON intake_contactperson FOR EACH ROW WHEN (OLD.contact_id IS DISTINCT FROM NEW.contact_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_contactperson FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_contactperson DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('intake_historicalcontactperson');
CREATE TRIGGER e_disposed BEFORE DELETE ON intake_contactperson FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table intake_contactusergrant
ALTER TABLE intake_contactusergrant ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_contactusergrant FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_contactusergrant FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON intake_contactusergrant TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_contactusergrant TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_contactusergrant TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON intake_contactusergrant;
DROP POLICY IF EXISTS wall_insert ON intake_contactusergrant;
DROP POLICY IF EXISTS wall_update ON intake_contactusergrant;
CREATE POLICY wall_select ON intake_contactusergrant FOR SELECT USING (user_id = (select wall.person_id()) OR (select wall.scope('staff')));
CREATE POLICY wall_insert ON intake_contactusergrant FOR INSERT WITH CHECK ((select wall.scope('grants')));
CREATE POLICY wall_update ON intake_contactusergrant FOR UPDATE USING ((select wall.scope('grants'))) WITH CHECK ((select wall.scope('grants')));
DROP POLICY IF EXISTS wall_keeper ON intake_contactusergrant;
DROP TRIGGER IF EXISTS b_version ON intake_contactusergrant;
DROP TRIGGER IF EXISTS c_twin ON intake_contactusergrant;
DROP TRIGGER IF EXISTS d_added ON intake_contactusergrant;
DROP TRIGGER IF EXISTS e_disposed ON intake_contactusergrant;
DROP TRIGGER IF EXISTS f_truncate ON intake_contactusergrant;
DROP TRIGGER IF EXISTS h_root ON intake_contactusergrant;
DROP TRIGGER IF EXISTS i_terms ON intake_contactusergrant;
DROP TRIGGER IF EXISTS j_frozen ON intake_contactusergrant;
CREATE TRIGGER i_terms BEFORE INSERT OR UPDATE ON intake_contactusergrant FOR EACH ROW EXECUTE FUNCTION wall.keeps_terms('contact', 'intake_contact');
DO $keys$ DECLARE found text; BEGIN
  FOR found IN SELECT conname FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.conrelid = 'intake_contactusergrant'::regclass AND a.attname = 'content_object_id' LOOP
    EXECUTE format('ALTER TABLE intake_contactusergrant DROP CONSTRAINT %I', found);
  END LOOP;
  ALTER TABLE intake_contactusergrant ADD CONSTRAINT intake_contactusergrant_goes_with FOREIGN KEY (content_object_id) REFERENCES intake_contact (id)
    ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
END $keys$;
CREATE INDEX IF NOT EXISTS intake_contactusergrant_mine ON intake_contactusergrant (user_id, until) INCLUDE (content_object_id, permission_id);
CREATE INDEX IF NOT EXISTS intake_contactusergrant_on ON intake_contactusergrant (content_object_id, user_id) INCLUDE (until);

-- part: table intake_decision
ALTER TABLE intake_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_decision FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_decision FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON intake_decision TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_decision TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_decision TO frontdoor_retention;
ALTER TABLE intake_decision ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_decision ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_decision ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_decision_root ON intake_decision (root_id);
DROP POLICY IF EXISTS wall_select ON intake_decision;
DROP POLICY IF EXISTS wall_insert ON intake_decision;
DROP POLICY IF EXISTS wall_update ON intake_decision;
CREATE POLICY wall_select ON intake_decision FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_decision.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_decision.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_decision FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_decision.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_decision.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON intake_decision FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_decision.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_decision.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_decision.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_decision.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON intake_decision;
GRANT SELECT, UPDATE ON intake_decision TO wall_keeper;
CREATE POLICY wall_keeper ON intake_decision TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON intake_decision;
DROP TRIGGER IF EXISTS c_twin ON intake_decision;
DROP TRIGGER IF EXISTS d_added ON intake_decision;
DROP TRIGGER IF EXISTS e_disposed ON intake_decision;
DROP TRIGGER IF EXISTS f_truncate ON intake_decision;
DROP TRIGGER IF EXISTS h_root ON intake_decision;
DROP TRIGGER IF EXISTS i_terms ON intake_decision;
DROP TRIGGER IF EXISTS j_frozen ON intake_decision;
CREATE TRIGGER h_root BEFORE UPDATE OF child_id, root_id, root_queue, root_restricted ON intake_decision FOR EACH ROW WHEN (OLD.child_id IS DISTINCT FROM NEW.child_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_decision FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_decision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('intake_historicaldecision');
CREATE TRIGGER e_disposed BEFORE DELETE ON intake_decision FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table intake_draft
ALTER TABLE intake_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_draft FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_draft FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON intake_draft TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_draft TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_draft TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON intake_draft;
DROP POLICY IF EXISTS wall_insert ON intake_draft;
DROP POLICY IF EXISTS wall_update ON intake_draft;
CREATE POLICY wall_select ON intake_draft FOR SELECT USING (user_id = (select wall.person_id()) OR false);
CREATE POLICY wall_insert ON intake_draft FOR INSERT WITH CHECK (user_id = (select wall.person_id()));
CREATE POLICY wall_update ON intake_draft FOR UPDATE USING (user_id = (select wall.person_id())) WITH CHECK (user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON intake_draft;
GRANT SELECT ON intake_draft TO wall_keeper;
CREATE POLICY wall_keeper ON intake_draft FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON intake_draft;
DROP TRIGGER IF EXISTS c_twin ON intake_draft;
DROP TRIGGER IF EXISTS d_added ON intake_draft;
DROP TRIGGER IF EXISTS e_disposed ON intake_draft;
DROP TRIGGER IF EXISTS f_truncate ON intake_draft;
DROP TRIGGER IF EXISTS h_root ON intake_draft;
DROP TRIGGER IF EXISTS i_terms ON intake_draft;
DROP TRIGGER IF EXISTS j_frozen ON intake_draft;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_draft FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_draft DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('intake_historicaldraft');
CREATE TRIGGER e_disposed BEFORE DELETE ON intake_draft FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table intake_enquiry
ALTER TABLE intake_enquiry ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_enquiry FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_enquiry FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON intake_enquiry TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_enquiry TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_enquiry TO frontdoor_retention;
ALTER TABLE intake_enquiry ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_enquiry ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_enquiry ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_enquiry_root ON intake_enquiry (root_id);
DROP POLICY IF EXISTS wall_select ON intake_enquiry;
DROP POLICY IF EXISTS wall_insert ON intake_enquiry;
DROP POLICY IF EXISTS wall_update ON intake_enquiry;
CREATE POLICY wall_select ON intake_enquiry FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_enquiry.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_enquiry.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_enquiry FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_enquiry.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_enquiry.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON intake_enquiry FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_enquiry.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_enquiry.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_enquiry.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_enquiry.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON intake_enquiry;
GRANT SELECT, UPDATE ON intake_enquiry TO wall_keeper;
CREATE POLICY wall_keeper ON intake_enquiry TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON intake_enquiry;
DROP TRIGGER IF EXISTS c_twin ON intake_enquiry;
DROP TRIGGER IF EXISTS d_added ON intake_enquiry;
DROP TRIGGER IF EXISTS e_disposed ON intake_enquiry;
DROP TRIGGER IF EXISTS f_truncate ON intake_enquiry;
DROP TRIGGER IF EXISTS h_root ON intake_enquiry;
DROP TRIGGER IF EXISTS i_terms ON intake_enquiry;
DROP TRIGGER IF EXISTS j_frozen ON intake_enquiry;
CREATE TRIGGER h_root BEFORE UPDATE OF contact_id, root_id, root_queue, root_restricted ON intake_enquiry FOR EACH ROW WHEN (OLD.contact_id IS DISTINCT FROM NEW.contact_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_enquiry FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_enquiry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('intake_historicalenquiry');
CREATE TRIGGER e_disposed BEFORE DELETE ON intake_enquiry FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table intake_historicalanswer
ALTER TABLE intake_historicalanswer ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_historicalanswer FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_historicalanswer FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON intake_historicalanswer TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_historicalanswer TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_historicalanswer TO frontdoor_retention;
ALTER TABLE intake_historicalanswer ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_historicalanswer ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_historicalanswer ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_historicalanswer_root ON intake_historicalanswer (root_id);
DROP POLICY IF EXISTS wall_select ON intake_historicalanswer;
DROP POLICY IF EXISTS wall_insert ON intake_historicalanswer;
DROP POLICY IF EXISTS wall_update ON intake_historicalanswer;
CREATE POLICY wall_select ON intake_historicalanswer FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalanswer.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalanswer.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_historicalanswer FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalanswer.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalanswer.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON intake_historicalanswer;
GRANT SELECT, UPDATE ON intake_historicalanswer TO wall_keeper;
CREATE POLICY wall_keeper ON intake_historicalanswer TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON intake_historicalanswer TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON intake_historicalanswer;
CREATE POLICY history_keeper ON intake_historicalanswer FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON intake_historicalanswer;
DROP TRIGGER IF EXISTS c_twin ON intake_historicalanswer;
DROP TRIGGER IF EXISTS d_added ON intake_historicalanswer;
DROP TRIGGER IF EXISTS e_disposed ON intake_historicalanswer;
DROP TRIGGER IF EXISTS f_truncate ON intake_historicalanswer;
DROP TRIGGER IF EXISTS h_root ON intake_historicalanswer;
DROP TRIGGER IF EXISTS i_terms ON intake_historicalanswer;
DROP TRIGGER IF EXISTS j_frozen ON intake_historicalanswer;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON intake_historicalanswer FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON intake_historicalanswer FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS intake_historicalanswer_of ON intake_historicalanswer (id, version);
CREATE INDEX IF NOT EXISTS intake_historicalanswer_by ON intake_historicalanswer (history_user_id, history_date);

-- part: table intake_historicalbragrating
ALTER TABLE intake_historicalbragrating ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_historicalbragrating FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_historicalbragrating FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON intake_historicalbragrating TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_historicalbragrating TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_historicalbragrating TO frontdoor_retention;
ALTER TABLE intake_historicalbragrating ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_historicalbragrating ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_historicalbragrating ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_historicalbragrating_root ON intake_historicalbragrating (root_id);
DROP POLICY IF EXISTS wall_select ON intake_historicalbragrating;
DROP POLICY IF EXISTS wall_insert ON intake_historicalbragrating;
DROP POLICY IF EXISTS wall_update ON intake_historicalbragrating;
CREATE POLICY wall_select ON intake_historicalbragrating FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalbragrating.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalbragrating.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_historicalbragrating FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalbragrating.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalbragrating.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON intake_historicalbragrating;
GRANT SELECT, UPDATE ON intake_historicalbragrating TO wall_keeper;
CREATE POLICY wall_keeper ON intake_historicalbragrating TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON intake_historicalbragrating TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON intake_historicalbragrating;
CREATE POLICY history_keeper ON intake_historicalbragrating FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON intake_historicalbragrating;
DROP TRIGGER IF EXISTS c_twin ON intake_historicalbragrating;
DROP TRIGGER IF EXISTS d_added ON intake_historicalbragrating;
DROP TRIGGER IF EXISTS e_disposed ON intake_historicalbragrating;
DROP TRIGGER IF EXISTS f_truncate ON intake_historicalbragrating;
DROP TRIGGER IF EXISTS h_root ON intake_historicalbragrating;
DROP TRIGGER IF EXISTS i_terms ON intake_historicalbragrating;
DROP TRIGGER IF EXISTS j_frozen ON intake_historicalbragrating;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON intake_historicalbragrating FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON intake_historicalbragrating FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS intake_historicalbragrating_of ON intake_historicalbragrating (id, version);
CREATE INDEX IF NOT EXISTS intake_historicalbragrating_by ON intake_historicalbragrating (history_user_id, history_date);

-- part: table intake_historicalcontact
ALTER TABLE intake_historicalcontact ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_historicalcontact FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_historicalcontact FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON intake_historicalcontact TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_historicalcontact TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_historicalcontact TO frontdoor_retention;
ALTER TABLE intake_historicalcontact ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_historicalcontact ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_historicalcontact ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_historicalcontact_root ON intake_historicalcontact (root_id);
DROP POLICY IF EXISTS wall_select ON intake_historicalcontact;
DROP POLICY IF EXISTS wall_insert ON intake_historicalcontact;
DROP POLICY IF EXISTS wall_update ON intake_historicalcontact;
CREATE POLICY wall_select ON intake_historicalcontact FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalcontact.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalcontact.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_historicalcontact FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalcontact.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalcontact.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON intake_historicalcontact;
GRANT SELECT, UPDATE ON intake_historicalcontact TO wall_keeper;
CREATE POLICY wall_keeper ON intake_historicalcontact TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON intake_historicalcontact TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON intake_historicalcontact;
CREATE POLICY history_keeper ON intake_historicalcontact FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON intake_historicalcontact;
DROP TRIGGER IF EXISTS c_twin ON intake_historicalcontact;
DROP TRIGGER IF EXISTS d_added ON intake_historicalcontact;
DROP TRIGGER IF EXISTS e_disposed ON intake_historicalcontact;
DROP TRIGGER IF EXISTS f_truncate ON intake_historicalcontact;
DROP TRIGGER IF EXISTS h_root ON intake_historicalcontact;
DROP TRIGGER IF EXISTS i_terms ON intake_historicalcontact;
DROP TRIGGER IF EXISTS j_frozen ON intake_historicalcontact;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON intake_historicalcontact FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON intake_historicalcontact FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS intake_historicalcontact_of ON intake_historicalcontact (id, version);
CREATE INDEX IF NOT EXISTS intake_historicalcontact_by ON intake_historicalcontact (history_user_id, history_date);

-- part: table intake_historicalcontactchild
ALTER TABLE intake_historicalcontactchild ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_historicalcontactchild FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_historicalcontactchild FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON intake_historicalcontactchild TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_historicalcontactchild TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_historicalcontactchild TO frontdoor_retention;
ALTER TABLE intake_historicalcontactchild ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_historicalcontactchild ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_historicalcontactchild ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_historicalcontactchild_root ON intake_historicalcontactchild (root_id);
DROP POLICY IF EXISTS wall_select ON intake_historicalcontactchild;
DROP POLICY IF EXISTS wall_insert ON intake_historicalcontactchild;
DROP POLICY IF EXISTS wall_update ON intake_historicalcontactchild;
CREATE POLICY wall_select ON intake_historicalcontactchild FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalcontactchild.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalcontactchild.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_historicalcontactchild FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalcontactchild.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalcontactchild.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON intake_historicalcontactchild;
GRANT SELECT, UPDATE ON intake_historicalcontactchild TO wall_keeper;
CREATE POLICY wall_keeper ON intake_historicalcontactchild TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON intake_historicalcontactchild TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON intake_historicalcontactchild;
CREATE POLICY history_keeper ON intake_historicalcontactchild FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON intake_historicalcontactchild;
DROP TRIGGER IF EXISTS c_twin ON intake_historicalcontactchild;
DROP TRIGGER IF EXISTS d_added ON intake_historicalcontactchild;
DROP TRIGGER IF EXISTS e_disposed ON intake_historicalcontactchild;
DROP TRIGGER IF EXISTS f_truncate ON intake_historicalcontactchild;
DROP TRIGGER IF EXISTS h_root ON intake_historicalcontactchild;
DROP TRIGGER IF EXISTS i_terms ON intake_historicalcontactchild;
DROP TRIGGER IF EXISTS j_frozen ON intake_historicalcontactchild;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON intake_historicalcontactchild FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON intake_historicalcontactchild FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS intake_historicalcontactchild_of ON intake_historicalcontactchild (id, version);
CREATE INDEX IF NOT EXISTS intake_historicalcontactchild_by ON intake_historicalcontactchild (history_user_id, history_date);

-- part: table intake_historicalcontactperson
ALTER TABLE intake_historicalcontactperson ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_historicalcontactperson FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_historicalcontactperson FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON intake_historicalcontactperson TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_historicalcontactperson TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_historicalcontactperson TO frontdoor_retention;
ALTER TABLE intake_historicalcontactperson ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_historicalcontactperson ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_historicalcontactperson ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_historicalcontactperson_root ON intake_historicalcontactperson (root_id);
DROP POLICY IF EXISTS wall_select ON intake_historicalcontactperson;
DROP POLICY IF EXISTS wall_insert ON intake_historicalcontactperson;
DROP POLICY IF EXISTS wall_update ON intake_historicalcontactperson;
CREATE POLICY wall_select ON intake_historicalcontactperson FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalcontactperson.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalcontactperson.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_historicalcontactperson FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalcontactperson.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalcontactperson.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON intake_historicalcontactperson;
GRANT SELECT, UPDATE ON intake_historicalcontactperson TO wall_keeper;
CREATE POLICY wall_keeper ON intake_historicalcontactperson TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON intake_historicalcontactperson TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON intake_historicalcontactperson;
CREATE POLICY history_keeper ON intake_historicalcontactperson FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON intake_historicalcontactperson;
DROP TRIGGER IF EXISTS c_twin ON intake_historicalcontactperson;
DROP TRIGGER IF EXISTS d_added ON intake_historicalcontactperson;
DROP TRIGGER IF EXISTS e_disposed ON intake_historicalcontactperson;
DROP TRIGGER IF EXISTS f_truncate ON intake_historicalcontactperson;
DROP TRIGGER IF EXISTS h_root ON intake_historicalcontactperson;
DROP TRIGGER IF EXISTS i_terms ON intake_historicalcontactperson;
DROP TRIGGER IF EXISTS j_frozen ON intake_historicalcontactperson;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON intake_historicalcontactperson FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON intake_historicalcontactperson FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS intake_historicalcontactperson_of ON intake_historicalcontactperson (id, version);
CREATE INDEX IF NOT EXISTS intake_historicalcontactperson_by ON intake_historicalcontactperson (history_user_id, history_date);

-- part: table intake_historicaldecision
ALTER TABLE intake_historicaldecision ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_historicaldecision FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_historicaldecision FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON intake_historicaldecision TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_historicaldecision TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_historicaldecision TO frontdoor_retention;
ALTER TABLE intake_historicaldecision ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_historicaldecision ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_historicaldecision ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_historicaldecision_root ON intake_historicaldecision (root_id);
DROP POLICY IF EXISTS wall_select ON intake_historicaldecision;
DROP POLICY IF EXISTS wall_insert ON intake_historicaldecision;
DROP POLICY IF EXISTS wall_update ON intake_historicaldecision;
CREATE POLICY wall_select ON intake_historicaldecision FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicaldecision.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicaldecision.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_historicaldecision FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicaldecision.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicaldecision.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON intake_historicaldecision;
GRANT SELECT, UPDATE ON intake_historicaldecision TO wall_keeper;
CREATE POLICY wall_keeper ON intake_historicaldecision TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON intake_historicaldecision TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON intake_historicaldecision;
CREATE POLICY history_keeper ON intake_historicaldecision FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON intake_historicaldecision;
DROP TRIGGER IF EXISTS c_twin ON intake_historicaldecision;
DROP TRIGGER IF EXISTS d_added ON intake_historicaldecision;
DROP TRIGGER IF EXISTS e_disposed ON intake_historicaldecision;
DROP TRIGGER IF EXISTS f_truncate ON intake_historicaldecision;
DROP TRIGGER IF EXISTS h_root ON intake_historicaldecision;
DROP TRIGGER IF EXISTS i_terms ON intake_historicaldecision;
DROP TRIGGER IF EXISTS j_frozen ON intake_historicaldecision;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON intake_historicaldecision FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON intake_historicaldecision FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS intake_historicaldecision_of ON intake_historicaldecision (id, version);
CREATE INDEX IF NOT EXISTS intake_historicaldecision_by ON intake_historicaldecision (history_user_id, history_date);

-- part: table intake_historicaldraft
ALTER TABLE intake_historicaldraft ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_historicaldraft FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_historicaldraft FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON intake_historicaldraft TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_historicaldraft TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_historicaldraft TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON intake_historicaldraft;
DROP POLICY IF EXISTS wall_insert ON intake_historicaldraft;
DROP POLICY IF EXISTS wall_update ON intake_historicaldraft;
CREATE POLICY wall_select ON intake_historicaldraft FOR SELECT USING (user_id = (select wall.person_id()) OR false);
CREATE POLICY wall_insert ON intake_historicaldraft FOR INSERT WITH CHECK (((user_id = (select wall.person_id()))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON intake_historicaldraft;
GRANT SELECT ON intake_historicaldraft TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON intake_historicaldraft;
CREATE POLICY history_keeper ON intake_historicaldraft FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON intake_historicaldraft;
DROP TRIGGER IF EXISTS c_twin ON intake_historicaldraft;
DROP TRIGGER IF EXISTS d_added ON intake_historicaldraft;
DROP TRIGGER IF EXISTS e_disposed ON intake_historicaldraft;
DROP TRIGGER IF EXISTS f_truncate ON intake_historicaldraft;
DROP TRIGGER IF EXISTS h_root ON intake_historicaldraft;
DROP TRIGGER IF EXISTS i_terms ON intake_historicaldraft;
DROP TRIGGER IF EXISTS j_frozen ON intake_historicaldraft;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON intake_historicaldraft FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON intake_historicaldraft FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS intake_historicaldraft_of ON intake_historicaldraft (id, version);
CREATE INDEX IF NOT EXISTS intake_historicaldraft_by ON intake_historicaldraft (history_user_id, history_date);

-- part: table intake_historicalenquiry
ALTER TABLE intake_historicalenquiry ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_historicalenquiry FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_historicalenquiry FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON intake_historicalenquiry TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_historicalenquiry TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_historicalenquiry TO frontdoor_retention;
ALTER TABLE intake_historicalenquiry ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_historicalenquiry ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_historicalenquiry ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_historicalenquiry_root ON intake_historicalenquiry (root_id);
DROP POLICY IF EXISTS wall_select ON intake_historicalenquiry;
DROP POLICY IF EXISTS wall_insert ON intake_historicalenquiry;
DROP POLICY IF EXISTS wall_update ON intake_historicalenquiry;
CREATE POLICY wall_select ON intake_historicalenquiry FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalenquiry.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalenquiry.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_historicalenquiry FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalenquiry.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalenquiry.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON intake_historicalenquiry;
GRANT SELECT, UPDATE ON intake_historicalenquiry TO wall_keeper;
CREATE POLICY wall_keeper ON intake_historicalenquiry TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON intake_historicalenquiry TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON intake_historicalenquiry;
CREATE POLICY history_keeper ON intake_historicalenquiry FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON intake_historicalenquiry;
DROP TRIGGER IF EXISTS c_twin ON intake_historicalenquiry;
DROP TRIGGER IF EXISTS d_added ON intake_historicalenquiry;
DROP TRIGGER IF EXISTS e_disposed ON intake_historicalenquiry;
DROP TRIGGER IF EXISTS f_truncate ON intake_historicalenquiry;
DROP TRIGGER IF EXISTS h_root ON intake_historicalenquiry;
DROP TRIGGER IF EXISTS i_terms ON intake_historicalenquiry;
DROP TRIGGER IF EXISTS j_frozen ON intake_historicalenquiry;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON intake_historicalenquiry FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON intake_historicalenquiry FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS intake_historicalenquiry_of ON intake_historicalenquiry (id, version);
CREATE INDEX IF NOT EXISTS intake_historicalenquiry_by ON intake_historicalenquiry (history_user_id, history_date);

-- part: table intake_historicalindexcard
ALTER TABLE intake_historicalindexcard ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_historicalindexcard FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_historicalindexcard FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON intake_historicalindexcard TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_historicalindexcard TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_historicalindexcard TO frontdoor_retention;
ALTER TABLE intake_historicalindexcard ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_historicalindexcard ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_historicalindexcard ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_historicalindexcard_root ON intake_historicalindexcard (root_id);
DROP POLICY IF EXISTS wall_select ON intake_historicalindexcard;
DROP POLICY IF EXISTS wall_insert ON intake_historicalindexcard;
DROP POLICY IF EXISTS wall_update ON intake_historicalindexcard;
CREATE POLICY wall_select ON intake_historicalindexcard FOR SELECT USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = intake_historicalindexcard.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = intake_historicalindexcard.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_historicalindexcard FOR INSERT WITH CHECK (((((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = intake_historicalindexcard.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = intake_historicalindexcard.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON intake_historicalindexcard;
GRANT SELECT, UPDATE ON intake_historicalindexcard TO wall_keeper;
CREATE POLICY wall_keeper ON intake_historicalindexcard TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON intake_historicalindexcard TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON intake_historicalindexcard;
CREATE POLICY history_keeper ON intake_historicalindexcard FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON intake_historicalindexcard;
DROP TRIGGER IF EXISTS c_twin ON intake_historicalindexcard;
DROP TRIGGER IF EXISTS d_added ON intake_historicalindexcard;
DROP TRIGGER IF EXISTS e_disposed ON intake_historicalindexcard;
DROP TRIGGER IF EXISTS f_truncate ON intake_historicalindexcard;
DROP TRIGGER IF EXISTS h_root ON intake_historicalindexcard;
DROP TRIGGER IF EXISTS i_terms ON intake_historicalindexcard;
DROP TRIGGER IF EXISTS j_frozen ON intake_historicalindexcard;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON intake_historicalindexcard FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON intake_historicalindexcard FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS intake_historicalindexcard_of ON intake_historicalindexcard (id, version);
CREATE INDEX IF NOT EXISTS intake_historicalindexcard_by ON intake_historicalindexcard (history_user_id, history_date);

-- part: table intake_historicalinformednotice
ALTER TABLE intake_historicalinformednotice ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_historicalinformednotice FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_historicalinformednotice FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON intake_historicalinformednotice TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_historicalinformednotice TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_historicalinformednotice TO frontdoor_retention;
ALTER TABLE intake_historicalinformednotice ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_historicalinformednotice ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_historicalinformednotice ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_historicalinformednotice_root ON intake_historicalinformednotice (root_id);
DROP POLICY IF EXISTS wall_select ON intake_historicalinformednotice;
DROP POLICY IF EXISTS wall_insert ON intake_historicalinformednotice;
DROP POLICY IF EXISTS wall_update ON intake_historicalinformednotice;
CREATE POLICY wall_select ON intake_historicalinformednotice FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalinformednotice.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalinformednotice.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_historicalinformednotice FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalinformednotice.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalinformednotice.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON intake_historicalinformednotice;
GRANT SELECT, UPDATE ON intake_historicalinformednotice TO wall_keeper;
CREATE POLICY wall_keeper ON intake_historicalinformednotice TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON intake_historicalinformednotice TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON intake_historicalinformednotice;
CREATE POLICY history_keeper ON intake_historicalinformednotice FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON intake_historicalinformednotice;
DROP TRIGGER IF EXISTS c_twin ON intake_historicalinformednotice;
DROP TRIGGER IF EXISTS d_added ON intake_historicalinformednotice;
DROP TRIGGER IF EXISTS e_disposed ON intake_historicalinformednotice;
DROP TRIGGER IF EXISTS f_truncate ON intake_historicalinformednotice;
DROP TRIGGER IF EXISTS h_root ON intake_historicalinformednotice;
DROP TRIGGER IF EXISTS i_terms ON intake_historicalinformednotice;
DROP TRIGGER IF EXISTS j_frozen ON intake_historicalinformednotice;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON intake_historicalinformednotice FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON intake_historicalinformednotice FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS intake_historicalinformednotice_of ON intake_historicalinformednotice (id, version);
CREATE INDEX IF NOT EXISTS intake_historicalinformednotice_by ON intake_historicalinformednotice (history_user_id, history_date);

-- part: table intake_historicalprotection
ALTER TABLE intake_historicalprotection ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_historicalprotection FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_historicalprotection FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON intake_historicalprotection TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_historicalprotection TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_historicalprotection TO frontdoor_retention;
ALTER TABLE intake_historicalprotection ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_historicalprotection ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_historicalprotection ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_historicalprotection_root ON intake_historicalprotection (root_id);
DROP POLICY IF EXISTS wall_select ON intake_historicalprotection;
DROP POLICY IF EXISTS wall_insert ON intake_historicalprotection;
DROP POLICY IF EXISTS wall_update ON intake_historicalprotection;
CREATE POLICY wall_select ON intake_historicalprotection FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalprotection.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalprotection.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_historicalprotection FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalprotection.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalprotection.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON intake_historicalprotection;
GRANT SELECT, UPDATE ON intake_historicalprotection TO wall_keeper;
CREATE POLICY wall_keeper ON intake_historicalprotection TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON intake_historicalprotection TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON intake_historicalprotection;
CREATE POLICY history_keeper ON intake_historicalprotection FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON intake_historicalprotection;
DROP TRIGGER IF EXISTS c_twin ON intake_historicalprotection;
DROP TRIGGER IF EXISTS d_added ON intake_historicalprotection;
DROP TRIGGER IF EXISTS e_disposed ON intake_historicalprotection;
DROP TRIGGER IF EXISTS f_truncate ON intake_historicalprotection;
DROP TRIGGER IF EXISTS h_root ON intake_historicalprotection;
DROP TRIGGER IF EXISTS i_terms ON intake_historicalprotection;
DROP TRIGGER IF EXISTS j_frozen ON intake_historicalprotection;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON intake_historicalprotection FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON intake_historicalprotection FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS intake_historicalprotection_of ON intake_historicalprotection (id, version);
CREATE INDEX IF NOT EXISTS intake_historicalprotection_by ON intake_historicalprotection (history_user_id, history_date);

-- part: table intake_historicalreferral
ALTER TABLE intake_historicalreferral ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_historicalreferral FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_historicalreferral FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON intake_historicalreferral TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_historicalreferral TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_historicalreferral TO frontdoor_retention;
ALTER TABLE intake_historicalreferral ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_historicalreferral ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_historicalreferral ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_historicalreferral_root ON intake_historicalreferral (root_id);
DROP POLICY IF EXISTS wall_select ON intake_historicalreferral;
DROP POLICY IF EXISTS wall_insert ON intake_historicalreferral;
DROP POLICY IF EXISTS wall_update ON intake_historicalreferral;
CREATE POLICY wall_select ON intake_historicalreferral FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalreferral.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalreferral.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_historicalreferral FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalreferral.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalreferral.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON intake_historicalreferral;
GRANT SELECT, UPDATE ON intake_historicalreferral TO wall_keeper;
CREATE POLICY wall_keeper ON intake_historicalreferral TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON intake_historicalreferral TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON intake_historicalreferral;
CREATE POLICY history_keeper ON intake_historicalreferral FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON intake_historicalreferral;
DROP TRIGGER IF EXISTS c_twin ON intake_historicalreferral;
DROP TRIGGER IF EXISTS d_added ON intake_historicalreferral;
DROP TRIGGER IF EXISTS e_disposed ON intake_historicalreferral;
DROP TRIGGER IF EXISTS f_truncate ON intake_historicalreferral;
DROP TRIGGER IF EXISTS h_root ON intake_historicalreferral;
DROP TRIGGER IF EXISTS i_terms ON intake_historicalreferral;
DROP TRIGGER IF EXISTS j_frozen ON intake_historicalreferral;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON intake_historicalreferral FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON intake_historicalreferral FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS intake_historicalreferral_of ON intake_historicalreferral (id, version);
CREATE INDEX IF NOT EXISTS intake_historicalreferral_by ON intake_historicalreferral (history_user_id, history_date);

-- part: table intake_historicalreferrerfeedback
ALTER TABLE intake_historicalreferrerfeedback ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_historicalreferrerfeedback FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_historicalreferrerfeedback FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON intake_historicalreferrerfeedback TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_historicalreferrerfeedback TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_historicalreferrerfeedback TO frontdoor_retention;
ALTER TABLE intake_historicalreferrerfeedback ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_historicalreferrerfeedback ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_historicalreferrerfeedback ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_historicalreferrerfeedback_root ON intake_historicalreferrerfeedback (root_id);
DROP POLICY IF EXISTS wall_select ON intake_historicalreferrerfeedback;
DROP POLICY IF EXISTS wall_insert ON intake_historicalreferrerfeedback;
DROP POLICY IF EXISTS wall_update ON intake_historicalreferrerfeedback;
CREATE POLICY wall_select ON intake_historicalreferrerfeedback FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalreferrerfeedback.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalreferrerfeedback.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_historicalreferrerfeedback FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalreferrerfeedback.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalreferrerfeedback.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON intake_historicalreferrerfeedback;
GRANT SELECT, UPDATE ON intake_historicalreferrerfeedback TO wall_keeper;
CREATE POLICY wall_keeper ON intake_historicalreferrerfeedback TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON intake_historicalreferrerfeedback TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON intake_historicalreferrerfeedback;
CREATE POLICY history_keeper ON intake_historicalreferrerfeedback FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON intake_historicalreferrerfeedback;
DROP TRIGGER IF EXISTS c_twin ON intake_historicalreferrerfeedback;
DROP TRIGGER IF EXISTS d_added ON intake_historicalreferrerfeedback;
DROP TRIGGER IF EXISTS e_disposed ON intake_historicalreferrerfeedback;
DROP TRIGGER IF EXISTS f_truncate ON intake_historicalreferrerfeedback;
DROP TRIGGER IF EXISTS h_root ON intake_historicalreferrerfeedback;
DROP TRIGGER IF EXISTS i_terms ON intake_historicalreferrerfeedback;
DROP TRIGGER IF EXISTS j_frozen ON intake_historicalreferrerfeedback;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON intake_historicalreferrerfeedback FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON intake_historicalreferrerfeedback FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS intake_historicalreferrerfeedback_of ON intake_historicalreferrerfeedback (id, version);
CREATE INDEX IF NOT EXISTS intake_historicalreferrerfeedback_by ON intake_historicalreferrerfeedback (history_user_id, history_date);

-- part: table intake_historicalrepeatreview
ALTER TABLE intake_historicalrepeatreview ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_historicalrepeatreview FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_historicalrepeatreview FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON intake_historicalrepeatreview TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_historicalrepeatreview TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_historicalrepeatreview TO frontdoor_retention;
ALTER TABLE intake_historicalrepeatreview ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_historicalrepeatreview ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_historicalrepeatreview ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_historicalrepeatreview_root ON intake_historicalrepeatreview (root_id);
DROP POLICY IF EXISTS wall_select ON intake_historicalrepeatreview;
DROP POLICY IF EXISTS wall_insert ON intake_historicalrepeatreview;
DROP POLICY IF EXISTS wall_update ON intake_historicalrepeatreview;
CREATE POLICY wall_select ON intake_historicalrepeatreview FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalrepeatreview.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalrepeatreview.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_historicalrepeatreview FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalrepeatreview.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalrepeatreview.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON intake_historicalrepeatreview;
GRANT SELECT, UPDATE ON intake_historicalrepeatreview TO wall_keeper;
CREATE POLICY wall_keeper ON intake_historicalrepeatreview TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON intake_historicalrepeatreview TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON intake_historicalrepeatreview;
CREATE POLICY history_keeper ON intake_historicalrepeatreview FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON intake_historicalrepeatreview;
DROP TRIGGER IF EXISTS c_twin ON intake_historicalrepeatreview;
DROP TRIGGER IF EXISTS d_added ON intake_historicalrepeatreview;
DROP TRIGGER IF EXISTS e_disposed ON intake_historicalrepeatreview;
DROP TRIGGER IF EXISTS f_truncate ON intake_historicalrepeatreview;
DROP TRIGGER IF EXISTS h_root ON intake_historicalrepeatreview;
DROP TRIGGER IF EXISTS i_terms ON intake_historicalrepeatreview;
DROP TRIGGER IF EXISTS j_frozen ON intake_historicalrepeatreview;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON intake_historicalrepeatreview FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON intake_historicalrepeatreview FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS intake_historicalrepeatreview_of ON intake_historicalrepeatreview (id, version);
CREATE INDEX IF NOT EXISTS intake_historicalrepeatreview_by ON intake_historicalrepeatreview (history_user_id, history_date);

-- part: table intake_historicalscreening
ALTER TABLE intake_historicalscreening ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_historicalscreening FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_historicalscreening FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON intake_historicalscreening TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_historicalscreening TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_historicalscreening TO frontdoor_retention;
ALTER TABLE intake_historicalscreening ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_historicalscreening ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_historicalscreening ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_historicalscreening_root ON intake_historicalscreening (root_id);
DROP POLICY IF EXISTS wall_select ON intake_historicalscreening;
DROP POLICY IF EXISTS wall_insert ON intake_historicalscreening;
DROP POLICY IF EXISTS wall_update ON intake_historicalscreening;
CREATE POLICY wall_select ON intake_historicalscreening FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalscreening.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalscreening.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_historicalscreening FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalscreening.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalscreening.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON intake_historicalscreening;
GRANT SELECT, UPDATE ON intake_historicalscreening TO wall_keeper;
CREATE POLICY wall_keeper ON intake_historicalscreening TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON intake_historicalscreening TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON intake_historicalscreening;
CREATE POLICY history_keeper ON intake_historicalscreening FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON intake_historicalscreening;
DROP TRIGGER IF EXISTS c_twin ON intake_historicalscreening;
DROP TRIGGER IF EXISTS d_added ON intake_historicalscreening;
DROP TRIGGER IF EXISTS e_disposed ON intake_historicalscreening;
DROP TRIGGER IF EXISTS f_truncate ON intake_historicalscreening;
DROP TRIGGER IF EXISTS h_root ON intake_historicalscreening;
DROP TRIGGER IF EXISTS i_terms ON intake_historicalscreening;
DROP TRIGGER IF EXISTS j_frozen ON intake_historicalscreening;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON intake_historicalscreening FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON intake_historicalscreening FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS intake_historicalscreening_of ON intake_historicalscreening (id, version);
CREATE INDEX IF NOT EXISTS intake_historicalscreening_by ON intake_historicalscreening (history_user_id, history_date);

-- part: table intake_historicalstatement
ALTER TABLE intake_historicalstatement ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_historicalstatement FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_historicalstatement FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON intake_historicalstatement TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_historicalstatement TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_historicalstatement TO frontdoor_retention;
ALTER TABLE intake_historicalstatement ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_historicalstatement ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_historicalstatement ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_historicalstatement_root ON intake_historicalstatement (root_id);
DROP POLICY IF EXISTS wall_select ON intake_historicalstatement;
DROP POLICY IF EXISTS wall_insert ON intake_historicalstatement;
DROP POLICY IF EXISTS wall_update ON intake_historicalstatement;
CREATE POLICY wall_select ON intake_historicalstatement FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalstatement.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalstatement.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_historicalstatement FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalstatement.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalstatement.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON intake_historicalstatement;
GRANT SELECT, UPDATE ON intake_historicalstatement TO wall_keeper;
CREATE POLICY wall_keeper ON intake_historicalstatement TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON intake_historicalstatement TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON intake_historicalstatement;
CREATE POLICY history_keeper ON intake_historicalstatement FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON intake_historicalstatement;
DROP TRIGGER IF EXISTS c_twin ON intake_historicalstatement;
DROP TRIGGER IF EXISTS d_added ON intake_historicalstatement;
DROP TRIGGER IF EXISTS e_disposed ON intake_historicalstatement;
DROP TRIGGER IF EXISTS f_truncate ON intake_historicalstatement;
DROP TRIGGER IF EXISTS h_root ON intake_historicalstatement;
DROP TRIGGER IF EXISTS i_terms ON intake_historicalstatement;
DROP TRIGGER IF EXISTS j_frozen ON intake_historicalstatement;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON intake_historicalstatement FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON intake_historicalstatement FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS intake_historicalstatement_of ON intake_historicalstatement (id, version);
CREATE INDEX IF NOT EXISTS intake_historicalstatement_by ON intake_historicalstatement (history_user_id, history_date);

-- part: table intake_historicalstrategydiscussion
ALTER TABLE intake_historicalstrategydiscussion ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_historicalstrategydiscussion FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_historicalstrategydiscussion FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON intake_historicalstrategydiscussion TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_historicalstrategydiscussion TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_historicalstrategydiscussion TO frontdoor_retention;
ALTER TABLE intake_historicalstrategydiscussion ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_historicalstrategydiscussion ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_historicalstrategydiscussion ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_historicalstrategydiscussion_root ON intake_historicalstrategydiscussion (root_id);
DROP POLICY IF EXISTS wall_select ON intake_historicalstrategydiscussion;
DROP POLICY IF EXISTS wall_insert ON intake_historicalstrategydiscussion;
DROP POLICY IF EXISTS wall_update ON intake_historicalstrategydiscussion;
CREATE POLICY wall_select ON intake_historicalstrategydiscussion FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalstrategydiscussion.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalstrategydiscussion.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_historicalstrategydiscussion FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalstrategydiscussion.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalstrategydiscussion.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON intake_historicalstrategydiscussion;
GRANT SELECT, UPDATE ON intake_historicalstrategydiscussion TO wall_keeper;
CREATE POLICY wall_keeper ON intake_historicalstrategydiscussion TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON intake_historicalstrategydiscussion TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON intake_historicalstrategydiscussion;
CREATE POLICY history_keeper ON intake_historicalstrategydiscussion FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON intake_historicalstrategydiscussion;
DROP TRIGGER IF EXISTS c_twin ON intake_historicalstrategydiscussion;
DROP TRIGGER IF EXISTS d_added ON intake_historicalstrategydiscussion;
DROP TRIGGER IF EXISTS e_disposed ON intake_historicalstrategydiscussion;
DROP TRIGGER IF EXISTS f_truncate ON intake_historicalstrategydiscussion;
DROP TRIGGER IF EXISTS h_root ON intake_historicalstrategydiscussion;
DROP TRIGGER IF EXISTS i_terms ON intake_historicalstrategydiscussion;
DROP TRIGGER IF EXISTS j_frozen ON intake_historicalstrategydiscussion;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON intake_historicalstrategydiscussion FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON intake_historicalstrategydiscussion FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS intake_historicalstrategydiscussion_of ON intake_historicalstrategydiscussion (id, version);
CREATE INDEX IF NOT EXISTS intake_historicalstrategydiscussion_by ON intake_historicalstrategydiscussion (history_user_id, history_date);

-- part: table intake_historicalthresholddecision
ALTER TABLE intake_historicalthresholddecision ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_historicalthresholddecision FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_historicalthresholddecision FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON intake_historicalthresholddecision TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_historicalthresholddecision TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_historicalthresholddecision TO frontdoor_retention;
ALTER TABLE intake_historicalthresholddecision ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_historicalthresholddecision ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_historicalthresholddecision ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_historicalthresholddecision_root ON intake_historicalthresholddecision (root_id);
DROP POLICY IF EXISTS wall_select ON intake_historicalthresholddecision;
DROP POLICY IF EXISTS wall_insert ON intake_historicalthresholddecision;
DROP POLICY IF EXISTS wall_update ON intake_historicalthresholddecision;
CREATE POLICY wall_select ON intake_historicalthresholddecision FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalthresholddecision.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalthresholddecision.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_historicalthresholddecision FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicalthresholddecision.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicalthresholddecision.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON intake_historicalthresholddecision;
GRANT SELECT, UPDATE ON intake_historicalthresholddecision TO wall_keeper;
CREATE POLICY wall_keeper ON intake_historicalthresholddecision TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON intake_historicalthresholddecision TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON intake_historicalthresholddecision;
CREATE POLICY history_keeper ON intake_historicalthresholddecision FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON intake_historicalthresholddecision;
DROP TRIGGER IF EXISTS c_twin ON intake_historicalthresholddecision;
DROP TRIGGER IF EXISTS d_added ON intake_historicalthresholddecision;
DROP TRIGGER IF EXISTS e_disposed ON intake_historicalthresholddecision;
DROP TRIGGER IF EXISTS f_truncate ON intake_historicalthresholddecision;
DROP TRIGGER IF EXISTS h_root ON intake_historicalthresholddecision;
DROP TRIGGER IF EXISTS i_terms ON intake_historicalthresholddecision;
DROP TRIGGER IF EXISTS j_frozen ON intake_historicalthresholddecision;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON intake_historicalthresholddecision FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON intake_historicalthresholddecision FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS intake_historicalthresholddecision_of ON intake_historicalthresholddecision (id, version);
CREATE INDEX IF NOT EXISTS intake_historicalthresholddecision_by ON intake_historicalthresholddecision (history_user_id, history_date);

-- part: table intake_indexcard
ALTER TABLE intake_indexcard ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_indexcard FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_indexcard FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON intake_indexcard TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_indexcard TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_indexcard TO frontdoor_retention;
ALTER TABLE intake_indexcard ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_indexcard ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_indexcard ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_indexcard_root ON intake_indexcard (root_id);
DROP POLICY IF EXISTS wall_select ON intake_indexcard;
DROP POLICY IF EXISTS wall_insert ON intake_indexcard;
DROP POLICY IF EXISTS wall_update ON intake_indexcard;
CREATE POLICY wall_select ON intake_indexcard FOR SELECT USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = intake_indexcard.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = intake_indexcard.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_indexcard FOR INSERT WITH CHECK (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = intake_indexcard.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = intake_indexcard.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON intake_indexcard FOR UPDATE USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = intake_indexcard.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = intake_indexcard.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = intake_indexcard.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = intake_indexcard.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON intake_indexcard;
GRANT SELECT, UPDATE ON intake_indexcard TO wall_keeper;
CREATE POLICY wall_keeper ON intake_indexcard TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON intake_indexcard;
DROP TRIGGER IF EXISTS c_twin ON intake_indexcard;
DROP TRIGGER IF EXISTS d_added ON intake_indexcard;
DROP TRIGGER IF EXISTS e_disposed ON intake_indexcard;
DROP TRIGGER IF EXISTS f_truncate ON intake_indexcard;
DROP TRIGGER IF EXISTS h_root ON intake_indexcard;
DROP TRIGGER IF EXISTS i_terms ON intake_indexcard;
DROP TRIGGER IF EXISTS j_frozen ON intake_indexcard;
CREATE TRIGGER h_root BEFORE UPDATE OF person_id, root_id, root_queue, root_restricted ON intake_indexcard FOR EACH ROW WHEN (OLD.person_id IS DISTINCT FROM NEW.person_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_indexcard FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_indexcard DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('intake_historicalindexcard');
CREATE TRIGGER e_disposed BEFORE DELETE ON intake_indexcard FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table intake_informednotice
ALTER TABLE intake_informednotice ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_informednotice FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_informednotice FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON intake_informednotice TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_informednotice TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_informednotice TO frontdoor_retention;
ALTER TABLE intake_informednotice ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_informednotice ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_informednotice ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_informednotice_root ON intake_informednotice (root_id);
DROP POLICY IF EXISTS wall_select ON intake_informednotice;
DROP POLICY IF EXISTS wall_insert ON intake_informednotice;
DROP POLICY IF EXISTS wall_update ON intake_informednotice;
CREATE POLICY wall_select ON intake_informednotice FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_informednotice.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_informednotice.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_informednotice FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_informednotice.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_informednotice.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON intake_informednotice FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_informednotice.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_informednotice.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_informednotice.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_informednotice.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON intake_informednotice;
GRANT SELECT, UPDATE ON intake_informednotice TO wall_keeper;
CREATE POLICY wall_keeper ON intake_informednotice TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON intake_informednotice;
DROP TRIGGER IF EXISTS c_twin ON intake_informednotice;
DROP TRIGGER IF EXISTS d_added ON intake_informednotice;
DROP TRIGGER IF EXISTS e_disposed ON intake_informednotice;
DROP TRIGGER IF EXISTS f_truncate ON intake_informednotice;
DROP TRIGGER IF EXISTS h_root ON intake_informednotice;
DROP TRIGGER IF EXISTS i_terms ON intake_informednotice;
DROP TRIGGER IF EXISTS j_frozen ON intake_informednotice;
CREATE TRIGGER h_root BEFORE UPDATE OF contact_id, root_id, root_queue, root_restricted ON intake_informednotice FOR EACH ROW WHEN (OLD.contact_id IS DISTINCT FROM NEW.contact_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_informednotice FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_informednotice DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('intake_historicalinformednotice');
CREATE TRIGGER e_disposed BEFORE DELETE ON intake_informednotice FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table intake_protection
ALTER TABLE intake_protection ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_protection FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_protection FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON intake_protection TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_protection TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_protection TO frontdoor_retention;
ALTER TABLE intake_protection ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_protection ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_protection ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_protection_root ON intake_protection (root_id);
DROP POLICY IF EXISTS wall_select ON intake_protection;
DROP POLICY IF EXISTS wall_insert ON intake_protection;
DROP POLICY IF EXISTS wall_update ON intake_protection;
CREATE POLICY wall_select ON intake_protection FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_protection.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_protection.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_protection FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_protection.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_protection.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON intake_protection FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_protection.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_protection.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_protection.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_protection.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON intake_protection;
GRANT SELECT, UPDATE ON intake_protection TO wall_keeper;
CREATE POLICY wall_keeper ON intake_protection TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON intake_protection;
DROP TRIGGER IF EXISTS c_twin ON intake_protection;
DROP TRIGGER IF EXISTS d_added ON intake_protection;
DROP TRIGGER IF EXISTS e_disposed ON intake_protection;
DROP TRIGGER IF EXISTS f_truncate ON intake_protection;
DROP TRIGGER IF EXISTS h_root ON intake_protection;
DROP TRIGGER IF EXISTS i_terms ON intake_protection;
DROP TRIGGER IF EXISTS j_frozen ON intake_protection;
CREATE TRIGGER h_root BEFORE UPDATE OF child_id, root_id, root_queue, root_restricted ON intake_protection FOR EACH ROW WHEN (OLD.child_id IS DISTINCT FROM NEW.child_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_protection FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_protection DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('intake_historicalprotection');
CREATE TRIGGER e_disposed BEFORE DELETE ON intake_protection FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table intake_referral
ALTER TABLE intake_referral ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_referral FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_referral FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON intake_referral TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_referral TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_referral TO frontdoor_retention;
ALTER TABLE intake_referral ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_referral ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_referral ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_referral_root ON intake_referral (root_id);
DROP POLICY IF EXISTS wall_select ON intake_referral;
DROP POLICY IF EXISTS wall_insert ON intake_referral;
DROP POLICY IF EXISTS wall_update ON intake_referral;
CREATE POLICY wall_select ON intake_referral FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_referral.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_referral.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_referral FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_referral.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_referral.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON intake_referral FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_referral.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_referral.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_referral.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_referral.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON intake_referral;
GRANT SELECT, UPDATE ON intake_referral TO wall_keeper;
CREATE POLICY wall_keeper ON intake_referral TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON intake_referral;
DROP TRIGGER IF EXISTS c_twin ON intake_referral;
DROP TRIGGER IF EXISTS d_added ON intake_referral;
DROP TRIGGER IF EXISTS e_disposed ON intake_referral;
DROP TRIGGER IF EXISTS f_truncate ON intake_referral;
DROP TRIGGER IF EXISTS h_root ON intake_referral;
DROP TRIGGER IF EXISTS i_terms ON intake_referral;
DROP TRIGGER IF EXISTS j_frozen ON intake_referral;
CREATE TRIGGER h_root BEFORE UPDATE OF child_id, root_id, root_queue, root_restricted ON intake_referral FOR EACH ROW WHEN (OLD.child_id IS DISTINCT FROM NEW.child_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_referral FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_referral DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('intake_historicalreferral');
CREATE TRIGGER e_disposed BEFORE DELETE ON intake_referral FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table intake_referrerfeedback
ALTER TABLE intake_referrerfeedback ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_referrerfeedback FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_referrerfeedback FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON intake_referrerfeedback TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_referrerfeedback TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_referrerfeedback TO frontdoor_retention;
ALTER TABLE intake_referrerfeedback ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_referrerfeedback ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_referrerfeedback ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_referrerfeedback_root ON intake_referrerfeedback (root_id);
DROP POLICY IF EXISTS wall_select ON intake_referrerfeedback;
DROP POLICY IF EXISTS wall_insert ON intake_referrerfeedback;
DROP POLICY IF EXISTS wall_update ON intake_referrerfeedback;
CREATE POLICY wall_select ON intake_referrerfeedback FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_referrerfeedback.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_referrerfeedback.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_referrerfeedback FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_referrerfeedback.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_referrerfeedback.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON intake_referrerfeedback FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_referrerfeedback.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_referrerfeedback.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_referrerfeedback.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_referrerfeedback.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON intake_referrerfeedback;
GRANT SELECT, UPDATE ON intake_referrerfeedback TO wall_keeper;
CREATE POLICY wall_keeper ON intake_referrerfeedback TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON intake_referrerfeedback;
DROP TRIGGER IF EXISTS c_twin ON intake_referrerfeedback;
DROP TRIGGER IF EXISTS d_added ON intake_referrerfeedback;
DROP TRIGGER IF EXISTS e_disposed ON intake_referrerfeedback;
DROP TRIGGER IF EXISTS f_truncate ON intake_referrerfeedback;
DROP TRIGGER IF EXISTS h_root ON intake_referrerfeedback;
DROP TRIGGER IF EXISTS i_terms ON intake_referrerfeedback;
DROP TRIGGER IF EXISTS j_frozen ON intake_referrerfeedback;
CREATE TRIGGER h_root BEFORE UPDATE OF contact_id, root_id, root_queue, root_restricted ON intake_referrerfeedback FOR EACH ROW WHEN (OLD.contact_id IS DISTINCT FROM NEW.contact_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_referrerfeedback FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_referrerfeedback DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('intake_historicalreferrerfeedback');
CREATE TRIGGER e_disposed BEFORE DELETE ON intake_referrerfeedback FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table intake_repeatreview
ALTER TABLE intake_repeatreview ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_repeatreview FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_repeatreview FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON intake_repeatreview TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_repeatreview TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_repeatreview TO frontdoor_retention;
ALTER TABLE intake_repeatreview ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_repeatreview ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_repeatreview ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_repeatreview_root ON intake_repeatreview (root_id);
DROP POLICY IF EXISTS wall_select ON intake_repeatreview;
DROP POLICY IF EXISTS wall_insert ON intake_repeatreview;
DROP POLICY IF EXISTS wall_update ON intake_repeatreview;
CREATE POLICY wall_select ON intake_repeatreview FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_repeatreview.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_repeatreview.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_repeatreview FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_repeatreview.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_repeatreview.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON intake_repeatreview FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_repeatreview.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_repeatreview.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_repeatreview.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_repeatreview.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON intake_repeatreview;
GRANT SELECT, UPDATE ON intake_repeatreview TO wall_keeper;
CREATE POLICY wall_keeper ON intake_repeatreview TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON intake_repeatreview;
DROP TRIGGER IF EXISTS c_twin ON intake_repeatreview;
DROP TRIGGER IF EXISTS d_added ON intake_repeatreview;
DROP TRIGGER IF EXISTS e_disposed ON intake_repeatreview;
DROP TRIGGER IF EXISTS f_truncate ON intake_repeatreview;
DROP TRIGGER IF EXISTS h_root ON intake_repeatreview;
DROP TRIGGER IF EXISTS i_terms ON intake_repeatreview;
DROP TRIGGER IF EXISTS j_frozen ON intake_repeatreview;
CREATE TRIGGER h_root BEFORE UPDATE OF contact_id, root_id, root_queue, root_restricted ON intake_repeatreview FOR EACH ROW WHEN (OLD.contact_id IS DISTINCT FROM NEW.contact_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_repeatreview FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_repeatreview DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('intake_historicalrepeatreview');
CREATE TRIGGER e_disposed BEFORE DELETE ON intake_repeatreview FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table intake_screening
ALTER TABLE intake_screening ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_screening FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_screening FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON intake_screening TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_screening TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_screening TO frontdoor_retention;
ALTER TABLE intake_screening ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_screening ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_screening ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_screening_root ON intake_screening (root_id);
DROP POLICY IF EXISTS wall_select ON intake_screening;
DROP POLICY IF EXISTS wall_insert ON intake_screening;
DROP POLICY IF EXISTS wall_update ON intake_screening;
CREATE POLICY wall_select ON intake_screening FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_screening.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_screening.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_screening FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_screening.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_screening.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON intake_screening FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_screening.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_screening.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_screening.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_screening.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON intake_screening;
GRANT SELECT, UPDATE ON intake_screening TO wall_keeper;
CREATE POLICY wall_keeper ON intake_screening TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON intake_screening;
DROP TRIGGER IF EXISTS c_twin ON intake_screening;
DROP TRIGGER IF EXISTS d_added ON intake_screening;
DROP TRIGGER IF EXISTS e_disposed ON intake_screening;
DROP TRIGGER IF EXISTS f_truncate ON intake_screening;
DROP TRIGGER IF EXISTS h_root ON intake_screening;
DROP TRIGGER IF EXISTS i_terms ON intake_screening;
DROP TRIGGER IF EXISTS j_frozen ON intake_screening;
CREATE TRIGGER h_root BEFORE UPDATE OF contact_id, root_id, root_queue, root_restricted ON intake_screening FOR EACH ROW WHEN (OLD.contact_id IS DISTINCT FROM NEW.contact_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_screening FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_screening DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('intake_historicalscreening');
CREATE TRIGGER e_disposed BEFORE DELETE ON intake_screening FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table intake_statement
ALTER TABLE intake_statement ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_statement FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_statement FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON intake_statement TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_statement TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_statement TO frontdoor_retention;
ALTER TABLE intake_statement ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_statement ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_statement ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_statement_root ON intake_statement (root_id);
DROP POLICY IF EXISTS wall_select ON intake_statement;
DROP POLICY IF EXISTS wall_insert ON intake_statement;
DROP POLICY IF EXISTS wall_update ON intake_statement;
CREATE POLICY wall_select ON intake_statement FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_statement.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_statement.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_statement FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_statement.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_statement.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON intake_statement FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_statement.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_statement.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_statement.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_statement.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON intake_statement;
GRANT SELECT, UPDATE ON intake_statement TO wall_keeper;
CREATE POLICY wall_keeper ON intake_statement TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON intake_statement;
DROP TRIGGER IF EXISTS c_twin ON intake_statement;
DROP TRIGGER IF EXISTS d_added ON intake_statement;
DROP TRIGGER IF EXISTS e_disposed ON intake_statement;
DROP TRIGGER IF EXISTS f_truncate ON intake_statement;
DROP TRIGGER IF EXISTS h_root ON intake_statement;
DROP TRIGGER IF EXISTS i_terms ON intake_statement;
DROP TRIGGER IF EXISTS j_frozen ON intake_statement;
CREATE TRIGGER h_root BEFORE UPDATE OF contact_id, root_id, root_queue, root_restricted ON intake_statement FOR EACH ROW WHEN (OLD.contact_id IS DISTINCT FROM NEW.contact_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_statement FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_statement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('intake_historicalstatement');
CREATE TRIGGER e_disposed BEFORE DELETE ON intake_statement FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table intake_strategydiscussion
ALTER TABLE intake_strategydiscussion ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_strategydiscussion FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_strategydiscussion FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON intake_strategydiscussion TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_strategydiscussion TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_strategydiscussion TO frontdoor_retention;
ALTER TABLE intake_strategydiscussion ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_strategydiscussion ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_strategydiscussion ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_strategydiscussion_root ON intake_strategydiscussion (root_id);
DROP POLICY IF EXISTS wall_select ON intake_strategydiscussion;
DROP POLICY IF EXISTS wall_insert ON intake_strategydiscussion;
DROP POLICY IF EXISTS wall_update ON intake_strategydiscussion;
CREATE POLICY wall_select ON intake_strategydiscussion FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_strategydiscussion.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_strategydiscussion.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_strategydiscussion FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_strategydiscussion.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_strategydiscussion.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON intake_strategydiscussion FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_strategydiscussion.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_strategydiscussion.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_strategydiscussion.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_strategydiscussion.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON intake_strategydiscussion;
GRANT SELECT, UPDATE ON intake_strategydiscussion TO wall_keeper;
CREATE POLICY wall_keeper ON intake_strategydiscussion TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON intake_strategydiscussion;
DROP TRIGGER IF EXISTS c_twin ON intake_strategydiscussion;
DROP TRIGGER IF EXISTS d_added ON intake_strategydiscussion;
DROP TRIGGER IF EXISTS e_disposed ON intake_strategydiscussion;
DROP TRIGGER IF EXISTS f_truncate ON intake_strategydiscussion;
DROP TRIGGER IF EXISTS h_root ON intake_strategydiscussion;
DROP TRIGGER IF EXISTS i_terms ON intake_strategydiscussion;
DROP TRIGGER IF EXISTS j_frozen ON intake_strategydiscussion;
CREATE TRIGGER h_root BEFORE UPDATE OF contact_id, root_id, root_queue, root_restricted ON intake_strategydiscussion FOR EACH ROW WHEN (OLD.contact_id IS DISTINCT FROM NEW.contact_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_strategydiscussion FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_strategydiscussion DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('intake_historicalstrategydiscussion');
CREATE TRIGGER e_disposed BEFORE DELETE ON intake_strategydiscussion FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table intake_thresholddecision
ALTER TABLE intake_thresholddecision ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_thresholddecision FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_thresholddecision FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON intake_thresholddecision TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_thresholddecision TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_thresholddecision TO frontdoor_retention;
ALTER TABLE intake_thresholddecision ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_thresholddecision ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_thresholddecision ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_thresholddecision_root ON intake_thresholddecision (root_id);
DROP POLICY IF EXISTS wall_select ON intake_thresholddecision;
DROP POLICY IF EXISTS wall_insert ON intake_thresholddecision;
DROP POLICY IF EXISTS wall_update ON intake_thresholddecision;
CREATE POLICY wall_select ON intake_thresholddecision FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_thresholddecision.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_thresholddecision.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_thresholddecision FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_thresholddecision.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_thresholddecision.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON intake_thresholddecision FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_thresholddecision.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_thresholddecision.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_thresholddecision.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_thresholddecision.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON intake_thresholddecision;
GRANT SELECT, UPDATE ON intake_thresholddecision TO wall_keeper;
CREATE POLICY wall_keeper ON intake_thresholddecision TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON intake_thresholddecision;
DROP TRIGGER IF EXISTS c_twin ON intake_thresholddecision;
DROP TRIGGER IF EXISTS d_added ON intake_thresholddecision;
DROP TRIGGER IF EXISTS e_disposed ON intake_thresholddecision;
DROP TRIGGER IF EXISTS f_truncate ON intake_thresholddecision;
DROP TRIGGER IF EXISTS h_root ON intake_thresholddecision;
DROP TRIGGER IF EXISTS i_terms ON intake_thresholddecision;
DROP TRIGGER IF EXISTS j_frozen ON intake_thresholddecision;
CREATE TRIGGER h_root BEFORE UPDATE OF child_id, root_id, root_queue, root_restricted ON intake_thresholddecision FOR EACH ROW WHEN (OLD.child_id IS DISTINCT FROM NEW.child_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_thresholddecision FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_thresholddecision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('intake_historicalthresholddecision');
CREATE TRIGGER e_disposed BEFORE DELETE ON intake_thresholddecision FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table people_casestanding
ALTER TABLE people_casestanding ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_casestanding FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_casestanding FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON people_casestanding TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_casestanding TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_casestanding TO frontdoor_retention;
ALTER TABLE people_casestanding ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE people_casestanding ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE people_casestanding ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS people_casestanding_root ON people_casestanding (root_id);
DROP POLICY IF EXISTS wall_select ON people_casestanding;
DROP POLICY IF EXISTS wall_insert ON people_casestanding;
DROP POLICY IF EXISTS wall_update ON people_casestanding;
CREATE POLICY wall_select ON people_casestanding FOR SELECT USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_casestanding.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_casestanding.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_casestanding FOR INSERT WITH CHECK (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_casestanding.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_casestanding.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON people_casestanding FOR UPDATE USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_casestanding.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_casestanding.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_casestanding.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_casestanding.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON people_casestanding;
GRANT SELECT, UPDATE ON people_casestanding TO wall_keeper;
CREATE POLICY wall_keeper ON people_casestanding TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON people_casestanding;
DROP TRIGGER IF EXISTS c_twin ON people_casestanding;
DROP TRIGGER IF EXISTS d_added ON people_casestanding;
DROP TRIGGER IF EXISTS e_disposed ON people_casestanding;
DROP TRIGGER IF EXISTS f_truncate ON people_casestanding;
DROP TRIGGER IF EXISTS h_root ON people_casestanding;
DROP TRIGGER IF EXISTS i_terms ON people_casestanding;
DROP TRIGGER IF EXISTS j_frozen ON people_casestanding;
CREATE TRIGGER h_root BEFORE UPDATE OF person_id, root_id, root_queue, root_restricted ON people_casestanding FOR EACH ROW WHEN (OLD.person_id IS DISTINCT FROM NEW.person_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON people_casestanding FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON people_casestanding DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('people_historicalcasestanding');
CREATE TRIGGER e_disposed BEFORE DELETE ON people_casestanding FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table people_contactdetail
ALTER TABLE people_contactdetail ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_contactdetail FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_contactdetail FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON people_contactdetail TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_contactdetail TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_contactdetail TO frontdoor_retention;
ALTER TABLE people_contactdetail ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE people_contactdetail ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE people_contactdetail ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS people_contactdetail_root ON people_contactdetail (root_id);
DROP POLICY IF EXISTS wall_select ON people_contactdetail;
DROP POLICY IF EXISTS wall_insert ON people_contactdetail;
DROP POLICY IF EXISTS wall_update ON people_contactdetail;
CREATE POLICY wall_select ON people_contactdetail FOR SELECT USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_contactdetail.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_contactdetail.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_contactdetail FOR INSERT WITH CHECK (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_contactdetail.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_contactdetail.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON people_contactdetail FOR UPDATE USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_contactdetail.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_contactdetail.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_contactdetail.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_contactdetail.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON people_contactdetail;
GRANT SELECT, UPDATE ON people_contactdetail TO wall_keeper;
CREATE POLICY wall_keeper ON people_contactdetail TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON people_contactdetail;
DROP TRIGGER IF EXISTS c_twin ON people_contactdetail;
DROP TRIGGER IF EXISTS d_added ON people_contactdetail;
DROP TRIGGER IF EXISTS e_disposed ON people_contactdetail;
DROP TRIGGER IF EXISTS f_truncate ON people_contactdetail;
DROP TRIGGER IF EXISTS h_root ON people_contactdetail;
DROP TRIGGER IF EXISTS i_terms ON people_contactdetail;
DROP TRIGGER IF EXISTS j_frozen ON people_contactdetail;
CREATE TRIGGER h_root BEFORE UPDATE OF person_id, root_id, root_queue, root_restricted ON people_contactdetail FOR EACH ROW WHEN (OLD.person_id IS DISTINCT FROM NEW.person_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON people_contactdetail FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON people_contactdetail DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('people_historicalcontactdetail');
CREATE TRIGGER e_disposed BEFORE DELETE ON people_contactdetail FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table people_historicalcasestanding
ALTER TABLE people_historicalcasestanding ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_historicalcasestanding FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_historicalcasestanding FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON people_historicalcasestanding TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_historicalcasestanding TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_historicalcasestanding TO frontdoor_retention;
ALTER TABLE people_historicalcasestanding ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE people_historicalcasestanding ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE people_historicalcasestanding ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS people_historicalcasestanding_root ON people_historicalcasestanding (root_id);
DROP POLICY IF EXISTS wall_select ON people_historicalcasestanding;
DROP POLICY IF EXISTS wall_insert ON people_historicalcasestanding;
DROP POLICY IF EXISTS wall_update ON people_historicalcasestanding;
CREATE POLICY wall_select ON people_historicalcasestanding FOR SELECT USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalcasestanding.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalcasestanding.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_historicalcasestanding FOR INSERT WITH CHECK (((((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalcasestanding.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalcasestanding.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON people_historicalcasestanding;
GRANT SELECT, UPDATE ON people_historicalcasestanding TO wall_keeper;
CREATE POLICY wall_keeper ON people_historicalcasestanding TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON people_historicalcasestanding TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON people_historicalcasestanding;
CREATE POLICY history_keeper ON people_historicalcasestanding FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON people_historicalcasestanding;
DROP TRIGGER IF EXISTS c_twin ON people_historicalcasestanding;
DROP TRIGGER IF EXISTS d_added ON people_historicalcasestanding;
DROP TRIGGER IF EXISTS e_disposed ON people_historicalcasestanding;
DROP TRIGGER IF EXISTS f_truncate ON people_historicalcasestanding;
DROP TRIGGER IF EXISTS h_root ON people_historicalcasestanding;
DROP TRIGGER IF EXISTS i_terms ON people_historicalcasestanding;
DROP TRIGGER IF EXISTS j_frozen ON people_historicalcasestanding;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON people_historicalcasestanding FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON people_historicalcasestanding FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS people_historicalcasestanding_of ON people_historicalcasestanding (id, version);
CREATE INDEX IF NOT EXISTS people_historicalcasestanding_by ON people_historicalcasestanding (history_user_id, history_date);

-- part: table people_historicalcontactdetail
ALTER TABLE people_historicalcontactdetail ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_historicalcontactdetail FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_historicalcontactdetail FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON people_historicalcontactdetail TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_historicalcontactdetail TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_historicalcontactdetail TO frontdoor_retention;
ALTER TABLE people_historicalcontactdetail ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE people_historicalcontactdetail ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE people_historicalcontactdetail ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS people_historicalcontactdetail_root ON people_historicalcontactdetail (root_id);
DROP POLICY IF EXISTS wall_select ON people_historicalcontactdetail;
DROP POLICY IF EXISTS wall_insert ON people_historicalcontactdetail;
DROP POLICY IF EXISTS wall_update ON people_historicalcontactdetail;
CREATE POLICY wall_select ON people_historicalcontactdetail FOR SELECT USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalcontactdetail.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalcontactdetail.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_historicalcontactdetail FOR INSERT WITH CHECK (((((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalcontactdetail.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalcontactdetail.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON people_historicalcontactdetail;
GRANT SELECT, UPDATE ON people_historicalcontactdetail TO wall_keeper;
CREATE POLICY wall_keeper ON people_historicalcontactdetail TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON people_historicalcontactdetail TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON people_historicalcontactdetail;
CREATE POLICY history_keeper ON people_historicalcontactdetail FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON people_historicalcontactdetail;
DROP TRIGGER IF EXISTS c_twin ON people_historicalcontactdetail;
DROP TRIGGER IF EXISTS d_added ON people_historicalcontactdetail;
DROP TRIGGER IF EXISTS e_disposed ON people_historicalcontactdetail;
DROP TRIGGER IF EXISTS f_truncate ON people_historicalcontactdetail;
DROP TRIGGER IF EXISTS h_root ON people_historicalcontactdetail;
DROP TRIGGER IF EXISTS i_terms ON people_historicalcontactdetail;
DROP TRIGGER IF EXISTS j_frozen ON people_historicalcontactdetail;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON people_historicalcontactdetail FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON people_historicalcontactdetail FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS people_historicalcontactdetail_of ON people_historicalcontactdetail (id, version);
CREATE INDEX IF NOT EXISTS people_historicalcontactdetail_by ON people_historicalcontactdetail (history_user_id, history_date);

-- part: table people_historicalidentifier
ALTER TABLE people_historicalidentifier ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_historicalidentifier FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_historicalidentifier FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON people_historicalidentifier TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_historicalidentifier TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_historicalidentifier TO frontdoor_retention;
ALTER TABLE people_historicalidentifier ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE people_historicalidentifier ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE people_historicalidentifier ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS people_historicalidentifier_root ON people_historicalidentifier (root_id);
DROP POLICY IF EXISTS wall_select ON people_historicalidentifier;
DROP POLICY IF EXISTS wall_insert ON people_historicalidentifier;
DROP POLICY IF EXISTS wall_update ON people_historicalidentifier;
CREATE POLICY wall_select ON people_historicalidentifier FOR SELECT USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalidentifier.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalidentifier.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_historicalidentifier FOR INSERT WITH CHECK (((((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalidentifier.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalidentifier.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON people_historicalidentifier;
GRANT SELECT, UPDATE ON people_historicalidentifier TO wall_keeper;
CREATE POLICY wall_keeper ON people_historicalidentifier TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON people_historicalidentifier TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON people_historicalidentifier;
CREATE POLICY history_keeper ON people_historicalidentifier FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON people_historicalidentifier;
DROP TRIGGER IF EXISTS c_twin ON people_historicalidentifier;
DROP TRIGGER IF EXISTS d_added ON people_historicalidentifier;
DROP TRIGGER IF EXISTS e_disposed ON people_historicalidentifier;
DROP TRIGGER IF EXISTS f_truncate ON people_historicalidentifier;
DROP TRIGGER IF EXISTS h_root ON people_historicalidentifier;
DROP TRIGGER IF EXISTS i_terms ON people_historicalidentifier;
DROP TRIGGER IF EXISTS j_frozen ON people_historicalidentifier;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON people_historicalidentifier FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON people_historicalidentifier FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS people_historicalidentifier_of ON people_historicalidentifier (id, version);
CREATE INDEX IF NOT EXISTS people_historicalidentifier_by ON people_historicalidentifier (history_user_id, history_date);

-- part: table people_historicalinvolvement
ALTER TABLE people_historicalinvolvement ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_historicalinvolvement FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_historicalinvolvement FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON people_historicalinvolvement TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_historicalinvolvement TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_historicalinvolvement TO frontdoor_retention;
ALTER TABLE people_historicalinvolvement ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE people_historicalinvolvement ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE people_historicalinvolvement ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS people_historicalinvolvement_root ON people_historicalinvolvement (root_id);
DROP POLICY IF EXISTS wall_select ON people_historicalinvolvement;
DROP POLICY IF EXISTS wall_insert ON people_historicalinvolvement;
DROP POLICY IF EXISTS wall_update ON people_historicalinvolvement;
CREATE POLICY wall_select ON people_historicalinvolvement FOR SELECT USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalinvolvement.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalinvolvement.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_historicalinvolvement FOR INSERT WITH CHECK (((((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalinvolvement.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalinvolvement.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON people_historicalinvolvement;
GRANT SELECT, UPDATE ON people_historicalinvolvement TO wall_keeper;
CREATE POLICY wall_keeper ON people_historicalinvolvement TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON people_historicalinvolvement TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON people_historicalinvolvement;
CREATE POLICY history_keeper ON people_historicalinvolvement FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON people_historicalinvolvement;
DROP TRIGGER IF EXISTS c_twin ON people_historicalinvolvement;
DROP TRIGGER IF EXISTS d_added ON people_historicalinvolvement;
DROP TRIGGER IF EXISTS e_disposed ON people_historicalinvolvement;
DROP TRIGGER IF EXISTS f_truncate ON people_historicalinvolvement;
DROP TRIGGER IF EXISTS h_root ON people_historicalinvolvement;
DROP TRIGGER IF EXISTS i_terms ON people_historicalinvolvement;
DROP TRIGGER IF EXISTS j_frozen ON people_historicalinvolvement;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON people_historicalinvolvement FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON people_historicalinvolvement FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS people_historicalinvolvement_of ON people_historicalinvolvement (id, version);
CREATE INDEX IF NOT EXISTS people_historicalinvolvement_by ON people_historicalinvolvement (history_user_id, history_date);

-- part: table people_historicalopening
ALTER TABLE people_historicalopening ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_historicalopening FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_historicalopening FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON people_historicalopening TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_historicalopening TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_historicalopening TO frontdoor_retention;
ALTER TABLE people_historicalopening ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE people_historicalopening ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE people_historicalopening ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS people_historicalopening_root ON people_historicalopening (root_id);
DROP POLICY IF EXISTS wall_select ON people_historicalopening;
DROP POLICY IF EXISTS wall_insert ON people_historicalopening;
DROP POLICY IF EXISTS wall_update ON people_historicalopening;
CREATE POLICY wall_select ON people_historicalopening FOR SELECT USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalopening.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalopening.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_historicalopening FOR INSERT WITH CHECK (((((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalopening.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalopening.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON people_historicalopening;
GRANT SELECT, UPDATE ON people_historicalopening TO wall_keeper;
CREATE POLICY wall_keeper ON people_historicalopening TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON people_historicalopening TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON people_historicalopening;
CREATE POLICY history_keeper ON people_historicalopening FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON people_historicalopening;
DROP TRIGGER IF EXISTS c_twin ON people_historicalopening;
DROP TRIGGER IF EXISTS d_added ON people_historicalopening;
DROP TRIGGER IF EXISTS e_disposed ON people_historicalopening;
DROP TRIGGER IF EXISTS f_truncate ON people_historicalopening;
DROP TRIGGER IF EXISTS h_root ON people_historicalopening;
DROP TRIGGER IF EXISTS i_terms ON people_historicalopening;
DROP TRIGGER IF EXISTS j_frozen ON people_historicalopening;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON people_historicalopening FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON people_historicalopening FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS people_historicalopening_of ON people_historicalopening (id, version);
CREATE INDEX IF NOT EXISTS people_historicalopening_by ON people_historicalopening (history_user_id, history_date);

-- part: table people_historicalperson
ALTER TABLE people_historicalperson ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_historicalperson FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_historicalperson FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON people_historicalperson TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_historicalperson TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_historicalperson TO frontdoor_retention;
ALTER TABLE people_historicalperson ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE people_historicalperson ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE people_historicalperson ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS people_historicalperson_root ON people_historicalperson (root_id);
DROP POLICY IF EXISTS wall_select ON people_historicalperson;
DROP POLICY IF EXISTS wall_insert ON people_historicalperson;
DROP POLICY IF EXISTS wall_update ON people_historicalperson;
CREATE POLICY wall_select ON people_historicalperson FOR SELECT USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalperson.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalperson.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_historicalperson FOR INSERT WITH CHECK (((((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalperson.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalperson.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON people_historicalperson;
GRANT SELECT, UPDATE ON people_historicalperson TO wall_keeper;
CREATE POLICY wall_keeper ON people_historicalperson TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON people_historicalperson TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON people_historicalperson;
CREATE POLICY history_keeper ON people_historicalperson FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON people_historicalperson;
DROP TRIGGER IF EXISTS c_twin ON people_historicalperson;
DROP TRIGGER IF EXISTS d_added ON people_historicalperson;
DROP TRIGGER IF EXISTS e_disposed ON people_historicalperson;
DROP TRIGGER IF EXISTS f_truncate ON people_historicalperson;
DROP TRIGGER IF EXISTS h_root ON people_historicalperson;
DROP TRIGGER IF EXISTS i_terms ON people_historicalperson;
DROP TRIGGER IF EXISTS j_frozen ON people_historicalperson;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON people_historicalperson FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON people_historicalperson FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS people_historicalperson_of ON people_historicalperson (id, version);
CREATE INDEX IF NOT EXISTS people_historicalperson_by ON people_historicalperson (history_user_id, history_date);

-- part: table people_historicalpersonflag
ALTER TABLE people_historicalpersonflag ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_historicalpersonflag FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_historicalpersonflag FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON people_historicalpersonflag TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_historicalpersonflag TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_historicalpersonflag TO frontdoor_retention;
ALTER TABLE people_historicalpersonflag ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE people_historicalpersonflag ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE people_historicalpersonflag ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS people_historicalpersonflag_root ON people_historicalpersonflag (root_id);
DROP POLICY IF EXISTS wall_select ON people_historicalpersonflag;
DROP POLICY IF EXISTS wall_insert ON people_historicalpersonflag;
DROP POLICY IF EXISTS wall_update ON people_historicalpersonflag;
CREATE POLICY wall_select ON people_historicalpersonflag FOR SELECT USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalpersonflag.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalpersonflag.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_historicalpersonflag FOR INSERT WITH CHECK (((((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalpersonflag.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalpersonflag.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON people_historicalpersonflag;
GRANT SELECT, UPDATE ON people_historicalpersonflag TO wall_keeper;
CREATE POLICY wall_keeper ON people_historicalpersonflag TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON people_historicalpersonflag TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON people_historicalpersonflag;
CREATE POLICY history_keeper ON people_historicalpersonflag FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON people_historicalpersonflag;
DROP TRIGGER IF EXISTS c_twin ON people_historicalpersonflag;
DROP TRIGGER IF EXISTS d_added ON people_historicalpersonflag;
DROP TRIGGER IF EXISTS e_disposed ON people_historicalpersonflag;
DROP TRIGGER IF EXISTS f_truncate ON people_historicalpersonflag;
DROP TRIGGER IF EXISTS h_root ON people_historicalpersonflag;
DROP TRIGGER IF EXISTS i_terms ON people_historicalpersonflag;
DROP TRIGGER IF EXISTS j_frozen ON people_historicalpersonflag;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON people_historicalpersonflag FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON people_historicalpersonflag FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS people_historicalpersonflag_of ON people_historicalpersonflag (id, version);
CREATE INDEX IF NOT EXISTS people_historicalpersonflag_by ON people_historicalpersonflag (history_user_id, history_date);

-- part: table people_historicalpersonname
ALTER TABLE people_historicalpersonname ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_historicalpersonname FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_historicalpersonname FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON people_historicalpersonname TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_historicalpersonname TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_historicalpersonname TO frontdoor_retention;
ALTER TABLE people_historicalpersonname ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE people_historicalpersonname ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE people_historicalpersonname ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS people_historicalpersonname_root ON people_historicalpersonname (root_id);
DROP POLICY IF EXISTS wall_select ON people_historicalpersonname;
DROP POLICY IF EXISTS wall_insert ON people_historicalpersonname;
DROP POLICY IF EXISTS wall_update ON people_historicalpersonname;
CREATE POLICY wall_select ON people_historicalpersonname FOR SELECT USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalpersonname.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalpersonname.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_historicalpersonname FOR INSERT WITH CHECK (((((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalpersonname.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalpersonname.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON people_historicalpersonname;
GRANT SELECT, UPDATE ON people_historicalpersonname TO wall_keeper;
CREATE POLICY wall_keeper ON people_historicalpersonname TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON people_historicalpersonname TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON people_historicalpersonname;
CREATE POLICY history_keeper ON people_historicalpersonname FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON people_historicalpersonname;
DROP TRIGGER IF EXISTS c_twin ON people_historicalpersonname;
DROP TRIGGER IF EXISTS d_added ON people_historicalpersonname;
DROP TRIGGER IF EXISTS e_disposed ON people_historicalpersonname;
DROP TRIGGER IF EXISTS f_truncate ON people_historicalpersonname;
DROP TRIGGER IF EXISTS h_root ON people_historicalpersonname;
DROP TRIGGER IF EXISTS i_terms ON people_historicalpersonname;
DROP TRIGGER IF EXISTS j_frozen ON people_historicalpersonname;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON people_historicalpersonname FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON people_historicalpersonname FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS people_historicalpersonname_of ON people_historicalpersonname (id, version);
CREATE INDEX IF NOT EXISTS people_historicalpersonname_by ON people_historicalpersonname (history_user_id, history_date);

-- part: table people_historicalrelationship
ALTER TABLE people_historicalrelationship ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_historicalrelationship FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_historicalrelationship FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON people_historicalrelationship TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_historicalrelationship TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_historicalrelationship TO frontdoor_retention;
ALTER TABLE people_historicalrelationship ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE people_historicalrelationship ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE people_historicalrelationship ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS people_historicalrelationship_root ON people_historicalrelationship (root_id);
DROP POLICY IF EXISTS wall_select ON people_historicalrelationship;
DROP POLICY IF EXISTS wall_insert ON people_historicalrelationship;
DROP POLICY IF EXISTS wall_update ON people_historicalrelationship;
CREATE POLICY wall_select ON people_historicalrelationship FOR SELECT USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalrelationship.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalrelationship.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_historicalrelationship FOR INSERT WITH CHECK (((((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalrelationship.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalrelationship.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON people_historicalrelationship;
GRANT SELECT, UPDATE ON people_historicalrelationship TO wall_keeper;
CREATE POLICY wall_keeper ON people_historicalrelationship TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON people_historicalrelationship TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON people_historicalrelationship;
CREATE POLICY history_keeper ON people_historicalrelationship FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON people_historicalrelationship;
DROP TRIGGER IF EXISTS c_twin ON people_historicalrelationship;
DROP TRIGGER IF EXISTS d_added ON people_historicalrelationship;
DROP TRIGGER IF EXISTS e_disposed ON people_historicalrelationship;
DROP TRIGGER IF EXISTS f_truncate ON people_historicalrelationship;
DROP TRIGGER IF EXISTS h_root ON people_historicalrelationship;
DROP TRIGGER IF EXISTS i_terms ON people_historicalrelationship;
DROP TRIGGER IF EXISTS j_frozen ON people_historicalrelationship;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON people_historicalrelationship FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON people_historicalrelationship FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS people_historicalrelationship_of ON people_historicalrelationship (id, version);
CREATE INDEX IF NOT EXISTS people_historicalrelationship_by ON people_historicalrelationship (history_user_id, history_date);

-- part: table people_historicalresidence
ALTER TABLE people_historicalresidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_historicalresidence FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_historicalresidence FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON people_historicalresidence TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_historicalresidence TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_historicalresidence TO frontdoor_retention;
ALTER TABLE people_historicalresidence ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE people_historicalresidence ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE people_historicalresidence ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS people_historicalresidence_root ON people_historicalresidence (root_id);
DROP POLICY IF EXISTS wall_select ON people_historicalresidence;
DROP POLICY IF EXISTS wall_insert ON people_historicalresidence;
DROP POLICY IF EXISTS wall_update ON people_historicalresidence;
CREATE POLICY wall_select ON people_historicalresidence FOR SELECT USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalresidence.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalresidence.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_historicalresidence FOR INSERT WITH CHECK (((((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalresidence.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalresidence.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON people_historicalresidence;
GRANT SELECT, UPDATE ON people_historicalresidence TO wall_keeper;
CREATE POLICY wall_keeper ON people_historicalresidence TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON people_historicalresidence TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON people_historicalresidence;
CREATE POLICY history_keeper ON people_historicalresidence FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON people_historicalresidence;
DROP TRIGGER IF EXISTS c_twin ON people_historicalresidence;
DROP TRIGGER IF EXISTS d_added ON people_historicalresidence;
DROP TRIGGER IF EXISTS e_disposed ON people_historicalresidence;
DROP TRIGGER IF EXISTS f_truncate ON people_historicalresidence;
DROP TRIGGER IF EXISTS h_root ON people_historicalresidence;
DROP TRIGGER IF EXISTS i_terms ON people_historicalresidence;
DROP TRIGGER IF EXISTS j_frozen ON people_historicalresidence;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON people_historicalresidence FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON people_historicalresidence FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS people_historicalresidence_of ON people_historicalresidence (id, version);
CREATE INDEX IF NOT EXISTS people_historicalresidence_by ON people_historicalresidence (history_user_id, history_date);

-- part: table people_historicalsurname
ALTER TABLE people_historicalsurname ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_historicalsurname FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_historicalsurname FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON people_historicalsurname TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_historicalsurname TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_historicalsurname TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON people_historicalsurname;
DROP POLICY IF EXISTS wall_insert ON people_historicalsurname;
DROP POLICY IF EXISTS wall_update ON people_historicalsurname;
CREATE POLICY wall_select ON people_historicalsurname FOR SELECT USING ((select wall.scope('surnames')));
CREATE POLICY wall_insert ON people_historicalsurname FOR INSERT WITH CHECK ((((select wall.scope('surnames')))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON people_historicalsurname;
GRANT SELECT ON people_historicalsurname TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON people_historicalsurname;
CREATE POLICY history_keeper ON people_historicalsurname FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON people_historicalsurname;
DROP TRIGGER IF EXISTS c_twin ON people_historicalsurname;
DROP TRIGGER IF EXISTS d_added ON people_historicalsurname;
DROP TRIGGER IF EXISTS e_disposed ON people_historicalsurname;
DROP TRIGGER IF EXISTS f_truncate ON people_historicalsurname;
DROP TRIGGER IF EXISTS h_root ON people_historicalsurname;
DROP TRIGGER IF EXISTS i_terms ON people_historicalsurname;
DROP TRIGGER IF EXISTS j_frozen ON people_historicalsurname;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON people_historicalsurname FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON people_historicalsurname FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS people_historicalsurname_of ON people_historicalsurname (id, version);
CREATE INDEX IF NOT EXISTS people_historicalsurname_by ON people_historicalsurname (history_user_id, history_date);

-- part: table people_historicaltie
ALTER TABLE people_historicaltie ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_historicaltie FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_historicaltie FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON people_historicaltie TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_historicaltie TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_historicaltie TO frontdoor_retention;
ALTER TABLE people_historicaltie ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE people_historicaltie ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE people_historicaltie ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS people_historicaltie_root ON people_historicaltie (root_id);
DROP POLICY IF EXISTS wall_select ON people_historicaltie;
DROP POLICY IF EXISTS wall_insert ON people_historicaltie;
DROP POLICY IF EXISTS wall_update ON people_historicaltie;
CREATE POLICY wall_select ON people_historicaltie FOR SELECT USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicaltie.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicaltie.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_historicaltie FOR INSERT WITH CHECK (((((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicaltie.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicaltie.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON people_historicaltie;
GRANT SELECT, UPDATE ON people_historicaltie TO wall_keeper;
CREATE POLICY wall_keeper ON people_historicaltie TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON people_historicaltie TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON people_historicaltie;
CREATE POLICY history_keeper ON people_historicaltie FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON people_historicaltie;
DROP TRIGGER IF EXISTS c_twin ON people_historicaltie;
DROP TRIGGER IF EXISTS d_added ON people_historicaltie;
DROP TRIGGER IF EXISTS e_disposed ON people_historicaltie;
DROP TRIGGER IF EXISTS f_truncate ON people_historicaltie;
DROP TRIGGER IF EXISTS h_root ON people_historicaltie;
DROP TRIGGER IF EXISTS i_terms ON people_historicaltie;
DROP TRIGGER IF EXISTS j_frozen ON people_historicaltie;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON people_historicaltie FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON people_historicaltie FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS people_historicaltie_of ON people_historicaltie (id, version);
CREATE INDEX IF NOT EXISTS people_historicaltie_by ON people_historicaltie (history_user_id, history_date);

-- part: table people_identifier
ALTER TABLE people_identifier ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_identifier FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_identifier FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON people_identifier TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_identifier TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_identifier TO frontdoor_retention;
ALTER TABLE people_identifier ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE people_identifier ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE people_identifier ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS people_identifier_root ON people_identifier (root_id);
DROP POLICY IF EXISTS wall_select ON people_identifier;
DROP POLICY IF EXISTS wall_insert ON people_identifier;
DROP POLICY IF EXISTS wall_update ON people_identifier;
CREATE POLICY wall_select ON people_identifier FOR SELECT USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_identifier.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_identifier.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_identifier FOR INSERT WITH CHECK (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_identifier.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_identifier.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON people_identifier FOR UPDATE USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_identifier.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_identifier.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_identifier.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_identifier.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON people_identifier;
GRANT SELECT, UPDATE ON people_identifier TO wall_keeper;
CREATE POLICY wall_keeper ON people_identifier TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON people_identifier;
DROP TRIGGER IF EXISTS c_twin ON people_identifier;
DROP TRIGGER IF EXISTS d_added ON people_identifier;
DROP TRIGGER IF EXISTS e_disposed ON people_identifier;
DROP TRIGGER IF EXISTS f_truncate ON people_identifier;
DROP TRIGGER IF EXISTS h_root ON people_identifier;
DROP TRIGGER IF EXISTS i_terms ON people_identifier;
DROP TRIGGER IF EXISTS j_frozen ON people_identifier;
CREATE TRIGGER h_root BEFORE UPDATE OF person_id, root_id, root_queue, root_restricted ON people_identifier FOR EACH ROW WHEN (OLD.person_id IS DISTINCT FROM NEW.person_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON people_identifier FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON people_identifier DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('people_historicalidentifier');
CREATE TRIGGER e_disposed BEFORE DELETE ON people_identifier FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table people_involvement
ALTER TABLE people_involvement ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_involvement FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_involvement FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON people_involvement TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_involvement TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_involvement TO frontdoor_retention;
ALTER TABLE people_involvement ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE people_involvement ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE people_involvement ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS people_involvement_root ON people_involvement (root_id);
DROP POLICY IF EXISTS wall_select ON people_involvement;
DROP POLICY IF EXISTS wall_insert ON people_involvement;
DROP POLICY IF EXISTS wall_update ON people_involvement;
CREATE POLICY wall_select ON people_involvement FOR SELECT USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_involvement.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_involvement.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_involvement FOR INSERT WITH CHECK (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_involvement.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_involvement.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON people_involvement FOR UPDATE USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_involvement.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_involvement.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_involvement.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_involvement.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON people_involvement;
GRANT SELECT, UPDATE ON people_involvement TO wall_keeper;
CREATE POLICY wall_keeper ON people_involvement TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON people_involvement;
DROP TRIGGER IF EXISTS c_twin ON people_involvement;
DROP TRIGGER IF EXISTS d_added ON people_involvement;
DROP TRIGGER IF EXISTS e_disposed ON people_involvement;
DROP TRIGGER IF EXISTS f_truncate ON people_involvement;
DROP TRIGGER IF EXISTS h_root ON people_involvement;
DROP TRIGGER IF EXISTS i_terms ON people_involvement;
DROP TRIGGER IF EXISTS j_frozen ON people_involvement;
CREATE TRIGGER h_root BEFORE UPDATE OF person_id, root_id, root_queue, root_restricted ON people_involvement FOR EACH ROW WHEN (OLD.person_id IS DISTINCT FROM NEW.person_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON people_involvement FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON people_involvement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('people_historicalinvolvement');
CREATE TRIGGER e_disposed BEFORE DELETE ON people_involvement FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table people_opening
ALTER TABLE people_opening ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_opening FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_opening FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON people_opening TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_opening TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_opening TO frontdoor_retention;
ALTER TABLE people_opening ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE people_opening ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE people_opening ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS people_opening_root ON people_opening (root_id);
DROP POLICY IF EXISTS wall_select ON people_opening;
DROP POLICY IF EXISTS wall_insert ON people_opening;
DROP POLICY IF EXISTS wall_update ON people_opening;
CREATE POLICY wall_select ON people_opening FOR SELECT USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_opening.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_opening.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_opening FOR INSERT WITH CHECK (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_opening.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_opening.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON people_opening FOR UPDATE USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_opening.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_opening.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_opening.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_opening.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON people_opening;
GRANT SELECT, UPDATE ON people_opening TO wall_keeper;
CREATE POLICY wall_keeper ON people_opening TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON people_opening;
DROP TRIGGER IF EXISTS c_twin ON people_opening;
DROP TRIGGER IF EXISTS d_added ON people_opening;
DROP TRIGGER IF EXISTS e_disposed ON people_opening;
DROP TRIGGER IF EXISTS f_truncate ON people_opening;
DROP TRIGGER IF EXISTS h_root ON people_opening;
DROP TRIGGER IF EXISTS i_terms ON people_opening;
DROP TRIGGER IF EXISTS j_frozen ON people_opening;
CREATE TRIGGER h_root BEFORE UPDATE OF person_id, root_id, root_queue, root_restricted ON people_opening FOR EACH ROW WHEN (OLD.person_id IS DISTINCT FROM NEW.person_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON people_opening FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON people_opening DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('people_historicalopening');
CREATE TRIGGER e_disposed BEFORE DELETE ON people_opening FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table people_person
ALTER TABLE people_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_person FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_person FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON people_person TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_person TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_person TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON people_person;
DROP POLICY IF EXISTS wall_insert ON people_person;
DROP POLICY IF EXISTS wall_update ON people_person;
CREATE POLICY wall_select ON people_person FOR SELECT USING (((select wall.scope('person')) AND NOT restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_person.id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_person.id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_person FOR INSERT WITH CHECK (((select wall.scope('person')) AND NOT restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_person.id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_person.id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON people_person FOR UPDATE USING (((select wall.scope('person')) AND NOT restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_person.id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_person.id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK (((select wall.scope('person')) AND NOT restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_person.id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_person.id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON people_person;
GRANT SELECT, UPDATE ON people_person TO wall_keeper;
CREATE POLICY wall_keeper ON people_person TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON people_person;
DROP TRIGGER IF EXISTS c_twin ON people_person;
DROP TRIGGER IF EXISTS d_added ON people_person;
DROP TRIGGER IF EXISTS e_disposed ON people_person;
DROP TRIGGER IF EXISTS f_truncate ON people_person;
DROP TRIGGER IF EXISTS h_root ON people_person;
DROP TRIGGER IF EXISTS i_terms ON people_person;
DROP TRIGGER IF EXISTS j_frozen ON people_person;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON people_person FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON people_person DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('people_historicalperson');
CREATE TRIGGER e_disposed BEFORE DELETE ON people_person FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table people_personflag
ALTER TABLE people_personflag ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_personflag FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_personflag FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON people_personflag TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_personflag TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_personflag TO frontdoor_retention;
ALTER TABLE people_personflag ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE people_personflag ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE people_personflag ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS people_personflag_root ON people_personflag (root_id);
DROP POLICY IF EXISTS wall_select ON people_personflag;
DROP POLICY IF EXISTS wall_insert ON people_personflag;
DROP POLICY IF EXISTS wall_update ON people_personflag;
CREATE POLICY wall_select ON people_personflag FOR SELECT USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_personflag.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_personflag.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_personflag FOR INSERT WITH CHECK (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_personflag.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_personflag.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON people_personflag FOR UPDATE USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_personflag.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_personflag.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_personflag.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_personflag.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON people_personflag;
GRANT SELECT, UPDATE ON people_personflag TO wall_keeper;
CREATE POLICY wall_keeper ON people_personflag TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON people_personflag;
DROP TRIGGER IF EXISTS c_twin ON people_personflag;
DROP TRIGGER IF EXISTS d_added ON people_personflag;
DROP TRIGGER IF EXISTS e_disposed ON people_personflag;
DROP TRIGGER IF EXISTS f_truncate ON people_personflag;
DROP TRIGGER IF EXISTS h_root ON people_personflag;
DROP TRIGGER IF EXISTS i_terms ON people_personflag;
DROP TRIGGER IF EXISTS j_frozen ON people_personflag;
CREATE TRIGGER h_root BEFORE UPDATE OF person_id, root_id, root_queue, root_restricted ON people_personflag FOR EACH ROW WHEN (OLD.person_id IS DISTINCT FROM NEW.person_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON people_personflag FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON people_personflag DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('people_historicalpersonflag');
CREATE TRIGGER e_disposed BEFORE DELETE ON people_personflag FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table people_persongroupgrant
ALTER TABLE people_persongroupgrant ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_persongroupgrant FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_persongroupgrant FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON people_persongroupgrant TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_persongroupgrant TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_persongroupgrant TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON people_persongroupgrant;
DROP POLICY IF EXISTS wall_insert ON people_persongroupgrant;
DROP POLICY IF EXISTS wall_update ON people_persongroupgrant;
CREATE POLICY wall_select ON people_persongroupgrant FOR SELECT USING (group_id = ANY ((select wall.groups())::int[]) OR (select wall.scope('staff')));
CREATE POLICY wall_insert ON people_persongroupgrant FOR INSERT WITH CHECK ((select wall.scope('grants')));
CREATE POLICY wall_update ON people_persongroupgrant FOR UPDATE USING ((select wall.scope('grants'))) WITH CHECK ((select wall.scope('grants')));
DROP POLICY IF EXISTS wall_keeper ON people_persongroupgrant;
DROP TRIGGER IF EXISTS b_version ON people_persongroupgrant;
DROP TRIGGER IF EXISTS c_twin ON people_persongroupgrant;
DROP TRIGGER IF EXISTS d_added ON people_persongroupgrant;
DROP TRIGGER IF EXISTS e_disposed ON people_persongroupgrant;
DROP TRIGGER IF EXISTS f_truncate ON people_persongroupgrant;
DROP TRIGGER IF EXISTS h_root ON people_persongroupgrant;
DROP TRIGGER IF EXISTS i_terms ON people_persongroupgrant;
DROP TRIGGER IF EXISTS j_frozen ON people_persongroupgrant;
CREATE TRIGGER i_terms BEFORE INSERT OR UPDATE ON people_persongroupgrant FOR EACH ROW EXECUTE FUNCTION wall.keeps_terms('person', 'people_person');
DO $keys$ DECLARE found text; BEGIN
  FOR found IN SELECT conname FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.conrelid = 'people_persongroupgrant'::regclass AND a.attname = 'content_object_id' LOOP
    EXECUTE format('ALTER TABLE people_persongroupgrant DROP CONSTRAINT %I', found);
  END LOOP;
  ALTER TABLE people_persongroupgrant ADD CONSTRAINT people_persongroupgrant_goes_with FOREIGN KEY (content_object_id) REFERENCES people_person (id)
    ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
END $keys$;
CREATE INDEX IF NOT EXISTS people_persongroupgrant_mine ON people_persongroupgrant (group_id, until) INCLUDE (content_object_id, permission_id);
CREATE INDEX IF NOT EXISTS people_persongroupgrant_on ON people_persongroupgrant (content_object_id, group_id) INCLUDE (until);

-- part: table people_personname
ALTER TABLE people_personname ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_personname FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_personname FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON people_personname TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_personname TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_personname TO frontdoor_retention;
ALTER TABLE people_personname ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE people_personname ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE people_personname ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS people_personname_root ON people_personname (root_id);
DROP POLICY IF EXISTS wall_select ON people_personname;
DROP POLICY IF EXISTS wall_insert ON people_personname;
DROP POLICY IF EXISTS wall_update ON people_personname;
CREATE POLICY wall_select ON people_personname FOR SELECT USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_personname.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_personname.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_personname FOR INSERT WITH CHECK (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_personname.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_personname.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON people_personname FOR UPDATE USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_personname.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_personname.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_personname.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_personname.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON people_personname;
GRANT SELECT, UPDATE ON people_personname TO wall_keeper;
CREATE POLICY wall_keeper ON people_personname TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON people_personname;
DROP TRIGGER IF EXISTS c_twin ON people_personname;
DROP TRIGGER IF EXISTS d_added ON people_personname;
DROP TRIGGER IF EXISTS e_disposed ON people_personname;
DROP TRIGGER IF EXISTS f_truncate ON people_personname;
DROP TRIGGER IF EXISTS h_root ON people_personname;
DROP TRIGGER IF EXISTS i_terms ON people_personname;
DROP TRIGGER IF EXISTS j_frozen ON people_personname;
CREATE TRIGGER h_root BEFORE UPDATE OF person_id, root_id, root_queue, root_restricted ON people_personname FOR EACH ROW WHEN (OLD.person_id IS DISTINCT FROM NEW.person_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON people_personname FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON people_personname DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('people_historicalpersonname');
CREATE TRIGGER e_disposed BEFORE DELETE ON people_personname FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table people_personusergrant
ALTER TABLE people_personusergrant ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_personusergrant FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_personusergrant FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON people_personusergrant TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_personusergrant TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_personusergrant TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON people_personusergrant;
DROP POLICY IF EXISTS wall_insert ON people_personusergrant;
DROP POLICY IF EXISTS wall_update ON people_personusergrant;
CREATE POLICY wall_select ON people_personusergrant FOR SELECT USING (user_id = (select wall.person_id()) OR (select wall.scope('staff')));
CREATE POLICY wall_insert ON people_personusergrant FOR INSERT WITH CHECK ((select wall.scope('grants')));
CREATE POLICY wall_update ON people_personusergrant FOR UPDATE USING ((select wall.scope('grants'))) WITH CHECK ((select wall.scope('grants')));
DROP POLICY IF EXISTS wall_keeper ON people_personusergrant;
DROP TRIGGER IF EXISTS b_version ON people_personusergrant;
DROP TRIGGER IF EXISTS c_twin ON people_personusergrant;
DROP TRIGGER IF EXISTS d_added ON people_personusergrant;
DROP TRIGGER IF EXISTS e_disposed ON people_personusergrant;
DROP TRIGGER IF EXISTS f_truncate ON people_personusergrant;
DROP TRIGGER IF EXISTS h_root ON people_personusergrant;
DROP TRIGGER IF EXISTS i_terms ON people_personusergrant;
DROP TRIGGER IF EXISTS j_frozen ON people_personusergrant;
CREATE TRIGGER i_terms BEFORE INSERT OR UPDATE ON people_personusergrant FOR EACH ROW EXECUTE FUNCTION wall.keeps_terms('person', 'people_person');
DO $keys$ DECLARE found text; BEGIN
  FOR found IN SELECT conname FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.conrelid = 'people_personusergrant'::regclass AND a.attname = 'content_object_id' LOOP
    EXECUTE format('ALTER TABLE people_personusergrant DROP CONSTRAINT %I', found);
  END LOOP;
  ALTER TABLE people_personusergrant ADD CONSTRAINT people_personusergrant_goes_with FOREIGN KEY (content_object_id) REFERENCES people_person (id)
    ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
END $keys$;
CREATE INDEX IF NOT EXISTS people_personusergrant_mine ON people_personusergrant (user_id, until) INCLUDE (content_object_id, permission_id);
CREATE INDEX IF NOT EXISTS people_personusergrant_on ON people_personusergrant (content_object_id, user_id) INCLUDE (until);

-- part: table people_relationship
ALTER TABLE people_relationship ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_relationship FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_relationship FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON people_relationship TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_relationship TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_relationship TO frontdoor_retention;
ALTER TABLE people_relationship ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE people_relationship ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE people_relationship ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS people_relationship_root ON people_relationship (root_id);
DROP POLICY IF EXISTS wall_select ON people_relationship;
DROP POLICY IF EXISTS wall_insert ON people_relationship;
DROP POLICY IF EXISTS wall_update ON people_relationship;
CREATE POLICY wall_select ON people_relationship FOR SELECT USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_relationship.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_relationship.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_relationship FOR INSERT WITH CHECK (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_relationship.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_relationship.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON people_relationship FOR UPDATE USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_relationship.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_relationship.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_relationship.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_relationship.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON people_relationship;
GRANT SELECT, UPDATE ON people_relationship TO wall_keeper;
CREATE POLICY wall_keeper ON people_relationship TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON people_relationship;
DROP TRIGGER IF EXISTS c_twin ON people_relationship;
DROP TRIGGER IF EXISTS d_added ON people_relationship;
DROP TRIGGER IF EXISTS e_disposed ON people_relationship;
DROP TRIGGER IF EXISTS f_truncate ON people_relationship;
DROP TRIGGER IF EXISTS h_root ON people_relationship;
DROP TRIGGER IF EXISTS i_terms ON people_relationship;
DROP TRIGGER IF EXISTS j_frozen ON people_relationship;
CREATE TRIGGER h_root BEFORE UPDATE OF person_id, root_id, root_queue, root_restricted ON people_relationship FOR EACH ROW WHEN (OLD.person_id IS DISTINCT FROM NEW.person_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON people_relationship FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON people_relationship DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('people_historicalrelationship');
CREATE TRIGGER e_disposed BEFORE DELETE ON people_relationship FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table people_residence
ALTER TABLE people_residence ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_residence FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_residence FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON people_residence TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_residence TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_residence TO frontdoor_retention;
ALTER TABLE people_residence ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE people_residence ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE people_residence ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS people_residence_root ON people_residence (root_id);
DROP POLICY IF EXISTS wall_select ON people_residence;
DROP POLICY IF EXISTS wall_insert ON people_residence;
DROP POLICY IF EXISTS wall_update ON people_residence;
CREATE POLICY wall_select ON people_residence FOR SELECT USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_residence.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_residence.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_residence FOR INSERT WITH CHECK (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_residence.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_residence.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON people_residence FOR UPDATE USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_residence.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_residence.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_residence.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_residence.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON people_residence;
GRANT SELECT, UPDATE ON people_residence TO wall_keeper;
CREATE POLICY wall_keeper ON people_residence TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON people_residence;
DROP TRIGGER IF EXISTS c_twin ON people_residence;
DROP TRIGGER IF EXISTS d_added ON people_residence;
DROP TRIGGER IF EXISTS e_disposed ON people_residence;
DROP TRIGGER IF EXISTS f_truncate ON people_residence;
DROP TRIGGER IF EXISTS h_root ON people_residence;
DROP TRIGGER IF EXISTS i_terms ON people_residence;
DROP TRIGGER IF EXISTS j_frozen ON people_residence;
CREATE TRIGGER h_root BEFORE UPDATE OF person_id, root_id, root_queue, root_restricted ON people_residence FOR EACH ROW WHEN (OLD.person_id IS DISTINCT FROM NEW.person_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON people_residence FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON people_residence DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('people_historicalresidence');
CREATE TRIGGER e_disposed BEFORE DELETE ON people_residence FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table people_surname
ALTER TABLE people_surname ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_surname FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_surname FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON people_surname TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_surname TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_surname TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON people_surname;
DROP POLICY IF EXISTS wall_insert ON people_surname;
DROP POLICY IF EXISTS wall_update ON people_surname;
CREATE POLICY wall_select ON people_surname FOR SELECT USING ((select wall.scope('surnames')));
CREATE POLICY wall_insert ON people_surname FOR INSERT WITH CHECK ((select wall.scope('surnames')));
CREATE POLICY wall_update ON people_surname FOR UPDATE USING ((select wall.scope('surnames'))) WITH CHECK ((select wall.scope('surnames')));
DROP POLICY IF EXISTS wall_keeper ON people_surname;
GRANT SELECT ON people_surname TO wall_keeper;
CREATE POLICY wall_keeper ON people_surname FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON people_surname;
DROP TRIGGER IF EXISTS c_twin ON people_surname;
DROP TRIGGER IF EXISTS d_added ON people_surname;
DROP TRIGGER IF EXISTS e_disposed ON people_surname;
DROP TRIGGER IF EXISTS f_truncate ON people_surname;
DROP TRIGGER IF EXISTS h_root ON people_surname;
DROP TRIGGER IF EXISTS i_terms ON people_surname;
DROP TRIGGER IF EXISTS j_frozen ON people_surname;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON people_surname FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON people_surname DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('people_historicalsurname');
CREATE TRIGGER e_disposed BEFORE DELETE ON people_surname FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table people_tie
ALTER TABLE people_tie ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_tie FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_tie FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON people_tie TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_tie TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_tie TO frontdoor_retention;
ALTER TABLE people_tie ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE people_tie ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE people_tie ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS people_tie_root ON people_tie (root_id);
DROP POLICY IF EXISTS wall_select ON people_tie;
DROP POLICY IF EXISTS wall_insert ON people_tie;
DROP POLICY IF EXISTS wall_update ON people_tie;
CREATE POLICY wall_select ON people_tie FOR SELECT USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_tie.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_tie.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_tie FOR INSERT WITH CHECK (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_tie.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_tie.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON people_tie FOR UPDATE USING (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_tie.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_tie.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_tie.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_tie.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON people_tie;
GRANT SELECT, UPDATE ON people_tie TO wall_keeper;
CREATE POLICY wall_keeper ON people_tie TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON people_tie;
DROP TRIGGER IF EXISTS c_twin ON people_tie;
DROP TRIGGER IF EXISTS d_added ON people_tie;
DROP TRIGGER IF EXISTS e_disposed ON people_tie;
DROP TRIGGER IF EXISTS f_truncate ON people_tie;
DROP TRIGGER IF EXISTS h_root ON people_tie;
DROP TRIGGER IF EXISTS i_terms ON people_tie;
DROP TRIGGER IF EXISTS j_frozen ON people_tie;
CREATE TRIGGER h_root BEFORE UPDATE OF person_id, root_id, root_queue, root_restricted ON people_tie FOR EACH ROW WHEN (OLD.person_id IS DISTINCT FROM NEW.person_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON people_tie FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON people_tie DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('people_historicaltie');
CREATE TRIGGER e_disposed BEFORE DELETE ON people_tie FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table retention_historicalretentionassignment
ALTER TABLE retention_historicalretentionassignment ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_historicalretentionassignment FORCE ROW LEVEL SECURITY;
REVOKE ALL ON retention_historicalretentionassignment FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON retention_historicalretentionassignment TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON retention_historicalretentionassignment TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_historicalretentionassignment TO frontdoor_retention;
ALTER TABLE retention_historicalretentionassignment ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE retention_historicalretentionassignment ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS retention_historicalretentionassignment_root ON retention_historicalretentionassignment (root_id);
DROP POLICY IF EXISTS wall_select ON retention_historicalretentionassignment;
DROP POLICY IF EXISTS wall_insert ON retention_historicalretentionassignment;
DROP POLICY IF EXISTS wall_update ON retention_historicalretentionassignment;
CREATE POLICY wall_select ON retention_historicalretentionassignment FOR SELECT USING ((root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = retention_historicalretentionassignment.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = retention_historicalretentionassignment.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = retention_historicalretentionassignment.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = retention_historicalretentionassignment.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = retention_historicalretentionassignment.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = retention_historicalretentionassignment.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
CREATE POLICY wall_insert ON retention_historicalretentionassignment FOR INSERT WITH CHECK ((((root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = retention_historicalretentionassignment.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = retention_historicalretentionassignment.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = retention_historicalretentionassignment.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = retention_historicalretentionassignment.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = retention_historicalretentionassignment.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = retention_historicalretentionassignment.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON retention_historicalretentionassignment;
GRANT SELECT, UPDATE ON retention_historicalretentionassignment TO wall_keeper;
CREATE POLICY wall_keeper ON retention_historicalretentionassignment TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON retention_historicalretentionassignment TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON retention_historicalretentionassignment;
CREATE POLICY history_keeper ON retention_historicalretentionassignment FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON retention_historicalretentionassignment;
DROP TRIGGER IF EXISTS c_twin ON retention_historicalretentionassignment;
DROP TRIGGER IF EXISTS d_added ON retention_historicalretentionassignment;
DROP TRIGGER IF EXISTS e_disposed ON retention_historicalretentionassignment;
DROP TRIGGER IF EXISTS f_truncate ON retention_historicalretentionassignment;
DROP TRIGGER IF EXISTS h_root ON retention_historicalretentionassignment;
DROP TRIGGER IF EXISTS i_terms ON retention_historicalretentionassignment;
DROP TRIGGER IF EXISTS j_frozen ON retention_historicalretentionassignment;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON retention_historicalretentionassignment FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON retention_historicalretentionassignment FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS retention_historicalretentionassignment_of ON retention_historicalretentionassignment (id, version);
CREATE INDEX IF NOT EXISTS retention_historicalretentionassignment_by ON retention_historicalretentionassignment (history_user_id, history_date);

-- part: table retention_historicalretentionrule
ALTER TABLE retention_historicalretentionrule ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_historicalretentionrule FORCE ROW LEVEL SECURITY;
REVOKE ALL ON retention_historicalretentionrule FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON retention_historicalretentionrule TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON retention_historicalretentionrule TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_historicalretentionrule TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON retention_historicalretentionrule;
DROP POLICY IF EXISTS wall_insert ON retention_historicalretentionrule;
DROP POLICY IF EXISTS wall_update ON retention_historicalretentionrule;
CREATE POLICY wall_select ON retention_historicalretentionrule FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON retention_historicalretentionrule FOR INSERT WITH CHECK ((((select wall.scope('reference')))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON retention_historicalretentionrule;
GRANT SELECT ON retention_historicalretentionrule TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON retention_historicalretentionrule;
CREATE POLICY history_keeper ON retention_historicalretentionrule FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON retention_historicalretentionrule;
DROP TRIGGER IF EXISTS c_twin ON retention_historicalretentionrule;
DROP TRIGGER IF EXISTS d_added ON retention_historicalretentionrule;
DROP TRIGGER IF EXISTS e_disposed ON retention_historicalretentionrule;
DROP TRIGGER IF EXISTS f_truncate ON retention_historicalretentionrule;
DROP TRIGGER IF EXISTS h_root ON retention_historicalretentionrule;
DROP TRIGGER IF EXISTS i_terms ON retention_historicalretentionrule;
DROP TRIGGER IF EXISTS j_frozen ON retention_historicalretentionrule;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON retention_historicalretentionrule FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON retention_historicalretentionrule FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS retention_historicalretentionrule_of ON retention_historicalretentionrule (id, version);
CREATE INDEX IF NOT EXISTS retention_historicalretentionrule_by ON retention_historicalretentionrule (history_user_id, history_date);

-- part: table retention_retentionassignment
ALTER TABLE retention_retentionassignment ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_retentionassignment FORCE ROW LEVEL SECURITY;
REVOKE ALL ON retention_retentionassignment FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON retention_retentionassignment TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON retention_retentionassignment TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_retentionassignment TO frontdoor_retention;
ALTER TABLE retention_retentionassignment ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE retention_retentionassignment ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS retention_retentionassignment_root ON retention_retentionassignment (root_id);
DROP POLICY IF EXISTS wall_select ON retention_retentionassignment;
DROP POLICY IF EXISTS wall_insert ON retention_retentionassignment;
DROP POLICY IF EXISTS wall_update ON retention_retentionassignment;
CREATE POLICY wall_select ON retention_retentionassignment FOR SELECT USING ((root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = retention_retentionassignment.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = retention_retentionassignment.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = retention_retentionassignment.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = retention_retentionassignment.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = retention_retentionassignment.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = retention_retentionassignment.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
CREATE POLICY wall_insert ON retention_retentionassignment FOR INSERT WITH CHECK ((root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = retention_retentionassignment.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = retention_retentionassignment.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = retention_retentionassignment.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = retention_retentionassignment.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = retention_retentionassignment.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = retention_retentionassignment.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
CREATE POLICY wall_update ON retention_retentionassignment FOR UPDATE USING ((root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = retention_retentionassignment.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = retention_retentionassignment.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = retention_retentionassignment.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = retention_retentionassignment.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = retention_retentionassignment.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = retention_retentionassignment.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))))) WITH CHECK ((root_kind = 'contact' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = retention_retentionassignment.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = retention_retentionassignment.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'person' AND (((select wall.scope('person')) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = retention_retentionassignment.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = retention_retentionassignment.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) OR (root_kind = 'request' AND ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = retention_retentionassignment.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = retention_retentionassignment.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))));
DROP POLICY IF EXISTS wall_keeper ON retention_retentionassignment;
GRANT SELECT, UPDATE ON retention_retentionassignment TO wall_keeper;
CREATE POLICY wall_keeper ON retention_retentionassignment TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON retention_retentionassignment;
DROP TRIGGER IF EXISTS c_twin ON retention_retentionassignment;
DROP TRIGGER IF EXISTS d_added ON retention_retentionassignment;
DROP TRIGGER IF EXISTS e_disposed ON retention_retentionassignment;
DROP TRIGGER IF EXISTS f_truncate ON retention_retentionassignment;
DROP TRIGGER IF EXISTS h_root ON retention_retentionassignment;
DROP TRIGGER IF EXISTS i_terms ON retention_retentionassignment;
DROP TRIGGER IF EXISTS j_frozen ON retention_retentionassignment;
CREATE TRIGGER h_root BEFORE UPDATE OF root_kind, root_id, root_queue, root_restricted ON retention_retentionassignment FOR EACH ROW WHEN (OLD.root_kind IS DISTINCT FROM NEW.root_kind OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON retention_retentionassignment FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON retention_retentionassignment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('retention_historicalretentionassignment');
CREATE TRIGGER e_disposed BEFORE DELETE ON retention_retentionassignment FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table retention_retentionrule
ALTER TABLE retention_retentionrule ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_retentionrule FORCE ROW LEVEL SECURITY;
REVOKE ALL ON retention_retentionrule FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON retention_retentionrule TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON retention_retentionrule TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_retentionrule TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON retention_retentionrule;
DROP POLICY IF EXISTS wall_insert ON retention_retentionrule;
DROP POLICY IF EXISTS wall_update ON retention_retentionrule;
CREATE POLICY wall_select ON retention_retentionrule FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON retention_retentionrule FOR INSERT WITH CHECK ((select wall.scope('reference')));
CREATE POLICY wall_update ON retention_retentionrule FOR UPDATE USING ((select wall.scope('reference'))) WITH CHECK ((select wall.scope('reference')));
DROP POLICY IF EXISTS wall_keeper ON retention_retentionrule;
GRANT SELECT ON retention_retentionrule TO wall_keeper;
CREATE POLICY wall_keeper ON retention_retentionrule FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON retention_retentionrule;
DROP TRIGGER IF EXISTS c_twin ON retention_retentionrule;
DROP TRIGGER IF EXISTS d_added ON retention_retentionrule;
DROP TRIGGER IF EXISTS e_disposed ON retention_retentionrule;
DROP TRIGGER IF EXISTS f_truncate ON retention_retentionrule;
DROP TRIGGER IF EXISTS h_root ON retention_retentionrule;
DROP TRIGGER IF EXISTS i_terms ON retention_retentionrule;
DROP TRIGGER IF EXISTS j_frozen ON retention_retentionrule;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON retention_retentionrule FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON retention_retentionrule DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('retention_historicalretentionrule');
CREATE TRIGGER e_disposed BEFORE DELETE ON retention_retentionrule FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table sharing_agencyresponse
ALTER TABLE sharing_agencyresponse ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_agencyresponse FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_agencyresponse FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON sharing_agencyresponse TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_agencyresponse TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_agencyresponse TO frontdoor_retention;
ALTER TABLE sharing_agencyresponse ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_agencyresponse ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_agencyresponse ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_agencyresponse_root ON sharing_agencyresponse (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_agencyresponse;
DROP POLICY IF EXISTS wall_insert ON sharing_agencyresponse;
DROP POLICY IF EXISTS wall_update ON sharing_agencyresponse;
CREATE POLICY wall_select ON sharing_agencyresponse FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_agencyresponse.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_agencyresponse.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_agencyresponse FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_agencyresponse.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_agencyresponse.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON sharing_agencyresponse FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_agencyresponse.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_agencyresponse.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_agencyresponse.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_agencyresponse.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON sharing_agencyresponse;
GRANT SELECT, UPDATE ON sharing_agencyresponse TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_agencyresponse TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON sharing_agencyresponse;
DROP TRIGGER IF EXISTS c_twin ON sharing_agencyresponse;
DROP TRIGGER IF EXISTS d_added ON sharing_agencyresponse;
DROP TRIGGER IF EXISTS e_disposed ON sharing_agencyresponse;
DROP TRIGGER IF EXISTS f_truncate ON sharing_agencyresponse;
DROP TRIGGER IF EXISTS h_root ON sharing_agencyresponse;
DROP TRIGGER IF EXISTS i_terms ON sharing_agencyresponse;
DROP TRIGGER IF EXISTS j_frozen ON sharing_agencyresponse;
CREATE TRIGGER h_root BEFORE UPDATE OF request_id, root_id, root_queue, root_restricted ON sharing_agencyresponse FOR EACH ROW WHEN (OLD.request_id IS DISTINCT FROM NEW.request_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_agencyresponse FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_agencyresponse DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('sharing_historicalagencyresponse');
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_agencyresponse FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table sharing_agencyterms
ALTER TABLE sharing_agencyterms ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_agencyterms FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_agencyterms FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON sharing_agencyterms TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_agencyterms TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_agencyterms TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON sharing_agencyterms;
DROP POLICY IF EXISTS wall_insert ON sharing_agencyterms;
DROP POLICY IF EXISTS wall_update ON sharing_agencyterms;
CREATE POLICY wall_select ON sharing_agencyterms FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON sharing_agencyterms FOR INSERT WITH CHECK ((select wall.scope('reference')));
CREATE POLICY wall_update ON sharing_agencyterms FOR UPDATE USING ((select wall.scope('reference'))) WITH CHECK ((select wall.scope('reference')));
DROP POLICY IF EXISTS wall_keeper ON sharing_agencyterms;
GRANT SELECT ON sharing_agencyterms TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_agencyterms FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON sharing_agencyterms;
DROP TRIGGER IF EXISTS c_twin ON sharing_agencyterms;
DROP TRIGGER IF EXISTS d_added ON sharing_agencyterms;
DROP TRIGGER IF EXISTS e_disposed ON sharing_agencyterms;
DROP TRIGGER IF EXISTS f_truncate ON sharing_agencyterms;
DROP TRIGGER IF EXISTS h_root ON sharing_agencyterms;
DROP TRIGGER IF EXISTS i_terms ON sharing_agencyterms;
DROP TRIGGER IF EXISTS j_frozen ON sharing_agencyterms;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_agencyterms FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_agencyterms DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('sharing_historicalagencyterms');
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_agencyterms FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table sharing_chaser
ALTER TABLE sharing_chaser ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_chaser FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_chaser FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON sharing_chaser TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_chaser TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_chaser TO frontdoor_retention;
ALTER TABLE sharing_chaser ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_chaser ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_chaser ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_chaser_root ON sharing_chaser (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_chaser;
DROP POLICY IF EXISTS wall_insert ON sharing_chaser;
DROP POLICY IF EXISTS wall_update ON sharing_chaser;
CREATE POLICY wall_select ON sharing_chaser FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_chaser.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_chaser.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_chaser FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_chaser.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_chaser.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON sharing_chaser FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_chaser.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_chaser.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_chaser.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_chaser.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON sharing_chaser;
GRANT SELECT, UPDATE ON sharing_chaser TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_chaser TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON sharing_chaser;
DROP TRIGGER IF EXISTS c_twin ON sharing_chaser;
DROP TRIGGER IF EXISTS d_added ON sharing_chaser;
DROP TRIGGER IF EXISTS e_disposed ON sharing_chaser;
DROP TRIGGER IF EXISTS f_truncate ON sharing_chaser;
DROP TRIGGER IF EXISTS h_root ON sharing_chaser;
DROP TRIGGER IF EXISTS i_terms ON sharing_chaser;
DROP TRIGGER IF EXISTS j_frozen ON sharing_chaser;
CREATE TRIGGER h_root BEFORE UPDATE OF request_id, root_id, root_queue, root_restricted ON sharing_chaser FOR EACH ROW WHEN (OLD.request_id IS DISTINCT FROM NEW.request_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_chaser FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_chaser DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('sharing_historicalchaser');
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_chaser FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table sharing_finding
ALTER TABLE sharing_finding ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_finding FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_finding FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON sharing_finding TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_finding TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_finding TO frontdoor_retention;
ALTER TABLE sharing_finding ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_finding ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_finding ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_finding_root ON sharing_finding (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_finding;
DROP POLICY IF EXISTS wall_insert ON sharing_finding;
DROP POLICY IF EXISTS wall_update ON sharing_finding;
CREATE POLICY wall_select ON sharing_finding FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_finding.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_finding.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_finding FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_finding.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_finding.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON sharing_finding FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_finding.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_finding.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_finding.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_finding.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON sharing_finding;
GRANT SELECT, UPDATE ON sharing_finding TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_finding TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON sharing_finding;
DROP TRIGGER IF EXISTS c_twin ON sharing_finding;
DROP TRIGGER IF EXISTS d_added ON sharing_finding;
DROP TRIGGER IF EXISTS e_disposed ON sharing_finding;
DROP TRIGGER IF EXISTS f_truncate ON sharing_finding;
DROP TRIGGER IF EXISTS h_root ON sharing_finding;
DROP TRIGGER IF EXISTS i_terms ON sharing_finding;
DROP TRIGGER IF EXISTS j_frozen ON sharing_finding;
CREATE TRIGGER h_root BEFORE UPDATE OF response_id, root_id, root_queue, root_restricted ON sharing_finding FOR EACH ROW WHEN (OLD.response_id IS DISTINCT FROM NEW.response_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_finding FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_finding DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('sharing_historicalfinding');
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_finding FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table sharing_guidanceedition
ALTER TABLE sharing_guidanceedition ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_guidanceedition FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_guidanceedition FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON sharing_guidanceedition TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_guidanceedition TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_guidanceedition TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON sharing_guidanceedition;
DROP POLICY IF EXISTS wall_insert ON sharing_guidanceedition;
DROP POLICY IF EXISTS wall_update ON sharing_guidanceedition;
CREATE POLICY wall_select ON sharing_guidanceedition FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON sharing_guidanceedition FOR INSERT WITH CHECK ((select wall.scope('reference')));
CREATE POLICY wall_update ON sharing_guidanceedition FOR UPDATE USING ((select wall.scope('reference'))) WITH CHECK ((select wall.scope('reference')));
DROP POLICY IF EXISTS wall_keeper ON sharing_guidanceedition;
GRANT SELECT ON sharing_guidanceedition TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_guidanceedition FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON sharing_guidanceedition;
DROP TRIGGER IF EXISTS c_twin ON sharing_guidanceedition;
DROP TRIGGER IF EXISTS d_added ON sharing_guidanceedition;
DROP TRIGGER IF EXISTS e_disposed ON sharing_guidanceedition;
DROP TRIGGER IF EXISTS f_truncate ON sharing_guidanceedition;
DROP TRIGGER IF EXISTS h_root ON sharing_guidanceedition;
DROP TRIGGER IF EXISTS i_terms ON sharing_guidanceedition;
DROP TRIGGER IF EXISTS j_frozen ON sharing_guidanceedition;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_guidanceedition FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_guidanceedition DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('sharing_historicalguidanceedition');
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_guidanceedition FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table sharing_historicalagencyresponse
ALTER TABLE sharing_historicalagencyresponse ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_historicalagencyresponse FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_historicalagencyresponse FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON sharing_historicalagencyresponse TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_historicalagencyresponse TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_historicalagencyresponse TO frontdoor_retention;
ALTER TABLE sharing_historicalagencyresponse ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_historicalagencyresponse ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_historicalagencyresponse ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_historicalagencyresponse_root ON sharing_historicalagencyresponse (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_historicalagencyresponse;
DROP POLICY IF EXISTS wall_insert ON sharing_historicalagencyresponse;
DROP POLICY IF EXISTS wall_update ON sharing_historicalagencyresponse;
CREATE POLICY wall_select ON sharing_historicalagencyresponse FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_historicalagencyresponse.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_historicalagencyresponse.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_historicalagencyresponse FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_historicalagencyresponse.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_historicalagencyresponse.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON sharing_historicalagencyresponse;
GRANT SELECT, UPDATE ON sharing_historicalagencyresponse TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_historicalagencyresponse TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON sharing_historicalagencyresponse TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON sharing_historicalagencyresponse;
CREATE POLICY history_keeper ON sharing_historicalagencyresponse FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON sharing_historicalagencyresponse;
DROP TRIGGER IF EXISTS c_twin ON sharing_historicalagencyresponse;
DROP TRIGGER IF EXISTS d_added ON sharing_historicalagencyresponse;
DROP TRIGGER IF EXISTS e_disposed ON sharing_historicalagencyresponse;
DROP TRIGGER IF EXISTS f_truncate ON sharing_historicalagencyresponse;
DROP TRIGGER IF EXISTS h_root ON sharing_historicalagencyresponse;
DROP TRIGGER IF EXISTS i_terms ON sharing_historicalagencyresponse;
DROP TRIGGER IF EXISTS j_frozen ON sharing_historicalagencyresponse;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON sharing_historicalagencyresponse FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON sharing_historicalagencyresponse FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS sharing_historicalagencyresponse_of ON sharing_historicalagencyresponse (id, version);
CREATE INDEX IF NOT EXISTS sharing_historicalagencyresponse_by ON sharing_historicalagencyresponse (history_user_id, history_date);

-- part: table sharing_historicalagencyterms
ALTER TABLE sharing_historicalagencyterms ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_historicalagencyterms FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_historicalagencyterms FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON sharing_historicalagencyterms TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_historicalagencyterms TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_historicalagencyterms TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON sharing_historicalagencyterms;
DROP POLICY IF EXISTS wall_insert ON sharing_historicalagencyterms;
DROP POLICY IF EXISTS wall_update ON sharing_historicalagencyterms;
CREATE POLICY wall_select ON sharing_historicalagencyterms FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON sharing_historicalagencyterms FOR INSERT WITH CHECK ((((select wall.scope('reference')))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON sharing_historicalagencyterms;
GRANT SELECT ON sharing_historicalagencyterms TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON sharing_historicalagencyterms;
CREATE POLICY history_keeper ON sharing_historicalagencyterms FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON sharing_historicalagencyterms;
DROP TRIGGER IF EXISTS c_twin ON sharing_historicalagencyterms;
DROP TRIGGER IF EXISTS d_added ON sharing_historicalagencyterms;
DROP TRIGGER IF EXISTS e_disposed ON sharing_historicalagencyterms;
DROP TRIGGER IF EXISTS f_truncate ON sharing_historicalagencyterms;
DROP TRIGGER IF EXISTS h_root ON sharing_historicalagencyterms;
DROP TRIGGER IF EXISTS i_terms ON sharing_historicalagencyterms;
DROP TRIGGER IF EXISTS j_frozen ON sharing_historicalagencyterms;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON sharing_historicalagencyterms FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON sharing_historicalagencyterms FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS sharing_historicalagencyterms_of ON sharing_historicalagencyterms (id, version);
CREATE INDEX IF NOT EXISTS sharing_historicalagencyterms_by ON sharing_historicalagencyterms (history_user_id, history_date);

-- part: table sharing_historicalchaser
ALTER TABLE sharing_historicalchaser ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_historicalchaser FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_historicalchaser FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON sharing_historicalchaser TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_historicalchaser TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_historicalchaser TO frontdoor_retention;
ALTER TABLE sharing_historicalchaser ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_historicalchaser ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_historicalchaser ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_historicalchaser_root ON sharing_historicalchaser (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_historicalchaser;
DROP POLICY IF EXISTS wall_insert ON sharing_historicalchaser;
DROP POLICY IF EXISTS wall_update ON sharing_historicalchaser;
CREATE POLICY wall_select ON sharing_historicalchaser FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_historicalchaser.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_historicalchaser.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_historicalchaser FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_historicalchaser.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_historicalchaser.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON sharing_historicalchaser;
GRANT SELECT, UPDATE ON sharing_historicalchaser TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_historicalchaser TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON sharing_historicalchaser TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON sharing_historicalchaser;
CREATE POLICY history_keeper ON sharing_historicalchaser FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON sharing_historicalchaser;
DROP TRIGGER IF EXISTS c_twin ON sharing_historicalchaser;
DROP TRIGGER IF EXISTS d_added ON sharing_historicalchaser;
DROP TRIGGER IF EXISTS e_disposed ON sharing_historicalchaser;
DROP TRIGGER IF EXISTS f_truncate ON sharing_historicalchaser;
DROP TRIGGER IF EXISTS h_root ON sharing_historicalchaser;
DROP TRIGGER IF EXISTS i_terms ON sharing_historicalchaser;
DROP TRIGGER IF EXISTS j_frozen ON sharing_historicalchaser;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON sharing_historicalchaser FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON sharing_historicalchaser FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS sharing_historicalchaser_of ON sharing_historicalchaser (id, version);
CREATE INDEX IF NOT EXISTS sharing_historicalchaser_by ON sharing_historicalchaser (history_user_id, history_date);

-- part: table sharing_historicalfinding
ALTER TABLE sharing_historicalfinding ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_historicalfinding FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_historicalfinding FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON sharing_historicalfinding TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_historicalfinding TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_historicalfinding TO frontdoor_retention;
ALTER TABLE sharing_historicalfinding ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_historicalfinding ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_historicalfinding ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_historicalfinding_root ON sharing_historicalfinding (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_historicalfinding;
DROP POLICY IF EXISTS wall_insert ON sharing_historicalfinding;
DROP POLICY IF EXISTS wall_update ON sharing_historicalfinding;
CREATE POLICY wall_select ON sharing_historicalfinding FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_historicalfinding.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_historicalfinding.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_historicalfinding FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_historicalfinding.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_historicalfinding.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON sharing_historicalfinding;
GRANT SELECT, UPDATE ON sharing_historicalfinding TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_historicalfinding TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON sharing_historicalfinding TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON sharing_historicalfinding;
CREATE POLICY history_keeper ON sharing_historicalfinding FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON sharing_historicalfinding;
DROP TRIGGER IF EXISTS c_twin ON sharing_historicalfinding;
DROP TRIGGER IF EXISTS d_added ON sharing_historicalfinding;
DROP TRIGGER IF EXISTS e_disposed ON sharing_historicalfinding;
DROP TRIGGER IF EXISTS f_truncate ON sharing_historicalfinding;
DROP TRIGGER IF EXISTS h_root ON sharing_historicalfinding;
DROP TRIGGER IF EXISTS i_terms ON sharing_historicalfinding;
DROP TRIGGER IF EXISTS j_frozen ON sharing_historicalfinding;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON sharing_historicalfinding FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON sharing_historicalfinding FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS sharing_historicalfinding_of ON sharing_historicalfinding (id, version);
CREATE INDEX IF NOT EXISTS sharing_historicalfinding_by ON sharing_historicalfinding (history_user_id, history_date);

-- part: table sharing_historicalguidanceedition
ALTER TABLE sharing_historicalguidanceedition ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_historicalguidanceedition FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_historicalguidanceedition FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON sharing_historicalguidanceedition TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_historicalguidanceedition TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_historicalguidanceedition TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON sharing_historicalguidanceedition;
DROP POLICY IF EXISTS wall_insert ON sharing_historicalguidanceedition;
DROP POLICY IF EXISTS wall_update ON sharing_historicalguidanceedition;
CREATE POLICY wall_select ON sharing_historicalguidanceedition FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON sharing_historicalguidanceedition FOR INSERT WITH CHECK ((((select wall.scope('reference')))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON sharing_historicalguidanceedition;
GRANT SELECT ON sharing_historicalguidanceedition TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON sharing_historicalguidanceedition;
CREATE POLICY history_keeper ON sharing_historicalguidanceedition FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON sharing_historicalguidanceedition;
DROP TRIGGER IF EXISTS c_twin ON sharing_historicalguidanceedition;
DROP TRIGGER IF EXISTS d_added ON sharing_historicalguidanceedition;
DROP TRIGGER IF EXISTS e_disposed ON sharing_historicalguidanceedition;
DROP TRIGGER IF EXISTS f_truncate ON sharing_historicalguidanceedition;
DROP TRIGGER IF EXISTS h_root ON sharing_historicalguidanceedition;
DROP TRIGGER IF EXISTS i_terms ON sharing_historicalguidanceedition;
DROP TRIGGER IF EXISTS j_frozen ON sharing_historicalguidanceedition;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON sharing_historicalguidanceedition FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON sharing_historicalguidanceedition FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS sharing_historicalguidanceedition_of ON sharing_historicalguidanceedition (id, version);
CREATE INDEX IF NOT EXISTS sharing_historicalguidanceedition_by ON sharing_historicalguidanceedition (history_user_id, history_date);

-- part: table sharing_historicalinformationrequest
ALTER TABLE sharing_historicalinformationrequest ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_historicalinformationrequest FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_historicalinformationrequest FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON sharing_historicalinformationrequest TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_historicalinformationrequest TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_historicalinformationrequest TO frontdoor_retention;
ALTER TABLE sharing_historicalinformationrequest ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_historicalinformationrequest ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_historicalinformationrequest ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_historicalinformationrequest_root ON sharing_historicalinformationrequest (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_historicalinformationrequest;
DROP POLICY IF EXISTS wall_insert ON sharing_historicalinformationrequest;
DROP POLICY IF EXISTS wall_update ON sharing_historicalinformationrequest;
CREATE POLICY wall_select ON sharing_historicalinformationrequest FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_historicalinformationrequest.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_historicalinformationrequest.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_historicalinformationrequest FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_historicalinformationrequest.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_historicalinformationrequest.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON sharing_historicalinformationrequest;
GRANT SELECT, UPDATE ON sharing_historicalinformationrequest TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_historicalinformationrequest TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON sharing_historicalinformationrequest TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON sharing_historicalinformationrequest;
CREATE POLICY history_keeper ON sharing_historicalinformationrequest FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON sharing_historicalinformationrequest;
DROP TRIGGER IF EXISTS c_twin ON sharing_historicalinformationrequest;
DROP TRIGGER IF EXISTS d_added ON sharing_historicalinformationrequest;
DROP TRIGGER IF EXISTS e_disposed ON sharing_historicalinformationrequest;
DROP TRIGGER IF EXISTS f_truncate ON sharing_historicalinformationrequest;
DROP TRIGGER IF EXISTS h_root ON sharing_historicalinformationrequest;
DROP TRIGGER IF EXISTS i_terms ON sharing_historicalinformationrequest;
DROP TRIGGER IF EXISTS j_frozen ON sharing_historicalinformationrequest;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON sharing_historicalinformationrequest FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON sharing_historicalinformationrequest FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS sharing_historicalinformationrequest_of ON sharing_historicalinformationrequest (id, version);
CREATE INDEX IF NOT EXISTS sharing_historicalinformationrequest_by ON sharing_historicalinformationrequest (history_user_id, history_date);

-- part: table sharing_historicalleftout
ALTER TABLE sharing_historicalleftout ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_historicalleftout FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_historicalleftout FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON sharing_historicalleftout TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_historicalleftout TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_historicalleftout TO frontdoor_retention;
ALTER TABLE sharing_historicalleftout ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_historicalleftout ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_historicalleftout ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_historicalleftout_root ON sharing_historicalleftout (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_historicalleftout;
DROP POLICY IF EXISTS wall_insert ON sharing_historicalleftout;
DROP POLICY IF EXISTS wall_update ON sharing_historicalleftout;
CREATE POLICY wall_select ON sharing_historicalleftout FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_historicalleftout.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_historicalleftout.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_historicalleftout FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_historicalleftout.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_historicalleftout.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON sharing_historicalleftout;
GRANT SELECT, UPDATE ON sharing_historicalleftout TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_historicalleftout TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON sharing_historicalleftout TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON sharing_historicalleftout;
CREATE POLICY history_keeper ON sharing_historicalleftout FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON sharing_historicalleftout;
DROP TRIGGER IF EXISTS c_twin ON sharing_historicalleftout;
DROP TRIGGER IF EXISTS d_added ON sharing_historicalleftout;
DROP TRIGGER IF EXISTS e_disposed ON sharing_historicalleftout;
DROP TRIGGER IF EXISTS f_truncate ON sharing_historicalleftout;
DROP TRIGGER IF EXISTS h_root ON sharing_historicalleftout;
DROP TRIGGER IF EXISTS i_terms ON sharing_historicalleftout;
DROP TRIGGER IF EXISTS j_frozen ON sharing_historicalleftout;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON sharing_historicalleftout FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON sharing_historicalleftout FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS sharing_historicalleftout_of ON sharing_historicalleftout (id, version);
CREATE INDEX IF NOT EXISTS sharing_historicalleftout_by ON sharing_historicalleftout (history_user_id, history_date);

-- part: table sharing_historicalminimisationrule
ALTER TABLE sharing_historicalminimisationrule ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_historicalminimisationrule FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_historicalminimisationrule FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON sharing_historicalminimisationrule TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_historicalminimisationrule TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_historicalminimisationrule TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON sharing_historicalminimisationrule;
DROP POLICY IF EXISTS wall_insert ON sharing_historicalminimisationrule;
DROP POLICY IF EXISTS wall_update ON sharing_historicalminimisationrule;
CREATE POLICY wall_select ON sharing_historicalminimisationrule FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON sharing_historicalminimisationrule FOR INSERT WITH CHECK ((((select wall.scope('reference')))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON sharing_historicalminimisationrule;
GRANT SELECT ON sharing_historicalminimisationrule TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON sharing_historicalminimisationrule;
CREATE POLICY history_keeper ON sharing_historicalminimisationrule FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON sharing_historicalminimisationrule;
DROP TRIGGER IF EXISTS c_twin ON sharing_historicalminimisationrule;
DROP TRIGGER IF EXISTS d_added ON sharing_historicalminimisationrule;
DROP TRIGGER IF EXISTS e_disposed ON sharing_historicalminimisationrule;
DROP TRIGGER IF EXISTS f_truncate ON sharing_historicalminimisationrule;
DROP TRIGGER IF EXISTS h_root ON sharing_historicalminimisationrule;
DROP TRIGGER IF EXISTS i_terms ON sharing_historicalminimisationrule;
DROP TRIGGER IF EXISTS j_frozen ON sharing_historicalminimisationrule;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON sharing_historicalminimisationrule FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON sharing_historicalminimisationrule FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS sharing_historicalminimisationrule_of ON sharing_historicalminimisationrule (id, version);
CREATE INDEX IF NOT EXISTS sharing_historicalminimisationrule_by ON sharing_historicalminimisationrule (history_user_id, history_date);

-- part: table sharing_historicalreleasedpacket
ALTER TABLE sharing_historicalreleasedpacket ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_historicalreleasedpacket FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_historicalreleasedpacket FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON sharing_historicalreleasedpacket TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_historicalreleasedpacket TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_historicalreleasedpacket TO frontdoor_retention;
ALTER TABLE sharing_historicalreleasedpacket ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_historicalreleasedpacket ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_historicalreleasedpacket ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_historicalreleasedpacket_root ON sharing_historicalreleasedpacket (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_historicalreleasedpacket;
DROP POLICY IF EXISTS wall_insert ON sharing_historicalreleasedpacket;
DROP POLICY IF EXISTS wall_update ON sharing_historicalreleasedpacket;
CREATE POLICY wall_select ON sharing_historicalreleasedpacket FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_historicalreleasedpacket.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_historicalreleasedpacket.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_historicalreleasedpacket FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_historicalreleasedpacket.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_historicalreleasedpacket.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON sharing_historicalreleasedpacket;
GRANT SELECT, UPDATE ON sharing_historicalreleasedpacket TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_historicalreleasedpacket TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON sharing_historicalreleasedpacket TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON sharing_historicalreleasedpacket;
CREATE POLICY history_keeper ON sharing_historicalreleasedpacket FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON sharing_historicalreleasedpacket;
DROP TRIGGER IF EXISTS c_twin ON sharing_historicalreleasedpacket;
DROP TRIGGER IF EXISTS d_added ON sharing_historicalreleasedpacket;
DROP TRIGGER IF EXISTS e_disposed ON sharing_historicalreleasedpacket;
DROP TRIGGER IF EXISTS f_truncate ON sharing_historicalreleasedpacket;
DROP TRIGGER IF EXISTS h_root ON sharing_historicalreleasedpacket;
DROP TRIGGER IF EXISTS i_terms ON sharing_historicalreleasedpacket;
DROP TRIGGER IF EXISTS j_frozen ON sharing_historicalreleasedpacket;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON sharing_historicalreleasedpacket FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON sharing_historicalreleasedpacket FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS sharing_historicalreleasedpacket_of ON sharing_historicalreleasedpacket (id, version);
CREATE INDEX IF NOT EXISTS sharing_historicalreleasedpacket_by ON sharing_historicalreleasedpacket (history_user_id, history_date);

-- part: table sharing_historicalsharingdecision
ALTER TABLE sharing_historicalsharingdecision ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_historicalsharingdecision FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_historicalsharingdecision FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON sharing_historicalsharingdecision TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_historicalsharingdecision TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_historicalsharingdecision TO frontdoor_retention;
ALTER TABLE sharing_historicalsharingdecision ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_historicalsharingdecision ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_historicalsharingdecision ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_historicalsharingdecision_root ON sharing_historicalsharingdecision (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_historicalsharingdecision;
DROP POLICY IF EXISTS wall_insert ON sharing_historicalsharingdecision;
DROP POLICY IF EXISTS wall_update ON sharing_historicalsharingdecision;
CREATE POLICY wall_select ON sharing_historicalsharingdecision FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_historicalsharingdecision.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_historicalsharingdecision.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_historicalsharingdecision FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_historicalsharingdecision.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_historicalsharingdecision.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON sharing_historicalsharingdecision;
GRANT SELECT, UPDATE ON sharing_historicalsharingdecision TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_historicalsharingdecision TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON sharing_historicalsharingdecision TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON sharing_historicalsharingdecision;
CREATE POLICY history_keeper ON sharing_historicalsharingdecision FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON sharing_historicalsharingdecision;
DROP TRIGGER IF EXISTS c_twin ON sharing_historicalsharingdecision;
DROP TRIGGER IF EXISTS d_added ON sharing_historicalsharingdecision;
DROP TRIGGER IF EXISTS e_disposed ON sharing_historicalsharingdecision;
DROP TRIGGER IF EXISTS f_truncate ON sharing_historicalsharingdecision;
DROP TRIGGER IF EXISTS h_root ON sharing_historicalsharingdecision;
DROP TRIGGER IF EXISTS i_terms ON sharing_historicalsharingdecision;
DROP TRIGGER IF EXISTS j_frozen ON sharing_historicalsharingdecision;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON sharing_historicalsharingdecision FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON sharing_historicalsharingdecision FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS sharing_historicalsharingdecision_of ON sharing_historicalsharingdecision (id, version);
CREATE INDEX IF NOT EXISTS sharing_historicalsharingdecision_by ON sharing_historicalsharingdecision (history_user_id, history_date);

-- part: table sharing_historicalsharingitem
ALTER TABLE sharing_historicalsharingitem ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_historicalsharingitem FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_historicalsharingitem FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON sharing_historicalsharingitem TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_historicalsharingitem TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_historicalsharingitem TO frontdoor_retention;
ALTER TABLE sharing_historicalsharingitem ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_historicalsharingitem ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_historicalsharingitem ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_historicalsharingitem_root ON sharing_historicalsharingitem (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_historicalsharingitem;
DROP POLICY IF EXISTS wall_insert ON sharing_historicalsharingitem;
DROP POLICY IF EXISTS wall_update ON sharing_historicalsharingitem;
CREATE POLICY wall_select ON sharing_historicalsharingitem FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_historicalsharingitem.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_historicalsharingitem.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_historicalsharingitem FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_historicalsharingitem.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_historicalsharingitem.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON sharing_historicalsharingitem;
GRANT SELECT, UPDATE ON sharing_historicalsharingitem TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_historicalsharingitem TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON sharing_historicalsharingitem TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON sharing_historicalsharingitem;
CREATE POLICY history_keeper ON sharing_historicalsharingitem FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON sharing_historicalsharingitem;
DROP TRIGGER IF EXISTS c_twin ON sharing_historicalsharingitem;
DROP TRIGGER IF EXISTS d_added ON sharing_historicalsharingitem;
DROP TRIGGER IF EXISTS e_disposed ON sharing_historicalsharingitem;
DROP TRIGGER IF EXISTS f_truncate ON sharing_historicalsharingitem;
DROP TRIGGER IF EXISTS h_root ON sharing_historicalsharingitem;
DROP TRIGGER IF EXISTS i_terms ON sharing_historicalsharingitem;
DROP TRIGGER IF EXISTS j_frozen ON sharing_historicalsharingitem;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON sharing_historicalsharingitem FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON sharing_historicalsharingitem FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS sharing_historicalsharingitem_of ON sharing_historicalsharingitem (id, version);
CREATE INDEX IF NOT EXISTS sharing_historicalsharingitem_by ON sharing_historicalsharingitem (history_user_id, history_date);

-- part: table sharing_historicalwentwithout
ALTER TABLE sharing_historicalwentwithout ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_historicalwentwithout FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_historicalwentwithout FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON sharing_historicalwentwithout TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_historicalwentwithout TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_historicalwentwithout TO frontdoor_retention;
ALTER TABLE sharing_historicalwentwithout ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_historicalwentwithout ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_historicalwentwithout ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_historicalwentwithout_root ON sharing_historicalwentwithout (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_historicalwentwithout;
DROP POLICY IF EXISTS wall_insert ON sharing_historicalwentwithout;
DROP POLICY IF EXISTS wall_update ON sharing_historicalwentwithout;
CREATE POLICY wall_select ON sharing_historicalwentwithout FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_historicalwentwithout.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_historicalwentwithout.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_historicalwentwithout FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_historicalwentwithout.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_historicalwentwithout.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON sharing_historicalwentwithout;
GRANT SELECT, UPDATE ON sharing_historicalwentwithout TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_historicalwentwithout TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON sharing_historicalwentwithout TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON sharing_historicalwentwithout;
CREATE POLICY history_keeper ON sharing_historicalwentwithout FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON sharing_historicalwentwithout;
DROP TRIGGER IF EXISTS c_twin ON sharing_historicalwentwithout;
DROP TRIGGER IF EXISTS d_added ON sharing_historicalwentwithout;
DROP TRIGGER IF EXISTS e_disposed ON sharing_historicalwentwithout;
DROP TRIGGER IF EXISTS f_truncate ON sharing_historicalwentwithout;
DROP TRIGGER IF EXISTS h_root ON sharing_historicalwentwithout;
DROP TRIGGER IF EXISTS i_terms ON sharing_historicalwentwithout;
DROP TRIGGER IF EXISTS j_frozen ON sharing_historicalwentwithout;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON sharing_historicalwentwithout FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON sharing_historicalwentwithout FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS sharing_historicalwentwithout_of ON sharing_historicalwentwithout (id, version);
CREATE INDEX IF NOT EXISTS sharing_historicalwentwithout_by ON sharing_historicalwentwithout (history_user_id, history_date);

-- part: table sharing_informationrequest
ALTER TABLE sharing_informationrequest ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_informationrequest FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_informationrequest FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON sharing_informationrequest TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_informationrequest TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_informationrequest TO frontdoor_retention;
ALTER TABLE sharing_informationrequest ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_informationrequest ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
DROP POLICY IF EXISTS wall_select ON sharing_informationrequest;
DROP POLICY IF EXISTS wall_insert ON sharing_informationrequest;
DROP POLICY IF EXISTS wall_update ON sharing_informationrequest;
CREATE POLICY wall_select ON sharing_informationrequest FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_informationrequest.id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_informationrequest.id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_informationrequest FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_informationrequest.id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_informationrequest.id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON sharing_informationrequest FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_informationrequest.id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_informationrequest.id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_informationrequest.id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_informationrequest.id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON sharing_informationrequest;
GRANT SELECT, UPDATE ON sharing_informationrequest TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_informationrequest TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON sharing_informationrequest;
DROP TRIGGER IF EXISTS c_twin ON sharing_informationrequest;
DROP TRIGGER IF EXISTS d_added ON sharing_informationrequest;
DROP TRIGGER IF EXISTS e_disposed ON sharing_informationrequest;
DROP TRIGGER IF EXISTS f_truncate ON sharing_informationrequest;
DROP TRIGGER IF EXISTS h_root ON sharing_informationrequest;
DROP TRIGGER IF EXISTS i_terms ON sharing_informationrequest;
DROP TRIGGER IF EXISTS j_frozen ON sharing_informationrequest;
CREATE TRIGGER h_root BEFORE UPDATE OF contact_id, root_queue, root_restricted ON sharing_informationrequest FOR EACH ROW WHEN (OLD.contact_id IS DISTINCT FROM NEW.contact_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_informationrequest FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_informationrequest DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('sharing_historicalinformationrequest');
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_informationrequest FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table sharing_leftout
ALTER TABLE sharing_leftout ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_leftout FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_leftout FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON sharing_leftout TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_leftout TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_leftout TO frontdoor_retention;
ALTER TABLE sharing_leftout ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_leftout ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_leftout ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_leftout_root ON sharing_leftout (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_leftout;
DROP POLICY IF EXISTS wall_insert ON sharing_leftout;
DROP POLICY IF EXISTS wall_update ON sharing_leftout;
CREATE POLICY wall_select ON sharing_leftout FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_leftout.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_leftout.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_leftout FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_leftout.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_leftout.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON sharing_leftout FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_leftout.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_leftout.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_leftout.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_leftout.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON sharing_leftout;
GRANT SELECT, UPDATE ON sharing_leftout TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_leftout TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON sharing_leftout;
DROP TRIGGER IF EXISTS c_twin ON sharing_leftout;
DROP TRIGGER IF EXISTS d_added ON sharing_leftout;
DROP TRIGGER IF EXISTS e_disposed ON sharing_leftout;
DROP TRIGGER IF EXISTS f_truncate ON sharing_leftout;
DROP TRIGGER IF EXISTS h_root ON sharing_leftout;
DROP TRIGGER IF EXISTS i_terms ON sharing_leftout;
DROP TRIGGER IF EXISTS j_frozen ON sharing_leftout;
CREATE TRIGGER h_root BEFORE UPDATE OF decision_id, root_id, root_queue, root_restricted ON sharing_leftout FOR EACH ROW WHEN (OLD.decision_id IS DISTINCT FROM NEW.decision_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_leftout FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_leftout DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('sharing_historicalleftout');
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_leftout FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();
CREATE TRIGGER j_frozen BEFORE UPDATE ON sharing_leftout FOR EACH ROW EXECUTE FUNCTION wall.stays_as_sent();

-- part: table sharing_minimisationrule
ALTER TABLE sharing_minimisationrule ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_minimisationrule FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_minimisationrule FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON sharing_minimisationrule TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_minimisationrule TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_minimisationrule TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON sharing_minimisationrule;
DROP POLICY IF EXISTS wall_insert ON sharing_minimisationrule;
DROP POLICY IF EXISTS wall_update ON sharing_minimisationrule;
CREATE POLICY wall_select ON sharing_minimisationrule FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON sharing_minimisationrule FOR INSERT WITH CHECK ((select wall.scope('reference')));
CREATE POLICY wall_update ON sharing_minimisationrule FOR UPDATE USING ((select wall.scope('reference'))) WITH CHECK ((select wall.scope('reference')));
DROP POLICY IF EXISTS wall_keeper ON sharing_minimisationrule;
GRANT SELECT ON sharing_minimisationrule TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_minimisationrule FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON sharing_minimisationrule;
DROP TRIGGER IF EXISTS c_twin ON sharing_minimisationrule;
DROP TRIGGER IF EXISTS d_added ON sharing_minimisationrule;
DROP TRIGGER IF EXISTS e_disposed ON sharing_minimisationrule;
DROP TRIGGER IF EXISTS f_truncate ON sharing_minimisationrule;
DROP TRIGGER IF EXISTS h_root ON sharing_minimisationrule;
DROP TRIGGER IF EXISTS i_terms ON sharing_minimisationrule;
DROP TRIGGER IF EXISTS j_frozen ON sharing_minimisationrule;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_minimisationrule FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_minimisationrule DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('sharing_historicalminimisationrule');
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_minimisationrule FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table sharing_releasedpacket
ALTER TABLE sharing_releasedpacket ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_releasedpacket FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_releasedpacket FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON sharing_releasedpacket TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_releasedpacket TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_releasedpacket TO frontdoor_retention;
ALTER TABLE sharing_releasedpacket ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_releasedpacket ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_releasedpacket ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_releasedpacket_root ON sharing_releasedpacket (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_releasedpacket;
DROP POLICY IF EXISTS wall_insert ON sharing_releasedpacket;
DROP POLICY IF EXISTS wall_update ON sharing_releasedpacket;
CREATE POLICY wall_select ON sharing_releasedpacket FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_releasedpacket.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_releasedpacket.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_releasedpacket FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_releasedpacket.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_releasedpacket.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON sharing_releasedpacket FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_releasedpacket.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_releasedpacket.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM sharing_requestgroupgrant g WHERE g.content_object_id = sharing_releasedpacket.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted OR NOT (select wall.scope('person')))) OR EXISTS (SELECT 1 FROM sharing_requestusergrant g WHERE g.content_object_id = sharing_releasedpacket.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON sharing_releasedpacket;
GRANT SELECT, UPDATE ON sharing_releasedpacket TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_releasedpacket TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON sharing_releasedpacket;
DROP TRIGGER IF EXISTS c_twin ON sharing_releasedpacket;
DROP TRIGGER IF EXISTS d_added ON sharing_releasedpacket;
DROP TRIGGER IF EXISTS e_disposed ON sharing_releasedpacket;
DROP TRIGGER IF EXISTS f_truncate ON sharing_releasedpacket;
DROP TRIGGER IF EXISTS h_root ON sharing_releasedpacket;
DROP TRIGGER IF EXISTS i_terms ON sharing_releasedpacket;
DROP TRIGGER IF EXISTS j_frozen ON sharing_releasedpacket;
CREATE TRIGGER h_root BEFORE UPDATE OF request_id, root_id, root_queue, root_restricted ON sharing_releasedpacket FOR EACH ROW WHEN (OLD.request_id IS DISTINCT FROM NEW.request_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_releasedpacket FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_releasedpacket DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('sharing_historicalreleasedpacket');
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_releasedpacket FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();
CREATE TRIGGER j_frozen BEFORE UPDATE ON sharing_releasedpacket FOR EACH ROW EXECUTE FUNCTION wall.stays_as_sent();

-- part: table sharing_requestgroupgrant
ALTER TABLE sharing_requestgroupgrant ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_requestgroupgrant FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_requestgroupgrant FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON sharing_requestgroupgrant TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_requestgroupgrant TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_requestgroupgrant TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON sharing_requestgroupgrant;
DROP POLICY IF EXISTS wall_insert ON sharing_requestgroupgrant;
DROP POLICY IF EXISTS wall_update ON sharing_requestgroupgrant;
CREATE POLICY wall_select ON sharing_requestgroupgrant FOR SELECT USING (group_id = ANY ((select wall.groups())::int[]) OR (select wall.scope('staff')));
CREATE POLICY wall_insert ON sharing_requestgroupgrant FOR INSERT WITH CHECK ((select wall.scope('grants')));
CREATE POLICY wall_update ON sharing_requestgroupgrant FOR UPDATE USING ((select wall.scope('grants'))) WITH CHECK ((select wall.scope('grants')));
DROP POLICY IF EXISTS wall_keeper ON sharing_requestgroupgrant;
DROP TRIGGER IF EXISTS b_version ON sharing_requestgroupgrant;
DROP TRIGGER IF EXISTS c_twin ON sharing_requestgroupgrant;
DROP TRIGGER IF EXISTS d_added ON sharing_requestgroupgrant;
DROP TRIGGER IF EXISTS e_disposed ON sharing_requestgroupgrant;
DROP TRIGGER IF EXISTS f_truncate ON sharing_requestgroupgrant;
DROP TRIGGER IF EXISTS h_root ON sharing_requestgroupgrant;
DROP TRIGGER IF EXISTS i_terms ON sharing_requestgroupgrant;
DROP TRIGGER IF EXISTS j_frozen ON sharing_requestgroupgrant;
CREATE TRIGGER i_terms BEFORE INSERT OR UPDATE ON sharing_requestgroupgrant FOR EACH ROW EXECUTE FUNCTION wall.keeps_terms('request', 'sharing_informationrequest');
DO $keys$ DECLARE found text; BEGIN
  FOR found IN SELECT conname FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.conrelid = 'sharing_requestgroupgrant'::regclass AND a.attname = 'content_object_id' LOOP
    EXECUTE format('ALTER TABLE sharing_requestgroupgrant DROP CONSTRAINT %I', found);
  END LOOP;
  ALTER TABLE sharing_requestgroupgrant ADD CONSTRAINT sharing_requestgroupgrant_goes_with FOREIGN KEY (content_object_id) REFERENCES sharing_informationrequest (id)
    ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
END $keys$;
CREATE INDEX IF NOT EXISTS sharing_requestgroupgrant_mine ON sharing_requestgroupgrant (group_id, until) INCLUDE (content_object_id, permission_id);
CREATE INDEX IF NOT EXISTS sharing_requestgroupgrant_on ON sharing_requestgroupgrant (content_object_id, group_id) INCLUDE (until);

-- part: table sharing_requestusergrant
ALTER TABLE sharing_requestusergrant ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_requestusergrant FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_requestusergrant FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON sharing_requestusergrant TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_requestusergrant TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_requestusergrant TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON sharing_requestusergrant;
DROP POLICY IF EXISTS wall_insert ON sharing_requestusergrant;
DROP POLICY IF EXISTS wall_update ON sharing_requestusergrant;
CREATE POLICY wall_select ON sharing_requestusergrant FOR SELECT USING (user_id = (select wall.person_id()) OR (select wall.scope('staff')));
CREATE POLICY wall_insert ON sharing_requestusergrant FOR INSERT WITH CHECK ((select wall.scope('grants')));
CREATE POLICY wall_update ON sharing_requestusergrant FOR UPDATE USING ((select wall.scope('grants'))) WITH CHECK ((select wall.scope('grants')));
DROP POLICY IF EXISTS wall_keeper ON sharing_requestusergrant;
DROP TRIGGER IF EXISTS b_version ON sharing_requestusergrant;
DROP TRIGGER IF EXISTS c_twin ON sharing_requestusergrant;
DROP TRIGGER IF EXISTS d_added ON sharing_requestusergrant;
DROP TRIGGER IF EXISTS e_disposed ON sharing_requestusergrant;
DROP TRIGGER IF EXISTS f_truncate ON sharing_requestusergrant;
DROP TRIGGER IF EXISTS h_root ON sharing_requestusergrant;
DROP TRIGGER IF EXISTS i_terms ON sharing_requestusergrant;
DROP TRIGGER IF EXISTS j_frozen ON sharing_requestusergrant;
CREATE TRIGGER i_terms BEFORE INSERT OR UPDATE ON sharing_requestusergrant FOR EACH ROW EXECUTE FUNCTION wall.keeps_terms('request', 'sharing_informationrequest');
DO $keys$ DECLARE found text; BEGIN
  FOR found IN SELECT conname FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.conrelid = 'sharing_requestusergrant'::regclass AND a.attname = 'content_object_id' LOOP
    EXECUTE format('ALTER TABLE sharing_requestusergrant DROP CONSTRAINT %I', found);
  END LOOP;
  ALTER TABLE sharing_requestusergrant ADD CONSTRAINT sharing_requestusergrant_goes_with FOREIGN KEY (content_object_id) REFERENCES sharing_informationrequest (id)
    ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
END $keys$;
CREATE INDEX IF NOT EXISTS sharing_requestusergrant_mine ON sharing_requestusergrant (user_id, until) INCLUDE (content_object_id, permission_id);
CREATE INDEX IF NOT EXISTS sharing_requestusergrant_on ON sharing_requestusergrant (content_object_id, user_id) INCLUDE (until);

-- part: table sharing_sharingdecision
ALTER TABLE sharing_sharingdecision ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_sharingdecision FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_sharingdecision FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON sharing_sharingdecision TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_sharingdecision TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_sharingdecision TO frontdoor_retention;
ALTER TABLE sharing_sharingdecision ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_sharingdecision ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_sharingdecision ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_sharingdecision_root ON sharing_sharingdecision (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_sharingdecision;
DROP POLICY IF EXISTS wall_insert ON sharing_sharingdecision;
DROP POLICY IF EXISTS wall_update ON sharing_sharingdecision;
CREATE POLICY wall_select ON sharing_sharingdecision FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_sharingdecision.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_sharingdecision.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_sharingdecision FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_sharingdecision.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_sharingdecision.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON sharing_sharingdecision FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_sharingdecision.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_sharingdecision.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_sharingdecision.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_sharingdecision.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON sharing_sharingdecision;
GRANT SELECT, UPDATE ON sharing_sharingdecision TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_sharingdecision TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON sharing_sharingdecision;
DROP TRIGGER IF EXISTS c_twin ON sharing_sharingdecision;
DROP TRIGGER IF EXISTS d_added ON sharing_sharingdecision;
DROP TRIGGER IF EXISTS e_disposed ON sharing_sharingdecision;
DROP TRIGGER IF EXISTS f_truncate ON sharing_sharingdecision;
DROP TRIGGER IF EXISTS h_root ON sharing_sharingdecision;
DROP TRIGGER IF EXISTS i_terms ON sharing_sharingdecision;
DROP TRIGGER IF EXISTS j_frozen ON sharing_sharingdecision;
CREATE TRIGGER h_root BEFORE UPDATE OF contact_id, root_id, root_queue, root_restricted ON sharing_sharingdecision FOR EACH ROW WHEN (OLD.contact_id IS DISTINCT FROM NEW.contact_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_sharingdecision FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_sharingdecision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('sharing_historicalsharingdecision');
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_sharingdecision FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();
CREATE TRIGGER j_frozen BEFORE UPDATE ON sharing_sharingdecision FOR EACH ROW WHEN (OLD.sent_at IS NOT NULL) EXECUTE FUNCTION wall.stays_as_sent();

-- part: table sharing_sharingitem
ALTER TABLE sharing_sharingitem ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_sharingitem FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_sharingitem FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON sharing_sharingitem TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_sharingitem TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_sharingitem TO frontdoor_retention;
ALTER TABLE sharing_sharingitem ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_sharingitem ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_sharingitem ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_sharingitem_root ON sharing_sharingitem (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_sharingitem;
DROP POLICY IF EXISTS wall_insert ON sharing_sharingitem;
DROP POLICY IF EXISTS wall_update ON sharing_sharingitem;
CREATE POLICY wall_select ON sharing_sharingitem FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_sharingitem.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_sharingitem.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_sharingitem FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_sharingitem.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_sharingitem.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON sharing_sharingitem FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_sharingitem.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_sharingitem.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_sharingitem.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_sharingitem.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON sharing_sharingitem;
GRANT SELECT, UPDATE ON sharing_sharingitem TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_sharingitem TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON sharing_sharingitem;
DROP TRIGGER IF EXISTS c_twin ON sharing_sharingitem;
DROP TRIGGER IF EXISTS d_added ON sharing_sharingitem;
DROP TRIGGER IF EXISTS e_disposed ON sharing_sharingitem;
DROP TRIGGER IF EXISTS f_truncate ON sharing_sharingitem;
DROP TRIGGER IF EXISTS h_root ON sharing_sharingitem;
DROP TRIGGER IF EXISTS i_terms ON sharing_sharingitem;
DROP TRIGGER IF EXISTS j_frozen ON sharing_sharingitem;
CREATE TRIGGER h_root BEFORE UPDATE OF decision_id, root_id, root_queue, root_restricted ON sharing_sharingitem FOR EACH ROW WHEN (OLD.decision_id IS DISTINCT FROM NEW.decision_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_sharingitem FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_sharingitem DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('sharing_historicalsharingitem');
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_sharingitem FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();
CREATE TRIGGER j_frozen BEFORE UPDATE ON sharing_sharingitem FOR EACH ROW EXECUTE FUNCTION wall.stays_as_sent();

-- part: table sharing_wentwithout
ALTER TABLE sharing_wentwithout ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_wentwithout FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_wentwithout FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON sharing_wentwithout TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_wentwithout TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_wentwithout TO frontdoor_retention;
ALTER TABLE sharing_wentwithout ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_wentwithout ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_wentwithout ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_wentwithout_root ON sharing_wentwithout (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_wentwithout;
DROP POLICY IF EXISTS wall_insert ON sharing_wentwithout;
DROP POLICY IF EXISTS wall_update ON sharing_wentwithout;
CREATE POLICY wall_select ON sharing_wentwithout FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_wentwithout.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_wentwithout.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_wentwithout FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_wentwithout.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_wentwithout.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON sharing_wentwithout FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_wentwithout.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_wentwithout.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_wentwithout.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_wentwithout.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON sharing_wentwithout;
GRANT SELECT, UPDATE ON sharing_wentwithout TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_wentwithout TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON sharing_wentwithout;
DROP TRIGGER IF EXISTS c_twin ON sharing_wentwithout;
DROP TRIGGER IF EXISTS d_added ON sharing_wentwithout;
DROP TRIGGER IF EXISTS e_disposed ON sharing_wentwithout;
DROP TRIGGER IF EXISTS f_truncate ON sharing_wentwithout;
DROP TRIGGER IF EXISTS h_root ON sharing_wentwithout;
DROP TRIGGER IF EXISTS i_terms ON sharing_wentwithout;
DROP TRIGGER IF EXISTS j_frozen ON sharing_wentwithout;
CREATE TRIGGER h_root BEFORE UPDATE OF contact_id, root_id, root_queue, root_restricted ON sharing_wentwithout FOR EACH ROW WHEN (OLD.contact_id IS DISTINCT FROM NEW.contact_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_wentwithout FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_wentwithout DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('sharing_historicalwentwithout');
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_wentwithout FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: roots
CREATE OR REPLACE FUNCTION wall.of_root(kind text, wanted uuid, OUT queue uuid, OUT restricted boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF kind = 'contact' THEN SELECT t.queue_id, t.restricted INTO queue, restricted FROM intake_contact t WHERE t.id = wanted; END IF;
  IF kind = 'person' THEN SELECT NULL::uuid, t.restricted INTO queue, restricted FROM people_person t WHERE t.id = wanted; END IF;
  IF kind = 'request' THEN SELECT t.root_queue, t.root_restricted INTO queue, restricted FROM sharing_informationrequest t WHERE t.id = wanted; END IF;
  restricted := coalesce(restricted, false);
END $wall$;
ALTER FUNCTION wall.of_root(text, uuid) OWNER TO wall_keeper;
REVOKE ALL ON FUNCTION wall.of_root(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION wall.of_root(text, uuid) TO wall_keeper;

CREATE OR REPLACE FUNCTION wall.of_root_held(kind text, wanted uuid, OUT queue uuid, OUT restricted boolean)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF kind = 'contact' THEN SELECT t.queue_id, t.restricted INTO queue, restricted FROM intake_contact t WHERE t.id = wanted FOR KEY SHARE OF t; END IF;
  IF kind = 'person' THEN SELECT NULL::uuid, t.restricted INTO queue, restricted FROM people_person t WHERE t.id = wanted FOR KEY SHARE OF t; END IF;
  IF kind = 'request' THEN SELECT t.root_queue, t.root_restricted INTO queue, restricted FROM sharing_informationrequest t WHERE t.id = wanted FOR KEY SHARE OF t; END IF;
  restricted := coalesce(restricted, false);
END $wall$;
ALTER FUNCTION wall.of_root_held(text, uuid) OWNER TO wall_keeper;
REVOKE ALL ON FUNCTION wall.of_root_held(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION wall.of_root_held(text, uuid) TO wall_keeper;

CREATE OR REPLACE FUNCTION wall.is_restricted(kind text, wanted uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp
AS $wall$ SELECT r.restricted FROM wall.of_root(kind, wanted) r $wall$;
ALTER FUNCTION wall.is_restricted(text, uuid) OWNER TO wall_keeper;

-- part: fill access_historicalagency
CREATE OR REPLACE FUNCTION wall.fill_access_historicalagency() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."key", t."name", t."short_name", t."notice_name", t."body_type", t."in_mash", t."is_public_authority", t."matrix_column", t."valid_from", t."valid_to", t."source", t."successor_of_id", t."group_id" INTO NEW."version", NEW."key", NEW."name", NEW."short_name", NEW."notice_name", NEW."body_type", NEW."in_mash", NEW."is_public_authority", NEW."matrix_column", NEW."valid_from", NEW."valid_to", NEW."source", NEW."successor_of_id", NEW."group_id" FROM access_agency t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_access_historicalagency() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON access_historicalagency;
CREATE TRIGGER a_fill BEFORE INSERT ON access_historicalagency FOR EACH ROW EXECUTE FUNCTION wall.fill_access_historicalagency();

-- part: fill access_historicaldesk
CREATE OR REPLACE FUNCTION wall.fill_access_historicaldesk() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."key", t."name", t."opens", t."closes", t."telephone", t."email", t."agency_id", t."group_id" INTO NEW."version", NEW."key", NEW."name", NEW."opens", NEW."closes", NEW."telephone", NEW."email", NEW."agency_id", NEW."group_id" FROM access_desk t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_access_historicaldesk() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON access_historicaldesk;
CREATE TRIGGER a_fill BEFORE INSERT ON access_historicaldesk FOR EACH ROW EXECUTE FUNCTION wall.fill_access_historicaldesk();

-- part: fill access_historicalmembership
CREATE OR REPLACE FUNCTION wall.fill_access_historicalmembership() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."role", t."starts_on", t."ends_on", t."user_id", t."team_id", t."desk_id" INTO NEW."version", NEW."role", NEW."starts_on", NEW."ends_on", NEW."user_id", NEW."team_id", NEW."desk_id" FROM access_membership t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_access_historicalmembership() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON access_historicalmembership;
CREATE TRIGGER a_fill BEFORE INSERT ON access_historicalmembership FOR EACH ROW EXECUTE FUNCTION wall.fill_access_historicalmembership();

-- part: fill access_historicalteam
CREATE OR REPLACE FUNCTION wall.fill_access_historicalteam() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."key", t."name", t."is_front_door", t."telephone", t."group_id" INTO NEW."version", NEW."key", NEW."name", NEW."is_front_door", NEW."telephone", NEW."group_id" FROM access_team t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_access_historicalteam() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON access_historicalteam;
CREATE TRIGGER a_fill BEFORE INSERT ON access_historicalteam FOR EACH ROW EXECUTE FUNCTION wall.fill_access_historicalteam();

-- part: fill audit_event
CREATE OR REPLACE FUNCTION wall.fill_audit_event() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  SELECT r.queue, r.restricted INTO NEW.root_queue, NEW.root_restricted FROM wall.of_root(NEW.root_kind, NEW.root_id) r;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_audit_event() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON audit_event;
CREATE TRIGGER a_fill BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION wall.fill_audit_event();

-- part: fill audit_historicalmove
CREATE OR REPLACE FUNCTION wall.fill_audit_historicalmove() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."record_kind", t."record_id", t."root_kind", t."root_id", t."from_state", t."to_state", t."by_id", t."at", t."why", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."record_kind", NEW."record_id", NEW."root_kind", NEW."root_id", NEW."from_state", NEW."to_state", NEW."by_id", NEW."at", NEW."why", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM audit_move t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_audit_historicalmove() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON audit_historicalmove;
CREATE TRIGGER a_fill BEFORE INSERT ON audit_historicalmove FOR EACH ROW EXECUTE FUNCTION wall.fill_audit_historicalmove();

-- part: fill audit_move
CREATE OR REPLACE FUNCTION wall.fill_audit_move() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  SELECT r.queue, r.restricted INTO NEW.root_queue, NEW.root_restricted FROM wall.of_root_held(NEW.root_kind, NEW.root_id) r;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_audit_move() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON audit_move;
CREATE TRIGGER a_fill BEFORE INSERT ON audit_move FOR EACH ROW EXECUTE FUNCTION wall.fill_audit_move();

-- part: fill consent_historicalarticlesix
CREATE OR REPLACE FUNCTION wall.fill_consent_historicalarticlesix() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."key", t."position", t."name", t."source", t."in_force_from", t."in_force_to", t."verified", t."use", t."bars", t."needs_duty", t."is_consent", t."not_for_public_authority" INTO NEW."version", NEW."key", NEW."position", NEW."name", NEW."source", NEW."in_force_from", NEW."in_force_to", NEW."verified", NEW."use", NEW."bars", NEW."needs_duty", NEW."is_consent", NEW."not_for_public_authority" FROM consent_articlesix t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_consent_historicalarticlesix() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON consent_historicalarticlesix;
CREATE TRIGGER a_fill BEFORE INSERT ON consent_historicalarticlesix FOR EACH ROW EXECUTE FUNCTION wall.fill_consent_historicalarticlesix();

-- part: fill consent_historicalcondition
CREATE OR REPLACE FUNCTION wall.fill_consent_historicalcondition() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."key", t."position", t."name", t."source", t."in_force_from", t."in_force_to", t."verified", t."article", t."must_record", t."policy_document", t."needs_no_consent_reason", t."is_consent" INTO NEW."version", NEW."key", NEW."position", NEW."name", NEW."source", NEW."in_force_from", NEW."in_force_to", NEW."verified", NEW."article", NEW."must_record", NEW."policy_document", NEW."needs_no_consent_reason", NEW."is_consent" FROM consent_condition t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_consent_historicalcondition() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON consent_historicalcondition;
CREATE TRIGGER a_fill BEFORE INSERT ON consent_historicalcondition FOR EACH ROW EXECUTE FUNCTION wall.fill_consent_historicalcondition();

-- part: fill consent_historicalfunction
CREATE OR REPLACE FUNCTION wall.fill_consent_historicalfunction() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."key", t."position", t."name", t."source", t."in_force_from", t."in_force_to", t."verified", t."enactment", t."belongs_to", t."exercised_by", t."arrangement" INTO NEW."version", NEW."key", NEW."position", NEW."name", NEW."source", NEW."in_force_from", NEW."in_force_to", NEW."verified", NEW."enactment", NEW."belongs_to", NEW."exercised_by", NEW."arrangement" FROM consent_function t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_consent_historicalfunction() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON consent_historicalfunction;
CREATE TRIGGER a_fill BEFORE INSERT ON consent_historicalfunction FOR EACH ROW EXECUTE FUNCTION wall.fill_consent_historicalfunction();

-- part: fill consent_historicalgateway
CREATE OR REPLACE FUNCTION wall.fill_consent_historicalgateway() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."key", t."position", t."name", t."source", t."in_force_from", t."in_force_to", t."verified", t."provision", t."kind", t."givers", t."takers", t."functions", t."mutual", t."ask_with", t."only_with_basis", t."offered", t."note" INTO NEW."version", NEW."key", NEW."position", NEW."name", NEW."source", NEW."in_force_from", NEW."in_force_to", NEW."verified", NEW."provision", NEW."kind", NEW."givers", NEW."takers", NEW."functions", NEW."mutual", NEW."ask_with", NEW."only_with_basis", NEW."offered", NEW."note" FROM consent_gateway t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_consent_historicalgateway() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON consent_historicalgateway;
CREATE TRIGGER a_fill BEFORE INSERT ON consent_historicalgateway FOR EACH ROW EXECUTE FUNCTION wall.fill_consent_historicalgateway();

-- part: fill deadlines_deadline
CREATE OR REPLACE FUNCTION wall.fill_deadlines_deadline() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  SELECT r.queue, r.restricted INTO NEW.root_queue, NEW.root_restricted FROM wall.of_root_held(NEW.root_kind, NEW.root_id) r;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_deadlines_deadline() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON deadlines_deadline;
CREATE TRIGGER a_fill BEFORE INSERT ON deadlines_deadline FOR EACH ROW EXECUTE FUNCTION wall.fill_deadlines_deadline();

-- part: fill deadlines_historicalbankholiday
CREATE OR REPLACE FUNCTION wall.fill_deadlines_historicalbankholiday() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."day", t."name", t."source" INTO NEW."version", NEW."day", NEW."name", NEW."source" FROM deadlines_bankholiday t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_deadlines_historicalbankholiday() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON deadlines_historicalbankholiday;
CREATE TRIGGER a_fill BEFORE INSERT ON deadlines_historicalbankholiday FOR EACH ROW EXECUTE FUNCTION wall.fill_deadlines_historicalbankholiday();

-- part: fill deadlines_historicalclockrule
CREATE OR REPLACE FUNCTION wall.fill_deadlines_historicalclockrule() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."key", t."in_force_from", t."allowance", t."unit", t."ends", t."opens", t."closes", t."source" INTO NEW."version", NEW."key", NEW."in_force_from", NEW."allowance", NEW."unit", NEW."ends", NEW."opens", NEW."closes", NEW."source" FROM deadlines_clockrule t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_deadlines_historicalclockrule() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON deadlines_historicalclockrule;
CREATE TRIGGER a_fill BEFORE INSERT ON deadlines_historicalclockrule FOR EACH ROW EXECUTE FUNCTION wall.fill_deadlines_historicalclockrule();

-- part: fill deadlines_historicaldeadline
CREATE OR REPLACE FUNCTION wall.fill_deadlines_historicaldeadline() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."kind", t."root_kind", t."root_id", t."subject_id", t."rule_key", t."unit", t."starts_at", t."due_at", t."why", t."short", t."paused_days", t."met_at", t."met_by_id", t."stopped_at", t."stopped_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."kind", NEW."root_kind", NEW."root_id", NEW."subject_id", NEW."rule_key", NEW."unit", NEW."starts_at", NEW."due_at", NEW."why", NEW."short", NEW."paused_days", NEW."met_at", NEW."met_by_id", NEW."stopped_at", NEW."stopped_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM deadlines_deadline t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_deadlines_historicaldeadline() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON deadlines_historicaldeadline;
CREATE TRIGGER a_fill BEFORE INSERT ON deadlines_historicaldeadline FOR EACH ROW EXECUTE FUNCTION wall.fill_deadlines_historicaldeadline();

-- part: fill intake_answer
CREATE OR REPLACE FUNCTION wall.fill_intake_answer() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.contact_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_answer() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_answer;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_answer FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_answer();

-- part: fill intake_bragrating
CREATE OR REPLACE FUNCTION wall.fill_intake_bragrating() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.contact_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_bragrating() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_bragrating;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_bragrating FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_bragrating();

-- part: fill intake_contactchild
CREATE OR REPLACE FUNCTION wall.fill_intake_contactchild() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.contact_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_contactchild() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_contactchild;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_contactchild FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_contactchild();

-- part: fill intake_contactperson
CREATE OR REPLACE FUNCTION wall.fill_intake_contactperson() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.contact_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_contactperson() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_contactperson;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_contactperson FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_contactperson();

-- part: fill intake_decision
CREATE OR REPLACE FUNCTION wall.fill_intake_decision() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  SELECT t.root_id INTO NEW.root_id FROM intake_contactchild t WHERE t.id = NEW.child_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_decision() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_decision;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_decision FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_decision();

-- part: fill intake_enquiry
CREATE OR REPLACE FUNCTION wall.fill_intake_enquiry() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.contact_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_enquiry() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_enquiry;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_enquiry FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_enquiry();

-- part: fill intake_historicalanswer
CREATE OR REPLACE FUNCTION wall.fill_intake_historicalanswer() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."question", t."state", t."text", t."answered_at", t."contact_id", t."child_id", t."answered_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."question", NEW."state", NEW."text", NEW."answered_at", NEW."contact_id", NEW."child_id", NEW."answered_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM intake_answer t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_historicalanswer() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_historicalanswer;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_historicalanswer FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_historicalanswer();

-- part: fill intake_historicalbragrating
CREATE OR REPLACE FUNCTION wall.fill_intake_historicalbragrating() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."rating", t."before", t."rationale", t."rated_at", t."contact_id", t."rated_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."rating", NEW."before", NEW."rationale", NEW."rated_at", NEW."contact_id", NEW."rated_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM intake_bragrating t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_historicalbragrating() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_historicalbragrating;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_historicalbragrating FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_historicalbragrating();

-- part: fill intake_historicalcontact
CREATE OR REPLACE FUNCTION wall.fill_intake_historicalcontact() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."reference", t."idempotency_key", t."content_hash", t."received_at", t."source", t."channel", t."referrer_name", t."referrer_role", t."referrer_agency_name", t."referrer_phone", t."referrer_email", t."referrer_relationship", t."withhold_identity", t."worry", t."place", t."who_with", t."safe_tonight", t."safe_why", t."encompass", t."is_mandatory_csa_notification", t."is_urgent", t."is_night", t."search_logged_at", t."restricted", t."stage", t."rating", t."is_rereferral", t."repeat_count", t."repeat_why", t."next_due_at", t."next_due_from", t."next_due_unit", t."next_due_why", t."closed_at", t."received_by_id", t."referrer_agency_id", t."earlier_id", t."queue_id", t."owner_id", t."closed_by_id", t.id, t.queue_id, t.restricted INTO NEW."version", NEW."reference", NEW."idempotency_key", NEW."content_hash", NEW."received_at", NEW."source", NEW."channel", NEW."referrer_name", NEW."referrer_role", NEW."referrer_agency_name", NEW."referrer_phone", NEW."referrer_email", NEW."referrer_relationship", NEW."withhold_identity", NEW."worry", NEW."place", NEW."who_with", NEW."safe_tonight", NEW."safe_why", NEW."encompass", NEW."is_mandatory_csa_notification", NEW."is_urgent", NEW."is_night", NEW."search_logged_at", NEW."restricted", NEW."stage", NEW."rating", NEW."is_rereferral", NEW."repeat_count", NEW."repeat_why", NEW."next_due_at", NEW."next_due_from", NEW."next_due_unit", NEW."next_due_why", NEW."closed_at", NEW."received_by_id", NEW."referrer_agency_id", NEW."earlier_id", NEW."queue_id", NEW."owner_id", NEW."closed_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_historicalcontact() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_historicalcontact;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_historicalcontact FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_historicalcontact();

-- part: fill intake_historicalcontactchild
CREATE OR REPLACE FUNCTION wall.fill_intake_historicalcontactchild() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."place", t."state", t."level", t."outcome", t."is_rereferral", t."last_referred_on", t."rereferral_why", t."contact_id", t."person_id", t."mother_id", t."allocated_worker_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."place", NEW."state", NEW."level", NEW."outcome", NEW."is_rereferral", NEW."last_referred_on", NEW."rereferral_why", NEW."contact_id", NEW."person_id", NEW."mother_id", NEW."allocated_worker_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM intake_contactchild t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_historicalcontactchild() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_historicalcontactchild;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_historicalcontactchild FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_historicalcontactchild();

-- part: fill intake_historicalcontactperson
CREATE OR REPLACE FUNCTION wall.fill_intake_historicalcontactperson() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."role", t."lives_here", t."do_not_contact", t."alleged", t."contact_id", t."person_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."role", NEW."lives_here", NEW."do_not_contact", NEW."alleged", NEW."contact_id", NEW."person_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM intake_contactperson t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_historicalcontactperson() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_historicalcontactperson;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_historicalcontactperson FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_historicalcontactperson();

-- part: fill intake_historicaldecision
CREATE OR REPLACE FUNCTION wall.fill_intake_historicaldecision() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."outcome", t."rationale", t."is_proposal", t."after_enquiry", t."registration_no", t."decided_at", t."child_id", t."decided_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."outcome", NEW."rationale", NEW."is_proposal", NEW."after_enquiry", NEW."registration_no", NEW."decided_at", NEW."child_id", NEW."decided_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM intake_decision t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_historicaldecision() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_historicaldecision;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_historicaldecision FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_historicaldecision();

-- part: fill intake_historicaldraft
CREATE OR REPLACE FUNCTION wall.fill_intake_historicaldraft() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."idempotency_key", t."reference", t."content", t."started_at", t."saved_at", t."ended_at", t."user_id" INTO NEW."version", NEW."idempotency_key", NEW."reference", NEW."content", NEW."started_at", NEW."saved_at", NEW."ended_at", NEW."user_id" FROM intake_draft t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_historicaldraft() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_historicaldraft;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_historicaldraft FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_historicaldraft();

-- part: fill intake_historicalenquiry
CREATE OR REPLACE FUNCTION wall.fill_intake_historicalenquiry() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."purpose", t."opened_at", t."begun_at", t."decided_at", t."contact_id", t."opened_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."purpose", NEW."opened_at", NEW."begun_at", NEW."decided_at", NEW."contact_id", NEW."opened_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM intake_enquiry t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_historicalenquiry() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_historicalenquiry;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_historicalenquiry FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_historicalenquiry();

-- part: fill intake_historicalindexcard
CREATE OR REPLACE FUNCTION wall.fill_intake_historicalindexcard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."contact_id", t."child_id", t."reference", t."received_at", t."source", t."is_open", t."outcome", t."referred_on", t."closed_at", t."person_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."contact_id", NEW."child_id", NEW."reference", NEW."received_at", NEW."source", NEW."is_open", NEW."outcome", NEW."referred_on", NEW."closed_at", NEW."person_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM intake_indexcard t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_historicalindexcard() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_historicalindexcard;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_historicalindexcard FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_historicalindexcard();

-- part: fill intake_historicalinformednotice
CREATE OR REPLACE FUNCTION wall.fill_intake_historicalinformednotice() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."told", t."who", t."why_not", t."why_words", t."review_on", t."recorded_at", t."contact_id", t."recorded_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."told", NEW."who", NEW."why_not", NEW."why_words", NEW."review_on", NEW."recorded_at", NEW."contact_id", NEW."recorded_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM intake_informednotice t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_historicalinformednotice() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_historicalinformednotice;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_historicalinformednotice FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_historicalinformednotice();

-- part: fill intake_historicalprotection
CREATE OR REPLACE FUNCTION wall.fill_intake_historicalprotection() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."action", t."police_told", t."started_at", t."child_id", t."started_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."action", NEW."police_told", NEW."started_at", NEW."child_id", NEW."started_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM intake_protection t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_historicalprotection() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_historicalprotection;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_historicalprotection FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_historicalprotection();

-- part: fill intake_historicalreferral
CREATE OR REPLACE FUNCTION wall.fill_intake_historicalreferral() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."referred_on", t."source", t."accepted_at", t."is_rereferral", t."last_referred_on", t."rereferral_why", t."in_last_12_months", t."is_nfa", t."child_id", t."accepted_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."referred_on", NEW."source", NEW."accepted_at", NEW."is_rereferral", NEW."last_referred_on", NEW."rereferral_why", NEW."in_last_12_months", NEW."is_nfa", NEW."child_id", NEW."accepted_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM intake_referral t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_historicalreferral() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_historicalreferral;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_historicalreferral FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_historicalreferral();

-- part: fill intake_historicalreferrerfeedback
CREATE OR REPLACE FUNCTION wall.fill_intake_historicalreferrerfeedback() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."told", t."how", t."text", t."why_not", t."recorded_at", t."contact_id", t."recorded_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."told", NEW."how", NEW."text", NEW."why_not", NEW."recorded_at", NEW."contact_id", NEW."recorded_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM intake_referrerfeedback t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_historicalreferrerfeedback() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_historicalreferrerfeedback;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_historicalreferrerfeedback FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_historicalreferrerfeedback();

-- part: fill intake_historicalrepeatreview
CREATE OR REPLACE FUNCTION wall.fill_intake_historicalrepeatreview() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."words", t."reviewed_at", t."contact_id", t."reviewed_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."words", NEW."reviewed_at", NEW."contact_id", NEW."reviewed_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM intake_repeatreview t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_historicalrepeatreview() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_historicalrepeatreview;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_historicalrepeatreview FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_historicalrepeatreview();

-- part: fill intake_historicalscreening
CREATE OR REPLACE FUNCTION wall.fill_intake_historicalscreening() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."words", t."screened_at", t."contact_id", t."screened_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."words", NEW."screened_at", NEW."contact_id", NEW."screened_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM intake_screening t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_historicalscreening() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_historicalscreening;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_historicalscreening FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_historicalscreening();

-- part: fill intake_historicalstatement
CREATE OR REPLACE FUNCTION wall.fill_intake_historicalstatement() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."kind", t."text", t."said_by", t."recorded_at", t."contact_id", t."child_id", t."recorded_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."kind", NEW."text", NEW."said_by", NEW."recorded_at", NEW."contact_id", NEW."child_id", NEW."recorded_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM intake_statement t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_historicalstatement() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_historicalstatement;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_historicalstatement FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_historicalstatement();

-- part: fill intake_historicalstrategydiscussion
CREATE OR REPLACE FUNCTION wall.fill_intake_historicalstrategydiscussion() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."police_invited", t."health_invited", t."why_not_invited", t."called_at", t."contact_id", t."called_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."police_invited", NEW."health_invited", NEW."why_not_invited", NEW."called_at", NEW."contact_id", NEW."called_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM intake_strategydiscussion t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_historicalstrategydiscussion() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_historicalstrategydiscussion;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_historicalstrategydiscussion FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_historicalstrategydiscussion();

-- part: fill intake_historicalthresholddecision
CREATE OR REPLACE FUNCTION wall.fill_intake_historicalthresholddecision() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."level", t."rationale", t."is_proposal", t."registration_no", t."decided_at", t."child_id", t."decided_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."level", NEW."rationale", NEW."is_proposal", NEW."registration_no", NEW."decided_at", NEW."child_id", NEW."decided_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM intake_thresholddecision t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_historicalthresholddecision() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_historicalthresholddecision;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_historicalthresholddecision FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_historicalthresholddecision();

-- part: fill intake_indexcard
CREATE OR REPLACE FUNCTION wall.fill_intake_indexcard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.person_id;
  SELECT NULL::uuid, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM people_person t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_indexcard() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_indexcard;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_indexcard FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_indexcard();

-- part: fill intake_informednotice
CREATE OR REPLACE FUNCTION wall.fill_intake_informednotice() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.contact_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_informednotice() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_informednotice;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_informednotice FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_informednotice();

-- part: fill intake_protection
CREATE OR REPLACE FUNCTION wall.fill_intake_protection() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  SELECT t.root_id INTO NEW.root_id FROM intake_contactchild t WHERE t.id = NEW.child_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_protection() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_protection;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_protection FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_protection();

-- part: fill intake_referral
CREATE OR REPLACE FUNCTION wall.fill_intake_referral() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  SELECT t.root_id INTO NEW.root_id FROM intake_contactchild t WHERE t.id = NEW.child_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_referral() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_referral;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_referral FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_referral();

-- part: fill intake_referrerfeedback
CREATE OR REPLACE FUNCTION wall.fill_intake_referrerfeedback() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.contact_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_referrerfeedback() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_referrerfeedback;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_referrerfeedback FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_referrerfeedback();

-- part: fill intake_repeatreview
CREATE OR REPLACE FUNCTION wall.fill_intake_repeatreview() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.contact_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_repeatreview() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_repeatreview;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_repeatreview FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_repeatreview();

-- part: fill intake_screening
CREATE OR REPLACE FUNCTION wall.fill_intake_screening() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.contact_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_screening() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_screening;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_screening FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_screening();

-- part: fill intake_statement
CREATE OR REPLACE FUNCTION wall.fill_intake_statement() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.contact_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_statement() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_statement;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_statement FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_statement();

-- part: fill intake_strategydiscussion
CREATE OR REPLACE FUNCTION wall.fill_intake_strategydiscussion() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.contact_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_strategydiscussion() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_strategydiscussion;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_strategydiscussion FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_strategydiscussion();

-- part: fill intake_thresholddecision
CREATE OR REPLACE FUNCTION wall.fill_intake_thresholddecision() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  SELECT t.root_id INTO NEW.root_id FROM intake_contactchild t WHERE t.id = NEW.child_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_thresholddecision() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_thresholddecision;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_thresholddecision FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_thresholddecision();

-- part: fill people_casestanding
CREATE OR REPLACE FUNCTION wall.fill_people_casestanding() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.person_id;
  SELECT NULL::uuid, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM people_person t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_people_casestanding() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON people_casestanding;
CREATE TRIGGER a_fill BEFORE INSERT ON people_casestanding FOR EACH ROW EXECUTE FUNCTION wall.fill_people_casestanding();

-- part: fill people_contactdetail
CREATE OR REPLACE FUNCTION wall.fill_people_contactdetail() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.person_id;
  SELECT NULL::uuid, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM people_person t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_people_contactdetail() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON people_contactdetail;
CREATE TRIGGER a_fill BEFORE INSERT ON people_contactdetail FOR EACH ROW EXECUTE FUNCTION wall.fill_people_contactdetail();

-- part: fill people_historicalcasestanding
CREATE OR REPLACE FUNCTION wall.fill_people_historicalcasestanding() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."state", t."since", t."words", t."person_id", t."owner_id", t."team_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."state", NEW."since", NEW."words", NEW."person_id", NEW."owner_id", NEW."team_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM people_casestanding t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_people_historicalcasestanding() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON people_historicalcasestanding;
CREATE TRIGGER a_fill BEFORE INSERT ON people_historicalcasestanding FOR EACH ROW EXECUTE FUNCTION wall.fill_people_historicalcasestanding();

-- part: fill people_historicalcontactdetail
CREATE OR REPLACE FUNCTION wall.fill_people_historicalcontactdetail() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."kind", t."value", t."extension", t."safe_to_call", t."safe_to_leave_message", t."safe_to_text", t."best_time", t."source", t."ended_on", t."person_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."kind", NEW."value", NEW."extension", NEW."safe_to_call", NEW."safe_to_leave_message", NEW."safe_to_text", NEW."best_time", NEW."source", NEW."ended_on", NEW."person_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM people_contactdetail t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_people_historicalcontactdetail() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON people_historicalcontactdetail;
CREATE TRIGGER a_fill BEFORE INSERT ON people_historicalcontactdetail FOR EACH ROW EXECUTE FUNCTION wall.fill_people_historicalcontactdetail();

-- part: fill people_historicalidentifier
CREATE OR REPLACE FUNCTION wall.fill_people_historicalidentifier() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."kind", t."value", t."source", t."verified_on", t."ended_on", t."person_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."kind", NEW."value", NEW."source", NEW."verified_on", NEW."ended_on", NEW."person_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM people_identifier t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_people_historicalidentifier() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON people_historicalidentifier;
CREATE TRIGGER a_fill BEFORE INSERT ON people_historicalidentifier FOR EACH ROW EXECUTE FUNCTION wall.fill_people_historicalidentifier();

-- part: fill people_historicalinvolvement
CREATE OR REPLACE FUNCTION wall.fill_people_historicalinvolvement() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."kind", t."organisation", t."worker", t."telephone", t."last_seen_on", t."until_on", t."person_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."kind", NEW."organisation", NEW."worker", NEW."telephone", NEW."last_seen_on", NEW."until_on", NEW."person_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM people_involvement t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_people_historicalinvolvement() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON people_historicalinvolvement;
CREATE TRIGGER a_fill BEFORE INSERT ON people_historicalinvolvement FOR EACH ROW EXECUTE FUNCTION wall.fill_people_historicalinvolvement();

-- part: fill people_historicalopening
CREATE OR REPLACE FUNCTION wall.fill_people_historicalopening() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."category", t."why", t."opened_at", t."until", t."review_due_at", t."verdict", t."review_words", t."reviewed_at", t."person_id", t."team_id", t."opened_by_id", t."reviewed_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."category", NEW."why", NEW."opened_at", NEW."until", NEW."review_due_at", NEW."verdict", NEW."review_words", NEW."reviewed_at", NEW."person_id", NEW."team_id", NEW."opened_by_id", NEW."reviewed_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM people_opening t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_people_historicalopening() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON people_historicalopening;
CREATE TRIGGER a_fill BEFORE INSERT ON people_historicalopening FOR EACH ROW EXECUTE FUNCTION wall.fill_people_historicalopening();

-- part: fill people_historicalperson
CREATE OR REPLACE FUNCTION wall.fill_people_historicalperson() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."born_on", t."expected_on", t."age_said", t."died_on", t."sex", t."gender_identity", t."ethnicity", t."ethnicity_other", t."disabilities", t."health", t."first_language", t."interpreter", t."interpreter_for", t."communication", t."religion", t."description", t."is_placeholder", t."restricted", t.id, NULL, t.restricted INTO NEW."version", NEW."born_on", NEW."expected_on", NEW."age_said", NEW."died_on", NEW."sex", NEW."gender_identity", NEW."ethnicity", NEW."ethnicity_other", NEW."disabilities", NEW."health", NEW."first_language", NEW."interpreter", NEW."interpreter_for", NEW."communication", NEW."religion", NEW."description", NEW."is_placeholder", NEW."restricted", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM people_person t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_people_historicalperson() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON people_historicalperson;
CREATE TRIGGER a_fill BEFORE INSERT ON people_historicalperson FOR EACH ROW EXECUTE FUNCTION wall.fill_people_historicalperson();

-- part: fill people_historicalpersonflag
CREATE OR REPLACE FUNCTION wall.fill_people_historicalpersonflag() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."kind", t."what", t."what_to_do", t."source", t."from_on", t."review_on", t."ended_on", t."person_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."kind", NEW."what", NEW."what_to_do", NEW."source", NEW."from_on", NEW."review_on", NEW."ended_on", NEW."person_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM people_personflag t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_people_historicalpersonflag() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON people_historicalpersonflag;
CREATE TRIGGER a_fill BEFORE INSERT ON people_historicalpersonflag FOR EACH ROW EXECUTE FUNCTION wall.fill_people_historicalpersonflag();

-- part: fill people_historicalpersonname
CREATE OR REPLACE FUNCTION wall.fill_people_historicalpersonname() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."kind", t."given", t."family", t."until_on", t."source", t."folded_family", t."first_part", t."last_part", t."family_sound", t."first_given", t."given_sound", t."person_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."kind", NEW."given", NEW."family", NEW."until_on", NEW."source", NEW."folded_family", NEW."first_part", NEW."last_part", NEW."family_sound", NEW."first_given", NEW."given_sound", NEW."person_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM people_personname t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_people_historicalpersonname() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON people_historicalpersonname;
CREATE TRIGGER a_fill BEFORE INSERT ON people_historicalpersonname FOR EACH ROW EXECUTE FUNCTION wall.fill_people_historicalpersonname();

-- part: fill people_historicalrelationship
CREATE OR REPLACE FUNCTION wall.fill_people_historicalrelationship() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."kind", t."responsibility", t."how_known", t."evidence_on", t."do_not_contact", t."must_not_know_address", t."note", t."since_on", t."until_on", t."person_id", t."other_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."kind", NEW."responsibility", NEW."how_known", NEW."evidence_on", NEW."do_not_contact", NEW."must_not_know_address", NEW."note", NEW."since_on", NEW."until_on", NEW."person_id", NEW."other_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM people_relationship t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_people_historicalrelationship() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON people_historicalrelationship;
CREATE TRIGGER a_fill BEFORE INSERT ON people_historicalrelationship FOR EACH ROW EXECUTE FUNCTION wall.fill_people_historicalrelationship();

-- part: fill people_historicalresidence
CREATE OR REPLACE FUNCTION wall.fill_people_historicalresidence() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."kind", t."lines", t."postcode", t."postcode_kind", t."uprn", t."place", t."since_on", t."until_on", t."is_where_now", t."safe_to_write", t."do_not_disclose", t."source", t."person_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."kind", NEW."lines", NEW."postcode", NEW."postcode_kind", NEW."uprn", NEW."place", NEW."since_on", NEW."until_on", NEW."is_where_now", NEW."safe_to_write", NEW."do_not_disclose", NEW."source", NEW."person_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM people_residence t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_people_historicalresidence() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON people_historicalresidence;
CREATE TRIGGER a_fill BEFORE INSERT ON people_historicalresidence FOR EACH ROW EXECUTE FUNCTION wall.fill_people_historicalresidence();

-- part: fill people_historicalsurname
CREATE OR REPLACE FUNCTION wall.fill_people_historicalsurname() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."folded" INTO NEW."version", NEW."folded" FROM people_surname t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_people_historicalsurname() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON people_historicalsurname;
CREATE TRIGGER a_fill BEFORE INSERT ON people_historicalsurname FOR EACH ROW EXECUTE FUNCTION wall.fill_people_historicalsurname();

-- part: fill people_historicaltie
CREATE OR REPLACE FUNCTION wall.fill_people_historicaltie() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."what", t."ended_on", t."person_id", t."user_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."what", NEW."ended_on", NEW."person_id", NEW."user_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM people_tie t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_people_historicaltie() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON people_historicaltie;
CREATE TRIGGER a_fill BEFORE INSERT ON people_historicaltie FOR EACH ROW EXECUTE FUNCTION wall.fill_people_historicaltie();

-- part: fill people_identifier
CREATE OR REPLACE FUNCTION wall.fill_people_identifier() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.person_id;
  SELECT NULL::uuid, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM people_person t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_people_identifier() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON people_identifier;
CREATE TRIGGER a_fill BEFORE INSERT ON people_identifier FOR EACH ROW EXECUTE FUNCTION wall.fill_people_identifier();

-- part: fill people_involvement
CREATE OR REPLACE FUNCTION wall.fill_people_involvement() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.person_id;
  SELECT NULL::uuid, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM people_person t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_people_involvement() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON people_involvement;
CREATE TRIGGER a_fill BEFORE INSERT ON people_involvement FOR EACH ROW EXECUTE FUNCTION wall.fill_people_involvement();

-- part: fill people_opening
CREATE OR REPLACE FUNCTION wall.fill_people_opening() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.person_id;
  SELECT NULL::uuid, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM people_person t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_people_opening() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON people_opening;
CREATE TRIGGER a_fill BEFORE INSERT ON people_opening FOR EACH ROW EXECUTE FUNCTION wall.fill_people_opening();

-- part: fill people_personflag
CREATE OR REPLACE FUNCTION wall.fill_people_personflag() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.person_id;
  SELECT NULL::uuid, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM people_person t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_people_personflag() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON people_personflag;
CREATE TRIGGER a_fill BEFORE INSERT ON people_personflag FOR EACH ROW EXECUTE FUNCTION wall.fill_people_personflag();

-- part: fill people_personname
CREATE OR REPLACE FUNCTION wall.fill_people_personname() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.person_id;
  SELECT NULL::uuid, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM people_person t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_people_personname() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON people_personname;
CREATE TRIGGER a_fill BEFORE INSERT ON people_personname FOR EACH ROW EXECUTE FUNCTION wall.fill_people_personname();

-- part: fill people_relationship
CREATE OR REPLACE FUNCTION wall.fill_people_relationship() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.person_id;
  SELECT NULL::uuid, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM people_person t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_people_relationship() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON people_relationship;
CREATE TRIGGER a_fill BEFORE INSERT ON people_relationship FOR EACH ROW EXECUTE FUNCTION wall.fill_people_relationship();

-- part: fill people_residence
CREATE OR REPLACE FUNCTION wall.fill_people_residence() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.person_id;
  SELECT NULL::uuid, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM people_person t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_people_residence() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON people_residence;
CREATE TRIGGER a_fill BEFORE INSERT ON people_residence FOR EACH ROW EXECUTE FUNCTION wall.fill_people_residence();

-- part: fill people_tie
CREATE OR REPLACE FUNCTION wall.fill_people_tie() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.person_id;
  SELECT NULL::uuid, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM people_person t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_people_tie() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON people_tie;
CREATE TRIGGER a_fill BEFORE INSERT ON people_tie FOR EACH ROW EXECUTE FUNCTION wall.fill_people_tie();

-- part: fill retention_historicalretentionassignment
CREATE OR REPLACE FUNCTION wall.fill_retention_historicalretentionassignment() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."record_kind", t."record_id", t."root_kind", t."root_id", t."trigger", t."trigger_on", t."due_on", t."why", t."rule_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."record_kind", NEW."record_id", NEW."root_kind", NEW."root_id", NEW."trigger", NEW."trigger_on", NEW."due_on", NEW."why", NEW."rule_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM retention_retentionassignment t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_retention_historicalretentionassignment() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON retention_historicalretentionassignment;
CREATE TRIGGER a_fill BEFORE INSERT ON retention_historicalretentionassignment FOR EACH ROW EXECUTE FUNCTION wall.fill_retention_historicalretentionassignment();

-- part: fill retention_historicalretentionrule
CREATE OR REPLACE FUNCTION wall.fill_retention_historicalretentionrule() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."key", t."record", t."only_when", t."after", t."count", t."unit", t."at_end", t."source" INTO NEW."version", NEW."key", NEW."record", NEW."only_when", NEW."after", NEW."count", NEW."unit", NEW."at_end", NEW."source" FROM retention_retentionrule t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_retention_historicalretentionrule() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON retention_historicalretentionrule;
CREATE TRIGGER a_fill BEFORE INSERT ON retention_historicalretentionrule FOR EACH ROW EXECUTE FUNCTION wall.fill_retention_historicalretentionrule();

-- part: fill retention_retentionassignment
CREATE OR REPLACE FUNCTION wall.fill_retention_retentionassignment() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  SELECT r.queue, r.restricted INTO NEW.root_queue, NEW.root_restricted FROM wall.of_root_held(NEW.root_kind, NEW.root_id) r;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_retention_retentionassignment() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON retention_retentionassignment;
CREATE TRIGGER a_fill BEFORE INSERT ON retention_retentionassignment FOR EACH ROW EXECUTE FUNCTION wall.fill_retention_retentionassignment();

-- part: fill sharing_agencyresponse
CREATE OR REPLACE FUNCTION wall.fill_sharing_agencyresponse() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.request_id;
  SELECT t.root_queue, t.root_restricted INTO NEW.root_queue, NEW.root_restricted FROM sharing_informationrequest t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_agencyresponse() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_agencyresponse;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_agencyresponse FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_agencyresponse();

-- part: fill sharing_chaser
CREATE OR REPLACE FUNCTION wall.fill_sharing_chaser() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.request_id;
  SELECT t.root_queue, t.root_restricted INTO NEW.root_queue, NEW.root_restricted FROM sharing_informationrequest t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_chaser() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_chaser;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_chaser FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_chaser();

-- part: fill sharing_finding
CREATE OR REPLACE FUNCTION wall.fill_sharing_finding() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  SELECT t.root_id INTO NEW.root_id FROM sharing_agencyresponse t WHERE t.id = NEW.response_id;
  SELECT t.root_queue, t.root_restricted INTO NEW.root_queue, NEW.root_restricted FROM sharing_informationrequest t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_finding() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_finding;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_finding FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_finding();

-- part: fill sharing_historicalagencyresponse
CREATE OR REPLACE FUNCTION wall.fill_sharing_historicalagencyresponse() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."held", t."systems", t."identities", t."dates", t."refusal", t."refusal_words", t."try_instead", t."worker_risk", t."regime", t."answered_at", t."request_id", t."answered_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."held", NEW."systems", NEW."identities", NEW."dates", NEW."refusal", NEW."refusal_words", NEW."try_instead", NEW."worker_risk", NEW."regime", NEW."answered_at", NEW."request_id", NEW."answered_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM sharing_agencyresponse t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_historicalagencyresponse() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_historicalagencyresponse;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_historicalagencyresponse FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_historicalagencyresponse();

-- part: fill sharing_historicalagencyterms
CREATE OR REPLACE FUNCTION wall.fill_sharing_historicalagencyterms() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."gateways", t."article_9", t."article_10", t."questions", t."pregnancy_desks", t."handling", t."delete_after_days", t."note", t."agency_id" INTO NEW."version", NEW."gateways", NEW."article_9", NEW."article_10", NEW."questions", NEW."pregnancy_desks", NEW."handling", NEW."delete_after_days", NEW."note", NEW."agency_id" FROM sharing_agencyterms t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_historicalagencyterms() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_historicalagencyterms;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_historicalagencyterms FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_historicalagencyterms();

-- part: fill sharing_historicalchaser
CREATE OR REPLACE FUNCTION wall.fill_sharing_historicalchaser() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."words", t."chased_at", t."request_id", t."chased_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."words", NEW."chased_at", NEW."request_id", NEW."chased_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM sharing_chaser t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_historicalchaser() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_historicalchaser;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_historicalchaser FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_historicalchaser();

-- part: fill sharing_historicalfinding
CREATE OR REPLACE FUNCTION wall.fill_sharing_historicalfinding() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."place", t."what", t."own_number", t."on_day", t."sure", t."handling", t."response_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."place", NEW."what", NEW."own_number", NEW."on_day", NEW."sure", NEW."handling", NEW."response_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM sharing_finding t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_historicalfinding() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_historicalfinding;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_historicalfinding FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_historicalfinding();

-- part: fill sharing_historicalguidanceedition
CREATE OR REPLACE FUNCTION wall.fill_sharing_historicalguidanceedition() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."key", t."name", t."source", t."in_force_from", t."in_force_to", t."verified" INTO NEW."version", NEW."key", NEW."name", NEW."source", NEW."in_force_from", NEW."in_force_to", NEW."verified" FROM sharing_guidanceedition t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_historicalguidanceedition() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_historicalguidanceedition;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_historicalguidanceedition FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_historicalguidanceedition();

-- part: fill sharing_historicalinformationrequest
CREATE OR REPLACE FUNCTION wall.fill_sharing_historicalinformationrequest() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."reference", t."about", t."rating", t."purpose", t."questions", t."needed_by", t."state", t."asked_at", t."taken_at", t."settled_at", t."closed_at", t."contact_id", t."enquiry_id", t."agency_id", t."desk_id", t."asked_by_id", t."taken_by_id", t.id, t.root_queue, t.root_restricted INTO NEW."version", NEW."reference", NEW."about", NEW."rating", NEW."purpose", NEW."questions", NEW."needed_by", NEW."state", NEW."asked_at", NEW."taken_at", NEW."settled_at", NEW."closed_at", NEW."contact_id", NEW."enquiry_id", NEW."agency_id", NEW."desk_id", NEW."asked_by_id", NEW."taken_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM sharing_informationrequest t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_historicalinformationrequest() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_historicalinformationrequest;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_historicalinformationrequest FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_historicalinformationrequest();

-- part: fill sharing_historicalleftout
CREATE OR REPLACE FUNCTION wall.fill_sharing_historicalleftout() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."information", t."label", t."why", t."decision_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."information", NEW."label", NEW."why", NEW."decision_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM sharing_leftout t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_historicalleftout() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_historicalleftout;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_historicalleftout FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_historicalleftout();

-- part: fill sharing_historicalminimisationrule
CREATE OR REPLACE FUNCTION wall.fill_sharing_historicalminimisationrule() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."information", t."recipient", t."permission", t."only", t."otherwise", t."source" INTO NEW."version", NEW."information", NEW."recipient", NEW."permission", NEW."only", NEW."otherwise", NEW."source" FROM sharing_minimisationrule t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_historicalminimisationrule() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_historicalminimisationrule;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_historicalminimisationrule FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_historicalminimisationrule();

-- part: fill sharing_historicalreleasedpacket
CREATE OR REPLACE FUNCTION wall.fill_sharing_historicalreleasedpacket() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."content", t."sha256", t."released_at", t."request_id", t."released_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."content", NEW."sha256", NEW."released_at", NEW."request_id", NEW."released_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM sharing_releasedpacket t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_historicalreleasedpacket() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_historicalreleasedpacket;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_historicalreleasedpacket FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_historicalreleasedpacket();

-- part: fill sharing_historicalsharingdecision
CREATE OR REPLACE FUNCTION wall.fill_sharing_historicalsharingdecision() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."direction", t."pattern", t."decision", t."requested_by", t."requested_at", t."requested_what", t."purpose", t."function", t."gateways", t."art6", t."art9", t."art10", t."no_consent_reason", t."confidence", t."necessity", t."less_intrusive", t."family_told", t."threshold", t."rating", t."harm_if_withheld", t."refusal", t."refusal_words", t."handling", t."delete_by", t."advice_from", t."warnings", t."reviews", t."decided_at", t."decided_as", t."sent_at", t."contact_id", t."request_id", t."agency_id", t."desk_id", t."guidance_id", t."decided_by_id", t."supersedes_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."direction", NEW."pattern", NEW."decision", NEW."requested_by", NEW."requested_at", NEW."requested_what", NEW."purpose", NEW."function", NEW."gateways", NEW."art6", NEW."art9", NEW."art10", NEW."no_consent_reason", NEW."confidence", NEW."necessity", NEW."less_intrusive", NEW."family_told", NEW."threshold", NEW."rating", NEW."harm_if_withheld", NEW."refusal", NEW."refusal_words", NEW."handling", NEW."delete_by", NEW."advice_from", NEW."warnings", NEW."reviews", NEW."decided_at", NEW."decided_as", NEW."sent_at", NEW."contact_id", NEW."request_id", NEW."agency_id", NEW."desk_id", NEW."guidance_id", NEW."decided_by_id", NEW."supersedes_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM sharing_sharingdecision t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_historicalsharingdecision() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_historicalsharingdecision;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_historicalsharingdecision FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_historicalsharingdecision();

-- part: fill sharing_historicalsharingitem
CREATE OR REPLACE FUNCTION wall.fill_sharing_historicalsharingitem() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."key", t."information", t."label", t."permission", t."why_needed", t."agreed_by", t."named_fact", t."decision_id", t."person_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."key", NEW."information", NEW."label", NEW."permission", NEW."why_needed", NEW."agreed_by", NEW."named_fact", NEW."decision_id", NEW."person_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM sharing_sharingitem t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_historicalsharingitem() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_historicalsharingitem;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_historicalsharingitem FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_historicalsharingitem();

-- part: fill sharing_historicalwentwithout
CREATE OR REPLACE FUNCTION wall.fill_sharing_historicalwentwithout() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."why", t."decided_at", t."contact_id", t."request_id", t."decided_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."why", NEW."decided_at", NEW."contact_id", NEW."request_id", NEW."decided_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM sharing_wentwithout t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_historicalwentwithout() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_historicalwentwithout;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_historicalwentwithout FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_historicalwentwithout();

-- part: fill sharing_informationrequest
CREATE OR REPLACE FUNCTION wall.fill_sharing_informationrequest() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.contact_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_informationrequest() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_informationrequest;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_informationrequest FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_informationrequest();

-- part: fill sharing_leftout
CREATE OR REPLACE FUNCTION wall.fill_sharing_leftout() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  SELECT t.root_id INTO NEW.root_id FROM sharing_sharingdecision t WHERE t.id = NEW.decision_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_leftout() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_leftout;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_leftout FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_leftout();

-- part: fill sharing_releasedpacket
CREATE OR REPLACE FUNCTION wall.fill_sharing_releasedpacket() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.request_id;
  SELECT t.root_queue, t.root_restricted INTO NEW.root_queue, NEW.root_restricted FROM sharing_informationrequest t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_releasedpacket() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_releasedpacket;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_releasedpacket FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_releasedpacket();

-- part: fill sharing_sharingdecision
CREATE OR REPLACE FUNCTION wall.fill_sharing_sharingdecision() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.contact_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_sharingdecision() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_sharingdecision;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_sharingdecision FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_sharingdecision();

-- part: fill sharing_sharingitem
CREATE OR REPLACE FUNCTION wall.fill_sharing_sharingitem() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  SELECT t.root_id INTO NEW.root_id FROM sharing_sharingdecision t WHERE t.id = NEW.decision_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_sharingitem() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_sharingitem;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_sharingitem FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_sharingitem();

-- part: fill sharing_wentwithout
CREATE OR REPLACE FUNCTION wall.fill_sharing_wentwithout() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.contact_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_wentwithout() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_wentwithout;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_wentwithout FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_wentwithout();

-- part: carry intake_contact
CREATE OR REPLACE FUNCTION wall.carry_intake_contact() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  UPDATE audit_event SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'contact';
  UPDATE audit_move SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'contact';
  UPDATE deadlines_deadline SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'contact';
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
  UPDATE retention_retentionassignment SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id AND root_kind = 'request';
  UPDATE sharing_agencyresponse SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id;
  UPDATE sharing_chaser SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id;
  UPDATE sharing_finding SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id;
  UPDATE sharing_releasedpacket SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id;
  UPDATE audit_historicalmove SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id AND root_kind = 'request';
  UPDATE deadlines_historicaldeadline SET root_queue = NEW.root_queue, root_restricted = NEW.root_restricted WHERE root_id = NEW.id AND root_kind = 'request';
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

-- part: outside
CREATE TABLE IF NOT EXISTS signin_cache (cache_key varchar(255) PRIMARY KEY, value text NOT NULL, expires timestamptz NOT NULL);
CREATE INDEX IF NOT EXISTS signin_cache_expires ON signin_cache (expires);
GRANT SELECT, INSERT, UPDATE, DELETE ON signin_cache TO frontdoor_app, frontdoor_worker;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO frontdoor_app, frontdoor_worker;
DROP TRIGGER IF EXISTS keeps_kind ON access_user;
CREATE TRIGGER keeps_kind BEFORE UPDATE OF kind ON access_user FOR EACH ROW WHEN (OLD.kind IS DISTINCT FROM NEW.kind)
  EXECUTE FUNCTION wall.keeps_kind();
GRANT SELECT ON django_migrations TO frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
REVOKE ALL ON access_user FROM PUBLIC, frontdoor_app, frontdoor_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON access_user TO frontdoor_app, frontdoor_worker;
REVOKE ALL ON access_user_groups FROM PUBLIC, frontdoor_app, frontdoor_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON access_user_groups TO frontdoor_app, frontdoor_worker;
REVOKE ALL ON access_user_user_permissions FROM PUBLIC, frontdoor_app, frontdoor_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON access_user_user_permissions TO frontdoor_app, frontdoor_worker;
REVOKE ALL ON account_emailaddress FROM PUBLIC, frontdoor_app, frontdoor_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON account_emailaddress TO frontdoor_app, frontdoor_worker;
REVOKE ALL ON account_emailconfirmation FROM PUBLIC, frontdoor_app, frontdoor_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON account_emailconfirmation TO frontdoor_app, frontdoor_worker;
REVOKE ALL ON auth_group FROM PUBLIC, frontdoor_app, frontdoor_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON auth_group TO frontdoor_app, frontdoor_worker;
REVOKE ALL ON auth_group_permissions FROM PUBLIC, frontdoor_app, frontdoor_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON auth_group_permissions TO frontdoor_app, frontdoor_worker;
REVOKE ALL ON auth_permission FROM PUBLIC, frontdoor_app, frontdoor_worker;
GRANT SELECT ON auth_permission TO frontdoor_app, frontdoor_worker;
REVOKE ALL ON axes_accessattempt FROM PUBLIC, frontdoor_app, frontdoor_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON axes_accessattempt TO frontdoor_app, frontdoor_worker;
REVOKE ALL ON axes_accessattemptexpiration FROM PUBLIC, frontdoor_app, frontdoor_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON axes_accessattemptexpiration TO frontdoor_app, frontdoor_worker;
REVOKE ALL ON axes_accessfailurelog FROM PUBLIC, frontdoor_app, frontdoor_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON axes_accessfailurelog TO frontdoor_app, frontdoor_worker;
REVOKE ALL ON axes_accesslog FROM PUBLIC, frontdoor_app, frontdoor_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON axes_accesslog TO frontdoor_app, frontdoor_worker;
REVOKE ALL ON django_content_type FROM PUBLIC, frontdoor_app, frontdoor_worker;
GRANT SELECT ON django_content_type TO frontdoor_app, frontdoor_worker;
REVOKE ALL ON django_session FROM PUBLIC, frontdoor_app, frontdoor_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON django_session TO frontdoor_app, frontdoor_worker;
REVOKE ALL ON guardian_groupobjectpermission FROM PUBLIC, frontdoor_app, frontdoor_worker;
REVOKE ALL ON guardian_userobjectpermission FROM PUBLIC, frontdoor_app, frontdoor_worker;
REVOKE ALL ON mfa_authenticator FROM PUBLIC, frontdoor_app, frontdoor_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON mfa_authenticator TO frontdoor_app, frontdoor_worker;
REVOKE ALL ON post_inbox FROM PUBLIC, frontdoor_app, frontdoor_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON post_inbox TO frontdoor_app, frontdoor_worker;
REVOKE ALL ON post_mail FROM PUBLIC, frontdoor_app, frontdoor_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON post_mail TO frontdoor_app, frontdoor_worker;
REVOKE ALL ON post_outbox FROM PUBLIC, frontdoor_app, frontdoor_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON post_outbox TO frontdoor_app, frontdoor_worker;
REVOKE ALL ON signin_invitation FROM PUBLIC, frontdoor_app, frontdoor_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON signin_invitation TO frontdoor_app, frontdoor_worker;
REVOKE ALL ON socialaccount_socialaccount FROM PUBLIC, frontdoor_app, frontdoor_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON socialaccount_socialaccount TO frontdoor_app, frontdoor_worker;
REVOKE ALL ON socialaccount_socialapp FROM PUBLIC, frontdoor_app, frontdoor_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON socialaccount_socialapp TO frontdoor_app, frontdoor_worker;
REVOKE ALL ON socialaccount_socialtoken FROM PUBLIC, frontdoor_app, frontdoor_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON socialaccount_socialtoken TO frontdoor_app, frontdoor_worker;
REVOKE ALL ON usersessions_usersession FROM PUBLIC, frontdoor_app, frontdoor_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON usersessions_usersession TO frontdoor_app, frontdoor_worker;

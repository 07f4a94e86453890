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
CREATE OR REPLACE FUNCTION wall.twin_of_access_agency() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM access_historicalagency WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_access_agency() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON access_agency FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON access_agency DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_access_agency();
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
CREATE OR REPLACE FUNCTION wall.twin_of_access_desk() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM access_historicaldesk WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_access_desk() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON access_desk FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON access_desk DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_access_desk();
CREATE TRIGGER e_disposed BEFORE DELETE ON access_desk FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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

-- part: table access_historicalshift
ALTER TABLE access_historicalshift ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_historicalshift FORCE ROW LEVEL SECURITY;
REVOKE ALL ON access_historicalshift FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON access_historicalshift TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON access_historicalshift TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON access_historicalshift TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON access_historicalshift;
DROP POLICY IF EXISTS wall_insert ON access_historicalshift;
DROP POLICY IF EXISTS wall_update ON access_historicalshift;
CREATE POLICY wall_select ON access_historicalshift FOR SELECT USING (user_id = (select wall.person_id()) OR (select wall.scope('rota')) OR (select wall.scope('staff')));
CREATE POLICY wall_insert ON access_historicalshift FOR INSERT WITH CHECK ((((select wall.scope('rota')) AND NOT user_id = (select wall.person_id()))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON access_historicalshift;
GRANT SELECT ON access_historicalshift TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON access_historicalshift;
CREATE POLICY history_keeper ON access_historicalshift FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON access_historicalshift;
DROP TRIGGER IF EXISTS c_twin ON access_historicalshift;
DROP TRIGGER IF EXISTS d_added ON access_historicalshift;
DROP TRIGGER IF EXISTS e_disposed ON access_historicalshift;
DROP TRIGGER IF EXISTS f_truncate ON access_historicalshift;
DROP TRIGGER IF EXISTS h_root ON access_historicalshift;
DROP TRIGGER IF EXISTS i_terms ON access_historicalshift;
DROP TRIGGER IF EXISTS j_frozen ON access_historicalshift;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON access_historicalshift FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON access_historicalshift FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS access_historicalshift_of ON access_historicalshift (id, version);
CREATE INDEX IF NOT EXISTS access_historicalshift_by ON access_historicalshift (history_user_id, history_date);

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
CREATE OR REPLACE FUNCTION wall.twin_of_access_incident() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM access_historicalincident WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_access_incident() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON access_incident FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON access_incident DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_access_incident();
CREATE TRIGGER e_disposed BEFORE DELETE ON access_incident FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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
CREATE OR REPLACE FUNCTION wall.twin_of_access_membership() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM access_historicalmembership WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_access_membership() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON access_membership FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON access_membership DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_access_membership();
CREATE TRIGGER e_disposed BEFORE DELETE ON access_membership FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table access_shift
ALTER TABLE access_shift ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_shift FORCE ROW LEVEL SECURITY;
REVOKE ALL ON access_shift FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON access_shift TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON access_shift TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON access_shift TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON access_shift;
DROP POLICY IF EXISTS wall_insert ON access_shift;
DROP POLICY IF EXISTS wall_update ON access_shift;
CREATE POLICY wall_select ON access_shift FOR SELECT USING (user_id = (select wall.person_id()) OR (select wall.scope('rota')) OR (select wall.scope('staff')));
CREATE POLICY wall_insert ON access_shift FOR INSERT WITH CHECK ((select wall.scope('rota')) AND NOT user_id = (select wall.person_id()));
CREATE POLICY wall_update ON access_shift FOR UPDATE USING ((select wall.scope('rota')) AND NOT user_id = (select wall.person_id())) WITH CHECK ((select wall.scope('rota')) AND NOT user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON access_shift;
GRANT SELECT ON access_shift TO wall_keeper;
CREATE POLICY wall_keeper ON access_shift FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON access_shift;
DROP TRIGGER IF EXISTS c_twin ON access_shift;
DROP TRIGGER IF EXISTS d_added ON access_shift;
DROP TRIGGER IF EXISTS e_disposed ON access_shift;
DROP TRIGGER IF EXISTS f_truncate ON access_shift;
DROP TRIGGER IF EXISTS h_root ON access_shift;
DROP TRIGGER IF EXISTS i_terms ON access_shift;
DROP TRIGGER IF EXISTS j_frozen ON access_shift;
CREATE OR REPLACE FUNCTION wall.twin_of_access_shift() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM access_historicalshift WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_access_shift() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON access_shift FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON access_shift DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_access_shift();
CREATE TRIGGER e_disposed BEFORE DELETE ON access_shift FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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
CREATE OR REPLACE FUNCTION wall.twin_of_access_team() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM access_historicalteam WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_access_team() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON access_team FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON access_team DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_access_team();
CREATE TRIGGER e_disposed BEFORE DELETE ON access_team FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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
CREATE OR REPLACE FUNCTION wall.twin_of_audit_move() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM audit_historicalmove WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_audit_move() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON audit_move FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON audit_move DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_audit_move();
CREATE TRIGGER e_disposed BEFORE DELETE ON audit_move FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table audit_seal
ALTER TABLE audit_seal ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_seal FORCE ROW LEVEL SECURITY;
REVOKE ALL ON audit_seal FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT ON audit_seal TO frontdoor_sealer, frontdoor_app, frontdoor_worker;
GRANT SELECT, INSERT ON audit_seal TO frontdoor_sealer;
DROP POLICY IF EXISTS wall_select ON audit_seal;
DROP POLICY IF EXISTS wall_keeps ON audit_seal;
DROP POLICY IF EXISTS wall_adds ON audit_seal;
CREATE POLICY wall_select ON audit_seal FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_keeps ON audit_seal FOR SELECT TO frontdoor_sealer USING (true);
CREATE POLICY wall_adds ON audit_seal FOR INSERT TO frontdoor_sealer WITH CHECK (true);
DROP TRIGGER IF EXISTS d_added ON audit_seal;
DROP TRIGGER IF EXISTS f_truncate ON audit_seal;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON audit_seal FOR EACH ROW EXECUTE FUNCTION wall.only_added('never');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON audit_seal FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');

-- part: table audit_tombstone
ALTER TABLE audit_tombstone ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_tombstone FORCE ROW LEVEL SECURITY;
REVOKE ALL ON audit_tombstone FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT ON audit_tombstone TO frontdoor_sealer;
GRANT SELECT, INSERT ON audit_tombstone TO history_keeper;
DROP POLICY IF EXISTS wall_select ON audit_tombstone;
DROP POLICY IF EXISTS wall_keeps ON audit_tombstone;
DROP POLICY IF EXISTS wall_adds ON audit_tombstone;
CREATE POLICY wall_select ON audit_tombstone FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_keeps ON audit_tombstone FOR SELECT TO history_keeper USING (true);
CREATE POLICY wall_adds ON audit_tombstone FOR INSERT TO history_keeper WITH CHECK (true);
DROP TRIGGER IF EXISTS d_added ON audit_tombstone;
DROP TRIGGER IF EXISTS f_truncate ON audit_tombstone;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON audit_tombstone FOR EACH ROW EXECUTE FUNCTION wall.only_added('never');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON audit_tombstone FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');

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
CREATE OR REPLACE FUNCTION wall.twin_of_consent_articlesix() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM consent_historicalarticlesix WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_consent_articlesix() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON consent_articlesix FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON consent_articlesix DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_consent_articlesix();
CREATE TRIGGER e_disposed BEFORE DELETE ON consent_articlesix FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table consent_competenceassessment
ALTER TABLE consent_competenceassessment ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_competenceassessment FORCE ROW LEVEL SECURITY;
REVOKE ALL ON consent_competenceassessment FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON consent_competenceassessment TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON consent_competenceassessment TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON consent_competenceassessment TO frontdoor_retention;
ALTER TABLE consent_competenceassessment ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE consent_competenceassessment ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE consent_competenceassessment ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS consent_competenceassessment_root ON consent_competenceassessment (root_id);
DROP POLICY IF EXISTS wall_select ON consent_competenceassessment;
DROP POLICY IF EXISTS wall_insert ON consent_competenceassessment;
DROP POLICY IF EXISTS wall_update ON consent_competenceassessment;
CREATE POLICY wall_select ON consent_competenceassessment FOR SELECT USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = consent_competenceassessment.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = consent_competenceassessment.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON consent_competenceassessment FOR INSERT WITH CHECK ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = consent_competenceassessment.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = consent_competenceassessment.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))) OR ((select wall.scope('person')) AND NOT root_restricted));
CREATE POLICY wall_update ON consent_competenceassessment FOR UPDATE USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = consent_competenceassessment.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = consent_competenceassessment.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = consent_competenceassessment.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = consent_competenceassessment.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON consent_competenceassessment;
GRANT SELECT, UPDATE ON consent_competenceassessment TO wall_keeper;
CREATE POLICY wall_keeper ON consent_competenceassessment TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON consent_competenceassessment;
DROP TRIGGER IF EXISTS c_twin ON consent_competenceassessment;
DROP TRIGGER IF EXISTS d_added ON consent_competenceassessment;
DROP TRIGGER IF EXISTS e_disposed ON consent_competenceassessment;
DROP TRIGGER IF EXISTS f_truncate ON consent_competenceassessment;
DROP TRIGGER IF EXISTS h_root ON consent_competenceassessment;
DROP TRIGGER IF EXISTS i_terms ON consent_competenceassessment;
DROP TRIGGER IF EXISTS j_frozen ON consent_competenceassessment;
CREATE TRIGGER h_root BEFORE UPDATE OF subject_id, root_id, root_queue, root_restricted ON consent_competenceassessment FOR EACH ROW WHEN (OLD.subject_id IS DISTINCT FROM NEW.subject_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE OR REPLACE FUNCTION wall.twin_of_consent_competenceassessment() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM consent_historicalcompetenceassessment WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_consent_competenceassessment() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON consent_competenceassessment FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON consent_competenceassessment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_consent_competenceassessment();
CREATE TRIGGER e_disposed BEFORE DELETE ON consent_competenceassessment FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();
CREATE TRIGGER j_frozen BEFORE UPDATE ON consent_competenceassessment FOR EACH ROW EXECUTE FUNCTION wall.stays_as_sent();

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
CREATE OR REPLACE FUNCTION wall.twin_of_consent_condition() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM consent_historicalcondition WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_consent_condition() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON consent_condition FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON consent_condition DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_consent_condition();
CREATE TRIGGER e_disposed BEFORE DELETE ON consent_condition FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table consent_consentpurpose
ALTER TABLE consent_consentpurpose ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_consentpurpose FORCE ROW LEVEL SECURITY;
REVOKE ALL ON consent_consentpurpose FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON consent_consentpurpose TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON consent_consentpurpose TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON consent_consentpurpose TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON consent_consentpurpose;
DROP POLICY IF EXISTS wall_insert ON consent_consentpurpose;
DROP POLICY IF EXISTS wall_update ON consent_consentpurpose;
CREATE POLICY wall_select ON consent_consentpurpose FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON consent_consentpurpose FOR INSERT WITH CHECK ((select wall.scope('reference')));
CREATE POLICY wall_update ON consent_consentpurpose FOR UPDATE USING ((select wall.scope('reference'))) WITH CHECK ((select wall.scope('reference')));
DROP POLICY IF EXISTS wall_keeper ON consent_consentpurpose;
GRANT SELECT ON consent_consentpurpose TO wall_keeper;
CREATE POLICY wall_keeper ON consent_consentpurpose FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON consent_consentpurpose;
DROP TRIGGER IF EXISTS c_twin ON consent_consentpurpose;
DROP TRIGGER IF EXISTS d_added ON consent_consentpurpose;
DROP TRIGGER IF EXISTS e_disposed ON consent_consentpurpose;
DROP TRIGGER IF EXISTS f_truncate ON consent_consentpurpose;
DROP TRIGGER IF EXISTS h_root ON consent_consentpurpose;
DROP TRIGGER IF EXISTS i_terms ON consent_consentpurpose;
DROP TRIGGER IF EXISTS j_frozen ON consent_consentpurpose;
CREATE OR REPLACE FUNCTION wall.twin_of_consent_consentpurpose() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM consent_historicalconsentpurpose WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_consent_consentpurpose() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON consent_consentpurpose FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON consent_consentpurpose DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_consent_consentpurpose();
CREATE TRIGGER e_disposed BEFORE DELETE ON consent_consentpurpose FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table consent_consentrecord
ALTER TABLE consent_consentrecord ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_consentrecord FORCE ROW LEVEL SECURITY;
REVOKE ALL ON consent_consentrecord FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON consent_consentrecord TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON consent_consentrecord TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON consent_consentrecord TO frontdoor_retention;
ALTER TABLE consent_consentrecord ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE consent_consentrecord ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE consent_consentrecord ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS consent_consentrecord_root ON consent_consentrecord (root_id);
DROP POLICY IF EXISTS wall_select ON consent_consentrecord;
DROP POLICY IF EXISTS wall_insert ON consent_consentrecord;
DROP POLICY IF EXISTS wall_update ON consent_consentrecord;
CREATE POLICY wall_select ON consent_consentrecord FOR SELECT USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = consent_consentrecord.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = consent_consentrecord.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON consent_consentrecord FOR INSERT WITH CHECK ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = consent_consentrecord.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = consent_consentrecord.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))) OR ((select wall.scope('person')) AND NOT root_restricted));
CREATE POLICY wall_update ON consent_consentrecord FOR UPDATE USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = consent_consentrecord.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = consent_consentrecord.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = consent_consentrecord.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = consent_consentrecord.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON consent_consentrecord;
GRANT SELECT, UPDATE ON consent_consentrecord TO wall_keeper;
CREATE POLICY wall_keeper ON consent_consentrecord TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON consent_consentrecord;
DROP TRIGGER IF EXISTS c_twin ON consent_consentrecord;
DROP TRIGGER IF EXISTS d_added ON consent_consentrecord;
DROP TRIGGER IF EXISTS e_disposed ON consent_consentrecord;
DROP TRIGGER IF EXISTS f_truncate ON consent_consentrecord;
DROP TRIGGER IF EXISTS h_root ON consent_consentrecord;
DROP TRIGGER IF EXISTS i_terms ON consent_consentrecord;
DROP TRIGGER IF EXISTS j_frozen ON consent_consentrecord;
CREATE TRIGGER h_root BEFORE UPDATE OF subject_id, root_id, root_queue, root_restricted ON consent_consentrecord FOR EACH ROW WHEN (OLD.subject_id IS DISTINCT FROM NEW.subject_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE OR REPLACE FUNCTION wall.twin_of_consent_consentrecord() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM consent_historicalconsentrecord WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_consent_consentrecord() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON consent_consentrecord FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON consent_consentrecord DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_consent_consentrecord();
CREATE TRIGGER e_disposed BEFORE DELETE ON consent_consentrecord FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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
CREATE OR REPLACE FUNCTION wall.twin_of_consent_function() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM consent_historicalfunction WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_consent_function() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON consent_function FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON consent_function DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_consent_function();
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
CREATE OR REPLACE FUNCTION wall.twin_of_consent_gateway() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM consent_historicalgateway WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_consent_gateway() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON consent_gateway FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON consent_gateway DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_consent_gateway();
CREATE TRIGGER e_disposed BEFORE DELETE ON consent_gateway FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table consent_historicalcompetenceassessment
ALTER TABLE consent_historicalcompetenceassessment ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_historicalcompetenceassessment FORCE ROW LEVEL SECURITY;
REVOKE ALL ON consent_historicalcompetenceassessment FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON consent_historicalcompetenceassessment TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON consent_historicalcompetenceassessment TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON consent_historicalcompetenceassessment TO frontdoor_retention;
ALTER TABLE consent_historicalcompetenceassessment ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE consent_historicalcompetenceassessment ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE consent_historicalcompetenceassessment ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS consent_historicalcompetenceassessment_root ON consent_historicalcompetenceassessment (root_id);
DROP POLICY IF EXISTS wall_select ON consent_historicalcompetenceassessment;
DROP POLICY IF EXISTS wall_insert ON consent_historicalcompetenceassessment;
DROP POLICY IF EXISTS wall_update ON consent_historicalcompetenceassessment;
CREATE POLICY wall_select ON consent_historicalcompetenceassessment FOR SELECT USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = consent_historicalcompetenceassessment.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = consent_historicalcompetenceassessment.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON consent_historicalcompetenceassessment FOR INSERT WITH CHECK ((((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = consent_historicalcompetenceassessment.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = consent_historicalcompetenceassessment.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))) OR ((select wall.scope('person')) AND NOT root_restricted))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON consent_historicalcompetenceassessment;
GRANT SELECT, UPDATE ON consent_historicalcompetenceassessment TO wall_keeper;
CREATE POLICY wall_keeper ON consent_historicalcompetenceassessment TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON consent_historicalcompetenceassessment TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON consent_historicalcompetenceassessment;
CREATE POLICY history_keeper ON consent_historicalcompetenceassessment FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON consent_historicalcompetenceassessment;
DROP TRIGGER IF EXISTS c_twin ON consent_historicalcompetenceassessment;
DROP TRIGGER IF EXISTS d_added ON consent_historicalcompetenceassessment;
DROP TRIGGER IF EXISTS e_disposed ON consent_historicalcompetenceassessment;
DROP TRIGGER IF EXISTS f_truncate ON consent_historicalcompetenceassessment;
DROP TRIGGER IF EXISTS h_root ON consent_historicalcompetenceassessment;
DROP TRIGGER IF EXISTS i_terms ON consent_historicalcompetenceassessment;
DROP TRIGGER IF EXISTS j_frozen ON consent_historicalcompetenceassessment;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON consent_historicalcompetenceassessment FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON consent_historicalcompetenceassessment FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS consent_historicalcompetenceassessment_of ON consent_historicalcompetenceassessment (id, version);
CREATE INDEX IF NOT EXISTS consent_historicalcompetenceassessment_by ON consent_historicalcompetenceassessment (history_user_id, history_date);

-- part: table consent_historicalconsentpurpose
ALTER TABLE consent_historicalconsentpurpose ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_historicalconsentpurpose FORCE ROW LEVEL SECURITY;
REVOKE ALL ON consent_historicalconsentpurpose FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON consent_historicalconsentpurpose TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON consent_historicalconsentpurpose TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON consent_historicalconsentpurpose TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON consent_historicalconsentpurpose;
DROP POLICY IF EXISTS wall_insert ON consent_historicalconsentpurpose;
DROP POLICY IF EXISTS wall_update ON consent_historicalconsentpurpose;
CREATE POLICY wall_select ON consent_historicalconsentpurpose FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON consent_historicalconsentpurpose FOR INSERT WITH CHECK ((((select wall.scope('reference')))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON consent_historicalconsentpurpose;
GRANT SELECT ON consent_historicalconsentpurpose TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON consent_historicalconsentpurpose;
CREATE POLICY history_keeper ON consent_historicalconsentpurpose FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON consent_historicalconsentpurpose;
DROP TRIGGER IF EXISTS c_twin ON consent_historicalconsentpurpose;
DROP TRIGGER IF EXISTS d_added ON consent_historicalconsentpurpose;
DROP TRIGGER IF EXISTS e_disposed ON consent_historicalconsentpurpose;
DROP TRIGGER IF EXISTS f_truncate ON consent_historicalconsentpurpose;
DROP TRIGGER IF EXISTS h_root ON consent_historicalconsentpurpose;
DROP TRIGGER IF EXISTS i_terms ON consent_historicalconsentpurpose;
DROP TRIGGER IF EXISTS j_frozen ON consent_historicalconsentpurpose;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON consent_historicalconsentpurpose FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON consent_historicalconsentpurpose FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS consent_historicalconsentpurpose_of ON consent_historicalconsentpurpose (id, version);
CREATE INDEX IF NOT EXISTS consent_historicalconsentpurpose_by ON consent_historicalconsentpurpose (history_user_id, history_date);

-- part: table consent_historicalconsentrecord
ALTER TABLE consent_historicalconsentrecord ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_historicalconsentrecord FORCE ROW LEVEL SECURITY;
REVOKE ALL ON consent_historicalconsentrecord FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON consent_historicalconsentrecord TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON consent_historicalconsentrecord TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON consent_historicalconsentrecord TO frontdoor_retention;
ALTER TABLE consent_historicalconsentrecord ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE consent_historicalconsentrecord ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE consent_historicalconsentrecord ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS consent_historicalconsentrecord_root ON consent_historicalconsentrecord (root_id);
DROP POLICY IF EXISTS wall_select ON consent_historicalconsentrecord;
DROP POLICY IF EXISTS wall_insert ON consent_historicalconsentrecord;
DROP POLICY IF EXISTS wall_update ON consent_historicalconsentrecord;
CREATE POLICY wall_select ON consent_historicalconsentrecord FOR SELECT USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = consent_historicalconsentrecord.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = consent_historicalconsentrecord.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON consent_historicalconsentrecord FOR INSERT WITH CHECK ((((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = consent_historicalconsentrecord.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = consent_historicalconsentrecord.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))) OR ((select wall.scope('person')) AND NOT root_restricted))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON consent_historicalconsentrecord;
GRANT SELECT, UPDATE ON consent_historicalconsentrecord TO wall_keeper;
CREATE POLICY wall_keeper ON consent_historicalconsentrecord TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON consent_historicalconsentrecord TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON consent_historicalconsentrecord;
CREATE POLICY history_keeper ON consent_historicalconsentrecord FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON consent_historicalconsentrecord;
DROP TRIGGER IF EXISTS c_twin ON consent_historicalconsentrecord;
DROP TRIGGER IF EXISTS d_added ON consent_historicalconsentrecord;
DROP TRIGGER IF EXISTS e_disposed ON consent_historicalconsentrecord;
DROP TRIGGER IF EXISTS f_truncate ON consent_historicalconsentrecord;
DROP TRIGGER IF EXISTS h_root ON consent_historicalconsentrecord;
DROP TRIGGER IF EXISTS i_terms ON consent_historicalconsentrecord;
DROP TRIGGER IF EXISTS j_frozen ON consent_historicalconsentrecord;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON consent_historicalconsentrecord FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON consent_historicalconsentrecord FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS consent_historicalconsentrecord_of ON consent_historicalconsentrecord (id, version);
CREATE INDEX IF NOT EXISTS consent_historicalconsentrecord_by ON consent_historicalconsentrecord (history_user_id, history_date);

-- part: table consent_historicalnotice
ALTER TABLE consent_historicalnotice ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_historicalnotice FORCE ROW LEVEL SECURITY;
REVOKE ALL ON consent_historicalnotice FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON consent_historicalnotice TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON consent_historicalnotice TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON consent_historicalnotice TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON consent_historicalnotice;
DROP POLICY IF EXISTS wall_insert ON consent_historicalnotice;
DROP POLICY IF EXISTS wall_update ON consent_historicalnotice;
CREATE POLICY wall_select ON consent_historicalnotice FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON consent_historicalnotice FOR INSERT WITH CHECK ((((select wall.scope('reference')))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON consent_historicalnotice;
GRANT SELECT ON consent_historicalnotice TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON consent_historicalnotice;
CREATE POLICY history_keeper ON consent_historicalnotice FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON consent_historicalnotice;
DROP TRIGGER IF EXISTS c_twin ON consent_historicalnotice;
DROP TRIGGER IF EXISTS d_added ON consent_historicalnotice;
DROP TRIGGER IF EXISTS e_disposed ON consent_historicalnotice;
DROP TRIGGER IF EXISTS f_truncate ON consent_historicalnotice;
DROP TRIGGER IF EXISTS h_root ON consent_historicalnotice;
DROP TRIGGER IF EXISTS i_terms ON consent_historicalnotice;
DROP TRIGGER IF EXISTS j_frozen ON consent_historicalnotice;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON consent_historicalnotice FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON consent_historicalnotice FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS consent_historicalnotice_of ON consent_historicalnotice (id, version);
CREATE INDEX IF NOT EXISTS consent_historicalnotice_by ON consent_historicalnotice (history_user_id, history_date);

-- part: table consent_historicalnoticetext
ALTER TABLE consent_historicalnoticetext ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_historicalnoticetext FORCE ROW LEVEL SECURITY;
REVOKE ALL ON consent_historicalnoticetext FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON consent_historicalnoticetext TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON consent_historicalnoticetext TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON consent_historicalnoticetext TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON consent_historicalnoticetext;
DROP POLICY IF EXISTS wall_insert ON consent_historicalnoticetext;
DROP POLICY IF EXISTS wall_update ON consent_historicalnoticetext;
CREATE POLICY wall_select ON consent_historicalnoticetext FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON consent_historicalnoticetext FOR INSERT WITH CHECK ((((select wall.scope('reference')))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON consent_historicalnoticetext;
GRANT SELECT ON consent_historicalnoticetext TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON consent_historicalnoticetext;
CREATE POLICY history_keeper ON consent_historicalnoticetext FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON consent_historicalnoticetext;
DROP TRIGGER IF EXISTS c_twin ON consent_historicalnoticetext;
DROP TRIGGER IF EXISTS d_added ON consent_historicalnoticetext;
DROP TRIGGER IF EXISTS e_disposed ON consent_historicalnoticetext;
DROP TRIGGER IF EXISTS f_truncate ON consent_historicalnoticetext;
DROP TRIGGER IF EXISTS h_root ON consent_historicalnoticetext;
DROP TRIGGER IF EXISTS i_terms ON consent_historicalnoticetext;
DROP TRIGGER IF EXISTS j_frozen ON consent_historicalnoticetext;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON consent_historicalnoticetext FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON consent_historicalnoticetext FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS consent_historicalnoticetext_of ON consent_historicalnoticetext (id, version);
CREATE INDEX IF NOT EXISTS consent_historicalnoticetext_by ON consent_historicalnoticetext (history_user_id, history_date);

-- part: table consent_historicalripplechoice
ALTER TABLE consent_historicalripplechoice ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_historicalripplechoice FORCE ROW LEVEL SECURITY;
REVOKE ALL ON consent_historicalripplechoice FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON consent_historicalripplechoice TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON consent_historicalripplechoice TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON consent_historicalripplechoice TO frontdoor_retention;
ALTER TABLE consent_historicalripplechoice ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE consent_historicalripplechoice ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE consent_historicalripplechoice ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS consent_historicalripplechoice_root ON consent_historicalripplechoice (root_id);
DROP POLICY IF EXISTS wall_select ON consent_historicalripplechoice;
DROP POLICY IF EXISTS wall_insert ON consent_historicalripplechoice;
DROP POLICY IF EXISTS wall_update ON consent_historicalripplechoice;
CREATE POLICY wall_select ON consent_historicalripplechoice FOR SELECT USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = consent_historicalripplechoice.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = consent_historicalripplechoice.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON consent_historicalripplechoice FOR INSERT WITH CHECK ((((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = consent_historicalripplechoice.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = consent_historicalripplechoice.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))) OR ((select wall.scope('person')) AND NOT root_restricted))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON consent_historicalripplechoice;
GRANT SELECT, UPDATE ON consent_historicalripplechoice TO wall_keeper;
CREATE POLICY wall_keeper ON consent_historicalripplechoice TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON consent_historicalripplechoice TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON consent_historicalripplechoice;
CREATE POLICY history_keeper ON consent_historicalripplechoice FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON consent_historicalripplechoice;
DROP TRIGGER IF EXISTS c_twin ON consent_historicalripplechoice;
DROP TRIGGER IF EXISTS d_added ON consent_historicalripplechoice;
DROP TRIGGER IF EXISTS e_disposed ON consent_historicalripplechoice;
DROP TRIGGER IF EXISTS f_truncate ON consent_historicalripplechoice;
DROP TRIGGER IF EXISTS h_root ON consent_historicalripplechoice;
DROP TRIGGER IF EXISTS i_terms ON consent_historicalripplechoice;
DROP TRIGGER IF EXISTS j_frozen ON consent_historicalripplechoice;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON consent_historicalripplechoice FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON consent_historicalripplechoice FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS consent_historicalripplechoice_of ON consent_historicalripplechoice (id, version);
CREATE INDEX IF NOT EXISTS consent_historicalripplechoice_by ON consent_historicalripplechoice (history_user_id, history_date);

-- part: table consent_historicalserviceagreement
ALTER TABLE consent_historicalserviceagreement ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_historicalserviceagreement FORCE ROW LEVEL SECURITY;
REVOKE ALL ON consent_historicalserviceagreement FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON consent_historicalserviceagreement TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON consent_historicalserviceagreement TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON consent_historicalserviceagreement TO frontdoor_retention;
ALTER TABLE consent_historicalserviceagreement ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE consent_historicalserviceagreement ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE consent_historicalserviceagreement ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS consent_historicalserviceagreement_root ON consent_historicalserviceagreement (root_id);
DROP POLICY IF EXISTS wall_select ON consent_historicalserviceagreement;
DROP POLICY IF EXISTS wall_insert ON consent_historicalserviceagreement;
DROP POLICY IF EXISTS wall_update ON consent_historicalserviceagreement;
CREATE POLICY wall_select ON consent_historicalserviceagreement FOR SELECT USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = consent_historicalserviceagreement.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = consent_historicalserviceagreement.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON consent_historicalserviceagreement FOR INSERT WITH CHECK ((((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = consent_historicalserviceagreement.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = consent_historicalserviceagreement.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))) OR ((select wall.scope('person')) AND NOT root_restricted))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON consent_historicalserviceagreement;
GRANT SELECT, UPDATE ON consent_historicalserviceagreement TO wall_keeper;
CREATE POLICY wall_keeper ON consent_historicalserviceagreement TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON consent_historicalserviceagreement TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON consent_historicalserviceagreement;
CREATE POLICY history_keeper ON consent_historicalserviceagreement FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON consent_historicalserviceagreement;
DROP TRIGGER IF EXISTS c_twin ON consent_historicalserviceagreement;
DROP TRIGGER IF EXISTS d_added ON consent_historicalserviceagreement;
DROP TRIGGER IF EXISTS e_disposed ON consent_historicalserviceagreement;
DROP TRIGGER IF EXISTS f_truncate ON consent_historicalserviceagreement;
DROP TRIGGER IF EXISTS h_root ON consent_historicalserviceagreement;
DROP TRIGGER IF EXISTS i_terms ON consent_historicalserviceagreement;
DROP TRIGGER IF EXISTS j_frozen ON consent_historicalserviceagreement;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON consent_historicalserviceagreement FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON consent_historicalserviceagreement FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS consent_historicalserviceagreement_of ON consent_historicalserviceagreement (id, version);
CREATE INDEX IF NOT EXISTS consent_historicalserviceagreement_by ON consent_historicalserviceagreement (history_user_id, history_date);

-- part: table consent_notice
ALTER TABLE consent_notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_notice FORCE ROW LEVEL SECURITY;
REVOKE ALL ON consent_notice FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON consent_notice TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON consent_notice TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON consent_notice TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON consent_notice;
DROP POLICY IF EXISTS wall_insert ON consent_notice;
DROP POLICY IF EXISTS wall_update ON consent_notice;
CREATE POLICY wall_select ON consent_notice FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON consent_notice FOR INSERT WITH CHECK ((select wall.scope('reference')));
CREATE POLICY wall_update ON consent_notice FOR UPDATE USING ((select wall.scope('reference'))) WITH CHECK ((select wall.scope('reference')));
DROP POLICY IF EXISTS wall_keeper ON consent_notice;
GRANT SELECT ON consent_notice TO wall_keeper;
CREATE POLICY wall_keeper ON consent_notice FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON consent_notice;
DROP TRIGGER IF EXISTS c_twin ON consent_notice;
DROP TRIGGER IF EXISTS d_added ON consent_notice;
DROP TRIGGER IF EXISTS e_disposed ON consent_notice;
DROP TRIGGER IF EXISTS f_truncate ON consent_notice;
DROP TRIGGER IF EXISTS h_root ON consent_notice;
DROP TRIGGER IF EXISTS i_terms ON consent_notice;
DROP TRIGGER IF EXISTS j_frozen ON consent_notice;
CREATE OR REPLACE FUNCTION wall.twin_of_consent_notice() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM consent_historicalnotice WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_consent_notice() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON consent_notice FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON consent_notice DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_consent_notice();
CREATE TRIGGER e_disposed BEFORE DELETE ON consent_notice FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table consent_noticetext
ALTER TABLE consent_noticetext ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_noticetext FORCE ROW LEVEL SECURITY;
REVOKE ALL ON consent_noticetext FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON consent_noticetext TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON consent_noticetext TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON consent_noticetext TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON consent_noticetext;
DROP POLICY IF EXISTS wall_insert ON consent_noticetext;
DROP POLICY IF EXISTS wall_update ON consent_noticetext;
CREATE POLICY wall_select ON consent_noticetext FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON consent_noticetext FOR INSERT WITH CHECK ((select wall.scope('reference')));
CREATE POLICY wall_update ON consent_noticetext FOR UPDATE USING ((select wall.scope('reference'))) WITH CHECK ((select wall.scope('reference')));
DROP POLICY IF EXISTS wall_keeper ON consent_noticetext;
GRANT SELECT ON consent_noticetext TO wall_keeper;
CREATE POLICY wall_keeper ON consent_noticetext FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON consent_noticetext;
DROP TRIGGER IF EXISTS c_twin ON consent_noticetext;
DROP TRIGGER IF EXISTS d_added ON consent_noticetext;
DROP TRIGGER IF EXISTS e_disposed ON consent_noticetext;
DROP TRIGGER IF EXISTS f_truncate ON consent_noticetext;
DROP TRIGGER IF EXISTS h_root ON consent_noticetext;
DROP TRIGGER IF EXISTS i_terms ON consent_noticetext;
DROP TRIGGER IF EXISTS j_frozen ON consent_noticetext;
CREATE OR REPLACE FUNCTION wall.twin_of_consent_noticetext() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM consent_historicalnoticetext WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_consent_noticetext() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON consent_noticetext FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON consent_noticetext DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_consent_noticetext();
CREATE TRIGGER e_disposed BEFORE DELETE ON consent_noticetext FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table consent_ripplechoice
ALTER TABLE consent_ripplechoice ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_ripplechoice FORCE ROW LEVEL SECURITY;
REVOKE ALL ON consent_ripplechoice FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON consent_ripplechoice TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON consent_ripplechoice TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON consent_ripplechoice TO frontdoor_retention;
ALTER TABLE consent_ripplechoice ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE consent_ripplechoice ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE consent_ripplechoice ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS consent_ripplechoice_root ON consent_ripplechoice (root_id);
DROP POLICY IF EXISTS wall_select ON consent_ripplechoice;
DROP POLICY IF EXISTS wall_insert ON consent_ripplechoice;
DROP POLICY IF EXISTS wall_update ON consent_ripplechoice;
CREATE POLICY wall_select ON consent_ripplechoice FOR SELECT USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = consent_ripplechoice.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = consent_ripplechoice.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON consent_ripplechoice FOR INSERT WITH CHECK ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = consent_ripplechoice.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = consent_ripplechoice.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))) OR ((select wall.scope('person')) AND NOT root_restricted));
CREATE POLICY wall_update ON consent_ripplechoice FOR UPDATE USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = consent_ripplechoice.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = consent_ripplechoice.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = consent_ripplechoice.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = consent_ripplechoice.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON consent_ripplechoice;
GRANT SELECT, UPDATE ON consent_ripplechoice TO wall_keeper;
CREATE POLICY wall_keeper ON consent_ripplechoice TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON consent_ripplechoice;
DROP TRIGGER IF EXISTS c_twin ON consent_ripplechoice;
DROP TRIGGER IF EXISTS d_added ON consent_ripplechoice;
DROP TRIGGER IF EXISTS e_disposed ON consent_ripplechoice;
DROP TRIGGER IF EXISTS f_truncate ON consent_ripplechoice;
DROP TRIGGER IF EXISTS h_root ON consent_ripplechoice;
DROP TRIGGER IF EXISTS i_terms ON consent_ripplechoice;
DROP TRIGGER IF EXISTS j_frozen ON consent_ripplechoice;
CREATE TRIGGER h_root BEFORE UPDATE OF consent_id, root_id, root_queue, root_restricted ON consent_ripplechoice FOR EACH ROW WHEN (OLD.consent_id IS DISTINCT FROM NEW.consent_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE OR REPLACE FUNCTION wall.twin_of_consent_ripplechoice() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM consent_historicalripplechoice WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_consent_ripplechoice() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON consent_ripplechoice FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON consent_ripplechoice DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_consent_ripplechoice();
CREATE TRIGGER e_disposed BEFORE DELETE ON consent_ripplechoice FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();
CREATE TRIGGER j_frozen BEFORE UPDATE ON consent_ripplechoice FOR EACH ROW EXECUTE FUNCTION wall.stays_as_sent();

-- part: table consent_serviceagreement
ALTER TABLE consent_serviceagreement ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_serviceagreement FORCE ROW LEVEL SECURITY;
REVOKE ALL ON consent_serviceagreement FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON consent_serviceagreement TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON consent_serviceagreement TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON consent_serviceagreement TO frontdoor_retention;
ALTER TABLE consent_serviceagreement ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE consent_serviceagreement ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE consent_serviceagreement ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS consent_serviceagreement_root ON consent_serviceagreement (root_id);
DROP POLICY IF EXISTS wall_select ON consent_serviceagreement;
DROP POLICY IF EXISTS wall_insert ON consent_serviceagreement;
DROP POLICY IF EXISTS wall_update ON consent_serviceagreement;
CREATE POLICY wall_select ON consent_serviceagreement FOR SELECT USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = consent_serviceagreement.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = consent_serviceagreement.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON consent_serviceagreement FOR INSERT WITH CHECK ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = consent_serviceagreement.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = consent_serviceagreement.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))) OR ((select wall.scope('person')) AND NOT root_restricted));
CREATE POLICY wall_update ON consent_serviceagreement FOR UPDATE USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = consent_serviceagreement.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = consent_serviceagreement.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = consent_serviceagreement.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = consent_serviceagreement.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON consent_serviceagreement;
GRANT SELECT, UPDATE ON consent_serviceagreement TO wall_keeper;
CREATE POLICY wall_keeper ON consent_serviceagreement TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON consent_serviceagreement;
DROP TRIGGER IF EXISTS c_twin ON consent_serviceagreement;
DROP TRIGGER IF EXISTS d_added ON consent_serviceagreement;
DROP TRIGGER IF EXISTS e_disposed ON consent_serviceagreement;
DROP TRIGGER IF EXISTS f_truncate ON consent_serviceagreement;
DROP TRIGGER IF EXISTS h_root ON consent_serviceagreement;
DROP TRIGGER IF EXISTS i_terms ON consent_serviceagreement;
DROP TRIGGER IF EXISTS j_frozen ON consent_serviceagreement;
CREATE TRIGGER h_root BEFORE UPDATE OF subject_id, root_id, root_queue, root_restricted ON consent_serviceagreement FOR EACH ROW WHEN (OLD.subject_id IS DISTINCT FROM NEW.subject_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE OR REPLACE FUNCTION wall.twin_of_consent_serviceagreement() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM consent_historicalserviceagreement WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_consent_serviceagreement() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON consent_serviceagreement FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON consent_serviceagreement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_consent_serviceagreement();
CREATE TRIGGER e_disposed BEFORE DELETE ON consent_serviceagreement FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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
CREATE OR REPLACE FUNCTION wall.twin_of_deadlines_bankholiday() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM deadlines_historicalbankholiday WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_deadlines_bankholiday() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON deadlines_bankholiday FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON deadlines_bankholiday DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_deadlines_bankholiday();
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
CREATE OR REPLACE FUNCTION wall.twin_of_deadlines_clockrule() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM deadlines_historicalclockrule WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_deadlines_clockrule() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON deadlines_clockrule FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON deadlines_clockrule DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_deadlines_clockrule();
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
CREATE OR REPLACE FUNCTION wall.twin_of_deadlines_deadline() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM deadlines_historicaldeadline WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_deadlines_deadline() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON deadlines_deadline FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON deadlines_deadline DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_deadlines_deadline();
CREATE TRIGGER e_disposed BEFORE DELETE ON deadlines_deadline FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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
CREATE OR REPLACE FUNCTION wall.twin_of_deadlines_task() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM deadlines_historicaltask WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_deadlines_task() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON deadlines_task FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON deadlines_task DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_deadlines_task();
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
CREATE OR REPLACE FUNCTION wall.twin_of_documents_document() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM documents_historicaldocument WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_documents_document() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON documents_document FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON documents_document DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_documents_document();
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
CREATE OR REPLACE FUNCTION wall.twin_of_documents_sheet() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM documents_historicalsheet WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_documents_sheet() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON documents_sheet FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON documents_sheet DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_documents_sheet();
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
CREATE OR REPLACE FUNCTION wall.twin_of_documents_storedfile() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM documents_historicalstoredfile WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_documents_storedfile() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON documents_storedfile FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON documents_storedfile DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_documents_storedfile();
CREATE TRIGGER e_disposed BEFORE DELETE ON documents_storedfile FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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
CREATE OR REPLACE FUNCTION wall.twin_of_intake_answer() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM intake_historicalanswer WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_intake_answer() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_answer FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_answer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_intake_answer();
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
CREATE OR REPLACE FUNCTION wall.twin_of_intake_bragrating() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM intake_historicalbragrating WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_intake_bragrating() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_bragrating FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_bragrating DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_intake_bragrating();
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
CREATE OR REPLACE FUNCTION wall.twin_of_intake_contact() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM intake_historicalcontact WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_intake_contact() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_contact FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_contact DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_intake_contact();
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
CREATE OR REPLACE FUNCTION wall.twin_of_intake_contactchild() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM intake_historicalcontactchild WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_intake_contactchild() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_contactchild FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_contactchild DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_intake_contactchild();
CREATE TRIGGER e_disposed BEFORE DELETE ON intake_contactchild FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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
CREATE OR REPLACE FUNCTION wall.twin_of_intake_contactperson() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM intake_historicalcontactperson WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_intake_contactperson() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_contactperson FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_contactperson DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_intake_contactperson();
CREATE TRIGGER e_disposed BEFORE DELETE ON intake_contactperson FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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
CREATE OR REPLACE FUNCTION wall.twin_of_intake_decision() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM intake_historicaldecision WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_intake_decision() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_decision FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_decision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_intake_decision();
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
CREATE OR REPLACE FUNCTION wall.twin_of_intake_draft() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM intake_historicaldraft WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_intake_draft() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_draft FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_draft DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_intake_draft();
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
CREATE OR REPLACE FUNCTION wall.twin_of_intake_enquiry() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM intake_historicalenquiry WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_intake_enquiry() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_enquiry FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_enquiry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_intake_enquiry();
CREATE TRIGGER e_disposed BEFORE DELETE ON intake_enquiry FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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
CREATE POLICY wall_select ON intake_historicalindexcard FOR SELECT USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = intake_historicalindexcard.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = intake_historicalindexcard.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_historicalindexcard FOR INSERT WITH CHECK ((((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = intake_historicalindexcard.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = intake_historicalindexcard.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))) OR ((select wall.scope('person')) AND NOT root_restricted))) AND history_user_id = (select wall.person_id()));
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

-- part: table intake_historicallistmatch
ALTER TABLE intake_historicallistmatch ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_historicallistmatch FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_historicallistmatch FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON intake_historicallistmatch TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_historicallistmatch TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_historicallistmatch TO frontdoor_retention;
ALTER TABLE intake_historicallistmatch ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_historicallistmatch ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_historicallistmatch ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_historicallistmatch_root ON intake_historicallistmatch (root_id);
DROP POLICY IF EXISTS wall_select ON intake_historicallistmatch;
DROP POLICY IF EXISTS wall_insert ON intake_historicallistmatch;
DROP POLICY IF EXISTS wall_update ON intake_historicallistmatch;
CREATE POLICY wall_select ON intake_historicallistmatch FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicallistmatch.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicallistmatch.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_historicallistmatch FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_historicallistmatch.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_historicallistmatch.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON intake_historicallistmatch;
GRANT SELECT, UPDATE ON intake_historicallistmatch TO wall_keeper;
CREATE POLICY wall_keeper ON intake_historicallistmatch TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON intake_historicallistmatch TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON intake_historicallistmatch;
CREATE POLICY history_keeper ON intake_historicallistmatch FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON intake_historicallistmatch;
DROP TRIGGER IF EXISTS c_twin ON intake_historicallistmatch;
DROP TRIGGER IF EXISTS d_added ON intake_historicallistmatch;
DROP TRIGGER IF EXISTS e_disposed ON intake_historicallistmatch;
DROP TRIGGER IF EXISTS f_truncate ON intake_historicallistmatch;
DROP TRIGGER IF EXISTS h_root ON intake_historicallistmatch;
DROP TRIGGER IF EXISTS i_terms ON intake_historicallistmatch;
DROP TRIGGER IF EXISTS j_frozen ON intake_historicallistmatch;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON intake_historicallistmatch FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON intake_historicallistmatch FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS intake_historicallistmatch_of ON intake_historicallistmatch (id, version);
CREATE INDEX IF NOT EXISTS intake_historicallistmatch_by ON intake_historicallistmatch (history_user_id, history_date);

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
CREATE POLICY wall_select ON intake_indexcard FOR SELECT USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = intake_indexcard.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = intake_indexcard.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_indexcard FOR INSERT WITH CHECK ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = intake_indexcard.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = intake_indexcard.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))) OR ((select wall.scope('person')) AND NOT root_restricted));
CREATE POLICY wall_update ON intake_indexcard FOR UPDATE USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = intake_indexcard.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = intake_indexcard.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = intake_indexcard.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = intake_indexcard.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
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
CREATE OR REPLACE FUNCTION wall.twin_of_intake_indexcard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM intake_historicalindexcard WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_intake_indexcard() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_indexcard FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_indexcard DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_intake_indexcard();
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
CREATE OR REPLACE FUNCTION wall.twin_of_intake_informednotice() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM intake_historicalinformednotice WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_intake_informednotice() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_informednotice FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_informednotice DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_intake_informednotice();
CREATE TRIGGER e_disposed BEFORE DELETE ON intake_informednotice FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table intake_listmatch
ALTER TABLE intake_listmatch ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_listmatch FORCE ROW LEVEL SECURITY;
REVOKE ALL ON intake_listmatch FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON intake_listmatch TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON intake_listmatch TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_listmatch TO frontdoor_retention;
ALTER TABLE intake_listmatch ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE intake_listmatch ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE intake_listmatch ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS intake_listmatch_root ON intake_listmatch (root_id);
DROP POLICY IF EXISTS wall_select ON intake_listmatch;
DROP POLICY IF EXISTS wall_insert ON intake_listmatch;
DROP POLICY IF EXISTS wall_update ON intake_listmatch;
CREATE POLICY wall_select ON intake_listmatch FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_listmatch.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_listmatch.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON intake_listmatch FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_listmatch.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_listmatch.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON intake_listmatch FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_listmatch.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_listmatch.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = intake_listmatch.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = intake_listmatch.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON intake_listmatch;
GRANT SELECT, UPDATE ON intake_listmatch TO wall_keeper;
CREATE POLICY wall_keeper ON intake_listmatch TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON intake_listmatch;
DROP TRIGGER IF EXISTS c_twin ON intake_listmatch;
DROP TRIGGER IF EXISTS d_added ON intake_listmatch;
DROP TRIGGER IF EXISTS e_disposed ON intake_listmatch;
DROP TRIGGER IF EXISTS f_truncate ON intake_listmatch;
DROP TRIGGER IF EXISTS h_root ON intake_listmatch;
DROP TRIGGER IF EXISTS i_terms ON intake_listmatch;
DROP TRIGGER IF EXISTS j_frozen ON intake_listmatch;
CREATE TRIGGER h_root BEFORE UPDATE OF contact_id, root_id, root_queue, root_restricted ON intake_listmatch FOR EACH ROW WHEN (OLD.contact_id IS DISTINCT FROM NEW.contact_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE OR REPLACE FUNCTION wall.twin_of_intake_listmatch() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM intake_historicallistmatch WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_intake_listmatch() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_listmatch FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_listmatch DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_intake_listmatch();
CREATE TRIGGER e_disposed BEFORE DELETE ON intake_listmatch FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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
CREATE OR REPLACE FUNCTION wall.twin_of_intake_protection() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM intake_historicalprotection WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_intake_protection() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_protection FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_protection DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_intake_protection();
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
CREATE OR REPLACE FUNCTION wall.twin_of_intake_referral() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM intake_historicalreferral WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_intake_referral() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_referral FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_referral DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_intake_referral();
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
CREATE OR REPLACE FUNCTION wall.twin_of_intake_referrerfeedback() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM intake_historicalreferrerfeedback WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_intake_referrerfeedback() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_referrerfeedback FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_referrerfeedback DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_intake_referrerfeedback();
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
CREATE OR REPLACE FUNCTION wall.twin_of_intake_repeatreview() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM intake_historicalrepeatreview WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_intake_repeatreview() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_repeatreview FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_repeatreview DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_intake_repeatreview();
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
CREATE OR REPLACE FUNCTION wall.twin_of_intake_screening() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM intake_historicalscreening WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_intake_screening() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_screening FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_screening DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_intake_screening();
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
CREATE OR REPLACE FUNCTION wall.twin_of_intake_statement() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM intake_historicalstatement WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_intake_statement() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_statement FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_statement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_intake_statement();
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
CREATE OR REPLACE FUNCTION wall.twin_of_intake_strategydiscussion() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM intake_historicalstrategydiscussion WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_intake_strategydiscussion() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_strategydiscussion FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_strategydiscussion DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_intake_strategydiscussion();
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
CREATE OR REPLACE FUNCTION wall.twin_of_intake_thresholddecision() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM intake_historicalthresholddecision WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_intake_thresholddecision() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON intake_thresholddecision FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON intake_thresholddecision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_intake_thresholddecision();
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
CREATE OR REPLACE FUNCTION wall.twin_of_people_casestanding() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM people_historicalcasestanding WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_people_casestanding() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON people_casestanding FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON people_casestanding DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_people_casestanding();
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
CREATE OR REPLACE FUNCTION wall.twin_of_people_contactdetail() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM people_historicalcontactdetail WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_people_contactdetail() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON people_contactdetail FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON people_contactdetail DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_people_contactdetail();
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
CREATE POLICY wall_select ON people_historicalcasestanding FOR SELECT USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalcasestanding.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalcasestanding.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_historicalcasestanding FOR INSERT WITH CHECK ((((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalcasestanding.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalcasestanding.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))) OR ((select wall.scope('person')) AND NOT root_restricted))) AND history_user_id = (select wall.person_id()));
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
CREATE POLICY wall_select ON people_historicalcontactdetail FOR SELECT USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalcontactdetail.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalcontactdetail.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_historicalcontactdetail FOR INSERT WITH CHECK ((((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalcontactdetail.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalcontactdetail.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))) OR ((select wall.scope('person')) AND NOT root_restricted))) AND history_user_id = (select wall.person_id()));
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
CREATE POLICY wall_select ON people_historicalidentifier FOR SELECT USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalidentifier.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalidentifier.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_historicalidentifier FOR INSERT WITH CHECK ((((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalidentifier.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalidentifier.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))) OR ((select wall.scope('person')) AND NOT root_restricted))) AND history_user_id = (select wall.person_id()));
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
CREATE POLICY wall_select ON people_historicalinvolvement FOR SELECT USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalinvolvement.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalinvolvement.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_historicalinvolvement FOR INSERT WITH CHECK ((((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalinvolvement.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalinvolvement.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))) OR ((select wall.scope('person')) AND NOT root_restricted))) AND history_user_id = (select wall.person_id()));
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
CREATE POLICY wall_select ON people_historicalopening FOR SELECT USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalopening.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalopening.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_historicalopening FOR INSERT WITH CHECK ((((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalopening.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalopening.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))) OR ((select wall.scope('person')) AND NOT root_restricted))) AND history_user_id = (select wall.person_id()));
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
CREATE POLICY wall_select ON people_historicalperson FOR SELECT USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalperson.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalperson.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_historicalperson FOR INSERT WITH CHECK ((((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalperson.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalperson.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))) OR ((select wall.scope('person')) AND NOT root_restricted))) AND history_user_id = (select wall.person_id()));
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
CREATE POLICY wall_select ON people_historicalpersonflag FOR SELECT USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalpersonflag.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalpersonflag.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_historicalpersonflag FOR INSERT WITH CHECK ((((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalpersonflag.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalpersonflag.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))) OR ((select wall.scope('person')) AND NOT root_restricted))) AND history_user_id = (select wall.person_id()));
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
CREATE POLICY wall_select ON people_historicalpersonname FOR SELECT USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalpersonname.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalpersonname.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_historicalpersonname FOR INSERT WITH CHECK ((((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalpersonname.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalpersonname.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))) OR ((select wall.scope('person')) AND NOT root_restricted))) AND history_user_id = (select wall.person_id()));
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
CREATE POLICY wall_select ON people_historicalrelationship FOR SELECT USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalrelationship.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalrelationship.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_historicalrelationship FOR INSERT WITH CHECK ((((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalrelationship.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalrelationship.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))) OR ((select wall.scope('person')) AND NOT root_restricted))) AND history_user_id = (select wall.person_id()));
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
CREATE POLICY wall_select ON people_historicalresidence FOR SELECT USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalresidence.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalresidence.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_historicalresidence FOR INSERT WITH CHECK ((((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalresidence.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalresidence.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))) OR ((select wall.scope('person')) AND NOT root_restricted))) AND history_user_id = (select wall.person_id()));
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

-- part: table people_historicalrestriction
ALTER TABLE people_historicalrestriction ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_historicalrestriction FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_historicalrestriction FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON people_historicalrestriction TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_historicalrestriction TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_historicalrestriction TO frontdoor_retention;
ALTER TABLE people_historicalrestriction ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE people_historicalrestriction ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE people_historicalrestriction ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS people_historicalrestriction_root ON people_historicalrestriction (root_id);
DROP POLICY IF EXISTS wall_select ON people_historicalrestriction;
DROP POLICY IF EXISTS wall_insert ON people_historicalrestriction;
DROP POLICY IF EXISTS wall_update ON people_historicalrestriction;
CREATE POLICY wall_select ON people_historicalrestriction FOR SELECT USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalrestriction.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalrestriction.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_historicalrestriction FOR INSERT WITH CHECK ((((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicalrestriction.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicalrestriction.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))) OR ((select wall.scope('person')) AND NOT root_restricted))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON people_historicalrestriction;
GRANT SELECT, UPDATE ON people_historicalrestriction TO wall_keeper;
CREATE POLICY wall_keeper ON people_historicalrestriction TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON people_historicalrestriction TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON people_historicalrestriction;
CREATE POLICY history_keeper ON people_historicalrestriction FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON people_historicalrestriction;
DROP TRIGGER IF EXISTS c_twin ON people_historicalrestriction;
DROP TRIGGER IF EXISTS d_added ON people_historicalrestriction;
DROP TRIGGER IF EXISTS e_disposed ON people_historicalrestriction;
DROP TRIGGER IF EXISTS f_truncate ON people_historicalrestriction;
DROP TRIGGER IF EXISTS h_root ON people_historicalrestriction;
DROP TRIGGER IF EXISTS i_terms ON people_historicalrestriction;
DROP TRIGGER IF EXISTS j_frozen ON people_historicalrestriction;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON people_historicalrestriction FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON people_historicalrestriction FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS people_historicalrestriction_of ON people_historicalrestriction (id, version);
CREATE INDEX IF NOT EXISTS people_historicalrestriction_by ON people_historicalrestriction (history_user_id, history_date);

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
CREATE POLICY wall_select ON people_historicaltie FOR SELECT USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicaltie.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicaltie.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_historicaltie FOR INSERT WITH CHECK ((((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_historicaltie.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_historicaltie.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))) OR ((select wall.scope('person')) AND NOT root_restricted))) AND history_user_id = (select wall.person_id()));
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
CREATE OR REPLACE FUNCTION wall.twin_of_people_identifier() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM people_historicalidentifier WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_people_identifier() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON people_identifier FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON people_identifier DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_people_identifier();
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
CREATE POLICY wall_select ON people_involvement FOR SELECT USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_involvement.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_involvement.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_involvement FOR INSERT WITH CHECK ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_involvement.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_involvement.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))) OR ((select wall.scope('person')) AND NOT root_restricted));
CREATE POLICY wall_update ON people_involvement FOR UPDATE USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_involvement.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_involvement.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_involvement.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_involvement.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
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
CREATE OR REPLACE FUNCTION wall.twin_of_people_involvement() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM people_historicalinvolvement WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_people_involvement() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON people_involvement FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON people_involvement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_people_involvement();
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
CREATE OR REPLACE FUNCTION wall.twin_of_people_opening() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM people_historicalopening WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_people_opening() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON people_opening FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON people_opening DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_people_opening();
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
CREATE OR REPLACE FUNCTION wall.twin_of_people_person() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM people_historicalperson WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_people_person() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON people_person FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON people_person DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_people_person();
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
CREATE OR REPLACE FUNCTION wall.twin_of_people_personflag() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM people_historicalpersonflag WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_people_personflag() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON people_personflag FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON people_personflag DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_people_personflag();
CREATE TRIGGER e_disposed BEFORE DELETE ON people_personflag FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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
CREATE OR REPLACE FUNCTION wall.twin_of_people_personname() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM people_historicalpersonname WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_people_personname() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON people_personname FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON people_personname DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_people_personname();
CREATE TRIGGER e_disposed BEFORE DELETE ON people_personname FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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
CREATE OR REPLACE FUNCTION wall.twin_of_people_relationship() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM people_historicalrelationship WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_people_relationship() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON people_relationship FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON people_relationship DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_people_relationship();
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
CREATE OR REPLACE FUNCTION wall.twin_of_people_residence() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM people_historicalresidence WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_people_residence() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON people_residence FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON people_residence DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_people_residence();
CREATE TRIGGER e_disposed BEFORE DELETE ON people_residence FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table people_restriction
ALTER TABLE people_restriction ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_restriction FORCE ROW LEVEL SECURITY;
REVOKE ALL ON people_restriction FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON people_restriction TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON people_restriction TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON people_restriction TO frontdoor_retention;
ALTER TABLE people_restriction ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE people_restriction ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE people_restriction ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS people_restriction_root ON people_restriction (root_id);
DROP POLICY IF EXISTS wall_select ON people_restriction;
DROP POLICY IF EXISTS wall_insert ON people_restriction;
DROP POLICY IF EXISTS wall_update ON people_restriction;
CREATE POLICY wall_select ON people_restriction FOR SELECT USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_restriction.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_restriction.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON people_restriction FOR INSERT WITH CHECK ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_restriction.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_restriction.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))) OR ((select wall.scope('person')) AND NOT root_restricted));
CREATE POLICY wall_update ON people_restriction FOR UPDATE USING ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_restriction.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_restriction.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((EXISTS (SELECT 1 FROM people_persongroupgrant g WHERE g.content_object_id = people_restriction.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM people_personusergrant g WHERE g.content_object_id = people_restriction.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON people_restriction;
GRANT SELECT, UPDATE ON people_restriction TO wall_keeper;
CREATE POLICY wall_keeper ON people_restriction TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON people_restriction;
DROP TRIGGER IF EXISTS c_twin ON people_restriction;
DROP TRIGGER IF EXISTS d_added ON people_restriction;
DROP TRIGGER IF EXISTS e_disposed ON people_restriction;
DROP TRIGGER IF EXISTS f_truncate ON people_restriction;
DROP TRIGGER IF EXISTS h_root ON people_restriction;
DROP TRIGGER IF EXISTS i_terms ON people_restriction;
DROP TRIGGER IF EXISTS j_frozen ON people_restriction;
CREATE TRIGGER h_root BEFORE UPDATE OF person_id, root_id, root_queue, root_restricted ON people_restriction FOR EACH ROW WHEN (OLD.person_id IS DISTINCT FROM NEW.person_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE OR REPLACE FUNCTION wall.twin_of_people_restriction() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM people_historicalrestriction WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_people_restriction() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON people_restriction FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON people_restriction DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_people_restriction();
CREATE TRIGGER e_disposed BEFORE DELETE ON people_restriction FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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
CREATE OR REPLACE FUNCTION wall.twin_of_people_surname() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM people_historicalsurname WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_people_surname() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON people_surname FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON people_surname DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_people_surname();
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
CREATE OR REPLACE FUNCTION wall.twin_of_people_tie() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM people_historicaltie WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_people_tie() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON people_tie FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON people_tie DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_people_tie();
CREATE TRIGGER e_disposed BEFORE DELETE ON people_tie FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table retention_consideration
ALTER TABLE retention_consideration ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_consideration FORCE ROW LEVEL SECURITY;
REVOKE ALL ON retention_consideration FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON retention_consideration TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON retention_consideration TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_consideration TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON retention_consideration;
DROP POLICY IF EXISTS wall_insert ON retention_consideration;
DROP POLICY IF EXISTS wall_update ON retention_consideration;
CREATE POLICY wall_select ON retention_consideration FOR SELECT USING ((select wall.scope('retention')));
CREATE POLICY wall_insert ON retention_consideration FOR INSERT WITH CHECK ((select wall.scope('retention')));
CREATE POLICY wall_update ON retention_consideration FOR UPDATE USING ((select wall.scope('retention'))) WITH CHECK ((select wall.scope('retention')));
DROP POLICY IF EXISTS wall_keeper ON retention_consideration;
GRANT SELECT ON retention_consideration TO wall_keeper;
CREATE POLICY wall_keeper ON retention_consideration FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON retention_consideration;
DROP TRIGGER IF EXISTS c_twin ON retention_consideration;
DROP TRIGGER IF EXISTS d_added ON retention_consideration;
DROP TRIGGER IF EXISTS e_disposed ON retention_consideration;
DROP TRIGGER IF EXISTS f_truncate ON retention_consideration;
DROP TRIGGER IF EXISTS h_root ON retention_consideration;
DROP TRIGGER IF EXISTS i_terms ON retention_consideration;
DROP TRIGGER IF EXISTS j_frozen ON retention_consideration;
CREATE OR REPLACE FUNCTION wall.twin_of_retention_consideration() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM retention_historicalconsideration WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_retention_consideration() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON retention_consideration FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON retention_consideration DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_retention_consideration();
CREATE TRIGGER e_disposed BEFORE DELETE ON retention_consideration FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table retention_disposal
ALTER TABLE retention_disposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_disposal FORCE ROW LEVEL SECURITY;
REVOKE ALL ON retention_disposal FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON retention_disposal TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON retention_disposal TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_disposal TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON retention_disposal;
DROP POLICY IF EXISTS wall_insert ON retention_disposal;
DROP POLICY IF EXISTS wall_update ON retention_disposal;
CREATE POLICY wall_select ON retention_disposal FOR SELECT USING ((select wall.scope('retention')));
CREATE POLICY wall_insert ON retention_disposal FOR INSERT WITH CHECK ((select wall.scope('retention')));
CREATE POLICY wall_update ON retention_disposal FOR UPDATE USING ((select wall.scope('retention'))) WITH CHECK ((select wall.scope('retention')));
DROP POLICY IF EXISTS wall_keeper ON retention_disposal;
GRANT SELECT ON retention_disposal TO wall_keeper;
CREATE POLICY wall_keeper ON retention_disposal FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON retention_disposal;
DROP TRIGGER IF EXISTS c_twin ON retention_disposal;
DROP TRIGGER IF EXISTS d_added ON retention_disposal;
DROP TRIGGER IF EXISTS e_disposed ON retention_disposal;
DROP TRIGGER IF EXISTS f_truncate ON retention_disposal;
DROP TRIGGER IF EXISTS h_root ON retention_disposal;
DROP TRIGGER IF EXISTS i_terms ON retention_disposal;
DROP TRIGGER IF EXISTS j_frozen ON retention_disposal;
CREATE OR REPLACE FUNCTION wall.twin_of_retention_disposal() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM retention_historicaldisposal WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_retention_disposal() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON retention_disposal FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON retention_disposal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_retention_disposal();
CREATE TRIGGER e_disposed BEFORE DELETE ON retention_disposal FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table retention_disposalcertificate
ALTER TABLE retention_disposalcertificate ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_disposalcertificate FORCE ROW LEVEL SECURITY;
REVOKE ALL ON retention_disposalcertificate FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON retention_disposalcertificate TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON retention_disposalcertificate TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_disposalcertificate TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON retention_disposalcertificate;
DROP POLICY IF EXISTS wall_insert ON retention_disposalcertificate;
DROP POLICY IF EXISTS wall_update ON retention_disposalcertificate;
CREATE POLICY wall_select ON retention_disposalcertificate FOR SELECT USING ((select wall.scope('retention')));
CREATE POLICY wall_insert ON retention_disposalcertificate FOR INSERT WITH CHECK ((select wall.scope('retention')));
CREATE POLICY wall_update ON retention_disposalcertificate FOR UPDATE USING ((select wall.scope('retention'))) WITH CHECK ((select wall.scope('retention')));
DROP POLICY IF EXISTS wall_keeper ON retention_disposalcertificate;
GRANT SELECT ON retention_disposalcertificate TO wall_keeper;
CREATE POLICY wall_keeper ON retention_disposalcertificate FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON retention_disposalcertificate;
DROP TRIGGER IF EXISTS c_twin ON retention_disposalcertificate;
DROP TRIGGER IF EXISTS d_added ON retention_disposalcertificate;
DROP TRIGGER IF EXISTS e_disposed ON retention_disposalcertificate;
DROP TRIGGER IF EXISTS f_truncate ON retention_disposalcertificate;
DROP TRIGGER IF EXISTS h_root ON retention_disposalcertificate;
DROP TRIGGER IF EXISTS i_terms ON retention_disposalcertificate;
DROP TRIGGER IF EXISTS j_frozen ON retention_disposalcertificate;
CREATE OR REPLACE FUNCTION wall.twin_of_retention_disposalcertificate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM retention_historicaldisposalcertificate WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_retention_disposalcertificate() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON retention_disposalcertificate FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON retention_disposalcertificate DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_retention_disposalcertificate();
CREATE TRIGGER e_disposed BEFORE DELETE ON retention_disposalcertificate FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table retention_disposedroot
ALTER TABLE retention_disposedroot ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_disposedroot FORCE ROW LEVEL SECURITY;
REVOKE ALL ON retention_disposedroot FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON retention_disposedroot TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON retention_disposedroot TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_disposedroot TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON retention_disposedroot;
DROP POLICY IF EXISTS wall_insert ON retention_disposedroot;
DROP POLICY IF EXISTS wall_update ON retention_disposedroot;
CREATE POLICY wall_select ON retention_disposedroot FOR SELECT USING ((select wall.scope('retention')));
CREATE POLICY wall_insert ON retention_disposedroot FOR INSERT WITH CHECK ((select wall.scope('retention')));
CREATE POLICY wall_update ON retention_disposedroot FOR UPDATE USING ((select wall.scope('retention'))) WITH CHECK ((select wall.scope('retention')));
DROP POLICY IF EXISTS wall_keeper ON retention_disposedroot;
GRANT SELECT ON retention_disposedroot TO wall_keeper;
CREATE POLICY wall_keeper ON retention_disposedroot FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON retention_disposedroot;
DROP TRIGGER IF EXISTS c_twin ON retention_disposedroot;
DROP TRIGGER IF EXISTS d_added ON retention_disposedroot;
DROP TRIGGER IF EXISTS e_disposed ON retention_disposedroot;
DROP TRIGGER IF EXISTS f_truncate ON retention_disposedroot;
DROP TRIGGER IF EXISTS h_root ON retention_disposedroot;
DROP TRIGGER IF EXISTS i_terms ON retention_disposedroot;
DROP TRIGGER IF EXISTS j_frozen ON retention_disposedroot;
CREATE OR REPLACE FUNCTION wall.twin_of_retention_disposedroot() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM retention_historicaldisposedroot WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_retention_disposedroot() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON retention_disposedroot FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON retention_disposedroot DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_retention_disposedroot();
CREATE TRIGGER e_disposed BEFORE DELETE ON retention_disposedroot FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table retention_heldroot
ALTER TABLE retention_heldroot ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_heldroot FORCE ROW LEVEL SECURITY;
REVOKE ALL ON retention_heldroot FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON retention_heldroot TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON retention_heldroot TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_heldroot TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON retention_heldroot;
DROP POLICY IF EXISTS wall_insert ON retention_heldroot;
DROP POLICY IF EXISTS wall_update ON retention_heldroot;
CREATE POLICY wall_select ON retention_heldroot FOR SELECT USING ((select wall.scope('retention')));
CREATE POLICY wall_insert ON retention_heldroot FOR INSERT WITH CHECK ((select wall.known()));
CREATE POLICY wall_update ON retention_heldroot FOR UPDATE USING ((select wall.scope('retention'))) WITH CHECK ((select wall.scope('retention')));
DROP POLICY IF EXISTS wall_keeper ON retention_heldroot;
GRANT SELECT ON retention_heldroot TO wall_keeper;
CREATE POLICY wall_keeper ON retention_heldroot FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON retention_heldroot;
DROP TRIGGER IF EXISTS c_twin ON retention_heldroot;
DROP TRIGGER IF EXISTS d_added ON retention_heldroot;
DROP TRIGGER IF EXISTS e_disposed ON retention_heldroot;
DROP TRIGGER IF EXISTS f_truncate ON retention_heldroot;
DROP TRIGGER IF EXISTS h_root ON retention_heldroot;
DROP TRIGGER IF EXISTS i_terms ON retention_heldroot;
DROP TRIGGER IF EXISTS j_frozen ON retention_heldroot;
CREATE OR REPLACE FUNCTION wall.twin_of_retention_heldroot() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM retention_historicalheldroot WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_retention_heldroot() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON retention_heldroot FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON retention_heldroot DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_retention_heldroot();
CREATE TRIGGER e_disposed BEFORE DELETE ON retention_heldroot FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table retention_historicalconsideration
ALTER TABLE retention_historicalconsideration ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_historicalconsideration FORCE ROW LEVEL SECURITY;
REVOKE ALL ON retention_historicalconsideration FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON retention_historicalconsideration TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON retention_historicalconsideration TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_historicalconsideration TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON retention_historicalconsideration;
DROP POLICY IF EXISTS wall_insert ON retention_historicalconsideration;
DROP POLICY IF EXISTS wall_update ON retention_historicalconsideration;
CREATE POLICY wall_select ON retention_historicalconsideration FOR SELECT USING ((select wall.scope('retention')));
CREATE POLICY wall_insert ON retention_historicalconsideration FOR INSERT WITH CHECK ((((select wall.scope('retention')))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON retention_historicalconsideration;
GRANT SELECT ON retention_historicalconsideration TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON retention_historicalconsideration;
CREATE POLICY history_keeper ON retention_historicalconsideration FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON retention_historicalconsideration;
DROP TRIGGER IF EXISTS c_twin ON retention_historicalconsideration;
DROP TRIGGER IF EXISTS d_added ON retention_historicalconsideration;
DROP TRIGGER IF EXISTS e_disposed ON retention_historicalconsideration;
DROP TRIGGER IF EXISTS f_truncate ON retention_historicalconsideration;
DROP TRIGGER IF EXISTS h_root ON retention_historicalconsideration;
DROP TRIGGER IF EXISTS i_terms ON retention_historicalconsideration;
DROP TRIGGER IF EXISTS j_frozen ON retention_historicalconsideration;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON retention_historicalconsideration FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON retention_historicalconsideration FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS retention_historicalconsideration_of ON retention_historicalconsideration (id, version);
CREATE INDEX IF NOT EXISTS retention_historicalconsideration_by ON retention_historicalconsideration (history_user_id, history_date);

-- part: table retention_historicaldisposal
ALTER TABLE retention_historicaldisposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_historicaldisposal FORCE ROW LEVEL SECURITY;
REVOKE ALL ON retention_historicaldisposal FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON retention_historicaldisposal TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON retention_historicaldisposal TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_historicaldisposal TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON retention_historicaldisposal;
DROP POLICY IF EXISTS wall_insert ON retention_historicaldisposal;
DROP POLICY IF EXISTS wall_update ON retention_historicaldisposal;
CREATE POLICY wall_select ON retention_historicaldisposal FOR SELECT USING ((select wall.scope('retention')));
CREATE POLICY wall_insert ON retention_historicaldisposal FOR INSERT WITH CHECK ((((select wall.scope('retention')))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON retention_historicaldisposal;
GRANT SELECT ON retention_historicaldisposal TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON retention_historicaldisposal;
CREATE POLICY history_keeper ON retention_historicaldisposal FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON retention_historicaldisposal;
DROP TRIGGER IF EXISTS c_twin ON retention_historicaldisposal;
DROP TRIGGER IF EXISTS d_added ON retention_historicaldisposal;
DROP TRIGGER IF EXISTS e_disposed ON retention_historicaldisposal;
DROP TRIGGER IF EXISTS f_truncate ON retention_historicaldisposal;
DROP TRIGGER IF EXISTS h_root ON retention_historicaldisposal;
DROP TRIGGER IF EXISTS i_terms ON retention_historicaldisposal;
DROP TRIGGER IF EXISTS j_frozen ON retention_historicaldisposal;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON retention_historicaldisposal FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON retention_historicaldisposal FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS retention_historicaldisposal_of ON retention_historicaldisposal (id, version);
CREATE INDEX IF NOT EXISTS retention_historicaldisposal_by ON retention_historicaldisposal (history_user_id, history_date);

-- part: table retention_historicaldisposalcertificate
ALTER TABLE retention_historicaldisposalcertificate ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_historicaldisposalcertificate FORCE ROW LEVEL SECURITY;
REVOKE ALL ON retention_historicaldisposalcertificate FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON retention_historicaldisposalcertificate TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON retention_historicaldisposalcertificate TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_historicaldisposalcertificate TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON retention_historicaldisposalcertificate;
DROP POLICY IF EXISTS wall_insert ON retention_historicaldisposalcertificate;
DROP POLICY IF EXISTS wall_update ON retention_historicaldisposalcertificate;
CREATE POLICY wall_select ON retention_historicaldisposalcertificate FOR SELECT USING ((select wall.scope('retention')));
CREATE POLICY wall_insert ON retention_historicaldisposalcertificate FOR INSERT WITH CHECK ((((select wall.scope('retention')))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON retention_historicaldisposalcertificate;
GRANT SELECT ON retention_historicaldisposalcertificate TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON retention_historicaldisposalcertificate;
CREATE POLICY history_keeper ON retention_historicaldisposalcertificate FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON retention_historicaldisposalcertificate;
DROP TRIGGER IF EXISTS c_twin ON retention_historicaldisposalcertificate;
DROP TRIGGER IF EXISTS d_added ON retention_historicaldisposalcertificate;
DROP TRIGGER IF EXISTS e_disposed ON retention_historicaldisposalcertificate;
DROP TRIGGER IF EXISTS f_truncate ON retention_historicaldisposalcertificate;
DROP TRIGGER IF EXISTS h_root ON retention_historicaldisposalcertificate;
DROP TRIGGER IF EXISTS i_terms ON retention_historicaldisposalcertificate;
DROP TRIGGER IF EXISTS j_frozen ON retention_historicaldisposalcertificate;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON retention_historicaldisposalcertificate FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON retention_historicaldisposalcertificate FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS retention_historicaldisposalcertificate_of ON retention_historicaldisposalcertificate (id, version);
CREATE INDEX IF NOT EXISTS retention_historicaldisposalcertificate_by ON retention_historicaldisposalcertificate (history_user_id, history_date);

-- part: table retention_historicaldisposedroot
ALTER TABLE retention_historicaldisposedroot ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_historicaldisposedroot FORCE ROW LEVEL SECURITY;
REVOKE ALL ON retention_historicaldisposedroot FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON retention_historicaldisposedroot TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON retention_historicaldisposedroot TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_historicaldisposedroot TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON retention_historicaldisposedroot;
DROP POLICY IF EXISTS wall_insert ON retention_historicaldisposedroot;
DROP POLICY IF EXISTS wall_update ON retention_historicaldisposedroot;
CREATE POLICY wall_select ON retention_historicaldisposedroot FOR SELECT USING ((select wall.scope('retention')));
CREATE POLICY wall_insert ON retention_historicaldisposedroot FOR INSERT WITH CHECK ((((select wall.scope('retention')))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON retention_historicaldisposedroot;
GRANT SELECT ON retention_historicaldisposedroot TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON retention_historicaldisposedroot;
CREATE POLICY history_keeper ON retention_historicaldisposedroot FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON retention_historicaldisposedroot;
DROP TRIGGER IF EXISTS c_twin ON retention_historicaldisposedroot;
DROP TRIGGER IF EXISTS d_added ON retention_historicaldisposedroot;
DROP TRIGGER IF EXISTS e_disposed ON retention_historicaldisposedroot;
DROP TRIGGER IF EXISTS f_truncate ON retention_historicaldisposedroot;
DROP TRIGGER IF EXISTS h_root ON retention_historicaldisposedroot;
DROP TRIGGER IF EXISTS i_terms ON retention_historicaldisposedroot;
DROP TRIGGER IF EXISTS j_frozen ON retention_historicaldisposedroot;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON retention_historicaldisposedroot FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON retention_historicaldisposedroot FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS retention_historicaldisposedroot_of ON retention_historicaldisposedroot (id, version);
CREATE INDEX IF NOT EXISTS retention_historicaldisposedroot_by ON retention_historicaldisposedroot (history_user_id, history_date);

-- part: table retention_historicalheldroot
ALTER TABLE retention_historicalheldroot ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_historicalheldroot FORCE ROW LEVEL SECURITY;
REVOKE ALL ON retention_historicalheldroot FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON retention_historicalheldroot TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON retention_historicalheldroot TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_historicalheldroot TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON retention_historicalheldroot;
DROP POLICY IF EXISTS wall_insert ON retention_historicalheldroot;
DROP POLICY IF EXISTS wall_update ON retention_historicalheldroot;
CREATE POLICY wall_select ON retention_historicalheldroot FOR SELECT USING ((select wall.scope('retention')));
CREATE POLICY wall_insert ON retention_historicalheldroot FOR INSERT WITH CHECK ((((select wall.known()))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON retention_historicalheldroot;
GRANT SELECT ON retention_historicalheldroot TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON retention_historicalheldroot;
CREATE POLICY history_keeper ON retention_historicalheldroot FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON retention_historicalheldroot;
DROP TRIGGER IF EXISTS c_twin ON retention_historicalheldroot;
DROP TRIGGER IF EXISTS d_added ON retention_historicalheldroot;
DROP TRIGGER IF EXISTS e_disposed ON retention_historicalheldroot;
DROP TRIGGER IF EXISTS f_truncate ON retention_historicalheldroot;
DROP TRIGGER IF EXISTS h_root ON retention_historicalheldroot;
DROP TRIGGER IF EXISTS i_terms ON retention_historicalheldroot;
DROP TRIGGER IF EXISTS j_frozen ON retention_historicalheldroot;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON retention_historicalheldroot FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON retention_historicalheldroot FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS retention_historicalheldroot_of ON retention_historicalheldroot (id, version);
CREATE INDEX IF NOT EXISTS retention_historicalheldroot_by ON retention_historicalheldroot (history_user_id, history_date);

-- part: table retention_historicalhold
ALTER TABLE retention_historicalhold ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_historicalhold FORCE ROW LEVEL SECURITY;
REVOKE ALL ON retention_historicalhold FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON retention_historicalhold TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON retention_historicalhold TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_historicalhold TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON retention_historicalhold;
DROP POLICY IF EXISTS wall_insert ON retention_historicalhold;
DROP POLICY IF EXISTS wall_update ON retention_historicalhold;
CREATE POLICY wall_select ON retention_historicalhold FOR SELECT USING ((select wall.scope('retention')));
CREATE POLICY wall_insert ON retention_historicalhold FOR INSERT WITH CHECK ((((select wall.known()))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON retention_historicalhold;
GRANT SELECT ON retention_historicalhold TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON retention_historicalhold;
CREATE POLICY history_keeper ON retention_historicalhold FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON retention_historicalhold;
DROP TRIGGER IF EXISTS c_twin ON retention_historicalhold;
DROP TRIGGER IF EXISTS d_added ON retention_historicalhold;
DROP TRIGGER IF EXISTS e_disposed ON retention_historicalhold;
DROP TRIGGER IF EXISTS f_truncate ON retention_historicalhold;
DROP TRIGGER IF EXISTS h_root ON retention_historicalhold;
DROP TRIGGER IF EXISTS i_terms ON retention_historicalhold;
DROP TRIGGER IF EXISTS j_frozen ON retention_historicalhold;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON retention_historicalhold FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON retention_historicalhold FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS retention_historicalhold_of ON retention_historicalhold (id, version);
CREATE INDEX IF NOT EXISTS retention_historicalhold_by ON retention_historicalhold (history_user_id, history_date);

-- part: table retention_historicalkeptfile
ALTER TABLE retention_historicalkeptfile ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_historicalkeptfile FORCE ROW LEVEL SECURITY;
REVOKE ALL ON retention_historicalkeptfile FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON retention_historicalkeptfile TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON retention_historicalkeptfile TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_historicalkeptfile TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON retention_historicalkeptfile;
DROP POLICY IF EXISTS wall_insert ON retention_historicalkeptfile;
DROP POLICY IF EXISTS wall_update ON retention_historicalkeptfile;
CREATE POLICY wall_select ON retention_historicalkeptfile FOR SELECT USING ((select wall.scope('retention')));
CREATE POLICY wall_insert ON retention_historicalkeptfile FOR INSERT WITH CHECK ((((select wall.scope('retention')))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON retention_historicalkeptfile;
GRANT SELECT ON retention_historicalkeptfile TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON retention_historicalkeptfile;
CREATE POLICY history_keeper ON retention_historicalkeptfile FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON retention_historicalkeptfile;
DROP TRIGGER IF EXISTS c_twin ON retention_historicalkeptfile;
DROP TRIGGER IF EXISTS d_added ON retention_historicalkeptfile;
DROP TRIGGER IF EXISTS e_disposed ON retention_historicalkeptfile;
DROP TRIGGER IF EXISTS f_truncate ON retention_historicalkeptfile;
DROP TRIGGER IF EXISTS h_root ON retention_historicalkeptfile;
DROP TRIGGER IF EXISTS i_terms ON retention_historicalkeptfile;
DROP TRIGGER IF EXISTS j_frozen ON retention_historicalkeptfile;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON retention_historicalkeptfile FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON retention_historicalkeptfile FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS retention_historicalkeptfile_of ON retention_historicalkeptfile (id, version);
CREATE INDEX IF NOT EXISTS retention_historicalkeptfile_by ON retention_historicalkeptfile (history_user_id, history_date);

-- part: table retention_historicalkeptlonger
ALTER TABLE retention_historicalkeptlonger ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_historicalkeptlonger FORCE ROW LEVEL SECURITY;
REVOKE ALL ON retention_historicalkeptlonger FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON retention_historicalkeptlonger TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON retention_historicalkeptlonger TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_historicalkeptlonger TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON retention_historicalkeptlonger;
DROP POLICY IF EXISTS wall_insert ON retention_historicalkeptlonger;
DROP POLICY IF EXISTS wall_update ON retention_historicalkeptlonger;
CREATE POLICY wall_select ON retention_historicalkeptlonger FOR SELECT USING ((select wall.scope('retention')));
CREATE POLICY wall_insert ON retention_historicalkeptlonger FOR INSERT WITH CHECK ((((select wall.known()))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON retention_historicalkeptlonger;
GRANT SELECT ON retention_historicalkeptlonger TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON retention_historicalkeptlonger;
CREATE POLICY history_keeper ON retention_historicalkeptlonger FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON retention_historicalkeptlonger;
DROP TRIGGER IF EXISTS c_twin ON retention_historicalkeptlonger;
DROP TRIGGER IF EXISTS d_added ON retention_historicalkeptlonger;
DROP TRIGGER IF EXISTS e_disposed ON retention_historicalkeptlonger;
DROP TRIGGER IF EXISTS f_truncate ON retention_historicalkeptlonger;
DROP TRIGGER IF EXISTS h_root ON retention_historicalkeptlonger;
DROP TRIGGER IF EXISTS i_terms ON retention_historicalkeptlonger;
DROP TRIGGER IF EXISTS j_frozen ON retention_historicalkeptlonger;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON retention_historicalkeptlonger FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON retention_historicalkeptlonger FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS retention_historicalkeptlonger_of ON retention_historicalkeptlonger (id, version);
CREATE INDEX IF NOT EXISTS retention_historicalkeptlonger_by ON retention_historicalkeptlonger (history_user_id, history_date);

-- part: table retention_historicalnightrun
ALTER TABLE retention_historicalnightrun ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_historicalnightrun FORCE ROW LEVEL SECURITY;
REVOKE ALL ON retention_historicalnightrun FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON retention_historicalnightrun TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON retention_historicalnightrun TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_historicalnightrun TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON retention_historicalnightrun;
DROP POLICY IF EXISTS wall_insert ON retention_historicalnightrun;
DROP POLICY IF EXISTS wall_update ON retention_historicalnightrun;
CREATE POLICY wall_select ON retention_historicalnightrun FOR SELECT USING ((select wall.scope('retention')));
CREATE POLICY wall_insert ON retention_historicalnightrun FOR INSERT WITH CHECK ((((select wall.scope('retention')))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON retention_historicalnightrun;
GRANT SELECT ON retention_historicalnightrun TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON retention_historicalnightrun;
CREATE POLICY history_keeper ON retention_historicalnightrun FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON retention_historicalnightrun;
DROP TRIGGER IF EXISTS c_twin ON retention_historicalnightrun;
DROP TRIGGER IF EXISTS d_added ON retention_historicalnightrun;
DROP TRIGGER IF EXISTS e_disposed ON retention_historicalnightrun;
DROP TRIGGER IF EXISTS f_truncate ON retention_historicalnightrun;
DROP TRIGGER IF EXISTS h_root ON retention_historicalnightrun;
DROP TRIGGER IF EXISTS i_terms ON retention_historicalnightrun;
DROP TRIGGER IF EXISTS j_frozen ON retention_historicalnightrun;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON retention_historicalnightrun FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON retention_historicalnightrun FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS retention_historicalnightrun_of ON retention_historicalnightrun (id, version);
CREATE INDEX IF NOT EXISTS retention_historicalnightrun_by ON retention_historicalnightrun (history_user_id, history_date);

-- part: table retention_historicalretentionpolicy
ALTER TABLE retention_historicalretentionpolicy ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_historicalretentionpolicy FORCE ROW LEVEL SECURITY;
REVOKE ALL ON retention_historicalretentionpolicy FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON retention_historicalretentionpolicy TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON retention_historicalretentionpolicy TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_historicalretentionpolicy TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON retention_historicalretentionpolicy;
DROP POLICY IF EXISTS wall_insert ON retention_historicalretentionpolicy;
DROP POLICY IF EXISTS wall_update ON retention_historicalretentionpolicy;
CREATE POLICY wall_select ON retention_historicalretentionpolicy FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON retention_historicalretentionpolicy FOR INSERT WITH CHECK ((((select wall.scope('reference')))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON retention_historicalretentionpolicy;
GRANT SELECT ON retention_historicalretentionpolicy TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON retention_historicalretentionpolicy;
CREATE POLICY history_keeper ON retention_historicalretentionpolicy FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON retention_historicalretentionpolicy;
DROP TRIGGER IF EXISTS c_twin ON retention_historicalretentionpolicy;
DROP TRIGGER IF EXISTS d_added ON retention_historicalretentionpolicy;
DROP TRIGGER IF EXISTS e_disposed ON retention_historicalretentionpolicy;
DROP TRIGGER IF EXISTS f_truncate ON retention_historicalretentionpolicy;
DROP TRIGGER IF EXISTS h_root ON retention_historicalretentionpolicy;
DROP TRIGGER IF EXISTS i_terms ON retention_historicalretentionpolicy;
DROP TRIGGER IF EXISTS j_frozen ON retention_historicalretentionpolicy;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON retention_historicalretentionpolicy FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON retention_historicalretentionpolicy FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS retention_historicalretentionpolicy_of ON retention_historicalretentionpolicy (id, version);
CREATE INDEX IF NOT EXISTS retention_historicalretentionpolicy_by ON retention_historicalretentionpolicy (history_user_id, history_date);

-- part: table retention_hold
ALTER TABLE retention_hold ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_hold FORCE ROW LEVEL SECURITY;
REVOKE ALL ON retention_hold FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON retention_hold TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON retention_hold TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_hold TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON retention_hold;
DROP POLICY IF EXISTS wall_insert ON retention_hold;
DROP POLICY IF EXISTS wall_update ON retention_hold;
CREATE POLICY wall_select ON retention_hold FOR SELECT USING ((select wall.scope('retention')));
CREATE POLICY wall_insert ON retention_hold FOR INSERT WITH CHECK ((select wall.known()));
CREATE POLICY wall_update ON retention_hold FOR UPDATE USING ((select wall.scope('retention'))) WITH CHECK ((select wall.scope('retention')));
DROP POLICY IF EXISTS wall_keeper ON retention_hold;
GRANT SELECT ON retention_hold TO wall_keeper;
CREATE POLICY wall_keeper ON retention_hold FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON retention_hold;
DROP TRIGGER IF EXISTS c_twin ON retention_hold;
DROP TRIGGER IF EXISTS d_added ON retention_hold;
DROP TRIGGER IF EXISTS e_disposed ON retention_hold;
DROP TRIGGER IF EXISTS f_truncate ON retention_hold;
DROP TRIGGER IF EXISTS h_root ON retention_hold;
DROP TRIGGER IF EXISTS i_terms ON retention_hold;
DROP TRIGGER IF EXISTS j_frozen ON retention_hold;
CREATE OR REPLACE FUNCTION wall.twin_of_retention_hold() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM retention_historicalhold WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_retention_hold() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON retention_hold FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON retention_hold DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_retention_hold();
CREATE TRIGGER e_disposed BEFORE DELETE ON retention_hold FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table retention_keptfile
ALTER TABLE retention_keptfile ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_keptfile FORCE ROW LEVEL SECURITY;
REVOKE ALL ON retention_keptfile FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON retention_keptfile TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON retention_keptfile TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_keptfile TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON retention_keptfile;
DROP POLICY IF EXISTS wall_insert ON retention_keptfile;
DROP POLICY IF EXISTS wall_update ON retention_keptfile;
CREATE POLICY wall_select ON retention_keptfile FOR SELECT USING ((select wall.scope('retention')));
CREATE POLICY wall_insert ON retention_keptfile FOR INSERT WITH CHECK ((select wall.scope('retention')));
CREATE POLICY wall_update ON retention_keptfile FOR UPDATE USING ((select wall.scope('retention'))) WITH CHECK ((select wall.scope('retention')));
DROP POLICY IF EXISTS wall_keeper ON retention_keptfile;
GRANT SELECT ON retention_keptfile TO wall_keeper;
CREATE POLICY wall_keeper ON retention_keptfile FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON retention_keptfile;
DROP TRIGGER IF EXISTS c_twin ON retention_keptfile;
DROP TRIGGER IF EXISTS d_added ON retention_keptfile;
DROP TRIGGER IF EXISTS e_disposed ON retention_keptfile;
DROP TRIGGER IF EXISTS f_truncate ON retention_keptfile;
DROP TRIGGER IF EXISTS h_root ON retention_keptfile;
DROP TRIGGER IF EXISTS i_terms ON retention_keptfile;
DROP TRIGGER IF EXISTS j_frozen ON retention_keptfile;
CREATE OR REPLACE FUNCTION wall.twin_of_retention_keptfile() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM retention_historicalkeptfile WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_retention_keptfile() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON retention_keptfile FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON retention_keptfile DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_retention_keptfile();
CREATE TRIGGER e_disposed BEFORE DELETE ON retention_keptfile FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table retention_keptlonger
ALTER TABLE retention_keptlonger ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_keptlonger FORCE ROW LEVEL SECURITY;
REVOKE ALL ON retention_keptlonger FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON retention_keptlonger TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON retention_keptlonger TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_keptlonger TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON retention_keptlonger;
DROP POLICY IF EXISTS wall_insert ON retention_keptlonger;
DROP POLICY IF EXISTS wall_update ON retention_keptlonger;
CREATE POLICY wall_select ON retention_keptlonger FOR SELECT USING ((select wall.scope('retention')));
CREATE POLICY wall_insert ON retention_keptlonger FOR INSERT WITH CHECK ((select wall.known()));
CREATE POLICY wall_update ON retention_keptlonger FOR UPDATE USING ((select wall.scope('retention'))) WITH CHECK ((select wall.scope('retention')));
DROP POLICY IF EXISTS wall_keeper ON retention_keptlonger;
GRANT SELECT ON retention_keptlonger TO wall_keeper;
CREATE POLICY wall_keeper ON retention_keptlonger FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON retention_keptlonger;
DROP TRIGGER IF EXISTS c_twin ON retention_keptlonger;
DROP TRIGGER IF EXISTS d_added ON retention_keptlonger;
DROP TRIGGER IF EXISTS e_disposed ON retention_keptlonger;
DROP TRIGGER IF EXISTS f_truncate ON retention_keptlonger;
DROP TRIGGER IF EXISTS h_root ON retention_keptlonger;
DROP TRIGGER IF EXISTS i_terms ON retention_keptlonger;
DROP TRIGGER IF EXISTS j_frozen ON retention_keptlonger;
CREATE OR REPLACE FUNCTION wall.twin_of_retention_keptlonger() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM retention_historicalkeptlonger WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_retention_keptlonger() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON retention_keptlonger FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON retention_keptlonger DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_retention_keptlonger();
CREATE TRIGGER e_disposed BEFORE DELETE ON retention_keptlonger FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table retention_nightrun
ALTER TABLE retention_nightrun ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_nightrun FORCE ROW LEVEL SECURITY;
REVOKE ALL ON retention_nightrun FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON retention_nightrun TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON retention_nightrun TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_nightrun TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON retention_nightrun;
DROP POLICY IF EXISTS wall_insert ON retention_nightrun;
DROP POLICY IF EXISTS wall_update ON retention_nightrun;
CREATE POLICY wall_select ON retention_nightrun FOR SELECT USING ((select wall.scope('retention')));
CREATE POLICY wall_insert ON retention_nightrun FOR INSERT WITH CHECK ((select wall.scope('retention')));
CREATE POLICY wall_update ON retention_nightrun FOR UPDATE USING ((select wall.scope('retention'))) WITH CHECK ((select wall.scope('retention')));
DROP POLICY IF EXISTS wall_keeper ON retention_nightrun;
GRANT SELECT ON retention_nightrun TO wall_keeper;
CREATE POLICY wall_keeper ON retention_nightrun FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON retention_nightrun;
DROP TRIGGER IF EXISTS c_twin ON retention_nightrun;
DROP TRIGGER IF EXISTS d_added ON retention_nightrun;
DROP TRIGGER IF EXISTS e_disposed ON retention_nightrun;
DROP TRIGGER IF EXISTS f_truncate ON retention_nightrun;
DROP TRIGGER IF EXISTS h_root ON retention_nightrun;
DROP TRIGGER IF EXISTS i_terms ON retention_nightrun;
DROP TRIGGER IF EXISTS j_frozen ON retention_nightrun;
CREATE OR REPLACE FUNCTION wall.twin_of_retention_nightrun() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM retention_historicalnightrun WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_retention_nightrun() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON retention_nightrun FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON retention_nightrun DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_retention_nightrun();
CREATE TRIGGER e_disposed BEFORE DELETE ON retention_nightrun FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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
CREATE OR REPLACE FUNCTION wall.twin_of_retention_retentionassignment() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM retention_historicalretentionassignment WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_retention_retentionassignment() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON retention_retentionassignment FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON retention_retentionassignment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_retention_retentionassignment();
CREATE TRIGGER e_disposed BEFORE DELETE ON retention_retentionassignment FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table retention_retentionpolicy
ALTER TABLE retention_retentionpolicy ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_retentionpolicy FORCE ROW LEVEL SECURITY;
REVOKE ALL ON retention_retentionpolicy FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON retention_retentionpolicy TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON retention_retentionpolicy TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_retentionpolicy TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON retention_retentionpolicy;
DROP POLICY IF EXISTS wall_insert ON retention_retentionpolicy;
DROP POLICY IF EXISTS wall_update ON retention_retentionpolicy;
CREATE POLICY wall_select ON retention_retentionpolicy FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON retention_retentionpolicy FOR INSERT WITH CHECK ((select wall.scope('reference')));
CREATE POLICY wall_update ON retention_retentionpolicy FOR UPDATE USING ((select wall.scope('reference'))) WITH CHECK ((select wall.scope('reference')));
DROP POLICY IF EXISTS wall_keeper ON retention_retentionpolicy;
GRANT SELECT ON retention_retentionpolicy TO wall_keeper;
CREATE POLICY wall_keeper ON retention_retentionpolicy FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON retention_retentionpolicy;
DROP TRIGGER IF EXISTS c_twin ON retention_retentionpolicy;
DROP TRIGGER IF EXISTS d_added ON retention_retentionpolicy;
DROP TRIGGER IF EXISTS e_disposed ON retention_retentionpolicy;
DROP TRIGGER IF EXISTS f_truncate ON retention_retentionpolicy;
DROP TRIGGER IF EXISTS h_root ON retention_retentionpolicy;
DROP TRIGGER IF EXISTS i_terms ON retention_retentionpolicy;
DROP TRIGGER IF EXISTS j_frozen ON retention_retentionpolicy;
CREATE OR REPLACE FUNCTION wall.twin_of_retention_retentionpolicy() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM retention_historicalretentionpolicy WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_retention_retentionpolicy() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON retention_retentionpolicy FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON retention_retentionpolicy DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_retention_retentionpolicy();
CREATE TRIGGER e_disposed BEFORE DELETE ON retention_retentionpolicy FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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
CREATE OR REPLACE FUNCTION wall.twin_of_retention_retentionrule() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM retention_historicalretentionrule WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_retention_retentionrule() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON retention_retentionrule FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON retention_retentionrule DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_retention_retentionrule();
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
CREATE OR REPLACE FUNCTION wall.twin_of_sharing_agencyresponse() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM sharing_historicalagencyresponse WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_sharing_agencyresponse() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_agencyresponse FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_agencyresponse DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_sharing_agencyresponse();
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
CREATE OR REPLACE FUNCTION wall.twin_of_sharing_agencyterms() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM sharing_historicalagencyterms WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_sharing_agencyterms() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_agencyterms FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_agencyterms DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_sharing_agencyterms();
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_agencyterms FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table sharing_agreement
ALTER TABLE sharing_agreement ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_agreement FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_agreement FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON sharing_agreement TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_agreement TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_agreement TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON sharing_agreement;
DROP POLICY IF EXISTS wall_insert ON sharing_agreement;
DROP POLICY IF EXISTS wall_update ON sharing_agreement;
CREATE POLICY wall_select ON sharing_agreement FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON sharing_agreement FOR INSERT WITH CHECK ((select wall.scope('reference')));
CREATE POLICY wall_update ON sharing_agreement FOR UPDATE USING ((select wall.scope('reference'))) WITH CHECK ((select wall.scope('reference')));
DROP POLICY IF EXISTS wall_keeper ON sharing_agreement;
GRANT SELECT ON sharing_agreement TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_agreement FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON sharing_agreement;
DROP TRIGGER IF EXISTS c_twin ON sharing_agreement;
DROP TRIGGER IF EXISTS d_added ON sharing_agreement;
DROP TRIGGER IF EXISTS e_disposed ON sharing_agreement;
DROP TRIGGER IF EXISTS f_truncate ON sharing_agreement;
DROP TRIGGER IF EXISTS h_root ON sharing_agreement;
DROP TRIGGER IF EXISTS i_terms ON sharing_agreement;
DROP TRIGGER IF EXISTS j_frozen ON sharing_agreement;
CREATE OR REPLACE FUNCTION wall.twin_of_sharing_agreement() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM sharing_historicalagreement WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_sharing_agreement() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_agreement FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_agreement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_sharing_agreement();
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_agreement FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table sharing_agreementparty
ALTER TABLE sharing_agreementparty ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_agreementparty FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_agreementparty FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON sharing_agreementparty TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_agreementparty TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_agreementparty TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON sharing_agreementparty;
DROP POLICY IF EXISTS wall_insert ON sharing_agreementparty;
DROP POLICY IF EXISTS wall_update ON sharing_agreementparty;
CREATE POLICY wall_select ON sharing_agreementparty FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON sharing_agreementparty FOR INSERT WITH CHECK ((select wall.scope('reference')));
CREATE POLICY wall_update ON sharing_agreementparty FOR UPDATE USING ((select wall.scope('reference'))) WITH CHECK ((select wall.scope('reference')));
DROP POLICY IF EXISTS wall_keeper ON sharing_agreementparty;
GRANT SELECT ON sharing_agreementparty TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_agreementparty FOR SELECT TO wall_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON sharing_agreementparty;
DROP TRIGGER IF EXISTS c_twin ON sharing_agreementparty;
DROP TRIGGER IF EXISTS d_added ON sharing_agreementparty;
DROP TRIGGER IF EXISTS e_disposed ON sharing_agreementparty;
DROP TRIGGER IF EXISTS f_truncate ON sharing_agreementparty;
DROP TRIGGER IF EXISTS h_root ON sharing_agreementparty;
DROP TRIGGER IF EXISTS i_terms ON sharing_agreementparty;
DROP TRIGGER IF EXISTS j_frozen ON sharing_agreementparty;
CREATE OR REPLACE FUNCTION wall.twin_of_sharing_agreementparty() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM sharing_historicalagreementparty WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_sharing_agreementparty() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_agreementparty FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_agreementparty DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_sharing_agreementparty();
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_agreementparty FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table sharing_approval
ALTER TABLE sharing_approval ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_approval FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_approval FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON sharing_approval TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_approval TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_approval TO frontdoor_retention;
ALTER TABLE sharing_approval ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_approval ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_approval ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_approval_root ON sharing_approval (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_approval;
DROP POLICY IF EXISTS wall_insert ON sharing_approval;
DROP POLICY IF EXISTS wall_update ON sharing_approval;
CREATE POLICY wall_select ON sharing_approval FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_approval.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_approval.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_approval FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_approval.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_approval.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON sharing_approval FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_approval.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_approval.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_approval.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_approval.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON sharing_approval;
GRANT SELECT, UPDATE ON sharing_approval TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_approval TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON sharing_approval;
DROP TRIGGER IF EXISTS c_twin ON sharing_approval;
DROP TRIGGER IF EXISTS d_added ON sharing_approval;
DROP TRIGGER IF EXISTS e_disposed ON sharing_approval;
DROP TRIGGER IF EXISTS f_truncate ON sharing_approval;
DROP TRIGGER IF EXISTS h_root ON sharing_approval;
DROP TRIGGER IF EXISTS i_terms ON sharing_approval;
DROP TRIGGER IF EXISTS j_frozen ON sharing_approval;
CREATE TRIGGER h_root BEFORE UPDATE OF contact_id, root_id, root_queue, root_restricted ON sharing_approval FOR EACH ROW WHEN (OLD.contact_id IS DISTINCT FROM NEW.contact_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE OR REPLACE FUNCTION wall.twin_of_sharing_approval() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM sharing_historicalapproval WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_sharing_approval() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_approval FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_approval DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_sharing_approval();
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_approval FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();
CREATE TRIGGER j_frozen BEFORE UPDATE ON sharing_approval FOR EACH ROW WHEN (OLD.decided_at IS NOT NULL) EXECUTE FUNCTION wall.stays_as_sent();

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
CREATE OR REPLACE FUNCTION wall.twin_of_sharing_chaser() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM sharing_historicalchaser WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_sharing_chaser() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_chaser FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_chaser DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_sharing_chaser();
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_chaser FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table sharing_completion
ALTER TABLE sharing_completion ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_completion FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_completion FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON sharing_completion TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_completion TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_completion TO frontdoor_retention;
ALTER TABLE sharing_completion ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_completion ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_completion ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_completion_root ON sharing_completion (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_completion;
DROP POLICY IF EXISTS wall_insert ON sharing_completion;
DROP POLICY IF EXISTS wall_update ON sharing_completion;
CREATE POLICY wall_select ON sharing_completion FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_completion.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_completion.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_completion FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_completion.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_completion.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON sharing_completion FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_completion.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_completion.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_completion.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_completion.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON sharing_completion;
GRANT SELECT, UPDATE ON sharing_completion TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_completion TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON sharing_completion;
DROP TRIGGER IF EXISTS c_twin ON sharing_completion;
DROP TRIGGER IF EXISTS d_added ON sharing_completion;
DROP TRIGGER IF EXISTS e_disposed ON sharing_completion;
DROP TRIGGER IF EXISTS f_truncate ON sharing_completion;
DROP TRIGGER IF EXISTS h_root ON sharing_completion;
DROP TRIGGER IF EXISTS i_terms ON sharing_completion;
DROP TRIGGER IF EXISTS j_frozen ON sharing_completion;
CREATE TRIGGER h_root BEFORE UPDATE OF decision_id, root_id, root_queue, root_restricted ON sharing_completion FOR EACH ROW WHEN (OLD.decision_id IS DISTINCT FROM NEW.decision_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE OR REPLACE FUNCTION wall.twin_of_sharing_completion() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM sharing_historicalcompletion WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_sharing_completion() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_completion FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_completion DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_sharing_completion();
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_completion FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();
CREATE TRIGGER j_frozen BEFORE UPDATE ON sharing_completion FOR EACH ROW EXECUTE FUNCTION wall.stays_as_sent();

-- part: table sharing_disclosurereview
ALTER TABLE sharing_disclosurereview ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_disclosurereview FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_disclosurereview FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON sharing_disclosurereview TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_disclosurereview TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_disclosurereview TO frontdoor_retention;
ALTER TABLE sharing_disclosurereview ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_disclosurereview ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_disclosurereview ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_disclosurereview_root ON sharing_disclosurereview (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_disclosurereview;
DROP POLICY IF EXISTS wall_insert ON sharing_disclosurereview;
DROP POLICY IF EXISTS wall_update ON sharing_disclosurereview;
CREATE POLICY wall_select ON sharing_disclosurereview FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_disclosurereview.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_disclosurereview.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_disclosurereview FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_disclosurereview.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_disclosurereview.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON sharing_disclosurereview FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_disclosurereview.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_disclosurereview.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_disclosurereview.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_disclosurereview.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON sharing_disclosurereview;
GRANT SELECT, UPDATE ON sharing_disclosurereview TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_disclosurereview TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON sharing_disclosurereview;
DROP TRIGGER IF EXISTS c_twin ON sharing_disclosurereview;
DROP TRIGGER IF EXISTS d_added ON sharing_disclosurereview;
DROP TRIGGER IF EXISTS e_disposed ON sharing_disclosurereview;
DROP TRIGGER IF EXISTS f_truncate ON sharing_disclosurereview;
DROP TRIGGER IF EXISTS h_root ON sharing_disclosurereview;
DROP TRIGGER IF EXISTS i_terms ON sharing_disclosurereview;
DROP TRIGGER IF EXISTS j_frozen ON sharing_disclosurereview;
CREATE TRIGGER h_root BEFORE UPDATE OF decision_id, root_id, root_queue, root_restricted ON sharing_disclosurereview FOR EACH ROW WHEN (OLD.decision_id IS DISTINCT FROM NEW.decision_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE OR REPLACE FUNCTION wall.twin_of_sharing_disclosurereview() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM sharing_historicaldisclosurereview WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_sharing_disclosurereview() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_disclosurereview FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_disclosurereview DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_sharing_disclosurereview();
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_disclosurereview FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();
CREATE TRIGGER j_frozen BEFORE UPDATE ON sharing_disclosurereview FOR EACH ROW EXECUTE FUNCTION wall.stays_as_sent();

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
CREATE OR REPLACE FUNCTION wall.twin_of_sharing_finding() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM sharing_historicalfinding WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_sharing_finding() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_finding FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_finding DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_sharing_finding();
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
CREATE OR REPLACE FUNCTION wall.twin_of_sharing_guidanceedition() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM sharing_historicalguidanceedition WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_sharing_guidanceedition() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_guidanceedition FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_guidanceedition DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_sharing_guidanceedition();
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_guidanceedition FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table sharing_handover
ALTER TABLE sharing_handover ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_handover FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_handover FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON sharing_handover TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_handover TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_handover TO frontdoor_retention;
ALTER TABLE sharing_handover ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_handover ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_handover ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_handover_root ON sharing_handover (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_handover;
DROP POLICY IF EXISTS wall_insert ON sharing_handover;
DROP POLICY IF EXISTS wall_update ON sharing_handover;
CREATE POLICY wall_select ON sharing_handover FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_handover.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_handover.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_handover FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_handover.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_handover.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON sharing_handover FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_handover.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_handover.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_handover.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_handover.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON sharing_handover;
GRANT SELECT, UPDATE ON sharing_handover TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_handover TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON sharing_handover;
DROP TRIGGER IF EXISTS c_twin ON sharing_handover;
DROP TRIGGER IF EXISTS d_added ON sharing_handover;
DROP TRIGGER IF EXISTS e_disposed ON sharing_handover;
DROP TRIGGER IF EXISTS f_truncate ON sharing_handover;
DROP TRIGGER IF EXISTS h_root ON sharing_handover;
DROP TRIGGER IF EXISTS i_terms ON sharing_handover;
DROP TRIGGER IF EXISTS j_frozen ON sharing_handover;
CREATE TRIGGER h_root BEFORE UPDATE OF packet_id, root_id, root_queue, root_restricted ON sharing_handover FOR EACH ROW WHEN (OLD.packet_id IS DISTINCT FROM NEW.packet_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE OR REPLACE FUNCTION wall.twin_of_sharing_handover() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM sharing_historicalhandover WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_sharing_handover() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_handover FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_handover DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_sharing_handover();
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_handover FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();
CREATE TRIGGER j_frozen BEFORE UPDATE ON sharing_handover FOR EACH ROW WHEN (OLD.received_at IS NOT NULL) EXECUTE FUNCTION wall.stays_as_sent();

-- part: table sharing_hearer
ALTER TABLE sharing_hearer ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_hearer FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_hearer FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON sharing_hearer TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_hearer TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_hearer TO frontdoor_retention;
ALTER TABLE sharing_hearer ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_hearer ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_hearer ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_hearer_root ON sharing_hearer (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_hearer;
DROP POLICY IF EXISTS wall_insert ON sharing_hearer;
DROP POLICY IF EXISTS wall_update ON sharing_hearer;
CREATE POLICY wall_select ON sharing_hearer FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_hearer.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_hearer.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_hearer FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_hearer.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_hearer.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON sharing_hearer FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_hearer.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_hearer.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_hearer.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_hearer.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON sharing_hearer;
GRANT SELECT, UPDATE ON sharing_hearer TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_hearer TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON sharing_hearer;
DROP TRIGGER IF EXISTS c_twin ON sharing_hearer;
DROP TRIGGER IF EXISTS d_added ON sharing_hearer;
DROP TRIGGER IF EXISTS e_disposed ON sharing_hearer;
DROP TRIGGER IF EXISTS f_truncate ON sharing_hearer;
DROP TRIGGER IF EXISTS h_root ON sharing_hearer;
DROP TRIGGER IF EXISTS i_terms ON sharing_hearer;
DROP TRIGGER IF EXISTS j_frozen ON sharing_hearer;
CREATE TRIGGER h_root BEFORE UPDATE OF packet_id, root_id, root_queue, root_restricted ON sharing_hearer FOR EACH ROW WHEN (OLD.packet_id IS DISTINCT FROM NEW.packet_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE OR REPLACE FUNCTION wall.twin_of_sharing_hearer() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM sharing_historicalhearer WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_sharing_hearer() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_hearer FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_hearer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_sharing_hearer();
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_hearer FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();
CREATE TRIGGER j_frozen BEFORE UPDATE ON sharing_hearer FOR EACH ROW EXECUTE FUNCTION wall.stays_as_sent();

-- part: table sharing_historicalagreement
ALTER TABLE sharing_historicalagreement ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_historicalagreement FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_historicalagreement FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON sharing_historicalagreement TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_historicalagreement TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_historicalagreement TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON sharing_historicalagreement;
DROP POLICY IF EXISTS wall_insert ON sharing_historicalagreement;
DROP POLICY IF EXISTS wall_update ON sharing_historicalagreement;
CREATE POLICY wall_select ON sharing_historicalagreement FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON sharing_historicalagreement FOR INSERT WITH CHECK ((((select wall.scope('reference')))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON sharing_historicalagreement;
GRANT SELECT ON sharing_historicalagreement TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON sharing_historicalagreement;
CREATE POLICY history_keeper ON sharing_historicalagreement FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON sharing_historicalagreement;
DROP TRIGGER IF EXISTS c_twin ON sharing_historicalagreement;
DROP TRIGGER IF EXISTS d_added ON sharing_historicalagreement;
DROP TRIGGER IF EXISTS e_disposed ON sharing_historicalagreement;
DROP TRIGGER IF EXISTS f_truncate ON sharing_historicalagreement;
DROP TRIGGER IF EXISTS h_root ON sharing_historicalagreement;
DROP TRIGGER IF EXISTS i_terms ON sharing_historicalagreement;
DROP TRIGGER IF EXISTS j_frozen ON sharing_historicalagreement;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON sharing_historicalagreement FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON sharing_historicalagreement FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS sharing_historicalagreement_of ON sharing_historicalagreement (id, version);
CREATE INDEX IF NOT EXISTS sharing_historicalagreement_by ON sharing_historicalagreement (history_user_id, history_date);

-- part: table sharing_historicalagreementparty
ALTER TABLE sharing_historicalagreementparty ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_historicalagreementparty FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_historicalagreementparty FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON sharing_historicalagreementparty TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_historicalagreementparty TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_historicalagreementparty TO frontdoor_retention;
DROP POLICY IF EXISTS wall_select ON sharing_historicalagreementparty;
DROP POLICY IF EXISTS wall_insert ON sharing_historicalagreementparty;
DROP POLICY IF EXISTS wall_update ON sharing_historicalagreementparty;
CREATE POLICY wall_select ON sharing_historicalagreementparty FOR SELECT USING ((select wall.known()));
CREATE POLICY wall_insert ON sharing_historicalagreementparty FOR INSERT WITH CHECK ((((select wall.scope('reference')))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON sharing_historicalagreementparty;
GRANT SELECT ON sharing_historicalagreementparty TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON sharing_historicalagreementparty;
CREATE POLICY history_keeper ON sharing_historicalagreementparty FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON sharing_historicalagreementparty;
DROP TRIGGER IF EXISTS c_twin ON sharing_historicalagreementparty;
DROP TRIGGER IF EXISTS d_added ON sharing_historicalagreementparty;
DROP TRIGGER IF EXISTS e_disposed ON sharing_historicalagreementparty;
DROP TRIGGER IF EXISTS f_truncate ON sharing_historicalagreementparty;
DROP TRIGGER IF EXISTS h_root ON sharing_historicalagreementparty;
DROP TRIGGER IF EXISTS i_terms ON sharing_historicalagreementparty;
DROP TRIGGER IF EXISTS j_frozen ON sharing_historicalagreementparty;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON sharing_historicalagreementparty FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON sharing_historicalagreementparty FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS sharing_historicalagreementparty_of ON sharing_historicalagreementparty (id, version);
CREATE INDEX IF NOT EXISTS sharing_historicalagreementparty_by ON sharing_historicalagreementparty (history_user_id, history_date);

-- part: table sharing_historicalapproval
ALTER TABLE sharing_historicalapproval ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_historicalapproval FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_historicalapproval FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON sharing_historicalapproval TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_historicalapproval TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_historicalapproval TO frontdoor_retention;
ALTER TABLE sharing_historicalapproval ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_historicalapproval ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_historicalapproval ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_historicalapproval_root ON sharing_historicalapproval (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_historicalapproval;
DROP POLICY IF EXISTS wall_insert ON sharing_historicalapproval;
DROP POLICY IF EXISTS wall_update ON sharing_historicalapproval;
CREATE POLICY wall_select ON sharing_historicalapproval FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_historicalapproval.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_historicalapproval.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_historicalapproval FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_historicalapproval.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_historicalapproval.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON sharing_historicalapproval;
GRANT SELECT, UPDATE ON sharing_historicalapproval TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_historicalapproval TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON sharing_historicalapproval TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON sharing_historicalapproval;
CREATE POLICY history_keeper ON sharing_historicalapproval FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON sharing_historicalapproval;
DROP TRIGGER IF EXISTS c_twin ON sharing_historicalapproval;
DROP TRIGGER IF EXISTS d_added ON sharing_historicalapproval;
DROP TRIGGER IF EXISTS e_disposed ON sharing_historicalapproval;
DROP TRIGGER IF EXISTS f_truncate ON sharing_historicalapproval;
DROP TRIGGER IF EXISTS h_root ON sharing_historicalapproval;
DROP TRIGGER IF EXISTS i_terms ON sharing_historicalapproval;
DROP TRIGGER IF EXISTS j_frozen ON sharing_historicalapproval;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON sharing_historicalapproval FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON sharing_historicalapproval FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS sharing_historicalapproval_of ON sharing_historicalapproval (id, version);
CREATE INDEX IF NOT EXISTS sharing_historicalapproval_by ON sharing_historicalapproval (history_user_id, history_date);

-- part: table sharing_historicalcompletion
ALTER TABLE sharing_historicalcompletion ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_historicalcompletion FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_historicalcompletion FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON sharing_historicalcompletion TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_historicalcompletion TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_historicalcompletion TO frontdoor_retention;
ALTER TABLE sharing_historicalcompletion ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_historicalcompletion ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_historicalcompletion ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_historicalcompletion_root ON sharing_historicalcompletion (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_historicalcompletion;
DROP POLICY IF EXISTS wall_insert ON sharing_historicalcompletion;
DROP POLICY IF EXISTS wall_update ON sharing_historicalcompletion;
CREATE POLICY wall_select ON sharing_historicalcompletion FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_historicalcompletion.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_historicalcompletion.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_historicalcompletion FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_historicalcompletion.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_historicalcompletion.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON sharing_historicalcompletion;
GRANT SELECT, UPDATE ON sharing_historicalcompletion TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_historicalcompletion TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON sharing_historicalcompletion TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON sharing_historicalcompletion;
CREATE POLICY history_keeper ON sharing_historicalcompletion FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON sharing_historicalcompletion;
DROP TRIGGER IF EXISTS c_twin ON sharing_historicalcompletion;
DROP TRIGGER IF EXISTS d_added ON sharing_historicalcompletion;
DROP TRIGGER IF EXISTS e_disposed ON sharing_historicalcompletion;
DROP TRIGGER IF EXISTS f_truncate ON sharing_historicalcompletion;
DROP TRIGGER IF EXISTS h_root ON sharing_historicalcompletion;
DROP TRIGGER IF EXISTS i_terms ON sharing_historicalcompletion;
DROP TRIGGER IF EXISTS j_frozen ON sharing_historicalcompletion;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON sharing_historicalcompletion FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON sharing_historicalcompletion FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS sharing_historicalcompletion_of ON sharing_historicalcompletion (id, version);
CREATE INDEX IF NOT EXISTS sharing_historicalcompletion_by ON sharing_historicalcompletion (history_user_id, history_date);

-- part: table sharing_historicaldisclosurereview
ALTER TABLE sharing_historicaldisclosurereview ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_historicaldisclosurereview FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_historicaldisclosurereview FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON sharing_historicaldisclosurereview TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_historicaldisclosurereview TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_historicaldisclosurereview TO frontdoor_retention;
ALTER TABLE sharing_historicaldisclosurereview ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_historicaldisclosurereview ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_historicaldisclosurereview ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_historicaldisclosurereview_root ON sharing_historicaldisclosurereview (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_historicaldisclosurereview;
DROP POLICY IF EXISTS wall_insert ON sharing_historicaldisclosurereview;
DROP POLICY IF EXISTS wall_update ON sharing_historicaldisclosurereview;
CREATE POLICY wall_select ON sharing_historicaldisclosurereview FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_historicaldisclosurereview.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_historicaldisclosurereview.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_historicaldisclosurereview FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_historicaldisclosurereview.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_historicaldisclosurereview.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON sharing_historicaldisclosurereview;
GRANT SELECT, UPDATE ON sharing_historicaldisclosurereview TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_historicaldisclosurereview TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON sharing_historicaldisclosurereview TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON sharing_historicaldisclosurereview;
CREATE POLICY history_keeper ON sharing_historicaldisclosurereview FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON sharing_historicaldisclosurereview;
DROP TRIGGER IF EXISTS c_twin ON sharing_historicaldisclosurereview;
DROP TRIGGER IF EXISTS d_added ON sharing_historicaldisclosurereview;
DROP TRIGGER IF EXISTS e_disposed ON sharing_historicaldisclosurereview;
DROP TRIGGER IF EXISTS f_truncate ON sharing_historicaldisclosurereview;
DROP TRIGGER IF EXISTS h_root ON sharing_historicaldisclosurereview;
DROP TRIGGER IF EXISTS i_terms ON sharing_historicaldisclosurereview;
DROP TRIGGER IF EXISTS j_frozen ON sharing_historicaldisclosurereview;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON sharing_historicaldisclosurereview FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON sharing_historicaldisclosurereview FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS sharing_historicaldisclosurereview_of ON sharing_historicaldisclosurereview (id, version);
CREATE INDEX IF NOT EXISTS sharing_historicaldisclosurereview_by ON sharing_historicaldisclosurereview (history_user_id, history_date);

-- part: table sharing_historicalhandover
ALTER TABLE sharing_historicalhandover ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_historicalhandover FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_historicalhandover FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON sharing_historicalhandover TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_historicalhandover TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_historicalhandover TO frontdoor_retention;
ALTER TABLE sharing_historicalhandover ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_historicalhandover ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_historicalhandover ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_historicalhandover_root ON sharing_historicalhandover (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_historicalhandover;
DROP POLICY IF EXISTS wall_insert ON sharing_historicalhandover;
DROP POLICY IF EXISTS wall_update ON sharing_historicalhandover;
CREATE POLICY wall_select ON sharing_historicalhandover FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_historicalhandover.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_historicalhandover.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_historicalhandover FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_historicalhandover.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_historicalhandover.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON sharing_historicalhandover;
GRANT SELECT, UPDATE ON sharing_historicalhandover TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_historicalhandover TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON sharing_historicalhandover TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON sharing_historicalhandover;
CREATE POLICY history_keeper ON sharing_historicalhandover FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON sharing_historicalhandover;
DROP TRIGGER IF EXISTS c_twin ON sharing_historicalhandover;
DROP TRIGGER IF EXISTS d_added ON sharing_historicalhandover;
DROP TRIGGER IF EXISTS e_disposed ON sharing_historicalhandover;
DROP TRIGGER IF EXISTS f_truncate ON sharing_historicalhandover;
DROP TRIGGER IF EXISTS h_root ON sharing_historicalhandover;
DROP TRIGGER IF EXISTS i_terms ON sharing_historicalhandover;
DROP TRIGGER IF EXISTS j_frozen ON sharing_historicalhandover;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON sharing_historicalhandover FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON sharing_historicalhandover FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS sharing_historicalhandover_of ON sharing_historicalhandover (id, version);
CREATE INDEX IF NOT EXISTS sharing_historicalhandover_by ON sharing_historicalhandover (history_user_id, history_date);

-- part: table sharing_historicalhearer
ALTER TABLE sharing_historicalhearer ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_historicalhearer FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_historicalhearer FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON sharing_historicalhearer TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_historicalhearer TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_historicalhearer TO frontdoor_retention;
ALTER TABLE sharing_historicalhearer ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_historicalhearer ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_historicalhearer ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_historicalhearer_root ON sharing_historicalhearer (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_historicalhearer;
DROP POLICY IF EXISTS wall_insert ON sharing_historicalhearer;
DROP POLICY IF EXISTS wall_update ON sharing_historicalhearer;
CREATE POLICY wall_select ON sharing_historicalhearer FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_historicalhearer.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_historicalhearer.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_historicalhearer FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_historicalhearer.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_historicalhearer.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON sharing_historicalhearer;
GRANT SELECT, UPDATE ON sharing_historicalhearer TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_historicalhearer TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON sharing_historicalhearer TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON sharing_historicalhearer;
CREATE POLICY history_keeper ON sharing_historicalhearer FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON sharing_historicalhearer;
DROP TRIGGER IF EXISTS c_twin ON sharing_historicalhearer;
DROP TRIGGER IF EXISTS d_added ON sharing_historicalhearer;
DROP TRIGGER IF EXISTS e_disposed ON sharing_historicalhearer;
DROP TRIGGER IF EXISTS f_truncate ON sharing_historicalhearer;
DROP TRIGGER IF EXISTS h_root ON sharing_historicalhearer;
DROP TRIGGER IF EXISTS i_terms ON sharing_historicalhearer;
DROP TRIGGER IF EXISTS j_frozen ON sharing_historicalhearer;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON sharing_historicalhearer FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON sharing_historicalhearer FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS sharing_historicalhearer_of ON sharing_historicalhearer (id, version);
CREATE INDEX IF NOT EXISTS sharing_historicalhearer_by ON sharing_historicalhearer (history_user_id, history_date);

-- part: table sharing_historicaloutsidepacket
ALTER TABLE sharing_historicaloutsidepacket ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_historicaloutsidepacket FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_historicaloutsidepacket FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON sharing_historicaloutsidepacket TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_historicaloutsidepacket TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_historicaloutsidepacket TO frontdoor_retention;
ALTER TABLE sharing_historicaloutsidepacket ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_historicaloutsidepacket ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_historicaloutsidepacket ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_historicaloutsidepacket_root ON sharing_historicaloutsidepacket (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_historicaloutsidepacket;
DROP POLICY IF EXISTS wall_insert ON sharing_historicaloutsidepacket;
DROP POLICY IF EXISTS wall_update ON sharing_historicaloutsidepacket;
CREATE POLICY wall_select ON sharing_historicaloutsidepacket FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_historicaloutsidepacket.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_historicaloutsidepacket.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_historicaloutsidepacket FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_historicaloutsidepacket.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_historicaloutsidepacket.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON sharing_historicaloutsidepacket;
GRANT SELECT, UPDATE ON sharing_historicaloutsidepacket TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_historicaloutsidepacket TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON sharing_historicaloutsidepacket TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON sharing_historicaloutsidepacket;
CREATE POLICY history_keeper ON sharing_historicaloutsidepacket FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON sharing_historicaloutsidepacket;
DROP TRIGGER IF EXISTS c_twin ON sharing_historicaloutsidepacket;
DROP TRIGGER IF EXISTS d_added ON sharing_historicaloutsidepacket;
DROP TRIGGER IF EXISTS e_disposed ON sharing_historicaloutsidepacket;
DROP TRIGGER IF EXISTS f_truncate ON sharing_historicaloutsidepacket;
DROP TRIGGER IF EXISTS h_root ON sharing_historicaloutsidepacket;
DROP TRIGGER IF EXISTS i_terms ON sharing_historicaloutsidepacket;
DROP TRIGGER IF EXISTS j_frozen ON sharing_historicaloutsidepacket;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON sharing_historicaloutsidepacket FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON sharing_historicaloutsidepacket FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS sharing_historicaloutsidepacket_of ON sharing_historicaloutsidepacket (id, version);
CREATE INDEX IF NOT EXISTS sharing_historicaloutsidepacket_by ON sharing_historicaloutsidepacket (history_user_id, history_date);

-- part: table sharing_historicalsharingsubject
ALTER TABLE sharing_historicalsharingsubject ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_historicalsharingsubject FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_historicalsharingsubject FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT ON sharing_historicalsharingsubject TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_historicalsharingsubject TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_historicalsharingsubject TO frontdoor_retention;
ALTER TABLE sharing_historicalsharingsubject ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_historicalsharingsubject ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_historicalsharingsubject ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_historicalsharingsubject_root ON sharing_historicalsharingsubject (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_historicalsharingsubject;
DROP POLICY IF EXISTS wall_insert ON sharing_historicalsharingsubject;
DROP POLICY IF EXISTS wall_update ON sharing_historicalsharingsubject;
CREATE POLICY wall_select ON sharing_historicalsharingsubject FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_historicalsharingsubject.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_historicalsharingsubject.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_historicalsharingsubject FOR INSERT WITH CHECK ((((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_historicalsharingsubject.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_historicalsharingsubject.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))))) AND history_user_id = (select wall.person_id()));
DROP POLICY IF EXISTS wall_keeper ON sharing_historicalsharingsubject;
GRANT SELECT, UPDATE ON sharing_historicalsharingsubject TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_historicalsharingsubject TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON sharing_historicalsharingsubject TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON sharing_historicalsharingsubject;
CREATE POLICY history_keeper ON sharing_historicalsharingsubject FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON sharing_historicalsharingsubject;
DROP TRIGGER IF EXISTS c_twin ON sharing_historicalsharingsubject;
DROP TRIGGER IF EXISTS d_added ON sharing_historicalsharingsubject;
DROP TRIGGER IF EXISTS e_disposed ON sharing_historicalsharingsubject;
DROP TRIGGER IF EXISTS f_truncate ON sharing_historicalsharingsubject;
DROP TRIGGER IF EXISTS h_root ON sharing_historicalsharingsubject;
DROP TRIGGER IF EXISTS i_terms ON sharing_historicalsharingsubject;
DROP TRIGGER IF EXISTS j_frozen ON sharing_historicalsharingsubject;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON sharing_historicalsharingsubject FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON sharing_historicalsharingsubject FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE UNIQUE INDEX IF NOT EXISTS sharing_historicalsharingsubject_of ON sharing_historicalsharingsubject (id, version);
CREATE INDEX IF NOT EXISTS sharing_historicalsharingsubject_by ON sharing_historicalsharingsubject (history_user_id, history_date);

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
CREATE OR REPLACE FUNCTION wall.twin_of_sharing_informationrequest() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM sharing_historicalinformationrequest WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_sharing_informationrequest() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_informationrequest FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_informationrequest DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_sharing_informationrequest();
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
CREATE OR REPLACE FUNCTION wall.twin_of_sharing_leftout() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM sharing_historicalleftout WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_sharing_leftout() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_leftout FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_leftout DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_sharing_leftout();
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
CREATE OR REPLACE FUNCTION wall.twin_of_sharing_minimisationrule() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM sharing_historicalminimisationrule WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_sharing_minimisationrule() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_minimisationrule FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_minimisationrule DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_sharing_minimisationrule();
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_minimisationrule FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

-- part: table sharing_outsidepacket
ALTER TABLE sharing_outsidepacket ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_outsidepacket FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_outsidepacket FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON sharing_outsidepacket TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_outsidepacket TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_outsidepacket TO frontdoor_retention;
ALTER TABLE sharing_outsidepacket ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_outsidepacket ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_outsidepacket ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_outsidepacket_root ON sharing_outsidepacket (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_outsidepacket;
DROP POLICY IF EXISTS wall_insert ON sharing_outsidepacket;
DROP POLICY IF EXISTS wall_update ON sharing_outsidepacket;
CREATE POLICY wall_select ON sharing_outsidepacket FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_outsidepacket.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_outsidepacket.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_outsidepacket FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_outsidepacket.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_outsidepacket.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON sharing_outsidepacket FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_outsidepacket.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_outsidepacket.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_outsidepacket.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_outsidepacket.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON sharing_outsidepacket;
GRANT SELECT, UPDATE ON sharing_outsidepacket TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_outsidepacket TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON sharing_outsidepacket;
DROP TRIGGER IF EXISTS c_twin ON sharing_outsidepacket;
DROP TRIGGER IF EXISTS d_added ON sharing_outsidepacket;
DROP TRIGGER IF EXISTS e_disposed ON sharing_outsidepacket;
DROP TRIGGER IF EXISTS f_truncate ON sharing_outsidepacket;
DROP TRIGGER IF EXISTS h_root ON sharing_outsidepacket;
DROP TRIGGER IF EXISTS i_terms ON sharing_outsidepacket;
DROP TRIGGER IF EXISTS j_frozen ON sharing_outsidepacket;
CREATE TRIGGER h_root BEFORE UPDATE OF decision_id, root_id, root_queue, root_restricted ON sharing_outsidepacket FOR EACH ROW WHEN (OLD.decision_id IS DISTINCT FROM NEW.decision_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE OR REPLACE FUNCTION wall.twin_of_sharing_outsidepacket() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM sharing_historicaloutsidepacket WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_sharing_outsidepacket() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_outsidepacket FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_outsidepacket DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_sharing_outsidepacket();
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_outsidepacket FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();
CREATE TRIGGER j_frozen BEFORE UPDATE ON sharing_outsidepacket FOR EACH ROW EXECUTE FUNCTION wall.stays_as_sent();

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
CREATE OR REPLACE FUNCTION wall.twin_of_sharing_releasedpacket() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM sharing_historicalreleasedpacket WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_sharing_releasedpacket() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_releasedpacket FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_releasedpacket DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_sharing_releasedpacket();
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_releasedpacket FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();
CREATE TRIGGER j_frozen BEFORE UPDATE ON sharing_releasedpacket FOR EACH ROW EXECUTE FUNCTION wall.stays_as_sent();

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
CREATE OR REPLACE FUNCTION wall.twin_of_sharing_sharingdecision() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM sharing_historicalsharingdecision WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_sharing_sharingdecision() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_sharingdecision FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_sharingdecision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_sharing_sharingdecision();
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
CREATE OR REPLACE FUNCTION wall.twin_of_sharing_sharingitem() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM sharing_historicalsharingitem WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_sharing_sharingitem() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_sharingitem FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_sharingitem DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_sharing_sharingitem();
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_sharingitem FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();
CREATE TRIGGER j_frozen BEFORE UPDATE ON sharing_sharingitem FOR EACH ROW EXECUTE FUNCTION wall.stays_as_sent();

-- part: table sharing_sharingsubject
ALTER TABLE sharing_sharingsubject ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_sharingsubject FORCE ROW LEVEL SECURITY;
REVOKE ALL ON sharing_sharingsubject FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
GRANT SELECT, INSERT, UPDATE ON sharing_sharingsubject TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON sharing_sharingsubject TO frontdoor_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON sharing_sharingsubject TO frontdoor_retention;
ALTER TABLE sharing_sharingsubject ADD COLUMN IF NOT EXISTS root_id uuid;
ALTER TABLE sharing_sharingsubject ADD COLUMN IF NOT EXISTS root_queue uuid;
ALTER TABLE sharing_sharingsubject ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS sharing_sharingsubject_root ON sharing_sharingsubject (root_id);
DROP POLICY IF EXISTS wall_select ON sharing_sharingsubject;
DROP POLICY IF EXISTS wall_insert ON sharing_sharingsubject;
DROP POLICY IF EXISTS wall_update ON sharing_sharingsubject;
CREATE POLICY wall_select ON sharing_sharingsubject FOR SELECT USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_sharingsubject.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_sharingsubject.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_insert ON sharing_sharingsubject FOR INSERT WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_sharingsubject.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_sharingsubject.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
CREATE POLICY wall_update ON sharing_sharingsubject FOR UPDATE USING ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_sharingsubject.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_sharingsubject.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at())))) WITH CHECK ((root_queue = ANY ((select wall.queues())::uuid[]) AND NOT root_restricted) OR (EXISTS (SELECT 1 FROM intake_contactgroupgrant g WHERE g.content_object_id = sharing_sharingsubject.root_id AND g.group_id = ANY ((select wall.groups())::int[]) AND (g.until IS NULL OR g.until > (select wall.at()))) AND (NOT root_restricted)) OR EXISTS (SELECT 1 FROM intake_contactusergrant g WHERE g.content_object_id = sharing_sharingsubject.root_id AND g.user_id = (select wall.person_id()) AND (g.until IS NULL OR g.until > (select wall.at()))));
DROP POLICY IF EXISTS wall_keeper ON sharing_sharingsubject;
GRANT SELECT, UPDATE ON sharing_sharingsubject TO wall_keeper;
CREATE POLICY wall_keeper ON sharing_sharingsubject TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON sharing_sharingsubject;
DROP TRIGGER IF EXISTS c_twin ON sharing_sharingsubject;
DROP TRIGGER IF EXISTS d_added ON sharing_sharingsubject;
DROP TRIGGER IF EXISTS e_disposed ON sharing_sharingsubject;
DROP TRIGGER IF EXISTS f_truncate ON sharing_sharingsubject;
DROP TRIGGER IF EXISTS h_root ON sharing_sharingsubject;
DROP TRIGGER IF EXISTS i_terms ON sharing_sharingsubject;
DROP TRIGGER IF EXISTS j_frozen ON sharing_sharingsubject;
CREATE TRIGGER h_root BEFORE UPDATE OF decision_id, root_id, root_queue, root_restricted ON sharing_sharingsubject FOR EACH ROW WHEN (OLD.decision_id IS DISTINCT FROM NEW.decision_id OR OLD.root_id IS DISTINCT FROM NEW.root_id OR OLD.root_queue IS DISTINCT FROM NEW.root_queue OR OLD.root_restricted IS DISTINCT FROM NEW.root_restricted) EXECUTE FUNCTION wall.keeps_root();
CREATE OR REPLACE FUNCTION wall.twin_of_sharing_sharingsubject() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM sharing_historicalsharingsubject WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_sharing_sharingsubject() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_sharingsubject FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_sharingsubject DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_sharing_sharingsubject();
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_sharingsubject FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();
CREATE TRIGGER j_frozen BEFORE UPDATE ON sharing_sharingsubject FOR EACH ROW EXECUTE FUNCTION wall.stays_as_sent();

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
CREATE OR REPLACE FUNCTION wall.twin_of_sharing_wentwithout() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM sharing_historicalwentwithout WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.twin_of_sharing_wentwithout() OWNER TO history_keeper;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON sharing_wentwithout FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON sharing_wentwithout DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.twin_of_sharing_wentwithout();
CREATE TRIGGER e_disposed BEFORE DELETE ON sharing_wentwithout FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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

-- part: fill access_historicalshift
CREATE OR REPLACE FUNCTION wall.fill_access_historicalshift() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."duty", t."from_at", t."until_at", t."user_id" INTO NEW."version", NEW."duty", NEW."from_at", NEW."until_at", NEW."user_id" FROM access_shift t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_access_historicalshift() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON access_historicalshift;
CREATE TRIGGER a_fill BEFORE INSERT ON access_historicalshift FOR EACH ROW EXECUTE FUNCTION wall.fill_access_historicalshift();

-- part: fill audit_event
CREATE OR REPLACE FUNCTION wall.fill_audit_event() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT r.queue, r.restricted INTO NEW.root_queue, NEW.root_restricted FROM wall.of_root(NEW.root_kind, NEW.root_id) r;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_audit_event() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON audit_event;
CREATE TRIGGER a_fill BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION wall.fill_audit_event();

-- part: fill audit_viewing
CREATE OR REPLACE FUNCTION wall.fill_audit_viewing() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_audit_viewing() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON audit_viewing;
CREATE TRIGGER a_fill BEFORE INSERT ON audit_viewing FOR EACH ROW EXECUTE FUNCTION wall.fill_audit_viewing();

-- part: fill consent_competenceassessment
CREATE OR REPLACE FUNCTION wall.fill_consent_competenceassessment() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.subject_id;
  SELECT NULL::uuid, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM people_person t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_consent_competenceassessment() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON consent_competenceassessment;
CREATE TRIGGER a_fill BEFORE INSERT ON consent_competenceassessment FOR EACH ROW EXECUTE FUNCTION wall.fill_consent_competenceassessment();

-- part: fill consent_consentrecord
CREATE OR REPLACE FUNCTION wall.fill_consent_consentrecord() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.subject_id;
  SELECT NULL::uuid, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM people_person t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_consent_consentrecord() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON consent_consentrecord;
CREATE TRIGGER a_fill BEFORE INSERT ON consent_consentrecord FOR EACH ROW EXECUTE FUNCTION wall.fill_consent_consentrecord();

-- part: fill consent_historicalcompetenceassessment
CREATE OR REPLACE FUNCTION wall.fill_consent_historicalcompetenceassessment() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."decision", t."understands_what", t."understands_why", t."understands_after", t."can_weigh", t."own_choice", t."evidence", t."assessed_on", t."subject_id", t."assessed_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."decision", NEW."understands_what", NEW."understands_why", NEW."understands_after", NEW."can_weigh", NEW."own_choice", NEW."evidence", NEW."assessed_on", NEW."subject_id", NEW."assessed_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM consent_competenceassessment t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_consent_historicalcompetenceassessment() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON consent_historicalcompetenceassessment;
CREATE TRIGGER a_fill BEFORE INSERT ON consent_historicalcompetenceassessment FOR EACH ROW EXECUTE FUNCTION wall.fill_consent_historicalcompetenceassessment();

-- part: fill consent_historicalconsentpurpose
CREATE OR REPLACE FUNCTION wall.fill_consent_historicalconsentpurpose() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."key", t."position", t."name", t."source", t."in_force_from", t."in_force_to", t."verified", t."wording", t."wording_version", t."child_wording", t."processing", t."without_it", t."classes", t."months" INTO NEW."version", NEW."key", NEW."position", NEW."name", NEW."source", NEW."in_force_from", NEW."in_force_to", NEW."verified", NEW."wording", NEW."wording_version", NEW."child_wording", NEW."processing", NEW."without_it", NEW."classes", NEW."months" FROM consent_consentpurpose t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_consent_historicalconsentpurpose() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON consent_historicalconsentpurpose;
CREATE TRIGGER a_fill BEFORE INSERT ON consent_historicalconsentpurpose FOR EACH ROW EXECUTE FUNCTION wall.fill_consent_historicalconsentpurpose();

-- part: fill consent_historicalconsentrecord
CREATE OR REPLACE FUNCTION wall.fill_consent_historicalconsentrecord() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."classes", t."processing", t."given_by_name", t."relationship", t."authority", t."evidence_kind", t."evidence_seen_on", t."evidence_seen_by", t."capacity_words", t."other_holder", t."other_holder_words", t."wording", t."wording_version", t."wording_sha256", t."language", t."interpreter", t."method", t."witness", t."place", t."explicit", t."tests", t."why_free", t."status", t."refusal_reason", t."collected_at", t."valid_from", t."valid_until", t."expires_on", t."review_on", t."withdrawn_at", t."withdrawn_person_name", t."withdrawal_method", t."withdrawal_words", t."withdrawal_effect", t."receipt_given_at", t."subject_id", t."purpose_id", t."recipient_id", t."given_by_id", t."competence_id", t."notice_id", t."collected_by_id", t."withdrawn_by_id", t."withdrawn_person_id", t."supersedes_id", t."receipt_given_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."classes", NEW."processing", NEW."given_by_name", NEW."relationship", NEW."authority", NEW."evidence_kind", NEW."evidence_seen_on", NEW."evidence_seen_by", NEW."capacity_words", NEW."other_holder", NEW."other_holder_words", NEW."wording", NEW."wording_version", NEW."wording_sha256", NEW."language", NEW."interpreter", NEW."method", NEW."witness", NEW."place", NEW."explicit", NEW."tests", NEW."why_free", NEW."status", NEW."refusal_reason", NEW."collected_at", NEW."valid_from", NEW."valid_until", NEW."expires_on", NEW."review_on", NEW."withdrawn_at", NEW."withdrawn_person_name", NEW."withdrawal_method", NEW."withdrawal_words", NEW."withdrawal_effect", NEW."receipt_given_at", NEW."subject_id", NEW."purpose_id", NEW."recipient_id", NEW."given_by_id", NEW."competence_id", NEW."notice_id", NEW."collected_by_id", NEW."withdrawn_by_id", NEW."withdrawn_person_id", NEW."supersedes_id", NEW."receipt_given_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM consent_consentrecord t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_consent_historicalconsentrecord() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON consent_historicalconsentrecord;
CREATE TRIGGER a_fill BEFORE INSERT ON consent_historicalconsentrecord FOR EACH ROW EXECUTE FUNCTION wall.fill_consent_historicalconsentrecord();

-- part: fill consent_historicalnotice
CREATE OR REPLACE FUNCTION wall.fill_consent_historicalnotice() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."number", t."effective_on", t."changes", t."tell_again", t."facts", t."advice", t."signed_off_on" INTO NEW."version", NEW."number", NEW."effective_on", NEW."changes", NEW."tell_again", NEW."facts", NEW."advice", NEW."signed_off_on" FROM consent_notice t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_consent_historicalnotice() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON consent_historicalnotice;
CREATE TRIGGER a_fill BEFORE INSERT ON consent_historicalnotice FOR EACH ROW EXECUTE FUNCTION wall.fill_consent_historicalnotice();

-- part: fill consent_historicalnoticetext
CREATE OR REPLACE FUNCTION wall.fill_consent_historicalnoticetext() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."language", t."layer", t."title", t."sections", t."sha256", t."notice_id" INTO NEW."version", NEW."language", NEW."layer", NEW."title", NEW."sections", NEW."sha256", NEW."notice_id" FROM consent_noticetext t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_consent_historicalnoticetext() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON consent_historicalnoticetext;
CREATE TRIGGER a_fill BEFORE INSERT ON consent_historicalnoticetext FOR EACH ROW EXECUTE FUNCTION wall.fill_consent_historicalnoticetext();

-- part: fill consent_historicalripplechoice
CREATE OR REPLACE FUNCTION wall.fill_consent_historicalripplechoice() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."share_kind", t."share_id", t."choice", t."what_changed", t."reason", t."decided_at", t."consent_id", t."decided_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."share_kind", NEW."share_id", NEW."choice", NEW."what_changed", NEW."reason", NEW."decided_at", NEW."consent_id", NEW."decided_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM consent_ripplechoice t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_consent_historicalripplechoice() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON consent_historicalripplechoice;
CREATE TRIGGER a_fill BEFORE INSERT ON consent_historicalripplechoice FOR EACH ROW EXECUTE FUNCTION wall.fill_consent_historicalripplechoice();

-- part: fill consent_historicalserviceagreement
CREATE OR REPLACE FUNCTION wall.fill_consent_historicalserviceagreement() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."service", t."offered", t."state", t."said_by_name", t."said_on", t."method", t."language", t."interpreter", t."reason", t."raises_risk", t."risk_words", t."ended_on", t."recorded_at", t."subject_id", t."said_by_id", t."recorded_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."service", NEW."offered", NEW."state", NEW."said_by_name", NEW."said_on", NEW."method", NEW."language", NEW."interpreter", NEW."reason", NEW."raises_risk", NEW."risk_words", NEW."ended_on", NEW."recorded_at", NEW."subject_id", NEW."said_by_id", NEW."recorded_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM consent_serviceagreement t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_consent_historicalserviceagreement() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON consent_historicalserviceagreement;
CREATE TRIGGER a_fill BEFORE INSERT ON consent_historicalserviceagreement FOR EACH ROW EXECUTE FUNCTION wall.fill_consent_historicalserviceagreement();

-- part: fill consent_ripplechoice
CREATE OR REPLACE FUNCTION wall.fill_consent_ripplechoice() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  SELECT t.root_id INTO NEW.root_id FROM consent_consentrecord t WHERE t.id = NEW.consent_id;
  SELECT NULL::uuid, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM people_person t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_consent_ripplechoice() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON consent_ripplechoice;
CREATE TRIGGER a_fill BEFORE INSERT ON consent_ripplechoice FOR EACH ROW EXECUTE FUNCTION wall.fill_consent_ripplechoice();

-- part: fill consent_serviceagreement
CREATE OR REPLACE FUNCTION wall.fill_consent_serviceagreement() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.subject_id;
  SELECT NULL::uuid, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM people_person t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_consent_serviceagreement() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON consent_serviceagreement;
CREATE TRIGGER a_fill BEFORE INSERT ON consent_serviceagreement FOR EACH ROW EXECUTE FUNCTION wall.fill_consent_serviceagreement();

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

-- part: fill intake_historicalinformednotice
CREATE OR REPLACE FUNCTION wall.fill_intake_historicalinformednotice() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."told", t."who", t."what", t."told_at", t."how", t."language", t."interpreter", t."why_not", t."why_words", t."review_on", t."recorded_at", t."contact_id", t."person_id", t."notice_id", t."recorded_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."told", NEW."who", NEW."what", NEW."told_at", NEW."how", NEW."language", NEW."interpreter", NEW."why_not", NEW."why_words", NEW."review_on", NEW."recorded_at", NEW."contact_id", NEW."person_id", NEW."notice_id", NEW."recorded_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM intake_informednotice t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_historicalinformednotice() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_historicalinformednotice;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_historicalinformednotice FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_historicalinformednotice();

-- part: fill intake_historicallistmatch
CREATE OR REPLACE FUNCTION wall.fill_intake_historicallistmatch() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."state", t."matched_at", t."settled_at", t."contact_id", t."person_id", t."listed_id", t."settled_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."state", NEW."matched_at", NEW."settled_at", NEW."contact_id", NEW."person_id", NEW."listed_id", NEW."settled_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM intake_listmatch t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_historicallistmatch() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_historicallistmatch;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_historicallistmatch FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_historicallistmatch();

-- part: fill intake_listmatch
CREATE OR REPLACE FUNCTION wall.fill_intake_listmatch() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.contact_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_intake_listmatch() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON intake_listmatch;
CREATE TRIGGER a_fill BEFORE INSERT ON intake_listmatch FOR EACH ROW EXECUTE FUNCTION wall.fill_intake_listmatch();

-- part: fill people_historicalrestriction
CREATE OR REPLACE FUNCTION wall.fill_people_historicalrestriction() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."kind", t."why", t."began_at", t."ended_at", t."person_id", t."owner_id", t."deputy_id", t."began_by_id", t."ended_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."kind", NEW."why", NEW."began_at", NEW."ended_at", NEW."person_id", NEW."owner_id", NEW."deputy_id", NEW."began_by_id", NEW."ended_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM people_restriction t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_people_historicalrestriction() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON people_historicalrestriction;
CREATE TRIGGER a_fill BEFORE INSERT ON people_historicalrestriction FOR EACH ROW EXECUTE FUNCTION wall.fill_people_historicalrestriction();

-- part: fill people_restriction
CREATE OR REPLACE FUNCTION wall.fill_people_restriction() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.person_id;
  SELECT NULL::uuid, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM people_person t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_people_restriction() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON people_restriction;
CREATE TRIGGER a_fill BEFORE INSERT ON people_restriction FOR EACH ROW EXECUTE FUNCTION wall.fill_people_restriction();

-- part: fill retention_historicalconsideration
CREATE OR REPLACE FUNCTION wall.fill_retention_historicalconsideration() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."root_kind", t."root_id", t."step", t."words", t."said_at", t."said_by_id", t."disposal_id" INTO NEW."version", NEW."root_kind", NEW."root_id", NEW."step", NEW."words", NEW."said_at", NEW."said_by_id", NEW."disposal_id" FROM retention_consideration t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_retention_historicalconsideration() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON retention_historicalconsideration;
CREATE TRIGGER a_fill BEFORE INSERT ON retention_historicalconsideration FOR EACH ROW EXECUTE FUNCTION wall.fill_retention_historicalconsideration();

-- part: fill retention_historicaldisposal
CREATE OR REPLACE FUNCTION wall.fill_retention_historicaldisposal() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."number", t."file_id", t."fate", t."state", t."rule_key", t."record", t."due_on", t."checks", t."counts", t."proposed_at", t."proposed_by_id", t."advised_at", t."advised_by_id", t."advice", t."followed", t."decided_at", t."decided_by_id", t."cool_until", t."done_at", t."files", t."trouble" INTO NEW."version", NEW."number", NEW."file_id", NEW."fate", NEW."state", NEW."rule_key", NEW."record", NEW."due_on", NEW."checks", NEW."counts", NEW."proposed_at", NEW."proposed_by_id", NEW."advised_at", NEW."advised_by_id", NEW."advice", NEW."followed", NEW."decided_at", NEW."decided_by_id", NEW."cool_until", NEW."done_at", NEW."files", NEW."trouble" FROM retention_disposal t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_retention_historicaldisposal() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON retention_historicaldisposal;
CREATE TRIGGER a_fill BEFORE INSERT ON retention_historicaldisposal FOR EACH ROW EXECUTE FUNCTION wall.fill_retention_historicaldisposal();

-- part: fill retention_historicaldisposalcertificate
CREATE OR REPLACE FUNCTION wall.fill_retention_historicaldisposalcertificate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."number", t."rule_key", t."record", t."quantity", t."closed_from", t."closed_to", t."method", t."proposed_by_id", t."decided_by_id", t."advice", t."followed", t."carried_out_at", t."trail_before", t."trail_after", t."hashes", t."disposal_id" INTO NEW."version", NEW."number", NEW."rule_key", NEW."record", NEW."quantity", NEW."closed_from", NEW."closed_to", NEW."method", NEW."proposed_by_id", NEW."decided_by_id", NEW."advice", NEW."followed", NEW."carried_out_at", NEW."trail_before", NEW."trail_after", NEW."hashes", NEW."disposal_id" FROM retention_disposalcertificate t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_retention_historicaldisposalcertificate() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON retention_historicaldisposalcertificate;
CREATE TRIGGER a_fill BEFORE INSERT ON retention_historicaldisposalcertificate FOR EACH ROW EXECUTE FUNCTION wall.fill_retention_historicaldisposalcertificate();

-- part: fill retention_historicaldisposedroot
CREATE OR REPLACE FUNCTION wall.fill_retention_historicaldisposedroot() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."root_kind", t."root_id", t."closed_month", t."disposal_id" INTO NEW."version", NEW."root_kind", NEW."root_id", NEW."closed_month", NEW."disposal_id" FROM retention_disposedroot t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_retention_historicaldisposedroot() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON retention_historicaldisposedroot;
CREATE TRIGGER a_fill BEFORE INSERT ON retention_historicaldisposedroot FOR EACH ROW EXECUTE FUNCTION wall.fill_retention_historicaldisposedroot();

-- part: fill retention_historicalheldroot
CREATE OR REPLACE FUNCTION wall.fill_retention_historicalheldroot() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."root_kind", t."root_id", t."of_itself", t."joined_at", t."note", t."hold_id" INTO NEW."version", NEW."root_kind", NEW."root_id", NEW."of_itself", NEW."joined_at", NEW."note", NEW."hold_id" FROM retention_heldroot t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_retention_historicalheldroot() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON retention_historicalheldroot;
CREATE TRIGGER a_fill BEFORE INSERT ON retention_historicalheldroot FOR EACH ROW EXECUTE FUNCTION wall.fill_retention_historicalheldroot();

-- part: fill retention_historicalhold
CREATE OR REPLACE FUNCTION wall.fill_retention_historicalhold() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."kind", t."reach", t."authority", t."reason", t."owner", t."marks", t."closed_from", t."closed_to", t."review_on", t."placed_at", t."placed_by_id", t."release_asked_at", t."release_asked_by_id", t."release_why", t."released_at", t."released_by_id" INTO NEW."version", NEW."kind", NEW."reach", NEW."authority", NEW."reason", NEW."owner", NEW."marks", NEW."closed_from", NEW."closed_to", NEW."review_on", NEW."placed_at", NEW."placed_by_id", NEW."release_asked_at", NEW."release_asked_by_id", NEW."release_why", NEW."released_at", NEW."released_by_id" FROM retention_hold t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_retention_historicalhold() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON retention_historicalhold;
CREATE TRIGGER a_fill BEFORE INSERT ON retention_historicalhold FOR EACH ROW EXECUTE FUNCTION wall.fill_retention_historicalhold();

-- part: fill retention_historicalkeptfile
CREATE OR REPLACE FUNCTION wall.fill_retention_historicalkeptfile() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."root_kind", t."root_id", t."file_id", t."reference", t."due_on", t."dates", t."held", t."why", t."settled_at", t."rule_id" INTO NEW."version", NEW."root_kind", NEW."root_id", NEW."file_id", NEW."reference", NEW."due_on", NEW."dates", NEW."held", NEW."why", NEW."settled_at", NEW."rule_id" FROM retention_keptfile t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_retention_historicalkeptfile() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON retention_historicalkeptfile;
CREATE TRIGGER a_fill BEFORE INSERT ON retention_historicalkeptfile FOR EACH ROW EXECUTE FUNCTION wall.fill_retention_historicalkeptfile();

-- part: fill retention_historicalkeptlonger
CREATE OR REPLACE FUNCTION wall.fill_retention_historicalkeptlonger() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."root_kind", t."root_id", t."trigger_on", t."until_on", t."words", t."recorded_at", t."recorded_by_id", t."ended_on", t."rule_id" INTO NEW."version", NEW."root_kind", NEW."root_id", NEW."trigger_on", NEW."until_on", NEW."words", NEW."recorded_at", NEW."recorded_by_id", NEW."ended_on", NEW."rule_id" FROM retention_keptlonger t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_retention_historicalkeptlonger() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON retention_historicalkeptlonger;
CREATE TRIGGER a_fill BEFORE INSERT ON retention_historicalkeptlonger FOR EACH ROW EXECUTE FUNCTION wall.fill_retention_historicalkeptlonger();

-- part: fill retention_historicalnightrun
CREATE OR REPLACE FUNCTION wall.fill_retention_historicalnightrun() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."ran_at", t."due", t."coming", t."trouble" INTO NEW."version", NEW."ran_at", NEW."due", NEW."coming", NEW."trouble" FROM retention_nightrun t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_retention_historicalnightrun() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON retention_historicalnightrun;
CREATE TRIGGER a_fill BEFORE INSERT ON retention_historicalnightrun FOR EACH ROW EXECUTE FUNCTION wall.fill_retention_historicalnightrun();

-- part: fill retention_historicalretentionassignment
CREATE OR REPLACE FUNCTION wall.fill_retention_historicalretentionassignment() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."record_kind", t."record_id", t."root_kind", t."root_id", t."trigger", t."trigger_on", t."event_on", t."due_on", t."why", t."rule_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."record_kind", NEW."record_id", NEW."root_kind", NEW."root_id", NEW."trigger", NEW."trigger_on", NEW."event_on", NEW."due_on", NEW."why", NEW."rule_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM retention_retentionassignment t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_retention_historicalretentionassignment() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON retention_historicalretentionassignment;
CREATE TRIGGER a_fill BEFORE INSERT ON retention_historicalretentionassignment FOR EACH ROW EXECUTE FUNCTION wall.fill_retention_historicalretentionassignment();

-- part: fill retention_historicalretentionpolicy
CREATE OR REPLACE FUNCTION wall.fill_retention_historicalretentionpolicy() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."in_force_from", t."cooling_days", t."ahead_months", t."source" INTO NEW."version", NEW."in_force_from", NEW."cooling_days", NEW."ahead_months", NEW."source" FROM retention_retentionpolicy t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_retention_historicalretentionpolicy() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON retention_historicalretentionpolicy;
CREATE TRIGGER a_fill BEFORE INSERT ON retention_historicalretentionpolicy FOR EACH ROW EXECUTE FUNCTION wall.fill_retention_historicalretentionpolicy();

-- part: fill retention_historicalretentionrule
CREATE OR REPLACE FUNCTION wall.fill_retention_historicalretentionrule() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."key", t."record", t."only_when", t."after", t."count", t."unit", t."at_end", t."source", t."basis", t."owner", t."in_force_from" INTO NEW."version", NEW."key", NEW."record", NEW."only_when", NEW."after", NEW."count", NEW."unit", NEW."at_end", NEW."source", NEW."basis", NEW."owner", NEW."in_force_from" FROM retention_retentionrule t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_retention_historicalretentionrule() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON retention_historicalretentionrule;
CREATE TRIGGER a_fill BEFORE INSERT ON retention_historicalretentionrule FOR EACH ROW EXECUTE FUNCTION wall.fill_retention_historicalretentionrule();

-- part: fill sharing_approval
CREATE OR REPLACE FUNCTION wall.fill_sharing_approval() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.root_id := NEW.contact_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_approval() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_approval;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_approval FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_approval();

-- part: fill sharing_completion
CREATE OR REPLACE FUNCTION wall.fill_sharing_completion() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  SELECT t.root_id INTO NEW.root_id FROM sharing_sharingdecision t WHERE t.id = NEW.decision_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_completion() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_completion;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_completion FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_completion();

-- part: fill sharing_disclosurereview
CREATE OR REPLACE FUNCTION wall.fill_sharing_disclosurereview() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  SELECT t.root_id INTO NEW.root_id FROM sharing_sharingdecision t WHERE t.id = NEW.decision_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_disclosurereview() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_disclosurereview;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_disclosurereview FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_disclosurereview();

-- part: fill sharing_handover
CREATE OR REPLACE FUNCTION wall.fill_sharing_handover() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  SELECT t.root_id INTO NEW.root_id FROM sharing_outsidepacket t WHERE t.id = NEW.packet_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_handover() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_handover;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_handover FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_handover();

-- part: fill sharing_hearer
CREATE OR REPLACE FUNCTION wall.fill_sharing_hearer() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  SELECT t.root_id INTO NEW.root_id FROM sharing_outsidepacket t WHERE t.id = NEW.packet_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_hearer() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_hearer;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_hearer FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_hearer();

-- part: fill sharing_historicalagreement
CREATE OR REPLACE FUNCTION wall.fill_sharing_historicalagreement() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."key", t."edition", t."kind", t."name", t."purpose", t."classes", t."function_of", t."starts_at", t."ends_at", t."verified", t."source", t."renews_id" INTO NEW."version", NEW."key", NEW."edition", NEW."kind", NEW."name", NEW."purpose", NEW."classes", NEW."function_of", NEW."starts_at", NEW."ends_at", NEW."verified", NEW."source", NEW."renews_id" FROM sharing_agreement t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_historicalagreement() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_historicalagreement;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_historicalagreement FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_historicalagreement();

-- part: fill sharing_historicalagreementparty
CREATE OR REPLACE FUNCTION wall.fill_sharing_historicalagreementparty() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."agreement_id", t."agency_id" INTO NEW."version", NEW."agreement_id", NEW."agency_id" FROM sharing_agreementparty t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_historicalagreementparty() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_historicalagreementparty;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_historicalagreementparty FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_historicalagreementparty();

-- part: fill sharing_historicalapproval
CREATE OR REPLACE FUNCTION wall.fill_sharing_historicalapproval() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."key", t."information", t."label", t."sha256", t."lines", t."needs", t."why_needed", t."asked_at", t."outcome", t."words", t."decided_at", t."decided_as", t."holds_until", t."contact_id", t."agency_id", t."asked_by_id", t."decided_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."key", NEW."information", NEW."label", NEW."sha256", NEW."lines", NEW."needs", NEW."why_needed", NEW."asked_at", NEW."outcome", NEW."words", NEW."decided_at", NEW."decided_as", NEW."holds_until", NEW."contact_id", NEW."agency_id", NEW."asked_by_id", NEW."decided_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM sharing_approval t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_historicalapproval() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_historicalapproval;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_historicalapproval FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_historicalapproval();

-- part: fill sharing_historicalcompletion
CREATE OR REPLACE FUNCTION wall.fill_sharing_historicalcompletion() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."necessity", t."proportionality", t."less_intrusive", t."family_told", t."completed_at", t."decision_id", t."completed_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."necessity", NEW."proportionality", NEW."less_intrusive", NEW."family_told", NEW."completed_at", NEW."decision_id", NEW."completed_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM sharing_completion t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_historicalcompletion() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_historicalcompletion;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_historicalcompletion FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_historicalcompletion();

-- part: fill sharing_historicaldisclosurereview
CREATE OR REPLACE FUNCTION wall.fill_sharing_historicaldisclosurereview() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."found", t."words", t."reviewed_at", t."decision_id", t."reviewed_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."found", NEW."words", NEW."reviewed_at", NEW."decision_id", NEW."reviewed_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM sharing_disclosurereview t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_historicaldisclosurereview() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_historicaldisclosurereview;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_historicaldisclosurereview FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_historicaldisclosurereview();

-- part: fill sharing_historicalhandover
CREATE OR REPLACE FUNCTION wall.fill_sharing_historicalhandover() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."channel", t."details", t."handed_at", t."received_at", t."received_how", t."packet_id", t."handed_by_id", t."recorded_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."channel", NEW."details", NEW."handed_at", NEW."received_at", NEW."received_how", NEW."packet_id", NEW."handed_by_id", NEW."recorded_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM sharing_handover t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_historicalhandover() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_historicalhandover;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_historicalhandover FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_historicalhandover();

-- part: fill sharing_historicalhearer
CREATE OR REPLACE FUNCTION wall.fill_sharing_historicalhearer() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."name", t."role", t."packet_id", t."agency_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."name", NEW."role", NEW."packet_id", NEW."agency_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM sharing_hearer t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_historicalhearer() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_historicalhearer;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_historicalhearer FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_historicalhearer();

-- part: fill sharing_historicaloutsidepacket
CREATE OR REPLACE FUNCTION wall.fill_sharing_historicaloutsidepacket() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."reference", t."content", t."sha256", t."recipient", t."address", t."frozen_at", t."decision_id", t."frozen_by_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."reference", NEW."content", NEW."sha256", NEW."recipient", NEW."address", NEW."frozen_at", NEW."decision_id", NEW."frozen_by_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM sharing_outsidepacket t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_historicaloutsidepacket() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_historicaloutsidepacket;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_historicaloutsidepacket FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_historicaloutsidepacket();

-- part: fill sharing_historicalsharingdecision
CREATE OR REPLACE FUNCTION wall.fill_sharing_historicalsharingdecision() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."direction", t."channel", t."recipient", t."process_step", t."pattern", t."decision", t."requested_by", t."requested_at", t."requested_what", t."purpose", t."function", t."gateways", t."art6", t."art9", t."art10", t."no_consent_reason", t."confidence", t."necessity", t."proportionality", t."less_intrusive", t."family_told", t."change_of_circumstances", t."why_consent_stands", t."why_one_off", t."masked_check", t."threshold", t."rating", t."harm_if_withheld", t."refusal", t."refusal_words", t."handling", t."onward_rule", t."delete_by", t."advice_from", t."warnings", t."reviews", t."decided_at", t."decided_as", t."authorised_by", t."review_at", t."sent_at", t."correction", t."contact_id", t."request_id", t."agency_id", t."desk_id", t."agreement_id", t."guidance_id", t."decided_by_id", t."supersedes_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."direction", NEW."channel", NEW."recipient", NEW."process_step", NEW."pattern", NEW."decision", NEW."requested_by", NEW."requested_at", NEW."requested_what", NEW."purpose", NEW."function", NEW."gateways", NEW."art6", NEW."art9", NEW."art10", NEW."no_consent_reason", NEW."confidence", NEW."necessity", NEW."proportionality", NEW."less_intrusive", NEW."family_told", NEW."change_of_circumstances", NEW."why_consent_stands", NEW."why_one_off", NEW."masked_check", NEW."threshold", NEW."rating", NEW."harm_if_withheld", NEW."refusal", NEW."refusal_words", NEW."handling", NEW."onward_rule", NEW."delete_by", NEW."advice_from", NEW."warnings", NEW."reviews", NEW."decided_at", NEW."decided_as", NEW."authorised_by", NEW."review_at", NEW."sent_at", NEW."correction", NEW."contact_id", NEW."request_id", NEW."agency_id", NEW."desk_id", NEW."agreement_id", NEW."guidance_id", NEW."decided_by_id", NEW."supersedes_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM sharing_sharingdecision t WHERE t.id = NEW.id;
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
  SELECT t."version", t."key", t."information", t."label", t."permission", t."why_needed", t."agreed_by", t."named_fact", t."sha256", t."accuracy", t."redacted", t."regime", t."originator", t."overriding", t."decision_id", t."person_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."key", NEW."information", NEW."label", NEW."permission", NEW."why_needed", NEW."agreed_by", NEW."named_fact", NEW."sha256", NEW."accuracy", NEW."redacted", NEW."regime", NEW."originator", NEW."overriding", NEW."decision_id", NEW."person_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM sharing_sharingitem t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_historicalsharingitem() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_historicalsharingitem;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_historicalsharingitem FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_historicalsharingitem();

-- part: fill sharing_historicalsharingsubject
CREATE OR REPLACE FUNCTION wall.fill_sharing_historicalsharingsubject() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT t."version", t."standing", t."art6", t."art9", t."art10", t."consent_id", t."decision_id", t."person_id", t.root_id, t.root_queue, t.root_restricted INTO NEW."version", NEW."standing", NEW."art6", NEW."art9", NEW."art10", NEW."consent_id", NEW."decision_id", NEW."person_id", NEW.root_id, NEW.root_queue, NEW.root_restricted FROM sharing_sharingsubject t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_historicalsharingsubject() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_historicalsharingsubject;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_historicalsharingsubject FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_historicalsharingsubject();

-- part: fill sharing_outsidepacket
CREATE OR REPLACE FUNCTION wall.fill_sharing_outsidepacket() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  SELECT t.root_id INTO NEW.root_id FROM sharing_sharingdecision t WHERE t.id = NEW.decision_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_outsidepacket() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_outsidepacket;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_outsidepacket FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_outsidepacket();

-- part: fill sharing_sharingsubject
CREATE OR REPLACE FUNCTION wall.fill_sharing_sharingsubject() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  SELECT t.root_id INTO NEW.root_id FROM sharing_sharingdecision t WHERE t.id = NEW.decision_id;
  SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM intake_contact t WHERE t.id = NEW.root_id FOR KEY SHARE OF t;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_sharing_sharingsubject() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON sharing_sharingsubject;
CREATE TRIGGER a_fill BEFORE INSERT ON sharing_sharingsubject FOR EACH ROW EXECUTE FUNCTION wall.fill_sharing_sharingsubject();

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
  UPDATE intake_listmatch SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_protection SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_referral SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_referrerfeedback SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_repeatreview SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_screening SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_statement SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_strategydiscussion SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_thresholddecision SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE retention_retentionassignment SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'contact';
  UPDATE sharing_approval SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE sharing_completion SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE sharing_disclosurereview SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE sharing_handover SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE sharing_hearer SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE sharing_informationrequest SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE contact_id = NEW.id;
  UPDATE sharing_leftout SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE sharing_outsidepacket SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE sharing_sharingdecision SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE sharing_sharingitem SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE sharing_sharingsubject SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
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
  UPDATE intake_historicallistmatch SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_historicalprotection SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_historicalreferral SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_historicalreferrerfeedback SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_historicalrepeatreview SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_historicalscreening SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_historicalstatement SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_historicalstrategydiscussion SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE intake_historicalthresholddecision SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE retention_historicalretentionassignment SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'contact';
  UPDATE sharing_historicalapproval SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE sharing_historicalcompletion SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE sharing_historicaldisclosurereview SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE sharing_historicalhandover SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE sharing_historicalhearer SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE sharing_historicalleftout SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE sharing_historicaloutsidepacket SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE sharing_historicalsharingdecision SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE sharing_historicalsharingitem SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE sharing_historicalsharingsubject SET root_queue = NEW.queue_id, root_restricted = NEW.restricted WHERE root_id = NEW.id;
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
  UPDATE consent_competenceassessment SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE consent_consentrecord SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE consent_ripplechoice SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE consent_serviceagreement SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
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
  UPDATE people_restriction SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE people_tie SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE retention_retentionassignment SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'person';
  UPDATE audit_historicalmove SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id AND root_kind = 'person';
  UPDATE consent_historicalcompetenceassessment SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE consent_historicalconsentrecord SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE consent_historicalripplechoice SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
  UPDATE consent_historicalserviceagreement SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
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
  UPDATE people_historicalrestriction SET root_queue = NULL, root_restricted = NEW.restricted WHERE root_id = NEW.id;
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

-- part: retention functions
CREATE OR REPLACE FUNCTION wall.doomed() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
  SELECT coalesce(array_agg(r.root_id), '{}') FROM retention_disposedroot r JOIN retention_disposal d ON d.id = r.disposal_id
  WHERE d.state IN ('executing', 'replaying') AND d.fate <> 'extend' AND d.decided_by_id <> d.proposed_by_id AND d.cool_until <= wall.at()
    AND session_user = 'frontdoor_retention'
    AND (d.state = 'replaying' OR NOT EXISTS (
      SELECT 1 FROM retention_disposedroot o WHERE o.disposal_id = d.id AND (
        EXISTS (SELECT 1 FROM retention_heldroot h JOIN retention_hold l ON l.id = h.hold_id WHERE h.root_id = o.root_id AND l.released_at IS NULL)
        OR EXISTS (SELECT 1 FROM retention_unsettled u WHERE u.person_id = o.root_id))))
$wall$;
ALTER FUNCTION wall.doomed() OWNER TO wall_keeper;

CREATE OR REPLACE FUNCTION wall.family(wanted uuid) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
DECLARE found uuid[] := ARRAY[wanted]; more uuid[];
BEGIN
  LOOP
    SELECT array_agg(DISTINCT b.person_id) INTO more FROM intake_contactchild a JOIN intake_contactchild b ON b.contact_id = a.contact_id WHERE a.person_id = ANY(found);
    EXIT WHEN more IS NULL OR more <@ found;
    found := ARRAY(SELECT DISTINCT x FROM unnest(found || more) x ORDER BY x);
  END LOOP;
  RETURN found;
END $wall$;
ALTER FUNCTION wall.family(uuid) OWNER TO wall_keeper;
REVOKE ALL ON FUNCTION wall.family(uuid) FROM PUBLIC;

CREATE OR REPLACE FUNCTION wall.file_of(children uuid[]) RETURNS TABLE (kind text, id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
#variable_conflict use_column
DECLARE contacts uuid[];
BEGIN
  SELECT coalesce(array_agg(DISTINCT m.contact_id), '{}') INTO contacts FROM intake_contactchild m WHERE m.person_id = ANY(children);
  RETURN QUERY SELECT 'person'::text, c FROM unnest(children) c UNION SELECT 'contact', c FROM unnest(contacts) c UNION SELECT 'request', f.id FROM sharing_informationrequest f WHERE f.contact_id = ANY(contacts);
END $wall$;
ALTER FUNCTION wall.file_of(uuid[]) OWNER TO wall_keeper;
REVOKE ALL ON FUNCTION wall.file_of(uuid[]) FROM PUBLIC;

CREATE OR REPLACE FUNCTION wall.kept_facts(wanted uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
DECLARE children uuid[]; ids uuid[];
BEGIN
  IF NOT (wall.scope('retention') OR session_user = 'frontdoor_retention') THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM people_person p WHERE p.id = wanted) THEN RETURN NULL; END IF;
  children := wall.family(wanted);
  SELECT array_agg(f.id) INTO ids FROM wall.file_of(children) f;
  RETURN jsonb_build_object(
    'children', (SELECT jsonb_agg(jsonb_build_object('id', p.id, 'born_on', p.born_on, 'expected_on', p.expected_on, 'died_on', p.died_on) ORDER BY p.id) FROM people_person p WHERE p.id = ANY(children)),
    'contacts', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'said', c.reference, 'received_on', (c.received_at AT TIME ZONE 'Europe/London')::date, 'closed_on', (c.closed_at AT TIME ZONE 'Europe/London')::date) ORDER BY c.id), '[]') FROM intake_contact c WHERE c.id = ANY(ids)),
    'rules', (SELECT coalesce(jsonb_agg(jsonb_build_object('rule', r.rule, 'root', r.root) ORDER BY r.rule, r.root), '[]') FROM (SELECT DISTINCT 'R13' AS rule, t.root_id AS root FROM consent_competenceassessment t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT DISTINCT 'R13' AS rule, t.root_id AS root FROM consent_consentrecord t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT DISTINCT 'R13' AS rule, t.root_id AS root FROM consent_ripplechoice t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT DISTINCT 'R13' AS rule, t.root_id AS root FROM consent_serviceagreement t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT DISTINCT 'R01' AS rule, t.id AS root FROM intake_contact t WHERE t.id = ANY(ids)
    UNION ALL SELECT DISTINCT 'R05' AS rule, t.root_id AS root FROM intake_protection t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT DISTINCT 'R04' AS rule, t.root_id AS root FROM intake_referral t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT DISTINCT 'R05' AS rule, t.root_id AS root FROM intake_strategydiscussion t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT DISTINCT 'R13' AS rule, t.root_id AS root FROM sharing_approval t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT DISTINCT 'R13' AS rule, t.root_id AS root FROM sharing_completion t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT DISTINCT 'R13' AS rule, t.root_id AS root FROM sharing_disclosurereview t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT DISTINCT 'R13' AS rule, t.root_id AS root FROM sharing_leftout t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT DISTINCT 'R13' AS rule, t.root_id AS root FROM sharing_sharingdecision t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT DISTINCT 'R13' AS rule, t.root_id AS root FROM sharing_sharingitem t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT DISTINCT 'R13' AS rule, t.root_id AS root FROM sharing_sharingsubject t WHERE t.root_id = ANY(ids)) r),
    'marks', (SELECT coalesce(jsonb_agg(DISTINCT m.mark), '[]') FROM (SELECT 'csa' AS mark FROM intake_contact t WHERE t.id = ANY(ids) AND t.is_mandatory_csa_notification = true
    UNION ALL SELECT 'exploitation' AS mark FROM people_personflag t WHERE t.root_id = ANY(ids) AND t.kind = 'exploitation') m),
    'assigned', (SELECT coalesce(jsonb_agg(jsonb_build_object('line', a.rule_id, 'trigger', a.trigger, 'trigger_on', a.trigger_on, 'root', a.root_id, 'child', (SELECT m.person_id FROM intake_contactchild m WHERE m.id = a.record_id)) ORDER BY a.id), '[]')
      FROM retention_retentionassignment a WHERE a.root_id = ANY(ids)),
    'longer', (SELECT coalesce(jsonb_agg(jsonb_build_object('line', l.rule_id, 'trigger_on', l.trigger_on, 'until_on', l.until_on, 'words', l.words, 'person', l.root_id) ORDER BY l.id), '[]')
      FROM retention_keptlonger l WHERE l.root_id = ANY(ids) AND l.ended_on IS NULL),
    'holds', (SELECT coalesce(jsonb_agg(DISTINCT h.hold_id), '[]') FROM retention_heldroot h JOIN retention_hold l ON l.id = h.hold_id
      WHERE h.root_id = ANY(ids) AND l.released_at IS NULL),
    'joined', (SELECT coalesce(jsonb_agg(DISTINCT h.hold_id), '[]') FROM retention_heldroot h WHERE h.root_id = ANY(ids))
  );
END $wall$;
ALTER FUNCTION wall.kept_facts(uuid) OWNER TO wall_keeper;

CREATE OR REPLACE FUNCTION wall.holds_on(wanted uuid) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  -- Whether something is held is no secret to whoever knows its id: it says no more than that it stays.
  IF NOT wall.known() THEN RETURN NULL; END IF;
  RETURN ARRAY(SELECT DISTINCT h.hold_id FROM retention_heldroot h JOIN retention_hold l ON l.id = h.hold_id
    WHERE l.released_at IS NULL AND (h.root_id = wanted OR h.root_id IN (
      SELECT f.id FROM intake_contactchild m, LATERAL wall.file_of(wall.family(m.person_id)) f WHERE m.contact_id = wanted OR m.person_id = wanted)));
END $wall$;
ALTER FUNCTION wall.holds_on(uuid) OWNER TO wall_keeper;

CREATE OR REPLACE FUNCTION wall.marked(wanted text[]) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF NOT (wall.scope('retention') OR session_user = 'frontdoor_retention') THEN RETURN NULL; END IF;
  RETURN ARRAY(SELECT DISTINCT m.person_id FROM (SELECT t.id AS id, 'contact'::text AS kind FROM intake_contact t WHERE t.is_mandatory_csa_notification = true AND 'csa' = ANY(wanted)
    UNION ALL SELECT t.root_id AS id, 'person'::text AS kind FROM people_personflag t WHERE t.kind = 'exploitation' AND 'exploitation' = ANY(wanted)) x JOIN intake_contactchild m ON m.contact_id = x.id OR m.person_id = x.id);
END $wall$;
ALTER FUNCTION wall.marked(text[]) OWNER TO wall_keeper;

CREATE OR REPLACE FUNCTION wall.disposal_reach(wanted uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
DECLARE children uuid[]; ids uuid[]; along uuid[]; fewer uuid[];
BEGIN
  IF NOT (wall.scope('retention') OR session_user = 'frontdoor_retention') THEN RETURN NULL; END IF;
  children := wall.family(wanted);
  SELECT array_agg(f.id) INTO ids FROM wall.file_of(children) f;
  SELECT coalesce(array_agg(DISTINCT a.id), '{}') INTO along FROM (SELECT t.subject_id AS id FROM consent_competenceassessment t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT t.subject_id AS id FROM consent_consentrecord t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT t.given_by_id AS id FROM consent_consentrecord t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT t.subject_id FROM consent_consentrecord t WHERE t.given_by_id = ANY(ids)
    UNION ALL SELECT t.withdrawn_person_id AS id FROM consent_consentrecord t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT t.subject_id FROM consent_consentrecord t WHERE t.withdrawn_person_id = ANY(ids)
    UNION ALL SELECT t.subject_id AS id FROM consent_serviceagreement t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT t.said_by_id AS id FROM consent_serviceagreement t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT t.subject_id FROM consent_serviceagreement t WHERE t.said_by_id = ANY(ids)
    UNION ALL SELECT t.person_id AS id FROM intake_contactchild t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT t.mother_id AS id FROM intake_contactchild t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT t.person_id AS id FROM intake_contactperson t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT t.person_id AS id FROM intake_indexcard t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT t.person_id AS id FROM intake_informednotice t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT t.person_id AS id FROM intake_listmatch t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT t.listed_id AS id FROM intake_listmatch t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT t.person_id AS id FROM people_casestanding t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT t.person_id AS id FROM people_contactdetail t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT t.person_id AS id FROM people_identifier t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT t.person_id AS id FROM people_involvement t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT t.person_id AS id FROM people_opening t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT t.person_id AS id FROM people_personflag t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT t.person_id AS id FROM people_personname t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT t.person_id AS id FROM people_relationship t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT t.other_id AS id FROM people_relationship t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT t.person_id FROM people_relationship t WHERE t.other_id = ANY(ids)
    UNION ALL SELECT t.person_id AS id FROM people_residence t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT t.person_id AS id FROM people_restriction t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT t.person_id AS id FROM people_tie t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT t.person_id AS id FROM sharing_sharingitem t WHERE t.root_id = ANY(ids)
    UNION ALL SELECT t.person_id AS id FROM sharing_sharingsubject t WHERE t.root_id = ANY(ids)) a WHERE a.id IS NOT NULL AND NOT a.id = ANY(ids);
  LOOP
    SELECT coalesce(array_agg(one.id), '{}') INTO fewer FROM unnest(along) AS one(id) WHERE NOT (EXISTS (SELECT 1 FROM consent_consentrecord t WHERE t.subject_id = one.id AND t.subject_id <> one.id AND NOT (t.root_id = ANY(ids || along))) OR EXISTS (SELECT 1 FROM consent_consentrecord t WHERE t.given_by_id = one.id AND NOT (t.root_id = ANY(ids || along))) OR EXISTS (SELECT 1 FROM consent_consentrecord t WHERE t.withdrawn_person_id = one.id AND NOT (t.root_id = ANY(ids || along))) OR EXISTS (SELECT 1 FROM consent_serviceagreement t WHERE t.subject_id = one.id AND t.subject_id <> one.id AND NOT (t.root_id = ANY(ids || along))) OR EXISTS (SELECT 1 FROM consent_serviceagreement t WHERE t.said_by_id = one.id AND NOT (t.root_id = ANY(ids || along))) OR EXISTS (SELECT 1 FROM intake_contactchild t WHERE t.person_id = one.id AND NOT (t.root_id = ANY(ids || along))) OR EXISTS (SELECT 1 FROM intake_contactchild t WHERE t.mother_id = one.id AND NOT (t.root_id = ANY(ids || along))) OR EXISTS (SELECT 1 FROM intake_contactperson t WHERE t.person_id = one.id AND NOT (t.root_id = ANY(ids || along))) OR EXISTS (SELECT 1 FROM intake_informednotice t WHERE t.person_id = one.id AND NOT (t.root_id = ANY(ids || along))) OR EXISTS (SELECT 1 FROM intake_listmatch t WHERE t.person_id = one.id AND NOT (t.root_id = ANY(ids || along))) OR EXISTS (SELECT 1 FROM intake_listmatch t WHERE t.listed_id = one.id AND NOT (t.root_id = ANY(ids || along))) OR EXISTS (SELECT 1 FROM people_relationship t WHERE t.person_id = one.id AND t.person_id <> one.id AND NOT (t.root_id = ANY(ids || along))) OR EXISTS (SELECT 1 FROM people_relationship t WHERE t.other_id = one.id AND NOT (t.root_id = ANY(ids || along))) OR EXISTS (SELECT 1 FROM sharing_sharingitem t WHERE t.person_id = one.id AND NOT (t.root_id = ANY(ids || along))) OR EXISTS (SELECT 1 FROM sharing_sharingsubject t WHERE t.person_id = one.id AND NOT (t.root_id = ANY(ids || along))));
    EXIT WHEN cardinality(fewer) = cardinality(along);
    along := fewer;
  END LOOP;
  ids := ids || along;
  RETURN jsonb_build_object(
    'roots', (SELECT jsonb_agg(jsonb_build_object('kind', f.kind, 'id', f.id, 'month', to_char(c.closed_at AT TIME ZONE 'Europe/London', 'YYYY-MM')) ORDER BY f.kind, f.id)
      FROM (SELECT * FROM wall.file_of(children) UNION SELECT 'person', a FROM unnest(along) a) f LEFT JOIN intake_contact c ON c.id = f.id),
    'children', cardinality(children), 'adults', cardinality(along),
    'blocked', (SELECT coalesce(jsonb_agg(DISTINCT b.thing), '[]') FROM (SELECT 'consent record' AS thing FROM consent_consentrecord t WHERE t.given_by_id = ANY(ids) AND NOT (t.root_id = ANY(ids))
    UNION ALL SELECT 'consent record' AS thing FROM consent_consentrecord t WHERE t.withdrawn_person_id = ANY(ids) AND NOT (t.root_id = ANY(ids))
    UNION ALL SELECT 'service agreement' AS thing FROM consent_serviceagreement t WHERE t.said_by_id = ANY(ids) AND NOT (t.root_id = ANY(ids))
    UNION ALL SELECT 'contact child' AS thing FROM intake_contactchild t WHERE t.mother_id = ANY(ids) AND NOT (t.root_id = ANY(ids))
    UNION ALL SELECT 'informed notice' AS thing FROM intake_informednotice t WHERE t.person_id = ANY(ids) AND NOT (t.root_id = ANY(ids))
    UNION ALL SELECT 'sharing item' AS thing FROM sharing_sharingitem t WHERE t.person_id = ANY(ids) AND NOT (t.root_id = ANY(ids))
    UNION ALL SELECT 'sharing subject' AS thing FROM sharing_sharingsubject t WHERE t.person_id = ANY(ids) AND NOT (t.root_id = ANY(ids))) b));
END $wall$;
ALTER FUNCTION wall.disposal_reach(uuid) OWNER TO wall_keeper;

CREATE OR REPLACE FUNCTION wall.ids_that_go(ids uuid[]) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF NOT (wall.scope('retention') OR session_user = 'frontdoor_retention') THEN RETURN; END IF;
  RETURN QUERY SELECT access_incident.id FROM access_incident WHERE access_incident.root_id = ANY(ids)
    UNION ALL SELECT audit_move.id FROM audit_move WHERE audit_move.root_id = ANY(ids)
    UNION ALL SELECT consent_competenceassessment.id FROM consent_competenceassessment WHERE consent_competenceassessment.root_id = ANY(ids)
    UNION ALL SELECT consent_consentrecord.id FROM consent_consentrecord WHERE consent_consentrecord.root_id = ANY(ids)
    UNION ALL SELECT consent_ripplechoice.id FROM consent_ripplechoice WHERE consent_ripplechoice.root_id = ANY(ids)
    UNION ALL SELECT consent_serviceagreement.id FROM consent_serviceagreement WHERE consent_serviceagreement.root_id = ANY(ids)
    UNION ALL SELECT deadlines_deadline.id FROM deadlines_deadline WHERE deadlines_deadline.root_id = ANY(ids)
    UNION ALL SELECT deadlines_task.id FROM deadlines_task WHERE deadlines_task.root_id = ANY(ids)
    UNION ALL SELECT documents_document.id FROM documents_document WHERE documents_document.root_id = ANY(ids)
    UNION ALL SELECT documents_sheet.id FROM documents_sheet WHERE documents_sheet.root_id = ANY(ids)
    UNION ALL SELECT documents_storedfile.id FROM documents_storedfile WHERE documents_storedfile.root_id = ANY(ids)
    UNION ALL SELECT intake_answer.id FROM intake_answer WHERE intake_answer.root_id = ANY(ids)
    UNION ALL SELECT intake_bragrating.id FROM intake_bragrating WHERE intake_bragrating.root_id = ANY(ids)
    UNION ALL SELECT intake_contact.id FROM intake_contact WHERE intake_contact.id = ANY(ids)
    UNION ALL SELECT intake_contactchild.id FROM intake_contactchild WHERE intake_contactchild.root_id = ANY(ids) OR intake_contactchild.person_id = ANY(ids)
    UNION ALL SELECT intake_contactperson.id FROM intake_contactperson WHERE intake_contactperson.root_id = ANY(ids) OR intake_contactperson.person_id = ANY(ids)
    UNION ALL SELECT intake_decision.id FROM intake_decision WHERE intake_decision.root_id = ANY(ids)
    UNION ALL SELECT intake_draft.id FROM intake_draft WHERE intake_draft.idempotency_key IN (SELECT k.idempotency_key FROM intake_contact k WHERE k.id = ANY(ids))
    UNION ALL SELECT intake_enquiry.id FROM intake_enquiry WHERE intake_enquiry.root_id = ANY(ids)
    UNION ALL SELECT intake_indexcard.id FROM intake_indexcard WHERE intake_indexcard.root_id = ANY(ids)
    UNION ALL SELECT intake_informednotice.id FROM intake_informednotice WHERE intake_informednotice.root_id = ANY(ids)
    UNION ALL SELECT intake_listmatch.id FROM intake_listmatch WHERE intake_listmatch.root_id = ANY(ids) OR intake_listmatch.person_id = ANY(ids) OR intake_listmatch.listed_id = ANY(ids)
    UNION ALL SELECT intake_protection.id FROM intake_protection WHERE intake_protection.root_id = ANY(ids)
    UNION ALL SELECT intake_referral.id FROM intake_referral WHERE intake_referral.root_id = ANY(ids)
    UNION ALL SELECT intake_referrerfeedback.id FROM intake_referrerfeedback WHERE intake_referrerfeedback.root_id = ANY(ids)
    UNION ALL SELECT intake_repeatreview.id FROM intake_repeatreview WHERE intake_repeatreview.root_id = ANY(ids)
    UNION ALL SELECT intake_screening.id FROM intake_screening WHERE intake_screening.root_id = ANY(ids)
    UNION ALL SELECT intake_statement.id FROM intake_statement WHERE intake_statement.root_id = ANY(ids)
    UNION ALL SELECT intake_strategydiscussion.id FROM intake_strategydiscussion WHERE intake_strategydiscussion.root_id = ANY(ids)
    UNION ALL SELECT intake_thresholddecision.id FROM intake_thresholddecision WHERE intake_thresholddecision.root_id = ANY(ids)
    UNION ALL SELECT people_casestanding.id FROM people_casestanding WHERE people_casestanding.root_id = ANY(ids)
    UNION ALL SELECT people_contactdetail.id FROM people_contactdetail WHERE people_contactdetail.root_id = ANY(ids)
    UNION ALL SELECT people_identifier.id FROM people_identifier WHERE people_identifier.root_id = ANY(ids)
    UNION ALL SELECT people_involvement.id FROM people_involvement WHERE people_involvement.root_id = ANY(ids)
    UNION ALL SELECT people_opening.id FROM people_opening WHERE people_opening.root_id = ANY(ids)
    UNION ALL SELECT people_person.id FROM people_person WHERE people_person.id = ANY(ids)
    UNION ALL SELECT people_personflag.id FROM people_personflag WHERE people_personflag.root_id = ANY(ids)
    UNION ALL SELECT people_personname.id FROM people_personname WHERE people_personname.root_id = ANY(ids)
    UNION ALL SELECT people_relationship.id FROM people_relationship WHERE people_relationship.root_id = ANY(ids) OR people_relationship.other_id = ANY(ids)
    UNION ALL SELECT people_residence.id FROM people_residence WHERE people_residence.root_id = ANY(ids)
    UNION ALL SELECT people_restriction.id FROM people_restriction WHERE people_restriction.root_id = ANY(ids)
    UNION ALL SELECT people_tie.id FROM people_tie WHERE people_tie.root_id = ANY(ids)
    UNION ALL SELECT retention_consideration.id FROM retention_consideration WHERE retention_consideration.root_id = ANY(ids)
    UNION ALL SELECT retention_heldroot.id FROM retention_heldroot WHERE retention_heldroot.root_id = ANY(ids)
    UNION ALL SELECT retention_keptfile.id FROM retention_keptfile WHERE retention_keptfile.root_id = ANY(ids)
    UNION ALL SELECT retention_keptlonger.id FROM retention_keptlonger WHERE retention_keptlonger.root_id = ANY(ids)
    UNION ALL SELECT retention_retentionassignment.id FROM retention_retentionassignment WHERE retention_retentionassignment.root_id = ANY(ids)
    UNION ALL SELECT sharing_agencyresponse.id FROM sharing_agencyresponse WHERE sharing_agencyresponse.root_id = ANY(ids)
    UNION ALL SELECT sharing_approval.id FROM sharing_approval WHERE sharing_approval.root_id = ANY(ids)
    UNION ALL SELECT sharing_chaser.id FROM sharing_chaser WHERE sharing_chaser.root_id = ANY(ids)
    UNION ALL SELECT sharing_completion.id FROM sharing_completion WHERE sharing_completion.root_id = ANY(ids)
    UNION ALL SELECT sharing_disclosurereview.id FROM sharing_disclosurereview WHERE sharing_disclosurereview.root_id = ANY(ids)
    UNION ALL SELECT sharing_finding.id FROM sharing_finding WHERE sharing_finding.root_id = ANY(ids)
    UNION ALL SELECT sharing_handover.id FROM sharing_handover WHERE sharing_handover.root_id = ANY(ids)
    UNION ALL SELECT sharing_hearer.id FROM sharing_hearer WHERE sharing_hearer.root_id = ANY(ids)
    UNION ALL SELECT sharing_informationrequest.id FROM sharing_informationrequest WHERE sharing_informationrequest.id = ANY(ids) OR sharing_informationrequest.contact_id = ANY(ids)
    UNION ALL SELECT sharing_leftout.id FROM sharing_leftout WHERE sharing_leftout.root_id = ANY(ids)
    UNION ALL SELECT sharing_outsidepacket.id FROM sharing_outsidepacket WHERE sharing_outsidepacket.root_id = ANY(ids)
    UNION ALL SELECT sharing_releasedpacket.id FROM sharing_releasedpacket WHERE sharing_releasedpacket.root_id = ANY(ids)
    UNION ALL SELECT sharing_sharingdecision.id FROM sharing_sharingdecision WHERE sharing_sharingdecision.root_id = ANY(ids) OR sharing_sharingdecision.request_id = ANY(ids)
    UNION ALL SELECT sharing_sharingitem.id FROM sharing_sharingitem WHERE sharing_sharingitem.root_id = ANY(ids)
    UNION ALL SELECT sharing_sharingsubject.id FROM sharing_sharingsubject WHERE sharing_sharingsubject.root_id = ANY(ids)
    UNION ALL SELECT sharing_wentwithout.id FROM sharing_wentwithout WHERE sharing_wentwithout.root_id = ANY(ids) OR sharing_wentwithout.request_id = ANY(ids);
END $wall$;
ALTER FUNCTION wall.ids_that_go(uuid[]) OWNER TO wall_keeper;

CREATE OR REPLACE FUNCTION wall.rehearse(ids uuid[]) RETURNS TABLE (place text, rows bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF NOT (wall.scope('retention') OR session_user = 'frontdoor_retention') THEN RETURN; END IF;
  RETURN QUERY SELECT x.place, x.rows FROM (SELECT 'access_historicalincident'::text AS place, count(*) AS rows FROM access_historicalincident WHERE access_historicalincident.root_id = ANY(ids)
    UNION ALL SELECT 'access_incident'::text AS place, count(*) AS rows FROM access_incident WHERE access_incident.root_id = ANY(ids)
    UNION ALL SELECT 'audit_historicalmove'::text AS place, count(*) AS rows FROM audit_historicalmove WHERE audit_historicalmove.root_id = ANY(ids)
    UNION ALL SELECT 'audit_move'::text AS place, count(*) AS rows FROM audit_move WHERE audit_move.root_id = ANY(ids)
    UNION ALL SELECT 'consent_competenceassessment'::text AS place, count(*) AS rows FROM consent_competenceassessment WHERE consent_competenceassessment.root_id = ANY(ids)
    UNION ALL SELECT 'consent_consentrecord'::text AS place, count(*) AS rows FROM consent_consentrecord WHERE consent_consentrecord.root_id = ANY(ids)
    UNION ALL SELECT 'consent_historicalcompetenceassessment'::text AS place, count(*) AS rows FROM consent_historicalcompetenceassessment WHERE consent_historicalcompetenceassessment.root_id = ANY(ids)
    UNION ALL SELECT 'consent_historicalconsentrecord'::text AS place, count(*) AS rows FROM consent_historicalconsentrecord WHERE consent_historicalconsentrecord.root_id = ANY(ids)
    UNION ALL SELECT 'consent_historicalripplechoice'::text AS place, count(*) AS rows FROM consent_historicalripplechoice WHERE consent_historicalripplechoice.root_id = ANY(ids)
    UNION ALL SELECT 'consent_historicalserviceagreement'::text AS place, count(*) AS rows FROM consent_historicalserviceagreement WHERE consent_historicalserviceagreement.root_id = ANY(ids)
    UNION ALL SELECT 'consent_ripplechoice'::text AS place, count(*) AS rows FROM consent_ripplechoice WHERE consent_ripplechoice.root_id = ANY(ids)
    UNION ALL SELECT 'consent_serviceagreement'::text AS place, count(*) AS rows FROM consent_serviceagreement WHERE consent_serviceagreement.root_id = ANY(ids)
    UNION ALL SELECT 'deadlines_deadline'::text AS place, count(*) AS rows FROM deadlines_deadline WHERE deadlines_deadline.root_id = ANY(ids)
    UNION ALL SELECT 'deadlines_historicaldeadline'::text AS place, count(*) AS rows FROM deadlines_historicaldeadline WHERE deadlines_historicaldeadline.root_id = ANY(ids)
    UNION ALL SELECT 'deadlines_historicaltask'::text AS place, count(*) AS rows FROM deadlines_historicaltask WHERE deadlines_historicaltask.root_id = ANY(ids)
    UNION ALL SELECT 'deadlines_task'::text AS place, count(*) AS rows FROM deadlines_task WHERE deadlines_task.root_id = ANY(ids)
    UNION ALL SELECT 'documents_document'::text AS place, count(*) AS rows FROM documents_document WHERE documents_document.root_id = ANY(ids)
    UNION ALL SELECT 'documents_historicaldocument'::text AS place, count(*) AS rows FROM documents_historicaldocument WHERE documents_historicaldocument.root_id = ANY(ids)
    UNION ALL SELECT 'documents_historicalsheet'::text AS place, count(*) AS rows FROM documents_historicalsheet WHERE documents_historicalsheet.root_id = ANY(ids)
    UNION ALL SELECT 'documents_historicalstoredfile'::text AS place, count(*) AS rows FROM documents_historicalstoredfile WHERE documents_historicalstoredfile.root_id = ANY(ids)
    UNION ALL SELECT 'documents_sheet'::text AS place, count(*) AS rows FROM documents_sheet WHERE documents_sheet.root_id = ANY(ids)
    UNION ALL SELECT 'documents_storedfile'::text AS place, count(*) AS rows FROM documents_storedfile WHERE documents_storedfile.root_id = ANY(ids)
    UNION ALL SELECT 'intake_answer'::text AS place, count(*) AS rows FROM intake_answer WHERE intake_answer.root_id = ANY(ids)
    UNION ALL SELECT 'intake_bragrating'::text AS place, count(*) AS rows FROM intake_bragrating WHERE intake_bragrating.root_id = ANY(ids)
    UNION ALL SELECT 'intake_contact'::text AS place, count(*) AS rows FROM intake_contact WHERE intake_contact.id = ANY(ids)
    UNION ALL SELECT 'intake_contactchild'::text AS place, count(*) AS rows FROM intake_contactchild WHERE intake_contactchild.root_id = ANY(ids) OR intake_contactchild.person_id = ANY(ids)
    UNION ALL SELECT 'intake_contactperson'::text AS place, count(*) AS rows FROM intake_contactperson WHERE intake_contactperson.root_id = ANY(ids) OR intake_contactperson.person_id = ANY(ids)
    UNION ALL SELECT 'intake_decision'::text AS place, count(*) AS rows FROM intake_decision WHERE intake_decision.root_id = ANY(ids)
    UNION ALL SELECT 'intake_draft'::text AS place, count(*) AS rows FROM intake_draft WHERE intake_draft.idempotency_key IN (SELECT k.idempotency_key FROM intake_contact k WHERE k.id = ANY(ids))
    UNION ALL SELECT 'intake_enquiry'::text AS place, count(*) AS rows FROM intake_enquiry WHERE intake_enquiry.root_id = ANY(ids)
    UNION ALL SELECT 'intake_historicalanswer'::text AS place, count(*) AS rows FROM intake_historicalanswer WHERE intake_historicalanswer.root_id = ANY(ids)
    UNION ALL SELECT 'intake_historicalbragrating'::text AS place, count(*) AS rows FROM intake_historicalbragrating WHERE intake_historicalbragrating.root_id = ANY(ids)
    UNION ALL SELECT 'intake_historicalcontact'::text AS place, count(*) AS rows FROM intake_historicalcontact WHERE intake_historicalcontact.root_id = ANY(ids)
    UNION ALL SELECT 'intake_historicalcontactchild'::text AS place, count(*) AS rows FROM intake_historicalcontactchild WHERE intake_historicalcontactchild.root_id = ANY(ids) OR intake_historicalcontactchild.person_id = ANY(ids)
    UNION ALL SELECT 'intake_historicalcontactperson'::text AS place, count(*) AS rows FROM intake_historicalcontactperson WHERE intake_historicalcontactperson.root_id = ANY(ids) OR intake_historicalcontactperson.person_id = ANY(ids)
    UNION ALL SELECT 'intake_historicaldecision'::text AS place, count(*) AS rows FROM intake_historicaldecision WHERE intake_historicaldecision.root_id = ANY(ids)
    UNION ALL SELECT 'intake_historicaldraft'::text AS place, count(*) AS rows FROM intake_historicaldraft WHERE intake_historicaldraft.idempotency_key IN (SELECT k.idempotency_key FROM intake_contact k WHERE k.id = ANY(ids))
    UNION ALL SELECT 'intake_historicalenquiry'::text AS place, count(*) AS rows FROM intake_historicalenquiry WHERE intake_historicalenquiry.root_id = ANY(ids)
    UNION ALL SELECT 'intake_historicalindexcard'::text AS place, count(*) AS rows FROM intake_historicalindexcard WHERE intake_historicalindexcard.root_id = ANY(ids)
    UNION ALL SELECT 'intake_historicalinformednotice'::text AS place, count(*) AS rows FROM intake_historicalinformednotice WHERE intake_historicalinformednotice.root_id = ANY(ids)
    UNION ALL SELECT 'intake_historicallistmatch'::text AS place, count(*) AS rows FROM intake_historicallistmatch WHERE intake_historicallistmatch.root_id = ANY(ids) OR intake_historicallistmatch.person_id = ANY(ids) OR intake_historicallistmatch.listed_id = ANY(ids)
    UNION ALL SELECT 'intake_historicalprotection'::text AS place, count(*) AS rows FROM intake_historicalprotection WHERE intake_historicalprotection.root_id = ANY(ids)
    UNION ALL SELECT 'intake_historicalreferral'::text AS place, count(*) AS rows FROM intake_historicalreferral WHERE intake_historicalreferral.root_id = ANY(ids)
    UNION ALL SELECT 'intake_historicalreferrerfeedback'::text AS place, count(*) AS rows FROM intake_historicalreferrerfeedback WHERE intake_historicalreferrerfeedback.root_id = ANY(ids)
    UNION ALL SELECT 'intake_historicalrepeatreview'::text AS place, count(*) AS rows FROM intake_historicalrepeatreview WHERE intake_historicalrepeatreview.root_id = ANY(ids)
    UNION ALL SELECT 'intake_historicalscreening'::text AS place, count(*) AS rows FROM intake_historicalscreening WHERE intake_historicalscreening.root_id = ANY(ids)
    UNION ALL SELECT 'intake_historicalstatement'::text AS place, count(*) AS rows FROM intake_historicalstatement WHERE intake_historicalstatement.root_id = ANY(ids)
    UNION ALL SELECT 'intake_historicalstrategydiscussion'::text AS place, count(*) AS rows FROM intake_historicalstrategydiscussion WHERE intake_historicalstrategydiscussion.root_id = ANY(ids)
    UNION ALL SELECT 'intake_historicalthresholddecision'::text AS place, count(*) AS rows FROM intake_historicalthresholddecision WHERE intake_historicalthresholddecision.root_id = ANY(ids)
    UNION ALL SELECT 'intake_indexcard'::text AS place, count(*) AS rows FROM intake_indexcard WHERE intake_indexcard.root_id = ANY(ids)
    UNION ALL SELECT 'intake_informednotice'::text AS place, count(*) AS rows FROM intake_informednotice WHERE intake_informednotice.root_id = ANY(ids)
    UNION ALL SELECT 'intake_listmatch'::text AS place, count(*) AS rows FROM intake_listmatch WHERE intake_listmatch.root_id = ANY(ids) OR intake_listmatch.person_id = ANY(ids) OR intake_listmatch.listed_id = ANY(ids)
    UNION ALL SELECT 'intake_protection'::text AS place, count(*) AS rows FROM intake_protection WHERE intake_protection.root_id = ANY(ids)
    UNION ALL SELECT 'intake_referral'::text AS place, count(*) AS rows FROM intake_referral WHERE intake_referral.root_id = ANY(ids)
    UNION ALL SELECT 'intake_referrerfeedback'::text AS place, count(*) AS rows FROM intake_referrerfeedback WHERE intake_referrerfeedback.root_id = ANY(ids)
    UNION ALL SELECT 'intake_repeatreview'::text AS place, count(*) AS rows FROM intake_repeatreview WHERE intake_repeatreview.root_id = ANY(ids)
    UNION ALL SELECT 'intake_screening'::text AS place, count(*) AS rows FROM intake_screening WHERE intake_screening.root_id = ANY(ids)
    UNION ALL SELECT 'intake_statement'::text AS place, count(*) AS rows FROM intake_statement WHERE intake_statement.root_id = ANY(ids)
    UNION ALL SELECT 'intake_strategydiscussion'::text AS place, count(*) AS rows FROM intake_strategydiscussion WHERE intake_strategydiscussion.root_id = ANY(ids)
    UNION ALL SELECT 'intake_thresholddecision'::text AS place, count(*) AS rows FROM intake_thresholddecision WHERE intake_thresholddecision.root_id = ANY(ids)
    UNION ALL SELECT 'people_casestanding'::text AS place, count(*) AS rows FROM people_casestanding WHERE people_casestanding.root_id = ANY(ids)
    UNION ALL SELECT 'people_contactdetail'::text AS place, count(*) AS rows FROM people_contactdetail WHERE people_contactdetail.root_id = ANY(ids)
    UNION ALL SELECT 'people_historicalcasestanding'::text AS place, count(*) AS rows FROM people_historicalcasestanding WHERE people_historicalcasestanding.root_id = ANY(ids)
    UNION ALL SELECT 'people_historicalcontactdetail'::text AS place, count(*) AS rows FROM people_historicalcontactdetail WHERE people_historicalcontactdetail.root_id = ANY(ids)
    UNION ALL SELECT 'people_historicalidentifier'::text AS place, count(*) AS rows FROM people_historicalidentifier WHERE people_historicalidentifier.root_id = ANY(ids)
    UNION ALL SELECT 'people_historicalinvolvement'::text AS place, count(*) AS rows FROM people_historicalinvolvement WHERE people_historicalinvolvement.root_id = ANY(ids)
    UNION ALL SELECT 'people_historicalopening'::text AS place, count(*) AS rows FROM people_historicalopening WHERE people_historicalopening.root_id = ANY(ids)
    UNION ALL SELECT 'people_historicalperson'::text AS place, count(*) AS rows FROM people_historicalperson WHERE people_historicalperson.root_id = ANY(ids)
    UNION ALL SELECT 'people_historicalpersonflag'::text AS place, count(*) AS rows FROM people_historicalpersonflag WHERE people_historicalpersonflag.root_id = ANY(ids)
    UNION ALL SELECT 'people_historicalpersonname'::text AS place, count(*) AS rows FROM people_historicalpersonname WHERE people_historicalpersonname.root_id = ANY(ids)
    UNION ALL SELECT 'people_historicalrelationship'::text AS place, count(*) AS rows FROM people_historicalrelationship WHERE people_historicalrelationship.root_id = ANY(ids) OR people_historicalrelationship.other_id = ANY(ids)
    UNION ALL SELECT 'people_historicalresidence'::text AS place, count(*) AS rows FROM people_historicalresidence WHERE people_historicalresidence.root_id = ANY(ids)
    UNION ALL SELECT 'people_historicalrestriction'::text AS place, count(*) AS rows FROM people_historicalrestriction WHERE people_historicalrestriction.root_id = ANY(ids)
    UNION ALL SELECT 'people_historicaltie'::text AS place, count(*) AS rows FROM people_historicaltie WHERE people_historicaltie.root_id = ANY(ids)
    UNION ALL SELECT 'people_identifier'::text AS place, count(*) AS rows FROM people_identifier WHERE people_identifier.root_id = ANY(ids)
    UNION ALL SELECT 'people_involvement'::text AS place, count(*) AS rows FROM people_involvement WHERE people_involvement.root_id = ANY(ids)
    UNION ALL SELECT 'people_opening'::text AS place, count(*) AS rows FROM people_opening WHERE people_opening.root_id = ANY(ids)
    UNION ALL SELECT 'people_person'::text AS place, count(*) AS rows FROM people_person WHERE people_person.id = ANY(ids)
    UNION ALL SELECT 'people_personflag'::text AS place, count(*) AS rows FROM people_personflag WHERE people_personflag.root_id = ANY(ids)
    UNION ALL SELECT 'people_personname'::text AS place, count(*) AS rows FROM people_personname WHERE people_personname.root_id = ANY(ids)
    UNION ALL SELECT 'people_relationship'::text AS place, count(*) AS rows FROM people_relationship WHERE people_relationship.root_id = ANY(ids) OR people_relationship.other_id = ANY(ids)
    UNION ALL SELECT 'people_residence'::text AS place, count(*) AS rows FROM people_residence WHERE people_residence.root_id = ANY(ids)
    UNION ALL SELECT 'people_restriction'::text AS place, count(*) AS rows FROM people_restriction WHERE people_restriction.root_id = ANY(ids)
    UNION ALL SELECT 'people_tie'::text AS place, count(*) AS rows FROM people_tie WHERE people_tie.root_id = ANY(ids)
    UNION ALL SELECT 'retention_consideration'::text AS place, count(*) AS rows FROM retention_consideration WHERE retention_consideration.root_id = ANY(ids)
    UNION ALL SELECT 'retention_heldroot'::text AS place, count(*) AS rows FROM retention_heldroot WHERE retention_heldroot.root_id = ANY(ids)
    UNION ALL SELECT 'retention_historicalconsideration'::text AS place, count(*) AS rows FROM retention_historicalconsideration WHERE retention_historicalconsideration.root_id = ANY(ids)
    UNION ALL SELECT 'retention_historicalheldroot'::text AS place, count(*) AS rows FROM retention_historicalheldroot WHERE retention_historicalheldroot.root_id = ANY(ids)
    UNION ALL SELECT 'retention_historicalkeptfile'::text AS place, count(*) AS rows FROM retention_historicalkeptfile WHERE retention_historicalkeptfile.root_id = ANY(ids)
    UNION ALL SELECT 'retention_historicalkeptlonger'::text AS place, count(*) AS rows FROM retention_historicalkeptlonger WHERE retention_historicalkeptlonger.root_id = ANY(ids)
    UNION ALL SELECT 'retention_historicalretentionassignment'::text AS place, count(*) AS rows FROM retention_historicalretentionassignment WHERE retention_historicalretentionassignment.root_id = ANY(ids)
    UNION ALL SELECT 'retention_keptfile'::text AS place, count(*) AS rows FROM retention_keptfile WHERE retention_keptfile.root_id = ANY(ids)
    UNION ALL SELECT 'retention_keptlonger'::text AS place, count(*) AS rows FROM retention_keptlonger WHERE retention_keptlonger.root_id = ANY(ids)
    UNION ALL SELECT 'retention_retentionassignment'::text AS place, count(*) AS rows FROM retention_retentionassignment WHERE retention_retentionassignment.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_agencyresponse'::text AS place, count(*) AS rows FROM sharing_agencyresponse WHERE sharing_agencyresponse.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_approval'::text AS place, count(*) AS rows FROM sharing_approval WHERE sharing_approval.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_chaser'::text AS place, count(*) AS rows FROM sharing_chaser WHERE sharing_chaser.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_completion'::text AS place, count(*) AS rows FROM sharing_completion WHERE sharing_completion.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_disclosurereview'::text AS place, count(*) AS rows FROM sharing_disclosurereview WHERE sharing_disclosurereview.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_finding'::text AS place, count(*) AS rows FROM sharing_finding WHERE sharing_finding.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_handover'::text AS place, count(*) AS rows FROM sharing_handover WHERE sharing_handover.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_hearer'::text AS place, count(*) AS rows FROM sharing_hearer WHERE sharing_hearer.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_historicalagencyresponse'::text AS place, count(*) AS rows FROM sharing_historicalagencyresponse WHERE sharing_historicalagencyresponse.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_historicalapproval'::text AS place, count(*) AS rows FROM sharing_historicalapproval WHERE sharing_historicalapproval.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_historicalchaser'::text AS place, count(*) AS rows FROM sharing_historicalchaser WHERE sharing_historicalchaser.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_historicalcompletion'::text AS place, count(*) AS rows FROM sharing_historicalcompletion WHERE sharing_historicalcompletion.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_historicaldisclosurereview'::text AS place, count(*) AS rows FROM sharing_historicaldisclosurereview WHERE sharing_historicaldisclosurereview.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_historicalfinding'::text AS place, count(*) AS rows FROM sharing_historicalfinding WHERE sharing_historicalfinding.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_historicalhandover'::text AS place, count(*) AS rows FROM sharing_historicalhandover WHERE sharing_historicalhandover.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_historicalhearer'::text AS place, count(*) AS rows FROM sharing_historicalhearer WHERE sharing_historicalhearer.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_historicalinformationrequest'::text AS place, count(*) AS rows FROM sharing_historicalinformationrequest WHERE sharing_historicalinformationrequest.root_id = ANY(ids) OR sharing_historicalinformationrequest.contact_id = ANY(ids)
    UNION ALL SELECT 'sharing_historicalleftout'::text AS place, count(*) AS rows FROM sharing_historicalleftout WHERE sharing_historicalleftout.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_historicaloutsidepacket'::text AS place, count(*) AS rows FROM sharing_historicaloutsidepacket WHERE sharing_historicaloutsidepacket.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_historicalreleasedpacket'::text AS place, count(*) AS rows FROM sharing_historicalreleasedpacket WHERE sharing_historicalreleasedpacket.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_historicalsharingdecision'::text AS place, count(*) AS rows FROM sharing_historicalsharingdecision WHERE sharing_historicalsharingdecision.root_id = ANY(ids) OR sharing_historicalsharingdecision.request_id = ANY(ids)
    UNION ALL SELECT 'sharing_historicalsharingitem'::text AS place, count(*) AS rows FROM sharing_historicalsharingitem WHERE sharing_historicalsharingitem.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_historicalsharingsubject'::text AS place, count(*) AS rows FROM sharing_historicalsharingsubject WHERE sharing_historicalsharingsubject.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_historicalwentwithout'::text AS place, count(*) AS rows FROM sharing_historicalwentwithout WHERE sharing_historicalwentwithout.root_id = ANY(ids) OR sharing_historicalwentwithout.request_id = ANY(ids)
    UNION ALL SELECT 'sharing_informationrequest'::text AS place, count(*) AS rows FROM sharing_informationrequest WHERE sharing_informationrequest.id = ANY(ids) OR sharing_informationrequest.contact_id = ANY(ids)
    UNION ALL SELECT 'sharing_leftout'::text AS place, count(*) AS rows FROM sharing_leftout WHERE sharing_leftout.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_outsidepacket'::text AS place, count(*) AS rows FROM sharing_outsidepacket WHERE sharing_outsidepacket.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_releasedpacket'::text AS place, count(*) AS rows FROM sharing_releasedpacket WHERE sharing_releasedpacket.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_sharingdecision'::text AS place, count(*) AS rows FROM sharing_sharingdecision WHERE sharing_sharingdecision.root_id = ANY(ids) OR sharing_sharingdecision.request_id = ANY(ids)
    UNION ALL SELECT 'sharing_sharingitem'::text AS place, count(*) AS rows FROM sharing_sharingitem WHERE sharing_sharingitem.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_sharingsubject'::text AS place, count(*) AS rows FROM sharing_sharingsubject WHERE sharing_sharingsubject.root_id = ANY(ids)
    UNION ALL SELECT 'sharing_wentwithout'::text AS place, count(*) AS rows FROM sharing_wentwithout WHERE sharing_wentwithout.root_id = ANY(ids) OR sharing_wentwithout.request_id = ANY(ids) UNION ALL SELECT 'post_outbox'::text AS place, count(*) AS rows FROM post_outbox m WHERE m.record_id IN (SELECT g.id FROM wall.ids_that_go(ids) g(id))
    UNION ALL SELECT 'post_inbox'::text, count(*) FROM post_inbox m JOIN post_outbox o ON o.id = m.message_id WHERE o.record_id IN (SELECT g.id FROM wall.ids_that_go(ids) g(id))
    UNION ALL SELECT 'post_mail'::text, count(*) FROM post_mail m JOIN post_outbox o ON o.id = m.message_id WHERE o.record_id IN (SELECT g.id FROM wall.ids_that_go(ids) g(id))) x WHERE x.rows > 0;
END $wall$;
ALTER FUNCTION wall.rehearse(uuid[]) OWNER TO wall_keeper;

CREATE OR REPLACE FUNCTION wall.files_that_go(ids uuid[]) RETURNS TABLE (path text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF NOT (wall.scope('retention') OR session_user = 'frontdoor_retention') THEN RETURN; END IF;
  RETURN QUERY SELECT DISTINCT x.path FROM (SELECT NULL::text AS rule, NULL::uuid AS root, NULL::text AS mark WHERE false) x;
END $wall$;
ALTER FUNCTION wall.files_that_go(uuid[]) OWNER TO wall_keeper;

CREATE OR REPLACE FUNCTION wall.forget_words(words text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF session_user <> 'frontdoor_retention' THEN RAISE EXCEPTION 'only disposal forgets' USING ERRCODE = 'insufficient_privilege'; END IF;
  DELETE FROM people_historicalsurname t WHERE t.folded = ANY(words) AND NOT EXISTS (SELECT 1 FROM people_personname o WHERE o.folded_family = t.folded) AND NOT EXISTS (SELECT 1 FROM people_personname o WHERE o.first_part = t.folded) AND NOT EXISTS (SELECT 1 FROM people_personname o WHERE o.last_part = t.folded);
  DELETE FROM people_surname t WHERE t.folded = ANY(words) AND NOT EXISTS (SELECT 1 FROM people_personname o WHERE o.folded_family = t.folded) AND NOT EXISTS (SELECT 1 FROM people_personname o WHERE o.first_part = t.folded) AND NOT EXISTS (SELECT 1 FROM people_personname o WHERE o.last_part = t.folded);
END $wall$;
ALTER FUNCTION wall.forget_words(text[]) OWNER TO wall_keeper;

-- part: retention rows
DROP POLICY IF EXISTS wall_doomed_see ON access_historicalincident;
DROP POLICY IF EXISTS wall_doomed_go ON access_historicalincident;
DROP POLICY IF EXISTS wall_doomed_let_go ON access_historicalincident;
CREATE POLICY wall_doomed_see ON access_historicalincident FOR SELECT TO frontdoor_retention USING (access_historicalincident.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON access_historicalincident FOR DELETE TO frontdoor_retention USING (access_historicalincident.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON access_incident;
DROP POLICY IF EXISTS wall_doomed_go ON access_incident;
DROP POLICY IF EXISTS wall_doomed_let_go ON access_incident;
CREATE POLICY wall_doomed_see ON access_incident FOR SELECT TO frontdoor_retention USING (access_incident.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON access_incident FOR DELETE TO frontdoor_retention USING (access_incident.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON audit_historicalmove;
DROP POLICY IF EXISTS wall_doomed_go ON audit_historicalmove;
DROP POLICY IF EXISTS wall_doomed_let_go ON audit_historicalmove;
CREATE POLICY wall_doomed_see ON audit_historicalmove FOR SELECT TO frontdoor_retention USING (audit_historicalmove.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON audit_historicalmove FOR DELETE TO frontdoor_retention USING (audit_historicalmove.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON audit_move;
DROP POLICY IF EXISTS wall_doomed_go ON audit_move;
DROP POLICY IF EXISTS wall_doomed_let_go ON audit_move;
CREATE POLICY wall_doomed_see ON audit_move FOR SELECT TO frontdoor_retention USING (audit_move.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON audit_move FOR DELETE TO frontdoor_retention USING (audit_move.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON consent_competenceassessment;
DROP POLICY IF EXISTS wall_doomed_go ON consent_competenceassessment;
DROP POLICY IF EXISTS wall_doomed_let_go ON consent_competenceassessment;
CREATE POLICY wall_doomed_see ON consent_competenceassessment FOR SELECT TO frontdoor_retention USING (consent_competenceassessment.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON consent_competenceassessment FOR DELETE TO frontdoor_retention USING (consent_competenceassessment.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON consent_consentrecord;
DROP POLICY IF EXISTS wall_doomed_go ON consent_consentrecord;
DROP POLICY IF EXISTS wall_doomed_let_go ON consent_consentrecord;
CREATE POLICY wall_doomed_see ON consent_consentrecord FOR SELECT TO frontdoor_retention USING (consent_consentrecord.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON consent_consentrecord FOR DELETE TO frontdoor_retention USING (consent_consentrecord.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON consent_historicalcompetenceassessment;
DROP POLICY IF EXISTS wall_doomed_go ON consent_historicalcompetenceassessment;
DROP POLICY IF EXISTS wall_doomed_let_go ON consent_historicalcompetenceassessment;
CREATE POLICY wall_doomed_see ON consent_historicalcompetenceassessment FOR SELECT TO frontdoor_retention USING (consent_historicalcompetenceassessment.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON consent_historicalcompetenceassessment FOR DELETE TO frontdoor_retention USING (consent_historicalcompetenceassessment.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON consent_historicalconsentrecord;
DROP POLICY IF EXISTS wall_doomed_go ON consent_historicalconsentrecord;
DROP POLICY IF EXISTS wall_doomed_let_go ON consent_historicalconsentrecord;
CREATE POLICY wall_doomed_see ON consent_historicalconsentrecord FOR SELECT TO frontdoor_retention USING (consent_historicalconsentrecord.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON consent_historicalconsentrecord FOR DELETE TO frontdoor_retention USING (consent_historicalconsentrecord.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON consent_historicalripplechoice;
DROP POLICY IF EXISTS wall_doomed_go ON consent_historicalripplechoice;
DROP POLICY IF EXISTS wall_doomed_let_go ON consent_historicalripplechoice;
CREATE POLICY wall_doomed_see ON consent_historicalripplechoice FOR SELECT TO frontdoor_retention USING (consent_historicalripplechoice.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON consent_historicalripplechoice FOR DELETE TO frontdoor_retention USING (consent_historicalripplechoice.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON consent_historicalserviceagreement;
DROP POLICY IF EXISTS wall_doomed_go ON consent_historicalserviceagreement;
DROP POLICY IF EXISTS wall_doomed_let_go ON consent_historicalserviceagreement;
CREATE POLICY wall_doomed_see ON consent_historicalserviceagreement FOR SELECT TO frontdoor_retention USING (consent_historicalserviceagreement.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON consent_historicalserviceagreement FOR DELETE TO frontdoor_retention USING (consent_historicalserviceagreement.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON consent_ripplechoice;
DROP POLICY IF EXISTS wall_doomed_go ON consent_ripplechoice;
DROP POLICY IF EXISTS wall_doomed_let_go ON consent_ripplechoice;
CREATE POLICY wall_doomed_see ON consent_ripplechoice FOR SELECT TO frontdoor_retention USING (consent_ripplechoice.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON consent_ripplechoice FOR DELETE TO frontdoor_retention USING (consent_ripplechoice.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON consent_serviceagreement;
DROP POLICY IF EXISTS wall_doomed_go ON consent_serviceagreement;
DROP POLICY IF EXISTS wall_doomed_let_go ON consent_serviceagreement;
CREATE POLICY wall_doomed_see ON consent_serviceagreement FOR SELECT TO frontdoor_retention USING (consent_serviceagreement.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON consent_serviceagreement FOR DELETE TO frontdoor_retention USING (consent_serviceagreement.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON deadlines_deadline;
DROP POLICY IF EXISTS wall_doomed_go ON deadlines_deadline;
DROP POLICY IF EXISTS wall_doomed_let_go ON deadlines_deadline;
CREATE POLICY wall_doomed_see ON deadlines_deadline FOR SELECT TO frontdoor_retention USING (deadlines_deadline.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON deadlines_deadline FOR DELETE TO frontdoor_retention USING (deadlines_deadline.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON deadlines_historicaldeadline;
DROP POLICY IF EXISTS wall_doomed_go ON deadlines_historicaldeadline;
DROP POLICY IF EXISTS wall_doomed_let_go ON deadlines_historicaldeadline;
CREATE POLICY wall_doomed_see ON deadlines_historicaldeadline FOR SELECT TO frontdoor_retention USING (deadlines_historicaldeadline.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON deadlines_historicaldeadline FOR DELETE TO frontdoor_retention USING (deadlines_historicaldeadline.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON deadlines_historicaltask;
DROP POLICY IF EXISTS wall_doomed_go ON deadlines_historicaltask;
DROP POLICY IF EXISTS wall_doomed_let_go ON deadlines_historicaltask;
CREATE POLICY wall_doomed_see ON deadlines_historicaltask FOR SELECT TO frontdoor_retention USING (deadlines_historicaltask.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON deadlines_historicaltask FOR DELETE TO frontdoor_retention USING (deadlines_historicaltask.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON deadlines_task;
DROP POLICY IF EXISTS wall_doomed_go ON deadlines_task;
DROP POLICY IF EXISTS wall_doomed_let_go ON deadlines_task;
CREATE POLICY wall_doomed_see ON deadlines_task FOR SELECT TO frontdoor_retention USING (deadlines_task.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON deadlines_task FOR DELETE TO frontdoor_retention USING (deadlines_task.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON documents_document;
DROP POLICY IF EXISTS wall_doomed_go ON documents_document;
DROP POLICY IF EXISTS wall_doomed_let_go ON documents_document;
CREATE POLICY wall_doomed_see ON documents_document FOR SELECT TO frontdoor_retention USING (documents_document.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON documents_document FOR DELETE TO frontdoor_retention USING (documents_document.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON documents_historicaldocument;
DROP POLICY IF EXISTS wall_doomed_go ON documents_historicaldocument;
DROP POLICY IF EXISTS wall_doomed_let_go ON documents_historicaldocument;
CREATE POLICY wall_doomed_see ON documents_historicaldocument FOR SELECT TO frontdoor_retention USING (documents_historicaldocument.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON documents_historicaldocument FOR DELETE TO frontdoor_retention USING (documents_historicaldocument.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON documents_historicalsheet;
DROP POLICY IF EXISTS wall_doomed_go ON documents_historicalsheet;
DROP POLICY IF EXISTS wall_doomed_let_go ON documents_historicalsheet;
CREATE POLICY wall_doomed_see ON documents_historicalsheet FOR SELECT TO frontdoor_retention USING (documents_historicalsheet.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON documents_historicalsheet FOR DELETE TO frontdoor_retention USING (documents_historicalsheet.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON documents_historicalstoredfile;
DROP POLICY IF EXISTS wall_doomed_go ON documents_historicalstoredfile;
DROP POLICY IF EXISTS wall_doomed_let_go ON documents_historicalstoredfile;
CREATE POLICY wall_doomed_see ON documents_historicalstoredfile FOR SELECT TO frontdoor_retention USING (documents_historicalstoredfile.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON documents_historicalstoredfile FOR DELETE TO frontdoor_retention USING (documents_historicalstoredfile.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON documents_sheet;
DROP POLICY IF EXISTS wall_doomed_go ON documents_sheet;
DROP POLICY IF EXISTS wall_doomed_let_go ON documents_sheet;
CREATE POLICY wall_doomed_see ON documents_sheet FOR SELECT TO frontdoor_retention USING (documents_sheet.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON documents_sheet FOR DELETE TO frontdoor_retention USING (documents_sheet.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON documents_storedfile;
DROP POLICY IF EXISTS wall_doomed_go ON documents_storedfile;
DROP POLICY IF EXISTS wall_doomed_let_go ON documents_storedfile;
CREATE POLICY wall_doomed_see ON documents_storedfile FOR SELECT TO frontdoor_retention USING (documents_storedfile.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON documents_storedfile FOR DELETE TO frontdoor_retention USING (documents_storedfile.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_answer;
DROP POLICY IF EXISTS wall_doomed_go ON intake_answer;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_answer;
CREATE POLICY wall_doomed_see ON intake_answer FOR SELECT TO frontdoor_retention USING (intake_answer.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_answer FOR DELETE TO frontdoor_retention USING (intake_answer.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_bragrating;
DROP POLICY IF EXISTS wall_doomed_go ON intake_bragrating;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_bragrating;
CREATE POLICY wall_doomed_see ON intake_bragrating FOR SELECT TO frontdoor_retention USING (intake_bragrating.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_bragrating FOR DELETE TO frontdoor_retention USING (intake_bragrating.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_contact;
DROP POLICY IF EXISTS wall_doomed_go ON intake_contact;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_contact;
CREATE POLICY wall_doomed_see ON intake_contact FOR SELECT TO frontdoor_retention USING (intake_contact.id = ANY(((select wall.doomed())::uuid[])) OR intake_contact.earlier_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_contact FOR DELETE TO frontdoor_retention USING (intake_contact.id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_let_go ON intake_contact FOR UPDATE TO frontdoor_retention USING (intake_contact.earlier_id = ANY(((select wall.doomed())::uuid[]))) WITH CHECK (true);
DROP POLICY IF EXISTS wall_doomed_see ON intake_contactchild;
DROP POLICY IF EXISTS wall_doomed_go ON intake_contactchild;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_contactchild;
CREATE POLICY wall_doomed_see ON intake_contactchild FOR SELECT TO frontdoor_retention USING (intake_contactchild.root_id = ANY(((select wall.doomed())::uuid[])) OR intake_contactchild.person_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_contactchild FOR DELETE TO frontdoor_retention USING (intake_contactchild.root_id = ANY(((select wall.doomed())::uuid[])) OR intake_contactchild.person_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_contactperson;
DROP POLICY IF EXISTS wall_doomed_go ON intake_contactperson;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_contactperson;
CREATE POLICY wall_doomed_see ON intake_contactperson FOR SELECT TO frontdoor_retention USING (intake_contactperson.root_id = ANY(((select wall.doomed())::uuid[])) OR intake_contactperson.person_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_contactperson FOR DELETE TO frontdoor_retention USING (intake_contactperson.root_id = ANY(((select wall.doomed())::uuid[])) OR intake_contactperson.person_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_decision;
DROP POLICY IF EXISTS wall_doomed_go ON intake_decision;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_decision;
CREATE POLICY wall_doomed_see ON intake_decision FOR SELECT TO frontdoor_retention USING (intake_decision.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_decision FOR DELETE TO frontdoor_retention USING (intake_decision.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_draft;
DROP POLICY IF EXISTS wall_doomed_go ON intake_draft;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_draft;
CREATE POLICY wall_doomed_see ON intake_draft FOR SELECT TO frontdoor_retention USING (intake_draft.idempotency_key IN (SELECT k.idempotency_key FROM intake_contact k WHERE k.id = ANY(((select wall.doomed())::uuid[]))));
CREATE POLICY wall_doomed_go ON intake_draft FOR DELETE TO frontdoor_retention USING (intake_draft.idempotency_key IN (SELECT k.idempotency_key FROM intake_contact k WHERE k.id = ANY(((select wall.doomed())::uuid[]))));
DROP POLICY IF EXISTS wall_doomed_see ON intake_enquiry;
DROP POLICY IF EXISTS wall_doomed_go ON intake_enquiry;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_enquiry;
CREATE POLICY wall_doomed_see ON intake_enquiry FOR SELECT TO frontdoor_retention USING (intake_enquiry.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_enquiry FOR DELETE TO frontdoor_retention USING (intake_enquiry.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_historicalanswer;
DROP POLICY IF EXISTS wall_doomed_go ON intake_historicalanswer;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_historicalanswer;
CREATE POLICY wall_doomed_see ON intake_historicalanswer FOR SELECT TO frontdoor_retention USING (intake_historicalanswer.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_historicalanswer FOR DELETE TO frontdoor_retention USING (intake_historicalanswer.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_historicalbragrating;
DROP POLICY IF EXISTS wall_doomed_go ON intake_historicalbragrating;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_historicalbragrating;
CREATE POLICY wall_doomed_see ON intake_historicalbragrating FOR SELECT TO frontdoor_retention USING (intake_historicalbragrating.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_historicalbragrating FOR DELETE TO frontdoor_retention USING (intake_historicalbragrating.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_historicalcontact;
DROP POLICY IF EXISTS wall_doomed_go ON intake_historicalcontact;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_historicalcontact;
CREATE POLICY wall_doomed_see ON intake_historicalcontact FOR SELECT TO frontdoor_retention USING (intake_historicalcontact.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_historicalcontact FOR DELETE TO frontdoor_retention USING (intake_historicalcontact.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_historicalcontactchild;
DROP POLICY IF EXISTS wall_doomed_go ON intake_historicalcontactchild;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_historicalcontactchild;
CREATE POLICY wall_doomed_see ON intake_historicalcontactchild FOR SELECT TO frontdoor_retention USING (intake_historicalcontactchild.root_id = ANY(((select wall.doomed())::uuid[])) OR intake_historicalcontactchild.person_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_historicalcontactchild FOR DELETE TO frontdoor_retention USING (intake_historicalcontactchild.root_id = ANY(((select wall.doomed())::uuid[])) OR intake_historicalcontactchild.person_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_historicalcontactperson;
DROP POLICY IF EXISTS wall_doomed_go ON intake_historicalcontactperson;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_historicalcontactperson;
CREATE POLICY wall_doomed_see ON intake_historicalcontactperson FOR SELECT TO frontdoor_retention USING (intake_historicalcontactperson.root_id = ANY(((select wall.doomed())::uuid[])) OR intake_historicalcontactperson.person_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_historicalcontactperson FOR DELETE TO frontdoor_retention USING (intake_historicalcontactperson.root_id = ANY(((select wall.doomed())::uuid[])) OR intake_historicalcontactperson.person_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_historicaldecision;
DROP POLICY IF EXISTS wall_doomed_go ON intake_historicaldecision;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_historicaldecision;
CREATE POLICY wall_doomed_see ON intake_historicaldecision FOR SELECT TO frontdoor_retention USING (intake_historicaldecision.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_historicaldecision FOR DELETE TO frontdoor_retention USING (intake_historicaldecision.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_historicaldraft;
DROP POLICY IF EXISTS wall_doomed_go ON intake_historicaldraft;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_historicaldraft;
CREATE POLICY wall_doomed_see ON intake_historicaldraft FOR SELECT TO frontdoor_retention USING (intake_historicaldraft.idempotency_key IN (SELECT k.idempotency_key FROM intake_contact k WHERE k.id = ANY(((select wall.doomed())::uuid[]))));
CREATE POLICY wall_doomed_go ON intake_historicaldraft FOR DELETE TO frontdoor_retention USING (intake_historicaldraft.idempotency_key IN (SELECT k.idempotency_key FROM intake_contact k WHERE k.id = ANY(((select wall.doomed())::uuid[]))));
DROP POLICY IF EXISTS wall_doomed_see ON intake_historicalenquiry;
DROP POLICY IF EXISTS wall_doomed_go ON intake_historicalenquiry;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_historicalenquiry;
CREATE POLICY wall_doomed_see ON intake_historicalenquiry FOR SELECT TO frontdoor_retention USING (intake_historicalenquiry.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_historicalenquiry FOR DELETE TO frontdoor_retention USING (intake_historicalenquiry.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_historicalindexcard;
DROP POLICY IF EXISTS wall_doomed_go ON intake_historicalindexcard;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_historicalindexcard;
CREATE POLICY wall_doomed_see ON intake_historicalindexcard FOR SELECT TO frontdoor_retention USING (intake_historicalindexcard.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_historicalindexcard FOR DELETE TO frontdoor_retention USING (intake_historicalindexcard.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_historicalinformednotice;
DROP POLICY IF EXISTS wall_doomed_go ON intake_historicalinformednotice;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_historicalinformednotice;
CREATE POLICY wall_doomed_see ON intake_historicalinformednotice FOR SELECT TO frontdoor_retention USING (intake_historicalinformednotice.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_historicalinformednotice FOR DELETE TO frontdoor_retention USING (intake_historicalinformednotice.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_historicallistmatch;
DROP POLICY IF EXISTS wall_doomed_go ON intake_historicallistmatch;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_historicallistmatch;
CREATE POLICY wall_doomed_see ON intake_historicallistmatch FOR SELECT TO frontdoor_retention USING (intake_historicallistmatch.root_id = ANY(((select wall.doomed())::uuid[])) OR intake_historicallistmatch.person_id = ANY(((select wall.doomed())::uuid[])) OR intake_historicallistmatch.listed_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_historicallistmatch FOR DELETE TO frontdoor_retention USING (intake_historicallistmatch.root_id = ANY(((select wall.doomed())::uuid[])) OR intake_historicallistmatch.person_id = ANY(((select wall.doomed())::uuid[])) OR intake_historicallistmatch.listed_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_historicalprotection;
DROP POLICY IF EXISTS wall_doomed_go ON intake_historicalprotection;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_historicalprotection;
CREATE POLICY wall_doomed_see ON intake_historicalprotection FOR SELECT TO frontdoor_retention USING (intake_historicalprotection.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_historicalprotection FOR DELETE TO frontdoor_retention USING (intake_historicalprotection.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_historicalreferral;
DROP POLICY IF EXISTS wall_doomed_go ON intake_historicalreferral;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_historicalreferral;
CREATE POLICY wall_doomed_see ON intake_historicalreferral FOR SELECT TO frontdoor_retention USING (intake_historicalreferral.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_historicalreferral FOR DELETE TO frontdoor_retention USING (intake_historicalreferral.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_historicalreferrerfeedback;
DROP POLICY IF EXISTS wall_doomed_go ON intake_historicalreferrerfeedback;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_historicalreferrerfeedback;
CREATE POLICY wall_doomed_see ON intake_historicalreferrerfeedback FOR SELECT TO frontdoor_retention USING (intake_historicalreferrerfeedback.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_historicalreferrerfeedback FOR DELETE TO frontdoor_retention USING (intake_historicalreferrerfeedback.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_historicalrepeatreview;
DROP POLICY IF EXISTS wall_doomed_go ON intake_historicalrepeatreview;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_historicalrepeatreview;
CREATE POLICY wall_doomed_see ON intake_historicalrepeatreview FOR SELECT TO frontdoor_retention USING (intake_historicalrepeatreview.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_historicalrepeatreview FOR DELETE TO frontdoor_retention USING (intake_historicalrepeatreview.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_historicalscreening;
DROP POLICY IF EXISTS wall_doomed_go ON intake_historicalscreening;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_historicalscreening;
CREATE POLICY wall_doomed_see ON intake_historicalscreening FOR SELECT TO frontdoor_retention USING (intake_historicalscreening.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_historicalscreening FOR DELETE TO frontdoor_retention USING (intake_historicalscreening.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_historicalstatement;
DROP POLICY IF EXISTS wall_doomed_go ON intake_historicalstatement;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_historicalstatement;
CREATE POLICY wall_doomed_see ON intake_historicalstatement FOR SELECT TO frontdoor_retention USING (intake_historicalstatement.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_historicalstatement FOR DELETE TO frontdoor_retention USING (intake_historicalstatement.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_historicalstrategydiscussion;
DROP POLICY IF EXISTS wall_doomed_go ON intake_historicalstrategydiscussion;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_historicalstrategydiscussion;
CREATE POLICY wall_doomed_see ON intake_historicalstrategydiscussion FOR SELECT TO frontdoor_retention USING (intake_historicalstrategydiscussion.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_historicalstrategydiscussion FOR DELETE TO frontdoor_retention USING (intake_historicalstrategydiscussion.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_historicalthresholddecision;
DROP POLICY IF EXISTS wall_doomed_go ON intake_historicalthresholddecision;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_historicalthresholddecision;
CREATE POLICY wall_doomed_see ON intake_historicalthresholddecision FOR SELECT TO frontdoor_retention USING (intake_historicalthresholddecision.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_historicalthresholddecision FOR DELETE TO frontdoor_retention USING (intake_historicalthresholddecision.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_indexcard;
DROP POLICY IF EXISTS wall_doomed_go ON intake_indexcard;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_indexcard;
CREATE POLICY wall_doomed_see ON intake_indexcard FOR SELECT TO frontdoor_retention USING (intake_indexcard.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_indexcard FOR DELETE TO frontdoor_retention USING (intake_indexcard.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_informednotice;
DROP POLICY IF EXISTS wall_doomed_go ON intake_informednotice;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_informednotice;
CREATE POLICY wall_doomed_see ON intake_informednotice FOR SELECT TO frontdoor_retention USING (intake_informednotice.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_informednotice FOR DELETE TO frontdoor_retention USING (intake_informednotice.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_listmatch;
DROP POLICY IF EXISTS wall_doomed_go ON intake_listmatch;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_listmatch;
CREATE POLICY wall_doomed_see ON intake_listmatch FOR SELECT TO frontdoor_retention USING (intake_listmatch.root_id = ANY(((select wall.doomed())::uuid[])) OR intake_listmatch.person_id = ANY(((select wall.doomed())::uuid[])) OR intake_listmatch.listed_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_listmatch FOR DELETE TO frontdoor_retention USING (intake_listmatch.root_id = ANY(((select wall.doomed())::uuid[])) OR intake_listmatch.person_id = ANY(((select wall.doomed())::uuid[])) OR intake_listmatch.listed_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_protection;
DROP POLICY IF EXISTS wall_doomed_go ON intake_protection;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_protection;
CREATE POLICY wall_doomed_see ON intake_protection FOR SELECT TO frontdoor_retention USING (intake_protection.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_protection FOR DELETE TO frontdoor_retention USING (intake_protection.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_referral;
DROP POLICY IF EXISTS wall_doomed_go ON intake_referral;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_referral;
CREATE POLICY wall_doomed_see ON intake_referral FOR SELECT TO frontdoor_retention USING (intake_referral.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_referral FOR DELETE TO frontdoor_retention USING (intake_referral.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_referrerfeedback;
DROP POLICY IF EXISTS wall_doomed_go ON intake_referrerfeedback;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_referrerfeedback;
CREATE POLICY wall_doomed_see ON intake_referrerfeedback FOR SELECT TO frontdoor_retention USING (intake_referrerfeedback.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_referrerfeedback FOR DELETE TO frontdoor_retention USING (intake_referrerfeedback.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_repeatreview;
DROP POLICY IF EXISTS wall_doomed_go ON intake_repeatreview;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_repeatreview;
CREATE POLICY wall_doomed_see ON intake_repeatreview FOR SELECT TO frontdoor_retention USING (intake_repeatreview.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_repeatreview FOR DELETE TO frontdoor_retention USING (intake_repeatreview.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_screening;
DROP POLICY IF EXISTS wall_doomed_go ON intake_screening;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_screening;
CREATE POLICY wall_doomed_see ON intake_screening FOR SELECT TO frontdoor_retention USING (intake_screening.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_screening FOR DELETE TO frontdoor_retention USING (intake_screening.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_statement;
DROP POLICY IF EXISTS wall_doomed_go ON intake_statement;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_statement;
CREATE POLICY wall_doomed_see ON intake_statement FOR SELECT TO frontdoor_retention USING (intake_statement.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_statement FOR DELETE TO frontdoor_retention USING (intake_statement.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_strategydiscussion;
DROP POLICY IF EXISTS wall_doomed_go ON intake_strategydiscussion;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_strategydiscussion;
CREATE POLICY wall_doomed_see ON intake_strategydiscussion FOR SELECT TO frontdoor_retention USING (intake_strategydiscussion.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_strategydiscussion FOR DELETE TO frontdoor_retention USING (intake_strategydiscussion.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON intake_thresholddecision;
DROP POLICY IF EXISTS wall_doomed_go ON intake_thresholddecision;
DROP POLICY IF EXISTS wall_doomed_let_go ON intake_thresholddecision;
CREATE POLICY wall_doomed_see ON intake_thresholddecision FOR SELECT TO frontdoor_retention USING (intake_thresholddecision.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON intake_thresholddecision FOR DELETE TO frontdoor_retention USING (intake_thresholddecision.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON people_casestanding;
DROP POLICY IF EXISTS wall_doomed_go ON people_casestanding;
DROP POLICY IF EXISTS wall_doomed_let_go ON people_casestanding;
CREATE POLICY wall_doomed_see ON people_casestanding FOR SELECT TO frontdoor_retention USING (people_casestanding.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON people_casestanding FOR DELETE TO frontdoor_retention USING (people_casestanding.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON people_contactdetail;
DROP POLICY IF EXISTS wall_doomed_go ON people_contactdetail;
DROP POLICY IF EXISTS wall_doomed_let_go ON people_contactdetail;
CREATE POLICY wall_doomed_see ON people_contactdetail FOR SELECT TO frontdoor_retention USING (people_contactdetail.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON people_contactdetail FOR DELETE TO frontdoor_retention USING (people_contactdetail.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON people_historicalcasestanding;
DROP POLICY IF EXISTS wall_doomed_go ON people_historicalcasestanding;
DROP POLICY IF EXISTS wall_doomed_let_go ON people_historicalcasestanding;
CREATE POLICY wall_doomed_see ON people_historicalcasestanding FOR SELECT TO frontdoor_retention USING (people_historicalcasestanding.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON people_historicalcasestanding FOR DELETE TO frontdoor_retention USING (people_historicalcasestanding.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON people_historicalcontactdetail;
DROP POLICY IF EXISTS wall_doomed_go ON people_historicalcontactdetail;
DROP POLICY IF EXISTS wall_doomed_let_go ON people_historicalcontactdetail;
CREATE POLICY wall_doomed_see ON people_historicalcontactdetail FOR SELECT TO frontdoor_retention USING (people_historicalcontactdetail.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON people_historicalcontactdetail FOR DELETE TO frontdoor_retention USING (people_historicalcontactdetail.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON people_historicalidentifier;
DROP POLICY IF EXISTS wall_doomed_go ON people_historicalidentifier;
DROP POLICY IF EXISTS wall_doomed_let_go ON people_historicalidentifier;
CREATE POLICY wall_doomed_see ON people_historicalidentifier FOR SELECT TO frontdoor_retention USING (people_historicalidentifier.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON people_historicalidentifier FOR DELETE TO frontdoor_retention USING (people_historicalidentifier.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON people_historicalinvolvement;
DROP POLICY IF EXISTS wall_doomed_go ON people_historicalinvolvement;
DROP POLICY IF EXISTS wall_doomed_let_go ON people_historicalinvolvement;
CREATE POLICY wall_doomed_see ON people_historicalinvolvement FOR SELECT TO frontdoor_retention USING (people_historicalinvolvement.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON people_historicalinvolvement FOR DELETE TO frontdoor_retention USING (people_historicalinvolvement.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON people_historicalopening;
DROP POLICY IF EXISTS wall_doomed_go ON people_historicalopening;
DROP POLICY IF EXISTS wall_doomed_let_go ON people_historicalopening;
CREATE POLICY wall_doomed_see ON people_historicalopening FOR SELECT TO frontdoor_retention USING (people_historicalopening.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON people_historicalopening FOR DELETE TO frontdoor_retention USING (people_historicalopening.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON people_historicalperson;
DROP POLICY IF EXISTS wall_doomed_go ON people_historicalperson;
DROP POLICY IF EXISTS wall_doomed_let_go ON people_historicalperson;
CREATE POLICY wall_doomed_see ON people_historicalperson FOR SELECT TO frontdoor_retention USING (people_historicalperson.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON people_historicalperson FOR DELETE TO frontdoor_retention USING (people_historicalperson.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON people_historicalpersonflag;
DROP POLICY IF EXISTS wall_doomed_go ON people_historicalpersonflag;
DROP POLICY IF EXISTS wall_doomed_let_go ON people_historicalpersonflag;
CREATE POLICY wall_doomed_see ON people_historicalpersonflag FOR SELECT TO frontdoor_retention USING (people_historicalpersonflag.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON people_historicalpersonflag FOR DELETE TO frontdoor_retention USING (people_historicalpersonflag.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON people_historicalpersonname;
DROP POLICY IF EXISTS wall_doomed_go ON people_historicalpersonname;
DROP POLICY IF EXISTS wall_doomed_let_go ON people_historicalpersonname;
CREATE POLICY wall_doomed_see ON people_historicalpersonname FOR SELECT TO frontdoor_retention USING (people_historicalpersonname.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON people_historicalpersonname FOR DELETE TO frontdoor_retention USING (people_historicalpersonname.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON people_historicalrelationship;
DROP POLICY IF EXISTS wall_doomed_go ON people_historicalrelationship;
DROP POLICY IF EXISTS wall_doomed_let_go ON people_historicalrelationship;
CREATE POLICY wall_doomed_see ON people_historicalrelationship FOR SELECT TO frontdoor_retention USING (people_historicalrelationship.root_id = ANY(((select wall.doomed())::uuid[])) OR people_historicalrelationship.other_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON people_historicalrelationship FOR DELETE TO frontdoor_retention USING (people_historicalrelationship.root_id = ANY(((select wall.doomed())::uuid[])) OR people_historicalrelationship.other_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON people_historicalresidence;
DROP POLICY IF EXISTS wall_doomed_go ON people_historicalresidence;
DROP POLICY IF EXISTS wall_doomed_let_go ON people_historicalresidence;
CREATE POLICY wall_doomed_see ON people_historicalresidence FOR SELECT TO frontdoor_retention USING (people_historicalresidence.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON people_historicalresidence FOR DELETE TO frontdoor_retention USING (people_historicalresidence.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON people_historicalrestriction;
DROP POLICY IF EXISTS wall_doomed_go ON people_historicalrestriction;
DROP POLICY IF EXISTS wall_doomed_let_go ON people_historicalrestriction;
CREATE POLICY wall_doomed_see ON people_historicalrestriction FOR SELECT TO frontdoor_retention USING (people_historicalrestriction.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON people_historicalrestriction FOR DELETE TO frontdoor_retention USING (people_historicalrestriction.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON people_historicaltie;
DROP POLICY IF EXISTS wall_doomed_go ON people_historicaltie;
DROP POLICY IF EXISTS wall_doomed_let_go ON people_historicaltie;
CREATE POLICY wall_doomed_see ON people_historicaltie FOR SELECT TO frontdoor_retention USING (people_historicaltie.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON people_historicaltie FOR DELETE TO frontdoor_retention USING (people_historicaltie.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON people_identifier;
DROP POLICY IF EXISTS wall_doomed_go ON people_identifier;
DROP POLICY IF EXISTS wall_doomed_let_go ON people_identifier;
CREATE POLICY wall_doomed_see ON people_identifier FOR SELECT TO frontdoor_retention USING (people_identifier.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON people_identifier FOR DELETE TO frontdoor_retention USING (people_identifier.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON people_involvement;
DROP POLICY IF EXISTS wall_doomed_go ON people_involvement;
DROP POLICY IF EXISTS wall_doomed_let_go ON people_involvement;
CREATE POLICY wall_doomed_see ON people_involvement FOR SELECT TO frontdoor_retention USING (people_involvement.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON people_involvement FOR DELETE TO frontdoor_retention USING (people_involvement.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON people_opening;
DROP POLICY IF EXISTS wall_doomed_go ON people_opening;
DROP POLICY IF EXISTS wall_doomed_let_go ON people_opening;
CREATE POLICY wall_doomed_see ON people_opening FOR SELECT TO frontdoor_retention USING (people_opening.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON people_opening FOR DELETE TO frontdoor_retention USING (people_opening.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON people_person;
DROP POLICY IF EXISTS wall_doomed_go ON people_person;
DROP POLICY IF EXISTS wall_doomed_let_go ON people_person;
CREATE POLICY wall_doomed_see ON people_person FOR SELECT TO frontdoor_retention USING (people_person.id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON people_person FOR DELETE TO frontdoor_retention USING (people_person.id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON people_personflag;
DROP POLICY IF EXISTS wall_doomed_go ON people_personflag;
DROP POLICY IF EXISTS wall_doomed_let_go ON people_personflag;
CREATE POLICY wall_doomed_see ON people_personflag FOR SELECT TO frontdoor_retention USING (people_personflag.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON people_personflag FOR DELETE TO frontdoor_retention USING (people_personflag.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON people_personname;
DROP POLICY IF EXISTS wall_doomed_go ON people_personname;
DROP POLICY IF EXISTS wall_doomed_let_go ON people_personname;
CREATE POLICY wall_doomed_see ON people_personname FOR SELECT TO frontdoor_retention USING (people_personname.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON people_personname FOR DELETE TO frontdoor_retention USING (people_personname.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON people_relationship;
DROP POLICY IF EXISTS wall_doomed_go ON people_relationship;
DROP POLICY IF EXISTS wall_doomed_let_go ON people_relationship;
CREATE POLICY wall_doomed_see ON people_relationship FOR SELECT TO frontdoor_retention USING (people_relationship.root_id = ANY(((select wall.doomed())::uuid[])) OR people_relationship.other_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON people_relationship FOR DELETE TO frontdoor_retention USING (people_relationship.root_id = ANY(((select wall.doomed())::uuid[])) OR people_relationship.other_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON people_residence;
DROP POLICY IF EXISTS wall_doomed_go ON people_residence;
DROP POLICY IF EXISTS wall_doomed_let_go ON people_residence;
CREATE POLICY wall_doomed_see ON people_residence FOR SELECT TO frontdoor_retention USING (people_residence.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON people_residence FOR DELETE TO frontdoor_retention USING (people_residence.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON people_restriction;
DROP POLICY IF EXISTS wall_doomed_go ON people_restriction;
DROP POLICY IF EXISTS wall_doomed_let_go ON people_restriction;
CREATE POLICY wall_doomed_see ON people_restriction FOR SELECT TO frontdoor_retention USING (people_restriction.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON people_restriction FOR DELETE TO frontdoor_retention USING (people_restriction.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON people_tie;
DROP POLICY IF EXISTS wall_doomed_go ON people_tie;
DROP POLICY IF EXISTS wall_doomed_let_go ON people_tie;
CREATE POLICY wall_doomed_see ON people_tie FOR SELECT TO frontdoor_retention USING (people_tie.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON people_tie FOR DELETE TO frontdoor_retention USING (people_tie.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON retention_consideration;
DROP POLICY IF EXISTS wall_doomed_go ON retention_consideration;
DROP POLICY IF EXISTS wall_doomed_let_go ON retention_consideration;
CREATE POLICY wall_doomed_see ON retention_consideration FOR SELECT TO frontdoor_retention USING (retention_consideration.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON retention_consideration FOR DELETE TO frontdoor_retention USING (retention_consideration.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON retention_heldroot;
DROP POLICY IF EXISTS wall_doomed_go ON retention_heldroot;
DROP POLICY IF EXISTS wall_doomed_let_go ON retention_heldroot;
CREATE POLICY wall_doomed_see ON retention_heldroot FOR SELECT TO frontdoor_retention USING (retention_heldroot.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON retention_heldroot FOR DELETE TO frontdoor_retention USING (retention_heldroot.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON retention_historicalconsideration;
DROP POLICY IF EXISTS wall_doomed_go ON retention_historicalconsideration;
DROP POLICY IF EXISTS wall_doomed_let_go ON retention_historicalconsideration;
CREATE POLICY wall_doomed_see ON retention_historicalconsideration FOR SELECT TO frontdoor_retention USING (retention_historicalconsideration.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON retention_historicalconsideration FOR DELETE TO frontdoor_retention USING (retention_historicalconsideration.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON retention_historicalheldroot;
DROP POLICY IF EXISTS wall_doomed_go ON retention_historicalheldroot;
DROP POLICY IF EXISTS wall_doomed_let_go ON retention_historicalheldroot;
CREATE POLICY wall_doomed_see ON retention_historicalheldroot FOR SELECT TO frontdoor_retention USING (retention_historicalheldroot.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON retention_historicalheldroot FOR DELETE TO frontdoor_retention USING (retention_historicalheldroot.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON retention_historicalkeptfile;
DROP POLICY IF EXISTS wall_doomed_go ON retention_historicalkeptfile;
DROP POLICY IF EXISTS wall_doomed_let_go ON retention_historicalkeptfile;
CREATE POLICY wall_doomed_see ON retention_historicalkeptfile FOR SELECT TO frontdoor_retention USING (retention_historicalkeptfile.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON retention_historicalkeptfile FOR DELETE TO frontdoor_retention USING (retention_historicalkeptfile.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON retention_historicalkeptlonger;
DROP POLICY IF EXISTS wall_doomed_go ON retention_historicalkeptlonger;
DROP POLICY IF EXISTS wall_doomed_let_go ON retention_historicalkeptlonger;
CREATE POLICY wall_doomed_see ON retention_historicalkeptlonger FOR SELECT TO frontdoor_retention USING (retention_historicalkeptlonger.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON retention_historicalkeptlonger FOR DELETE TO frontdoor_retention USING (retention_historicalkeptlonger.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON retention_historicalretentionassignment;
DROP POLICY IF EXISTS wall_doomed_go ON retention_historicalretentionassignment;
DROP POLICY IF EXISTS wall_doomed_let_go ON retention_historicalretentionassignment;
CREATE POLICY wall_doomed_see ON retention_historicalretentionassignment FOR SELECT TO frontdoor_retention USING (retention_historicalretentionassignment.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON retention_historicalretentionassignment FOR DELETE TO frontdoor_retention USING (retention_historicalretentionassignment.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON retention_keptfile;
DROP POLICY IF EXISTS wall_doomed_go ON retention_keptfile;
DROP POLICY IF EXISTS wall_doomed_let_go ON retention_keptfile;
CREATE POLICY wall_doomed_see ON retention_keptfile FOR SELECT TO frontdoor_retention USING (retention_keptfile.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON retention_keptfile FOR DELETE TO frontdoor_retention USING (retention_keptfile.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON retention_keptlonger;
DROP POLICY IF EXISTS wall_doomed_go ON retention_keptlonger;
DROP POLICY IF EXISTS wall_doomed_let_go ON retention_keptlonger;
CREATE POLICY wall_doomed_see ON retention_keptlonger FOR SELECT TO frontdoor_retention USING (retention_keptlonger.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON retention_keptlonger FOR DELETE TO frontdoor_retention USING (retention_keptlonger.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON retention_retentionassignment;
DROP POLICY IF EXISTS wall_doomed_go ON retention_retentionassignment;
DROP POLICY IF EXISTS wall_doomed_let_go ON retention_retentionassignment;
CREATE POLICY wall_doomed_see ON retention_retentionassignment FOR SELECT TO frontdoor_retention USING (retention_retentionassignment.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON retention_retentionassignment FOR DELETE TO frontdoor_retention USING (retention_retentionassignment.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_agencyresponse;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_agencyresponse;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_agencyresponse;
CREATE POLICY wall_doomed_see ON sharing_agencyresponse FOR SELECT TO frontdoor_retention USING (sharing_agencyresponse.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_agencyresponse FOR DELETE TO frontdoor_retention USING (sharing_agencyresponse.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_approval;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_approval;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_approval;
CREATE POLICY wall_doomed_see ON sharing_approval FOR SELECT TO frontdoor_retention USING (sharing_approval.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_approval FOR DELETE TO frontdoor_retention USING (sharing_approval.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_chaser;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_chaser;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_chaser;
CREATE POLICY wall_doomed_see ON sharing_chaser FOR SELECT TO frontdoor_retention USING (sharing_chaser.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_chaser FOR DELETE TO frontdoor_retention USING (sharing_chaser.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_completion;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_completion;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_completion;
CREATE POLICY wall_doomed_see ON sharing_completion FOR SELECT TO frontdoor_retention USING (sharing_completion.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_completion FOR DELETE TO frontdoor_retention USING (sharing_completion.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_disclosurereview;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_disclosurereview;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_disclosurereview;
CREATE POLICY wall_doomed_see ON sharing_disclosurereview FOR SELECT TO frontdoor_retention USING (sharing_disclosurereview.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_disclosurereview FOR DELETE TO frontdoor_retention USING (sharing_disclosurereview.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_finding;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_finding;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_finding;
CREATE POLICY wall_doomed_see ON sharing_finding FOR SELECT TO frontdoor_retention USING (sharing_finding.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_finding FOR DELETE TO frontdoor_retention USING (sharing_finding.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_handover;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_handover;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_handover;
CREATE POLICY wall_doomed_see ON sharing_handover FOR SELECT TO frontdoor_retention USING (sharing_handover.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_handover FOR DELETE TO frontdoor_retention USING (sharing_handover.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_hearer;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_hearer;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_hearer;
CREATE POLICY wall_doomed_see ON sharing_hearer FOR SELECT TO frontdoor_retention USING (sharing_hearer.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_hearer FOR DELETE TO frontdoor_retention USING (sharing_hearer.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_historicalagencyresponse;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_historicalagencyresponse;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_historicalagencyresponse;
CREATE POLICY wall_doomed_see ON sharing_historicalagencyresponse FOR SELECT TO frontdoor_retention USING (sharing_historicalagencyresponse.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_historicalagencyresponse FOR DELETE TO frontdoor_retention USING (sharing_historicalagencyresponse.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_historicalapproval;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_historicalapproval;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_historicalapproval;
CREATE POLICY wall_doomed_see ON sharing_historicalapproval FOR SELECT TO frontdoor_retention USING (sharing_historicalapproval.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_historicalapproval FOR DELETE TO frontdoor_retention USING (sharing_historicalapproval.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_historicalchaser;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_historicalchaser;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_historicalchaser;
CREATE POLICY wall_doomed_see ON sharing_historicalchaser FOR SELECT TO frontdoor_retention USING (sharing_historicalchaser.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_historicalchaser FOR DELETE TO frontdoor_retention USING (sharing_historicalchaser.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_historicalcompletion;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_historicalcompletion;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_historicalcompletion;
CREATE POLICY wall_doomed_see ON sharing_historicalcompletion FOR SELECT TO frontdoor_retention USING (sharing_historicalcompletion.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_historicalcompletion FOR DELETE TO frontdoor_retention USING (sharing_historicalcompletion.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_historicaldisclosurereview;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_historicaldisclosurereview;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_historicaldisclosurereview;
CREATE POLICY wall_doomed_see ON sharing_historicaldisclosurereview FOR SELECT TO frontdoor_retention USING (sharing_historicaldisclosurereview.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_historicaldisclosurereview FOR DELETE TO frontdoor_retention USING (sharing_historicaldisclosurereview.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_historicalfinding;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_historicalfinding;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_historicalfinding;
CREATE POLICY wall_doomed_see ON sharing_historicalfinding FOR SELECT TO frontdoor_retention USING (sharing_historicalfinding.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_historicalfinding FOR DELETE TO frontdoor_retention USING (sharing_historicalfinding.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_historicalhandover;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_historicalhandover;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_historicalhandover;
CREATE POLICY wall_doomed_see ON sharing_historicalhandover FOR SELECT TO frontdoor_retention USING (sharing_historicalhandover.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_historicalhandover FOR DELETE TO frontdoor_retention USING (sharing_historicalhandover.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_historicalhearer;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_historicalhearer;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_historicalhearer;
CREATE POLICY wall_doomed_see ON sharing_historicalhearer FOR SELECT TO frontdoor_retention USING (sharing_historicalhearer.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_historicalhearer FOR DELETE TO frontdoor_retention USING (sharing_historicalhearer.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_historicalinformationrequest;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_historicalinformationrequest;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_historicalinformationrequest;
CREATE POLICY wall_doomed_see ON sharing_historicalinformationrequest FOR SELECT TO frontdoor_retention USING (sharing_historicalinformationrequest.root_id = ANY(((select wall.doomed())::uuid[])) OR sharing_historicalinformationrequest.contact_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_historicalinformationrequest FOR DELETE TO frontdoor_retention USING (sharing_historicalinformationrequest.root_id = ANY(((select wall.doomed())::uuid[])) OR sharing_historicalinformationrequest.contact_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_historicalleftout;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_historicalleftout;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_historicalleftout;
CREATE POLICY wall_doomed_see ON sharing_historicalleftout FOR SELECT TO frontdoor_retention USING (sharing_historicalleftout.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_historicalleftout FOR DELETE TO frontdoor_retention USING (sharing_historicalleftout.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_historicaloutsidepacket;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_historicaloutsidepacket;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_historicaloutsidepacket;
CREATE POLICY wall_doomed_see ON sharing_historicaloutsidepacket FOR SELECT TO frontdoor_retention USING (sharing_historicaloutsidepacket.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_historicaloutsidepacket FOR DELETE TO frontdoor_retention USING (sharing_historicaloutsidepacket.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_historicalreleasedpacket;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_historicalreleasedpacket;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_historicalreleasedpacket;
CREATE POLICY wall_doomed_see ON sharing_historicalreleasedpacket FOR SELECT TO frontdoor_retention USING (sharing_historicalreleasedpacket.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_historicalreleasedpacket FOR DELETE TO frontdoor_retention USING (sharing_historicalreleasedpacket.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_historicalsharingdecision;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_historicalsharingdecision;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_historicalsharingdecision;
CREATE POLICY wall_doomed_see ON sharing_historicalsharingdecision FOR SELECT TO frontdoor_retention USING (sharing_historicalsharingdecision.root_id = ANY(((select wall.doomed())::uuid[])) OR sharing_historicalsharingdecision.request_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_historicalsharingdecision FOR DELETE TO frontdoor_retention USING (sharing_historicalsharingdecision.root_id = ANY(((select wall.doomed())::uuid[])) OR sharing_historicalsharingdecision.request_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_historicalsharingitem;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_historicalsharingitem;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_historicalsharingitem;
CREATE POLICY wall_doomed_see ON sharing_historicalsharingitem FOR SELECT TO frontdoor_retention USING (sharing_historicalsharingitem.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_historicalsharingitem FOR DELETE TO frontdoor_retention USING (sharing_historicalsharingitem.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_historicalsharingsubject;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_historicalsharingsubject;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_historicalsharingsubject;
CREATE POLICY wall_doomed_see ON sharing_historicalsharingsubject FOR SELECT TO frontdoor_retention USING (sharing_historicalsharingsubject.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_historicalsharingsubject FOR DELETE TO frontdoor_retention USING (sharing_historicalsharingsubject.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_historicalwentwithout;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_historicalwentwithout;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_historicalwentwithout;
CREATE POLICY wall_doomed_see ON sharing_historicalwentwithout FOR SELECT TO frontdoor_retention USING (sharing_historicalwentwithout.root_id = ANY(((select wall.doomed())::uuid[])) OR sharing_historicalwentwithout.request_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_historicalwentwithout FOR DELETE TO frontdoor_retention USING (sharing_historicalwentwithout.root_id = ANY(((select wall.doomed())::uuid[])) OR sharing_historicalwentwithout.request_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_informationrequest;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_informationrequest;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_informationrequest;
CREATE POLICY wall_doomed_see ON sharing_informationrequest FOR SELECT TO frontdoor_retention USING (sharing_informationrequest.id = ANY(((select wall.doomed())::uuid[])) OR sharing_informationrequest.contact_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_informationrequest FOR DELETE TO frontdoor_retention USING (sharing_informationrequest.id = ANY(((select wall.doomed())::uuid[])) OR sharing_informationrequest.contact_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_leftout;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_leftout;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_leftout;
CREATE POLICY wall_doomed_see ON sharing_leftout FOR SELECT TO frontdoor_retention USING (sharing_leftout.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_leftout FOR DELETE TO frontdoor_retention USING (sharing_leftout.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_outsidepacket;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_outsidepacket;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_outsidepacket;
CREATE POLICY wall_doomed_see ON sharing_outsidepacket FOR SELECT TO frontdoor_retention USING (sharing_outsidepacket.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_outsidepacket FOR DELETE TO frontdoor_retention USING (sharing_outsidepacket.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_releasedpacket;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_releasedpacket;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_releasedpacket;
CREATE POLICY wall_doomed_see ON sharing_releasedpacket FOR SELECT TO frontdoor_retention USING (sharing_releasedpacket.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_releasedpacket FOR DELETE TO frontdoor_retention USING (sharing_releasedpacket.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_sharingdecision;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_sharingdecision;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_sharingdecision;
CREATE POLICY wall_doomed_see ON sharing_sharingdecision FOR SELECT TO frontdoor_retention USING (sharing_sharingdecision.root_id = ANY(((select wall.doomed())::uuid[])) OR sharing_sharingdecision.request_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_sharingdecision FOR DELETE TO frontdoor_retention USING (sharing_sharingdecision.root_id = ANY(((select wall.doomed())::uuid[])) OR sharing_sharingdecision.request_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_sharingitem;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_sharingitem;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_sharingitem;
CREATE POLICY wall_doomed_see ON sharing_sharingitem FOR SELECT TO frontdoor_retention USING (sharing_sharingitem.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_sharingitem FOR DELETE TO frontdoor_retention USING (sharing_sharingitem.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_sharingsubject;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_sharingsubject;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_sharingsubject;
CREATE POLICY wall_doomed_see ON sharing_sharingsubject FOR SELECT TO frontdoor_retention USING (sharing_sharingsubject.root_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_sharingsubject FOR DELETE TO frontdoor_retention USING (sharing_sharingsubject.root_id = ANY(((select wall.doomed())::uuid[])));
DROP POLICY IF EXISTS wall_doomed_see ON sharing_wentwithout;
DROP POLICY IF EXISTS wall_doomed_go ON sharing_wentwithout;
DROP POLICY IF EXISTS wall_doomed_let_go ON sharing_wentwithout;
CREATE POLICY wall_doomed_see ON sharing_wentwithout FOR SELECT TO frontdoor_retention USING (sharing_wentwithout.root_id = ANY(((select wall.doomed())::uuid[])) OR sharing_wentwithout.request_id = ANY(((select wall.doomed())::uuid[])));
CREATE POLICY wall_doomed_go ON sharing_wentwithout FOR DELETE TO frontdoor_retention USING (sharing_wentwithout.root_id = ANY(((select wall.doomed())::uuid[])) OR sharing_wentwithout.request_id = ANY(((select wall.doomed())::uuid[])));

-- part: retention beside
GRANT SELECT ON post_outbox TO wall_keeper;
GRANT SELECT, DELETE ON post_outbox TO frontdoor_retention;
GRANT SELECT ON post_inbox TO wall_keeper;
GRANT SELECT, DELETE ON post_inbox TO frontdoor_retention;
GRANT SELECT ON post_mail TO wall_keeper;
GRANT SELECT, DELETE ON post_mail TO frontdoor_retention;
GRANT SELECT, DELETE ON people_surname TO wall_keeper;
DROP POLICY IF EXISTS wall_forgets ON people_surname;
CREATE POLICY wall_forgets ON people_surname TO wall_keeper USING (true) WITH CHECK (false);
GRANT SELECT, DELETE ON people_historicalsurname TO wall_keeper;
DROP POLICY IF EXISTS wall_forgets ON people_historicalsurname;
CREATE POLICY wall_forgets ON people_historicalsurname TO wall_keeper USING (true) WITH CHECK (false);

-- part: retention unsettles
GRANT SELECT, INSERT, DELETE ON retention_unsettled TO wall_keeper;
GRANT SELECT, DELETE ON retention_unsettled TO frontdoor_retention;
CREATE OR REPLACE FUNCTION wall.unsettle() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
DECLARE
  is_now jsonb := to_jsonb(NEW);
  was jsonb := CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) END;
  of_root uuid := (is_now ->> TG_ARGV[1])::uuid;
  kind text := coalesce(nullif(TG_ARGV[0], ''), is_now ->> 'root_kind');
  mine text[] := '{version,root_queue,root_restricted,queue_id,stage,owner_id,rating,next_due_at,next_due_from,next_due_unit,next_due_why,repeat_count,repeat_why}';
BEGIN
  IF TG_OP = 'UPDATE' AND was - mine = is_now - mine THEN RETURN NULL; END IF;
  IF kind = 'person' THEN
    INSERT INTO retention_unsettled (person_id) VALUES (of_root) ON CONFLICT DO NOTHING;
  ELSE
    INSERT INTO retention_unsettled (person_id)
    SELECT DISTINCT m.person_id FROM intake_contactchild m WHERE m.contact_id = of_root ON CONFLICT DO NOTHING;
  END IF;
  IF TG_ARGV[2] <> '' AND TG_OP = 'UPDATE' AND was ->> TG_ARGV[2] <> is_now ->> TG_ARGV[2] THEN
    INSERT INTO retention_unsettled (person_id) VALUES ((was ->> TG_ARGV[2])::uuid) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.unsettle() OWNER TO wall_keeper;

DROP TRIGGER IF EXISTS k_unsettle ON consent_competenceassessment;
CREATE TRIGGER k_unsettle AFTER INSERT OR UPDATE ON consent_competenceassessment FOR EACH ROW EXECUTE FUNCTION wall.unsettle('person', 'root_id', '');
DROP TRIGGER IF EXISTS k_unsettle ON consent_consentrecord;
CREATE TRIGGER k_unsettle AFTER INSERT OR UPDATE ON consent_consentrecord FOR EACH ROW EXECUTE FUNCTION wall.unsettle('person', 'root_id', '');
DROP TRIGGER IF EXISTS k_unsettle ON consent_ripplechoice;
CREATE TRIGGER k_unsettle AFTER INSERT OR UPDATE ON consent_ripplechoice FOR EACH ROW EXECUTE FUNCTION wall.unsettle('person', 'root_id', '');
DROP TRIGGER IF EXISTS k_unsettle ON consent_serviceagreement;
CREATE TRIGGER k_unsettle AFTER INSERT OR UPDATE ON consent_serviceagreement FOR EACH ROW EXECUTE FUNCTION wall.unsettle('person', 'root_id', '');
DROP TRIGGER IF EXISTS k_unsettle ON intake_contact;
CREATE TRIGGER k_unsettle AFTER INSERT OR UPDATE ON intake_contact FOR EACH ROW EXECUTE FUNCTION wall.unsettle('contact', 'id', '');
DROP TRIGGER IF EXISTS k_unsettle ON intake_contactchild;
CREATE TRIGGER k_unsettle AFTER INSERT OR UPDATE ON intake_contactchild FOR EACH ROW EXECUTE FUNCTION wall.unsettle('contact', 'root_id', 'person_id');
DROP TRIGGER IF EXISTS k_unsettle ON intake_protection;
CREATE TRIGGER k_unsettle AFTER INSERT OR UPDATE ON intake_protection FOR EACH ROW EXECUTE FUNCTION wall.unsettle('contact', 'root_id', '');
DROP TRIGGER IF EXISTS k_unsettle ON intake_referral;
CREATE TRIGGER k_unsettle AFTER INSERT OR UPDATE ON intake_referral FOR EACH ROW EXECUTE FUNCTION wall.unsettle('contact', 'root_id', '');
DROP TRIGGER IF EXISTS k_unsettle ON intake_strategydiscussion;
CREATE TRIGGER k_unsettle AFTER INSERT OR UPDATE ON intake_strategydiscussion FOR EACH ROW EXECUTE FUNCTION wall.unsettle('contact', 'root_id', '');
DROP TRIGGER IF EXISTS k_unsettle ON people_person;
CREATE TRIGGER k_unsettle AFTER INSERT OR UPDATE ON people_person FOR EACH ROW EXECUTE FUNCTION wall.unsettle('person', 'id', '');
DROP TRIGGER IF EXISTS k_unsettle ON people_personflag;
CREATE TRIGGER k_unsettle AFTER INSERT OR UPDATE ON people_personflag FOR EACH ROW EXECUTE FUNCTION wall.unsettle('person', 'root_id', '');
DROP TRIGGER IF EXISTS k_unsettle ON retention_heldroot;
CREATE TRIGGER k_unsettle AFTER INSERT OR UPDATE ON retention_heldroot FOR EACH ROW EXECUTE FUNCTION wall.unsettle('', 'root_id', '');
DROP TRIGGER IF EXISTS k_unsettle ON retention_keptlonger;
CREATE TRIGGER k_unsettle AFTER INSERT OR UPDATE ON retention_keptlonger FOR EACH ROW EXECUTE FUNCTION wall.unsettle('', 'root_id', '');
DROP TRIGGER IF EXISTS k_unsettle ON retention_retentionassignment;
CREATE TRIGGER k_unsettle AFTER INSERT OR UPDATE ON retention_retentionassignment FOR EACH ROW EXECUTE FUNCTION wall.unsettle('', 'root_id', '');
DROP TRIGGER IF EXISTS k_unsettle ON sharing_approval;
CREATE TRIGGER k_unsettle AFTER INSERT OR UPDATE ON sharing_approval FOR EACH ROW EXECUTE FUNCTION wall.unsettle('contact', 'root_id', '');
DROP TRIGGER IF EXISTS k_unsettle ON sharing_completion;
CREATE TRIGGER k_unsettle AFTER INSERT OR UPDATE ON sharing_completion FOR EACH ROW EXECUTE FUNCTION wall.unsettle('contact', 'root_id', '');
DROP TRIGGER IF EXISTS k_unsettle ON sharing_disclosurereview;
CREATE TRIGGER k_unsettle AFTER INSERT OR UPDATE ON sharing_disclosurereview FOR EACH ROW EXECUTE FUNCTION wall.unsettle('contact', 'root_id', '');
DROP TRIGGER IF EXISTS k_unsettle ON sharing_leftout;
CREATE TRIGGER k_unsettle AFTER INSERT OR UPDATE ON sharing_leftout FOR EACH ROW EXECUTE FUNCTION wall.unsettle('contact', 'root_id', '');
DROP TRIGGER IF EXISTS k_unsettle ON sharing_sharingdecision;
CREATE TRIGGER k_unsettle AFTER INSERT OR UPDATE ON sharing_sharingdecision FOR EACH ROW EXECUTE FUNCTION wall.unsettle('contact', 'root_id', '');
DROP TRIGGER IF EXISTS k_unsettle ON sharing_sharingitem;
CREATE TRIGGER k_unsettle AFTER INSERT OR UPDATE ON sharing_sharingitem FOR EACH ROW EXECUTE FUNCTION wall.unsettle('contact', 'root_id', '');
DROP TRIGGER IF EXISTS k_unsettle ON sharing_sharingsubject;
CREATE TRIGGER k_unsettle AFTER INSERT OR UPDATE ON sharing_sharingsubject FOR EACH ROW EXECUTE FUNCTION wall.unsettle('contact', 'root_id', '');

-- part: evidence
CREATE OR REPLACE FUNCTION wall.sealed_tables() RETURNS text[] LANGUAGE sql IMMUTABLE
AS $wall$ SELECT ARRAY['access_historicalagency', 'access_historicaldesk', 'access_historicalincident', 'access_historicalmembership', 'access_historicalshift', 'access_historicalteam', 'audit_event', 'audit_historicalmove', 'audit_viewing', 'consent_historicalarticlesix', 'consent_historicalcompetenceassessment', 'consent_historicalcondition', 'consent_historicalconsentpurpose', 'consent_historicalconsentrecord', 'consent_historicalfunction', 'consent_historicalgateway', 'consent_historicalnotice', 'consent_historicalnoticetext', 'consent_historicalripplechoice', 'consent_historicalserviceagreement', 'deadlines_historicalbankholiday', 'deadlines_historicalclockrule', 'deadlines_historicaldeadline', 'deadlines_historicaltask', 'documents_historicaldocument', 'documents_historicalsheet', 'documents_historicalstoredfile', 'intake_historicalanswer', 'intake_historicalbragrating', 'intake_historicalcontact', 'intake_historicalcontactchild', 'intake_historicalcontactperson', 'intake_historicaldecision', 'intake_historicaldraft', 'intake_historicalenquiry', 'intake_historicalindexcard', 'intake_historicalinformednotice', 'intake_historicallistmatch', 'intake_historicalprotection', 'intake_historicalreferral', 'intake_historicalreferrerfeedback', 'intake_historicalrepeatreview', 'intake_historicalscreening', 'intake_historicalstatement', 'intake_historicalstrategydiscussion', 'intake_historicalthresholddecision', 'people_historicalcasestanding', 'people_historicalcontactdetail', 'people_historicalidentifier', 'people_historicalinvolvement', 'people_historicalopening', 'people_historicalperson', 'people_historicalpersonflag', 'people_historicalpersonname', 'people_historicalrelationship', 'people_historicalresidence', 'people_historicalrestriction', 'people_historicalsurname', 'people_historicaltie', 'retention_historicalconsideration', 'retention_historicaldisposal', 'retention_historicaldisposalcertificate', 'retention_historicaldisposedroot', 'retention_historicalheldroot', 'retention_historicalhold', 'retention_historicalkeptfile', 'retention_historicalkeptlonger', 'retention_historicalnightrun', 'retention_historicalretentionassignment', 'retention_historicalretentionpolicy', 'retention_historicalretentionrule', 'sharing_historicalagencyresponse', 'sharing_historicalagencyterms', 'sharing_historicalagreement', 'sharing_historicalagreementparty', 'sharing_historicalapproval', 'sharing_historicalchaser', 'sharing_historicalcompletion', 'sharing_historicaldisclosurereview', 'sharing_historicalfinding', 'sharing_historicalguidanceedition', 'sharing_historicalhandover', 'sharing_historicalhearer', 'sharing_historicalinformationrequest', 'sharing_historicalleftout', 'sharing_historicalminimisationrule', 'sharing_historicaloutsidepacket', 'sharing_historicalreleasedpacket', 'sharing_historicalsharingdecision', 'sharing_historicalsharingitem', 'sharing_historicalsharingsubject', 'sharing_historicalwentwithout', 'audit_tombstone'] $wall$;
-- What the seal is made of. Runs as history_keeper, which reads history and the trail and may log in nowhere; the
-- sealer gets marks and hashes, never a word of what they are of.

CREATE OR REPLACE FUNCTION wall.mark_of(id uuid) RETURNS bytea LANGUAGE sql IMMUTABLE
AS $wall$ SELECT substring(sha256('\x03'::bytea || uuid_send(id)) FOR 16) $wall$;

-- A row's columns as they are sealed: all but the two the keeper copies from the root, in order of name.
CREATE OR REPLACE FUNCTION wall.sealed_columns(source text) RETURNS text[] LANGUAGE sql STABLE
SET search_path = public, pg_catalog, pg_temp AS $wall$
  SELECT array_agg(attname::text ORDER BY attname::text COLLATE "C") FROM pg_attribute
  WHERE attrelid = source::regclass AND attnum > 0 AND NOT attisdropped AND attname NOT IN ('root_queue', 'root_restricted')
$wall$;

-- One leaf for each row of the transactions from one number up to another: sha256(00 | name of the table | columns).
CREATE OR REPLACE FUNCTION wall.leaves(since bigint, below bigint)
RETURNS TABLE (source text, mark bytea, leaf bytea, tx bigint, key text)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_catalog, pg_temp SET timezone = 'UTC' SET datestyle = 'ISO, YMD' SET bytea_output = 'hex'
SET extra_float_digits = 1 AS $wall$
DECLARE name text; said text; id text;
BEGIN
  FOREACH name IN ARRAY wall.sealed_tables() LOOP
    id := CASE WHEN EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = name::regclass AND attname = 'history_id')
      THEN 'history_id' ELSE 'id' END;
    SELECT string_agg(format('|| E''\n%1$s'' || coalesce(''='' || octet_length(t.%1$I::text) || '':'' || t.%1$I::text, ''-'')', c),
      ' ' ORDER BY n) INTO said FROM unnest(wall.sealed_columns(name)) WITH ORDINALITY AS u(c, n);
    RETURN QUERY EXECUTE format(
      'SELECT %1$L::text, wall.mark_of(t.%2$I), sha256(''\x00''::bytea || convert_to(%1$L %3$s, ''UTF8'')),'
      ' coalesce(t.txid, 0), t.%2$I::text FROM %1$I t WHERE (t.txid >= $1 AND t.txid < $2) OR ($1 = 0 AND t.txid IS NULL)',
      name, id, said) USING since, below;
  END LOOP;
END $wall$;
ALTER FUNCTION wall.leaves(bigint, bigint) OWNER TO history_keeper;
REVOKE ALL ON FUNCTION wall.leaves(bigint, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION wall.leaves(bigint, bigint) TO frontdoor_sealer;

-- What is disposed of leaves a mark, so that the seal still tells a lawful end from a quiet one.
CREATE OR REPLACE FUNCTION wall.bury() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  INSERT INTO audit_tombstone (id, source, mark, at, by_role, txid)
    VALUES (gen_random_uuid(), TG_TABLE_NAME, wall.mark_of(OLD.history_id), now(), session_user, pg_current_xact_id()::text::bigint);
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.bury() OWNER TO history_keeper;
REVOKE ALL ON FUNCTION wall.bury() FROM PUBLIC;

CREATE INDEX IF NOT EXISTS access_historicalagency_tx ON access_historicalagency USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON access_historicalagency;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON access_historicalagency FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS access_historicaldesk_tx ON access_historicaldesk USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON access_historicaldesk;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON access_historicaldesk FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS access_historicalincident_tx ON access_historicalincident USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON access_historicalincident;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON access_historicalincident FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS access_historicalmembership_tx ON access_historicalmembership USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON access_historicalmembership;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON access_historicalmembership FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS access_historicalshift_tx ON access_historicalshift USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON access_historicalshift;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON access_historicalshift FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS access_historicalteam_tx ON access_historicalteam USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON access_historicalteam;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON access_historicalteam FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS audit_event_tx ON audit_event USING brin (txid);
GRANT SELECT ON audit_event TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON audit_event;
CREATE POLICY history_keeper ON audit_event FOR SELECT TO history_keeper USING (true);
CREATE INDEX IF NOT EXISTS audit_historicalmove_tx ON audit_historicalmove USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON audit_historicalmove;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON audit_historicalmove FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS audit_viewing_tx ON audit_viewing USING brin (txid);
GRANT SELECT ON audit_viewing TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON audit_viewing;
CREATE POLICY history_keeper ON audit_viewing FOR SELECT TO history_keeper USING (true);
CREATE INDEX IF NOT EXISTS consent_historicalarticlesix_tx ON consent_historicalarticlesix USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON consent_historicalarticlesix;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON consent_historicalarticlesix FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS consent_historicalcompetenceassessment_tx ON consent_historicalcompetenceassessment USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON consent_historicalcompetenceassessment;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON consent_historicalcompetenceassessment FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS consent_historicalcondition_tx ON consent_historicalcondition USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON consent_historicalcondition;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON consent_historicalcondition FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS consent_historicalconsentpurpose_tx ON consent_historicalconsentpurpose USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON consent_historicalconsentpurpose;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON consent_historicalconsentpurpose FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS consent_historicalconsentrecord_tx ON consent_historicalconsentrecord USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON consent_historicalconsentrecord;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON consent_historicalconsentrecord FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS consent_historicalfunction_tx ON consent_historicalfunction USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON consent_historicalfunction;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON consent_historicalfunction FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS consent_historicalgateway_tx ON consent_historicalgateway USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON consent_historicalgateway;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON consent_historicalgateway FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS consent_historicalnotice_tx ON consent_historicalnotice USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON consent_historicalnotice;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON consent_historicalnotice FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS consent_historicalnoticetext_tx ON consent_historicalnoticetext USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON consent_historicalnoticetext;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON consent_historicalnoticetext FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS consent_historicalripplechoice_tx ON consent_historicalripplechoice USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON consent_historicalripplechoice;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON consent_historicalripplechoice FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS consent_historicalserviceagreement_tx ON consent_historicalserviceagreement USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON consent_historicalserviceagreement;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON consent_historicalserviceagreement FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS deadlines_historicalbankholiday_tx ON deadlines_historicalbankholiday USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON deadlines_historicalbankholiday;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON deadlines_historicalbankholiday FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS deadlines_historicalclockrule_tx ON deadlines_historicalclockrule USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON deadlines_historicalclockrule;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON deadlines_historicalclockrule FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS deadlines_historicaldeadline_tx ON deadlines_historicaldeadline USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON deadlines_historicaldeadline;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON deadlines_historicaldeadline FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS deadlines_historicaltask_tx ON deadlines_historicaltask USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON deadlines_historicaltask;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON deadlines_historicaltask FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS documents_historicaldocument_tx ON documents_historicaldocument USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON documents_historicaldocument;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON documents_historicaldocument FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS documents_historicalsheet_tx ON documents_historicalsheet USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON documents_historicalsheet;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON documents_historicalsheet FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS documents_historicalstoredfile_tx ON documents_historicalstoredfile USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON documents_historicalstoredfile;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON documents_historicalstoredfile FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS intake_historicalanswer_tx ON intake_historicalanswer USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON intake_historicalanswer;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON intake_historicalanswer FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS intake_historicalbragrating_tx ON intake_historicalbragrating USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON intake_historicalbragrating;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON intake_historicalbragrating FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS intake_historicalcontact_tx ON intake_historicalcontact USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON intake_historicalcontact;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON intake_historicalcontact FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS intake_historicalcontactchild_tx ON intake_historicalcontactchild USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON intake_historicalcontactchild;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON intake_historicalcontactchild FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS intake_historicalcontactperson_tx ON intake_historicalcontactperson USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON intake_historicalcontactperson;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON intake_historicalcontactperson FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS intake_historicaldecision_tx ON intake_historicaldecision USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON intake_historicaldecision;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON intake_historicaldecision FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS intake_historicaldraft_tx ON intake_historicaldraft USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON intake_historicaldraft;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON intake_historicaldraft FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS intake_historicalenquiry_tx ON intake_historicalenquiry USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON intake_historicalenquiry;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON intake_historicalenquiry FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS intake_historicalindexcard_tx ON intake_historicalindexcard USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON intake_historicalindexcard;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON intake_historicalindexcard FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS intake_historicalinformednotice_tx ON intake_historicalinformednotice USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON intake_historicalinformednotice;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON intake_historicalinformednotice FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS intake_historicallistmatch_tx ON intake_historicallistmatch USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON intake_historicallistmatch;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON intake_historicallistmatch FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS intake_historicalprotection_tx ON intake_historicalprotection USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON intake_historicalprotection;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON intake_historicalprotection FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS intake_historicalreferral_tx ON intake_historicalreferral USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON intake_historicalreferral;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON intake_historicalreferral FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS intake_historicalreferrerfeedback_tx ON intake_historicalreferrerfeedback USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON intake_historicalreferrerfeedback;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON intake_historicalreferrerfeedback FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS intake_historicalrepeatreview_tx ON intake_historicalrepeatreview USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON intake_historicalrepeatreview;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON intake_historicalrepeatreview FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS intake_historicalscreening_tx ON intake_historicalscreening USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON intake_historicalscreening;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON intake_historicalscreening FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS intake_historicalstatement_tx ON intake_historicalstatement USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON intake_historicalstatement;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON intake_historicalstatement FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS intake_historicalstrategydiscussion_tx ON intake_historicalstrategydiscussion USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON intake_historicalstrategydiscussion;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON intake_historicalstrategydiscussion FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS intake_historicalthresholddecision_tx ON intake_historicalthresholddecision USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON intake_historicalthresholddecision;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON intake_historicalthresholddecision FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS people_historicalcasestanding_tx ON people_historicalcasestanding USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON people_historicalcasestanding;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON people_historicalcasestanding FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS people_historicalcontactdetail_tx ON people_historicalcontactdetail USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON people_historicalcontactdetail;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON people_historicalcontactdetail FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS people_historicalidentifier_tx ON people_historicalidentifier USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON people_historicalidentifier;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON people_historicalidentifier FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS people_historicalinvolvement_tx ON people_historicalinvolvement USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON people_historicalinvolvement;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON people_historicalinvolvement FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS people_historicalopening_tx ON people_historicalopening USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON people_historicalopening;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON people_historicalopening FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS people_historicalperson_tx ON people_historicalperson USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON people_historicalperson;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON people_historicalperson FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS people_historicalpersonflag_tx ON people_historicalpersonflag USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON people_historicalpersonflag;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON people_historicalpersonflag FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS people_historicalpersonname_tx ON people_historicalpersonname USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON people_historicalpersonname;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON people_historicalpersonname FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS people_historicalrelationship_tx ON people_historicalrelationship USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON people_historicalrelationship;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON people_historicalrelationship FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS people_historicalresidence_tx ON people_historicalresidence USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON people_historicalresidence;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON people_historicalresidence FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS people_historicalrestriction_tx ON people_historicalrestriction USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON people_historicalrestriction;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON people_historicalrestriction FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS people_historicalsurname_tx ON people_historicalsurname USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON people_historicalsurname;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON people_historicalsurname FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS people_historicaltie_tx ON people_historicaltie USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON people_historicaltie;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON people_historicaltie FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS retention_historicalconsideration_tx ON retention_historicalconsideration USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON retention_historicalconsideration;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON retention_historicalconsideration FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS retention_historicaldisposal_tx ON retention_historicaldisposal USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON retention_historicaldisposal;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON retention_historicaldisposal FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS retention_historicaldisposalcertificate_tx ON retention_historicaldisposalcertificate USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON retention_historicaldisposalcertificate;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON retention_historicaldisposalcertificate FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS retention_historicaldisposedroot_tx ON retention_historicaldisposedroot USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON retention_historicaldisposedroot;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON retention_historicaldisposedroot FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS retention_historicalheldroot_tx ON retention_historicalheldroot USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON retention_historicalheldroot;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON retention_historicalheldroot FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS retention_historicalhold_tx ON retention_historicalhold USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON retention_historicalhold;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON retention_historicalhold FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS retention_historicalkeptfile_tx ON retention_historicalkeptfile USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON retention_historicalkeptfile;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON retention_historicalkeptfile FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS retention_historicalkeptlonger_tx ON retention_historicalkeptlonger USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON retention_historicalkeptlonger;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON retention_historicalkeptlonger FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS retention_historicalnightrun_tx ON retention_historicalnightrun USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON retention_historicalnightrun;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON retention_historicalnightrun FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS retention_historicalretentionassignment_tx ON retention_historicalretentionassignment USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON retention_historicalretentionassignment;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON retention_historicalretentionassignment FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS retention_historicalretentionpolicy_tx ON retention_historicalretentionpolicy USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON retention_historicalretentionpolicy;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON retention_historicalretentionpolicy FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS retention_historicalretentionrule_tx ON retention_historicalretentionrule USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON retention_historicalretentionrule;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON retention_historicalretentionrule FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS sharing_historicalagencyresponse_tx ON sharing_historicalagencyresponse USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON sharing_historicalagencyresponse;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON sharing_historicalagencyresponse FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS sharing_historicalagencyterms_tx ON sharing_historicalagencyterms USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON sharing_historicalagencyterms;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON sharing_historicalagencyterms FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS sharing_historicalagreement_tx ON sharing_historicalagreement USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON sharing_historicalagreement;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON sharing_historicalagreement FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS sharing_historicalagreementparty_tx ON sharing_historicalagreementparty USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON sharing_historicalagreementparty;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON sharing_historicalagreementparty FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS sharing_historicalapproval_tx ON sharing_historicalapproval USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON sharing_historicalapproval;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON sharing_historicalapproval FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS sharing_historicalchaser_tx ON sharing_historicalchaser USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON sharing_historicalchaser;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON sharing_historicalchaser FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS sharing_historicalcompletion_tx ON sharing_historicalcompletion USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON sharing_historicalcompletion;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON sharing_historicalcompletion FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS sharing_historicaldisclosurereview_tx ON sharing_historicaldisclosurereview USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON sharing_historicaldisclosurereview;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON sharing_historicaldisclosurereview FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS sharing_historicalfinding_tx ON sharing_historicalfinding USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON sharing_historicalfinding;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON sharing_historicalfinding FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS sharing_historicalguidanceedition_tx ON sharing_historicalguidanceedition USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON sharing_historicalguidanceedition;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON sharing_historicalguidanceedition FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS sharing_historicalhandover_tx ON sharing_historicalhandover USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON sharing_historicalhandover;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON sharing_historicalhandover FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS sharing_historicalhearer_tx ON sharing_historicalhearer USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON sharing_historicalhearer;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON sharing_historicalhearer FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS sharing_historicalinformationrequest_tx ON sharing_historicalinformationrequest USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON sharing_historicalinformationrequest;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON sharing_historicalinformationrequest FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS sharing_historicalleftout_tx ON sharing_historicalleftout USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON sharing_historicalleftout;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON sharing_historicalleftout FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS sharing_historicalminimisationrule_tx ON sharing_historicalminimisationrule USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON sharing_historicalminimisationrule;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON sharing_historicalminimisationrule FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS sharing_historicaloutsidepacket_tx ON sharing_historicaloutsidepacket USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON sharing_historicaloutsidepacket;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON sharing_historicaloutsidepacket FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS sharing_historicalreleasedpacket_tx ON sharing_historicalreleasedpacket USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON sharing_historicalreleasedpacket;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON sharing_historicalreleasedpacket FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS sharing_historicalsharingdecision_tx ON sharing_historicalsharingdecision USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON sharing_historicalsharingdecision;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON sharing_historicalsharingdecision FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS sharing_historicalsharingitem_tx ON sharing_historicalsharingitem USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON sharing_historicalsharingitem;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON sharing_historicalsharingitem FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS sharing_historicalsharingsubject_tx ON sharing_historicalsharingsubject USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON sharing_historicalsharingsubject;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON sharing_historicalsharingsubject FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();
CREATE INDEX IF NOT EXISTS sharing_historicalwentwithout_tx ON sharing_historicalwentwithout USING brin (txid);
DROP TRIGGER IF EXISTS k_buried ON sharing_historicalwentwithout;
CREATE TRIGGER k_buried AFTER UPDATE OR DELETE ON sharing_historicalwentwithout FOR EACH ROW WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();

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
REVOKE ALL ON retention_unsettled FROM PUBLIC, frontdoor_app, frontdoor_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_unsettled TO frontdoor_app, frontdoor_worker;
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

-- part: gone
DROP FUNCTION IF EXISTS wall.has_twin();

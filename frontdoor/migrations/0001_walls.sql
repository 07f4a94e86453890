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
DROP TRIGGER IF EXISTS b_version ON access_agency;
DROP TRIGGER IF EXISTS c_twin ON access_agency;
DROP TRIGGER IF EXISTS d_added ON access_agency;
DROP TRIGGER IF EXISTS e_disposed ON access_agency;
DROP TRIGGER IF EXISTS f_truncate ON access_agency;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON access_agency FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON access_agency DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('access_historicalagency');
CREATE TRIGGER e_disposed BEFORE DELETE ON access_agency FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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
DROP TRIGGER IF EXISTS b_version ON access_desk;
DROP TRIGGER IF EXISTS c_twin ON access_desk;
DROP TRIGGER IF EXISTS d_added ON access_desk;
DROP TRIGGER IF EXISTS e_disposed ON access_desk;
DROP TRIGGER IF EXISTS f_truncate ON access_desk;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON access_desk FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON access_desk DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('access_historicaldesk');
CREATE TRIGGER e_disposed BEFORE DELETE ON access_desk FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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
CREATE POLICY wall_insert ON access_historicalagency FOR INSERT WITH CHECK ((select wall.scope('reference')));
GRANT SELECT ON access_historicalagency TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON access_historicalagency;
CREATE POLICY history_keeper ON access_historicalagency FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON access_historicalagency;
DROP TRIGGER IF EXISTS c_twin ON access_historicalagency;
DROP TRIGGER IF EXISTS d_added ON access_historicalagency;
DROP TRIGGER IF EXISTS e_disposed ON access_historicalagency;
DROP TRIGGER IF EXISTS f_truncate ON access_historicalagency;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON access_historicalagency FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON access_historicalagency FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE INDEX IF NOT EXISTS access_historicalagency_of ON access_historicalagency (id, history_date);
CREATE INDEX IF NOT EXISTS access_historicalagency_by ON access_historicalagency (history_user_id, history_date);

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
CREATE POLICY wall_insert ON access_historicaldesk FOR INSERT WITH CHECK ((select wall.scope('reference')));
GRANT SELECT ON access_historicaldesk TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON access_historicaldesk;
CREATE POLICY history_keeper ON access_historicaldesk FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON access_historicaldesk;
DROP TRIGGER IF EXISTS c_twin ON access_historicaldesk;
DROP TRIGGER IF EXISTS d_added ON access_historicaldesk;
DROP TRIGGER IF EXISTS e_disposed ON access_historicaldesk;
DROP TRIGGER IF EXISTS f_truncate ON access_historicaldesk;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON access_historicaldesk FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON access_historicaldesk FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE INDEX IF NOT EXISTS access_historicaldesk_of ON access_historicaldesk (id, history_date);
CREATE INDEX IF NOT EXISTS access_historicaldesk_by ON access_historicaldesk (history_user_id, history_date);

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
CREATE POLICY wall_insert ON access_historicalmembership FOR INSERT WITH CHECK ((select wall.scope('accounts')));
GRANT SELECT ON access_historicalmembership TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON access_historicalmembership;
CREATE POLICY history_keeper ON access_historicalmembership FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON access_historicalmembership;
DROP TRIGGER IF EXISTS c_twin ON access_historicalmembership;
DROP TRIGGER IF EXISTS d_added ON access_historicalmembership;
DROP TRIGGER IF EXISTS e_disposed ON access_historicalmembership;
DROP TRIGGER IF EXISTS f_truncate ON access_historicalmembership;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON access_historicalmembership FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON access_historicalmembership FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE INDEX IF NOT EXISTS access_historicalmembership_of ON access_historicalmembership (id, history_date);
CREATE INDEX IF NOT EXISTS access_historicalmembership_by ON access_historicalmembership (history_user_id, history_date);

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
CREATE POLICY wall_insert ON access_historicalteam FOR INSERT WITH CHECK ((select wall.scope('reference')));
GRANT SELECT ON access_historicalteam TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON access_historicalteam;
CREATE POLICY history_keeper ON access_historicalteam FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON access_historicalteam;
DROP TRIGGER IF EXISTS c_twin ON access_historicalteam;
DROP TRIGGER IF EXISTS d_added ON access_historicalteam;
DROP TRIGGER IF EXISTS e_disposed ON access_historicalteam;
DROP TRIGGER IF EXISTS f_truncate ON access_historicalteam;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON access_historicalteam FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON access_historicalteam FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE INDEX IF NOT EXISTS access_historicalteam_of ON access_historicalteam (id, history_date);
CREATE INDEX IF NOT EXISTS access_historicalteam_by ON access_historicalteam (history_user_id, history_date);

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
CREATE POLICY wall_insert ON access_membership FOR INSERT WITH CHECK ((select wall.scope('accounts')));
CREATE POLICY wall_update ON access_membership FOR UPDATE USING ((select wall.scope('accounts'))) WITH CHECK ((select wall.scope('accounts')));
DROP TRIGGER IF EXISTS b_version ON access_membership;
DROP TRIGGER IF EXISTS c_twin ON access_membership;
DROP TRIGGER IF EXISTS d_added ON access_membership;
DROP TRIGGER IF EXISTS e_disposed ON access_membership;
DROP TRIGGER IF EXISTS f_truncate ON access_membership;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON access_membership FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON access_membership DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('access_historicalmembership');
CREATE TRIGGER e_disposed BEFORE DELETE ON access_membership FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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
DROP TRIGGER IF EXISTS b_version ON access_team;
DROP TRIGGER IF EXISTS c_twin ON access_team;
DROP TRIGGER IF EXISTS d_added ON access_team;
DROP TRIGGER IF EXISTS e_disposed ON access_team;
DROP TRIGGER IF EXISTS f_truncate ON access_team;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON access_team FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON access_team DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('access_historicalteam');
CREATE TRIGGER e_disposed BEFORE DELETE ON access_team FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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
CREATE POLICY wall_select ON audit_event FOR SELECT USING ((select wall.scope('trail')) OR by_id = (select wall.person_id()) OR false);
CREATE POLICY wall_insert ON audit_event FOR INSERT WITH CHECK ((select wall.known()));
GRANT SELECT, UPDATE ON audit_event TO wall_keeper;
DROP POLICY IF EXISTS wall_keeper ON audit_event;
CREATE POLICY wall_keeper ON audit_event TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON audit_event;
DROP TRIGGER IF EXISTS c_twin ON audit_event;
DROP TRIGGER IF EXISTS d_added ON audit_event;
DROP TRIGGER IF EXISTS e_disposed ON audit_event;
DROP TRIGGER IF EXISTS f_truncate ON audit_event;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION wall.only_added('never');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');

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
CREATE POLICY wall_select ON audit_historicalmove FOR SELECT USING (false);
CREATE POLICY wall_insert ON audit_historicalmove FOR INSERT WITH CHECK (false);
GRANT SELECT, UPDATE ON audit_historicalmove TO wall_keeper;
DROP POLICY IF EXISTS wall_keeper ON audit_historicalmove;
CREATE POLICY wall_keeper ON audit_historicalmove TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON audit_historicalmove TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON audit_historicalmove;
CREATE POLICY history_keeper ON audit_historicalmove FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON audit_historicalmove;
DROP TRIGGER IF EXISTS c_twin ON audit_historicalmove;
DROP TRIGGER IF EXISTS d_added ON audit_historicalmove;
DROP TRIGGER IF EXISTS e_disposed ON audit_historicalmove;
DROP TRIGGER IF EXISTS f_truncate ON audit_historicalmove;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON audit_historicalmove FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON audit_historicalmove FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE INDEX IF NOT EXISTS audit_historicalmove_of ON audit_historicalmove (id, history_date);
CREATE INDEX IF NOT EXISTS audit_historicalmove_by ON audit_historicalmove (history_user_id, history_date);

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
CREATE POLICY wall_select ON audit_move FOR SELECT USING (false);
CREATE POLICY wall_insert ON audit_move FOR INSERT WITH CHECK (false);
CREATE POLICY wall_update ON audit_move FOR UPDATE USING (false) WITH CHECK (false);
GRANT SELECT, UPDATE ON audit_move TO wall_keeper;
DROP POLICY IF EXISTS wall_keeper ON audit_move;
CREATE POLICY wall_keeper ON audit_move TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON audit_move;
DROP TRIGGER IF EXISTS c_twin ON audit_move;
DROP TRIGGER IF EXISTS d_added ON audit_move;
DROP TRIGGER IF EXISTS e_disposed ON audit_move;
DROP TRIGGER IF EXISTS f_truncate ON audit_move;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON audit_move FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON audit_move DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('audit_historicalmove');
CREATE TRIGGER e_disposed BEFORE DELETE ON audit_move FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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
CREATE POLICY wall_insert ON audit_viewing FOR INSERT WITH CHECK ((select wall.known()));
DROP TRIGGER IF EXISTS b_version ON audit_viewing;
DROP TRIGGER IF EXISTS c_twin ON audit_viewing;
DROP TRIGGER IF EXISTS d_added ON audit_viewing;
DROP TRIGGER IF EXISTS e_disposed ON audit_viewing;
DROP TRIGGER IF EXISTS f_truncate ON audit_viewing;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON audit_viewing FOR EACH ROW EXECUTE FUNCTION wall.only_added('never');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON audit_viewing FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');

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
DROP TRIGGER IF EXISTS b_version ON deadlines_bankholiday;
DROP TRIGGER IF EXISTS c_twin ON deadlines_bankholiday;
DROP TRIGGER IF EXISTS d_added ON deadlines_bankholiday;
DROP TRIGGER IF EXISTS e_disposed ON deadlines_bankholiday;
DROP TRIGGER IF EXISTS f_truncate ON deadlines_bankholiday;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON deadlines_bankholiday FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON deadlines_bankholiday DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('deadlines_historicalbankholiday');
CREATE TRIGGER e_disposed BEFORE DELETE ON deadlines_bankholiday FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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
DROP TRIGGER IF EXISTS b_version ON deadlines_clockrule;
DROP TRIGGER IF EXISTS c_twin ON deadlines_clockrule;
DROP TRIGGER IF EXISTS d_added ON deadlines_clockrule;
DROP TRIGGER IF EXISTS e_disposed ON deadlines_clockrule;
DROP TRIGGER IF EXISTS f_truncate ON deadlines_clockrule;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON deadlines_clockrule FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON deadlines_clockrule DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('deadlines_historicalclockrule');
CREATE TRIGGER e_disposed BEFORE DELETE ON deadlines_clockrule FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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
CREATE POLICY wall_select ON deadlines_deadline FOR SELECT USING (false);
CREATE POLICY wall_insert ON deadlines_deadline FOR INSERT WITH CHECK (false);
CREATE POLICY wall_update ON deadlines_deadline FOR UPDATE USING (false) WITH CHECK (false);
GRANT SELECT, UPDATE ON deadlines_deadline TO wall_keeper;
DROP POLICY IF EXISTS wall_keeper ON deadlines_deadline;
CREATE POLICY wall_keeper ON deadlines_deadline TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON deadlines_deadline;
DROP TRIGGER IF EXISTS c_twin ON deadlines_deadline;
DROP TRIGGER IF EXISTS d_added ON deadlines_deadline;
DROP TRIGGER IF EXISTS e_disposed ON deadlines_deadline;
DROP TRIGGER IF EXISTS f_truncate ON deadlines_deadline;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON deadlines_deadline FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON deadlines_deadline DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('deadlines_historicaldeadline');
CREATE TRIGGER e_disposed BEFORE DELETE ON deadlines_deadline FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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
CREATE POLICY wall_insert ON deadlines_historicalbankholiday FOR INSERT WITH CHECK ((select wall.scope('reference')));
GRANT SELECT ON deadlines_historicalbankholiday TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON deadlines_historicalbankholiday;
CREATE POLICY history_keeper ON deadlines_historicalbankholiday FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON deadlines_historicalbankholiday;
DROP TRIGGER IF EXISTS c_twin ON deadlines_historicalbankholiday;
DROP TRIGGER IF EXISTS d_added ON deadlines_historicalbankholiday;
DROP TRIGGER IF EXISTS e_disposed ON deadlines_historicalbankholiday;
DROP TRIGGER IF EXISTS f_truncate ON deadlines_historicalbankholiday;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON deadlines_historicalbankholiday FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON deadlines_historicalbankholiday FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE INDEX IF NOT EXISTS deadlines_historicalbankholiday_of ON deadlines_historicalbankholiday (id, history_date);
CREATE INDEX IF NOT EXISTS deadlines_historicalbankholiday_by ON deadlines_historicalbankholiday (history_user_id, history_date);

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
CREATE POLICY wall_insert ON deadlines_historicalclockrule FOR INSERT WITH CHECK ((select wall.scope('reference')));
GRANT SELECT ON deadlines_historicalclockrule TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON deadlines_historicalclockrule;
CREATE POLICY history_keeper ON deadlines_historicalclockrule FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON deadlines_historicalclockrule;
DROP TRIGGER IF EXISTS c_twin ON deadlines_historicalclockrule;
DROP TRIGGER IF EXISTS d_added ON deadlines_historicalclockrule;
DROP TRIGGER IF EXISTS e_disposed ON deadlines_historicalclockrule;
DROP TRIGGER IF EXISTS f_truncate ON deadlines_historicalclockrule;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON deadlines_historicalclockrule FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON deadlines_historicalclockrule FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE INDEX IF NOT EXISTS deadlines_historicalclockrule_of ON deadlines_historicalclockrule (id, history_date);
CREATE INDEX IF NOT EXISTS deadlines_historicalclockrule_by ON deadlines_historicalclockrule (history_user_id, history_date);

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
CREATE POLICY wall_select ON deadlines_historicaldeadline FOR SELECT USING (false);
CREATE POLICY wall_insert ON deadlines_historicaldeadline FOR INSERT WITH CHECK (false);
GRANT SELECT, UPDATE ON deadlines_historicaldeadline TO wall_keeper;
DROP POLICY IF EXISTS wall_keeper ON deadlines_historicaldeadline;
CREATE POLICY wall_keeper ON deadlines_historicaldeadline TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON deadlines_historicaldeadline TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON deadlines_historicaldeadline;
CREATE POLICY history_keeper ON deadlines_historicaldeadline FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON deadlines_historicaldeadline;
DROP TRIGGER IF EXISTS c_twin ON deadlines_historicaldeadline;
DROP TRIGGER IF EXISTS d_added ON deadlines_historicaldeadline;
DROP TRIGGER IF EXISTS e_disposed ON deadlines_historicaldeadline;
DROP TRIGGER IF EXISTS f_truncate ON deadlines_historicaldeadline;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON deadlines_historicaldeadline FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON deadlines_historicaldeadline FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE INDEX IF NOT EXISTS deadlines_historicaldeadline_of ON deadlines_historicaldeadline (id, history_date);
CREATE INDEX IF NOT EXISTS deadlines_historicaldeadline_by ON deadlines_historicaldeadline (history_user_id, history_date);

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
CREATE POLICY wall_select ON retention_historicalretentionassignment FOR SELECT USING (false);
CREATE POLICY wall_insert ON retention_historicalretentionassignment FOR INSERT WITH CHECK (false);
GRANT SELECT, UPDATE ON retention_historicalretentionassignment TO wall_keeper;
DROP POLICY IF EXISTS wall_keeper ON retention_historicalretentionassignment;
CREATE POLICY wall_keeper ON retention_historicalretentionassignment TO wall_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON retention_historicalretentionassignment TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON retention_historicalretentionassignment;
CREATE POLICY history_keeper ON retention_historicalretentionassignment FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON retention_historicalretentionassignment;
DROP TRIGGER IF EXISTS c_twin ON retention_historicalretentionassignment;
DROP TRIGGER IF EXISTS d_added ON retention_historicalretentionassignment;
DROP TRIGGER IF EXISTS e_disposed ON retention_historicalretentionassignment;
DROP TRIGGER IF EXISTS f_truncate ON retention_historicalretentionassignment;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON retention_historicalretentionassignment FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON retention_historicalretentionassignment FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE INDEX IF NOT EXISTS retention_historicalretentionassignment_of ON retention_historicalretentionassignment (id, history_date);
CREATE INDEX IF NOT EXISTS retention_historicalretentionassignment_by ON retention_historicalretentionassignment (history_user_id, history_date);

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
CREATE POLICY wall_insert ON retention_historicalretentionrule FOR INSERT WITH CHECK ((select wall.scope('reference')));
GRANT SELECT ON retention_historicalretentionrule TO history_keeper;
DROP POLICY IF EXISTS history_keeper ON retention_historicalretentionrule;
CREATE POLICY history_keeper ON retention_historicalretentionrule FOR SELECT TO history_keeper USING (true);
DROP TRIGGER IF EXISTS b_version ON retention_historicalretentionrule;
DROP TRIGGER IF EXISTS c_twin ON retention_historicalretentionrule;
DROP TRIGGER IF EXISTS d_added ON retention_historicalretentionrule;
DROP TRIGGER IF EXISTS e_disposed ON retention_historicalretentionrule;
DROP TRIGGER IF EXISTS f_truncate ON retention_historicalretentionrule;
CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON retention_historicalretentionrule FOR EACH ROW EXECUTE FUNCTION wall.only_added('with case');
CREATE TRIGGER f_truncate BEFORE TRUNCATE ON retention_historicalretentionrule FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');
CREATE INDEX IF NOT EXISTS retention_historicalretentionrule_of ON retention_historicalretentionrule (id, history_date);
CREATE INDEX IF NOT EXISTS retention_historicalretentionrule_by ON retention_historicalretentionrule (history_user_id, history_date);

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
CREATE POLICY wall_select ON retention_retentionassignment FOR SELECT USING (false);
CREATE POLICY wall_insert ON retention_retentionassignment FOR INSERT WITH CHECK (false);
CREATE POLICY wall_update ON retention_retentionassignment FOR UPDATE USING (false) WITH CHECK (false);
GRANT SELECT, UPDATE ON retention_retentionassignment TO wall_keeper;
DROP POLICY IF EXISTS wall_keeper ON retention_retentionassignment;
CREATE POLICY wall_keeper ON retention_retentionassignment TO wall_keeper USING (true) WITH CHECK (true);
DROP TRIGGER IF EXISTS b_version ON retention_retentionassignment;
DROP TRIGGER IF EXISTS c_twin ON retention_retentionassignment;
DROP TRIGGER IF EXISTS d_added ON retention_retentionassignment;
DROP TRIGGER IF EXISTS e_disposed ON retention_retentionassignment;
DROP TRIGGER IF EXISTS f_truncate ON retention_retentionassignment;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON retention_retentionassignment FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON retention_retentionassignment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('retention_historicalretentionassignment');
CREATE TRIGGER e_disposed BEFORE DELETE ON retention_retentionassignment FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

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
DROP TRIGGER IF EXISTS b_version ON retention_retentionrule;
DROP TRIGGER IF EXISTS c_twin ON retention_retentionrule;
DROP TRIGGER IF EXISTS d_added ON retention_retentionrule;
DROP TRIGGER IF EXISTS e_disposed ON retention_retentionrule;
DROP TRIGGER IF EXISTS f_truncate ON retention_retentionrule;
CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON retention_retentionrule FOR EACH ROW EXECUTE FUNCTION wall.next_version();
CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON retention_retentionrule DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wall.has_twin('retention_historicalretentionrule');
CREATE TRIGGER e_disposed BEFORE DELETE ON retention_retentionrule FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();

CREATE OR REPLACE FUNCTION wall.fill_access_historicalagency() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_access_historicalagency() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON access_historicalagency;
CREATE TRIGGER a_fill BEFORE INSERT ON access_historicalagency FOR EACH ROW EXECUTE FUNCTION wall.fill_access_historicalagency();


CREATE OR REPLACE FUNCTION wall.fill_access_historicaldesk() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_access_historicaldesk() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON access_historicaldesk;
CREATE TRIGGER a_fill BEFORE INSERT ON access_historicaldesk FOR EACH ROW EXECUTE FUNCTION wall.fill_access_historicaldesk();


CREATE OR REPLACE FUNCTION wall.fill_access_historicalmembership() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_access_historicalmembership() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON access_historicalmembership;
CREATE TRIGGER a_fill BEFORE INSERT ON access_historicalmembership FOR EACH ROW EXECUTE FUNCTION wall.fill_access_historicalmembership();


CREATE OR REPLACE FUNCTION wall.fill_access_historicalteam() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_access_historicalteam() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON access_historicalteam;
CREATE TRIGGER a_fill BEFORE INSERT ON access_historicalteam FOR EACH ROW EXECUTE FUNCTION wall.fill_access_historicalteam();




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


CREATE OR REPLACE FUNCTION wall.fill_audit_historicalmove() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT r.queue, r.restricted INTO NEW.root_queue, NEW.root_restricted FROM wall.of_root(NEW.root_kind, NEW.root_id) r;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_audit_historicalmove() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON audit_historicalmove;
CREATE TRIGGER a_fill BEFORE INSERT ON audit_historicalmove FOR EACH ROW EXECUTE FUNCTION wall.fill_audit_historicalmove();


CREATE OR REPLACE FUNCTION wall.fill_audit_move() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  SELECT r.queue, r.restricted INTO NEW.root_queue, NEW.root_restricted FROM wall.of_root(NEW.root_kind, NEW.root_id) r;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_audit_move() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON audit_move;
CREATE TRIGGER a_fill BEFORE INSERT ON audit_move FOR EACH ROW EXECUTE FUNCTION wall.fill_audit_move();





CREATE OR REPLACE FUNCTION wall.fill_deadlines_deadline() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  SELECT r.queue, r.restricted INTO NEW.root_queue, NEW.root_restricted FROM wall.of_root(NEW.root_kind, NEW.root_id) r;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_deadlines_deadline() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON deadlines_deadline;
CREATE TRIGGER a_fill BEFORE INSERT ON deadlines_deadline FOR EACH ROW EXECUTE FUNCTION wall.fill_deadlines_deadline();


CREATE OR REPLACE FUNCTION wall.fill_deadlines_historicalbankholiday() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_deadlines_historicalbankholiday() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON deadlines_historicalbankholiday;
CREATE TRIGGER a_fill BEFORE INSERT ON deadlines_historicalbankholiday FOR EACH ROW EXECUTE FUNCTION wall.fill_deadlines_historicalbankholiday();


CREATE OR REPLACE FUNCTION wall.fill_deadlines_historicalclockrule() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_deadlines_historicalclockrule() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON deadlines_historicalclockrule;
CREATE TRIGGER a_fill BEFORE INSERT ON deadlines_historicalclockrule FOR EACH ROW EXECUTE FUNCTION wall.fill_deadlines_historicalclockrule();


CREATE OR REPLACE FUNCTION wall.fill_deadlines_historicaldeadline() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT r.queue, r.restricted INTO NEW.root_queue, NEW.root_restricted FROM wall.of_root(NEW.root_kind, NEW.root_id) r;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_deadlines_historicaldeadline() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON deadlines_historicaldeadline;
CREATE TRIGGER a_fill BEFORE INSERT ON deadlines_historicaldeadline FOR EACH ROW EXECUTE FUNCTION wall.fill_deadlines_historicaldeadline();


CREATE OR REPLACE FUNCTION wall.fill_retention_historicalretentionassignment() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  SELECT r.queue, r.restricted INTO NEW.root_queue, NEW.root_restricted FROM wall.of_root(NEW.root_kind, NEW.root_id) r;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_retention_historicalretentionassignment() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON retention_historicalretentionassignment;
CREATE TRIGGER a_fill BEFORE INSERT ON retention_historicalretentionassignment FOR EACH ROW EXECUTE FUNCTION wall.fill_retention_historicalretentionassignment();


CREATE OR REPLACE FUNCTION wall.fill_retention_historicalretentionrule() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  NEW.txid := pg_current_xact_id()::text::bigint;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_retention_historicalretentionrule() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON retention_historicalretentionrule;
CREATE TRIGGER a_fill BEFORE INSERT ON retention_historicalretentionrule FOR EACH ROW EXECUTE FUNCTION wall.fill_retention_historicalretentionrule();


CREATE OR REPLACE FUNCTION wall.fill_retention_retentionassignment() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  SELECT r.queue, r.restricted INTO NEW.root_queue, NEW.root_restricted FROM wall.of_root(NEW.root_kind, NEW.root_id) r;
  NEW.root_restricted := coalesce(NEW.root_restricted, false);
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_retention_retentionassignment() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON retention_retentionassignment;
CREATE TRIGGER a_fill BEFORE INSERT ON retention_retentionassignment FOR EACH ROW EXECUTE FUNCTION wall.fill_retention_retentionassignment();

CREATE TABLE IF NOT EXISTS signin_cache (cache_key varchar(255) PRIMARY KEY, value text NOT NULL, expires timestamptz NOT NULL);
CREATE INDEX IF NOT EXISTS signin_cache_expires ON signin_cache (expires);
GRANT SELECT, INSERT, UPDATE, DELETE ON signin_cache TO frontdoor_app, frontdoor_worker;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO frontdoor_app, frontdoor_worker;
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

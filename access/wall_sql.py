"""The SQL of the wall: functions that read the signed context, policies, and the triggers that keep it true.

No function here belongs to a superuser or to the owner of the tables: wall_keeper and history_keeper may log in nowhere
and each sees only what its policy says.
"""

COMMON = """
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
"""


OUTSIDE = """
CREATE TABLE IF NOT EXISTS signin_cache (cache_key varchar(255) PRIMARY KEY, value text NOT NULL, expires timestamptz NOT NULL);
CREATE INDEX IF NOT EXISTS signin_cache_expires ON signin_cache (expires);
GRANT SELECT, INSERT, UPDATE, DELETE ON signin_cache TO frontdoor_app, frontdoor_worker;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO frontdoor_app, frontdoor_worker;
GRANT SELECT ON django_migrations TO frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;
"""
# Guardian's generic tables stay empty: a grant there would attach to any later row with the same id.
NEVER_USED = {"guardian_userobjectpermission", "guardian_groupobjectpermission"}
READ_ONLY = {"django_content_type", "auth_permission"}


def of_table(table, policies: list[tuple[str, str]]) -> str:
    """Row security, privileges, wall columns, policies and the row's own triggers of one table."""
    name = table.name
    adds_only = table.twin_of or table.shape == "trail"
    lines = [
        f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;",
        f"ALTER TABLE {name} FORCE ROW LEVEL SECURITY;",
        f"REVOKE ALL ON {name} FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;",
        f"GRANT SELECT, INSERT{'' if adds_only else ', UPDATE'} ON {name} TO frontdoor_app, frontdoor_worker;",
        f"GRANT SELECT ON {name} TO frontdoor_sealer;",
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON {name} TO frontdoor_retention;",
        *_columns(table),
    ]
    lines += [f"DROP POLICY IF EXISTS wall_{command} ON {name};" for command in ("select", "insert", "update")]
    for command, clause in policies:
        if not (command == "UPDATE" and adds_only):
            lines.append(f"CREATE POLICY wall_{command.lower()} ON {name} FOR {command} {clause};")
    lines += _keepers(table) + _row_triggers(table) + _grant_keys(table)
    return "\n".join(lines) + "\n"


def _columns(table) -> list[str]:
    if not table.is_rooted:
        return []
    name, lines = table.name, []
    if not (table.shape == "root" and not table.twin_of) and not table.names_root:
        lines.append(f"ALTER TABLE {name} ADD COLUMN IF NOT EXISTS root_id uuid;")
    if table.columns["queue"] == "root_queue":
        lines.append(f"ALTER TABLE {name} ADD COLUMN IF NOT EXISTS root_queue uuid;")
        lines.append(f"ALTER TABLE {name} ADD COLUMN IF NOT EXISTS root_restricted boolean NOT NULL DEFAULT false;")
    if not (table.shape == "root" and not table.twin_of):
        lines.append(f"CREATE INDEX IF NOT EXISTS {_short(name)}_root ON {name} (root_id);")
    return lines


def _short(name: str) -> str:
    return name[:50]


def _keepers(table) -> list[str]:
    name, lines = table.name, []
    if table.is_rooted:
        lines += [f"GRANT SELECT, UPDATE ON {name} TO wall_keeper;", f"DROP POLICY IF EXISTS wall_keeper ON {name};",
                  f"CREATE POLICY wall_keeper ON {name} TO wall_keeper USING (true) WITH CHECK (true);"]  # fmt: skip
    if table.twin_of:
        lines += [f"GRANT SELECT ON {name} TO history_keeper;", f"DROP POLICY IF EXISTS history_keeper ON {name};",
                  f"CREATE POLICY history_keeper ON {name} FOR SELECT TO history_keeper USING (true);"]  # fmt: skip
    return lines


def _row_triggers(table) -> list[str]:
    name = table.name
    lines = [f"DROP TRIGGER IF EXISTS {trigger} ON {name};" for trigger in ("b_version", "c_twin", "d_added", "e_disposed", "f_truncate")]
    if table.shape == "grant":
        return lines
    if table.twin_of or table.shape == "trail":
        fate = "with case" if table.twin_of else "never"
        lines.append(f"CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON {name} FOR EACH ROW EXECUTE FUNCTION wall.only_added('{fate}');")
        lines.append(f"CREATE TRIGGER f_truncate BEFORE TRUNCATE ON {name} FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');")
    if table.twin_of:
        lines.append(f"CREATE INDEX IF NOT EXISTS {_short(name)}_of ON {name} (id, history_date);")
        lines.append(f"CREATE INDEX IF NOT EXISTS {_short(name)}_by ON {name} (history_user_id, history_date);")
    elif table.shape != "trail":
        twin = table.model.history.model._meta.db_table
        lines += [
            f"CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON {name} FOR EACH ROW EXECUTE FUNCTION wall.next_version();",
            f"CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON {name} DEFERRABLE INITIALLY DEFERRED"
            f" FOR EACH ROW EXECUTE FUNCTION wall.has_twin('{twin}');",
            f"CREATE TRIGGER e_disposed BEFORE DELETE ON {name} FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();",
        ]
    return lines


def _grant_keys(table) -> list[str]:
    """Grants go with their record, and both ways of asking (my grants; this record's) read an index alone."""
    if table.shape != "grant":
        return []
    name = table.name
    principal = "user_id" if any(field.name == "user" for field in table.model._meta.fields) else "group_id"
    target = table.model._meta.get_field("content_object").related_model._meta.db_table
    return [
        f"""DO $keys$ DECLARE found text; BEGIN
  FOR found IN SELECT conname FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.conrelid = '{name}'::regclass AND a.attname = 'content_object_id' LOOP
    EXECUTE format('ALTER TABLE {name} DROP CONSTRAINT %I', found);
  END LOOP;
  ALTER TABLE {name} ADD CONSTRAINT {_short(name)}_goes_with FOREIGN KEY (content_object_id) REFERENCES {target} (id)
    ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
END $keys$;""",
        f"CREATE INDEX IF NOT EXISTS {_short(name)}_mine ON {name} ({principal}, permission_id) INCLUDE (content_object_id, until);",
        f"CREATE INDEX IF NOT EXISTS {_short(name)}_on ON {name} (content_object_id, {principal}) INCLUDE (until);",
    ]


def outside(names: list[str]) -> str:
    """Privileges on the tables outside the wall."""
    lines = [OUTSIDE.strip()]
    for name in names:
        lines.append(f"REVOKE ALL ON {name} FROM PUBLIC, frontdoor_app, frontdoor_worker;")
        if name not in NEVER_USED:
            rights = "SELECT" if name in READ_ONLY else "SELECT, INSERT, UPDATE, DELETE"
            lines.append(f"GRANT {rights} ON {name} TO frontdoor_app, frontdoor_worker;")
    return "\n".join(lines) + "\n"


def triggers(tables, roots) -> str:
    """The triggers that keep the root, its queue and its restriction true on parts, loose rows and twins."""
    return "\n".join([_of_root(roots), *(_fill(table) for table in tables), *(_carry(root, tables) for root in roots.values())])


def _of_root(roots) -> str:
    if not roots:
        return ""
    arms = [
        f"IF kind = '{kind}' THEN SELECT {_queue(root)}, t.{root.columns['restricted']} INTO queue, restricted FROM {root.name} t WHERE t.id = wanted; END IF;"
        for kind, root in sorted(roots.items())
    ]
    body = "\n  ".join(arms)
    return f"""
CREATE OR REPLACE FUNCTION wall.of_root(kind text, wanted uuid, OUT queue uuid, OUT restricted boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  {body}
  restricted := coalesce(restricted, false);
END $wall$;
ALTER FUNCTION wall.of_root(text, uuid) OWNER TO wall_keeper;
"""


def _queue(root) -> str:
    return "NULL::uuid" if root.root == "person" else f"t.{root.columns['queue']}"


def _fill(table) -> str:
    """BEFORE INSERT: a part takes root, queue and restriction from above it; a twin takes them from its live row."""
    if not (body := _filling(table)):
        return ""
    name = table.name
    return f"""
CREATE OR REPLACE FUNCTION wall.fill_{name}() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  {body}
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.fill_{name}() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_fill ON {name};
CREATE TRIGGER a_fill BEFORE INSERT ON {name} FOR EACH ROW EXECUTE FUNCTION wall.fill_{name}();
"""


def _filling(table) -> str:
    lines = ["NEW.txid := pg_current_xact_id()::text::bigint;"] if table.twin_of else []
    into = "INTO NEW.root_id, NEW.root_queue, NEW.root_restricted"
    if table.names_root and table.is_rooted:
        lines.append("SELECT r.queue, r.restricted INTO NEW.root_queue, NEW.root_restricted FROM wall.of_root(NEW.root_kind, NEW.root_id) r;")
    elif table.shape == "root" and table.twin_of:
        live = _queue_of_live(table)
        lines.append(f"SELECT t.id, {live} {into} FROM {table.twin_of} t WHERE t.id = NEW.id;")
    elif table.shape == "root" and table.parent:
        lines.append(
            f"SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM {table.parent} t WHERE t.id = NEW.{table.parent_column};"
        )
    elif table.shape == "parent" and table.twin_of:
        lines.append(f"SELECT t.root_id, t.root_queue, t.root_restricted {into} FROM {table.twin_of} t WHERE t.id = NEW.id;")
    elif table.shape == "parent":
        lines.append(f"SELECT {_of_parent(table)} {into} FROM {table.parent} t WHERE t.id = NEW.{table.parent_column};")
    if table.is_rooted and len(lines) > (1 if table.twin_of else 0):
        lines.append("NEW.root_restricted := coalesce(NEW.root_restricted, false);")
    return "\n  ".join(lines)


def _queue_of_live(table) -> str:
    if table.root == "person":
        return "NULL, t.restricted"
    return "t.queue_id, t.restricted" if table.has_queue else "t.root_queue, t.root_restricted"


def _of_parent(table) -> str:
    if not table.root_is_parent:
        return "t.root_id, t.root_queue, t.root_restricted"
    if table.root == "person":
        return "t.id, NULL, t.restricted"
    return "t.id, t.root_queue, t.root_restricted" if table.root == "request" else "t.id, t.queue_id, t.restricted"


def _carry(root, tables) -> str:
    """AFTER UPDATE on a root: its twins, parts, loose rows and followers take its queue and restriction."""
    own = root.columns
    queue = "NULL" if root.root == "person" else f"NEW.{own['queue']}"
    values = f"root_queue = {queue}, root_restricted = NEW.{own['restricted']}"
    statements = []
    for table in tables:
        if table.shape == "root" and table.parent == root.name and not table.twin_of:
            statements.append(f"UPDATE {table.name} SET {values} WHERE {table.parent_column} = NEW.id;")
        elif table.root == root.root and (table.shape == "parent" or (table.shape == "root" and table.twin_of)):
            statements.append(f"UPDATE {table.name} SET {values} WHERE root_id = NEW.id;")
        elif table.is_rooted and table.names_root:
            statements.append(f"UPDATE {table.name} SET {values} WHERE root_id = NEW.id AND root_kind = '{root.root}';")
    columns = [own["restricted"]] if root.root == "person" else [own["queue"], own["restricted"]]
    changed = " OR ".join(f"OLD.{column} IS DISTINCT FROM NEW.{column}" for column in columns)
    body = "\n  ".join(statements) or "NULL;"
    return f"""
CREATE OR REPLACE FUNCTION wall.carry_{root.name}() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  {body}
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.carry_{root.name}() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS g_carry ON {root.name};
CREATE TRIGGER g_carry AFTER UPDATE OF {', '.join(columns)} ON {root.name} FOR EACH ROW WHEN ({changed})
  EXECUTE FUNCTION wall.carry_{root.name}();
"""

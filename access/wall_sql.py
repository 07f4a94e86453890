"""The SQL of the wall: functions that read the signed context, policies, and the triggers that keep it true.

No function here belongs to a superuser or to the owner of the tables: wall_keeper and history_keeper may log in nowhere
and each sees only what its policy says.
"""

from pathlib import Path

COMMON = (Path(__file__).parent / "wall_common.sql").read_text(encoding="utf-8")


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
    lines = [
        f"DROP TRIGGER IF EXISTS {trigger} ON {name};"
        for trigger in ("b_version", "c_twin", "d_added", "e_disposed", "f_truncate")
    ]
    if table.shape == "grant":
        return lines
    if table.twin_of or table.shape == "trail":
        fate = "with case" if table.twin_of else "never"
        lines.append(
            f"CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON {name} FOR EACH ROW EXECUTE FUNCTION wall.only_added('{fate}');"
        )
        lines.append(
            f"CREATE TRIGGER f_truncate BEFORE TRUNCATE ON {name} FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');"
        )
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
    return "\n".join(
        [_of_root(roots), *(_fill(table) for table in tables), *(_carry(root, tables) for root in roots.values())]
    )


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
        lines.append(
            "SELECT r.queue, r.restricted INTO NEW.root_queue, NEW.root_restricted FROM wall.of_root(NEW.root_kind, NEW.root_id) r;"
        )
    elif table.shape == "root" and table.twin_of:
        live = _queue_of_live(table)
        lines.append(f"SELECT t.id, {live} {into} FROM {table.twin_of} t WHERE t.id = NEW.id;")
    elif table.shape == "root" and table.parent:
        lines.append(
            f"SELECT t.queue_id, t.restricted INTO NEW.root_queue, NEW.root_restricted FROM {table.parent} t WHERE t.id = NEW.{table.parent_column};"
        )
    elif table.shape == "parent" and table.twin_of:
        lines.append(
            f"SELECT t.root_id, t.root_queue, t.root_restricted {into} FROM {table.twin_of} t WHERE t.id = NEW.id;"
        )
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
CREATE TRIGGER g_carry AFTER UPDATE OF {", ".join(columns)} ON {root.name} FOR EACH ROW WHEN ({changed})
  EXECUTE FUNCTION wall.carry_{root.name}();
"""

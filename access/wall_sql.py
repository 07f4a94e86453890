"""The SQL of each table behind the wall: privileges, columns, policies and the row's own triggers.

No function here belongs to a superuser or to the owner of the tables: wall_keeper and history_keeper may log in nowhere
and each sees only what its policy says.
"""

from pathlib import Path

from access import wall_ties

COMMON = (Path(__file__).parent / "wall_common.sql").read_text(encoding="utf-8")


OUTSIDE = """
CREATE TABLE IF NOT EXISTS signin_cache (cache_key varchar(255) PRIMARY KEY, value text NOT NULL, expires timestamptz NOT NULL);
CREATE INDEX IF NOT EXISTS signin_cache_expires ON signin_cache (expires);
GRANT SELECT, INSERT, UPDATE, DELETE ON signin_cache TO frontdoor_app, frontdoor_worker;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO frontdoor_app, frontdoor_worker;
DROP TRIGGER IF EXISTS keeps_kind ON access_user;
CREATE TRIGGER keeps_kind BEFORE UPDATE OF kind ON access_user FOR EACH ROW WHEN (OLD.kind IS DISTINCT FROM NEW.kind)
  EXECUTE FUNCTION wall.keeps_kind();
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
    lines += wall_ties.of(table) + _keepers(table) + _row_triggers(table) + _grant_keys(table)
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
    name, lines = table.name, [f"DROP POLICY IF EXISTS wall_keeper ON {table.name};"]
    if table.is_rooted:
        lines += [f"GRANT SELECT, UPDATE ON {name} TO wall_keeper;",
                  f"CREATE POLICY wall_keeper ON {name} TO wall_keeper USING (true) WITH CHECK (true);"]  # fmt: skip
    elif table.shape not in {"trail", "grant"} and not table.twin_of:
        # It writes each history row from the live one.
        lines += [f"GRANT SELECT ON {name} TO wall_keeper;",
                  f"CREATE POLICY wall_keeper ON {name} FOR SELECT TO wall_keeper USING (true);"]  # fmt: skip
    if table.twin_of:
        lines += [f"GRANT SELECT ON {name} TO history_keeper;", f"DROP POLICY IF EXISTS history_keeper ON {name};",
                  f"CREATE POLICY history_keeper ON {name} FOR SELECT TO history_keeper USING (true);"]  # fmt: skip
    return lines


def _row_triggers(table) -> list[str]:
    name = table.name
    lines = [
        f"DROP TRIGGER IF EXISTS {trigger} ON {name};"
        for trigger in ("b_version", "c_twin", "d_added", "e_disposed", "f_truncate", "h_root", "i_terms", "j_frozen")
    ]
    if table.shape == "grant":
        return [*lines, _terms(table)]
    lines += _keeps_root(table)
    if table.twin_of or table.shape == "trail":
        fate = "with case" if table.twin_of else "in time"
        lines.append(
            f"CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON {name} FOR EACH ROW EXECUTE FUNCTION wall.only_added('{fate}');"
        )
        lines.append(
            f"CREATE TRIGGER f_truncate BEFORE TRUNCATE ON {name} FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');"
        )
    if table.twin_of:
        # One history row to a version, so that none can be added beside it.
        lines.append(f"CREATE UNIQUE INDEX IF NOT EXISTS {_short(name)}_of ON {name} (id, version);")
        lines.append(f"CREATE INDEX IF NOT EXISTS {_short(name)}_by ON {name} (history_user_id, history_date);")
    elif table.shape != "trail":
        twin = table.model.history.model._meta.db_table
        lines += [
            _has_twin(name, twin),
            f"CREATE TRIGGER b_version BEFORE INSERT OR UPDATE ON {name} FOR EACH ROW EXECUTE FUNCTION wall.next_version();",
            f"CREATE CONSTRAINT TRIGGER c_twin AFTER INSERT OR UPDATE ON {name} DEFERRABLE INITIALLY DEFERRED"
            f" FOR EACH ROW EXECUTE FUNCTION wall.{_short('twin_of_' + name)}();",
            f"CREATE TRIGGER e_disposed BEFORE DELETE ON {name} FOR EACH ROW EXECUTE FUNCTION wall.only_disposed();",
            *_stays_as_sent(table),
        ]
    return lines


def _has_twin(name: str, twin: str) -> str:
    """The check that this transaction wrote this version's history row. One to a table: a plan is kept for each."""
    function = f"wall.{_short('twin_of_' + name)}()"
    return f"""CREATE OR REPLACE FUNCTION {function} RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM {twin} WHERE id = NEW.id AND version = NEW.version
    AND txid = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'quiet write to %: version % has no history row of this transaction', TG_TABLE_NAME, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION {function} OWNER TO history_keeper;"""


def _stays_as_sent(table) -> list[str]:
    """A row that was sent stays as it was sent: a correction is a new one."""
    if not table.frozen:
        return []
    when = "" if table.frozen == "written" else f" WHEN (OLD.{table.frozen} IS NOT NULL)"
    return [
        f"CREATE TRIGGER j_frozen BEFORE UPDATE ON {table.name} FOR EACH ROW{when}"
        " EXECUTE FUNCTION wall.stays_as_sent();"
    ]


def _keeps_root(table) -> list[str]:
    """A row stays with its root, and nobody but the keeper says whose queue that stands in."""
    if not table.is_rooted or table.twin_of or table.shape == "trail":
        return []
    columns = [table.parent_column] if table.parent_column else ["root_kind", "root_id"] if table.names_root else []
    if table.shape == "parent":
        columns.append("root_id")
    if not table.has_queue:
        columns += ["root_queue", "root_restricted"]
    changed = " OR ".join(f"OLD.{column} IS DISTINCT FROM NEW.{column}" for column in columns)
    return [
        f"CREATE TRIGGER h_root BEFORE UPDATE OF {', '.join(columns)} ON {table.name} FOR EACH ROW WHEN ({changed})"
        f" EXECUTE FUNCTION wall.keeps_root();"
    ] if columns else []  # fmt: skip


def _terms(table) -> str:
    target = table.model._meta.get_field("content_object").related_model
    return (
        f"CREATE TRIGGER i_terms BEFORE INSERT OR UPDATE ON {table.name} FOR EACH ROW"
        f" EXECUTE FUNCTION wall.keeps_terms('{target.Wall.root}', '{target._meta.db_table}');"
    )


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
        # By end, because a team's ended grants outnumber its live ones a hundred to one.
        f"CREATE INDEX IF NOT EXISTS {_short(name)}_mine ON {name} ({principal}, until) INCLUDE (content_object_id, permission_id);",
        f"CREATE INDEX IF NOT EXISTS {_short(name)}_on ON {name} (content_object_id, {principal}) INCLUDE (until);",
    ]


# What earlier editions of the wall left behind, once nothing hangs on it.
GONE = "DROP FUNCTION IF EXISTS wall.has_twin();\n"


def outside(names: list[str]) -> str:
    """Privileges on the tables outside the wall."""
    lines = [OUTSIDE.strip()]
    for name in names:
        lines.append(f"REVOKE ALL ON {name} FROM PUBLIC, frontdoor_app, frontdoor_worker;")
        if name not in NEVER_USED:
            rights = "SELECT" if name in READ_ONLY else "SELECT, INSERT, UPDATE, DELETE"
            lines.append(f"GRANT {rights} ON {name} TO frontdoor_app, frontdoor_worker;")
    return "\n".join(lines) + "\n"

"""The triggers that keep the root, its queue and its restriction true on parts, loose rows and twins."""


def parts(tables, roots) -> dict[str, str]:
    """The functions and triggers, by name, for these tables and the roots they hang on."""
    found = {"roots": _of_root("of_root", roots, "") + _of_root("of_root_held", roots, HELD) + IS_RESTRICTED}
    found |= {f"fill {table.name}": _fill(table, roots) for table in tables}
    found |= {f"carry {root.name}": _carry(root, tables) + _alone(root) for root in roots.values()}
    return found


# A row added beside a root and a change of that root's queue wait for each other; else the new row would keep the old.
HELD = " FOR KEY SHARE OF t"


# The one thing about a root out of sight that a trigger of the asker's own must know.
IS_RESTRICTED = """
CREATE OR REPLACE FUNCTION wall.is_restricted(kind text, wanted uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp
AS $wall$ SELECT r.restricted FROM wall.of_root(kind, wanted) r $wall$;
ALTER FUNCTION wall.is_restricted(text, uuid) OWNER TO wall_keeper;
"""


def _of_root(name: str, roots, held: str) -> str:
    arms = [
        f"IF kind = '{kind}' THEN SELECT {_queue(root)}, t.{root.columns['restricted']} INTO queue, restricted"
        f" FROM {root.name} t WHERE t.id = wanted{held}; END IF;"
        for kind, root in sorted(roots.items())
    ]
    body = "\n  ".join(arms)
    return f"""
CREATE OR REPLACE FUNCTION wall.{name}(kind text, wanted uuid, OUT queue uuid, OUT restricted boolean)
LANGUAGE plpgsql {"VOLATILE" if held else "STABLE"} SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  {body}
  restricted := coalesce(restricted, false);
END $wall$;
ALTER FUNCTION wall.{name}(text, uuid) OWNER TO wall_keeper;
REVOKE ALL ON FUNCTION wall.{name}(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION wall.{name}(text, uuid) TO wall_keeper;
"""


def _queue(root) -> str:
    return "NULL::uuid" if root.root == "person" else f"t.{root.columns['queue']}"


def _fill(table, roots) -> str:
    """BEFORE INSERT: a part takes root, queue and restriction from above it; a twin is a copy of its live row."""
    lines = _of_live(table) if table.twin_of else _of_above(table, roots)
    if not lines:
        return ""
    name, body = table.name, "\n  ".join(lines)
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


def _of_live(table) -> list[str]:
    """A twin says what the live row holds, whatever the application says it holds."""
    fields = table.model._meta.concrete_fields
    copied = [f.column for f in fields if not f.name.startswith("history_") and f.name not in {"id", "txid"}]
    pairs = {f'"{column}"': f't."{column}"' for column in copied}
    if table.shape == "root":
        queue, restricted = _queue_of_live(table)
        pairs |= {"root_id": "t.id", "root_queue": queue, "root_restricted": restricted}
    elif table.is_rooted:
        pairs |= {column: f"t.{column}" for column in ("root_id", "root_queue", "root_restricted")}
    into = ", ".join(f"NEW.{column}" for column in pairs)
    return [
        "NEW.txid := pg_current_xact_id()::text::bigint;",
        f"SELECT {', '.join(pairs.values())} INTO {into} FROM {table.twin_of} t WHERE t.id = NEW.id;",
        "IF NOT FOUND THEN RAISE EXCEPTION 'history of no record' USING ERRCODE = 'integrity_constraint_violation'; END IF;",
    ]


def _of_above(table, roots) -> list[str]:
    # The trail is sealed by the transactions that wrote it; a row does not choose which that was.
    stamped = ["NEW.txid := pg_current_xact_id()::text::bigint;"] if table.shape == "trail" else []
    return stamped + _of_root_above(table, roots)


def _of_root_above(table, roots) -> list[str]:
    above = "NEW.root_queue, NEW.root_restricted"
    if not table.is_rooted or (table.shape == "root" and not table.parent):
        return []
    if table.shape == "root":
        lines = [
            f"SELECT t.queue_id, t.restricted INTO {above} FROM {table.parent} t WHERE t.id = NEW.{table.parent_column}{HELD};"
        ]
    elif table.names_root:
        # The trail is not held up by a change of queue, and waits for none.
        reader = "of_root" if table.shape == "trail" else "of_root_held"
        lines = [f"SELECT r.queue, r.restricted INTO {above} FROM wall.{reader}(NEW.root_kind, NEW.root_id) r;"]
    else:
        root = roots[table.root]
        first = (
            f"NEW.root_id := NEW.{table.parent_column};"
            if table.root_is_parent
            else f"SELECT t.root_id INTO NEW.root_id FROM {table.parent} t WHERE t.id = NEW.{table.parent_column};"
        )
        values = f"{_queue(root)}, t.{root.columns['restricted']}"
        lines = [first, f"SELECT {values} INTO {above} FROM {root.name} t WHERE t.id = NEW.root_id{HELD};"]
    return [*lines, "NEW.root_restricted := coalesce(NEW.root_restricted, false);"]


def _queue_of_live(table) -> tuple[str, str]:
    if table.root == "person":
        return "NULL", "t.restricted"
    return ("t.queue_id", "t.restricted") if table.has_queue else ("t.root_queue", "t.root_restricted")


def _alone(root) -> str:
    """BEFORE a root's queue or restriction changes: wait for rows that are just being added beside it."""
    columns, changed = _moves(root)
    return f"""
CREATE OR REPLACE FUNCTION wall.alone_{root.name}() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  PERFORM 1 FROM {root.name} t WHERE t.id = NEW.id FOR UPDATE;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.alone_{root.name}() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_alone ON {root.name};
CREATE TRIGGER a_alone BEFORE UPDATE OF {columns} ON {root.name} FOR EACH ROW WHEN ({changed})
  EXECUTE FUNCTION wall.alone_{root.name}();
"""


def _moves(root) -> tuple[str, str]:
    own = root.columns
    columns = [own["restricted"]] if root.root == "person" else [own["queue"], own["restricted"]]
    return ", ".join(columns), " OR ".join(f"OLD.{column} IS DISTINCT FROM NEW.{column}" for column in columns)


def _carry(root, tables) -> str:
    """AFTER UPDATE on a root: its twins, parts, loose rows and followers take its queue and restriction."""
    own = root.columns
    queue = "NULL" if root.root == "person" else f"NEW.{own['queue']}"
    values = f"root_queue = {queue}, root_restricted = NEW.{own['restricted']}"
    statements = []
    # Twins last: one written beside its live row is in sight only once that row's lock was waited for.
    for table in sorted(tables, key=lambda table: bool(table.twin_of)):
        if table.shape == "root" and table.parent == root.name and not table.twin_of:
            statements.append(f"UPDATE {table.name} SET {values} WHERE {table.parent_column} = NEW.id;")
        elif table.root == root.root and (table.shape == "parent" or (table.shape == "root" and table.twin_of)):
            statements.append(f"UPDATE {table.name} SET {values} WHERE root_id = NEW.id;")
        elif table.is_rooted and table.names_root:
            statements.append(f"UPDATE {table.name} SET {values} WHERE root_id = NEW.id AND root_kind = '{root.root}';")
    columns, changed = _moves(root)
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
CREATE TRIGGER g_carry AFTER UPDATE OF {columns} ON {root.name} FOR EACH ROW WHEN ({changed})
  EXECUTE FUNCTION wall.carry_{root.name}();
"""

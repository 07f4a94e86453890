"""The part of the wall that evidence stands on: what is sealed, who may ask for its hashes, and what disposal leaves."""

from pathlib import Path

FUNCTIONS = (Path(__file__).parent / "wall_evidence.sql").read_text(encoding="utf-8")
KEEPER = "history_keeper"
TOMBSTONES = "audit_tombstone"


def of_kept(table) -> str:
    """A table that one role alone adds to, that everybody known may read, and that nobody changes."""
    name, keeper = table.name, table.scope
    known = "" if keeper == KEEPER else ", frontdoor_app, frontdoor_worker, frontdoor_retention"
    lines = [
        f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;",
        f"ALTER TABLE {name} FORCE ROW LEVEL SECURITY;",
        f"REVOKE ALL ON {name} FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;",
        f"GRANT SELECT ON {name} TO frontdoor_sealer{known};",
        f"GRANT SELECT, INSERT ON {name} TO {keeper};",
        f"DROP POLICY IF EXISTS wall_select ON {name};",
        f"DROP POLICY IF EXISTS wall_keeps ON {name};",
        f"DROP POLICY IF EXISTS wall_adds ON {name};",
        f"CREATE POLICY wall_select ON {name} FOR SELECT USING ((select wall.known()));",
        f"CREATE POLICY wall_keeps ON {name} FOR SELECT TO {keeper} USING (true);",
        f"CREATE POLICY wall_adds ON {name} FOR INSERT TO {keeper} WITH CHECK (true);",
        f"DROP TRIGGER IF EXISTS d_added ON {name};",
        f"DROP TRIGGER IF EXISTS f_truncate ON {name};",
        f"CREATE TRIGGER d_added BEFORE UPDATE OR DELETE ON {name} FOR EACH ROW EXECUTE FUNCTION wall.only_added('never');",
        f"CREATE TRIGGER f_truncate BEFORE TRUNCATE ON {name} FOR EACH STATEMENT EXECUTE FUNCTION wall.only_added('never');",
    ]
    return "\n".join(lines) + "\n"


def part(tables) -> str:
    """What is sealed: the trail, every history and the marks disposal leaves; with what the sealer needs to ask for it."""
    sealed = sorted(table.name for table in tables if table.twin_of or table.shape == "trail") + [TOMBSTONES]
    names = ", ".join(f"'{name}'" for name in sealed)
    lines = [
        "CREATE OR REPLACE FUNCTION wall.sealed_tables() RETURNS text[] LANGUAGE sql IMMUTABLE",
        f"AS $wall$ SELECT ARRAY[{names}] $wall$;",
        FUNCTIONS,
    ]
    for table in tables:
        if table.twin_of or table.shape == "trail":
            lines.append(f"CREATE INDEX IF NOT EXISTS {table.name[:50]}_tx ON {table.name} USING brin (txid);")
        if table.shape == "trail":
            lines += [
                f"GRANT SELECT ON {table.name} TO {KEEPER};",
                f"DROP POLICY IF EXISTS history_keeper ON {table.name};",
                f"CREATE POLICY history_keeper ON {table.name} FOR SELECT TO {KEEPER} USING (true);",
            ]
        if table.twin_of:
            lines += [
                f"DROP TRIGGER IF EXISTS k_buried ON {table.name};",
                f"DROP TRIGGER IF EXISTS k_buried_all ON {table.name};",
                f"CREATE TRIGGER k_buried AFTER UPDATE ON {table.name} FOR EACH ROW"
                " WHEN (current_user <> 'wall_keeper') EXECUTE FUNCTION wall.bury();",
                f"CREATE TRIGGER k_buried_all AFTER DELETE ON {table.name} REFERENCING OLD TABLE AS went"
                " FOR EACH STATEMENT EXECUTE FUNCTION wall.bury_all();",
            ]
    return "\n".join(lines) + "\n"

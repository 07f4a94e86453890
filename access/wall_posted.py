"""The letterbox: a table that the public's role alone may add to, and that it cannot read, change or empty."""

# One that is put in clears away what has had its time: what was kept for its writer, and what was taken out.
SWEEP = """CREATE OR REPLACE FUNCTION wall.sweep_{name}() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  DELETE FROM {name} WHERE until < NEW.posted_at AND sorted_at IS NOT NULL;
  DELETE FROM {name} WHERE kind = 'kept' AND NEW.kind = 'kept' AND mark = NEW.mark AND number < NEW.number;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.sweep_{name}() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_sweep ON {name};
CREATE TRIGGER a_sweep BEFORE INSERT ON {name} FOR EACH ROW EXECUTE FUNCTION wall.sweep_{name}();"""


def of_posted(table) -> str:
    """The SQL of one such table: who adds, who takes out, and the sweep."""
    name, reads = table.name, f"(select wall.scope('{table.scope}'))"
    lines = [
        f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;",
        f"ALTER TABLE {name} FORCE ROW LEVEL SECURITY;",
        f"REVOKE ALL ON {name} FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention,"
        " frontdoor_public;",
        f"GRANT INSERT ON {name} TO frontdoor_public;",
        f"GRANT SELECT, UPDATE (sealed, sorted_at) ON {name} TO frontdoor_app, frontdoor_worker;",
        f"GRANT SELECT, DELETE ON {name} TO wall_keeper;",
        *(f"DROP POLICY IF EXISTS wall_{what} ON {name};" for what in ("adds", "select", "update", "keeper")),
        f"CREATE POLICY wall_adds ON {name} FOR INSERT TO frontdoor_public WITH CHECK (sorted_at IS NULL);",
        f"CREATE POLICY wall_select ON {name} FOR SELECT TO frontdoor_app, frontdoor_worker USING ({reads});",
        f"CREATE POLICY wall_update ON {name} FOR UPDATE TO frontdoor_app, frontdoor_worker USING ({reads})"
        f" WITH CHECK ({reads});",
        f"CREATE POLICY wall_keeper ON {name} TO wall_keeper USING (true) WITH CHECK (true);",
        SWEEP.format(name=name),
    ]
    return "\n".join(lines) + "\n"


FORGET = """CREATE OR REPLACE FUNCTION wall.sweep_{name}() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  DELETE FROM {name} WHERE saved_at < NEW.saved_at - interval '72 hours' AND id <> NEW.id;
  RETURN NEW;
END $wall$;
ALTER FUNCTION wall.sweep_{name}() OWNER TO wall_keeper;
DROP TRIGGER IF EXISTS a_sweep ON {name};
CREATE TRIGGER a_sweep BEFORE INSERT OR UPDATE ON {name} FOR EACH ROW EXECUTE FUNCTION wall.sweep_{name}();"""


def of_mine(table) -> str:
    """The SQL of a table of what people are typing: each their own, no history, gone after 72 hours."""
    name, mine = table.name, f"{table.own_column} = (select wall.person_id())"
    lines = [
        f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;",
        f"ALTER TABLE {name} FORCE ROW LEVEL SECURITY;",
        f"REVOKE ALL ON {name} FROM PUBLIC, frontdoor_app, frontdoor_worker, frontdoor_sealer, frontdoor_retention;",
        f"GRANT SELECT, INSERT, UPDATE ON {name} TO frontdoor_app;",
        f"GRANT SELECT, DELETE ON {name} TO wall_keeper;",
        *(f"DROP POLICY IF EXISTS wall_{what} ON {name};" for what in ("select", "insert", "update", "keeper")),
        f"CREATE POLICY wall_select ON {name} FOR SELECT TO frontdoor_app USING ({mine});",
        f"CREATE POLICY wall_insert ON {name} FOR INSERT TO frontdoor_app WITH CHECK ({mine});",
        f"CREATE POLICY wall_update ON {name} FOR UPDATE TO frontdoor_app USING ({mine}) WITH CHECK ({mine});",
        f"CREATE POLICY wall_keeper ON {name} TO wall_keeper USING (true) WITH CHECK (true);",
        FORGET.format(name=name),
    ]
    return "\n".join(lines) + "\n"

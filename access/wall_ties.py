"""Nobody opens their own kin, whatever lets them: a declared tie closes a root and all that hangs on it (domain.md 2.10 P5).

The table whose `class Wall` says `ties = "user"` holds the ties; parts of a contact that say `names = "person"` say whom
the contact is about. Hardly anybody has a tie, so the first question is whether there is one, asked once a statement;
which roots it closes is asked only where there is. The table of ties itself stays in sight: it is how the application
knows them too.
"""

from django.db import models

APPLIES = {"root", "parent", "loose"}
# Only those who ask for people: the keepers of the wall, the seal and retention are nobody's kin.
TO = "frontdoor_app, frontdoor_worker"


def functions(tables, roots) -> str:
    """The two functions the policies ask: whether the asker has a tie, and which roots their ties close."""
    table = next((one for one in tables if not one.twin_of and _declares(one)), None)
    if table is None:
        return ""
    user = table.model._meta.get_field(table.model.Wall.ties).column
    stands = f"t.{user} = wall.person_id() AND t.ended_on IS NULL AND (t.waived_until IS NULL OR t.waived_until <= wall.at())"
    return FUNCTIONS.format(
        ties=table.name, stands=stands, person=roots["person"].name, named=_named(tables), following=_following(roots)
    )


def of(table) -> list[str]:
    """The policy that closes the asker's own kin in one table; none for tables that hang on no root."""
    lines = [f"DROP POLICY IF EXISTS wall_ties ON {table.name};"]
    if table.shape not in APPLIES or not table.is_rooted or _declares(table):
        return lines
    column = "id" if table.shape == "root" and not table.twin_of else "root_id"
    closed = f"{table.name}.{column} = ANY ((select wall.ties())::uuid[])"
    lines.append(
        f"CREATE POLICY wall_ties ON {table.name} AS RESTRICTIVE TO {TO}"
        f" USING ((select NOT wall.is_tied()) OR NOT coalesce({closed}, false));"
    )
    return lines


def _declares(table) -> bool:
    return hasattr(getattr(_live(table), "Wall", None), "ties")


def _live(table) -> type[models.Model]:
    return table.model.instance_type if table.twin_of else table.model


def _named(tables) -> str:
    """The contacts that name one of the people in `kin`."""
    found = []
    for table in tables:
        if not table.twin_of and (name := getattr(getattr(table.model, "Wall", None), "names", "")):
            column = table.model._meta.get_field(name).column
            found.append(f"SELECT m.root_id FROM {table.name} m WHERE m.{column} = ANY(kin)")
    return " UNION ".join(found) or "SELECT NULL::uuid WHERE false"


def _following(roots) -> str:
    """The roots that follow one of the contacts in `cases`."""
    found = [f"SELECT f.id FROM {r.name} f WHERE f.{r.parent_column} = ANY(cases)" for r in roots.values() if r.parent]
    return " UNION ".join(found) or "SELECT NULL::uuid WHERE false"


FUNCTIONS = """
CREATE OR REPLACE FUNCTION wall.is_tied() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN RETURN EXISTS (SELECT 1 FROM {ties} t WHERE {stands}); END $wall$;
ALTER FUNCTION wall.is_tied() OWNER TO wall_keeper;

-- The people the asker is tied to, the records joined to them, the contacts that name any of those, and what follows.
CREATE OR REPLACE FUNCTION wall.ties() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
DECLARE kin uuid[]; cases uuid[];
BEGIN
  kin := ARRAY(SELECT t.root_id FROM {ties} t WHERE {stands});
  kin := kin || ARRAY(SELECT p.id FROM {person} p WHERE p.joined_to_id = ANY(kin))
    || ARRAY(SELECT p.joined_to_id FROM {person} p WHERE p.id = ANY(kin) AND p.joined_to_id IS NOT NULL);
  cases := ARRAY({named});
  RETURN kin || cases || ARRAY({following});
END $wall$;
ALTER FUNCTION wall.ties() OWNER TO wall_keeper;
"""

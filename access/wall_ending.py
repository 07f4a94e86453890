"""What ends in its time and is nobody's file: years of the audit log, and the accounts of people who left.

A year of the audit log is a record that stands alone (`ends = "trail"` beside its fields), and so is an account that
ended. They come up, are decided on and go as every such record does; what goes with them stands outside the wall.
"""

from pathlib import Path

from django.db import models

from access.wall_retention import House, all_models, live_model

FUNCTIONS = (Path(__file__).parent / "wall_ending.sql").read_text(encoding="utf-8")
NOBODY = "somebody who has left"
# Of these the trail is never disposed: it is what shows that everything else was.
EVIDENCE = ("disposal.", "hold.", "retention.")
# What only signing in needs, by the column that names the account.
SIGNIN = {
    "mfa_authenticator": "user_id", "usersessions_usersession": "user_id", "account_emailaddress": "user_id",
    "socialaccount_socialaccount": "user_id", "signin_invitation": "user_id", "access_user_groups": "user_id",
}  # fmt: skip
THEIRS = "t.id IN (SELECT g.id FROM wall.trail_that_goes(ids) g WHERE g.place = '{}')"
NO_HISTORY = {"kept", "posted", "mine", "trail", "grant"}


def part(house: House) -> str:
    """The SQL of what ends in its time; empty where no model says that it is a year of the trail."""
    if _years(house) is None:
        return ""
    lines = [
        FUNCTIONS.format(**_words(house)),
        "GRANT SELECT, UPDATE ON access_user TO wall_keeper;",
        *(f"GRANT SELECT, DELETE ON {name} TO wall_keeper;" for name, _ in _signin()),
    ]
    for table in _trails(house):
        lines += _rights(table.name)
    return "\n".join(lines)


def _trails(house: House) -> list:
    return [table for table in house.tables if table.shape == "trail"]


def _words(house: House) -> dict[str, str]:
    """The pieces the functions are made of."""
    from access.models import FORGOTTEN
    from access.wall_facts import ASKS

    trails = _trails(house)
    named = [
        f"SELECT {column} AS named FROM {table.name} WHERE at < below" for table in trails for column in _names(table)
    ]
    return {
        "asks": ASKS, "years": _years(house).name, "gone": FORGOTTEN, "nobody": NOBODY,
        "oldest": " UNION ALL ".join(f"SELECT min(at) AS at FROM {table.name}" for table in trails),
        "named": " UNION ALL ".join(named), "sieve": "\n  ".join(_sieve(house)),
        "goes": " UNION ALL ".join(_goes(table) for table in trails), "naming": "\n    OR ".join(_naming(house)),
        "written": "\n    OR ".join(_written(house)),
        "forget_trail": "\n    ".join(_forget(table.name, THEIRS.format(table.name)) for table in trails),
        "forget_signin": "\n    ".join(_forget(name, f"t.{column} = ANY(left_us)") for name, column in _signin()),
    }  # fmt: skip


def counted(house: House) -> list[str]:
    """Questions for how many rows outside the wall would go with the records in `ids`."""
    from access.models import FORGOTTEN

    if _years(house) is None:
        return []
    here = f"t.id = ANY(ids) AND t.kind = 'person' AND t.email NOT LIKE '%{FORGOTTEN}'"
    return [
        "SELECT g.place, count(*) FROM wall.trail_that_goes(ids) g GROUP BY g.place",
        f"SELECT 'access_user'::text, count(*) FROM access_user t WHERE {here}",
        *(f"SELECT '{name}'::text, count(*) FROM {name} t WHERE t.{column} = ANY(ids)" for name, column in _signin()),
    ]


def _years(house: House):
    return next((table for table in house.alone if getattr(live_model(table).Privacy, "ends", "") == "trail"), None)


def _rights(name: str) -> list[str]:
    return [
        f"GRANT SELECT, DELETE ON {name} TO wall_keeper;",
        f"DROP POLICY IF EXISTS wall_in_time ON {name};",
        f"CREATE POLICY wall_in_time ON {name} TO wall_keeper USING (true);",
        f"DROP TRIGGER IF EXISTS k_buried ON {name};",
        f"CREATE TRIGGER k_buried AFTER DELETE ON {name} REFERENCING OLD TABLE AS went FOR EACH STATEMENT"
        " EXECUTE FUNCTION wall.bury_trail();",
    ]


def _names(table) -> list[str]:
    return ["record_id", "root_id"] if table.names_root else ["record_id"]


def _goes(table) -> str:
    gone = " AND ".join(f"(t.{column} IS NULL OR t.{column} = ANY(going))" for column in _names(table))
    kept = " AND ".join(f"t.verb NOT LIKE '{verb}%'" for verb in EVIDENCE)
    is_event = any(field.name == "verb" for field in table.model._meta.fields)
    return (
        f"SELECT '{table.name}'::text AS place, t.id FROM {table.name} t WHERE t.at < below AND {gone}"
        f"{f' AND {kept}' if is_event else ''}"
    )


def _forget(name: str, condition: str) -> str:
    return (
        f"DELETE FROM {name} t WHERE {condition}; GET DIAGNOSTICS went = ROW_COUNT;"
        f" IF went > 0 THEN RETURN QUERY SELECT '{name}'::text, went; END IF;"
    )


def _sieve(house: House) -> list[str]:
    """Of the ids that rows of the trail name, leave those of which nothing is here any more."""
    tables = ["access_user", *(table.name for table in house.live if table.shape not in NO_HISTORY)]
    return [
        f"going := ARRAY(SELECT g FROM unnest(going) g WHERE NOT EXISTS (SELECT 1 FROM {name} t WHERE t.id = g));"
        for name in tables
    ]


def _written(house: House) -> list[str]:
    """Conditions under which somebody wrote a record that is still here."""
    return [
        f"EXISTS (SELECT 1 FROM {table.model.history.model._meta.db_table} t WHERE t.history_user_id = of_whom)"
        for table in house.live if table.shape not in NO_HISTORY
    ]  # fmt: skip


def _naming(house: House) -> list[str]:
    """Conditions under which a record that is still here says their name."""
    return [
        f"EXISTS (SELECT 1 FROM {table.name} t WHERE t.{field.column} = of_whom)"
        for table in house.live if table.shape not in NO_HISTORY
        for field in table.model._meta.concrete_fields if _says_who(house, field)
    ]  # fmt: skip


def _says_who(house: House, field) -> bool:
    is_id = isinstance(field, models.UUIDField) and str(field.column).endswith("by_id")
    return is_id or getattr(field, "related_model", None) in house.people


def _signin() -> list[tuple[str, str]]:
    there = {model._meta.db_table for model in all_models()} | {"access_user_groups"}
    return [(name, column) for name, column in SIGNIN.items() if name in there]

"""The functions that answer what a date depends on and what goes with a file, and the triggers that keep dates right."""

import re
from pathlib import Path
from typing import Any

from access import wall_alone, wall_ending
from access.wall_retention import House, privacy
from audit.privacy import BLOCKS

FUNCTIONS = (Path(__file__).parent / "wall_retention.sql").read_text(encoding="utf-8")
UNSETTLE = (Path(__file__).parent / "wall_unsettle.sql").read_text(encoding="utf-8")
KEY = re.compile(r"R\d\d")
ASKS = "IF NOT (wall.scope('retention') OR session_user = 'frontdoor_retention') THEN RETURN NULL; END IF;"
# A person's dates; a root's moments. What the arithmetic of retention counts from.
PERSON_DATES = ("born_on", "expected_on", "died_on")
ROOT_MOMENTS = ("received_at", "closed_at")
NOTHING_COUNTED = "SELECT ''::text, ''::text, ''::text, ''::text, ''::text, 0::bigint WHERE false"
AGGREGATE = """SELECT to_char({received}, 'YYYY"Q"Q'),
    CASE WHEN p.born_on IS NULL AND p.expected_on IS NOT NULL THEN 'unborn' WHEN p.born_on IS NULL THEN 'unknown'
      WHEN extract(year FROM age({received}, p.born_on)) < 1 THEN '0' WHEN extract(year FROM age({received}, p.born_on)) < 5 THEN '1-4'
      WHEN extract(year FROM age({received}, p.born_on)) < 10 THEN '5-9' WHEN extract(year FROM age({received}, p.born_on)) < 16 THEN '10-15'
      ELSE '16-17' END,
    coalesce(substring(c.source FROM '^[0-9]+'), '10'), coalesce(nullif(m.outcome, ''), 'none'), {area}, count(*)
  FROM {part} m JOIN {contact} c ON c.id = m.{to_contact} JOIN {person} p ON p.id = m.{to_child}
  WHERE ids IS NULL OR c.id = ANY(ids) GROUP BY 1, 2, 3, 4, 5"""
# Besides what attracts a rule or bears a mark: what joins, dates, assigns, lengthens and holds.
WATCHED = {"retention_retentionassignment", "retention_heldroot", "retention_keptlonger", "retention_erasureowed"}


def functions(house: House) -> str:
    """The SQL of the functions, with what this house declares written in."""
    return FUNCTIONS.format(asks=ASKS, **Facts(house).words())


def unsettling(house: House) -> str:
    """The SQL of the triggers that have a date worked out again."""
    return "\n".join(Facts(house).unsettling())


class Facts:
    """The pieces the functions are made of."""

    def __init__(self, house: House):
        self.house = house
        self.contact: Any
        self.live, self.roots, self.contact = house.live, house.roots, house.contact
        self.disposable = house.disposable

    def words(self) -> dict[str, str]:
        """The pieces that the functions below are made of."""
        part, to_contact, to_child = self.house.joined
        person = self.roots["person"]
        moments = {field.name for field in self.contact.model._meta.concrete_fields}
        day = "(c.{0} AT TIME ZONE 'Europe/London')::date"
        return {
            "part": part, "to_contact": to_contact, "to_child": to_child, "person": person.name,
            "contact": self.contact.name, "contact_kind": self.contact.root,
            "follow": " ".join(f"UNION SELECT '{f.root}', f.id FROM {f.name} f WHERE f.{f.parent_column} = ANY(contacts)" for f in self.house.followers),
            "dates": ", ".join(f"'{name}', p.{name}" for name in PERSON_DATES),
            "moments": ", ".join(f"'{name.replace('_at', '_on')}', {day.format(name)}" for name in ROOT_MOMENTS if name in moments),
            "said": "c.reference" if "reference" in moments else "''",
            "rules": _union(self._rules()), "marks": _union(self._marks()),
            "marked": _union(self._marked()), "adults": _union(self._adults()), "held_up": " OR ".join(self._held_up()) or "false",
            "blocks": _union(self._blocks()), "counted": _union(self._counted()), "files": _union(self._files()),
            "ids": _union(self._ids()), "messages": _union(self._messages()),
            "part_kinds": ", ".join(f"'{wall_alone.kind(table)}'" for table in self.house.apart) or "''",
            "counts": self._counts(), "closed": self._closed(),
            "forget": "\n  ".join(self._forget()) or "NULL;",
        }  # fmt: skip

    def _keyed(self):
        return [t for t in self.live if t.is_rooted and KEY.fullmatch(privacy(t, "retain") or "")]

    def _rules(self) -> list[str]:
        return [f"SELECT DISTINCT '{privacy(t, 'retain')}' AS rule, {_root_column(t)} AS root FROM {t.name} t"
                f" WHERE {_root_column(t)} = ANY(ids)" for t in self._keyed()]  # fmt: skip

    def _each_mark(self):
        for table in self.live:
            for mark, (_, wanted) in (privacy(table, "marks") or {}).items() if table.is_rooted else ():
                yield table, mark, " AND ".join(f"t.{column} = {_literal(value)}" for column, value in wanted.items())

    def _marks(self) -> list[str]:
        return [f"SELECT '{mark}' AS mark FROM {t.name} t WHERE {_root_column(t)} = ANY(ids) AND {wanted}"
                for t, mark, wanted in self._each_mark()]  # fmt: skip

    def _marked(self) -> list[str]:
        return [f"SELECT {_root_column(t)} AS id, {_kind_column(t)} AS kind FROM {t.name} t WHERE {wanted} AND '{mark}' = ANY(wanted)"
                for t, mark, wanted in self._each_mark()]  # fmt: skip

    def _adults(self) -> list[str]:
        """Everybody the file names besides its children: those who may go with it."""
        person = self.roots["person"]
        found = []
        for table in self.live:
            for field in table.model._meta.concrete_fields:
                if getattr(field, "related_model", None) is person.model and table.is_rooted:
                    found.append(
                        f"SELECT t.{field.column} AS id FROM {table.name} t WHERE {_root_column(table)} = ANY(ids)"
                    )
                    if table.root == "person" and table.parent_column and field.column != table.parent_column:
                        found.append(
                            f"SELECT t.{table.parent_column} FROM {table.name} t WHERE t.{field.column} = ANY(ids)"
                        )
        return found

    def _held_up(self) -> list[str]:
        """Rows outside the file that point at a person: they keep that person here."""
        person = self.roots["person"]
        found = []
        for table in self.live:
            for field in table.model._meta.concrete_fields:
                if getattr(field, "related_model", None) is not person.model:
                    continue
                own = f" AND t.{table.parent_column} <> one.id" if table.parent_column == field.column else ""
                outside = f" AND NOT ({_root_column(table)} = ANY(ids || along))" if table.is_rooted else ""
                if (
                    own
                    and table.root_is_parent
                    and len(
                        [
                            f
                            for f in table.model._meta.concrete_fields
                            if getattr(f, "related_model", None) is person.model
                        ]
                    )
                    < 2
                ):
                    continue  # a part of the person itself
                found.append(f"EXISTS (SELECT 1 FROM {table.name} t WHERE t.{field.column} = one.id{own}{outside})")
        return found

    def _blocks(self) -> list[str]:
        """Rows outside what goes that forbid it."""
        return [f"SELECT '{t.model._meta.verbose_name}' AS thing FROM {t.name} t WHERE t.{column} = ANY(ids) AND NOT ({_root_column(t)} = ANY(ids))"
                for t in self.live if t.is_rooted for column in self.house.pointing(t, BLOCKS)]  # fmt: skip

    def _counted(self) -> list[str]:
        return [
            f"SELECT '{t.name}'::text AS place, count(*) AS rows FROM {t.name} WHERE {self.house.goes(t, 'ids')}"
            for t in self.disposable
        ]

    def _ids(self) -> list[str]:
        return [
            f"SELECT {t.name}.id FROM {t.name} WHERE {self.house.goes(t, 'ids')}"
            for t in self.disposable
            if not t.twin_of
        ]

    def _messages(self) -> list[str]:
        gone = "SELECT g.id FROM wall.ids_that_go(ids) g(id)"
        found = [f"SELECT '{m._meta.db_table}'::text AS place, count(*) AS rows FROM {m._meta.db_table} m WHERE m.{m.disposed_by} IN ({gone})"
                 for m in self.house.messages()]  # fmt: skip
        for model in self.house.through():
            column, message = model.disposed_through
            by = next(m.disposed_by for m in self.house.messages() if m._meta.db_table == message)
            found.append(
                f"SELECT '{model._meta.db_table}'::text, count(*) FROM {model._meta.db_table} m JOIN {message} o ON o.id = m.{column} WHERE o.{by} IN ({gone})"
            )
        return found + wall_ending.counted(self.house)

    def _files(self) -> list[str]:
        found = []
        for table in self.disposable:
            columns = privacy(table, "stored") or ()
            found += [
                f"SELECT {table.name}.{column}::text AS path FROM {table.name} WHERE ({self.house.goes(table, 'ids')}) AND {table.name}.{column} <> ''"
                for column in columns
            ]
        return found

    def _counts(self) -> str:
        """Children by quarter, band of age, who told us, outcome and district: the only ways anything is counted."""
        part, to_contact, to_child = self.house.joined
        received = "(c.received_at AT TIME ZONE 'Europe/London')::date"
        fields = {field.name for field in self.contact.model._meta.concrete_fields}
        if not {"received_at", "source"} <= fields:
            return NOTHING_COUNTED
        return AGGREGATE.format(
            part=part, to_contact=to_contact, to_child=to_child, contact=self.contact.name,
            person=self.roots["person"].name, received=received, area=self._area(received),
        )  # fmt: skip

    def _area(self, on: str) -> str:
        """The postcode district a child lived in on a day, which is larger than a ward; where several, the newest."""
        for table in self.live:
            if columns := privacy(table, "area"):
                area, since, until = columns
                return (
                    f"coalesce((SELECT nullif(upper(h.{area}), '') FROM {table.name} h WHERE h.root_id = p.id"
                    f" AND coalesce(h.{since}, '0001-01-01') <= {on} AND coalesce(h.{until}, '9999-12-31') >= {on}"
                    f" ORDER BY h.{since} DESC NULLS LAST, h.id LIMIT 1), 'unknown')"
                )
        return "'unknown'"

    def _closed(self) -> str:
        """Closed requests about the children: where erasure is owed, what was found for them goes as well."""
        found = [
            f"SELECT '{t.root}'::text AS kind, t.id FROM {t.name} t WHERE t.{column} = ANY(children)"
            f" AND t.{privacy(t, 'alone').since} IS NOT NULL"
            for t in self.house.alone if t.shape == "root" for column in self.house.pointing(t, BLOCKS)
        ]  # fmt: skip
        return _union(found) if found else "SELECT NULL::text AS kind, NULL::uuid AS id WHERE false"

    def _forget(self) -> list[str]:
        lines = []
        for table in self.live:
            if privacy(table, "while_held"):
                word = privacy(table, "word")
                held = " AND ".join(
                    f"NOT EXISTS (SELECT 1 FROM {o} o WHERE o.{c} = t.{word})" for o, c in privacy(table, "while_held")
                )
                twin = table.model.history.model._meta.db_table
                lines += [f"DELETE FROM {twin} t WHERE t.{word} = ANY(words) AND {held};",
                          f"DELETE FROM {table.name} t WHERE t.{word} = ANY(words) AND {held};"]  # fmt: skip
        return lines

    def unsettling(self) -> list[str]:
        """Triggers: what a date depends on changed, so the date is worked out again."""
        lines = [UNSETTLE.format(**self.words())]
        part, _, to_child = self.house.joined
        watched = {table.name: table for table in self._keyed()}
        watched |= {table.name: table for table, _, _ in self._each_mark()}
        alone = {table.name: table for table in self.house.alone}
        extra = WATCHED | {part, self.roots["person"].name, self.contact.name}
        watched |= {table.name: table for table in self.live if table.name in extra}
        for name, table in sorted((watched | alone).items()):
            is_root = table.shape == "root"
            kind = "'alone'" if name in alone else f"'{table.root}'"
            child = f"'{to_child}'" if name == part else "''"
            column = wall_alone.column_of(table) if name in alone else "id" if is_root else "root_id"
            lines.append(f"DROP TRIGGER IF EXISTS k_unsettle ON {name};")
            lines.append(
                f"CREATE TRIGGER k_unsettle AFTER INSERT OR UPDATE ON {name} FOR EACH ROW"
                f" EXECUTE FUNCTION wall.unsettle({kind}, '{column}', {child});"
            )
        return lines


def _root_column(table) -> str:
    return "t.id" if table.shape == "root" else "t.root_id"


def _kind_column(table) -> str:
    return f"'{table.root}'::text" if table.root else "t.root_kind::text"


def _literal(value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "'" + str(value).replace("'", "''") + "'"


def _union(selects: list[str]) -> str:
    return (
        "\n    UNION ALL ".join(selects)
        or "SELECT NULL::text AS rule, NULL::uuid AS root, NULL::text AS mark WHERE false"
    )

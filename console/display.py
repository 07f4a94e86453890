"""The trail as a page shows it: who, what, on what, why. Names of people at work; references, never names, of cases."""

import re
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse

from access.models import Agency, User
from audit.models import Viewing
from console import words
from console.reading import DONE, LOOKED, REFUSED, Looker, Wanted
from govuk.shapes import Tab
from post import outbox

NOBODY = "somebody not signed in"
AN_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True)
class Line:
    """One line of the trail."""

    at: datetime
    mark: str
    who: str
    works_for: str
    what: str
    thing: str
    url: str
    why: str
    is_refusal: bool


def trail(rows: list) -> list[Line]:
    """Lines ready to print, three queries whatever their number."""
    people = names({row.by_id for row in rows} | _people_in_codes(rows))
    agencies = dict(
        Agency.objects.filter(pk__in={row.agency_id for row in rows} - {None}).values_list("pk", "short_name")
    )
    references = outbox.references({row.record_id for row in rows} | {getattr(row, "root_id", None) for row in rows})
    return [_line(row, people, agencies, references) for row in rows]


def names(ids: set) -> dict[UUID | None, str]:
    """The names of these people at work."""
    return dict(User.objects.filter(pk__in=ids - {None}).values_list("pk", "display_name"))


def _people_in_codes(rows) -> set[UUID]:
    values = [value for row in rows for value in getattr(row, "codes", {}).values()]
    return {UUID(value) for value in values if isinstance(value, str) and AN_ID.fullmatch(value)}


def _line(row, people, agencies, references) -> Line:
    is_look = isinstance(row, Viewing)
    refused = is_look and row.outcome == Viewing.REFUSED
    reference = references.get(row.record_id) or references.get(getattr(row, "root_id", None), "")
    return Line(
        at=row.at,
        mark=REFUSED if refused else LOOKED if is_look else DONE,
        who=people.get(row.by_id, NOBODY),
        works_for=agencies.get(row.agency_id, ""),
        what=_look(row) if is_look else words.done(row.verb),
        thing=" ".join(filter(None, [words.thing(row.kind), reference])),
        url=reverse("console:record", args=[row.record_id]) if row.record_id else "",
        why=_why(row) if is_look else words.codes(row.codes, people),
        is_refusal=refused,
    )


def _look(row: Viewing) -> str:
    asked = words.looked(row.action)
    if row.outcome == Viewing.REFUSED:
        return f"was refused: {asked}"
    return f"page failed: {asked}" if row.outcome == Viewing.FAILED else f"looked: {asked}"


def _why(row: Viewing) -> str:
    return ", ".join(filter(None, [row.purpose, row.why]))


@dataclass(frozen=True)
class LookerShown:
    """Somebody who looked, by name."""

    name: str
    looks: int
    refused: int
    last: datetime


def lookers(found: list[Looker]) -> list[LookerShown]:
    """Who looked, with names."""
    people = names({one.by_id for one in found})
    return [LookerShown(people.get(one.by_id, NOBODY), one.looks, one.refused, one.last) for one in found]


def kinds(want: Wanted, query: str) -> list[Tab]:
    """The tabs over the trail: everything, done, looked, refused."""
    said = [("", "Everything"), (DONE, "Done"), (LOOKED, "Looked"), (REFUSED, "Refused")]
    return [Tab(label, f"?kind={kind}{query}", None, kind == want.kind) for kind, label in said]


def query(want: Wanted) -> str:
    """The other filters of the trail, to be added to an address. Codes only."""
    parts = [f"&person={want.person}" if want.person else "", f"&day={want.day.isoformat()}" if want.day else ""]
    return "".join(parts)


def agencies() -> list[tuple[str, str]]:
    """Every agency, as choices."""
    return [(str(pk), name) for pk, name in Agency.objects.order_by("short_name").values_list("pk", "short_name")]


def people_at_work() -> list[tuple[str, str]]:
    """Everybody with an account, robots included, as choices."""
    return [(str(pk), name) for pk, name in User.objects.order_by("display_name").values_list("pk", "display_name")]

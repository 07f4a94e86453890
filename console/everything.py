"""Everything the registers and the trail hold about one child, or by one person at work: merged, newest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from access.models import Agency
from audit.models import Event, Viewing
from audit.together import count_together, read_together
from console import models as lines
from console import words
from console.cells import cell
from console.display import names
from console.models import Belonging
from console.registers import REGISTERS
from govuk.shapes import capped
from post import outbox

PAGE = 100
COUNTED = 100
MOST_PARTS = 400
NOT_TOLD_OF_A_LINE = {"at", "by"}
# Looks and exports are in the trail, which is read here by itself; rules are about nobody, an account has no moment.
OF_CASES = tuple(
    model
    for model in REGISTERS
    if model not in {lines.LookLine, lines.ExportLine, lines.SignInLine, lines.RuleChange, lines.AccountLine}
)
DONE, LOOKED = "done", "looked"


@dataclass(frozen=True)
class Found:
    """One line: when, who, in which register, what it says, and the record it is about."""

    at: datetime
    who: str
    place: str
    register: str
    says: str
    thing: str


@dataclass(frozen=True)
class Everything:
    """The lines of a page, the count of each register, and where the next page begins."""

    lines: list[Found]
    counts: list[tuple[str, str, str]]
    further: "Place | None"


@dataclass(frozen=True)
class Place:
    """Where a page begins: at this moment, past so many lines of the very same moment."""

    at: datetime
    past: int = 0


def records_of(record_id: UUID) -> list[UUID]:
    """This record and all that hangs on it: contacts of a child, requests of a contact, disposals, holds, rights."""
    found, fresh = {record_id}, {record_id}
    # A child has contacts, a contact requests; nothing hangs deeper.
    for _ in range(3):
        parts = Belonging.objects.filter(whole_id__in=fresh).values_list("part_id", flat=True)[:MOST_PARTS]
        fresh = set(parts) - found
        found |= fresh
        if not fresh or len(found) >= MOST_PARTS:
            break
    return sorted(found)


def about(record_id: UUID, *, only: str = "", since: Place | None = None) -> Everything:
    """Everything about one record and what hangs on it. only: a register's place, `done` or `looked`."""
    records = records_of(record_id)
    return _merged(
        {model: model._default_manager.filter(root_id__in=records) for model in OF_CASES},
        Event.objects.filter(Q(root_id__in=records) | Q(record_id__in=records, root_id=None)),
        Viewing.objects.filter(record_id__in=records, kind__in=kinds()), only, since,
    )  # fmt: skip


def by(user_id: UUID, *, only: str = "", since: Place | None = None) -> Everything:
    """Everything one person at work did, looked at and was given."""
    mine = {model: model._default_manager.filter(by_id=user_id) for model in OF_CASES}
    mine[lines.GrantLine] = lines.GrantLine.objects.filter(person_id=user_id)
    mine[lines.ReviewLine] = lines.ReviewLine.objects.filter(person_id=user_id)
    events, looks = Event.objects.filter(by_id=user_id), Viewing.objects.filter(by_id=user_id)
    return _merged(mine, events, looks, only, since)


def kinds() -> list[str]:
    """The kinds of record whose looks are about a case."""
    # The index of looks begins with the kind; without it every look of the service would be read.
    return ["contact", "contactchild", "person", "informationrequest", "rightsrequest", "disposal", "hold", "incident"]


def _merged(registers: dict, events: QuerySet, looks: QuerySet, only: str, since: Place | None) -> Everything:
    asked = {REGISTERS[model].place: (REGISTERS[model].title, rows) for model, rows in registers.items()}
    asked |= {DONE: ("Done", events), LOOKED: ("Looked, or was refused", looks)}
    many = count_together(*(rows.order_by() for _, rows in asked.values()), at_most=COUNTED)
    counts = [
        (place, title, capped(count)) for (place, (title, _)), count in zip(asked.items(), many, strict=True) if count
    ]
    wanted = [place for place, _, _ in counts if only in {"", place}]
    read = [asked[place][1].filter(**({"at__lte": since.at} if since else {})) for place in wanted]
    most = PAGE + (since.past if since else 0) + 1
    found = read_together(*(rows.order_by("-at", "-pk")[:most] for rows in read)) if read else []
    rows = [(place, row) for place, part in zip(wanted, found, strict=True) for row in part]
    rows.sort(key=lambda pair: (pair[1].at, str(pair[1].pk)), reverse=True)
    rows = rows[since.past if since else 0 :]
    return Everything(_told(rows[:PAGE]), counts, _further(rows, since))


def _further(rows: list, since: Place | None) -> Place | None:
    """Where the next page begins; None at the end. Lines of one moment may part over two pages, none is lost."""
    if len(rows) <= PAGE:
        return None
    last = rows[PAGE - 1][1].at
    past = sum(row.at == last for _, row in rows[:PAGE])
    return Place(last, past + (since.past if since and since.at == last else 0))


def _told(rows: list) -> list[Found]:
    """Lines in words; people and agencies are named in one question each."""
    people = names({value for _, row in rows for value in _ids(row)})
    agencies = dict(Agency.objects.values_list("pk", "short_name"))
    references = outbox.references(
        {getattr(row, "root_id", None) or getattr(row, "record_id", None) for _, row in rows}
    )
    titles = {register.place: register.title for register in REGISTERS.values()}
    return [
        Found(
            row.at, people.get(row.by_id, "–"), place, titles.get(place, "Trail"), _says(row, people, agencies),
            references.get(getattr(row, "root_id", None) or getattr(row, "record_id", None) or row.pk, ""),
        )
        for place, row in rows
    ]  # fmt: skip


def _ids(row) -> Iterable[UUID]:
    yield from (value for name in ("by_id", "person_id", "withdrawn_by_id") if (value := getattr(row, name, None)))


def _says(row, people: dict, agencies: dict) -> str:
    if isinstance(row, Event):
        told = words.codes(row.codes, people)
        return words.done(row.verb) + (f": {told}" if told else "")
    if isinstance(row, Viewing):
        asked = words.looked(row.action)
        return f"was refused: {asked}" if row.outcome == Viewing.REFUSED else f"looked: {asked}"
    register = REGISTERS[type(row)]
    said = []
    for name in register.list_display:
        if name in NOT_TOLD_OF_A_LINE:
            continue
        field = row._meta.get_field(name)
        if field.is_relation:
            value = {**people, **agencies}.get(getattr(row, field.attname), "")
        else:
            value = cell(row, str(name))
        if value not in {"", "–"}:
            said.append(f"{str(field.verbose_name)} {value}")
    return ", ".join(said)

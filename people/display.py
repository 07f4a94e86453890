"""How people read on a page: the identity bar, the family, the warnings. Prepared once; templates only print."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.db.models import Prefetch, prefetch_related_objects
from django.urls import reverse

from deadlines.calendar import london_day
from deadlines.words import MONTHS, counted, day_words, long_day
from govuk.shapes import Identity, Kin
from people import codes
from people.identifiers import nhs_words
from people.merging import records_of
from people.models import CaseStanding, ContactDetail, Person, PersonFlag, Relationship, Residence
from people.search import name_of

PEOPLE_WORDS = {"F": ("girl", "woman"), "M": ("boy", "man")}
ADULT = 18


@dataclass
class FamilyRow:
    """One line of the family table."""

    name: str
    url: str
    who: str
    lives: str
    responsibility: str
    reach: str
    danger: bool = False
    end: str = ""


@dataclass
class Warned:
    """What to know before anyone visits: the heading, what is known, and who says so until when."""

    title: str
    text: str
    meta: str
    kind: str = ""


@dataclass
class Family:
    """A person's family as known on a day, read in a fixed number of queries."""

    person: Person
    on: date
    rows: list[tuple[Person, Relationship, bool]] = field(default_factory=list)

    @property
    def people(self) -> list[Person]:
        """The person first, then each relative once."""
        return [self.person, *(other for other, _, _ in self.rows)]


def short_day(day: date) -> str:
    """Return a date for one line: `14 Mar 2020`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def age_words(person: Person, on: date) -> str:
    """Return an age as people say it: `6 years`, `5 months`, `12 days`, `due 11 Feb 2027`; empty if not known."""
    if person.expected_on:
        return f"due {short_day(person.expected_on)}"
    years = person.age_on(on)
    if person.born_on is None or years is None:
        return person.age_said
    if person.died_on:
        return f"died {short_day(person.died_on)}"
    if years >= 2:
        return counted(years, "year")
    months = (on.year - person.born_on.year) * 12 + on.month - person.born_on.month - (on.day < person.born_on.day)
    return counted(months, "month") if months else counted((on - person.born_on).days, "day")


def brief_age(person: Person, on: date) -> str:
    """Return an age after a name: `6`, `due 11 Feb 2027`, or nothing."""
    years = person.age_on(on)
    return str(years) if years is not None and years >= 2 and not person.died_on else age_words(person, on)


def about(person: Person, on: date) -> str:
    """Return age and sex under a name: `6 years, girl`."""
    years = person.age_on(on)
    words = PEOPLE_WORDS.get(person.sex)
    kind = "" if words is None else words[years is not None and years >= ADULT]
    return ", ".join(word for word in (age_words(person, on), kind) if word)


def family_of(person: Person, on: date) -> Family:
    """Read a person's family: those related to them, and those they are related to, each once."""
    live: list[str | Prefetch] = [Prefetch("residences", Residence.objects.live(on)), "names", "contact_details"]
    mine = records_of(person)
    ties = Relationship.objects.filter(until_on=None).order_by("kind")
    out = ties.filter(person__in=mine).exclude(other__in=mine).select_related("other")
    back = ties.filter(other__in=mine).exclude(person__in=mine).select_related("person")
    rows = [(tie.other, tie, False) for tie in out] + [(tie.person, tie, True) for tie in back]
    family = family_in_order(person, on, rows)
    prefetch_related_objects(family.people, *live)
    return family


def family_in_order(person: Person, on: date, rows: list[tuple[Person, Relationship, bool]]) -> Family:
    """Return a family from rows already read: each relative once, in the order of the strip."""
    once = {other.pk: (other, tie, is_back) for other, tie, is_back in reversed(rows)}
    return Family(person, on, sorted(once.values(), key=_family_order))


def _family_order(row: tuple[Person, Relationship, bool]) -> tuple:
    other, tie, is_back = row
    order = ["sibling", "half_sibling", "step_sibling", "mother", "father"]
    return (is_back, order.index(tie.kind) if tie.kind in order else len(order), str(other.pk))


def relation(tie: Relationship, other: Person, is_back: bool) -> str:
    """Return what the other is to this person, with what matters most: `mother, PR`."""
    if is_back:
        return codes.inverse_words(tie.kind, other.sex)
    words = [codes.relation_words(tie.kind, other.sex)]
    if tie.kind in codes.MAY_HAVE_RESPONSIBILITY and not tie.do_not_contact:
        words += {"yes": ["PR"], "unknown": ["PR not known"] if tie.kind in {"mother", "father"} else []}.get(
            tie.responsibility, []
        )
    return ", ".join(words)


def kin(family: Family, flags: Iterable[PersonFlag] = ()) -> list[Kin]:
    """Return the family strip: this person, then each relative with relation, age, what is open and what is flagged.

    flags: those that stand on any of the family.
    """
    flagged: dict[UUID, list[str]] = {}
    for flag in flags:
        flagged.setdefault(flag.person_id, []).append(codes.FLAG_KINDS[flag.kind])
    ids = [one.pk for one in family.people]
    standing = CaseStanding.objects.filter(person__in=ids, state=CaseStanding.OPEN)
    open_ones = set(standing.values_list("person_id", flat=True))
    me = Kin(first_name(family.person), "this child" if _is_child(family) else "this person", current=True)
    strip = [me]
    for other, tie, is_back in family.rows:
        said = [relation(tie, other, is_back), brief_age(other, family.on), "open" if other.pk in open_ones else ""]
        words = ", ".join(word for word in said if word)
        for mark in ("Do not contact" if tie.do_not_contact else "", *flagged.get(other.pk, ())):
            words += f". {mark}" if mark else ""
        strip.append(Kin(name_of(other), words, reverse("people:person", args=[other.pk]), danger=tie.do_not_contact))
    return strip


def _is_child(family: Family) -> bool:
    age = family.person.age_on(family.on)
    return family.person.is_unborn or age is not None and age < ADULT


def first_name(person: Person) -> str:
    """Return the first name, or the name they go by."""
    current = next((name for name in person.names.all() if name.kind == "current"), None)
    return current.given.split()[0] if current and current.given else name_of(person)


def identity_bar(person: Person, *, at: datetime, family: Family | None = None, **more) -> Identity:
    """Return the bar on every page of a person. `more`: rating, flags and facts the caller adds to it."""
    on = london_day(at)
    family = family or family_of(person, on)
    standing = flags_of(family)
    flags = [(codes.FLAG_KINDS[flag.kind], "danger" if flag.kind in codes.VISIT_FLAGS else "") for flag in standing]
    return Identity(
        name=name_of(person),
        about=about(person, on),
        rating=more.get("rating"),
        flags=[*dict.fromkeys(flags), *more.get("flags", [])],
        facts=[*facts(person), *more.get("facts", [])],
        kin=kin(family, standing),
        family_url=reverse("people:family", args=[person.pk]),
    )


def flags_of(family: Family) -> list[PersonFlag]:
    """Return the flags that stand on this person and, where they warn of a visit, on the family."""
    rows = PersonFlag.objects.standing(family.on).filter(person__in=[one.pk for one in family.people])
    return [row for row in rows if row.person_id == family.person.pk or row.kind in codes.VISIT_FLAGS]


def facts(person: Person) -> list[tuple[str, str]]:
    """Return the line of facts: born, NHS number, home, safe to write, school."""
    found = []
    if person.born_on:
        found.append(("Born", long_day(person.born_on)))
    if person.expected_on:
        found.append(("Due", long_day(person.expected_on)))
    if nhs := next((row.value for row in person.identifiers.all() if row.kind == "nhs" and not row.ended_on), ""):
        found.append(("NHS no.", nhs_words(nhs)))
    homes = list(person.residences.all())
    found.append(("Home", home_words(homes[0]) if homes else "not known"))
    safe = homes[0].safe_to_write if homes else "unknown"
    found.append(("Safe to write", codes.YES_NO_UNKNOWN[safe]))
    for row in person.involvements.all():
        if row.kind == "school" and not row.until_on:
            found.append(("School", row.organisation))
    return found


def home_words(home: Residence) -> str:
    """Return an address on one line, with its mark and who says so: `9 Lantern Row, Westmere (police, 20 Nov)`."""
    said = [word for word in (home.source, short_day(home.since_on) if home.since_on else "") if word]
    mark = " · DO NOT DISCLOSE" if home.do_not_disclose else ""
    return home.in_one_line + (f" ({', '.join(said)})" if said else "") + mark


def reach_words(details: Iterable[ContactDetail]) -> str:
    """Return how somebody may be reached, what is not safe said first."""
    live = [row for row in details if not row.ended_on]
    callable_now = [row for row in live if row.safe_to_call != "no"]
    if live and not callable_now:
        return "Not safe to call"
    return "; ".join(", ".join(filter(None, [row.best_time, row.in_words])) for row in callable_now[:2]) or "Not known"


def family_rows(family: Family) -> list[FamilyRow]:
    """Return the family as a table (the same as the drawing): who, where, responsibility and how known, reach."""
    me = FamilyRow(
        name=name_of(family.person),
        url=reverse("people:person", args=[family.person.pk]),
        who=", ".join(
            filter(None, ["this child" if _is_child(family) else "this person", brief_age(family.person, family.on)])
        ),
        lives=_lives(family.person),
        responsibility="–",
        reach=reach_words(family.person.contact_details.all()),
    )
    return [me, *(_family_row(family, *row) for row in family.rows)]


def _family_row(family: Family, other: Person, tie: Relationship, is_back: bool) -> FamilyRow:
    who = codes.inverse_words(tie.kind, other.sex) if is_back else codes.relation_words(tie.kind, other.sex)
    reach = "Do not contact" if tie.do_not_contact else reach_words(other.contact_details.all())
    if tie.must_not_know_address:
        reach = f"{reach}. Do not say where they are"
    return FamilyRow(
        name=name_of(other),
        url=reverse("people:person", args=[other.pk]),
        who=", ".join(filter(None, [who, brief_age(other, family.on)])),
        lives=_lives(other),
        responsibility=_responsibility(tie, is_back),
        reach=reach,
        danger=tie.do_not_contact,
        end="" if is_back else f"tie:{tie.pk}",
    )


def _lives(person: Person) -> str:
    homes = list(person.residences.all())
    if person.died_on:
        return f"died {short_day(person.died_on)}"
    return home_words(homes[0]) if homes else "with the mother" if person.is_unborn else "Not known"


def _responsibility(tie: Relationship, is_back: bool) -> str:
    if is_back or tie.kind not in codes.MAY_HAVE_RESPONSIBILITY:
        return "–"
    known = codes.YES_NO_UNKNOWN[tie.responsibility]
    return f"{known}: {tie.how_known}" if tie.how_known else known


def visit_warnings(people: Iterable[Person], at: datetime) -> list[Warned]:
    """Return what to know before anyone visits any of these people. Names should be prefetched."""
    by_id = {person.pk: person for person in people}
    rows = PersonFlag.objects.standing(london_day(at)).filter(
        person__in=list(by_id), kind__in=sorted(codes.VISIT_FLAGS)
    )
    for row in rows:
        row.person = by_id[row.person_id]
    return warnings_of(rows)


def warnings_of(rows: Iterable[PersonFlag]) -> list[Warned]:
    """Return what these flags say to whoever visits. Their people's names should be prefetched."""
    return [
        Warned(
            title=f"Before anyone visits: {name_of(row.person)}",
            text=f"{row.what} {row.what_to_do}".strip(),
            meta=f"From {row.source}, {day_words(row.from_on)}. To review {day_words(row.review_on)}.",
            kind=row.kind,
        )
        for row in rows
    ]

"""A person's page and family page, prepared: everything read in a fixed number of queries, templates only print."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import Prefetch, prefetch_related_objects
from django.urls import reverse

from access.models import User
from audit.classes import Class
from deadlines.calendar import london_day
from deadlines.words import long_day, moment_words
from govuk.shapes import Identity
from people import codes, confirming, display, genogram, masks
from people.code_words import words_of
from people.display import Family, FamilyRow, Warned, short_day
from people.identifiers import nhs_words
from people.known_by import Line, lines
from people.merging import gathered, records_of
from people.models import CaseStanding, ContactDetail, Identifier, Involvement, Joining, Person, PersonFlag, Residence
from people.search import name_of


@dataclass
class Row:
    """One line of a list on a person's page; `end` names the row for the button that ends it."""

    words: str
    note: str = ""
    end: str = ""
    danger: bool = False
    confirm: str = ""
    stale: bool = False


@dataclass
class PersonPage:
    """What a person's page prints."""

    bar: Identity
    warnings: list[Warned]
    about: list[tuple[str, str]]
    names: list[Row]
    numbers: list[Row]
    homes: list[Row]
    reach: list[Row]
    flags: list[Row]
    involved: list[Row]
    family: list[FamilyRow]
    known: list[Line]
    joined: list[Row]
    covered: list[tuple[str, str]] = field(default_factory=list)


def read(person: Person, at: datetime, classes: frozenset[Class] = frozenset()) -> Family:
    """Read the rows of a person and their family, less what is covered of these classes. See people/masks.py."""
    family = display.family_of(person, london_day(at))
    prefetch_related_objects([person], "identifiers", "involvements")
    # Joined records' rows come first, so that what is covered is covered of them too.
    gathered(person)
    masks.cover(family.people, classes)
    return family


def person_page(user, person: Person, at: datetime) -> PersonPage:
    """Return everything the page of this person prints at this moment."""
    on = london_day(at)
    classes = masks.covered(user, person)
    family = read(person, at, classes)
    prefetch_related_objects([person], Prefetch("flags", PersonFlag.objects.standing(family.on)))
    names = _confirmers(person)
    return PersonPage(
        covered=masks.words(classes),
        bar=display.identity_bar(person, at=at, family=family, facts=worker(person)),
        warnings=display.visit_warnings(family.people, at),
        about=masks.answers(about(person, london_day(at)), classes),
        names=[_name(name) for name in sorted(person.names.all(), key=lambda one: one.kind != "current")],
        numbers=_numbers([row for row in person.identifiers.all() if not row.ended_on]),
        homes=[_home(home, names, on) for home in person.residences.all()],
        reach=[_reach(row, names, on) for row in person.contact_details.all() if not row.ended_on],
        flags=[flag_row(row) for row in person.flags.all()],
        involved=[_involved(row) for row in person.involvements.all() if not row.until_on],
        family=display.family_rows(family),
        known=lines(user, person, at),
        joined=_joinings(person),
    )


def _joinings(person: Person) -> list[Row]:
    if len(records_of(person)) == 1:
        return []
    return [_joined(one) for one in person.joinings.standing().select_related("other", "joined_by")]


def _joined(one: Joining) -> Row:
    other = one.other
    born = f"born {short_day(other.born_on)}" if other.born_on else "date of birth not known"
    words = f"{name_of(other)}, {born}, {codes.SEX[other.sex]}"
    return Row(words, f"Joined {moment_words(one.joined_at)} by {one.joined_by}: {one.why}", str(one.pk))


def worker(person: Person) -> list[tuple[str, str]]:
    """Return who works with somebody now, as a fact for the bar; empty where nobody does."""
    standing = (
        CaseStanding.objects.select_related("owner", "team").filter(person=person, state=CaseStanding.OPEN).first()
    )
    who = (standing.owner or standing.team) if standing else None
    return [("Worker", str(who))] if who else []


def about(person: Person, on: date) -> list[tuple[str, str]]:
    """Return what is known of somebody as (question, answer); an answer not known is said, not left out."""
    interpreter = codes.YES_NO_UNKNOWN[person.interpreter]
    return [
        ("Date of birth", long_day(person.born_on) if person.born_on else "Not known"),
        *([("Due", long_day(person.expected_on))] if person.expected_on else []),
        *([("Died", long_day(person.died_on))] if person.died_on else []),
        *([("Age as told", person.age_said)] if person.age_said else []),
        ("Sex", codes.SEX[person.sex].capitalize()),
        *([("Gender identity", person.gender_identity)] if person.gender_identity else []),
        (
            "Ethnicity",
            " · ".join(
                filter(None, [words_of("ethnicity", person.ethnicity, codes.ETHNICITY, on), person.ethnicity_other])
            ),
        ),
        (
            "Disability",
            ", ".join(words_of("disability", code, codes.DISABILITY, on) for code in person.disabilities)
            or "Not recorded",
        ),
        ("Health", person.health or "Not recorded"),
        ("First language", person.first_language or "Not recorded"),
        ("Interpreter", f"{interpreter}: {person.interpreter_for}" if person.interpreter_for else interpreter),
        ("Communication", person.communication or "Not recorded"),
        ("Religion or belief", person.religion or "Not recorded"),
        *([("Description", person.description)] if person.description else []),
    ]


def _name(name) -> Row:
    until = f", until {short_day(name.until_on)}" if name.until_on else ""
    return Row(name.in_full, f"{codes.NAME_KINDS[name.kind]}{until}{_said(name.source)}")


def _numbers(rows: list[Identifier]) -> list[Row]:
    """The numbers in use; two of one kind that differ stand side by side and say so."""
    kinds = Counter(row.kind for row in rows)
    found = []
    for row in sorted(rows, key=lambda row: row.kind):
        one, differ = _number(row), kinds[row.kind] > 1
        found.append(Row(one.words, f"{one.note}. Sources do not agree" if differ else one.note, danger=differ))
    return found


def _number(row: Identifier) -> Row:
    kind = codes.IDENTIFIER_KINDS[row.kind]
    if row.kind == "upn_unknown":
        return Row(codes.UPN_UNKNOWN_REASONS[row.value].capitalize(), f"{kind}{_said(row.source)}")
    checked = f", seen on a document {short_day(row.verified_on)}" if row.verified_on else ", not checked"
    return Row(nhs_words(row.value) if row.kind == "nhs" else row.value, f"{kind}{checked}{_said(row.source)}")


def _confirmers(person: Person) -> dict:
    """Who last confirmed this person's homes and numbers, by id; no question where nobody did."""
    rows: list[Any] = [*person.residences.all(), *person.contact_details.all()]
    ids = {row.confirmed_by_id for row in rows if row.confirmed_by_id}
    return {user.pk: str(user) for user in User.objects.filter(pk__in=ids)} if ids else {}


def _confirmed(row, names: dict, on: date) -> str:
    return confirming.words(row.confirmed_on, names.get(row.confirmed_by_id, "a colleague"), row.confirmed_with, on)


def _home(home: Residence, names: dict, on: date) -> Row:
    since = f", since {short_day(home.since_on)}" if home.since_on else ""
    now = ", where they are now" if home.is_where_now else ""
    write = {"yes": "safe to write", "no": "NOT safe to write", "unknown": "ask before writing"}[home.safe_to_write]
    hidden = " DO NOT DISCLOSE." if home.do_not_disclose else ""
    said = f"{codes.HOME_KINDS[home.kind]}{since}{now}; {write}{_said(home.source)}.{hidden}"
    note = f"{said} {_confirmed(home, names, on)}."
    live = home.until_on is None or home.until_on > on
    return Row(
        home.in_one_line, note, f"home:{home.pk}", home.do_not_disclose, f"home:{home.pk}" if live else "",
        live and confirming.is_stale(home.confirmed_on, on),
    )  # fmt: skip


def _reach(row: ContactDetail, names: dict, on: date) -> Row:
    safe = [
        f"{verb}: {codes.YES_NO_UNKNOWN[answer].lower()}"
        for verb, answer in (
            ("call", row.safe_to_call),
            ("message", row.safe_to_leave_message),
            ("text", row.safe_to_text),
        )
    ]
    note = f"{codes.REACH_KINDS[row.kind]}. Safe to {', '.join(safe)}"
    best = f". Best time: {row.best_time}" if row.best_time else ""
    said = f"{note}{best}{_said(row.source)}. {_confirmed(row, names, on)}"
    key = f"reach:{row.pk}"
    return Row(row.in_words, said, key, row.safe_to_call == "no", key, confirming.is_stale(row.confirmed_on, on))


def flag_row(row: PersonFlag) -> Row:
    """Return one standing flag as a line."""
    note = f"{row.what} {row.what_to_do}".strip()
    meta = f"From {row.source}, {short_day(row.from_on)}. To review {short_day(row.review_on)}."
    return Row(codes.FLAG_KINDS[row.kind], f"{note} {meta}", f"flag:{row.pk}", danger=row.kind in codes.VISIT_FLAGS)


def _involved(row: Involvement) -> Row:
    parts = [row.worker, row.telephone, f"last saw them {short_day(row.last_seen_on)}" if row.last_seen_on else ""]
    return Row(f"{codes.INVOLVED_KINDS[row.kind]}: {row.organisation}", ", ".join(part for part in parts if part))


def _said(who: str) -> str:
    return f". From {who}" if who else ""


def members(family: Family) -> list[genogram.Member]:
    """Return the family as the drawing takes it."""
    here = {home.place for home in family.person.residences.all()} - {""}
    found = [_member(family, family.person, "me", display.about(family.person, family.on), here)]
    for other, tie, back in family.rows:
        note = ", ".join(filter(None, [display.relation(tie, other, back), display.brief_age(other, family.on)]))
        found.append(_member(family, other, tie.kind, note, here, back=back, danger=tie.do_not_contact))
    return found


def _member(family: Family, person: Person, kind: str, note: str, here: set[str], **more: bool) -> genogram.Member:
    same = kind != "me" and any(home.place in here for home in person.residences.all())
    return genogram.Member(
        name=name_of(person),
        note=note,
        kind=kind,
        sex=person.sex,
        unborn=person.is_unborn,
        died=person.died_on is not None,
        same_home=same or (kind == "me" and _shared(family, here)),
        **more,
    )


def _shared(family: Family, here: set[str]) -> bool:
    """Whether anybody of the family lives where the person lives."""
    return any(home.place in here for other, _, _ in family.rows for home in other.residences.all())


def family_page(user, person: Person, at: datetime) -> dict[str, Any]:
    """Return what the family page prints: the table, and who must not learn where the family is."""
    classes = masks.covered(user, person)
    family = read(person, at, classes)
    keep_from = [name_of(other) for other, tie, _ in family.rows if tie.must_not_know_address]
    return {
        "bar": display.identity_bar(person, at=at, family=family),
        "name": name_of(person),
        "person_url": reverse("people:person", args=[person.pk]),
        "as_known": moment_words(at),
        "rows": display.family_rows(family),
        "drawing": genogram.draw(members(family)),
        "key": genogram.key(),
        "keep_from": keep_from,
        "covered": masks.words(classes),
        "helpers": [_involved(row) for row in person.involvements.all() if not row.until_on],
    }

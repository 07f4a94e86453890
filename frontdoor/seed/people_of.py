"""The people of an invented family, as the acts take them, and what is known of them besides."""

from datetime import date, datetime, timedelta

from frontdoor.seed.families import Family
from intake.received import Child, Mother
from people import acts as people
from people.models import Person

WHY = "an invented family"
LANGUAGES = ("English", "Punjabi", "English", "Urdu", "English", "Polish", "English", "Bengali")
ETHNICITIES = ("WBRI", "APKN", "WBRI", "AIND", "MWBC", "WOTH", "BAFR", "NOBT", "ABAN", "REFU", "BCRB", "WIRT")
SCHOOLS = ("Millrace Primary", "Weir Road Primary", "Westmere Academy", "St Anselm’s School")
NHS_FROM = 999_100_000


def children(family: Family, number: int, on: date) -> tuple[Child, ...]:
    """The children of a family as typed when its contact came."""
    return tuple(_child(one, family, number + place, on) for place, one in enumerate(family.children.split()))


def _child(text: str, family: Family, number: int, on: date) -> Child:
    name, _, rest = text.partition(":")
    if name == "due":
        return Child(expected_on=on + timedelta(days=int(rest)), mother=_mother(family, number, on))
    age, _, sex = rest.rpartition(":")
    if name == "?":
        return Child(age_said=age, sex="U")
    if "/" in age:
        day, month, year = (int(part) for part in age.split("/"))
        born_on = date(year, month, day)
    else:
        born_on = _years_before(on, int(age), number)
    return Child(given=name, family=family.name, born_on=born_on, sex=sex)


def _mother(family: Family, number: int, on: date) -> Mother:
    return Mother(given=family.mother, family=family.name, born_on=_years_before(on, 24 + number % 15, number * 7))


def _years_before(on: date, years: int, number: int) -> date:
    return date(on.year - years, on.month, min(on.day, 28)) - timedelta(days=number * 37 % 330)


def nhs_number(number: int) -> str | None:
    """A test number (999…) with its check digit; None for the few that have none."""
    digits = str(NHS_FROM + number)
    rest = 11 - sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=True)) % 11
    return None if rest == 10 else digits + str(0 if rest == 11 else rest)


def describe(rows: list, family: Family, number: int, on: date, *, by, at: datetime) -> None:
    """What is known of the children of a contact besides their names: home, mother, school, number."""
    mother = next((row.mother for row in rows if row.mother), None)
    for place, row in enumerate(rows):
        person = row.person
        if person.is_placeholder:
            continue
        if not person.is_unborn:
            mother = mother or _register_mother(family, number, on, by=by, at=at)
            _details(person, family, number + place, by=by, at=at)
            people.relate(person, mother, kind="mother", responsibility="yes", how_known="birth certificate seen",
                          by=by, at=at, why=WHY)  # fmt: skip
    for row, other in ((row, other) for row in rows for other in rows if row.place < other.place):
        people.relate(row.person, other.person, kind="sibling", by=by, at=at, why=WHY)
    if mother is not None:
        _live(mother, family, by=by, at=at)
    _stories(rows, mother, family, on, by=by, at=at)


def _register_mother(family: Family, number: int, on: date, *, by, at: datetime) -> Person:
    typed = _mother(family, number, on)
    return people.register(
        given=typed.given, family=typed.family, born_on=typed.born_on, sex="F", source=WHY, by=by, at=at, why=WHY
    )


def _details(person: Person, family: Family, number: int, *, by, at: datetime) -> None:
    _live(person, family, by=by, at=at)
    people.correct(
        person, {"ethnicity": ETHNICITIES[number % 12], "first_language": LANGUAGES[number % 8]}, version=person.version,
        by=by, at=at, why=WHY,
    )  # fmt: skip
    if nhs := nhs_number(number):
        people.set_identifier(person, kind="nhs", value=nhs, source="GP", by=by, at=at, why=WHY)
    if (person.age_on(at.date()) or 0) >= 4:
        people.involve(person, kind="school", organisation=SCHOOLS[number % 4], by=by, at=at, why=WHY)


def _live(person: Person, family: Family, *, by, at: datetime) -> None:
    street, _, town = family.home.partition(", ")
    people.live_at(
        person, lines=f"{street}\n{town}", since_on=at.date() - timedelta(days=700), safe_to_write="unknown",
        source="school", by=by, at=at, why=WHY,
    )  # fmt: skip


def _stories(rows, mother, family: Family, on: date, *, by, at: datetime) -> None:
    if family.more == "risk" or family.story == "strategy":
        people.raise_flag(
            rows[0].person, kind="risk_to_workers", what="Older men at the address threatened a worker in August.",
            what_to_do="Go in pairs; tell police first on 01632 960 110.", source="police",
            review_on=on + timedelta(days=30), by=by, at=at, why=WHY,
        )  # fmt: skip
    if family.more == "applebarrow":
        _applebarrow(rows[0].person, mother, on, by=by, at=at)


def _applebarrow(wren: Person, carys: Person, on: date, *, by, at: datetime) -> None:
    """Those around Wren: who may not be contacted, who lives elsewhere, who stays."""
    how = {"by": by, "at": at, "why": WHY}
    denholm = people.register(given="Denholm", family="Rooke", born_on=date(1992, 1, 22), sex="M", source=WHY, **how)
    people.add_name(denholm, given="Den", family="Brook", kind="alias", source="police", **how)
    tobias = people.register(given="Tobias", family="Lunt", born_on=date(1994, 5, 30), sex="M", source=WHY, **how)
    nesta = people.register(given="Nesta", family="Applebarrow", born_on=date(1968, 2, 3), sex="F", source=WHY, **how)
    people.relate(wren, denholm, kind="parents_partner", do_not_contact=True, **how)
    people.relate(wren, tobias, kind="father", note="elsewhere", **how)
    people.relate(wren, nesta, kind="grandparent", note="staying", **how)
    people.relate(carys, nesta, kind="mother", **how)
    people.raise_flag(
        denholm, kind="risk_to_workers", what="Threatened an officer with a kitchen knife, August 2026.",
        what_to_do="Go in pairs, tell police first on 01632 960 110.", source="police",
        review_on=on + timedelta(days=30), **how,
    )  # fmt: skip
    people.add_contact_detail(carys, kind="mobile", value="01632 960178", safe_to_call="yes", best_time="mornings only", **how)

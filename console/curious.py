"""What a look would have to be like for somebody to ask about it. Pure: facts in, one sentence of why out.

No rule is a verdict. Each finding goes to a queue a person reads; a surname alone weighs by how common it is here and
blocks nobody (domain.md "Read first" 7).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from statistics import mean, pstdev
from uuid import UUID
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
HOUR, DAY, FORTNIGHT = timedelta(hours=1), timedelta(days=1), timedelta(days=14)
MANY_LOOKS, MANY_SEARCHES, BULK, LEAST_TO_COUNT = 3, 4, 40, 30
OPENINGS = frozenset({"OPEN_PERSON", "OPEN_CONTACT", "OPEN_CHILD"})
COMMON_SURNAME = 0.005  # one person in two hundred here bears it
EARLY, LATE = 7, 20


@dataclass(frozen=True)
class Look:
    """One line of the trail: who looked at what, when, for which action, and whether it was shown."""

    by: UUID
    at: datetime
    action: str
    record: UUID | None = None
    refused: bool = False
    terms: str = ""

    @property
    def is_search(self) -> bool:
        """Whether somebody was shown as a search hit, or nobody was."""
        return self.action == "FIND_PERSON"


@dataclass(frozen=True)
class Facts:
    """What the rules know besides the looks. Pairs are (user, person or contact)."""

    worked: frozenset[tuple[UUID, UUID]] = frozenset()  # acted on it, own it, or were allocated it
    tied: frozenset[tuple[UUID, UUID]] = frozenset()
    restricted: frozenset[UUID] = frozenset()
    closed: dict[UUID, datetime] = field(default_factory=dict)
    reasons: tuple[tuple[UUID, UUID, datetime], ...] = ()  # opened with a reason: user, person, when
    surnames: dict[UUID, frozenset[str]] = field(default_factory=dict)  # folded, of people and of users
    shares: dict[str, float] = field(default_factory=dict)  # of all people here, how many bear it
    on_duty: frozenset[tuple[UUID, date]] = frozenset()
    usual: dict[UUID, tuple[int, ...]] = field(default_factory=dict)  # records a day, on earlier days


@dataclass(frozen=True)
class Found:
    """Something to ask about: the rule, who, which record, one sentence of why, and how much it weighs."""

    rule: str
    by: UUID
    why: str
    record: UUID | None = None
    weight: float = 1.0
    group: str = ""


RULES = {
    "restricted": "tried to open a restricted record",
    "tied": "tried to open somebody they are linked to",
    "surname": "shares a surname with somebody they opened with a reason",
    "no_role": "looked again and again without working on it",
    "same_name": "searched for one name again and again",
    "search_first": "searched before there was any work",
    "closed": "opened a case that is closed",
    "hours": "looked out of hours, not on the rota",
    "bulk": "opened very many in an hour",
    "rate": "opened far more than they usually do",
}


def findings(looks: Iterable[Look], facts: Facts) -> list[Found]:
    """Everything there is to ask about in these looks, the weightiest first."""
    by_user: dict[UUID, list[Look]] = defaultdict(list)
    for look in sorted(looks, key=lambda one: one.at):
        by_user[look.by].append(look)
    rules = (_refusals, _surnames, _no_role, _same_name, _search_first, _closed, _hours, _bulk, _rate)
    found = [one for user, theirs in by_user.items() for rule in rules for one in rule(user, theirs, facts)]
    return sorted(found, key=lambda one: -one.weight)


def _refusals(user, looks, facts):
    for record in {look.record for look in looks if look.refused and look.record}:
        if (user, record) in facts.tied:
            yield Found("tied", user, "Asked for somebody they are linked to, and was refused.", record, 3)
        elif record in facts.restricted:
            yield Found("restricted", user, "Asked for a restricted record whose list they are not on.", record, 3)


def _surnames(user, looks, facts):
    mine = facts.surnames.get(user, frozenset())
    opened = {record for by, record, _ in facts.reasons if by == user}
    for record in {look.record for look in looks if not look.refused and look.record in opened}:
        for name in sorted(mine & facts.surnames.get(record, frozenset())):
            share = facts.shares.get(name, 0.0)
            rare = share < COMMON_SURNAME
            words = "a surname that is rare here" if rare else f"a surname one in {round(1 / share)} bears here"
            weight = 2.0 if rare else COMMON_SURNAME / share
            yield Found("surname", user, f"Opened with a reason somebody who shares {words}.", record, weight, name)


def _no_role(user, looks, facts):
    opened = Counter(
        look.record
        for look in looks
        if look.action in {"OPEN_PERSON", "OPEN_CONTACT", "OPEN_CHILD"} and not look.refused
    )
    days = {record: {look.at.astimezone(LONDON).date() for look in looks if look.record == record} for record in opened}
    for record, count in opened.items():
        if count >= MANY_LOOKS and len(days[record]) >= MANY_LOOKS and (user, record) not in facts.worked:
            words = f"Looked {count} times on {len(days[record])} days and did nothing there."
            yield Found("no_role", user, words, record)


def _same_name(user, looks, facts):
    searches: dict[str, dict] = defaultdict(dict)
    for look in looks:
        if look.is_search and look.terms:
            searches[look.terms][look.at.replace(second=0, microsecond=0)] = look.record
    for asked in searches.values():
        worked = any((user, record) in facts.worked for record in asked.values() if record)
        if len(asked) >= MANY_SEARCHES and not worked:
            words = f"Searched for the same name {len(asked)} times in a fortnight without any work on it."
            yield Found("same_name", user, words, next((one for one in asked.values() if one), None))


def _search_first(user, looks, facts):
    """Found by a search, no work then; opened with a reason only days later, when there was still none."""
    first: dict = {}
    for look in looks:
        if look.is_search and look.record:
            first.setdefault(look.record, look.at)
    for by, record, at in facts.reasons:
        if by == user and record in first and at - first[record] > DAY and (user, record) not in facts.worked:
            days = (at - first[record]).days
            yield Found("search_first", user, f"Searched {days} days before any reason to open was given.", record, 1.5)


def _closed(user, looks, facts):
    for by, record, at in facts.reasons:
        over = facts.closed.get(record)
        if by == user and over and at - over > FORTNIGHT:
            yield Found("closed", user, f"Opened with a reason {(at - over).days} days after the case closed.", record)


def _hours(user, looks, facts):
    late = [look for look in looks if not look.refused and look.record and _is_out_of_hours(look.at)]
    days = {look.at.astimezone(LONDON).date() for look in late}
    for day in sorted(days):
        records = {look.record for look in late if look.at.astimezone(LONDON).date() == day}
        if (user, day) not in facts.on_duty and not any((user, record) in facts.worked for record in records):
            yield Found("hours", user, f"Looked at {len(records)} out of hours on {day:%-d %b}, not on the rota.")


def _is_out_of_hours(at: datetime) -> bool:
    there = at.astimezone(LONDON)
    return there.weekday() >= 5 or not EARLY <= there.hour < LATE


def _bulk(user, looks, facts):
    opened = [look for look in looks if look.record and not look.refused and not look.is_search]
    for place, look in enumerate(opened):
        hour = {one.record for one in opened[place:] if one.at - look.at < HOUR}
        if len(hour) >= BULK:
            yield Found("bulk", user, f"Opened {len(hour)} different records within an hour.", None, 3)
            return


def _rate(user, looks, facts):
    usual = facts.usual.get(user, ())
    if len(usual) < 10:
        return
    norm = mean(usual) + 3 * max(pstdev(usual), 1.0)
    by_day: dict[date, set] = defaultdict(set)
    for look in looks:
        if look.record and not look.refused and not look.is_search:
            by_day[look.at.astimezone(LONDON).date()].add(look.record)
    for day, records in by_day.items():
        if len(records) > max(norm, LEAST_TO_COUNT):
            words = f"Opened {len(records)} records on {day:%-d %b}; usually about {round(mean(usual))}."
            yield Found("rate", user, words, None, 2)

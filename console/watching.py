"""Who looked at what, laid beside what they work on; what stands out becomes a query for a person to settle."""

from collections import defaultdict
from datetime import date, datetime, timedelta
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Count
from django.db.models.functions import TruncDate

from access.identity import act_as
from access.models import AccessQuery, Shift, User, robot
from audit import trail
from audit.models import Event, Viewing
from audit.moves import Refused
from console.curious import FORTNIGHT, LONDON, Facts, Found, Look, findings
from intake.models import Contact, ContactChild
from people.models import CaseStanding, Opening, Person, PersonName, Tie
from people.naming import folded

WATCHER = "listkeeper"  # the one robot that may know the restricted, so that a try at one is seen
USUAL_DAYS = 28
MOST = 200_000
NO_WORK = ("person.opened", "grant.", "signin.", "contact.compared", "opening.")


def watch(at: datetime) -> int:
    """Look at the last fortnight as the watcher, and write what is new. Returns how many new queries there are."""
    watcher = robot(WATCHER)
    with act_as(watcher, at), transaction.atomic():
        looks, facts = looks_since(at - FORTNIGHT), facts_at(at)
        return len(keep(findings(looks, facts), by=watcher, at=at))


@transaction.atomic
def keep(found: list[Found], *, by, at: datetime) -> list[AccessQuery]:
    """Write each finding once a fortnight. Returns the new queries."""
    since = at - FORTNIGHT
    there = set(AccessQuery.objects.filter(found_at__gte=since).values_list("rule", "user_id", "record_id"))
    new = [one for one in found if (one.rule, one.by, one.record) not in there]
    rows = [
        AccessQuery(
            user_id=one.by, rule=one.rule, why=one.why, record_id=one.record, weight=one.weight, group=one.group[:80],
            found_at=at,
        ).write(by=by, why=one.why)
        for one in new
    ]  # fmt: skip
    for row in rows:
        trail.note(by, "query.raised", on=row, at=at, rule=row.rule, user=str(row.user_id))
    return rows


@transaction.atomic
def settle(query: AccessQuery, *, outcome: str, words: str, by, at: datetime) -> AccessQuery:
    """Record what came of a query. Raises Refused for one's own or one settled, ValidationError without words."""
    if query.user_id == by.pk:
        raise Refused("Somebody else settles what is asked about you.")
    if query.outcome:
        raise Refused("This was settled already.")
    if not words.strip():
        raise ValidationError({"words": "Say what you found."})
    row = query.refresh()
    row.outcome, row.words, row.settled_at, row.settled_by = outcome, words.strip(), at, by
    row.write(by=by, why=words)
    trail.note(by, "query.settled", on=row, at=at, rule=row.rule, outcome=outcome)
    return row


def looks_since(since: datetime) -> list[Look]:
    """The looks of people since then, as the rules read them."""
    people = set(User.objects.filter(kind=User.PERSON).values_list("pk", flat=True))
    rows = Viewing.objects.filter(at__gte=since).order_by("at").values_list(
        "by_id", "at", "action", "record_id", "outcome", "why"
    )[:MOST]  # fmt: skip
    return [
        Look(by, at, action, record, outcome == Viewing.REFUSED, why.partition("terms ")[2])
        for by, at, action, record, outcome, why in rows
        if by in people
    ]


def facts_at(at: datetime) -> Facts:
    """What the rules know besides the looks, at this moment."""
    since = at - FORTNIGHT
    openings = Opening.objects.filter(opened_at__gte=since).values_list("opened_by_id", "person_id", "opened_at")
    reasons = tuple(openings)
    closed = CaseStanding.objects.filter(state=CaseStanding.CLOSED).values_list("person_id", "since")
    surnames = _surnames({person for _, person, _ in reasons})
    return Facts(
        worked=frozenset(_worked(at)),
        tied=frozenset(Tie.objects.filter(ended_on=None).values_list("user_id", "person_id")),
        restricted=frozenset(_restricted()),
        closed={person: datetime(day.year, day.month, day.day, tzinfo=LONDON) for person, day in closed},
        reasons=reasons,
        surnames=surnames,
        shares=_shares(surnames),
        on_duty=frozenset(_duties(since)),
        usual=_usual(at),
    )


def _worked(at: datetime) -> set[tuple[UUID, UUID]]:
    """(user, record) for whatever somebody acted on, owns or was allocated, with the children of those contacts."""
    found: set[tuple[UUID, UUID]] = set()
    events = Event.objects.filter(at__gte=at - 2 * FORTNIGHT, root_id__isnull=False)
    for by, verb, record, root in events.values_list("by_id", "verb", "record_id", "root_id")[:MOST]:
        if by and not verb.startswith(NO_WORK):
            found |= {(by, one) for one in (record, root) if one}
    for contact, owner in Contact.objects.exclude(owner=None).values_list("pk", "owner_id"):
        found.add((owner, contact))
    of_contact: dict[UUID, list[UUID]] = defaultdict(list)
    children = ContactChild.objects.values_list("contact_id", "pk", "person_id", "allocated_worker_id")
    for contact, child, person, worker in children:
        of_contact[contact] += [child, person]
        if worker:
            found |= {(worker, contact), (worker, child), (worker, person)}
    return found | {(by, part) for by, record in found for part in of_contact.get(record, ())}


def _restricted() -> set[UUID]:
    people = Person.objects.filter(restricted=True).values_list("pk", flat=True)
    return set(people) | set(Contact.objects.filter(restricted=True).values_list("pk", flat=True))


def _surnames(people: set[UUID]) -> dict[UUID, frozenset[str]]:
    found: dict[UUID, set[str]] = defaultdict(set)
    for person, name in PersonName.objects.filter(person__in=people).values_list("person_id", "folded_family"):
        found[person].add(name)
    for user, name in User.objects.filter(kind=User.PERSON).values_list("pk", "display_name"):
        found[user].add(folded(name.split()[-1]) if name.split() else "")
    return {who: frozenset(names - {""}) for who, names in found.items()}


def _shares(surnames: dict[UUID, frozenset[str]]) -> dict[str, float]:
    wanted = {name for names in surnames.values() for name in names}
    total = max(PersonName.objects.count(), 1)
    counted = PersonName.objects.filter(folded_family__in=wanted).values("folded_family").annotate(n=Count("id"))
    return {row["folded_family"]: row["n"] / total for row in counted}


def _duties(since: datetime) -> set[tuple[UUID, date]]:
    found = set()
    for user, begins, ends in Shift.objects.filter(until_at__gte=since).values_list("user_id", "from_at", "until_at"):
        found |= {(user, begins.astimezone(LONDON).date()), (user, ends.astimezone(LONDON).date())}
    return found


def _usual(at: datetime) -> dict[UUID, tuple[int, ...]]:
    before = Viewing.objects.filter(at__gte=at - timedelta(days=USUAL_DAYS), at__lt=at - timedelta(days=1))
    days = before.exclude(record_id=None).exclude(action="FIND_PERSON").annotate(day=TruncDate("at", tzinfo=LONDON))
    found: dict[UUID, list[int]] = defaultdict(list)
    for by, _, count in days.values_list("by_id", "day").annotate(n=Count("record_id", distinct=True)):
        found[by].append(count)
    return {by: tuple(counts) for by, counts in found.items()}


def false_alarms(rows) -> list[tuple[str, int, int]]:
    """(rule, settled, explained away) of each rule, and of each surname group, so that an unfair one is seen."""
    counted: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for rule, group, outcome in rows.exclude(outcome="").values_list("rule", "group", "outcome"):
        for key in filter(None, (rule, f"surname {group}" if group else "")):
            counted[key][0] += 1
            counted[key][1] += outcome == "explained"
    return [(key, total, false) for key, (total, false) in sorted(counted.items())]

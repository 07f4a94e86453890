"""What the trail says of an incident: whose data, which records, and who saw them. Counted, never guessed."""

from collections import Counter
from dataclasses import dataclass, field

from access.incident import Incident
from access.models import Agency, User
from audit.models import Viewing
from console import everything, words
from console.display import NOBODY
from console.models import Belonging

MOST = 5000
COUNTED = 1000


@dataclass(frozen=True)
class Seer:
    """Somebody who saw a record of the incident: who, for which agency, how often, and when last."""

    who: str
    works_for: str
    looks: int
    last: str


@dataclass(frozen=True)
class Reach:
    """How far an incident goes. `people` and `records` are None where it hangs on no record."""

    people: int | None = None
    records: int | None = None
    kinds: list[tuple[str, int]] = field(default_factory=list)
    seers: list[Seer] = field(default_factory=list)
    outside: int = 0

    @property
    def sentence(self) -> str:
        """The numbers in one sentence."""
        if self.people is None:
            return "It hangs on no record, so the trail has no numbers of its own."
        return (
            f"{_many(self.people, 'person', 'people')}, {_many(self.records or 0, 'record')}, seen by "
            f"{_many(len(self.seers), 'person', 'people')}, {self.outside} of them outside the Trust."
        )


def reach(incident: Incident) -> Reach:
    """Count what hangs on the record of an incident. Needs the scope of the trail; without it nothing is seen."""
    if incident.root_id is None:
        return Reach()
    records = everything.records_of(incident.root_id)
    ties = Belonging.objects.filter(kind="contact")
    if incident.root_kind == "person":
        people = 1
    else:
        contacts = [one for one in {incident.root_id, *records, *_above(incident)} if one]
        people = ties.filter(part_id__in=contacts).values("whole_id").distinct()[:COUNTED].count()
    looks = list(
        Viewing.objects.filter(record_id__in=records, kind__in=everything.kinds(), outcome=Viewing.SHOWN)
        .order_by("-at")
        .values_list("by_id", "agency_id", "kind", "record_id", "at")[:MOST]
    )
    kinds = Counter(kind for kind, _ in {(kind, record) for _, _, kind, record, _ in looks})
    seers = _seers(looks)
    return Reach(
        people, len(records), [(words.thing(kind), many) for kind, many in kinds.most_common()], seers,
        sum(bool(one.works_for) for one in seers),
    )  # fmt: skip


def _above(incident: Incident) -> list:
    """The contact a request hangs on."""
    if incident.root_id is None:
        return []
    return list(Belonging.objects.filter(part_id=incident.root_id, kind="request").values_list("whole_id", flat=True))


def _seers(looks: list) -> list[Seer]:
    names = dict(User.objects.filter(pk__in={by for by, *_ in looks if by}).values_list("pk", "display_name"))
    agencies = dict(Agency.objects.values_list("pk", "short_name"))
    found: dict = {}
    for by, agency, _, _, at in looks:
        _, first, many = found.get(by, (agency, at, 0))
        found[by] = (agency, first, many + 1)
    return [
        Seer(names.get(by, NOBODY), agencies.get(agency, ""), many, f"{at:%-d %b %H:%M}")
        for by, (agency, at, many) in found.items()
    ]


def _many(number: int, one: str, more: str = "") -> str:
    return f"{number} {one if number == 1 else more or one + 's'}"

"""What went where for one child: kinds of information down, agencies across. Pure but for reading the rows once.

look.md, 05-map. Each cell says in words what was shared or refused, when and on which basis; shape and word carry
it, never colour alone.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from consent.models import Gateway
from deadlines.words import LONDON, MONTHS
from intake.models import ContactChild
from sharing.minimisation import CLASS_WORDS, Class
from sharing.models import LeftOut, SharingDecision, SharingItem
from sharing.proposal import REFUSAL_WORDS, Refusal

WHOLE = "What was asked for"
SHARED, PART, REFUSED, WAITING, NOTHING = "shared", "part", "refused", "waiting", "nothing"
MOST_AGENCIES = 12
ROOMY = 80
NOT_NEEDED = "not needed for these questions"


@dataclass
class MapCell:
    """One class and one agency: what happened last, when, and why."""

    kind: str = NOTHING
    when: str = ""
    why: str = ""
    words: str = ""


@dataclass
class MapRow:
    """One kind of information across all agencies."""

    label: str
    cells: list[MapCell] = field(default_factory=list)


@dataclass
class Map:
    """The whole map, ready to print."""

    agencies: list[str]
    rows: list[MapRow]
    shared: int
    refused: int
    waiting: int
    left_off: int
    never_needed: list[str]

    @property
    def is_full(self) -> bool:
        """Whether it is set smaller, so that it stays on one page."""
        return len(self.agencies) * len(self.rows) > ROOMY


def of_child(child: ContactChild) -> Map:
    """The map of one child over every contact in sight that the child is in; other children's items are left off."""
    contacts = ContactChild.objects.filter(person_id=child.person_id).values("contact_id")
    decisions = list(
        SharingDecision.objects.filter(contact_id__in=contacts)
        .exclude(direction="IN")
        .select_related("agency")
        .order_by("decided_at")
    )
    others = set(
        ContactChild.objects.filter(contact_id__in=contacts)
        .exclude(person_id=child.person_id)
        .values_list("person_id", flat=True)
    )
    ids = [one.pk for one in decisions]
    told, left = defaultdict(list), defaultdict(list)
    for item in SharingItem.objects.filter(decision_id__in=ids):
        if item.person_id not in others:
            told[item.decision_id].append(item)
    for one in LeftOut.objects.filter(decision_id__in=ids):
        left[one.decision_id].append(one)
    return drawn(decisions, told, left, _bases())


def _bases() -> dict[str, str]:
    return dict(Gateway.objects.values_list("key", "provision"))


def drawn(decisions, told, left, bases: dict[str, str]) -> Map:
    """The map of these decisions, oldest first; a later decision stands over an earlier one in its cell."""
    agencies: dict = {}
    cells: dict[tuple[str, object], MapCell] = {}
    for one in decisions:
        agencies.setdefault(one.agency_id, one.agency.short_name)
        if one.decision in ("NOT_SHARE", "DEFER"):
            cells[WHOLE, one.agency_id] = _refused(one)
        _items(one, told[one.pk], left[one.pk], cells, bases)
    shown = dict(list(agencies.items())[-MOST_AGENCIES:])
    rows = [
        MapRow(CLASS_WORDS.get(kind, kind), [cells.get((kind, agency), MapCell()) for agency in shown])
        for kind in [*Class, WHOLE]
        if any((kind, agency) in cells for agency in shown)
    ]
    kinds = [cell.kind for row in rows for cell in row.cells]
    # What no question needed takes a line, not rows: the map stays on one page.
    told_of = [row for row in rows if any(cell.kind != NOTHING and cell.why != NOT_NEEDED for cell in row.cells)]
    return Map(
        list(shown.values()), told_of, kinds.count(SHARED) + kinds.count(PART), kinds.count(REFUSED),
        kinds.count(WAITING), len(agencies) - len(shown), [row.label for row in rows if row not in told_of],
    )  # fmt: skip


def _items(one, told, left, cells, bases) -> None:
    classes = {key for item in told for key in (item.information, *item.also)}
    kept_back = {item.information: item.why for item in left}
    for kind in Class:
        if kind in classes:
            part = kind in kept_back
            cells[kind, one.agency_id] = MapCell(PART if part else SHARED, _when(one), _why(one, bases))
        elif kind in kept_back and cells.get((kind, one.agency_id), MapCell()).kind in (NOTHING, REFUSED):
            cells[kind, one.agency_id] = MapCell(REFUSED, _when(one), _plain(kept_back[kind]), "Left out")


def _refused(one: SharingDecision) -> MapCell:
    if one.decision == "DEFER":
        return MapCell(WAITING, _when(one), "decided later")
    return MapCell(REFUSED, _when(one), REFUSAL_WORDS[Refusal(one.refusal)] if one.refusal else "")


def _why(one: SharingDecision, bases: dict[str, str]) -> str:
    # 6_1_c reads 6(1)(c), as it is said.
    article = one.art6.split("_")
    short = f"{article[0]}({article[1]})({article[2]})" if len(article) == 3 else one.art6
    first = [short, *(bases.get(key, key) for key in one.gateways[:1])]
    return ", ".join(filter(None, first))


def _plain(why: str) -> str:
    return why.partition(", ")[2] or why


def _when(one: SharingDecision) -> str:
    moment: datetime = (one.sent_at or one.decided_at).astimezone(LONDON)
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year} {moment:%H:%M}"

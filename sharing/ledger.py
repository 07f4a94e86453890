"""The register of sharing: every decision in sight, told or not, narrowed by codes. domain.md 2.8"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from access.decide import visible
from access.identity import LONDON
from access.models import Agency, User
from consent.models import ArticleSix, Gateway
from deadlines.words import moment_in_full
from govuk.dates import read_date
from intake.models import ContactChild
from sharing.minimisation import CLASS_WORDS, Class
from sharing.models import SharingDecision, SharingItem
from sharing.models.decision import DECISIONS
from sharing.proposal import REFUSAL_WORDS, Refusal

PAGE = 50
LAST_PAGE = 400
MOST_ROWS = 5000
HEADINGS = ("When", "To whom", "Decision", "What", "Classes", "Basis", "Gateways", "Why not", "Decided by", "Reference")
DECISION_WORDS = dict(DECISIONS)
EARLIEST = date(2000, 1, 1)


@dataclass(frozen=True)
class Narrow:
    """Which decisions: codes and ids only, fit to stand in an address."""

    agency: str = ""
    basis: str = ""
    class_: str = ""
    decision: str = ""
    person: str = ""
    child: str = ""
    contact: str = ""
    since: date | None = None
    until: date | None = None
    page: int = 1

    @property
    def codes(self) -> dict[str, str]:
        """What is narrowed by, as it stands in the address and on the record of an export."""
        said = {
            "agency": self.agency, "basis": self.basis, "class": self.class_, "decision": self.decision,
            "person": self.person, "child": self.child, "contact": self.contact,
            "since": self.since.strftime("%d/%m/%Y") if self.since else "",
            "until": self.until.strftime("%d/%m/%Y") if self.until else "",
        }  # fmt: skip
        return {name: value for name, value in said.items() if value}


def narrow(asked: Mapping[str, str]) -> Narrow:
    """The filters of an address. What is none of ours is passed over; pages are clamped."""
    number = asked.get("page", "")
    page = int(number) if number.isascii() and number.isdigit() and len(number) < 6 else 1
    return Narrow(
        agency=_one_of(asked.get("agency", ""), lambda text: text.replace("-", "").isalnum() and len(text) <= 50),
        basis=_one_of(asked.get("basis", ""), lambda text: text.replace("_", "").isalnum() and len(text) <= 10),
        class_=_one_of(asked.get("class", ""), lambda text: text in set(Class)),
        decision=_one_of(asked.get("decision", ""), lambda text: text in DECISION_WORDS),
        person=_id(asked.get("person", "")),
        child=_id(asked.get("child", "")),
        contact=_id(asked.get("contact", "")),
        since=_day(asked.get("since", "")),
        until=_day(asked.get("until", "")),
        page=min(max(page, 1), LAST_PAGE),
    )


def _one_of(text: str, is_ours) -> str:
    return text if text.isascii() and is_ours(text) else ""


def _id(text: str) -> str:
    try:
        return str(UUID(text))
    except ValueError:
        return ""


def _day(text: str) -> date | None:
    try:
        day = read_date(text[:20]) if text else None
    except ValueError:
        return None
    return day if day and day >= EARLIEST else None


def decisions(user, action, want: Narrow):
    """The decisions this user may read under this action, narrowed, the newest first."""
    found = visible(user, action)
    exact = {
        "agency__key": want.agency, "art6": want.basis, "decision": want.decision, "decided_by_id": want.person,
        "contact_id": want.contact,
    }  # fmt: skip
    found = found.filter(**{name: value for name, value in exact.items() if value})
    if want.class_:
        holds = Q(information=want.class_) | Q(also__contains=[want.class_])
        # Asked of each decision, newest first, until the page is full: joined, all would be sorted to be told apart.
        found = found.filter(Exists(SharingItem.objects.filter(holds, decision=OuterRef("pk"))))
    if want.child:
        found = found.filter(contact_id__in=ContactChild.objects.filter(person_id=want.child).values("contact_id"))
    if want.since:
        found = found.filter(decided_at__gte=_midnight(want.since))
    if want.until:
        found = found.filter(decided_at__lt=_midnight(want.until + timedelta(days=1)))
    return (
        found.select_related("agency", "decided_by", "contact", "request")
        .prefetch_related("items")
        .order_by("-decided_at", "id")
    )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(0), tzinfo=LONDON).astimezone(UTC)


@dataclass
class LedgerRow:
    """One decision in the register."""

    when: str
    agency: str
    decision: str
    what: list[str]
    classes: str
    basis: str
    gateways: str
    why_not: str
    decided_by: str
    reference: str
    url: str
    came_in: bool = False

    @property
    def cells(self) -> tuple[str, ...]:
        """The row for a sheet, under HEADINGS."""
        return (
            self.when, self.agency, self.decision, "; ".join(self.what), self.classes, self.basis, self.gateways,
            self.why_not, self.decided_by, self.reference,
        )  # fmt: skip


def rows(found: Iterable[SharingDecision]) -> list[LedgerRow]:
    """The decisions ready to print; two questions more, whatever their number."""
    bases = dict(ArticleSix.objects.values_list("key", "name"))
    provisions = dict(Gateway.objects.values_list("key", "provision"))
    return [_row(one, bases, provisions) for one in found]


def _row(one: SharingDecision, bases: dict, provisions: dict) -> LedgerRow:
    items = list(one.items.all())
    why_not = f"{REFUSAL_WORDS[Refusal(one.refusal)]}. {one.refusal_words}" if one.refusal else ""
    return LedgerRow(
        when=moment_in_full(one.sent_at or one.decided_at),
        agency=one.agency.name,
        came_in=one.direction == "IN",
        decision=f"{'Came in: ' if one.direction == 'IN' else ''}{DECISION_WORDS[one.decision]}",
        what=[item.label for item in items] or ([one.requested_what] if one.requested_what else []),
        classes=", ".join(sorted({CLASS_WORDS[Class(key)] for one in items for key in (one.information, *one.also)})),
        basis=bases.get(one.art6, ""),
        gateways="; ".join(provisions.get(key, key) for key in one.gateways),
        why_not=why_not,
        decided_by=one.decided_by.display_name,
        reference=one.contact.reference,
        url=reverse("sharing:went", args=[one.contact_id]),
    )


def choices() -> dict[str, list[tuple[str, str]]]:
    """What the filters offer: agencies, bases, classes, decisions, and people who decide."""
    return {
        "agency": list(Agency.objects.order_by("name").values_list("key", "name")),
        "basis": list(ArticleSix.objects.order_by("key").values_list("key", "name")),
        "class": [(one.value, CLASS_WORDS[one]) for one in Class],
        "decision": list(DECISION_WORDS.items()),
        "person": [(str(pk), name) for pk, name in _deciders()],
    }


def _deciders():
    people = User.objects.filter(kind=User.PERSON, is_active=True).order_by("display_name")
    return people.values_list("pk", "display_name")[:500]

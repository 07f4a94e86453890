"""The register of processing as the service's rows give it on a day. domain.md 8"""

from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta

from django.apps import apps
from django.db.models import Count

from audit import privacy
from audit.records import Record
from consent import policy_documents, what_we_do
from consent.models import ArticleSix, Condition, PolicyDocument
from console.models import ByHand, DisposalLine, SharingLine
from console.reference.offices import holders
from deadlines.calendar import london_day
from deadlines.words import long_day
from sharing.models import Agreement

A_YEAR = timedelta(days=365)
# What no row can say, with the first edition of its words.
HAND = {
    "controller": "Sandwell Children’s Trust is the controller for the functions it exercises by direction.",
    "people": "Children and young people, their families and households, people who tell us something, professionals.",
    "transfers": "Nothing is sent outside the United Kingdom.",
    "security": "Access by need to know in the application and in the database, a second factor for everybody, looks "
    "recorded before they leave, a sealed trail, encrypted files and backups, a yearly test by others.",
}
TITLES = {
    "controller": "Controller", "people": "Whose data", "transfers": "Outside the United Kingdom",
    "security": "How it is kept safe",
}  # fmt: skip


@dataclass(frozen=True)
class Section:
    """One part: a heading, words, and a table where there is one."""

    heading: str
    words: str = ""
    columns: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    by_hand: bool = False


def drawn(at: datetime) -> list[dict]:
    """Every section as it stands at this moment, as JSON keeps it."""
    on, hand = london_day(at), by_hand(london_day(at))
    facts = what_we_do.facts(on)
    sections = [
        Section(TITLES["controller"], hand["controller"], by_hand=True),
        Section("Who answers for it", "", ["Office", "Who", "Who stands in"], _offices(on)),
        Section("Arrangements with other controllers", "", ["With", "For what", "Until"], _agreements(at, "joint")),
        Section("Purposes", "", ["Purpose", "Enactment"], [list(one) for one in facts["purposes"]]),
        Section("Bases", "", ["Basis", "What it is for"], _bases(on)),
        Section("Conditions for special and criminal data", "", ["Condition", "Policy document"], _conditions(on)),
        Section(TITLES["people"], hand["people"], by_hand=True),
        Section("Kinds of data", "", ["Kind", "Kinds of record that hold it"], _categories()),
        Section("Who may be told", "", ["Recipient"], _recipients(facts)),
        Section("Who was told in the last year", "", ["Recipient", "Basis", "Decisions"], _told(at)),
        Section("Processors", "", ["Processor", "For what", "Contract until"], _agreements(at, "processor")),
        Section(TITLES["transfers"], hand["transfers"], by_hand=True),
        Section("How long it is kept", _followed(at), ["Record", "How long"], _kept(facts)),
        Section(TITLES["security"], hand["security"], by_hand=True),
    ]
    return [asdict(section) for section in sections]


def _kept(facts: dict) -> list[list[str]]:
    return [list(one) for one in facts["retention"]]


def _recipients(facts: dict) -> list[list[str]]:
    return [[what_we_do.said(one)] for one in facts["mash"] + facts["recipients"] + facts["programme"]]


def by_hand(on) -> dict[str, str]:
    """The parts written by hand as they hold on a day; the first edition's words where nobody wrote any."""
    begun = ByHand.objects.filter(in_force_from__lte=on).order_by("in_force_from")
    return {**HAND, **{row.key: row.words for row in begun}}


def _offices(on) -> list[list[str]]:
    return [
        [row.get_office_display(), row.holder.display_name, row.deputy.display_name if row.deputy else "Nobody named"]
        for row in holders(on)
    ]


def _agreements(at: datetime, what: str) -> list[list[str]]:
    live = Agreement.objects.filter(starts_at__lte=at, ends_at__gt=at).prefetch_related("parties__agency")
    kinds = live.filter(kind="processor") if what == "processor" else live.exclude(kind__in=["processor", "sharing"])
    return [
        [", ".join(sorted(one.agency.name for one in row.parties.all())), row.function_of or row.purpose,
         long_day(london_day(row.ends_at))]
        for row in kinds.order_by("name")
    ]  # fmt: skip


def _bases(on) -> list[list[str]]:
    return [[row.name, row.use] for row in ArticleSix.objects.order_by("position") if row.in_force(on)]


def _conditions(on) -> list[list[str]]:
    lacking = {row.key for row in policy_documents.missing(on)}
    documents = {row.condition: row for row in PolicyDocument.objects.all() if row.in_date(on)}
    found = []
    for row in Condition.objects.order_by("position"):
        if row.in_force(on):
            document = documents.get(row.key)
            said = f"{document.name}, until {long_day(document.review_on)}" if document else "None is asked for"
            found.append([row.name, "None in date" if row.key in lacking else said])
    return found


def _categories() -> list[list[str]]:
    """Each kind of personal data, and the kinds of record that declare it."""
    found: dict[str, set[str]] = {}
    for model in apps.get_models():
        if issubclass(model, Record) and hasattr(model, "Privacy"):
            for kind in set(model.Privacy.fields.values()) & privacy.PERSONAL:
                found.setdefault(kind, set()).add(str(model._meta.verbose_name))
    return [[kind.capitalize(), ", ".join(sorted(names))] for kind, names in sorted(found.items())]


def _told(at: datetime) -> list[list[str]]:
    """What was actually told, from the register of decisions."""
    bases = dict(ArticleSix.objects.values_list("key", "name"))
    told = SharingLine.objects.filter(decision__in=["SHARE", "SHARE_PART"], at__gte=at - A_YEAR).exclude(direction="IN")
    rows = (
        told.order_by().values_list("agency__name", "art6").annotate(many=Count("pk")).order_by("agency__name", "art6")
    )
    return [
        [agency or "Somebody without a sign-in", bases.get(basis, basis), str(many)] for agency, basis, many in rows
    ]


def _followed(at: datetime) -> str:
    """Whether what was due was disposed of, in a sentence."""
    year = DisposalLine.objects.filter(at__gte=at - A_YEAR)
    done, waiting = year.exclude(done_at=None).count(), year.filter(done_at=None).count()
    return f"In the last year {done} disposals were carried out; {waiting} wait for a decision or for their day."

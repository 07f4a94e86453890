"""What the pages of consent and agreement print, prepared: templates only print."""

from dataclasses import dataclass, field
from datetime import date, datetime

from django.urls import reverse

from access.models import Agency
from consent.authority import OF_AGE_TO_ANSWER
from consent.codes import EXPIRED, Authority, Choice, Method, Status
from consent.models import ConsentPurpose, ConsentRecord, RippleChoice, ServiceAgreement
from consent.resting import Share, resting_on, undecided
from consent.validity import TESTS, named
from deadlines.calendar import london_day
from deadlines.words import long_day, moment_words
from people import masks
from people.display import Family, family_of, identity_bar, relation
from people.models import Person
from people.search import name_of

WORDS = {EXPIRED: "Ran out"}


@dataclass
class Line:
    """One answer or agreement in a list."""

    words: str
    state: str
    note: str
    url: str = ""
    end: str = ""
    live: bool = False


@dataclass
class OnFile:
    """Everything one person answered, and whom the page may offer as who answers."""

    family: Family
    rows: list[ConsentRecord]
    agreements: list[ServiceAgreement]
    people: list[tuple[str, str]]
    live: list[ConsentRecord] = field(default_factory=list)


def on_file(user, person: Person, at: datetime) -> OnFile:
    """Read a person's answers, agreements and family in a fixed number of questions."""
    family = family_of(person, london_day(at))
    masks.cover(family.people, masks.covered(user, person))
    rows = list(
        ConsentRecord.objects.filter(subject=person).select_related("purpose", "recipient").order_by("-collected_at")
    )
    agreements = list(ServiceAgreement.objects.filter(subject=person).order_by("-recorded_at"))
    own = [(str(person.pk), f"{name_of(person)}, themselves")]
    others = [
        (str(other.pk), f"{name_of(other)}, {relation(tie, other, back)}")
        for other, tie, back in family.rows if not other.is_unborn and not tie.do_not_contact
    ]  # fmt: skip
    return OnFile(family, rows, agreements, own + others, [row for row in rows if row.is_live(at)])


def bar(person: Person, file: OnFile, at: datetime):
    """The identity bar of the pages."""
    return identity_bar(person, at=at, family=file.family)


def lines(file: OnFile, at: datetime) -> list[Line]:
    """Every answer as a line, the newest first."""
    return [
        Line(
            words=f"{row.purpose.name}: {row.recipient.name}",
            state=state_words(row, at),
            note=f"Answered {moment_words(row.collected_at)}.{_until(row, at)}",
            url=reverse("consent:consent", args=[row.pk]),
            live=row.is_live(at),
        )
        for row in file.rows
    ]


def agreement_lines(file: OnFile) -> list[Line]:
    """Every agreement as a line, the newest first."""
    return [
        Line(
            words=row.get_service_display(),
            state=row.get_state_display(),
            note=f"{long_day(row.said_on)}. {_risk(row)}",
            end=reverse("consent:end", args=[row.pk]) if row.state == "agreed" else "",
            live=row.state == "agreed",
        )
        for row in file.agreements
    ]


def state_words(row: ConsentRecord, at: datetime) -> str:
    """How a consent stands, in words."""
    standing = row.standing(at)
    return WORDS.get(standing) or Status(standing).label


def _until(row: ConsentRecord, at: datetime) -> str:
    if row.status == Status.WITHDRAWN and row.withdrawn_at:
        return f" Taken back {moment_words(row.withdrawn_at)}."
    if row.is_live(at):
        last = f" Ends by itself {long_day(row.expires_on)}." if row.expires_on else ""
        return f"{last} Looked at again {long_day(row.review_on)}." if row.review_on else last
    return ""


def _risk(row: ServiceAgreement) -> str:
    if row.raises_risk is None:
        return ""
    return f"Raises risk: {'yes' if row.raises_risk else 'no'}. {row.risk_words}"


@dataclass
class Ripple:
    """One share that rested on a consent taken back, and what was decided about it."""

    share: Share
    when: str
    decided: str = ""


@dataclass
class Shown:
    """What the page of one consent prints."""

    title: str
    state: str
    live: bool
    withdrawn: bool
    about: list[tuple[str, str]]
    ripple: list[Ripple]
    open_shares: list[Share]
    receipt: str


def shown(row: ConsentRecord, at: datetime) -> Shown:
    """One consent, as its page prints it."""
    withdrawn = row.status == Status.WITHDRAWN
    choices = {choice.share_id: choice for choice in RippleChoice.objects.filter(consent=row)}
    shares = resting_on(row, at)
    return Shown(
        title=f"{row.purpose.name}: {row.recipient.name}",
        state=state_words(row, at),
        live=row.is_live(at),
        withdrawn=withdrawn,
        about=about(row, at),
        ripple=[Ripple(share, _went(share), _decided(choices.get(share.id))) for share in shares],
        open_shares=undecided(row, at) if withdrawn else [],
        receipt=f"Given {moment_words(row.receipt_given_at)}." if row.receipt_given_at else "Not given yet.",
    )


def _went(share: Share) -> str:
    return f"Sent {moment_words(share.sent_at)}" if share.sent_at else "Not sent; it stops at sending"


def _decided(choice: RippleChoice | None) -> str:
    if choice is None:
        return ""
    changed = f" What changed: {choice.what_changed}" if choice.what_changed else ""
    return f"{Choice(choice.choice).label}. {choice.reason}{changed}"


def about(row: ConsentRecord, at: datetime) -> list[tuple[str, str]]:
    """Everything recorded of one answer, as (question, answer); what was not asked is left out."""
    pairs = [
        ("Answer", state_words(row, at)),
        ("Who answered", who_answered(row)),
        ("Authority", _authority(row)),
        ("May be shared", named(row.classes) if row.classes else ""),
        ("What will be done", row.processing),
        ("Words they answered", row.wording),
        ("When and how", f"{moment_words(row.collected_at)}, {Method(row.method).mid}{_witness(row)}"),
        ("Where", row.place),
        ("Language", ", interpreter ".join(filter(None, [row.language, row.interpreter]))),
        ("Notice", f"Version {row.notice.number}" if row.notice else ""),
        ("Why it is free", row.why_free),
        ("Asked of who recorded it", "\n".join(f"{TESTS[key][0]} Yes." for key in TESTS if key in row.tests)),
        ("Why not", row.refusal_reason),
        ("Another holder", " ".join(filter(None, [row.get_other_holder_display(), row.other_holder_words]))),
        ("Ends by itself", long_day(row.expires_on) if row.expires_on else ""),
        ("Looked at again", long_day(row.review_on) if row.review_on else ""),
        ("Taken back", _taken_back(row)),
        ("What follows", row.withdrawal_effect),
    ]
    return [(question, answer) for question, answer in pairs if answer]


def who_answered(row: ConsentRecord) -> str:
    """The name of who answered and what they are to the person."""
    name = name_of(row.given_by) if row.given_by else row.given_by_name
    return ", ".join(filter(None, [name, row.relationship]))


def _authority(row: ConsentRecord) -> str:
    words = Authority(row.authority).label
    if row.competence:
        able = "able" if row.competence.is_competent else "not able"
        words += (
            f"; assessed as {able} to decide this, {long_day(row.competence.assessed_on)}: {row.competence.evidence}"
        )
    if row.evidence_kind and row.evidence_seen_on:
        seen = f"seen by {row.evidence_seen_by}, {long_day(row.evidence_seen_on)}"
        words += f"; {row.get_evidence_kind_display()}, {seen}"
    return f"{words}. {row.capacity_words}".strip()


def _witness(row: ConsentRecord) -> str:
    return f", heard by {row.witness}" if row.witness else ""


def _taken_back(row: ConsentRecord) -> str:
    if not row.withdrawn_at:
        return ""
    who = name_of(row.withdrawn_person) if row.withdrawn_person else row.withdrawn_person_name
    return f"{moment_words(row.withdrawn_at)}, {who}. {row.withdrawal_words}".strip()


def purposes(on: date) -> list[tuple[str, str, str]]:
    """What consent may be asked for, with what happens on a no."""
    return [(row.key, row.name, row.without_it) for row in ConsentPurpose.objects.all() if row.in_force(on)]


def recipients(on: date) -> list[tuple[str, str]]:
    """To whom something may be sent on consent: agencies that exist, less the Trust itself and its processor."""
    found = Agency.objects.exclude(body_type__in=["trust", "processor", "family"]).order_by("name")
    return [(row.key, row.name) for row in found if row.is_active(on)]


def answers_alone(person: Person, on: date) -> bool:
    """Whether this person is old enough to answer without five answers."""
    age = person.age_on(on)
    return age is not None and age >= OF_AGE_TO_ANSWER

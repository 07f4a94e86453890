"""How requests, packets and answers read on a page."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from django.urls import reverse

from deadlines.words import LONDON, long_day, moment_words, time_words
from govuk.shapes import Clock, clock_until
from sharing import answers, workflow
from sharing.models import AgencyResponse, InformationRequest
from sharing.proposal import REFUSAL_WORDS, Refusal
from sharing.workflow import State


def by_when(moment: datetime, at: datetime) -> str:
    """`Asked for by 12:00 today`, or with the day."""
    if moment.astimezone(LONDON).date() == at.astimezone(LONDON).date():
        return f"Asked for by {time_words(moment)} today"
    return f"Asked for by {moment_words(moment)}"


def clock_of(request: InformationRequest, at: datetime) -> Clock:
    """The clock of its answer. One not answered in time is late for as long as nothing comes."""
    settled = request.settled_at if State(request.state) in workflow.ANSWERED else None
    return clock_until(request.needed_by, at, starts_at=request.asked_at, met_at=settled)


@dataclass
class InboxRow:
    """A request as a desk sees it in its list: nothing of it names anybody."""

    rating: str
    reference: str
    url: str
    about: str
    asked_by: str
    clock: Clock
    why_then: str
    taken: str
    take_url: str
    hand_back_url: str
    settled: str = ""
    part: str = ""

    @property
    def take_words(self) -> str:
        return f"Take the next: {self.reference}"

    @property
    def hand_back_words(self) -> str:
        return f"Hand back {self.reference}"


def inbox_rows(requests: list[InformationRequest], user, at: datetime) -> list[InboxRow]:
    """The rows of a desk's list, with a thick rule where late, soon, today and later meet."""
    rows, before = [], ""
    for request in requests:
        clock = clock_of(request, at)
        part = _part(request, clock, at)
        rows.append(_inbox_row(request, clock, user, at, part if before and part != before else ""))
        before = part
    return rows


def _part(request: InformationRequest, clock: Clock, at: datetime) -> str:
    if clock.state in ("late", "soon"):
        return clock.state
    return "today" if request.needed_by.astimezone(LONDON).date() == at.astimezone(LONDON).date() else "later"


def _inbox_row(request: InformationRequest, clock: Clock, user, at: datetime, part: str) -> InboxRow:
    mine = request.taken_by_id == user.pk
    return InboxRow(
        rating=request.rating,
        reference=request.reference,
        url=reverse("sharing:answer", args=[request.pk]),
        about=request.about,
        asked_by=request.asked_by.display_name,
        clock=clock,
        why_then=by_when(request.needed_by, at) if request.settled_at is None else stands(request),
        taken=taken_words(request, user, at),
        take_url="" if request.taken_by_id else reverse("sharing:take", args=[request.pk]),
        hand_back_url=reverse("sharing:hand_back", args=[request.pk]) if mine and request.state == State.TAKEN else "",
        settled=moment_words(request.settled_at) if request.settled_at else "",
        part=part,
    )


def taken_words(request: InformationRequest, user, at: datetime) -> str:
    """`You, 09:02`, a colleague's name and when, or nothing."""
    if request.taken_by is None or request.taken_at is None:
        return ""
    name = "You" if request.taken_by_id == user.pk else request.taken_by.display_name
    today = request.taken_at.astimezone(LONDON).date() == at.astimezone(LONDON).date()
    return f"{name}, {time_words(request.taken_at) if today else moment_words(request.taken_at)}"


def stands(request: InformationRequest) -> str:
    """How a request stands, with when: a lapsed one reads NOT ANSWERED."""
    words = workflow.WORDS[State(request.state)]
    return f"{words}, {moment_words(request.settled_at)}" if request.settled_at else words


@dataclass
class PacketShown:
    """A packet ready for the one template that draws it, for the preview and for the agency."""

    facts: list[dict]
    passages: list[dict]
    ask: str
    questions: str
    why_may_ask: str
    handling: str
    delete_by: str
    asker: str
    telephone: str
    documents: list[dict]


def packet_shown(content: dict, address: Callable[[str], str] | None = None) -> PacketShown:
    """A packet's content in words. address: where a document of this key is opened by whoever reads the page."""
    until = f"Delete your copy by {long_day(date.fromisoformat(content['delete_by']))}." if content["delete_by"] else ""
    return PacketShown(
        facts=content["facts"],
        passages=content["passages"],
        ask=content["ask"],
        questions=content["questions"],
        why_may_ask=content["why_may_ask"],
        handling=content["handling"],
        delete_by=until,
        asker=content["asker"],
        telephone=content["telephone"],
        documents=[one | {"url": address(one["key"]) if address else ""} for one in content.get("documents", [])],
    )


@dataclass
class AnswerShown:
    """An answer as both sides read it. Nothing held says what was searched; silence is never shown so."""

    title: str
    lines: list[tuple[str, str]] = field(default_factory=list)
    findings: list[dict] = field(default_factory=list)
    worker_risk: bool = False


def answer_shown(response: AgencyResponse, findings) -> AnswerShown:
    """What an agency said, in words. `response` may be unsaved, for checking it before it is sent."""
    held = answers.Held(response.held)
    shown = AnswerShown(answers.HELD_WORDS[held].replace("We hold", "They hold"))
    if held == answers.Held.NOTHING:
        shown.lines = [
            ("Systems searched", response.systems),
            ("Names, birth dates and addresses", response.identities),
            ("Dates", response.dates),
        ]
    elif held == answers.Held.REFUSED:
        shown.lines = [("Lawful reason", REFUSAL_WORDS[Refusal(response.refusal)]), ("Why", response.refusal_words)]
    elif held == answers.Held.NOT_OURS:
        shown.title = "Not theirs"
        who = [str(response.try_desk) if response.try_desk else "", response.try_instead]
        shown.lines = [("Who may hold it", "; ".join(filter(None, who)) or "They do not know")]
    else:
        shown.findings = [_finding(one) for one in findings]
        shown.worker_risk = response.worker_risk == answers.WorkerRisk.YES
    return shown


def _finding(finding) -> dict:
    facts = [
        ("Their number", finding.own_number),
        ("Date", long_day(finding.on_day) if finding.on_day else ""),
        ("How sure", answers.SURE_WORDS[answers.Sure(finding.sure)]),
        ("Held under", finding.get_regime_display()),
        ("Kind", finding.get_information_display()),
        ("Handling", answers.HANDLING_WORDS[answers.Handling(finding.handling)]),
    ]
    return {"what": finding.what, "facts": [(term, words) for term, words in facts if words]}

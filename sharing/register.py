"""What the hub reads back: one request in full, the requests of a contact, and what went where."""

from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse

from access.models import Agency
from consent.models import ArticleSix, Condition, Function, Gateway
from deadlines.words import long_day, moment_in_full, moment_words
from govuk.shapes import Clock
from govuk.text import lowered
from intake.models import Contact, ContactChild
from sharing import display, hub_life, workflow
from sharing.enclosed import sent_with
from sharing.minimisation import CLASS_WORDS, PERMISSION_WORDS, Class, Permission
from sharing.models import InformationRequest, SharingDecision
from sharing.proposal import REFUSAL_WORDS, Refusal
from sharing.workflow import State

WITH_A_REQUEST = (
    "agency",
    "desk",
    "asked_by",
    "taken_by",
    "packet",
    "response",
    "response__answered_by",
    "response__try_desk__agency",
    "outcome_told",
    "gone_on_without",
)


def request_shown(asked: InformationRequest, at: datetime) -> dict:
    """Everything a page of one request prints: packet, basis, items, answer, chasers."""
    asked = InformationRequest.objects.select_related(*WITH_A_REQUEST).get(pk=asked.pk)
    decision = SharingDecision.objects.filter(request=asked).select_related("decided_by", "guidance").first()
    response = getattr(asked, "response", None)
    without = getattr(asked, "gone_on_without", None)
    return {
        "asked": asked,
        "row": waiting_row(asked, at),
        "packet": display.packet_shown(asked.packet.content, sent_with(asked)),
        "packet_title": f"What {asked.agency.short_name} was sent, {moment_words(asked.asked_at)}",
        "sha256": asked.packet.sha256,
        "basis": basis_of(decision) if decision else [],
        "items": [item_words(item) for item in decision.items.all()] if decision else [],
        "left_out": [f"{one.label}: {one.why}" for one in decision.left_out.all()] if decision else [],
        "reviews": decision.reviews if decision else [],
        "answer": display.answer_shown(response, response.findings_now) if response else None,
        "answered_by": f"{response.answered_by.display_name}, {moment_words(response.answered_at)}" if response else "",
        "without": without,
        "life": hub_life.shown(asked, at),
        "chasers": [moment_words(one.chased_at) for one in asked.chasers.all()],
    }


@dataclass
class WaitingRow:
    """One request in the hub's list of those it waits for."""

    agency: str
    desk: str
    reference: str
    url: str
    rating: str
    clock: Clock
    stands: str
    why_then: str
    taken: str
    is_waiting: bool
    is_silent: bool
    can_chase: bool
    can_go_on: bool
    remind_url: str
    go_on_url: str


def waiting_row(asked: InformationRequest, at: datetime) -> WaitingRow:
    """How a request stands. One not answered in time is late, or NOT ANSWERED, and never "nothing held"."""
    state = State(asked.state)
    return WaitingRow(
        agency=asked.agency.short_name,
        desk=asked.desk.name,
        reference=asked.reference,
        url=reverse("sharing:opened", args=[asked.pk]),
        rating=asked.rating,
        clock=display.clock_of(asked, at),
        stands=display.stands(asked),
        why_then=display.by_when(asked.needed_by, at),
        taken=f"Taken by {asked.taken_by.display_name}, {moment_words(asked.taken_at)}"
        if asked.taken_by and asked.taken_at
        else "",
        is_waiting=state in workflow.WAITING,
        is_silent=state in workflow.CAME_BACK,
        can_chase=state in workflow.WAITING or state == State.LAPSED,
        can_go_on=State.OVERRIDDEN in workflow.MOVES[state],
        remind_url=reverse("sharing:remind", args=[asked.pk]),
        go_on_url=reverse("sharing:go_on", args=[asked.pk]),
    )


def basis_of(decision: SharingDecision) -> list[tuple[str, str]]:
    """The basis of a decision in words, with whatever of it was recorded."""
    keys = [key for key in (decision.art9, decision.art10) if key]
    conditions = dict(Condition.objects.filter(key__in=keys).values_list("key", "name"))
    gateways = Gateway.objects.filter(key__in=decision.gateways).values_list("provision", "name")
    art6 = ArticleSix.objects.filter(key=decision.art6).values_list("name", flat=True).first() or ""
    function = Function.objects.filter(key=decision.function).values_list("enactment", flat=True).first() or ""
    facts = [
        ("Purpose", decision.purpose),
        ("Function", f"Council’s, exercised by the Trust: {function}" if function else ""),
        ("Gateway", "; ".join(f"{provision}, {lowered(name)}" for provision, name in gateways)),
        ("Article 6", art6),
        ("Article 9", conditions.get(decision.art9, "")),
        ("Article 10", conditions.get(decision.art10, "")),
        ("Without consent", decision.get_no_consent_reason_display()),
        ("Confidence", decision.confidence),
        ("Necessary", decision.necessity),
        ("Less intrusive", decision.less_intrusive),
        ("Family told", decision.family_told),
        ("The record of it", _told_record(decision.told_record) if decision.told_record else "None stands behind this"),
        ("Asked by", decision.requested_by),
        ("What they asked for", decision.requested_what),
        ("Handling", decision.handling),
        ("To be deleted by", long_day(decision.delete_by) if decision.delete_by else ""),
        ("Open to them until", long_day(decision.expires_on) if decision.expires_on else ""),
        ("Guidance", decision.guidance.name if decision.guidance else ""),
        ("Decided", f"{decision.decided_by.display_name}, {moment_in_full(decision.decided_at)}"),
    ]
    return [(term, words) for term, words in facts if words]


def _told_record(record) -> str:
    """Who was told and when; or why not, and when it is looked at again."""
    if record.told:
        return f"{record.who}, recorded {moment_words(record.recorded_at)}"
    return f"Not told: {record.get_why_not_display()}. {record.why_words} Looked at again {long_day(record.review_on)}"


def item_words(item) -> str:
    """One item that was told: what the matrix says of it, and why it was needed."""
    holds = ", ".join(CLASS_WORDS[Class(key)] for key in (item.information, *item.also))
    words = f"{item.label} ({holds}: {PERMISSION_WORDS[Permission(item.permission)]})"
    fact = ", as one named fact" if item.named_fact else ""
    return f"{words}{fact}. Why needed: {item.why_needed}" if item.why_needed else f"{words}{fact}"


def agencies_of(on: date) -> list[Agency]:
    """Every agency and kind of recipient that exists on this day, by name."""
    return [agency for agency in Agency.objects.order_by("name") if agency.is_active(on)]


def of_contact(contact: Contact, at: datetime) -> dict:
    """Every decision on a contact: what was told to whom on which basis, and what was not, with why."""
    decisions = list(
        SharingDecision.objects.filter(contact=contact, supersedes=None)
        .select_related("agency", "decided_by", "request")
        .prefetch_related("items")
        .order_by("-decided_at")
    )
    names = dict(Gateway.objects.values_list("key", "provision"))
    bases = dict(ArticleSix.objects.values_list("key", "name"))
    came = [one for one in decisions if one.direction == "IN"]
    decisions = [one for one in decisions if one.direction != "IN"]
    told = [one for one in decisions if one.decision in ("SHARE", "SHARE_PART")]
    return {
        "came": [_came_row(one) for one in came],
        "told": [_told_row(one, names, bases) for one in told],
        "not_told": [_refused_row(one) for one in decisions if one not in told],
        "agencies": len({one.agency_id for one in told}),
        "things": sum(len(one.items.all()) for one in told),
        "as_known": moment_words(at),
    }


def _told_row(decision: SharingDecision, names: dict, bases: dict) -> dict:
    return {
        "when": moment_in_full(decision.sent_at or decision.decided_at),
        "agency": decision.agency.short_name,
        "what": [
            {"label": item.label, "url": reverse("sharing:where", args=[decision.contact_id, item.pk])}
            for item in decision.items.all()
        ],
        "basis": "; ".join([bases.get(decision.art6, ""), *(names.get(key, key) for key in decision.gateways)]),
        "decided_by": decision.decided_by.display_name,
        "reference": decision.request.reference if decision.request else "",
        "url": reverse("sharing:opened", args=[decision.request_id]) if decision.request_id else "",
        "reviews": decision.reviews,
        "decision_url": reverse("sharing:decision", args=[decision.pk]),
    }


def _came_row(decision: SharingDecision) -> dict:
    refused = decision.decision == "NOT_SHARE"
    why = f"{REFUSAL_WORDS[Refusal(decision.refusal)]}. {decision.refusal_words}" if refused else ""
    return {
        "when": moment_in_full(decision.sent_at or decision.decided_at),
        "agency": decision.agency.short_name,
        "by": decision.decided_by.display_name,
        "what": f"Would not tell. {why}" if refused else decision.requested_what,
    }


def _refused_row(decision: SharingDecision) -> dict:
    later = " Decided later." if decision.decision == "DEFER" else ""
    return {
        "when": moment_in_full(decision.decided_at),
        "agency": decision.agency.name,
        "asked_by": decision.requested_by,
        "what": decision.requested_what,
        "why": f"{REFUSAL_WORDS[Refusal(decision.refusal)]}. {decision.refusal_words}{later}",
        "decided_by": decision.decided_by.display_name,
    }


def maps_of(contact: Contact) -> list[tuple[str, str]]:
    """The disclosure map of each child of a contact, as (name, address)."""
    children = ContactChild.objects.filter(contact=contact).order_by("place").prefetch_related("person__names")
    return [(_called(child), reverse("sharing:map", args=[child.pk])) for child in children]


def _called(child: ContactChild) -> str:
    current = next((name.in_full for name in child.person.names.all() if name.kind == "current"), "")
    return current or ("Unborn baby" if child.person.is_unborn else "A child")

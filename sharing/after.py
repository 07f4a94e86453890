"""A decision, a packet handed over and items put to somebody, as they read on a page."""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse

from consent.models import ArticleSix, Condition
from deadlines import tasks
from deadlines.words import moment_words
from documents import making
from documents.models import Document, Making, Sheet
from govuk.text import lowered
from people.models import PersonName
from sharing import display, register
from sharing.acts.after import newest
from sharing.acts.approving import ANSWERED
from sharing.channels import CHANNEL_WORDS, Channel
from sharing.columns import opened_here
from sharing.minimisation import CLASS_WORDS, PERMISSION_WORDS, Class, Permission
from sharing.models import Approval, HandOver, OutsidePacket, SharingDecision, TakenBack
from sharing.packet import DOCUMENT
from sharing.proposal import Pattern

MOST = 50
LAST_WORD = {"right": "It was right", "not_right": "It was not right", "recall": "It must be recalled"}


def decision_shown(decision: SharingDecision, user) -> dict:
    """Everything a page of one decision prints, and what is still owed on it."""
    decision = SharingDecision.objects.select_related(
        "contact", "agency", "agreement", "guidance", "decided_by", "told_record"
    ).get(pk=decision.pk)
    sent, stands = first(decision), newest(decision)
    rest, review = getattr(sent, "completion", None), getattr(sent, "review", None)
    names = dict([*ArticleSix.objects.values_list("key", "name"), *Condition.objects.values_list("key", "name")])
    called = _called([one.person_id for one in sent.subjects.all()])
    is_bare = sent.pattern == Pattern.EMERGENCY.value and rest is None
    return {
        "decision": decision,
        "agency": decision.agency.name,
        "basis": register.basis_of(decision),
        "subjects": [
            f"{called.get(one.person_id, 'Somebody')}, {lowered(one.standing)}: "
            f"{'; '.join(names[key] for key in (one.art6, one.art9, one.art10) if key in names)}"
            for one in sent.subjects.all()
        ],
        "items": [register.item_words(item) for item in sent.items.all()],
        "left_out": [f"{one.label}: {one.why}" for one in sent.left_out.all()],
        "warnings": decision.warnings,
        "reviews": sent.reviews,
        "review": f"{LAST_WORD[review.found]}. {review.words}" if review else "",
        "rest": _rest(rest) if rest else [],
        "correction": decision.correction,
        "newer_url": reverse("sharing:decision", args=[stands.pk]) if stands.pk != decision.pk else "",
        "older_url": reverse("sharing:decision", args=[decision.supersedes_id]) if decision.supersedes_id else "",
        "packet_url": _packet_url(sent),
        "complete_url": reverse("sharing:complete", args=[sent.pk]) if is_bare else "",
        "correct_url": ""
        if is_bare or stands.pk != decision.pk
        else reverse("sharing:correct_decision", args=[stands.pk]),
        "review_url": reverse("sharing:review", args=[sent.pk])
        if sent.reviews and review is None and sent.decided_by_id != user.pk
        else "",
        "went_url": reverse("sharing:went", args=[decision.contact_id]),
    }


def _called(people: list[UUID]) -> dict[UUID, str]:
    """The name each of these people goes by; nobody without one."""
    named = PersonName.objects.filter(person_id__in=people, kind="current")
    return {one.person_id: one.in_full for one in named}


def first(decision: SharingDecision) -> SharingDecision:
    """The version that was sent: what was told hangs on it."""
    while decision.supersedes is not None:
        decision = decision.supersedes
    return decision


def _rest(rest) -> list[tuple[str, str]]:
    return [
        ("Necessary", rest.necessity),
        ("No more than needed", rest.proportionality),
        ("Less intrusive", rest.less_intrusive),
        ("Family told", rest.family_told),
        ("Written", moment_words(rest.completed_at)),
    ]


def _packet_url(decision: SharingDecision) -> str:
    if decision.request_id:
        return reverse("sharing:opened", args=[decision.request_id])
    packet = OutsidePacket.objects.filter(decision=decision).first()
    return reverse("sharing:packet", args=[packet.pk]) if packet else ""


def packet_shown(packet: OutsidePacket) -> dict:
    """A packet for somebody without a sign-in: what it says, how it left, whether it arrived, its PDF."""
    kept = HandOver.objects.filter(packet=packet).select_related("handed_by").first()
    document = Document.objects.filter(kind="sharing packet", subject_id=packet.pk).order_by("-ordered_at").first()
    taken = TakenBack.objects.filter(packet=packet).select_related("taken_by", "told_by").first()
    return {
        "packet": display.packet_shown(packet.content, opened_here),
        "taken": taken,
        "taken_words": _taken(taken) if taken else [],
        "wrong_url": "" if taken else reverse("sharing:packet_wrong_place", args=[packet.pk]),
        "decision": packet.decision,
        "agency": packet.decision.agency.name,
        "sha256": packet.sha256,
        "hand_over": kept,
        "left": _left(kept) if kept else [],
        "heard": [f"{one.name}{f', {one.role}' if one.role else ''}" for one in packet.hearers.all()],
        "document": document,
        "document_url": document_url(document) if document and taken is None else "",
        "document_stands": Making(document.state).label if document else "",
        "decision_url": reverse("sharing:decision", args=[packet.decision_id]),
        "went_url": reverse("sharing:went", args=[packet.decision.contact_id]),
    }


def _taken(taken: TakenBack) -> list[tuple[str, str]]:
    facts = [
        ("Taken back", f"{moment_words(taken.taken_at)}, by {taken.taken_by.display_name}"),
        ("Incident", taken.incident),
        ("Told", f"{taken.how}, {moment_words(taken.told_at)}" if taken.told_at else "Not told yet"),
        ("What became of it", taken.get_done_display() if taken.done else ""),
    ]
    return [(term, words) for term, words in facts if words]


def _left(kept: HandOver) -> list[tuple[str, str]]:
    facts = [
        ("How", CHANNEL_WORDS[Channel(kept.channel)]),
        ("Details", kept.details),
        ("When", moment_words(kept.handed_at)),
        ("By", kept.handed_by.display_name),
        ("Received", moment_words(kept.received_at) if kept.received_at else "Not known yet"),
        ("How we know", kept.received_how),
    ]
    return [(term, words) for term, words in facts if words]


def document_url(document: Document) -> str:
    """Where the PDF of a packet is taken from; empty while it is being made."""
    return reverse("sharing:packet_pdf", args=[document.subject_id]) if document.state == Making.MADE else ""


def printed(packet: OutsidePacket) -> tuple[bytes, str] | None:
    """The newest PDF of a packet and what the file is called; None while there is none, and once it is taken back."""
    if TakenBack.objects.filter(packet=packet).exists():
        return None
    made = Document.objects.filter(kind="sharing packet", subject_id=packet.pk, state=Making.MADE)
    document = made.order_by("-made_at").first()
    sheet = Sheet.objects.filter(document=document).order_by("number").first() if document else None
    return (making.content(sheet), making.file_name(document, sheet)) if document and sheet else None


def approvals_shown(waiting: QuerySet, at: datetime) -> dict:
    """The items put to somebody, the oldest first."""
    rows = list(waiting.select_related("agency", "asked_by", "contact").order_by("asked_at")[: MOST + 1])
    return {
        "rows": [
            {
                "url": reverse("sharing:approval", args=[one.pk]),
                "reference": one.contact.reference,
                "agency": one.agency.short_name,
                "what": CLASS_WORDS[Class(one.information)],
                "asked_by": one.asked_by.display_name,
                "when": moment_words(one.asked_at),
            }
            for one in rows[:MOST]
        ],
        "more": len(rows) > MOST,
    }


def approval_shown(put: Approval) -> dict:
    """One item put to somebody: exactly what it says, to whom it would go, and why they need it."""
    put = Approval.objects.select_related("agency", "asked_by", "decided_by", "contact").get(pk=put.pk)
    facts = [
        ("To", put.agency.name),
        ("Kind", f"{CLASS_WORDS[Class(put.information)]}: {PERMISSION_WORDS[Permission(put.needs)]}"),
        ("Item", put.label),
        ("Why they need it", put.why_needed),
        ("Asked by", f"{put.asked_by.display_name}, {moment_words(put.asked_at)}"),
    ]
    if put.decided_by is not None and put.decided_at is not None:
        facts.append(("Answer", f"{put.outcome.capitalize()}: {put.words}"))
        facts.append(("Answered by", f"{put.decided_by.display_name}, {moment_words(put.decided_at)}"))
    if put.holds_until is not None:
        facts.append(("Holds until", f"{moment_words(put.holds_until)}, for exactly these words"))
    return {
        "put": put,
        "facts": facts,
        "lines": put.lines[:2] if put.key.startswith(DOCUMENT) else put.lines,
        "document_url": reverse(f"sharing:{'approved' if put.decided_at else 'approval'}_document", args=[put.pk])
        if put.key.startswith(DOCUMENT)
        else "",
        "reference": put.contact.reference,
        "ask_url": reverse("sharing:ask", args=[put.contact_id]),
    }


def seen(put: Approval, *, by, at: datetime) -> None:
    """Whoever asked has read the answer: their task is done."""
    if put.asked_by_id == by.pk:
        for task in tasks.open_tasks(put).filter(kind=ANSWERED):
            tasks.do_task(task, by=by, at=at, outcome="read")

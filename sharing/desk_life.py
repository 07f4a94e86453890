"""Everything a desk's page of one request prints besides the packet and the answer."""

from datetime import datetime

from django.db.models import Exists, OuterRef
from django.urls import reverse

from access.actions import Action
from access.decide import visible
from deadlines.calendar import london_day
from deadlines.words import moment_words
from sharing import answers, columns, family, workflow
from sharing.models import (
    Disagreement,
    InformationRequest,
    OnwardLeave,
    OutcomeTold,
    RecallNotice,
    SealedMarker,
    ShiftNote,
    Unasked,
)
from sharing.workflow import State


def asks(asked: InformationRequest, request) -> dict:
    """What the answer's form offers: the desks that may hold it, and the requests about the same family."""
    ours = visible(request.user, Action.ANSWER_REQUEST)
    desks = [one for one in columns.desks_of(london_day(request.at)).values() if one.pk != asked.desk_id]
    return {"desks": desks, "family": family.together_with(asked, ours)}


KINDS = {
    "notices": RecallNotice.objects.filter(request=OuterRef("pk")),
    "notes": ShiftNote.objects.filter(request=OuterRef("pk")),
    "news": Unasked.objects.filter(request=OuterRef("pk")),
    "outcome": OutcomeTold.objects.filter(request=OuterRef("pk")),
    "disagreements": Disagreement.objects.filter(request=OuterRef("pk")),
    "leaves": OnwardLeave.objects.filter(finding__response__request=OuterRef("pk")),
    "markers": SealedMarker.objects.filter(request=OuterRef("pk")),
}


def there(asked: InformationRequest) -> dict[str, bool]:
    """Which kinds of thing hang on this request, in one question."""
    row = InformationRequest.objects.filter(pk=asked.pk).values(
        **{f"has_{name}": Exists(of) for name, of in KINDS.items()}
    )
    return {name.removeprefix("has_"): bool(is_so) for name, is_so in row.get().items()}


def shown(asked: InformationRequest, *, with_packet: bool) -> dict:
    """Notes, news, the outcome, disagreements, questions about passing on, recalls. Contents open with the packet.

    One question asks what there is; only that is fetched.
    """
    has = there(asked)
    notices = _rows(RecallNotice, asked, "acknowledged_by") if has["notices"] else []
    found = {
        "notices": [_notice(one, asked, with_packet=with_packet) for one in notices],
        "links": _links(asked) if with_packet else [],
    }
    if not with_packet:
        return found
    outcome = asked.outcome_told if has["outcome"] else None
    return found | {
        "notes": [_note(one) for one in _rows(ShiftNote, asked, "left_by", "read_by")] if has["notes"] else [],
        "news": [_news(one) for one in _rows(Unasked, asked, "sent_by")] if has["news"] else [],
        "outcome": {"words": outcome.words, "when": moment_words(outcome.told_at)} if outcome else None,
        "disagreements": [_disagreement(one) for one in _rows(Disagreement, asked, "raised_by", "owner", "replied_by")]
        if has["disagreements"]
        else [],
        "leaves": [_leave(one, asked) for one in _leaves(asked)] if has["leaves"] else [],
        "markers": has["markers"],
    }


def _rows(model, asked: InformationRequest, *people: str) -> list:
    return list(model.objects.filter(request=asked).select_related(*people))


def _links(asked: InformationRequest) -> list[tuple[str, str]]:
    if asked.closed_at is not None:
        return [("We disagree, as professionals", reverse("sharing:disagree", args=[asked.pk]))]
    links = [
        ("Send something new", "news", True),
        ("Correct our answer", "correct", State(asked.state) in workflow.ANSWERED),
        ("Leave a note and hand it back", "note", State(asked.state) == State.TAKEN),
        ("Say only whom to ask (sealed)", "place_marker", True),
        ("We disagree, as professionals", "disagree", True),
    ]
    return [(words, reverse(f"sharing:{name}", args=[asked.pk])) for words, name, offered in links if offered]


def _note(note: ShiftNote) -> dict:
    left = f"{note.left_by.display_name}, {moment_words(note.left_at)}"
    read = f"Taken over by {note.read_by.display_name}, {moment_words(note.read_at)}" if note.read_at else ""
    return {"words": note.words, "by": left, "read": read or "Nobody has taken it over yet"}


def _news(news: Unasked) -> dict:
    read = f"Read by the hub {moment_words(news.read_at)}" if news.read_at else "Not read by the hub yet"
    return {
        "what": news.what,
        "by": f"{news.sent_by.display_name}, {moment_words(news.sent_at)}",
        "handling": answers.HANDLING_WORDS[answers.Handling(news.handling)],
        "regime": news.get_regime_display(),
        "read": read,
    }


def _disagreement(one: Disagreement) -> dict:
    owner = one.owner.display_name if one.owner else "the MASH managers"
    return {
        "words": one.words,
        "by": f"{one.raised_by.display_name}, {moment_words(one.raised_at)}",
        "owner": f"Owned by {owner}. To be answered by {moment_words(one.due_at)}.",
        "reply": one.reply,
        "replied": _by(one.replied_by, one.replied_at),
    }


def _by(who, when: datetime | None) -> str:
    return f"{who.display_name}, {moment_words(when)}" if who and when else ""


def _leaves(asked):
    found = OnwardLeave.objects.filter(finding__response__request=asked)
    return found.select_related("finding", "agency", "asked_by", "answered_by")


def _leave(one: OnwardLeave, asked: InformationRequest) -> dict:
    return {
        "what": f"Finding {one.finding.place}",
        "agency": one.agency.name,
        "why": one.why,
        "answer": one.get_answer_display(),
        "conditions": one.conditions,
        "answered": _by(one.answered_by, one.answered_at),
        "url": reverse("sharing:answer_leave", args=[asked.pk, one.pk]),
    }


def _notice(one: RecallNotice, asked: InformationRequest, *, with_packet: bool) -> dict:
    # What an item was called may be a name, and names open when the request is taken.
    return {
        "title": "Corrected by the hub" if one.kind == "corrected" else "Withdrawn by the hub",
        "labels": one.labels if with_packet else ["Take the request to read what."],
        "words": one.words if with_packet else "",
        "sent": moment_words(one.sent_at),
        "done": one.get_done_display(),
        "acknowledged": _by(one.acknowledged_by, one.acknowledged_at),
        "url": reverse("sharing:acknowledge", args=[asked.pk, one.pk]) if with_packet else "",
    }

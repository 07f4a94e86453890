"""What the hub's page of one request prints of its life after it was sent."""

from datetime import datetime

from django.urls import reverse

from deadlines.words import moment_words
from sharing import workflow
from sharing.acts.following import why_not_tell
from sharing.desk_life import there
from sharing.models import Disagreement, InformationRequest, OnwardLeave, RecallNotice, Unasked
from sharing.workflow import State


def shown(asked: InformationRequest, at: datetime) -> dict:
    """News to read, disagreements, what they were told, leave to pass on, recalls, and what may be done next."""
    has = there(asked)
    outcome = asked.outcome_told if has["outcome"] else None
    response = getattr(asked, "response", None)
    return {
        "news": [_news(one, asked) for one in _rows(Unasked, asked, "sent_by", "read_by")] if has["news"] else [],
        "disagreements": [_disagreement(one) for one in _rows(Disagreement, asked, "raised_by", "owner")]
        if has["disagreements"]
        else [],
        "outcome": {"words": outcome.words, "when": moment_words(outcome.told_at)} if outcome else None,
        "why_not_tell": [] if outcome else why_not_tell(asked),
        "tell_url": reverse("sharing:tell_outcome", args=[asked.pk]),
        "leaves": [_leave(one) for one in _leaves(asked)] if has["leaves"] else [],
        "held_back": _held_back(response, asked) if response else [],
        "recalls": [_notice(one) for one in _rows(RecallNotice, asked)] if has["notices"] else [],
        "corrected": _corrected(response),
        "wrong_place_url": ""
        if State(asked.state) == State.WITHDRAWN
        else reverse("sharing:wrong_place", args=[asked.pk]),
        "recalls_url": reverse("sharing:recalls", args=[asked.contact_id]),
        "forward_url": _forward(asked, response),
        "forward_to": str(response.try_desk) if response and response.try_desk else "",
    }


def _rows(model, asked: InformationRequest, *people: str) -> list:
    return list(model.objects.filter(request=asked).select_related(*people))


def _news(one: Unasked, asked: InformationRequest) -> dict:
    return {
        "what": one.what,
        "by": f"{one.sent_by.display_name}, {moment_words(one.sent_at)}",
        "facts": f"{one.get_regime_display()}. {one.get_handling_display()}. {one.get_sure_display()}.",
        "read": f"Read by {one.read_by.display_name}, {moment_words(one.read_at)}"
        if one.read_by and one.read_at
        else "",
        "url": reverse("sharing:read_news", args=[asked.pk, one.pk]),
    }


def _disagreement(one: Disagreement) -> dict:
    owner = one.owner.display_name if one.owner else "nobody yet"
    return {
        "words": one.words,
        "by": f"{one.raised_by.display_name}, {moment_words(one.raised_at)}",
        "owner": f"Owner: {owner}. To be answered by {moment_words(one.due_at)}.",
        "reply": one.reply,
        "url": "" if one.replied_at else reverse("sharing:disagreement", args=[one.pk]),
    }


def _leaves(asked: InformationRequest):
    found = OnwardLeave.objects.filter(finding__response__request=asked)
    return found.select_related("finding", "agency", "answered_by")


def _leave(one: OnwardLeave) -> str:
    said = f"{one.get_answer_display()}. {one.conditions}".strip() if one.answer else "Not answered yet."
    return f"Finding {one.finding.place} to {one.agency.name}, asked {moment_words(one.asked_at)}: {said}"


def _held_back(response, asked: InformationRequest) -> list[dict]:
    """Each finding that may not be passed on before its originator agrees, with the page that asks them."""
    return [
        {
            "what": f"Finding {one.place}: {one.get_handling_display()} ({one.get_regime_display()})",
            "url": reverse("sharing:ask_leave", args=[asked.pk, one.pk]),
            "unseen": f"finding {one.place}",
        }
        for one in response.findings_now
        if one.handling != "free"
    ]


def _notice(one: RecallNotice) -> str:
    said = (
        f"{one.get_done_display()}, {moment_words(one.acknowledged_at)}" if one.acknowledged_at else "NOT ACKNOWLEDGED"
    )
    return f"{one.get_kind_display()}, {moment_words(one.sent_at)}: {'; '.join(one.labels)}. {said}."


def _corrected(response) -> str:
    if response is None or response.corrected_at is None:
        return ""
    when = moment_words(response.corrected_at)
    return f"Corrected {when}: {response.why_corrected} This is edition {response.edition}; those before are kept."


def _forward(asked: InformationRequest, response) -> str:
    """The page that asks the desk they named, with everything said before already there."""
    if response is None or response.held != "not_ours" or State(asked.state) not in workflow.ANSWERED:
        return ""
    desk = f"&desk={response.try_desk.key}" if response.try_desk else ""
    return f"{reverse('sharing:ask', args=[asked.contact_id])}?before={asked.pk}{desk}"

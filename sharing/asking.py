"""What intake's pages are told of the requests on a contact, for its guards and its timeline."""

from uuid import UUID

from django.urls import reverse

from deadlines.words import moment_words
from intake.asked import Told
from intake.happened import IN, OUT, Happened
from intake.workflow import Asked
from sharing.answers import HELD_WORDS, Held
from sharing.channels import CHANNEL_WORDS, Channel
from sharing.models import InformationRequest, OutsidePacket
from sharing.workflow import WORDS, State

# Words of intake's own for how a request stands.
STANDS = {
    State.SENT: "waiting",
    State.TAKEN: "waiting",
    State.ANSWERED: "answered",
    State.DECLINED: "declined",
    State.LAPSED: "lapsed",
    State.OVERRIDDEN: "overridden",
    State.WITHDRAWN: "overridden",
}


def of_contact(contact_id: UUID) -> list[Asked]:
    """Every agency asked on this contact and how its request stands, in one query."""
    requests = InformationRequest.objects.filter(contact_id=contact_id).select_related("agency").order_by("asked_at")
    return [
        Asked(
            agency=request.agency.short_name,
            state=STANDS[State(request.state)],
            words=_words(request),
            link=reverse("sharing:opened", args=[request.pk]),
        )
        for request in requests
    ]


def _words(request: InformationRequest) -> str:
    name, state = request.agency.short_name, State(request.state)
    if state == State.SENT:
        return f"{name} has not taken the request. Asked for by {moment_words(request.needed_by)}."
    if state == State.TAKEN:
        return f"{name} has taken the request. Asked for by {moment_words(request.needed_by)}."
    when = f", {moment_words(request.settled_at)}" if request.settled_at else ""
    return f"{name}: {WORDS[state]}{when}."


def closing(contact, *, until, by, at) -> None:
    """The contact closes: every opening of its requests gets its end."""
    from sharing import acts

    acts.close(contact, until=until, by=by, at=at)


def timeline(contact_id: UUID, at) -> list[Happened]:
    """Every question that went out and every answer that came, for the contact's timeline, in one query."""
    requests = InformationRequest.objects.filter(contact_id=contact_id).select_related("agency", "response")
    found = []
    for request in requests:
        name, link = request.agency.short_name, reverse("sharing:opened", args=[request.pk])
        found.append(
            Happened(
                request.asked_at, OUT, f"{name} asked", request.questions, link=link, link_words="Open the request"
            )
        )
        if request.settled_at is not None:
            title = f"{name}: {WORDS[State(request.state)]}"
            found.append(Happened(request.settled_at, IN, title, _came(request), link=link, link_words="Read it"))
    return found


def told(contact_id: UUID) -> list[Told]:
    """What agencies without a request were told about this contact, aloud or on paper, in one query."""
    packets = (
        OutsidePacket.objects.filter(decision__contact_id=contact_id).select_related("decision").order_by("frozen_at")
    )
    return [
        Told(
            agency_id=packet.decision.agency_id,
            at=packet.frozen_at,
            words=f"{packet.reference}, {CHANNEL_WORDS[Channel(packet.decision.channel)].lower()}",
            link=reverse("sharing:packet", args=[packet.pk]),
        )
        for packet in packets
    ]


def _came(request: InformationRequest) -> str:
    response = getattr(request, "response", None)
    if response is None:
        return "This is not “nothing held”."
    if response.held != Held.NOTHING:
        return HELD_WORDS[Held(response.held)] + "."
    # domain.md "Read first" 8: what was searched, for whom and for which dates is part of the answer.
    return f"Nothing held. Searched: {response.systems}\nFor: {response.identities}\nDates: {response.dates}"

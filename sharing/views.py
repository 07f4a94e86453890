"""The hub's pages: asking agencies, waiting for them, reading what they said, what went where."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from access.keeping import keeps
from audit.moves import Refused
from audit.records import Stale
from deadlines.calendar import london_day
from intake.models import Contact
from sharing import acts, display, markers, register
from sharing.acts.refusing import Refusing
from sharing.choice import Once
from sharing.file import on_file
from sharing.forms import RefusalForm, WithoutForm
from sharing.law import law_in_force
from sharing.models import InformationRequest
from sharing.proposal import Decision

CHANGED = "Somebody changed this a moment ago. Read it again."


@requires(Action.OPEN_REQUEST, on=InformationRequest)
def opened(request, asked):
    """One request: what was sent and why, what came back, and what can be done while nothing has."""
    return page(
        request,
        "sharing/opened.html",
        contact_url=reverse("intake:contact", args=[asked.contact_id]),
        chase_url=reverse("sharing:chase", args=[asked.contact_id]),
        **register.request_shown(asked, request.at),
    )


@requires(Action.SEE_SHARED, on=Contact)
def chase(request, contact):
    """The requests of one contact: which wait, which came, with what can be done about each."""
    requests = (
        visible(request.user, Action.OPEN_REQUEST)
        .filter(contact=contact)
        .select_related("agency", "desk", "asked_by", "taken_by")
        .order_by("needed_by")
    )
    return page(
        request,
        "sharing/chase.html",
        contact=contact,
        contact_url=reverse("intake:contact", args=[contact.pk]),
        ask_url=reverse("sharing:ask", args=[contact.pk]),
        went_url=reverse("sharing:went", args=[contact.pk]),
        rows=[register.waiting_row(one, request.at) for one in requests],
        markers=markers.of_contact(contact),
        recalls_url=reverse("sharing:recalls", args=[contact.pk]),
    )


@requires(Action.CHASE_REQUEST, on=InformationRequest)
@require_POST
def remind(request, asked):
    """Chase the desk of one request."""
    try:
        acts.chase(asked, by=request.user, at=request.at)
        messages.success(request, f"{asked.reference}: chased. The desk has a message, and it is on the record.")
    except Refused as refused:
        messages.error(request, " ".join(refused.reasons))
    return redirect("sharing:chase", asked.contact_id)


@requires(Action.OVERRIDE_REQUEST, on=InformationRequest)
def go_on(request, asked):
    """Go on without one agency's answer, with the reason."""
    form = WithoutForm(request.POST or None)
    if form.is_valid():
        try:
            acts.go_on_without(asked, by=request.user, at=request.at, **form.cleaned_data)
            return redirect("sharing:chase", asked.contact_id)
        except Refused as refused:
            for reason in refused.reasons:
                form.add_error(None, reason)
        except Stale:
            form.add_error(None, CHANGED)
    return page(
        request,
        "sharing/go_on.html",
        asked=asked,
        form=form,
        stands=display.stands(asked),
        chase_url=reverse("sharing:chase", args=[asked.contact_id]),
    )


@requires(Action.SEE_SHARED, on=Contact)
def went(request, contact):
    """What went where: every decision on this contact, told or not, with its basis or its reason."""
    return page(
        request,
        "sharing/went.html",
        contact=contact,
        contact_url=reverse("intake:contact", args=[contact.pk]),
        refuse_url=reverse("sharing:refuse", args=[contact.pk]),
        maps=register.maps_of(contact),
        **register.of_contact(contact, request.at),
    )


@requires(Action.REFUSE_TO_SHARE, on=Contact)
@keeps("Refusing to share")
def refuse(request, contact):
    """Record that somebody asked us and is not told, or not yet."""
    law = law_in_force()
    agencies = register.agencies_of(london_day(request.at))
    form = RefusalForm(request.POST or None, law=law, agencies=agencies)
    if form.is_valid():
        try:
            _refuse(contact, form.cleaned_data, agencies, request)
            return redirect("sharing:went", contact.pk)
        except Refused as refused:
            for reason in refused.reasons:
                form.add_error(None, reason)
    contact_url = reverse("intake:contact", args=[contact.pk])
    return page(request, "sharing/refuse.html", contact=contact, form=form, contact_url=contact_url)


def _refuse(contact, said: dict, agencies, request):
    once = Once(
        **{name: said[name] for name in ("purpose", "function", "necessity", "less_intrusive", "family_told")},
        threshold=on_file(contact, london_day(request.at)).level,
        rating=contact.rating,
    )
    names = ("requested_by", "requested_at", "requested_what", "refusal", "refusal_words", "harm_if_withheld")
    refusing = Refusing(
        Decision(said["decision"]), advice_from=said["advice_from"], **{name: said[name] for name in names}
    )
    agency = next(agency for agency in agencies if agency.key == said["agency"])
    return acts.refuse(contact, agency, refusing, once=once, by=request.user, at=request.at)

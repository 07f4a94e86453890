"""The hub's pages of a request's life: news, outcome, disagreement, markers, leave to pass on, the wrong place."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from access.actions import Action
from access.gate import page, requires
from access.keeping import keeps
from access.models import Agency
from audit.moves import Refused
from deadlines.calendar import london_day
from deadlines.words import moment_words
from sharing import acts, life_forms, register
from sharing.acts.following import outcome_words, why_not_tell
from sharing.desk_views import done, tried
from sharing.models import Disagreement, Finding, InformationRequest, SealedMarker, Unasked

ASK = "sharing/hub_ask.html"


@requires(Action.OPEN_REQUEST, on=InformationRequest)
@require_POST
def read_news(request, asked, record_id):
    """Mark what an agency sent unasked as read."""
    news = Unasked.objects.filter(request=asked, pk=record_id).first()
    if news is None:
        raise Http404
    acts.read_news(news, by=request.user, at=request.at)
    return redirect("sharing:opened", asked.pk)


@requires(Action.TELL_OUTCOME, on=InformationRequest)
def tell_outcome(request, asked):
    """Tell the agency what came of its answer: exactly these words, composed by rule."""
    reasons = why_not_tell(asked)
    if request.method == "POST":
        try:
            acts.tell_outcome(asked, by=request.user, at=request.at)
            messages.success(request, f"{asked.agency.short_name} is told. The words are kept as sent.")
            return redirect("sharing:opened", asked.pk)
        except Refused as refused:
            reasons = refused.reasons
    words, full = outcome_words(asked, by=request.user)
    return page(
        request, "sharing/tell_outcome.html", asked=asked, reasons=reasons, words=words, full=full,
        back_url=reverse("sharing:opened", args=[asked.pk]),
    )  # fmt: skip


@requires(Action.ANSWER_DISAGREEMENT, on=Disagreement)
@keeps("Answering an agency that disagrees")
def disagreement(request, one):
    """Own a disagreement, or answer it."""
    if request.POST.get("press") == "own":
        try:
            acts.own(one, by=request.user, at=request.at)
        except Refused as refused:
            messages.error(request, " ".join(refused.reasons))
        return redirect("sharing:disagreement", one.pk)
    if request.POST.get("press") == "up":
        try:
            return redirect("intake:escalation", acts.take_up(one, by=request.user, at=request.at).pk)
        except Refused as refused:
            messages.error(request, " ".join(refused.reasons))
            return redirect("sharing:disagreement", one.pk)
    form = life_forms.ReplyForm(request.POST or None)
    if form.is_valid():
        words = form.cleaned_data["reply"]
        if tried(form, lambda: acts.reply(one, words=words, by=request.user, at=request.at)):
            return redirect("sharing:opened", one.request_id)
    return page(
        request, "sharing/disagreement.html", one=one, form=form, raised=moment_words(one.raised_at),
        due=moment_words(one.due_at), back_url=reverse("sharing:opened", args=[one.request_id]),
        is_mine=one.owner_id == request.user.pk,
    )  # fmt: skip


@requires(Action.SETTLE_MARKER, on=SealedMarker)
def marker(request, one):
    """A sealed marker: whom to ask, on which number, by when. What came of it is kept in a word."""
    form = life_forms.MarkerOutcomeForm(request.POST or None)
    if done(request, form, acts.settle_marker, one):
        messages.success(request, "Kept. What was said goes where it belongs, not here.")
        return redirect("sharing:marker", one.pk)
    return page(
        request, "sharing/marker.html", one=one, form=form, reply_by=moment_words(one.reply_by),
        agency="" if one.hides_agency else one.request.agency.name,
        settled=moment_words(one.settled_at) if one.settled_at else "",
    )  # fmt: skip


@requires(Action.CHASE_REQUEST, on=InformationRequest)
def ask_leave(request, asked, record_id):
    """Ask the originator of one finding whether one other agency may be told."""
    finding = Finding.objects.filter(response__request=asked, pk=record_id).select_related("response__request").first()
    if finding is None:
        raise Http404
    agencies = [one for one in register.agencies_of(london_day(request.at)) if one.pk != asked.agency_id]
    form = life_forms.LeaveForm(request.POST or None, agencies=agencies)
    if form.is_valid():
        agency = Agency.objects.get(key=form.cleaned_data["agency"])
        why = form.cleaned_data["why"]
        if tried(form, lambda: acts.ask_leave(finding, agency, why=why, by=request.user, at=request.at)):
            return redirect("sharing:opened", asked.pk)
    return page(
        request, ASK, asked=asked, form=form, title="Ask whether it may be passed on", button="Ask them",
        lead=finding.what, back_url=reverse("sharing:opened", args=[asked.pk]),
    )  # fmt: skip


@requires(Action.TAKE_BACK_REQUEST, on=InformationRequest)
@keeps("What went to the wrong place")
def wrong_place(request, asked):
    """Sent to the wrong place: safety, then access is cut off and the incident opens."""
    form = life_forms.WrongPlaceForm(request.POST or None, initial={"aware_at": request.at})
    if incident := done(request, form, acts.sent_to_the_wrong_place, asked):
        messages.success(request, f"Access is off and the desk has a message. Incident {incident.reference} is open.")
        return redirect("console:incident", incident.pk)
    return page(
        request, ASK, asked=asked, form=form, title="Sent to the wrong place", button="Cut access off now",
        lead=f"{asked.agency.name}, {asked.desk.name}. Their access ends when you press.",
        back_url=reverse("sharing:opened", args=[asked.pk]),
    )  # fmt: skip

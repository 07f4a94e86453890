"""What a desk does with a request besides answering it. Each page is one question group, for that desk alone."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse

from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from access.keeping import keeps
from audit.moves import Refused
from audit.records import Stale
from govuk.forms import faults
from sharing import acts, desk_life, life_forms, workflow
from sharing.acts.answering import Found
from sharing.answer_forms import FindingFormSet, said
from sharing.answers import Held
from sharing.models import InformationRequest, OnwardLeave, RecallNotice
from sharing.workflow import State

FINDINGS = "findings"
STILL_TO_ANSWER = (
    "The marker does not answer the request: that stays yours, with its own clock. Where your name must not show, "
    "answer it first for the systems you may speak of; the marker then stands by itself."
)
CHANGED = "Somebody at your desk changed this a moment ago. Read it again."


@requires(Action.ANSWER_REQUEST, on=InformationRequest)
def note(request, asked):
    """Leave a note for the next shift and hand the request back."""
    form = life_forms.NoteForm(request.POST or None)
    if done(request, form, acts.leave_note, asked):
        return redirect("sharing:inbox")
    return _asks(request, asked, form, "Leave a note and hand it back", "Hand it back")


@requires(Action.OPEN_INBOX)
def hand_over(request):
    """At the end of a shift: everything taken and not answered goes back to the desk, with one note."""
    ours = visible(request.user, Action.ANSWER_REQUEST)
    mine = list(ours.filter(taken_by=request.user, state=State.TAKEN).order_by("needed_by")[:200])
    form = life_forms.NoteForm(request.POST or None)
    if form.is_valid():
        words = form.cleaned_data["words"]
        given = tried(form, lambda: acts.hand_over_all(mine, words=words, by=request.user, at=request.at) or "none")
        if given:
            messages.success(request, f"{len(mine)} handed back to the desk, with your note.")
            return redirect("sharing:inbox")
    return page(
        request,
        "sharing/hand_over.html",
        form=form,
        inbox_url=reverse("sharing:inbox"),
        mine=[one.reference for one in mine],
    )


@requires(Action.ANSWER_REQUEST, on=InformationRequest)
@keeps("Correcting an answer")
def correct(request, asked):
    """Correct an answer that was sent. The one before stays on the record."""
    if State(asked.state) not in workflow.ANSWERED:
        raise Http404
    form, findings = _corrected(request.POST or request.kept, asked, desk_life.asks(asked, request))
    sent = request.method == "POST"
    if sent and form.is_valid() and (form.cleaned_data["held"] != Held.HELD or findings.is_valid()):
        why = form.cleaned_data["why"]
        if tried(form, lambda: acts.correct(asked, said(form, findings), why=why, by=request.user, at=request.at)):
            return redirect("sharing:answer", asked.pk)
    wrong = [fault for one in (form, *findings.forms) for fault in faults(one)] if sent else []
    return page(
        request, "sharing/correct.html", asked=asked, form=form, findings=findings, wrong=wrong,
        inbox_url=reverse("sharing:inbox"), back_url=reverse("sharing:answer", args=[asked.pk]),
    )  # fmt: skip


def _corrected(posted, asked, offered: dict):
    if posted is not None:
        return life_forms.CorrectForm(posted, **offered), FindingFormSet(posted, prefix=FINDINGS)
    answer = asked.response
    names = ("held", "systems", "identities", "dates", "refusal", "refusal_words", "try_instead", "worker_risk")
    start = {name: getattr(answer, name) for name in names} | {"version": asked.version}
    start["try_desk"] = answer.try_desk.key if answer.try_desk else ""
    kept = ("what", "own_number", "on_day", "sure", "handling", "regime", "information")
    findings = [{name: getattr(one, name) for name in kept} for one in answer.findings_now]
    return life_forms.CorrectForm(initial=start, **offered), FindingFormSet(initial=findings, prefix=FINDINGS)


@requires(Action.ANSWER_REQUEST, on=InformationRequest)
@keeps("News on an answer")
def news(request, asked):
    """Send something new that nobody asked for."""
    form = life_forms.NewsForm(request.POST or None)
    if form.is_valid():
        found = Found(**form.cleaned_data)
        if tried(form, lambda: acts.send_unasked(asked, found, by=request.user, at=request.at)):
            return redirect("sharing:answer", asked.pk)
    return _asks(request, asked, form, "Send something new", "Send it to the hub")


@requires(Action.ANSWER_REQUEST, on=InformationRequest)
@keeps("Disagreeing with the hub")
def disagree(request, asked):
    """Record professional disagreement."""
    form = life_forms.DisagreeForm(request.POST or None)
    if done(request, form, acts.disagree, asked):
        return redirect("sharing:answer", asked.pk)
    return _asks(request, asked, form, "We disagree, as professionals", "Send it to the hub’s managers")


@requires(Action.ANSWER_REQUEST, on=InformationRequest)
def place_marker(request, asked):
    """Say that something relevant exists, and whom to ask. No content."""
    form = life_forms.MarkerForm(request.POST or None)
    if done(request, form, acts.place_marker, asked):
        return redirect("sharing:answer", asked.pk)
    return _asks(request, asked, form, "Say only whom to ask", "Place the marker", lead=STILL_TO_ANSWER)


@requires(Action.ANSWER_REQUEST, on=InformationRequest)
def answer_leave(request, asked, record_id):
    """Say whether one finding may be told to one other agency."""
    leave = OnwardLeave.objects.filter(finding__response__request=asked, pk=record_id).select_related("agency").first()
    if leave is None:
        raise Http404
    form = life_forms.LeaveAnswerForm(request.POST or None, initial={"answer": leave.answer})
    if done(request, form, acts.answer_leave, leave):
        return redirect("sharing:answer", asked.pk)
    title = f"May {leave.agency.name} be told?"
    return _asks(request, asked, form, title, "Send our answer", lead=f"{leave.finding.what}\nWhy: {leave.why}")


@requires(Action.ANSWER_REQUEST, on=InformationRequest)
def acknowledge(request, asked, record_id):
    """Say what was done with something withdrawn or corrected."""
    notice = RecallNotice.objects.filter(request=asked, pk=record_id).first()
    if notice is None or asked.taken_by_id is None:
        raise Http404
    form = life_forms.DoneForm(request.POST or None)
    if done(request, form, acts.acknowledge, notice):
        return redirect("sharing:answer", asked.pk)
    lead = "; ".join(notice.labels) + (f"\nWhat is right: {notice.words}" if notice.words else "")
    title = (
        "Something we told you was corrected" if notice.kind == "corrected" else "Something we told you is withdrawn"
    )
    return _asks(request, asked, form, title, "Acknowledge", lead=lead)


def _asks(request, asked, form, title: str, button: str, lead: str = ""):
    return page(
        request, "sharing/desk_ask.html", asked=asked, form=form, title=title, button=button, lead=lead,
        inbox_url=reverse("sharing:inbox"), back_url=reverse("sharing:answer", args=[asked.pk]),
    )  # fmt: skip


def done(request, form, act, thing):
    """What the act gives for what was asked; None where the form or the act refuses, with sentences on the form."""
    if not form.is_valid():
        return None
    return tried(form, lambda: act(thing, by=request.user, at=request.at, **form.cleaned_data))


def tried(form, act):
    """What the act gives, or None with its sentences put beside the questions they are about."""
    try:
        with transaction.atomic():
            return act()
    except ValidationError as wrong:
        for name, sentences in wrong.message_dict.items():
            form.add_error(name if name in form.fields else None, sentences)
    except Refused as refused:
        for reason in refused.reasons:
            form.add_error(None, reason)
    except Stale:
        form.add_error(None, CHANGED)
    return None

"""Pages of what comes after: a decision, its correction, its review; a packet handed over; items put to somebody."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from access.keeping import keeps
from documents import making
from sharing import acts, after
from sharing.acts.after import Correction
from sharing.desk_views import done, tried
from sharing.life_forms import WrongPlaceForm
from sharing.models import Approval, InformationRequest, OutsidePacket, SharingDecision, TakenBack
from sharing.telling_forms import (
    CorrectForm,
    HandOverForm,
    ReceiptForm,
    RestForm,
    ReviewForm,
    RingForm,
    SettleForm,
    WrongHandsForm,
)


@requires(Action.OPEN_DECISION, on=SharingDecision)
@require_safe
def decision(request, decided):
    """One decision in full: basis, subjects, items, what was left out, its versions, and what is still owed."""
    return page(request, "sharing/decision.html", **after.decision_shown(decided, request.user))


@requires(Action.COMPLETE_DECISION, on=SharingDecision)
@keeps("The rest of an emergency")
def complete(request, decided):
    """Write the rest of an emergency."""
    form = RestForm(request.POST or None)
    said = {"by": request.user, "at": request.at}
    if form.is_valid() and tried(form, lambda: acts.complete(decided, form.cleaned_data, **said)):
        return redirect("sharing:decision", decided.pk)
    return _ask(request, decided, form, "Write the rest of the emergency", "Keep it")


@requires(Action.CORRECT_DECISION, on=SharingDecision)
@keeps("Correcting a sharing decision")
def correct(request, decided):
    """Correct the reasoning of a sent decision: a new version, which supersedes it."""
    names = ("necessity", "proportionality", "less_intrusive", "family_told", "handling")
    form = CorrectForm(request.POST or None, initial={name: getattr(decided, name) for name in names})
    said = {"by": request.user, "at": request.at}
    if form.is_valid() and (
        newer := tried(form, lambda: acts.correct_decision(decided, Correction(**form.cleaned_data), **said))
    ):
        return redirect("sharing:decision", newer.pk)
    return _ask(request, decided, form, "Correct this decision", "Keep the new version")


@requires(Action.REVIEW_DISCLOSURE, on=SharingDecision)
@keeps("Review of a sharing decision")
def review(request, decided):
    """Say whether what went past the matrix was right."""
    form = ReviewForm(request.POST or None)
    said = {"by": request.user, "at": request.at}
    if form.is_valid() and tried(form, lambda: acts.review(decided, **form.cleaned_data, **said)):
        return redirect("sharing:decision", decided.pk)
    return _ask(request, decided, form, "Review what was told", "Keep the review", shown=decided.reviews)


@requires(Action.HAND_OVER, on=OutsidePacket)
def packet(request, frozen):
    """A packet for somebody without a sign-in: what it says, its PDF, how it left and whether it arrived."""
    state = after.packet_shown(frozen)
    form = _packet_form(request, frozen, state)
    if form is not None and form.is_valid() and tried(form, lambda: _packet_act(frozen, state, form, request)):
        return redirect("sharing:packet", frozen.pk)
    return page(request, "sharing/packet.html", packet_row=frozen, form=form, **state)


@requires(Action.HAND_OVER, on=OutsidePacket)
def print_packet(request, frozen):
    """Order the packet as a PDF with its cover sheet."""
    if request.method == "POST" and not TakenBack.objects.filter(packet=frozen).exists():
        back = reverse("sharing:packet", args=[frozen.pk])
        document = making.order(
            "sharing packet", on=frozen, by=request.user, at=request.at, why="to be handed over", back=back
        )
        messages.success(request, "The PDF is being made.")
        return redirect(after.document_url(document) or back)
    return redirect("sharing:packet", frozen.pk)


@requires(Action.HAND_OVER, on=OutsidePacket)
@require_safe
def packet_pdf(request, frozen):
    """The PDF of a packet, once it is made."""
    found = after.printed(frozen)
    if found is None:
        raise Http404
    content, name = found
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _packet_form(request, frozen, state):
    posted = request.POST or None
    if state["taken"] is not None:
        return WrongHandsForm(posted) if state["taken"].told_at is None else None
    if state["hand_over"] is None:
        initial = {"channel": frozen.decision.channel, "handed_at": request.at}
        return HandOverForm(posted, initial=initial)
    if state["hand_over"].received_at is None:
        return ReceiptForm(posted, initial={"received_at": request.at})
    return None


def _packet_act(frozen, state, form, request):
    if state["taken"] is not None:
        return acts.told_of_the_wrong_place(state["taken"], **form.cleaned_data, by=request.user, at=request.at)
    act = acts.hand_over if state["hand_over"] is None else acts.receive
    return act(frozen, **form.cleaned_data, by=request.user, at=request.at)


@requires(Action.TAKE_BACK_PACKET, on=OutsidePacket)
@keeps("What went to the wrong place")
def take_back(request, frozen):
    """A packet went to the wrong place: safety, then it is taken back and the incident opens."""
    form = WrongPlaceForm(request.POST or None, initial={"aware_at": request.at})
    if incident := done(request, form, acts.packet_to_the_wrong_place, frozen):
        messages.success(request, f"The packet is taken back. Incident {incident.reference} is open.")
        return redirect("console:incident", incident.pk)
    return page(
        request, "sharing/hub_ask.html", form=form, title="Sent to the wrong place", button="Take it back now",
        lead=f"Packet {frozen.reference}, for {frozen.recipient}, {frozen.decision.agency.name}."
        " Once you press, it cannot be printed or handed over again.",
        back_url=reverse("sharing:packet", args=[frozen.pk]),
    )  # fmt: skip


@requires(Action.RING_DESK, on=InformationRequest)
def ring(request, asked):
    """Record a call to a desk about its unopened request."""
    form = RingForm(request.POST or None)
    said = {"by": request.user, "at": request.at}
    if form.is_valid() and tried(form, lambda: acts.ring(asked, **form.cleaned_data, **said)):
        return redirect("sharing:opened", asked.pk)
    back = reverse("sharing:opened", args=[asked.pk])
    words = f"{asked.reference}, {asked.desk}. {asked.desk.telephone}"
    return page(
        request, "sharing/after.html", form=form, title="Ring the desk", button="Record the call", back=back,
        back_words=asked.reference, shown=[words],
    )  # fmt: skip


@requires(Action.SEE_APPROVALS)
@require_safe
def approvals(request):
    """The items put to me to agree to, the oldest first."""
    waiting = visible(request.user, Action.DECIDE_APPROVAL).filter(decided_at=None)
    return page(request, "sharing/approvals.html", **after.approvals_shown(waiting, request.at))


@requires(Action.DECIDE_APPROVAL, on=Approval)
def approval(request, put):
    """Agree to one item, or not."""
    form = SettleForm(request.POST or None)
    said = {"by": request.user, "at": request.at}
    if form.is_valid() and tried(form, lambda: acts.settle(put, **form.cleaned_data, **said)):
        messages.success(request, "Your answer is on record, and whoever asked has it in their work.")
        return redirect("sharing:approvals")
    return page(request, "sharing/approval.html", form=form, **after.approval_shown(put))


@requires(Action.SEE_APPROVAL, on=Approval)
@require_safe
def approved(request, put):
    """What came of an item somebody asked about."""
    after.seen(put, by=request.user, at=request.at)
    return page(request, "sharing/approval.html", form=None, **after.approval_shown(put))


def _ask(request, decided, form, title, button, shown=()):
    back = reverse("sharing:decision", args=[decided.pk])
    return page(
        request, "sharing/after.html", form=form, title=title, button=button, back=back,
        back_words=f"Told to {decided.agency.short_name}", shown=list(shown),
    )  # fmt: skip

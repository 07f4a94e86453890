"""Letters of a request, and the record of how a released pack was handed over."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect

from access.actions import Action
from access.gate import page, requires
from access.keeping import keeps
from audit.moves import Refused
from audit.records import Stale
from deadlines.calendar import london_day
from deadlines.words import day_words
from rights import letter_forms as forms
from rights.acts import handing
from rights.acts import letters as acts
from rights.models import Pack, RightsRequest

CHANGED = "Somebody changed this a moment ago. Read it again."


@requires(Action.WORK_RIGHTS, on=RightsRequest)
def letters(request, rights_request):
    """The letters written and sent, and a choice of those that can be written now, each from its facts."""
    choose = forms.ChooseForm(request.POST if "choose" in request.POST else None)
    if choose.is_valid():
        written = acts.write_all(rights_request, choose.cleaned_data["kind"], by=request.user, at=request.at)
        if len(written) == 1:
            return redirect("rights:letter", rights_request.pk, written[0].pk)
        messages.success(request, f"{len(written)} letters were written, one to each agency still to be told.")
        return redirect("rights:letters", rights_request.pk)
    rows = [
        {"pk": one.pk, "title": one.get_kind_display(), "to": one.to, "by": one.written_by.display_name,
         "sent": f"Sent {day_words(one.sent_on)}, {one.sent_how}" if one.sent_on else "Not sent yet"}
        for one in rights_request.letters.select_related("written_by")
    ]  # fmt: skip
    return page(request, "rights/letters.html", one=rights_request, rows=rows, choose=choose)


@requires(Action.WORK_RIGHTS, on=RightsRequest)
@keeps("A letter about a request")
def letter(request, rights_request, record_id):
    """One letter: put right, read at the gate, and recorded as sent."""
    row = rights_request.letters.select_related("request", "sent_by").filter(pk=record_id).first()
    if row is None:
        raise Http404
    form = forms.LetterForm(
        request.POST if "keep" in request.POST else None, initial={"to": row.to, "words": row.words}
    )
    send = forms.SendForm(request.POST if "send" in request.POST else None, initial={"on_day": london_day(request.at)})
    try:
        if form.is_valid():
            acts.rewrite(row, by=request.user, at=request.at, **form.cleaned_data)
            messages.success(request, "Kept.")
            return redirect("rights:letter", rights_request.pk, row.pk)
        if send.is_valid():
            acts.send(row, by=request.user, at=request.at, **send.cleaned_data)
            messages.success(request, "Recorded as sent.")
            return redirect("rights:letters", rights_request.pk)
    except Refused as refused:
        (form if form.is_bound else send).add_error(None, " ".join(refused.reasons))
    except Stale:
        (form if form.is_bound else send).add_error(None, CHANGED)
    why_not = acts.why_not_sent(row) if row.sent_on is None else []
    return page(
        request, "rights/letter.html", one=rights_request, letter=row, form=form, send=send, why_not=why_not,
    )  # fmt: skip


@requires(Action.REVIEW_RIGHTS, on=RightsRequest)
@keeps("Handing a pack over")
def handed(request, rights_request):
    """Record how a released pack was posted, collected, sent or read here, and what came of it."""
    made = rights_request.packs.filter(state=Pack.RELEASED).last()
    if made is None:
        raise Http404
    first = {"how": made.how, "whom": rights_request.requester_name, "on_day": london_day(request.at)}
    form = forms.HandedForm(request.POST or None, initial=first)
    if form.is_valid():
        try:
            handing.hand_over(made, by=request.user, at=request.at, **form.cleaned_data)
            messages.success(request, "Recorded.")
            return redirect("rights:handed", rights_request.pk)
        except Refused as refused:
            form.add_error(None, " ".join(refused.reasons))
    rows = made.handed.select_related("handed_by")
    return page(request, "rights/handed.html", one=rights_request, made=made, form=form, rows=rows)

"""The reading page: entry by entry, mark by mark. Everything is a button; what is decided is kept at once."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from access.actions import Action
from access.gate import page, requires
from access.keeping import keeps
from audit.moves import Refused
from audit.records import Stale
from rights import review_display as display
from rights import review_forms as forms
from rights.acts import reading, searching
from rights.exemptions import CODES
from rights.models import Item, Mark, Opinion, Party, RightsRequest

CHANGED = "Somebody changed this a moment ago. Read it again."
SAYINGS = {"take": Mark.TAKEN, "keep": Mark.KEPT, "back": Mark.PROPOSED}


@requires(Action.WORK_RIGHTS, on=RightsRequest)
@require_POST
def search(request, rights_request):
    """Have everything held searched; the worker does it."""
    try:
        searching.order(rights_request, by=request.user, at=request.at)
        messages.success(request, "The search is on its way. Everything declared about the person is searched.")
    except Refused as refused:
        messages.error(request, " ".join(refused.reasons))
    return redirect("rights:opened", rights_request.pk)


@requires(Action.REVIEW_RIGHTS, on=RightsRequest)
def searched(request, rights_request):
    """What was searched: every source, with which terms, how many were found, what was left out and why."""
    return page(
        request, "rights/searched.html", one=rights_request, searches=rights_request.searches.all(),
        progress=display.progress(rights_request),
    )  # fmt: skip


@requires(Action.REVIEW_RIGHTS, on=RightsRequest)
def read(request, rights_request):
    """Go on where the reading was left: the next entry nobody has decided, else the first."""
    wanted = display.after(rights_request, None) or rights_request.items.values_list("pk", flat=True).first()
    if wanted is None:
        return redirect("rights:searched", rights_request.pk)
    return redirect("rights:read_item", rights_request.pk, wanted)


@requires(Action.REVIEW_RIGHTS, on=RightsRequest)
@keeps("Reading an entry")
def read_item(request, rights_request, record_id):
    """One entry: its passages with every mention marked, and what happens to it."""
    item = _item(rights_request, record_id)
    first = {
        "decision": item.decision,
        "code": item.code,
        "reason": item.reason,
        "is_known": item.is_known,
        "with_pages": item.with_pages if item.decided_by_id else bool(display.page_numbers(item)),
    }
    form = forms.ItemForm(request.POST if "decide" in request.POST else None, initial=first, item=item)
    take = forms.TakeForm(request.POST if "add" in request.POST else None, passages=item.passages)
    ask = forms.OpinionForm(request.POST if "ask" in request.POST else None)
    answer = forms.AnswerForm(request.POST if "answer" in request.POST else None)
    for one, act in ((form, _decide), (take, _add), (ask, _ask), (answer, _answer)):
        if one.is_bound and one.is_valid():
            try:
                act(item, one.cleaned_data, request)
                following = display.after(rights_request, item) if one is form else None
                return redirect("rights:read_item", rights_request.pk, following or item.pk)
            except Refused as refused:
                for reason in refused.reasons:
                    one.add_error(None, reason)
            except Stale:
                one.add_error(None, CHANGED)
            item = _item(rights_request, record_id)
    return _shown(request, rights_request, item, form, take, ask, answer)


def _shown(request, rights_request, item, form, take, ask, answer):
    marks = item.marks.filter(state=Mark.PROPOSED, party__isnull=False)
    people = Party.objects.filter(pk__in=marks.values("party_id"))
    return page(
        request, "rights/read.html", one=rights_request, item=item, form=form, take=take, ask=ask, answer=answer,
        lines=display.lines(rights_request, item), passages=display.passages(item), people=people,
        who_is_who=display.who_is_who(rights_request), progress=display.progress(rights_request),
        state=display.state_of(item), following=display.after(rights_request, item),
        codes=[(code, one.words) for code, one in CODES.items()], pages=display.page_numbers(item),
        opinions=item.opinions.all(), waiting=item.opinions.filter(given_on=None).first(),
    )  # fmt: skip


def _item(rights_request: RightsRequest, wanted: UUID) -> Item:
    item = rights_request.items.select_related("request", "decided_by").filter(pk=wanted).first()
    if item is None:
        raise Http404
    return item


def _decide(item, said, request):
    reading.decide(
        item, said["decision"], code=said.get("code", ""), reason=said["reason"], is_known=said.get("is_known", False),
        with_pages=said.get("with_pages", False), tested=said.get("met", []),
        by=request.user, at=request.at,
    )  # fmt: skip


def _add(item, said, request):
    reading.add_mark(
        item, said["passage"], said["words"], code=said["take_code"], reason=said["take_reason"],
        tested=said.get("met", []), by=request.user,
        at=request.at,
    )  # fmt: skip


def _ask(item, said, request):
    reading.ask_opinion(item, said["opinion_code"], asked_of=said["asked_of"], by=request.user, at=request.at)


def _answer(item, said, request):
    waiting = Opinion.objects.filter(item=item, given_on=None).first()
    if waiting is None:
        raise Refused("Nobody was asked who has not said.")
    reading.record_opinion(waiting, says=said["says"], words=said["said"], by=request.user, at=request.at)


@requires(Action.REVIEW_RIGHTS, on=RightsRequest)
@require_POST
def mark(request, rights_request, record_id):
    """Decide one mark, or every proposed mark about one person in this entry; or take the entry's decision back."""
    item = _item(rights_request, record_id)
    said, reason, code = request.POST.get("say", ""), request.POST.get("reason", ""), request.POST.get("code", "")
    try:
        if said == "undo":
            reading.undo(item, by=request.user, at=request.at)
        elif said in SAYINGS:
            _mark(item, request.POST, SAYINGS[said], code, reason, request)
    except Refused as refused:
        messages.error(request, " ".join(refused.reasons))
    except Stale:
        messages.error(request, CHANGED)
    return redirect("rights:read_item", rights_request.pk, item.pk)


def _mark(item, sent, state, code, reason, request):
    one = _of(Mark.objects.filter(item=item).select_related("item__request"), sent.get("mark"))
    party = _of(Party.objects.filter(request=item.request), sent.get("party"))
    if one is not None:
        reading.decide_mark(one, state, code=code, reason=reason, by=request.user, at=request.at)
    elif party is not None:
        reading.decide_party(item, party, state, code=code, reason=reason, by=request.user, at=request.at)


def _of(rows, typed):
    try:
        return rows.filter(pk=UUID(typed or "")).first()
    except ValueError:
        return None

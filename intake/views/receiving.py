"""Receiving a contact: six answers, matches to choose from, a draft on the server, and danger first."""

import re
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import Http404, JsonResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from access import keeping
from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from access.kept import KeptWork
from deadlines import policy
from deadlines.calendar import CalendarEnds, london_day
from deadlines.words import LONDON, time_words
from govuk.forms import faults
from intake import acts, agencies, matches, receipts
from intake.acts import arriving, drafting
from intake.codes import Sex
from intake.forms.receiving import MOST_CHILDREN, ChildForm, ReceiveForm, blank, child_forms
from intake.models import ArrivedForm
from intake.views.asking import done, quiet
from people.references import is_reference, new_reference
from people.search import find

NOT_KEPT = "This could not be kept: the page lost its place, or was received already. Copy your words; open it again."
ELSEWHERE = "Kept in another window at {at}. What stands here is not kept: copy it, or open it again from My work."
CHILD_FIELD = re.compile(r"child-[0-9]{1,2}-([a-z_]+)")
LOOK = "There are people here who may be these children. Choose a record or say it is not a match, then receive."


@requires(Action.RECEIVE_CONTACT, always=True)
def receive(request):
    """The page of six answers, empty; and everything its buttons do."""
    if request.method == "POST":
        return _sent(request)
    fresh = blank(reference=new_reference(), at=request.at)
    form = ReceiveForm(initial=fresh, agencies=agencies.working(london_day(request.at)), at=request.at)
    drafts = drafting.live(request.user, request.at)
    return receive_page(request, form, child_forms(None, rows=1, at=request.at), drafts=drafts)


@requires(Action.RECEIVE_CONTACT)
def draft(request, key):
    """Go on with a contact half taken; it is as it was left. Nobody but its taker finds it."""
    kept = drafting.of_key(key, by=request.user, at=request.at)
    if kept is None:
        raise Http404
    data = {name: values[0] for name, values in keeping.read(kept).items() if values}
    form = ReceiveForm(initial=data, agencies=agencies.working(london_day(request.at)), at=request.at)
    children = child_forms(None, rows=_rows(data), at=request.at)
    for child in children:
        child.initial = {name: data.get(child.add_prefix(name), "") for name in child.fields}
    return receive_page(request, form, children, saved_at=kept.saved_at, discard=kept, kept_number=kept.number)


@requires(Action.KEEP_WORK, shows=False)
@require_POST
def keep(request):
    """Keep what is typed while it is typed; say so where another window kept the same contact since."""
    data = request.POST.copy()
    if not _receives(request) or not is_reference(data.get("reference", "")):
        raise Http404
    number = data.get("number", "")
    try:
        kept = _keep(request, data, int(number) if number.isascii() and number.isdigit() and len(number) < 7 else 0)
    except keeping.Elsewhere as other:
        return JsonResponse({"said": ELSEWHERE.format(at=time_words(other.kept.saved_at))}, status=409)
    if kept is None:
        return JsonResponse({"said": NOT_KEPT}, status=409)
    return JsonResponse({"at": time_words(request.at), "number": kept.number})


def _receives(request) -> bool:
    """Whether whoever asks receives contacts at all."""
    return Action.RECEIVE_CONTACT in request.user.standing.actions


def _as_pressed(request, verb: str):
    """What was sent, with what its button adds: another row, or a choice of record; and a reference that is one."""
    data = request.POST.copy()
    if not is_reference(data.get("reference", "")):
        data["reference"] = new_reference()
    if verb == "add" and _rows(data) < MOST_CHILDREN:
        data[f"child-{_rows(data)}-sex"] = Sex.U.value
        data["rows"] = str(_rows(data) + 1)
    chosen, _, of = verb.partition(":")
    if chosen in {"use", "mother", "not"}:
        matches.choose(data, chosen, of)
    return data


def _sent(request):
    verb = request.POST.get("do", "receive")
    data, urgent = _as_pressed(request, verb), verb == "danger"
    form = ReceiveForm(data, agencies=agencies.working(london_day(request.at)), at=request.at, urgent=urgent)
    received_on = london_day(form.cleaned_data.get("received_at") or request.at) if form.is_valid() else None
    children = child_forms(data, rows=_rows(data), at=request.at, received_on=received_on, urgent=urgent)
    draft = _keep(request, data)
    if verb == "leave" and draft:
        messages.success(request, "Kept for 72 hours. Go on with it from “Receive”. It is not received yet.")
        return redirect("frontdoor:hub")
    if verb in {"receive", "danger"}:
        return _receive(request, form, children, data, urgent, draft)
    hits = matches.of_children(request.user, children, data, request.at, finder=find)
    quiet(form, *children)
    if verb == "leave":
        form.add_error(None, NOT_KEPT)
    return receive_page(
        request, form, children, hits=hits, saved_at=draft.saved_at if draft else None,
        kept_number=draft.number if draft else 0,
    )  # fmt: skip


def _receive(request, form, children, data, urgent, draft):
    typed = [child for child in children if child.is_valid() and (urgent or not child.is_blank)]
    if not typed and not urgent and all(child.is_blank for child in children):
        children[0].add_error("family", "Name a child. For an unknown child, say about how old they are.")
    fine = form.is_valid() and all(child.is_valid() or child.is_blank for child in children) and typed
    hits = [] if urgent else matches.of_children(request.user, children, data, request.at, finder=find)
    if fine and matches.not_yet_seen(hits, data) and not _came_before(request, form):
        form.add_error(None, LOOK)
    elif fine:
        received = form.received([child.child() for child in typed] or [], searched=not urgent)
        try:
            if done(form, _keep_contact, request, received, _arrived(request, form)):
                return _thanks(request)
        except acts.Conflict as conflict:
            return _conflict(request, conflict, data)
    return receive_page(
        request,
        form,
        children,
        hits=hits,
        status=200,
        seen=matches.seen(hits, data),
        kept_number=draft.number if draft else 0,
        saved_at=draft.saved_at if draft else None,
    )


def _came_before(request, form) -> bool:
    """A form sent again finds the people it registered itself; that stops nobody."""
    key = form.cleaned_data["key"]
    in_sight = visible(request.user, Action.OPEN_CONTACT).filter(idempotency_key=key).exists()
    return in_sight or receipts.moved_on(key, by=request.user) is not None


def _keep_contact(request, received, arrived) -> None:
    # A form that somebody else settled meanwhile makes no contact either.
    with transaction.atomic():
        receipt = acts.receive(received, by=request.user, at=request.at)
        if arrived is not None and receipt.is_new:
            arriving.receive_as(arrived, receipt.contact, by=request.user, at=request.at)
        acts.finish(key=received.key, by=request.user)
    request.receipt = receipt


def _arrived(request, form) -> ArrivedForm | None:
    """The form that arrived and is received here, while it is in sight."""
    wanted = form.cleaned_data.get("arrived")
    return visible(request.user, Action.RECEIVE_FORM).filter(pk=wanted).first() if wanted else None


def _thanks(request):
    contact, is_new = request.receipt.contact, request.receipt.is_new
    words = f"{contact.reference} is received." if is_new else f"Already received: {contact.reference}."
    messages.success(request, words)
    if request.receipt.event_id is None:
        return redirect("intake:contact", contact.pk)
    return redirect("intake:received", request.receipt.event_id)


def _conflict(request, conflict, data):
    mine, theirs = conflict.mine, conflict.theirs
    names = {
        "worry": "What happened", "place": "Where they are now", "who_with": "Who with",
        "safe_why": "What makes you say so",
        "referrer_name": "Who says so", "safe_tonight": "Safe tonight", "source": "Who they are",
        "channel": "How it came",
    }  # fmt: skip
    rows = [(label, getattr(mine, name), getattr(theirs, name)) for name, label in names.items()]
    differing = [row for row in rows if row[1] != row[2]]
    fresh = blank(reference=new_reference(), at=request.at)
    carried = [(name, value) for name in data for value in data.getlist(name) if name not in {"key", "reference", "do"}]
    carried = [pair for pair in carried if pair[0] != "csrfmiddlewaretoken"]
    return page(
        request, "intake/conflict.html", status=409, contact=theirs, rows=differing,
        carried=[*carried, ("key", fresh["key"]), ("reference", fresh["reference"])],
    )  # fmt: skip


def _keep(request, data, number: int | None = None) -> KeptWork | None:
    """Keep what was typed; None for a page that lost its key, was received already, or holds more than a page can."""
    try:
        key = UUID(data.get("key", ""))
        return acts.keep_draft(
            key=key, reference=data["reference"], content=_asked(data), by=request.user, at=request.at, number=number
        )  # fmt: skip
    except ValueError:
        return None


def _asked(data) -> dict[str, list[str]]:
    return {name: [text.replace("\x00", "") for text in data.getlist(name)] for name in data if _is_asked(name)}


def _is_asked(name: str) -> bool:
    """Whether a field is one of the page's own; what else arrives is not kept."""
    of_child = CHILD_FIELD.fullmatch(name)
    is_own = name in ReceiveForm.base_fields or name in {"rows", "window"}
    return is_own or bool(of_child and of_child[1] in ChildForm.base_fields)


def _rows(data) -> int:
    try:
        return max(1, min(int(data.get("rows") or 1), MOST_CHILDREN))
    except (TypeError, ValueError):
        return 1


def receive_page(request, form, children, *, status=200, **more):
    rules = policy.in_force(london_day(request.at))
    received_at = (
        form.cleaned_data.get("received_at") if form.is_bound and hasattr(form, "cleaned_data") else None
    ) or request.at
    last, ends = None, ""
    try:
        last = rules.office.calendar.add_working_days(london_day(received_at), 1)
    except CalendarEnds as end:
        ends = str(end)
    return page(
        request, "intake/receive.html", status=status, form=form, children=children, rows=len(children),
        reference=form["reference"].value(), due=last, ends=ends, received_at=received_at.astimezone(LONDON),
        can_add=len(children) < MOST_CHILDREN, phone=settings.DUTY_TELEPHONE,
        problems=[fault for one in (*children, form) for fault in faults(one)], **more,
    )  # fmt: skip

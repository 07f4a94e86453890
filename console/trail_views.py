"""Governance reads the trail: who did, who looked, who was refused, when and why."""

from dataclasses import replace

from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from access.actions import Action
from access.decide import may, visible
from access.gate import page, requires
from console import display, reading, search
from console.forms import FindForm, NarrowForm
from post import relay


@requires(Action.READ_TRAIL)
@require_safe
def trail(request):
    """The trail, newest first, narrowed by codes."""
    want = reading.wanted(request.GET)
    rows, more = reading.lines(want, at=request.at)
    since = relay.waiting_since(at=request.at)
    place = reverse("console:trail")
    return _lines(request, "console/trail.html", want, rows, more, place=place, form=FindForm(), since=since)


@requires(Action.READ_TRAIL)
@require_POST
def find(request):
    """Looks for a reference. What was typed stays in the session; the address gets a random id."""
    form = FindForm(request.POST)
    if not form.is_valid():
        want = reading.Wanted()
        rows, more = reading.lines(want, at=request.at)
        return _lines(request, "console/trail.html", want, rows, more, place=reverse("console:trail"), form=form)
    reference = form.cleaned_data["reference"]
    return redirect("console:found", search.keep(request.session, reference, search.records_of(reference)))


@requires(Action.READ_TRAIL)
@require_safe
def found(request, found):
    """What a search for a reference found."""
    reference, records = search.recall(request.session, found)
    if not reference:
        raise Http404
    want = replace(reading.wanted(request.GET), records=tuple(records))
    rows, more = reading.lines(want, at=request.at) if records else ([], False)
    return _lines(request, "console/found.html", want, rows, more, place=request.path, reference=reference)


@requires(Action.READ_TRAIL)
@require_safe
def record(request, record_id):
    """Everything about one record and what hangs on it, and who looked."""
    want = reading.wanted(request.GET)
    rows, more = reading.of_record(record_id, want, at=request.at)
    looked = display.lookers(reading.lookers(reading.together(record_id)))
    return _lines(
        request,
        "console/record.html",
        want,
        rows,
        more,
        place=request.path,
        lookers=looked,
        whole=reverse("console:child", args=[record_id]),
        about=record_id,
        case=_case_behind(request, record_id),
    )


def _case_behind(request, record_id) -> str:
    """Where the case behind this rights request is opened, for whoever may; else empty."""
    if not may(request.user, Action.OPEN_CASE):
        return ""
    asked = visible(request.user, Action.READ_RIGHTS_REGISTER).filter(pk=record_id).exists()
    return reverse("console:open_case", args=["rights", record_id]) if asked else ""


def _lines(request, template, want, rows, more, *, place, **context):
    query = display.query(want)
    narrow = NarrowForm(people=display.people_at_work(), initial={"person": want.person, "day": want.day})
    return page(
        request,
        template,
        lines=display.trail(rows),
        want=want,
        narrow=narrow,
        kinds=display.kinds(want, query),
        earlier=f"{place}?kind={want.kind}&page={want.page + 1}{query}" if more else "",
        later=f"{place}?kind={want.kind}&page={want.page - 1}{query}" if want.page > 1 else "",
        place=place,
        **context,
    )

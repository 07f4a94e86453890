"""Two pages for an inspector's question: everything about this child, and everything this person did."""

from urllib.parse import urlencode

from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.views.decorators.http import require_safe

from access.actions import Action
from access.gate import page, requires
from console import display, everything, search
from console.forms import WhoForm
from govuk.shapes import Tab
from post import outbox

NOTHING = "Nothing is known by that reference. Read it back: references look like FD-7K2M-4."


@requires(Action.READ_EVERYTHING)
def whole(request):
    """Asks about whom: a reference, or somebody at work. What was typed never stands in an address."""
    form = WhoForm(request.POST if request.method == "POST" else None, people=display.people_at_work())
    if form.is_valid():
        asked = form.cleaned_data
        if asked["person"]:
            return redirect("console:did", asked["person"])
        found = search.records_of(asked["reference"])
        if found:
            return redirect("console:child", found[0])
        form.add_error("reference", NOTHING)
    return page(request, "console/whole.html", form=form)


@requires(Action.READ_EVERYTHING)
@require_safe
def child(request, record_id):
    """Everything about one child, or one contact: every register and the trail, in one list."""
    found = everything.about(record_id, **_asked(request))
    if not found.counts:
        raise Http404
    said = outbox.references([record_id]).get(record_id, "")
    title = f"Everything about {said}" if said else "Everything about this child"
    lead = "Decisions, consents, access, looks and what was done, with all that hangs on it. What it says stays closed."
    return _page(request, found, title=title, lead=lead)


@requires(Action.READ_EVERYTHING)
@require_safe
def did(request, record_id):
    """Everything one person at work did, looked at and was given."""
    name = display.names({record_id}).get(record_id)
    if name is None:
        raise Http404
    found = everything.by(record_id, **_asked(request))
    return _page(
        request, found, title=f"Everything {name} did", lead="What they did, looked at, were refused and were given."
    )


def _page(request, found: everything.Everything, *, title: str, lead: str):
    only = request.GET.get("only", "")
    tabs = [Tab("Everything", "?", None, not only)]
    tabs += [Tab(words, f"?only={place}", count, only == place) for place, words, count in found.counts]
    further = found.further
    earlier = "?" + urlencode({"only": only, "at": further.at.isoformat(), "past": further.past}) if further else ""
    return page(
        request, "console/everything.html", found=found, title=title, lead=lead, tabs=tabs, earlier=earlier,
        first=request.path if request.GET.get("at") else "", up=reverse("console:whole"),
    )  # fmt: skip


def _asked(request) -> dict:
    return {"only": request.GET.get("only", "")[:20], "since": _since(request.GET)}


def _since(asked) -> everything.Place | None:
    try:
        at, past = parse_datetime(asked.get("at", "")[:40]), int(asked.get("past", "0")[:4])
    except ValueError:
        return None
    return everything.Place(at, max(past, 0)) if at and at.tzinfo else None

"""Administrators keep agencies and their sponsors, desks and teams. No page here knows of a child."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from access import place_forms as forms
from access import place_rows, placing, rows
from access.account_forms import WhyForm
from access.actions import Action
from access.gate import page, requires
from access.models import Agency, Desk, Team
from audit.moves import Refused

ACTS = {
    "suspend": (
        placing.suspend,
        "Let it rest",
        "Nobody works by it meanwhile; everybody in it is signed out.",
    ),
    "resume": (placing.resume, "Let it work again", "Its people stand by it again at their next page."),
    "end": (placing.end, "End it", "Every membership in it ends today and everybody in it is signed out this minute."),
}


@requires(Action.KEEP_AGENCIES)
@require_safe
def every(request):
    """Every agency, desk and team."""
    return page(request, "access/places.html", **place_rows.every())


@requires(Action.KEEP_AGENCIES, step_up=True)
def new_agency(request):
    """Adds an agency."""
    form = forms.AgencyForm(request.POST or None, people=rows.everybody_but(request.user))
    return _asked(request, form, placing.open_agency, title="Add an agency", button="Add it")


@requires(Action.KEEP_TEAMS, step_up=True)
def new_team(request):
    """Adds a team."""
    return _asked(request, forms.TeamForm(request.POST or None), placing.open_team, title="Add a team", button="Add it")


@requires(Action.KEEP_AGENCIES, on=Agency, step_up=True)
def new_desk(request, agency):
    """Adds a desk to an agency."""
    form = forms.DeskForm(request.POST or None)
    return _asked(request, form, placing.open_desk, agency, title=f"Add a desk to {agency.name}", button="Add it")


@requires(Action.KEEP_AGENCIES, on=Agency)
@require_safe
def agency(request, place):
    """One agency: its sponsor, and what can be done."""
    return _place(request, place, sponsor=place.sponsor)


@requires(Action.KEEP_DESKS, on=Desk)
@require_safe
def desk(request, place):
    """One desk."""
    return _place(request, place)


@requires(Action.KEEP_TEAMS, on=Team)
@require_safe
def team(request, place):
    """One team."""
    return _place(request, place)


@requires(Action.KEEP_AGENCIES, on=Agency, step_up=True)
def sponsor(request, place):
    """Names who vouches for an agency."""
    form = forms.SponsorForm(request.POST or None, people=rows.everybody_but())
    return _asked(request, form, placing.set_sponsor, place, title=f"Sponsor of {place.name}", button="Save")


@requires(Action.KEEP_AGENCIES, on=Agency, step_up=True)
def change_agency(request, place):
    """Changes what an agency is called."""
    known = {name: getattr(place, name) for name in ("name", "short_name")}
    form = forms.RenameForm(request.POST or None, initial=known)
    return _asked(request, form, placing.change, place, title=f"Change {place.name}", button="Save")


@requires(Action.KEEP_DESKS, on=Desk, step_up=True)
def move_desk(request, place):
    """Gives a desk to another agency."""
    form = forms.MoveForm(request.POST or None, agencies=place_rows.agencies_but(place.agency_id))
    return _asked(request, form, placing.move_desk, place, title=f"Move {place.name}", button="Move it")


@requires(Action.KEEP_DESKS, on=Desk, step_up=True)
def change_desk(request, place):
    """Changes what a desk is called and how it is reached."""
    known = {name: getattr(place, name) for name in ("name", "telephone", "email")}
    form = forms.DeskForm(request.POST or None, initial=known)
    return _asked(request, form, placing.change, place, title=f"Change {place.name}", button="Save")


@requires(Action.KEEP_TEAMS, on=Team, step_up=True)
def change_team(request, place):
    """Changes what a team is called and how it is reached."""
    known = {name: getattr(place, name) for name in ("name", "telephone")}
    form = forms.TeamForm(request.POST or None, initial=known)
    return _asked(request, form, placing.change, place, title=f"Change {place.name}", button="Save")


@requires(Action.KEEP_AGENCIES, on=Agency, step_up=True)
def stop_agency(request, place, how):
    """Suspends, resumes or ends an agency."""
    return _stop(request, place, how)


@requires(Action.KEEP_DESKS, on=Desk, step_up=True)
def stop_desk(request, place, how):
    """Suspends, resumes or ends a desk."""
    return _stop(request, place, how)


@requires(Action.KEEP_TEAMS, on=Team, step_up=True)
def stop_team(request, place, how):
    """Suspends, resumes or ends a team."""
    return _stop(request, place, how)


def _stop(request, place, how: str):
    if how not in ACTS:
        raise Http404
    act, button, hint = ACTS[how]
    form = WhyForm(request.POST or None)
    return _asked(request, form, act, place, title=f"{button}: {place}", button=button, hint=hint)


def _place(request, place, **more):
    kind = type(place).__name__.lower()
    return page(request, "access/place.html", place=place, kind=kind, state=place_rows.state_of(place), **more)


def _asked(request, form, act, *places, title, button, hint=""):
    """One question about a place: done and back to the list, or asked again with what stands in the way."""
    if form.is_valid():
        try:
            with transaction.atomic():
                act(*places, by=request.user, at=request.at, **form.said())
        except ValidationError as refused:
            known = set(getattr(refused, "error_dict", {}))
            form.add_error(None, refused if known <= set(form.fields) else ValidationError(refused.messages))
        except Refused as refused:
            form.add_error(None, " ".join(refused.reasons))
        else:
            messages.success(request, "Recorded.")
            return redirect("access:places")
    return page(request, "access/place_ask.html", form=form, title=title, button=button, hint=hint)

"""Incidents: opened by anybody of the Trust, carried on by governance, advised on by the Data Protection Officer."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from access import incidents
from access.actions import Action
from access.decide import may, visible
from access.gate import page, requires
from access.incident import Incident
from access.keeping import keeps
from audit import trail
from audit.moves import Refused
from audit.records import Stale
from console import incident_display, incident_draft, incident_forms, incident_reach
from govuk.forms import Form

MOST = 200
CHANGED = "Somebody changed this a moment ago. Read it again."


@dataclass(frozen=True)
class Part:
    """One group of questions about an incident: its form, its act, who answers it, and its heading."""

    title: str
    form: type[Form]
    act: Callable[..., object]
    action: Action
    names: dict[str, str]


PARTS = {
    "safety": Part("Is anybody in danger?", incident_forms.SafetyForm, incidents.keep_safe, Action.SEE_INCIDENT, {}),
    "about": Part("What it concerns", incident_forms.AboutForm, incidents.describe, Action.SEE_INCIDENT, {}),
    "advice": Part("Advice", incident_forms.AdviceForm, incidents.advise, Action.ADVISE_ON_INCIDENT, {}),
    "regulator": Part(
        "The Information Commissioner", incident_forms.RegulatorForm, incidents.decide_regulator,
        Action.DECIDE_INCIDENT, {"regulator_why": "why"},
    ),
    "people": Part(
        "The people it is about", incident_forms.PeopleForm, incidents.tell_people, Action.DECIDE_INCIDENT,
        {"told_why": "why"},
    ),
}  # fmt: skip


@requires(Action.SEE_INCIDENT)
@require_safe
def every(request):
    """Every incident in sight: the open ones first, the earliest clock at the top."""
    rows = visible(request.user, Action.SEE_INCIDENT).select_related("opened_by").order_by("closed_at", "due_at")
    open_ones = list(rows.filter(closed_at=None)[:MOST])
    closed = list(rows.filter(closed_at__isnull=False).order_by("-closed_at")[:MOST])
    return page(
        request,
        "console/incidents.html",
        frame=incident_display.frame_of(request.user),
        rows=[incident_display.row(one, request.at) for one in open_ones],
        closed=[incident_display.row(one, request.at) for one in closed],
    )


@requires(Action.OPEN_INCIDENT)
@keeps("Reporting an incident")
def report(request):
    """Report an incident that starts from no record."""
    form = incident_forms.ReportForm(request.POST or None, initial={"aware_at": request.at})
    if form.is_valid():
        said = dict(form.cleaned_data)
        kept = _tried(
            form, lambda: incidents.open_incident(said.pop("kind"), on=None, by=request.user, at=request.at, **said)
        )
        if kept:
            return redirect("console:incident", kept.pk)
    return page(
        request,
        "console/incident_part.html",
        frame=incident_display.frame_of(request.user),
        form=form,
        title="Report an incident",
        button="Report it",
    )


@requires(Action.SEE_INCIDENT, on=Incident)
@require_safe
def incident(request, incident):
    """One incident: what is known, what is still to answer, and its clock."""
    return page(
        request,
        "console/incident.html",
        frame=incident_display.frame_of(request.user),
        incident=incident,
        reach=incident_reach.reach(incident) if may(request.user, Action.DRAFT_FOR_COMMISSIONER) else None,
        **incident_display.shown(incident, request.at, may_answer=_may_answer(request.user)),
    )


def _may_answer(user) -> set[str]:
    return {key for key, part in PARTS.items() if may(user, part.action)}


def _so_far(user, incident: Incident, kind: str, names: list[str]) -> dict:
    """What is answered already; the numbers nobody gave yet are those of the trail."""
    said = {name: getattr(incident, name) for name in names}
    if kind == "about" and incident.people is None and may(user, Action.DRAFT_FOR_COMMISSIONER):
        counted = incident_reach.reach(incident)
        said |= {"people": counted.people, "records": counted.records}
    return said


@requires(Action.SEE_INCIDENT, on=Incident)
def incident_part(request, incident, kind):
    """One group of questions about an incident."""
    part = PARTS.get(kind)
    if part is None or not may(request.user, part.action):
        raise Http404
    names = list(part.form.base_fields)
    form = part.form(request.POST or None, initial=_so_far(request.user, incident, kind, names))
    if form.is_valid():
        said = {part.names.get(name, name): form.cleaned_data[name] for name in names}
        if _tried(form, lambda: part.act(incident, by=request.user, at=request.at, **said), part.names):
            return redirect("console:incident", incident.pk)
    return page(
        request,
        "console/incident_part.html",
        frame=incident_display.frame_of(request.user),
        incident=incident,
        form=form,
        title=part.title,
        button="Save",
    )


@requires(Action.DRAFT_FOR_COMMISSIONER, on=Incident)
def draft(request, incident):
    """The content of the Commissioner's form as it stands; sent, it is taken as text, and that is recorded."""
    answers = incident_draft.draft(incident, incident_reach.reach(incident), request.at)
    if request.method == "POST":
        trail.note(request.user, "incident.exported", on=incident, at=request.at)
        text = incident_draft.as_text(answers, incident, request.at)
        taken = HttpResponse(text, content_type="text/plain; charset=utf-8")
        taken["Content-Disposition"] = f'attachment; filename="{incident.reference}.txt"'
        return taken
    return page(
        request, "console/incident_draft.html", incident=incident, answers=answers,
        clock=incident_display.clock_of(incident, request.at), missing=sum(not one.words for one in answers),
    )  # fmt: skip


@requires(Action.DECIDE_INCIDENT, on=Incident)
@require_POST
def close_incident(request, incident):
    """Close an incident about which everything is settled."""
    try:
        incidents.close(incident, by=request.user, at=request.at)
        messages.success(request, f"{incident.reference} is closed.")
    except Refused as refused:
        messages.error(request, " ".join(refused.reasons))
    return redirect("console:incident", incident.pk)


def _tried(form, act, names=None):
    """What the act returned; None, with its sentences on the form, where it refused."""
    back = {act_name: field for field, act_name in (names or {}).items()}
    try:
        with transaction.atomic():
            return act()
    except ValidationError as wrong:
        for name, sentences in wrong.message_dict.items():
            field = back.get(name, name)
            form.add_error(field if field in form.fields else None, sentences)
    except Refused as refused:
        for reason in refused.reasons:
            form.add_error(None, reason)
    except Stale:
        form.add_error(None, CHANGED)
    return None

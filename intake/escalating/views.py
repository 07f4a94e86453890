"""The pages of a professional disagreement."""

from django.shortcuts import redirect

from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from access.keeping import keeps
from intake.acts import allocating
from intake.escalating import acts, forms, shown
from intake.models import Contact, Escalation, EscalationStep
from intake.views.asking import done, question


@requires(Action.SEE_ESCALATIONS)
def escalations(request):
    """The professional disagreements in the hub, what is due first, and what was learnt from those settled."""
    waiting, learnt = shown.rows(visible(request.user, Action.SEE_ESCALATION), request.at)
    return page(request, "intake/escalations.html", waiting=waiting, learnt=learnt)


@requires(Action.ESCALATE, on=Contact)
@keeps("Professional disagreement")
def escalate(request, contact):
    """Raise a professional disagreement about a contact."""
    team = _team(contact, request)
    form = forms.RaiseForm(request.POST or None, colleagues=[(key, one.display_name) for key, one in team.items()])
    if form.is_valid():
        said = form.cleaned_data | {"owner": team.get(form.cleaned_data["owner"])}
        said["owner_name"] = said["owner_name"] or ""
        if done(form, acts.raise_, contact, **said, by=request.user, at=request.at):
            return redirect("intake:escalation", contact.escalations.order_by("-raised_at").first().pk)
    return question(
        request, form, contact, title="Raise a professional disagreement", button="Raise it",
        lead="It gets an owner and a due date, and goes up a level when not settled. The decision stands meanwhile.",
    )  # fmt: skip


@requires(Action.SEE_ESCALATION, on=Escalation)
def escalation(request, escalation):
    """One disagreement with its levels."""
    return page(
        request, "intake/escalation.html", one=escalation, contact=escalation.contact,
        shown=shown.of(escalation, request.at),
    )  # fmt: skip


@requires(Action.SEE_ESCALATION_STEP, on=EscalationStep)
def step(request, step):
    """A level, as a task names it: its disagreement."""
    return redirect("intake:escalation", step.escalation_id)


@requires(Action.SEE_ESCALATION, on=Escalation)
@keeps("Professional disagreement, the next level")
def climb(request, escalation):
    """Take a disagreement a level up."""
    team = _team(escalation.contact, request)
    form = forms.ClimbForm(request.POST or None, colleagues=[(key, one.display_name) for key, one in team.items()])
    if form.is_valid():
        said = form.cleaned_data | {"owner": team.get(form.cleaned_data["owner"])}
        said["owner_name"] = said["owner_name"] or ""
        if done(form, acts.climb, escalation, **said, by=request.user, at=request.at):
            return redirect("intake:escalation", escalation.pk)
    return question(request, form, escalation.contact, title="Take it a level up", button="Take it up")


@requires(Action.SEE_ESCALATION, on=Escalation)
@keeps("How a disagreement ended")
def settle(request, escalation):
    """Say how a disagreement ended."""
    form = forms.SettleForm(request.POST or None)
    if form.is_valid() and done(form, acts.settle, escalation, **form.cleaned_data, by=request.user, at=request.at):
        return redirect("intake:escalation", escalation.pk)
    return question(request, form, escalation.contact, title="How it ended", button="Settle it")


def _team(contact: Contact, request) -> dict:
    return {str(one.pk): one for one in allocating.colleagues(contact, request.at)}

"""The page of immediate protection: what was done, who was rung, and police protection with its clock."""

from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse

from access.actions import Action
from access.gate import page, requires
from access.keeping import keeps
from intake import naming
from intake.models import ContactChild, PoliceProtection
from intake.safety import acts, forms, shown
from intake.views.asking import done, question


@requires(Action.PROTECT_NOW, on=ContactChild)
def safety(request, child):
    """What was done at once for a child in danger, in order."""
    return page(
        request, "intake/safety.html", child=child, contact=child.contact, name=naming.first_name(child.person),
        shown=shown.of(child, request.at), columns=["When", "Who was rung", "Their number", "What was agreed"],
    )  # fmt: skip


@requires(Action.PROTECT_NOW, on=ContactChild)
@keeps("Who was rung to protect")
def ring(request, child):
    """Write down a call that was made."""
    protection = child.protections.order_by("-started_at").first()
    if protection is None:
        return redirect("intake:protect", child.pk)
    form = forms.CallForm(request.POST or None, initial={"rung_at": request.at, "whom": "police"})
    if form.is_valid():
        said = {name: value or "" for name, value in form.cleaned_data.items()}
        if done(form, acts.ring, protection, **said, by=request.user, at=request.at):
            return redirect("intake:safety", child.pk)
    return question(request, form, child, title="Who was rung?", button="Keep the call")


@requires(Action.PROTECT_NOW, on=ContactChild)
@keeps("Police protection")
def police_protection(request, child):
    """Record that police took a child into protection."""
    form = forms.PoliceForm(request.POST or None, initial={"began_at": request.at})
    if form.is_valid():
        said = {name: value or "" for name, value in form.cleaned_data.items()}
        if done(form, acts.begin_police, child, **said, by=request.user, at=request.at):
            return redirect("intake:safety", child.pk)
    return question(
        request, form, child, title="Police protection", button="Start the 72 hours",
        lead="Police may keep a child safe for 72 hours at most. A manager says what follows before they end.",
    )  # fmt: skip


@requires(Action.END_POLICE_PROTECTION, on=PoliceProtection)
@keeps("How police protection ended")
def end_police_protection(request, protection):
    """Say how police protection ended."""
    if protection.ended_at is not None:
        raise Http404
    form = forms.EndForm(request.POST or None, initial={"ended_at": request.at})
    child = protection.child
    if form.is_valid() and done(form, acts.end_police, protection, **form.cleaned_data, by=request.user, at=request.at):
        return redirect(reverse("intake:safety", args=[child.pk]))
    return question(request, form, child, title="How police protection ended", button="Record it")

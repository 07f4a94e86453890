"""Screening, rating, deciding, asking and protecting."""

from django.contrib import messages
from django.shortcuts import redirect

from access.actions import Action
from access.gate import requires
from access.keeping import keeps
from intake import acts, facts, naming
from intake.acts import allocating
from intake.acts.deciding import outcomes_from
from intake.forms import working as forms
from intake.models import Contact, ContactChild
from intake.strategy import agreeing
from intake.views.asking import done, question


@requires(Action.SCREEN_CONTACT, on=Contact)
@keeps("Screening")
def screen(request, contact):
    """Say what a qualified person makes of a contact."""
    form = forms.ScreenForm(request.POST or None)
    if form.is_valid() and done(form, acts.screen, contact, **form.cleaned_data, by=request.user, at=request.at):
        return redirect("intake:contact", contact.pk)
    return question(request, form, contact, title="Screen this contact", button="Keep the screening")


@requires(Action.TAKE_CONTACT, on=Contact)
@keeps("Giving a contact")
def give(request, contact):
    """Give a contact to a colleague, or back to the hub."""
    colleagues = [user for user in allocating.colleagues(contact, request.at) if user.pk != contact.owner_id]
    form = forms.GiveForm(request.POST or None, colleagues=colleagues)
    if form.is_valid():
        to = next((user for user in colleagues if str(user.pk) == form.cleaned_data["to"]), None)
        why = form.cleaned_data["why"]
        if done(form, acts.give, contact, to=to, why=why, by=request.user, at=request.at):
            messages.success(
                request, f"{contact.reference} is {to.display_name}’s." if to else "It is back in the hub."
            )
            return redirect("intake:contact", contact.pk)
    return question(request, form, contact, title="Give this contact to somebody", button="Give it")


@requires(Action.RATE_CONTACT, on=Contact)
@keeps("Rating")
def rate(request, contact):
    """Rate a contact, or regrade it."""
    form = forms.RateForm(request.POST or None, initial={"rating": contact.rating})
    if form.is_valid() and done(form, acts.rate, contact, **form.cleaned_data, by=request.user, at=request.at):
        return redirect("intake:contact", contact.pk)
    title = "Regrade" if contact.rating else "Rate this contact"
    return question(request, form, contact, title=title, button="Keep the rating")


@requires(Action.REVIEW_REPEAT, on=Contact)
@keeps("Review of repeat contacts")
def review_repeat(request, contact):
    """A manager reads three or more contacts together."""
    form = forms.ReviewForm(request.POST or None)
    if form.is_valid() and done(form, acts.review_repeat, contact, **form.cleaned_data, by=request.user, at=request.at):
        return redirect("intake:contact", contact.pk)
    return question(
        request, form, contact, title="Review repeat contacts", button="Keep the review", lead=contact.repeat_why
    )


@requires(Action.OPEN_ENQUIRY, on=Contact)
@keeps("MASH enquiry")
def enquiry(request, contact):
    """Say what a MASH enquiry is for."""
    here = facts.on_file(contact).enquiry
    form = forms.EnquiryForm(request.POST or None, initial={"purpose": here.purpose if here else ""})
    who = {"by": request.user, "at": request.at}

    def open_and_begin() -> None:
        acts.open_enquiry(contact, **form.cleaned_data, **who)
        acts.begin_enquiry(contact, **who)

    if form.is_valid() and done(form, open_and_begin):
        return redirect("intake:contact", contact.pk)
    return question(
        request, form, contact, title="MASH enquiry", button="Change the purpose" if here else "Open the enquiry"
    )


@requires(Action.PROPOSE_DECISION, on=ContactChild)
@keeps("Level of need")
def threshold(request, child):
    """Set the level of need of one child; an officer proposes it."""
    form = forms.ThresholdForm(request.POST or None, initial={"level": child.level})
    if form.is_valid() and done(form, acts.set_threshold, child, **form.cleaned_data, by=request.user, at=request.at):
        return redirect("intake:child", child.pk)
    verb = "Keep the level" if facts.who(request.user).is_qualified else "Propose the level"
    return question(request, form, child, title=f"Level of need: {naming.first_name(child.person)}", button=verb)


@requires(Action.PROPOSE_DECISION, on=ContactChild)
@keeps("Proposed decision")
def propose(request, child):
    """Propose what to decide; a qualified person decides."""
    form = forms.DecideForm(request.POST or None, outcomes=outcomes_from(child.state))
    if form.is_valid() and done(form, acts.propose, child, **form.cleaned_data, by=request.user, at=request.at):
        return redirect("intake:child", child.pk)
    return question(
        request, form, child, title=f"Propose for {naming.first_name(child.person)}", button="Keep the proposal"
    )


@requires(Action.DECIDE_CONTACT, on=ContactChild)
@keeps("Decision")
def decide(request, child):
    """Decide for one child at the front desk."""
    return _decide(request, child)


@requires(Action.DECIDE_ENQUIRY, on=ContactChild)
@keeps("Decision after an enquiry")
def decide_enquiry(request, child):
    """Decide for one child after a MASH enquiry."""
    return _decide(request, child)


def _decide(request, child):
    on_file = facts.on_file(child.contact)
    proposal = on_file.proposal_for(child.pk)
    initial = {"outcome": proposal.outcome, "rationale": proposal.rationale} if proposal else {}
    form = forms.DecideForm(request.POST or None, outcomes=outcomes_from(child.state), initial=initial)
    if form.is_valid() and done(form, acts.decide_child, child, **form.cleaned_data, by=request.user, at=request.at):
        return redirect("intake:child", child.pk)
    lead = f"Proposed by {on_file.staff.get(proposal.decided_by_id)}." if proposal else ""
    return question(
        request,
        form,
        child,
        title=f"Decide for {naming.first_name(child.person)}",
        button="Record the decision",
        lead=lead,
    )


@requires(Action.DECIDE_ENQUIRY, on=ContactChild)
@keeps("What was agreed")
def agreed(request, child):
    """Record what a strategy discussion agreed."""
    form = forms.AgreedForm(request.POST or None, state=child.state)
    if form.is_valid() and done(
        form, agreeing.record_outcome, child, **form.cleaned_data, by=request.user, at=request.at
    ):
        return redirect("intake:child", child.pk)
    return question(request, form, child, title="What was agreed", button="Record what was agreed")


@requires(Action.PROTECT_NOW, on=ContactChild)
@keeps("Immediate protection")
def protect(request, child):
    """Immediate protection needs none of the other answers."""
    form = forms.ProtectForm(request.POST or None)
    if form.is_valid() and done(form, acts.protect, child, **form.cleaned_data, by=request.user, at=request.at):
        return redirect("intake:safety", child.pk)
    return question(
        request, form, child, title=f"Protect {naming.first_name(child.person)} now",
        button="Start immediate protection",
        lead="If someone is in danger this minute, ring 999 first. Nothing else needs to be answered.", kind="stop",
    )  # fmt: skip

"""Telling the family and the referrer, and closing."""

from django.conf import settings
from django.shortcuts import redirect

from access.actions import Action
from access.gate import requires
from access.keeping import keeps
from deadlines.calendar import london_day
from intake import acts, facts, feedback, naming
from intake.forms import working as forms
from intake.models import Contact, ContactChild
from intake.views.asking import done, question


@requires(Action.ADD_TO_CONTACT, on=Contact)
@keeps("Telling the referrer")
def feedback_to_referrer(request, contact):
    """Tell the referrer by the composed text, shown as they will read it, or record why not."""
    form = forms.FeedbackForm(request.POST or None)
    phone = settings.DUTY_TELEPHONE
    if form.is_valid():
        said = form.cleaned_data | {"told": form.cleaned_data["told"] == "yes"}
        if done(
            form, acts.record_feedback, contact, **_without_none(said), phone=phone, by=request.user, at=request.at
        ):
            return redirect("intake:contact", contact.pk)
    return question(
        request, form, contact, title="Tell the referrer", button="Record the feedback",
        template="intake/feedback.html",
        **_preview(contact, phone),
    )  # fmt: skip


def _preview(contact: Contact, phone: str) -> dict:
    outcomes = [child.outcome for child in contact.children.all()]
    if not feedback.can_reach(contact.source):
        return {"preview": "", "unreachable": feedback.why_not_told(contact.source)}
    if not all(outcomes):
        return {"preview": "", "unreachable": "The text is ready when every child is decided."}
    text = feedback.compose(
        outcomes,
        source=contact.source,
        reference=contact.reference,
        received_on=london_day(contact.received_at),
        phone=phone,
    )
    return {"preview": text, "unreachable": ""}


@requires(Action.CLOSE_CONTACT, on=ContactChild)
@keeps("Closing")
def close(request, child):
    """Close one child's part in a contact."""
    form = forms.CloseForm(request.POST or None)
    if form.is_valid() and done(form, acts.close, child, **form.cleaned_data, by=request.user, at=request.at):
        return redirect("intake:child", child.pk)
    rule = facts.retention_rule(child, child.protections.all(), child.contact.strategy_discussions.all())
    lead = f"It will be kept by rule {rule} of the retention schedule." if rule else ""
    return question(
        request, form, child, title=f"Close for {naming.first_name(child.person)}", button="Close", lead=lead
    )


def _without_none(said: dict) -> dict:
    return {name: value for name, value in said.items() if value is not None}

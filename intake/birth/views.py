"""The page that records a birth, with what was asked before it under the mother's names."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect

from access.actions import Action
from access.gate import requires
from access.keeping import keeps
from audit.moves import Refused
from govuk import fields
from govuk.forms import Form
from intake import asked
from intake.birth import acts
from intake.codes import Sex
from intake.models import ContactChild
from intake.views.asking import question
from people import saving


class BirthForm(Form):
    """What is known of the birth."""

    born_on = fields.DateInput("When was the child born?", missing="Give the day of birth.")
    sex = fields.Radios("Sex", choices=Sex.choices(), inline=True, missing="Say girl, boy or not known.")
    given = fields.TextInput("First names", required=False)
    family = fields.TextInput("Family name", required=False)
    nhs_number = fields.TextInput("NHS number", width=20, max_length=20, required=False)


@requires(Action.RECORD_BIRTH, on=ContactChild)
@keeps("The birth of a child")
def born(request, child):
    """Record that the child is born; whoever was told the expected date is told the birth date."""
    form = BirthForm(request.POST or None)
    if form.is_valid():
        answers: dict[str, Any] = {name: value or "" for name, value in form.cleaned_data.items()}
        said = acts.Born(**answers)
        try:
            sent = acts.be_born(child, said, by=request.user, at=request.at)
        except (ValidationError, Refused) as error:
            saving.tell(form, error)
        else:
            messages.success(request, f"The birth is recorded. Corrections sent: {sent}. Earlier contacts stay.")
            return redirect("intake:child", child.pk)
    names = ", ".join(one.agency for one in asked.of_contact(child.contact_id))
    lead = f"Asked before the birth, under the mother’s names: {names}." if names else "No agency was asked before."
    return question(request, form, child, title="The child is born", button="Record the birth", lead=lead)

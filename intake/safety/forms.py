"""The questions of immediate protection after the first: calls, and police protection."""

from __future__ import annotations

from govuk import fields
from govuk.forms import Form
from intake.models.safety import Rung


class CallForm(Form):
    """One call that was made."""

    whom = fields.Radios("Who was rung?", choices=Rung.choices(), missing="Say who was rung.")
    name = fields.TextInput("Who answered, by name", max_length=120, required=False)
    rung_at = fields.DateTimeInput("When?", missing="Give the day and time.")
    their_reference = fields.TextInput("Their reference number", width=20, max_length=60, required=False)
    agreed = fields.TextArea("What was agreed?", rows=3, max_length=5000, missing="Say what was agreed.")


class PoliceForm(Form):
    """Police took a child into protection."""

    began_at = fields.DateTimeInput(
        "When did it begin?", hint="The 72 hours run from this moment.", missing="Give the day and time it began."
    )
    officer = fields.TextInput("The officer who began it", max_length=120, missing="Give the officer’s name.")
    designated = fields.TextInput("The designated officer", max_length=120, required=False)
    their_reference = fields.TextInput(
        "Police log or incident number", width=20, max_length=60, missing="Give the police number."
    )
    placed = fields.TextInput("Where is the child?", max_length=300, required=False)


class EndForm(Form):
    """How police protection ended."""

    ended_at = fields.DateTimeInput("When did it end?", missing="Give the day and time it ended.")
    ended_how = fields.TextArea("What follows?", rows=3, max_length=2000, missing="Say what follows.")

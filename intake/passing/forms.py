"""The questions of handing a child over."""

from __future__ import annotations

from govuk import fields
from govuk.forms import Form
from intake.models.passed import Service


class OfferForm(Form):
    """To whom, for what."""

    service = fields.Radios("Hand over to what?", choices=Service.choices(), missing="Choose what it is handed to.")
    agency = fields.Select("Who?", choices=[], required=False, blank="Somebody not on the list")
    agency_name = fields.TextInput("If not on the list, who?", max_length=160, required=False)
    what_for = fields.TextArea(
        "What is asked of them?", rows=4, max_length=5000, missing="Say what is asked of them.",
        hint="What has to change for the child, and what the family said they want.",
    )  # fmt: skip
    purpose = fields.Select("What did the family consent to?", choices=[], missing="Choose what they consented to.")

    reveal = {"service": {"charity": ["purpose"]}}

    def __init__(self, *args, agencies, purposes, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["agency"].choices = [("", "Somebody not on the list"), *agencies]  # type: ignore[attr-defined]
        self.fields["purpose"].choices = [("", "Choose one"), *purposes]  # type: ignore[attr-defined]


class InForm(Form):
    """Another authority hands a child to us."""

    agency = fields.Select("Which authority?", choices=[], required=False, blank="Not on the list")
    agency_name = fields.TextInput("If not on the list, which?", max_length=160, required=False)
    what_for = fields.TextArea("What do they ask of us?", rows=4, max_length=5000, missing="Say what they ask of us.")
    their_reference = fields.TextInput("Their reference", width=20, max_length=60, required=False)
    their_due_at = fields.DateTimeInput(
        "When does their own clock run out?", required=False, hint="As they told us. Ours runs beside it."
    )

    def __init__(self, *args, agencies, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["agency"].choices = [("", "Not on the list"), *agencies]  # type: ignore[attr-defined]


class AnswerForm(Form):
    """How they answered, in writing."""

    came = fields.Radios("What happened?", choices=[], missing="Say what happened.")
    who = fields.TextInput(
        "Who accepted, and where is it in writing?", hint="Name, role, and the e-mail or letter with its date",
        max_length=300, missing="Say who accepted, and where it is in writing.",
    )  # fmt: skip
    their_reference = fields.TextInput("Their reference", width=20, max_length=60, required=False)
    why = fields.TextArea("Why?", rows=3, max_length=5000, missing="Say why.")
    started_on = fields.DateInput("On which day did it start?", missing="Give the day it started.")

    reveal = {"came": {"accepted": ["who", "their_reference"], "returned": ["why"], "started": ["started_on"]}}

    def __init__(self, *args, choices, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["came"].choices = choices  # type: ignore[attr-defined]


class WithdrawForm(Form):
    """Why an offer is taken back."""

    words = fields.TextArea("Why is it taken back?", rows=3, max_length=5000, missing="Say why it is taken back.")

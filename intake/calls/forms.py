"""What is asked of a call."""

from typing import Any

from govuk import fields
from govuk.forms import Form
from intake.calls.codes import Came, Verified, Voicemail
from intake.calls.rules import Told


class CallForm(Form):
    """One attempt."""

    whom = fields.TextInput("Who was rung, or who rang", max_length=160, missing="Say who was rung.")
    number = fields.Telephone("Number", required=False, width=20)
    called_at = fields.DateTimeInput("When", missing="Say when.")
    came = fields.Radios("What came of it", choices=Came.choices(), missing="Say what came of it.")
    spoke_to = fields.TextInput("Who was spoken to", max_length=160, missing="Say who was spoken to.")
    verified = fields.Radios("How do you know it was them?", choices=Verified.choices(), missing="Say how you know.")
    number_from = fields.TextInput(
        "Where we had that number from", max_length=160, missing="Say where we had the number from.",
        hint="The agency’s published number, the record of an earlier visit. Never the number the caller gave.",
    )  # fmt: skip
    voicemail = fields.Radios("Is a message safe?", choices=Voicemail.choices(), missing="Say whether it is safe.")
    said = fields.TextArea("What was said, or what message was left", required=False, rows=4, max_length=20_000)

    reveal = {
        "came": {"spoke": ["spoke_to", "verified"], "message": ["voicemail"], "silent": []},
        "verified": {"call_back": ["number_from"]},
    }

    def told(self) -> Told:
        """The answers as the act takes them."""
        said: dict[str, Any] = {name: value or "" for name, value in self.cleaned_data.items()}
        return Told(**said)

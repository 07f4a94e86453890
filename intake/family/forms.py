"""The questions of telling one of the family what was decided."""

from __future__ import annotations

from govuk import fields
from govuk.forms import Form
from intake.models.after import Telling


class OutcomeForm(Form):
    """Whether and how one of the family is told."""

    how = fields.Radios("Are they told, and how?", choices=Telling.choices(), missing="Say whether they are told.")
    text = fields.TextArea("What they are told", rows=10, max_length=20_000, missing="Write what they are told.")
    address = fields.TextArea("Where it goes", rows=2, max_length=500, required=False)
    address_is_safe = fields.Boolean("It is safe to write to this person there")
    language = fields.TextInput("Language they read", max_length=60, required=False)
    interpreter = fields.TextInput("Interpreter or translator", max_length=120, required=False)
    review_on = fields.DateInput("Look again on", missing="Give the day this is looked at again.")
    why = fields.TextArea(
        "Why so, for this person?", rows=3, max_length=5000, missing="Say why so, for this person by themselves.",
        hint="For a child, say what they understand. For an adult, say why it is safe that they know.",
    )  # fmt: skip

    reveal = {
        "how": {
            "letter": ["text", "language", "interpreter", "address", "address_is_safe"],
            "person": ["text", "language", "interpreter"],
            "read": ["text", "language", "interpreter"],
            "not_now": ["review_on"],
        }
    }


class SentForm(Form):
    """How it left."""

    sent_how = fields.TextInput(
        "How did it leave, or who told them?", max_length=300, missing="Say how it left, or who told them."
    )
    sent_at = fields.DateTimeInput("When?", missing="Give the day and time.")


class AccountForm(Form):
    """What the family says itself."""

    said_by = fields.Select("Who says this?", choices=[], missing="Say whose account it is.")
    text = fields.TextArea(
        "Their account, in their own words", rows=8, max_length=100_000, missing="Write what they say.",
        hint="Kept beside what professionals say, and never shortened.",
    )  # fmt: skip

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["said_by"].choices = [("", "Choose one"), *people]  # type: ignore[attr-defined]

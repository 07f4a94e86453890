"""The questions of a professional disagreement."""

from __future__ import annotations

from govuk import fields
from govuk.forms import Form


class _Owned(Form):
    owner = fields.Select("Who of us deals with it?", choices=[], required=False, blank="Somebody else")
    owner_name = fields.TextInput("If somebody else, who?", hint="Name and agency", max_length=160, required=False)

    def __init__(self, *args, colleagues, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = [("", "Somebody else"), *colleagues]  # type: ignore[attr-defined]


class RaiseForm(_Owned):
    """Who disagrees, about what."""

    raised_for = fields.TextInput(
        "Who disagrees?", hint="Name, role and agency", max_length=200, missing="Say who disagrees."
    )
    words = fields.TextArea(
        "What about, and why?", rows=5, max_length=5000, missing="Say what the disagreement is about, and why.",
        hint="What should happen for the child instead, and by when.",
    )  # fmt: skip

    field_order = ("raised_for", "words", "owner", "owner_name")


class ClimbForm(_Owned):
    """What came of it at this level, and who deals with it at the next."""

    words = fields.TextArea(
        "What came of it at this level?", rows=3, max_length=5000, missing="Say what came of it at this level."
    )

    field_order = ("words", "owner", "owner_name")


class SettleForm(Form):
    """How it ended."""

    outcome = fields.TextArea("How did it end?", rows=3, max_length=5000, missing="Say how it ended.")
    learning = fields.TextArea(
        "What is there to learn?", rows=3, max_length=5000,
        missing="Say what there is to learn, or that there is nothing.",
    )  # fmt: skip

"""The questions of two records side by side, of joining them, and of parting them."""

from typing import Any

from govuk import fields as f
from govuk.forms import Form
from people.models.joining import VERDICTS


class DecideForm(Form):
    """Are the two one person?"""

    verdict = f.Radios(
        "Are they the same person?", choices=list(VERDICTS.items()), missing="Say whether they are the same person."
    )
    why = f.TextArea("Why?", missing="Say why.", rows=3, max_length=400)
    version = f.Version()


class JoinForm(Form):
    """Which record goes on."""

    keep = f.Radios("Which record goes on?", choices=[], missing="Choose which record goes on.")
    why = f.TextArea("Why are they joined?", missing="Say why.", rows=3, max_length=400)

    def __init__(self, *args, sides=(), **kwargs):
        super().__init__(*args, **kwargs)
        keep: Any = self.fields["keep"]
        keep.choices = [(side.id, side.name) for side in sides]


class PartForm(Form):
    """Why they are parted, and what came after."""

    was_wrong = f.Radios(
        "Were they two people all along?",
        choices=[("yes", "Yes, they are two people: an incident is opened"), ("no", "No, or not known yet")],
        missing="Say whether they were two people.",
    )
    why = f.TextArea("Why are they parted?", missing="Say why.", rows=3, max_length=400)
    to_other = f.Checkboxes("What was written since and belongs to the other record", choices=[], required=False)

    def __init__(self, *args, written=(), **kwargs):
        super().__init__(*args, **kwargs)
        to_other: Any = self.fields["to_other"]
        to_other.choices = [(one.key, one.words) for one in written]

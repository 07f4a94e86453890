"""The questions of letters, and of handing a pack over."""

from govuk import fields as f
from govuk.forms import Form
from rights import codes, wording


class ChooseForm(Form):
    """Which letter."""

    kind = f.Select(
        "Write a letter", choices=[(key, f"{one.title}: {one.when}") for key, one in wording.KINDS.items()],
        missing="Choose a letter.",
    )  # fmt: skip


class LetterForm(Form):
    """To whom, and what it says."""

    to = f.TextArea("To", rows=2, max_length=500, missing="Say to whom it goes.")
    words = f.TextArea("The letter", rows=16, max_length=20_000, missing="Write the letter.")


class SendForm(Form):
    """It was sent."""

    how = f.TextInput("How it was sent, and how that address was checked", max_length=200, missing="Say how.")
    on_day = f.DateInput("The day it was sent", missing="Say which day it was sent.")


class HandedForm(Form):
    """How a pack was handed over."""

    reveal = {"how": {"reading": ["beside"]}}

    how = f.Radios("How", choices=codes.choices(codes.REPLIES), missing="Say how it was handed over.")
    beside = f.TextInput("Who sat with them", max_length=300, missing="Say who sat with them.")
    on_day = f.DateInput("The day", missing="Say which day.")
    whom = f.TextInput("Whom it was given to", max_length=200, missing="Say whom it was given to.")
    proof = f.TextInput(
        "Tracking number, or what proved who they are", max_length=300, missing="Say what shows that it reached them.",
    )  # fmt: skip
    came_of_it = f.TextArea("What they said, and what they kept", rows=3, max_length=2000, required=False)

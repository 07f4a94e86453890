"""The questions of the reading page: an item, a mark, a person, an opinion."""

from typing import cast

from django.forms import ChoiceField

from documents import kinds, receiving
from govuk import fields as f
from govuk.forms import Form
from rights import exemptions
from rights.models import Item

CODES = exemptions.choices()


class ItemForm(Form):
    """What happens to the whole entry."""

    reveal = {"decision": {Item.WITHHOLD: ["code"]}}

    decision = f.Radios("What happens to this entry", choices=Item.DECISIONS, missing="Say what happens to it.")
    code = f.Select("Why it is left out", choices=CODES, missing="Choose why it is left out.")
    with_pages = f.Boolean("Its pages go as pictures too, with what is taken out burned out")
    is_known = f.Boolean("They have seen the health part already")
    reason = f.TextArea("Why, for the file", rows=2, max_length=2000, required=False)


class TakeForm(Form):
    """Words to take out of one passage."""

    passage = f.Select("Passage", missing="Say which passage.")
    words = f.TextInput("The words, as they stand", max_length=2000, missing="Copy the words to take out.")
    take_code = f.Select("Why", choices=CODES, missing="Choose why they are left out.")
    take_reason = f.TextInput("Why, for the file", max_length=2000, missing="Say how the test is met.")

    def __init__(self, *args, passages, **kwargs):
        super().__init__(*args, **kwargs)
        cast(ChoiceField, self.fields["passage"]).choices = [(one["key"], one["label"]) for one in passages]


def _hundredths(label: str, missing: str, least: int = 0):
    return f.WholeNumber(label, missing=missing, width=3, min_value=least, max_value=100)


class BoxForm(Form):
    """A box over a part of a page, in hundredths of its width and height."""

    left = _hundredths("From the left", "Say how far from the left.")
    top = _hundredths("From the top", "Say how far from the top.")
    wide = _hundredths("How wide", "Say how wide.", 1)
    high = _hundredths("How high", "Say how high.", 1)
    box_code = f.Select("Why it is covered", choices=CODES, missing="Choose why it is covered.")
    box_reason = f.TextInput("Why, for the file", max_length=2000, missing="Say how the test is met.")


class OpinionForm(Form):
    """Ask somebody about this entry, or write down what they said."""

    opinion_code = f.Select("About", choices=CODES, missing="Say under which exemption.")
    asked_of = f.TextInput("Who is asked", max_length=200, missing="Say whom you ask.")


class AnswerForm(Form):
    """What they said."""

    says = f.Radios(
        "They say", choices=[("release", "It may be given"), ("withhold", "It must not be given")], inline=True,
        missing="Say what they said.",
    )  # fmt: skip
    said = f.TextArea("In their words", rows=2, max_length=20_000, missing="Write down what they said.")


class FilesForm(Form):
    """Documents that belong to what is held: a paper file scanned, an e-mail saved."""

    uploads = f.MultiFile(
        "Add documents", hint=f"{kinds.TAKEN}. Up to {receiving.LARGEST} MB each, five at a time.",
        missing="Choose at least one file of no more than 20 MB.", most=5, megabytes=receiving.LARGEST,
    )  # fmt: skip

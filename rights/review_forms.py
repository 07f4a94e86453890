"""The questions of the reading page: an item, a mark, a person, an opinion."""

from typing import cast

from django.forms import ChoiceField

from documents import kinds, receiving
from govuk import fields as f
from govuk.forms import Form
from rights import exemptions, parties
from rights.models import Item, Mark
from rights.reviewing import HEALTH

CODES = exemptions.choices()


class Tested(Form):
    """A form with a code whose test is gone through part by part, once the code is chosen.

    `of` names the question that holds the code. The parts are drawn when it was sent, and each must be ticked.
    """

    of = "code"

    def __init__(self, data=None, *args, **kwargs):
        super().__init__(data, *args, **kwargs)
        code = (data or {}).get(self.of, "") or (self.initial.get(self.of, "") if data is None else "")
        if one := exemptions.CODES.get(code):
            self.reveal = {
                question: {answer: [*names, "met"] if "code" in names else names for answer, names in answers.items()}
                for question, answers in self.reveal.items()
            }
            self.fields["met"] = f.Checkboxes(
                f"The test of {one.code}: tick what is true",
                hint=f"{one.provision or 'Not the person’s data'}. Confirmed by: {one.confirms}.",
                choices=[(part, part) for part in one.test], required=False,
            )  # fmt: skip


class ItemForm(Tested):
    """What happens to the whole entry."""

    reveal = {"decision": {Item.WITHHOLD: ["code"]}}

    decision = f.Radios("What happens to this entry", choices=Item.DECISIONS, missing="Say what happens to it.")
    code = f.Select("Why it is left out", choices=CODES, missing="Choose why it is left out.")
    with_pages = f.Boolean("Its pages go as pictures too, with what is taken out burned out")
    is_known = f.Boolean("They have seen the health part already")
    reason = f.TextArea("Why, for the file", rows=2, max_length=2000, required=False)

    def __init__(self, data=None, *args, item: Item, **kwargs):
        super().__init__(data, *args, **kwargs)
        if not item.held:
            del self.fields["with_pages"]
        if HEALTH not in item.flags:
            del self.fields["is_known"]


class TakeForm(Tested):
    """Words to take out of one passage."""

    of = "take_code"

    passage = f.Select("Passage", missing="Say which passage.")
    words = f.TextInput("The words, as they stand", max_length=2000, missing="Copy the words to take out.")
    take_code = f.Select("Why", choices=CODES, missing="Choose why they are left out.")
    take_reason = f.TextInput("Why, for the file", max_length=2000, missing="Say how the test is met.")

    def __init__(self, data=None, *args, passages, **kwargs):
        super().__init__(data, *args, **kwargs)
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


class PersonForm(Tested):
    """What happens to the chosen mentions of one person."""

    reveal = {"state": {Mark.TAKEN: ["code"]}}

    state = f.Radios(
        "The chosen mentions", choices=[(Mark.TAKEN, "Are taken out"), (Mark.KEPT, "Stay")],
        missing="Say what happens to them.",
    )  # fmt: skip
    code = f.Select("Why they are left out", choices=CODES, missing="Choose why they are left out.")
    reason = f.TextArea("Why, for the file", rows=2, max_length=2000, missing="Say why.")


class KnownForm(Form):
    """What the requester knows of somebody already."""

    known = f.TextInput(
        "What the requester knows of them already, and how we know that", max_length=300, required=False
    )


class TermForm(Form):
    """Another thing somebody is known by."""

    text = f.TextInput("What else they are known by", max_length=200, missing="Write it down as it is written.")
    kind = f.Select("It is", choices=list(parties.KNOWN_BY.items()), missing="Say what it is.")


class NewPersonForm(Form):
    """Somebody mentioned who is on no record."""

    name = f.TextInput("Their name, as it is written", max_length=200, missing="Write down their name.")
    standing = f.Radios(
        "They are", choices=[(key, words.capitalize()) for key, words in parties.CHOICES if key in parties.PROTECTED],
        missing="Say who they are.",
    )  # fmt: skip

"""The questions about a document: what it is, what it holds, whom it is about, who wrote it."""

from typing import cast

from django.forms import ChoiceField

from govuk import fields as f
from govuk.forms import Form
from sharing.enclosed import GUARDED
from sharing.minimisation import CLASS_WORDS
from sharing.models.described import REGIMES
from sharing.models.item import ACCURACY

HOLDS = [(one.value, CLASS_WORDS[one]) for one in reversed(GUARDED)]


class DescribeForm(Form):
    """What somebody who read a file says of it. Every class it holds is ticked: the strictest rule of them holds."""

    title = f.TextInput(
        "What it is", hint="As the agency will read it. It names the file they get", max_length=120,
        missing="Say what it is.",
    )  # fmt: skip
    classes = f.Checkboxes(
        "What it holds", choices=HOLDS, hint="Read it through and tick everything. A name or an address counts",
        missing="Say what it holds: tick at least one.",
    )  # fmt: skip
    person = f.Select("Whom it is about", blank="More than one, or nobody", required=False)
    accuracy = f.Select("How sure it is", choices=ACCURACY, blank="Mixed", required=False)
    originator = f.Select("Which agency wrote it", blank="None of them", required=False)
    regime = f.Select("Held by them under", choices=REGIMES, blank="Not known", required=False)
    may_pass = f.Boolean("They said it may be passed on")

    def __init__(self, *args, people, agencies, **kwargs):
        super().__init__(*args, **kwargs)
        who = [(str(one.person.pk), f"{one.name}, {one.standing.lower()}") for one in people]
        cast(ChoiceField, self.fields["person"]).choices = who
        cast(ChoiceField, self.fields["originator"]).choices = [(one.key, one.name) for one in agencies]

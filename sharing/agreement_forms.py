"""The questions of making, renewing and ending an agreement."""

from deadlines.calendar import london_day
from govuk import fields as f
from govuk.forms import Form
from sharing.agreement import KIND_WORDS, Kind
from sharing.minimisation import CLASS_WORDS, Class

WHY = "Why? One sentence; it is kept with the change."
NEVER_AGREED = frozenset({Class.LEGAL, Class.REFERRER})


class AgreementForm(Form):
    """An agreement: with whom, for what, which items, and between which minutes."""

    name = f.TextInput("Name", max_length=160, missing="Give the agreement's name.")
    kind = f.Radios("What it is", choices=list(KIND_WORDS.items()), missing="Say what it is.")
    agencies = f.Checkboxes("Parties besides the Trust", missing="Choose at least one party.")
    purpose = f.TextArea("What it is for", rows=3, max_length=2000, missing="Say what it is for.")
    classes = f.Checkboxes("Kinds of item it covers", required=False)
    function_of = f.TextArea(
        "Whose function is exercised, or for whom they process", rows=2, max_length=300, required=False
    )
    starts_at = f.DateTimeInput("From", missing="Give the minute it begins.")
    ends_at = f.DateTimeInput(
        "Until", hint="At this minute routine sharing under it stops", missing="Give the minute it ends."
    )
    source = f.TextInput("Where the signed copy is", max_length=200, required=False)
    verified = f.Boolean("I have seen the signed copy")
    why = f.TextInput(WHY, max_length=300, missing="Say why.")

    reveal = {"kind": {Kind.SHARING.value: ["classes"]}}

    def __init__(self, *args, agencies, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["agencies"].choices = [(one.key, one.name) for one in agencies]  # type: ignore[attr-defined]
        self.fields["classes"].choices = [  # type: ignore[attr-defined]
            (one.value, words) for one, words in CLASS_WORDS.items() if one not in NEVER_AGREED
        ]


class EndForm(Form):
    """The minute an agreement ends early, and why."""

    ends_at = f.DateTimeInput("Ends", missing="Give the minute it ends.")
    why = f.TextInput(WHY, max_length=300, missing="Say why.")


def as_written(agreement) -> dict:
    """An edition as the form shows it, to be renewed: the same, from the minute it ends."""
    return {
        "name": agreement.name,
        "kind": agreement.kind,
        "agencies": [one.agency.key for one in agreement.parties.select_related("agency")],
        "purpose": agreement.purpose,
        "classes": agreement.classes,
        "function_of": agreement.function_of,
        "starts_at": agreement.ends_at,
        "ends_at": agreement.ends_at.replace(year=london_day(agreement.ends_at).year + 1)
        if (agreement.ends_at.month, agreement.ends_at.day) != (2, 29)
        else None,
        "source": agreement.source,
    }

"""The questions of telling at once, of telling somebody without a sign-in, and of what comes after."""

from govuk import fields as f
from govuk.forms import Form
from sharing.channels import CHANNEL_WORDS, ON_PAPER, SPOKEN
from sharing.forms import AgencyForm
from sharing.models.approval import FOUND
from sharing.models.outside import BECAME

PAPER = [(one.value, CHANNEL_WORDS[one]) for one in CHANNEL_WORDS if one in ON_PAPER]
ALOUD = [(one.value, CHANNEL_WORDS[one]) for one in CHANNEL_WORDS if one in SPOKEN]
LONG = 5000


class EmergencyForm(Form):
    """Four answers: to whom, what, why, who decided. domain.md 2.8 V14"""

    desk = f.Select("Who must know", missing="Choose who must know.")
    items = f.Checkboxes("What they must know", missing="Choose at least one item to tell them.")
    why = f.TextArea("Why, in a sentence", rows=3, max_length=2000, missing="Say in one sentence what this is for.")
    who = f.TextInput("Who decided this", max_length=120, missing="Say who decided this.")

    def __init__(self, *args, desks, offers, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["desk"].choices = [(desk.key, str(desk)) for desk in desks]  # type: ignore[attr-defined]
        self.fields["items"].choices = [(offer.key, offer.label) for offer in offers]  # type: ignore[attr-defined]


class OutsideForm(AgencyForm):
    """What differs for each one without a sign-in: for whom by name, where it goes, and what they had asked for."""

    recipient = f.TextInput("For whom, by name or post", max_length=200, required=False)
    address = f.TextInput("Where it goes", max_length=300, required=False)
    channel = f.Radios("How it will be handed over", choices=PAPER, required=False)
    asked_by = f.TextInput("Who asked us, by name and post", max_length=200, required=False)
    asked_what = f.TextArea("What they asked for", rows=2, max_length=LONG, required=False)
    in_part = f.Boolean("They asked for more than this, and get it in part")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        del self.fields["needed_by"], self.fields["questions"], self.fields["expires_on"]


class SpokenForm(OutsideForm):
    """What was said aloud to one agency: who of theirs heard it."""

    heard = f.TextArea("Who heard it", hint="One person a line: name, role", rows=3, max_length=2000, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("recipient", "address", "channel"):
            del self.fields[name]


class WhenSaidForm(Form):
    """How and when it was said: once for everybody who heard it."""

    channel = f.Radios("How it was said", choices=ALOUD, missing="Say whether it was by telephone or in a meeting.")
    said_at = f.DateTimeInput("When it was said", missing="Give the time it was said.")


class HandOverForm(Form):
    """How a packet left, and when."""

    channel = f.Radios("How it was handed over", choices=PAPER, missing="Say how it was handed over.")
    details = f.TextInput("Tracking number, or who took it", max_length=200, required=False)
    handed_at = f.DateTimeInput("When", missing="Say when it was handed over.")


class WrongHandsForm(Form):
    """Whoever had a packet by mistake was told, and what became of it."""

    how = f.TextInput("How were they told, and whom did you tell?", max_length=300, missing="Say how, and whom.")
    done = f.Radios("What became of it?", choices=BECAME, missing="Say what became of it.")


class ReceiptForm(Form):
    """That it arrived, and how that is known."""

    received_at = f.DateTimeInput("When they had it", missing="Say when they had it.")
    how = f.TextInput("How we know", max_length=300, missing="Say how we know.")


class RestForm(Form):
    """What an emergency left to be said."""

    necessity = f.TextArea("Why it was necessary", rows=3, max_length=LONG, missing="Say why it is necessary.")
    proportionality = f.TextArea(
        "Why it was no more than needed", rows=2, max_length=LONG, missing="Say why it is no more than is needed."
    )
    less_intrusive = f.TextArea(
        "Less intrusive way rejected", rows=2, max_length=LONG,
        missing="Say which less intrusive way was considered, and why it will not do.",
    )  # fmt: skip
    family_told = f.TextArea(
        "Family told, or why not", rows=2, max_length=LONG,
        missing="Say whether the family has been told, or why not.",
    )  # fmt: skip


class CorrectForm(RestForm):
    """The reasoning as it should have read, and what was wrong before."""

    handling = f.TextArea("What they may do with it", rows=2, max_length=400, required=False)
    correction = f.TextArea(
        "What was wrong in the version before", rows=2, max_length=LONG,
        missing="Say what was wrong in the version before.",
    )  # fmt: skip


class ReviewForm(Form):
    """Whether what went past the matrix was right."""

    found = f.Radios("What do you find?", choices=FOUND, missing="Say what you find.")
    words = f.TextArea("Why", rows=3, max_length=LONG, missing="Say why.")


class SettleForm(Form):
    """Whether somebody agrees to an item."""

    outcome = f.Radios(
        "Do you agree to this going to them?", choices=[("agreed", "Yes"), ("refused", "No")], inline=True,
        missing="Say whether you agree.",
    )  # fmt: skip
    words = f.TextArea("Why", rows=3, max_length=2000, missing="Say why.")


class RingForm(Form):
    """A call to a desk: whom, and what was said."""

    whom = f.TextInput("Whom you spoke to, by name and role", max_length=100, missing="Say whom you spoke to.")
    words = f.TextArea("What was said", rows=2, max_length=180, missing="Say what was said.")

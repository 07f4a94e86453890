"""The questions of screening, deciding, telling and closing."""

from __future__ import annotations

from django import forms

from consent.codes import Means, NotTold
from govuk import fields
from govuk.forms import Form
from intake.codes import Answered, Encompass, Outcome, Rating, Safe, StatementKind
from intake.levels import offered_levels
from intake.models.closing import How
from intake.workflow import State

HUB = "hub"
YES_NO = [("yes", "Yes"), ("no", "No")]


class ScreenForm(Form):
    """What a qualified person makes of a contact."""

    words = fields.TextArea("What do you make of it?", hint="What is known, what is not, what worries you most.",
                            missing="Say what you make of it.", max_length=20_000)  # fmt: skip


class GiveForm(Form):
    """Whose a contact is to be."""

    to = fields.Radios("Who works on it next?", missing="Choose a colleague, or the hub.")
    why = fields.TextInput("Why?", hint="Kept with the change.", missing="Say why.", max_length=300)

    def __init__(self, *args, colleagues, **kwargs):
        super().__init__(*args, **kwargs)
        names = [(str(user.pk), user.display_name, user.job_title) for user in colleagues]
        self.fields["to"].choices = [*names, (HUB, "Nobody yet: back to the hub")]  # type: ignore[attr-defined]


class ThresholdForm(Form):
    """The level of need of one child."""

    level = fields.Radios("Level of need", choices=offered_levels, missing="Choose a level.")
    rationale = fields.TextArea("Why this level?", missing="Say why this level.", max_length=20_000)


class RateForm(Form):
    """How urgent a contact is."""

    rating = fields.Radios(
        "How urgent is it?", choices=[(one.value, f"{one.value}: {one.mid}") for one in reversed(Rating)],
        missing="Choose a rating.",
    )  # fmt: skip
    rationale = fields.TextArea("Why this rating?", missing="Say why this rating.", max_length=20_000)


class DecideForm(Form):
    """What happens for one child."""

    outcome = fields.Radios("What do you decide?", choices=[], missing="Choose what is decided.")
    rationale = fields.TextArea("Why?", hint="Say for this child. Brothers and sisters may differ.",
                                missing="Say why.", max_length=20_000)  # fmt: skip

    def __init__(self, *args, outcomes: tuple[Outcome, ...], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["outcome"].choices = [(one.value, one.label) for one in outcomes]  # type: ignore[attr-defined]


class EnquiryForm(Form):
    """What a MASH enquiry is for."""

    purpose = fields.TextArea("What is the enquiry for?", rows=3, max_length=20_000,
                              hint="One sentence: what has to be known, to choose what.",
                              missing="Say what the enquiry is for, in one sentence.")  # fmt: skip


class AgreedForm(Form):
    """What a strategy discussion, or a section 47 enquiry, agreed."""

    to = fields.Radios("What was agreed?", choices=[], missing="Choose what was agreed.")
    why = fields.TextArea("Why?", missing="Say what was agreed and why.", max_length=20_000)

    CHOICES = {
        State.STRATEGY_DISCUSSION: [
            (State.S47, "Section 47 enquiry"), (State.ASSESSMENT, "Assessment under section 17"),
            (State.NFA, "No further action"),
        ],
        State.S47: [
            (State.ICPC, "Child protection conference"), (State.CIN, "Child in need"), (State.NFA, "No further action"),
        ],
    }  # fmt: skip

    def __init__(self, *args, state: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["to"].choices = [(one.value, words) for one, words in self.CHOICES.get(State(state), [])]  # type: ignore[attr-defined]


class TakeBackForm(Form):
    """Why a decision is taken back."""

    why = fields.TextArea("Why is it taken back?", rows=3, missing="Say why it is taken back.", max_length=20_000)


class ProtectForm(Form):
    """What is done at once."""

    action = fields.TextArea("What is being done now, and by whom?", rows=3, missing="Say what is being done.",
                             max_length=20_000)  # fmt: skip
    police_told = fields.Boolean("Police have been told")


class ReviewForm(Form):
    """A manager's reading of repeat contacts."""

    words = fields.TextArea("What do these contacts show, read together?",
                            missing="Say what the contacts show when read together.", max_length=20_000)  # fmt: skip


class ToldForm(Form):
    """Was the family told, or why not, and when is that looked at again?"""

    told = fields.Radios(
        "Was the family told?", choices=YES_NO, inline=True, missing="Say whether the family was told."
    )
    person = fields.Select("Whom is this about?", choices=[], required=False, blank="The family together")
    who = fields.TextInput(
        "Who was told, by whom and when?", max_length=300, missing="Say who was told, by whom and when."
    )
    what = fields.TextArea("What were they told?", rows=2, max_length=5000, required=False)
    told_at = fields.DateTimeInput("When?", required=False)
    how = fields.Select("How?", choices=Means.choices(), required=False, blank="Not recorded")
    language = fields.TextInput("In which language?", max_length=60, required=False)
    interpreter = fields.TextInput("Interpreter, if there was one", max_length=120, required=False)
    has_notice = fields.Boolean("They were given the privacy notice in force, or had it read to them")
    why_not = fields.Select("Why not?", choices=NotTold.choices(), blank="Choose one", missing="Choose why not.")
    why_words = fields.TextArea("What lies behind that?", rows=3, max_length=5000, missing="Say what lies behind it.")
    review_on = fields.DateInput("When is this looked at again?", missing="Give the day this is looked at again.")

    reveal = {
        "told": {
            "yes": ["who", "what", "told_at", "how", "language", "interpreter", "has_notice"],
            "no": ["why_not", "why_words", "review_on"],
        }
    }

    def __init__(self, data=None, *, people=(), **options):
        super().__init__(data, **options)
        self.fields["person"].choices = [("", "The family together"), *people]  # type: ignore[attr-defined]


class FeedbackForm(Form):
    """Is the referrer told, and how?"""

    told = fields.Radios("Tell the referrer?", choices=YES_NO, inline=True, missing="Say whether the referrer is told.")
    how = fields.Radios("How?", choices=How.choices(), missing="Say how they are told.")
    why_not = fields.TextArea("Why not?", rows=3, max_length=2000, missing="Say why the referrer is not told.")

    reveal = {"told": {"yes": ["how"], "no": ["why_not"]}}


class CloseForm(Form):
    """Why a child's part in a contact closes."""

    why = fields.TextArea("Why does this close now?", rows=3, missing="Say why this closes now.", max_length=20_000)


class LinkForm(Form):
    """The earlier contact this one belongs to."""

    reference = fields.TextInput(
        "Reference of the earlier contact", width=20, missing="Give its reference, like FD-7K2M-4."
    )
    why = fields.TextArea("Why do they belong together?", rows=3, missing="Say why they belong together.")


class StatementForm(Form):
    """Something somebody said, kept apart by kind."""

    kind = fields.Radios(
        "What kind of statement is it?", choices=StatementKind.choices(), missing="Say what kind it is."
    )
    child = fields.Select("Which child?", choices=[], blank="All of them, or none", required=False)
    text = fields.TextArea("What was said?", missing="Write what was said.")
    said_by = fields.TextInput("Who said it, and to whom?", required=False)

    def __init__(self, *args, children: list[tuple[str, str]], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["child"].choices = [("", "All of them, or none"), *children]  # type: ignore[attr-defined]

    def clean(self):
        """A child's own words have a child."""
        said = super().clean() or {}
        if said.get("kind") == StatementKind.CHILD and not said.get("child"):
            self.add_error("child", "Say which child said it.")
        return said


class AnswerForm(Form):
    """One question still to ask: an answer, or that it is not known or does not apply."""

    state = fields.Radios("How does it stand?", choices=Answered.choices(), inline=True, required=False, unseen=True)
    text = fields.TextArea("Answer", rows=2, required=False, unseen=True, max_length=20_000)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, item=None, anchor="", shown="", settled="", beside=(), **kwargs):
        self.item, self.anchor, self.shown, self.settled, self.beside = item, anchor, shown, settled, beside
        super().__init__(*args, **kwargs)

    def clean(self):
        """Words are an answer; an answer has words."""
        said = super().clean() or {}
        if said.get("text") and not said.get("state"):
            said["state"] = Answered.GIVEN
        if said.get("state") == Answered.GIVEN and not said.get("text"):
            self.add_error("text", "Write the answer, or say it is not known or does not apply.")
        return said


class ChangeForm(Form):
    """The answers of a contact that may be put right later."""

    place = fields.TextInput("Where are they now?", max_length=300, required=False)
    who_with = fields.TextInput("Who with", max_length=300, required=False)
    safe_tonight = fields.Radios("Are they safe tonight?", choices=Safe.choices(), inline=True)
    safe_why = fields.TextInput("What makes you say so", max_length=2000, required=False)
    referrer_name = fields.TextInput("Name of who told us", required=False)
    referrer_phone = fields.Telephone("Their telephone", required=False)
    referrer_email = fields.Email("Their e-mail", required=False)
    encompass = fields.Radios(
        "Did police tell the school?", choices=[("", "Not asked yet"), *Encompass.choices()], required=False
    )
    withhold_identity = fields.Boolean("Wants their name kept from the family")
    why = fields.TextInput("Why is this changed?", missing="Say why this is changed.")
    version = fields.Version()

    CHANGEABLE = (
        "place", "who_with", "safe_tonight", "safe_why", "referrer_name", "referrer_phone", "referrer_email",
        "encompass",
        "withhold_identity",
    )  # fmt: skip

"""Questions about keeping, holding and disposing."""

from django.apps import apps

from govuk.fields import Checkboxes, DateInput, Radios, Select, TextArea, TextInput
from govuk.forms import Form
from retention.checks import QUESTIONS
from retention.models import Disposal, Hold
from retention.schedule import DESTROY, DPO_REVIEW, NEVER, REVIEW, REVIEW_DESTROY, WITH_FILE

NO_NAMES = "Kept with the file and destroyed with it."
AT_END = [(one, one[0].upper() + one[1:]) for one in (REVIEW, REVIEW_DESTROY, DPO_REVIEW, DESTROY, WITH_FILE, NEVER)]


class ProposeForm(Form):
    """The review of one file, and what should become of it."""

    historic = Radios(QUESTIONS["historic"], choices=[("no", "No"), ("yes", "Yes")], missing="Say whether it is.")
    asked = Radios(QUESTIONS["asked"], choices=[("no", "No"), ("yes", "Yes")], missing="Say whether anybody has.")
    fate = Radios(
        "What should become of it?", choices=[(one.value, one.label.capitalize()) for one in Disposal.Fate],
        missing="Choose what should become of it.",
    )  # fmt: skip
    words = TextArea(
        "What did you look at, and why is this right?",
        hint=NO_NAMES,
        missing="Say what you looked at.",
        max_length=4000,
    )


class TogetherForm(Form):
    """Everything outside a child's file that is due under one rule."""

    rule = Select("Which of them?", missing="Choose which.")
    words = TextArea(
        "What did you look at, and why is this right?",
        hint=NO_NAMES,
        missing="Say what you looked at.",
        max_length=4000,
    )

    def __init__(self, *args, rules, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["rule"].choices = rules  # type: ignore[attr-defined]


class AdviseForm(Form):
    """The DPO's advice."""

    advice = Radios(
        "What do you advise?", choices=[("for", "Go ahead"), ("against", "Do not")], missing="Choose your advice."
    )
    words = TextArea("Why?", hint=NO_NAMES, missing="Say why.", max_length=4000)


class DecideForm(Form):
    """The information asset owner's decision."""

    agreed = Radios("Do you agree?", choices=[("yes", "Yes"), ("no", "No")], missing="Say yes or no.")
    until_on = DateInput("Keep it until at least", hint="Like 23/11/2030. For an extension only.", required=False)
    words = TextArea("Why?", hint=NO_NAMES, missing="Say why.", max_length=4000)


class StopForm(Form):
    """Why a disposal stops."""

    words = TextArea("Why does it stop?", hint=NO_NAMES, missing="Say why it stops.", max_length=4000)


class LongerForm(Form):
    """A further rule, or a day."""

    rule = Select("A further rule of the schedule", required=False, blank="None: keep it until a day")
    trigger_on = DateInput("Counted from", hint="The day of birth, of the order, or of closing.", required=False)
    until_on = DateInput("Or keep it until at least", hint="Like 23/11/2030.", required=False)
    words = TextInput("Why?", missing="Say why.", max_length=300)

    def __init__(self, *args, rules, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["rule"].choices = rules  # type: ignore[attr-defined]


class HoldForm(Form):
    """A hold on one file."""

    kind = Select("What for?", choices=Hold.Kind.choices, missing="Choose what it is for.")
    authority = TextInput("By whose authority?", hint="The court, the force, the letter.", missing="Say by whose.")
    reason = TextInput("Why?", missing="Say why.", max_length=400)
    owner = TextInput("Who answers for it?", missing="Say who.", max_length=120)
    review_on = DateInput("Look at it again on", missing="Give a day.")


class WideHoldForm(HoldForm):
    """A hold on every file that has something in common."""

    reach = Radios(
        "Which files?",
        choices=[("rule", "Those that match, and every new one that does"), ("query", "Those that match today")],
        missing="Choose which files.",
    )
    marks = Checkboxes("What do they have in common?", missing="Choose at least one.")
    closed_from = DateInput("Closed from", required=False)
    closed_to = DateInput("Closed until", required=False)
    field_order = ["kind", "reach", "marks", "closed_from", "closed_to", "authority", "reason", "owner", "review_on"]

    def __init__(self, *args, rules, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["marks"].choices = [*marks(), *rules]  # type: ignore[attr-defined]


def marks() -> list[tuple[str, str]]:
    """What a hold may pick files by, as the records themselves declare it."""
    declared = [getattr(getattr(model, "Privacy", None), "marks", {}) for model in apps.get_models()]
    return sorted((code, f"Marked: {said}") for one in declared for code, (said, _) in one.items())


class ReleaseForm(Form):
    """Why a hold is no longer needed."""

    why = TextInput("Why is it no longer needed?", missing="Say why.", max_length=400)

"""Questions about an incident. Safety is asked first."""

from access.incident import DANGER, KINDS, PEOPLE, REGULATOR
from govuk.fields import DateTimeInput, Radios, Select, TextArea, WholeNumber
from govuk.forms import Form

MOST = 10_000_000


class SafetyForm(Form):
    """Whether anybody is in danger now, and what was done."""

    danger = Radios(
        "Is anybody in danger now?",
        choices=list(DANGER.items()),
        missing="Say first whether anybody is in danger now.",
        hint="An address or a name in the wrong hands can put somebody in danger. Act on that before you write.",
    )
    made_safe = TextArea(
        "What was done to keep them safe?",
        rows=3,
        max_length=5000,
        required=False,
        hint="Whom you rang, and what they are doing. Write no names of children or families here.",
    )


class ReportForm(SafetyForm):
    """An incident as it is first reported."""

    kind = Select("What kind of incident is it?", choices=list(KINDS.items()), missing="Choose what kind it is.")
    why = TextArea(
        "What happened?", rows=4, max_length=5000, hint="Without names.", missing="Say in a sentence what happened."
    )
    aware_at = DateTimeInput("When were we sure of it?", missing="Say when we were sure of it.")
    field_order = ["danger", "made_safe", "kind", "why", "aware_at"]


class AboutForm(Form):
    """What it concerns, what may come of it, and what is done."""

    people = WholeNumber("How many people does it concern?", min_value=0, max_value=MOST, missing="Write how many.")
    records = WholeNumber("How many records?", min_value=0, max_value=MOST, required=False)
    consequences = TextArea("What may come of it?", rows=3, max_length=5000, missing="Say what may come of it.")
    measures = TextArea(
        "What is done so that it does not happen again?",
        rows=3,
        max_length=5000,
        missing="Say what is done so that it does not happen again.",
    )


class AdviceForm(Form):
    """The Data Protection Officer's advice. The decision is somebody else's."""

    advice = TextArea("Your advice", rows=5, max_length=5000, missing="Write the advice.")


class RegulatorForm(Form):
    """Whether the Information Commissioner is told."""

    regulator = Radios(
        "Is the Information Commissioner told?",
        choices=list(REGULATOR.items()),
        missing="Say whether the Commissioner was told.",
    )
    regulator_why = TextArea(
        "Why?",
        rows=3,
        max_length=5000,
        hint="If told after the 72 hours, say why so late.",
        missing="Say why; if after 72 hours, why so late as well.",
    )
    followed = Radios(
        "Was the Data Protection Officer’s advice followed?",
        choices=[("yes", "Yes"), ("no", "No")],
        inline=True,
        required=False,
    )


class PeopleForm(Form):
    """Whether the people it is about are told."""

    told = Radios("Are the people it is about told?", choices=list(PEOPLE.items()), missing="Say whether they were.")
    told_why = TextArea("How, or why not?", rows=3, max_length=5000, missing="Say how they were told, or why not.")

"""The questions of a strategy discussion: few when it is called, the rest when there is time."""

from __future__ import annotations

from consent.classes import CLASS_WORDS, Class
from govuk import fields
from govuk.forms import Form
from intake.models.deciding import ENQUIRIES, HOW_HELD
from intake.models.strategy import Came, ItemKind, Part

YES_NO = [("yes", "Yes"), ("no", "No")]
LONG = 20_000
MOST_USED = (Class.NARR, Class.RISK, Class.ID, Class.SC_HEALTH, Class.SC_HEALTH_ADULT, Class.CRIM, Class.LOCATION,
             Class.REFERRER, Class.STATUS, Class.LEGAL)  # fmt: skip
CLASSES = [(one.value, CLASS_WORDS[one]) for one in MOST_USED]


class CallForm(Form):
    """What must be said before a strategy discussion is called, and no more."""

    children = fields.Checkboxes("Which children?", choices=[], missing="Choose at least one child.")
    why = fields.TextArea(
        "What makes you suspect significant harm?", rows=3, max_length=LONG, required=False,
        hint="A sentence is enough. It is the reason for level 4 where a child has another level.",
    )  # fmt: skip
    how = fields.Radios("How is it held?", choices=HOW_HELD, missing="Say how it is held.")
    police = fields.Radios("Police", choices=YES_NO, inline=True, missing="Say whether police are invited.")
    police_agency = fields.Select("Which force?", choices=[], required=False, blank="Choose one")
    police_name = fields.TextInput("Who, by name", max_length=120, required=False)
    police_why_not = fields.TextInput("Why are police not invited?", max_length=300, missing="Say why not.")
    health = fields.Radios("Health", choices=YES_NO, inline=True, missing="Say whether health is invited.")
    health_agency = fields.Select("Which health service?", choices=[], required=False, blank="Choose one")
    health_name = fields.TextInput("Who, by name", max_length=120, required=False)
    health_why_not = fields.TextInput("Why is health not invited?", max_length=300, missing="Say why not.")
    referrer = fields.Radios(
        "Whoever told us", choices=YES_NO, inline=True, missing="Say whether whoever told us is invited."
    )
    referrer_why_not = fields.TextInput("Why are they not invited?", max_length=300, missing="Say why not.")

    reveal = {
        "police": {"yes": ["police_agency", "police_name"], "no": ["police_why_not"]},
        "health": {"yes": ["health_agency", "health_name"], "no": ["health_why_not"]},
        "referrer": {"no": ["referrer_why_not"]},
    }

    def __init__(self, *args, children, police, health, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["children"].choices = children  # type: ignore[attr-defined]
        self.fields["police_agency"].choices = [("", "Choose one"), *police]  # type: ignore[attr-defined]
        self.fields["health_agency"].choices = [("", "Choose one"), *health]  # type: ignore[attr-defined]


class InviteForm(Form):
    """Somebody more who is asked, or why not."""

    part = fields.Select("As what?", choices=Part.choices(), missing="Say as what they come.")
    agency = fields.Select("Agency", choices=[], required=False, blank="None of these")
    name = fields.TextInput("Name", max_length=120, required=False)
    role = fields.TextInput("Role", max_length=120, required=False)
    invited = fields.Radios("Are they invited?", choices=YES_NO, inline=True, missing="Say whether they are invited.")
    why_not = fields.TextInput("Why not?", max_length=300, missing="Say why they are not invited.")

    reveal = {"invited": {"no": ["why_not"]}}

    def __init__(self, *args, agencies, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["agency"].choices = [("", "None of these"), *agencies]  # type: ignore[attr-defined]


class CameForm(Form):
    """Whether somebody came, under which name."""

    came = fields.Radios("Did they come?", choices=Came.choices(), missing="Say whether they came.")
    name = fields.TextInput("Name", max_length=120, required=False)
    role = fields.TextInput("Role", max_length=120, required=False)
    why_absent = fields.TextInput("If they did not come, why?", max_length=300, required=False)


class HeldForm(Form):
    """When it was held and what kind of enquiry follows."""

    held_at = fields.DateTimeInput("When was it held?", missing="Give the day and time it was held.")
    joint = fields.Radios("What enquiry follows?", choices=ENQUIRIES, missing="Say what enquiry follows.")
    medical = fields.TextArea(
        "Medical examination", rows=3, max_length=LONG, missing="Say whether a medical is needed, or why not.",
        hint="Who examines, where and when, who takes the child and who agrees; or why none is needed.",
    )  # fmt: skip


class MinuteForm(Form):
    """One item of the minutes."""

    kind = fields.Radios("What is it?", choices=ItemKind.choices(), missing="Say what it is.")
    text = fields.TextArea("Write it", rows=4, max_length=LONG, missing="Write what was said or agreed.")
    said_by = fields.TextInput("Who said it", max_length=200, required=False)
    child = fields.Select("Which child?", choices=[], required=False, blank="All of them")
    information = fields.Select(
        "What kind of information is it?", choices=CLASSES, initial=Class.NARR.value, missing="Choose one.",
        hint="It decides to whom this item may be released.",
    )  # fmt: skip

    def __init__(self, *args, children, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["child"].choices = [("", "All of them"), *children]  # type: ignore[attr-defined]


class ActionForm(Form):
    """Something agreed: what, who, by when."""

    what = fields.TextInput("What is to be done?", max_length=500, missing="Say what is to be done.")
    owner = fields.Select("Who of us does it?", choices=[], required=False, blank="Somebody else")
    owner_name = fields.TextInput("If somebody else, who?", hint="Name and agency", max_length=160, required=False)
    due_at = fields.DateTimeInput("By when?", missing="Give the day and time.")

    def __init__(self, *args, colleagues, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = [("", "Somebody else"), *colleagues]  # type: ignore[attr-defined]


class DoneForm(Form):
    """What came of something agreed."""

    outcome = fields.TextArea("What came of it?", rows=3, max_length=1000, missing="Say what came of it.")

"""The six answers as a referrer gives them, a page each (domain.md 1.9). The forms ask nothing of the database."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from consent.codes import NotTold
from deadlines.calendar import london_day
from govuk import fields
from govuk.forms import Form
from intake.codes import ANONYMOUS, SOURCES, Safe
from intake.forms.receiving import LONGEST_WORRY, ChildForm
from people.codes import YES_NO_UNKNOWN

MOST_CHILDREN = 8
NOT_SAID = [("", "")]
PROFESSIONAL_SOURCES = [(code, one.label) for code, one in SOURCES.items() if not one.private]
PUBLIC_SOURCES = [
    ("1A", "Family, or somebody who cares for them"),
    ("1B", "Neighbour, friend or childminder"),
    ("1C", "I am the child or young person"),
    ("1D", "Somebody else"),
]


@dataclass(frozen=True)
class Facts:
    """What a page is asked with: when it is, and the agencies to choose from."""

    at: datetime
    agencies: list[tuple[str, str]] = field(default_factory=list)


class Page(Form):
    """One page of questions."""

    def __init__(self, *args, facts: Facts, **kwargs):
        self.facts = facts
        super().__init__(*args, **kwargs)


class OneChild(ChildForm):
    """One child as a referrer knows them: no record is chosen here."""

    person = mother = None  # type: ignore[assignment]

    def __init__(self, *args, facts: Facts, **kwargs):
        super().__init__(*args, received_on=london_day(facts.at), **kwargs)
        self.fields["given"].label = "First names"


class Where(Page):
    """Where they are now."""

    place = fields.TextInput(
        "Where are they now?",
        hint="An address if you know it, else the place.",
        max_length=300,
        missing="Say where they are now. “Not known” is an answer.",
    )
    who_with = fields.TextInput("Who is with them?", max_length=300, required=False)


class Worry(Page):
    """What happened."""

    worry = fields.TextArea(
        "What happened, or what worries you?",
        rows=10,
        max_length=LONGEST_WORRY,
        hint="What you saw yourself, what others told you, and when. Children’s own words if you heard them.",
        missing="Say what happened, or what worries you.",
    )


class SafeTonight(Page):
    """Whether they are safe tonight."""

    safe_tonight = fields.Radios(
        "Are they safe tonight?",
        choices=Safe.choices(),
        missing="Say whether they are safe tonight. Not knowing is an answer.",
    )
    safe_why = fields.TextInput("What makes you say so?", max_length=2000, missing="Say what makes you say so.")


class Professional(Page):
    """Who writes, from work."""

    name = fields.TextInput("Your name", missing="Write your name.")
    role = fields.TextInput("What you work as", max_length=120, missing="Write what you work as.")
    source = fields.Select("Where you work", choices=PROFESSIONAL_SOURCES, missing="Choose where you work.")
    agency = fields.Select("Your agency", choices=[], blank="Not listed", required=False)
    agency_name = fields.TextInput("Its name, if it is not listed", required=False, max_length=160)
    phone = fields.Telephone(
        "Telephone", hint="One that is answered today. We may ring back.", missing="Write a telephone number."
    )
    email = fields.Email("E-mail at work", missing="Write your e-mail address at work.")
    relationship = fields.TextInput("How you know the child", missing="Say how you know the child.")
    supervisor = fields.TextInput("Who in your agency knows you are writing", required=False, max_length=160)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["agency"].choices = self.facts.agencies  # type: ignore[attr-defined]


class Anybody(Page):
    """Who writes, for themselves. Nobody has to say who they are."""

    source = fields.Radios("Who are you to the child?", choices=PUBLIC_SOURCES, missing="Choose one.")
    named = fields.Radios(
        "May we know your name?",
        choices=[("yes", "Yes"), ("no", "No, I do not want to say")],
        missing="Say whether you give your name.",
        hint="You do not have to. It helps us to ring you back. We do not tell the family who told us.",
    )
    name = fields.TextInput("Your name", missing="Write your name, or choose not to say.")
    phone = fields.Telephone("Telephone", required=False)
    email = fields.Email("E-mail", required=False, hint="We send a reference to it, and nothing else.")
    withhold = fields.Boolean("Keep my name from the family", initial=True)
    relationship = fields.TextInput("How do you know the child?", required=False)
    reveal = {"named": {"yes": ["name", "phone", "email", "withhold"]}}

    def clean(self):
        """A child who writes for themselves is no anonymous caller, but need not say their name."""
        return super().clean() or {}


class FamilyTold(Page):
    """Whether the family knows, from a professional."""

    told = fields.Radios(
        "Do the parents know you are writing?",
        choices=[("yes", "Yes"), ("no", "No")],
        inline=True,
        missing="Say whether the parents know.",
    )
    told_who = fields.TextInput("Who was told, by whom and when?", max_length=300, missing="Say who was told and when.")
    agreed = fields.Radios(
        "Do they agree to be offered a service?",
        choices=list(YES_NO_UNKNOWN.items()),
        inline=True,
        hint="Agreement is asked for a service. You need none to tell us that a child is at risk.",
        missing="Say whether they agree.",
    )
    agreed_who = fields.TextInput("Who agreed, and for whom?", max_length=300, required=False)
    why_not = fields.Select("Why not?", choices=NotTold.choices(), missing="Choose why they do not know.")
    why_words = fields.TextArea("What lies behind that?", rows=3, max_length=5000, missing="Say what lies behind it.")
    child_told = fields.Radios(
        "Does the child know?",
        choices=list(YES_NO_UNKNOWN.items()),
        inline=True,
        missing="Say whether the child knows.",
    )
    reveal = {"told": {"yes": ["told_who", "agreed", "agreed_who"], "no": ["why_not", "why_words"]}}


class FamilyKnows(Page):
    """Whether the family knows, from anybody else."""

    told = fields.Radios(
        "Does the family know you are writing?",
        choices=[("yes", "Yes"), ("no", "No")],
        inline=True,
        missing="Say whether the family knows.",
    )
    told_who = fields.TextInput(
        "Is there anything we should know before we speak to them?", max_length=1000, required=False
    )


def source_of(you: dict) -> str:
    """The source code of whoever wrote: code 9 for somebody who did not say who they are (domain.md 1.8)."""
    if you.get("named") == "no" and you.get("source") != "1C":
        return ANONYMOUS
    return you.get("source") or "10"

"""What a professional may add after the six answers: the questions the hub would else have to ask (domain.md 1.9)."""

from __future__ import annotations

from govuk import fields
from intake.codes import AdultRole, Level
from intake.referring.questions import Page
from people.codes import DISABILITY, ETHNICITY, YES_NO_UNKNOWN

MOST_ADULTS = 4
YES_NO_NOT_KNOWN = list(YES_NO_UNKNOWN.items())
LONG = {"rows": 3, "max_length": 20_000, "required": False}
NOT_KNOWN = "Write “not known” where you do not know."


class AboutChild(Page):
    """One child: needs, identifiers and who else sees them."""

    child_said = fields.TextArea("What has this child said?", hint="Word for word, and to whom.", **LONG)
    ethnicity = fields.Select("Ethnicity", choices=list(ETHNICITY.items()), blank="Not known", required=False)
    religion = fields.TextInput("Religion or belief", required=False, max_length=120)
    language = fields.TextInput("First language, and whether an interpreter is needed", required=False, max_length=200)
    disability = fields.Checkboxes("Disability", choices=list(DISABILITY.items()), required=False)
    health = fields.TextArea("Health conditions, allergies, how they communicate", **LONG)
    home = fields.TextInput("Home address, and since when", required=False, max_length=300)
    safe_to_write = fields.Radios("Is it safe to write there?", choices=YES_NO_NOT_KNOWN, inline=True, required=False)
    nhs = fields.TextInput("NHS number", required=False, max_length=20, width=10)
    upn = fields.TextInput("UPN", required=False, max_length=20, width=10, hint="Schools know it.")
    school = fields.TextInput("School, nursery or children’s centre", required=False)
    gp = fields.TextInput("GP", required=False)
    nurse = fields.TextInput("Health visitor, school nurse or midwife, and the hospital", required=False)
    status = fields.TextArea(
        "Legal status, plans and orders",
        **LONG,
        hint="Child protection plan, looked after, EHC plan, private fostering, unaccompanied, bail or orders.",
    )
    responsibility = fields.TextInput(
        "Who has parental responsibility, and how is that known?", required=False, max_length=300
    )

    def clean_nhs(self):
        """An NHS number whose digits cannot be right is said at once; whose it is, never."""
        return self._checked("nhs", "NHS number")

    def clean_upn(self):
        """The same for the pupil number."""
        return self._checked("upn", "UPN")

    def _checked(self, name: str, words: str) -> str:
        from people import identifiers

        typed = self.cleaned_data.get(name) or ""
        check = {"nhs": identifiers.nhs_number, "upn": identifiers.upn}[name]
        if not typed:
            return ""
        try:
            return check(typed)
        except ValueError as wrong:
            self.add_error(name, str(wrong))
            return typed


class Household(Page):
    """The adults, four at most, and who lives elsewhere."""

    elsewhere = fields.TextArea("Who belongs to the family and lives elsewhere?", **LONG)
    language = fields.TextInput("Language of the adults, and whether an interpreter is needed", required=False)
    worker_risk = fields.TextArea(
        "Is there a risk to people who visit?", **LONG, hint="Dogs, weapons, threats, who to go with."
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        asked = dict(self.fields)
        self.fields.clear()
        for place in range(MOST_ADULTS):
            for name, question in _adult(place).items():
                self.fields[f"adult{place}_{name}"] = question
        self.fields.update(asked)

    @property
    def adults(self) -> list[list]:
        """The bound questions of each adult."""
        names = list(_adult(0))
        return [[self[f"adult{place}_{name}"] for name in names] for place in range(MOST_ADULTS)]

    @property
    def rest(self) -> list:
        """The questions about the family together."""
        return [self[name] for name in ("elsewhere", "language", "worker_risk")]


def _adult(place: int) -> dict:
    return {
        "name": fields.TextInput("Name", required=False, max_length=200),
        "role": fields.Select("Who they are", choices=AdultRole.choices(), blank="Choose one", required=False),
        "born_on": fields.DateInput("Date of birth", required=False),
        "lives_here": fields.Boolean("Lives with the children"),
        "phone": fields.Telephone("Telephone", required=False),
        "known": fields.TextInput("What should be known of them", required=False, max_length=1000),
    }


class Concern(Page):
    """Fact, opinion and hearsay apart, and what would help."""

    facts = fields.TextArea(  # type: ignore[assignment]
        "What was seen, and is known as fact?", hint="Days and places. Injuries: where, how large, what colour.", **LONG
    )
    opinion = fields.TextArea("What do you think it means?", **LONG)
    reported = fields.TextArea("What did others tell you, and who?", **LONG)
    history = fields.TextArea("What has happened before?", **LONG)
    impact = fields.TextArea("What does it do to the child?", **LONG)
    strengths = fields.TextArea("What helps to keep them safe?", **LONG)
    tried = fields.TextArea("What has been tried?", **LONG)
    wanted = fields.TextArea("What do you want to happen?", **LONG)
    level = fields.Select(
        "Which level of need do you think it is?", choices=Level.choices(), blank="Not sure", required=False
    )


class Agencies(Page):
    """Who else works with the family."""

    involved = fields.TextArea(
        "Which agencies, who there, and when they last saw the children?",
        rows=5,
        max_length=20_000,
        required=False,
        hint=NOT_KNOWN,
    )


class HomeLife(Page):
    """What a member of the public may add."""

    household = fields.TextArea("Who lives with them?", hint="As much as you know.", **LONG)
    history = fields.TextArea("Has anything like this happened before?", **LONG)
    worker_risk = fields.TextArea("Is there anything people who visit should watch out for?", **LONG)

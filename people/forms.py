"""The questions that change what is known of people. Forms clean and word errors; they never save and never query."""

from datetime import date

from django.core.exceptions import ValidationError

from govuk import fields as f
from govuk.forms import Form
from people import codes, identifiers
from people.code_words import offered
from people.terms import Terms

YES_NO_UNKNOWN = list(codes.YES_NO_UNKNOWN.items())
SOURCE_HINT = "For example: mother, by telephone; police; birth certificate seen."


def chosen(code_set: dict[str, str], without: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """Return a code set as choices of a question, words with a capital."""
    return [(code, words[:1].upper() + words[1:]) for code, words in code_set.items() if code not in without]


def source(required: bool = True) -> f.TextInput:
    """Return the question who says so."""
    missing = "Say who told us, or where you saw it."
    return f.TextInput("Who says so?", hint=SOURCE_HINT, missing=missing, max_length=120, required=required)


class PersonForm(Form):
    """What is recorded of a person beside names, numbers and homes."""

    version = f.Version()
    born_on = f.DateInput("Date of birth", required=False)
    expected_on = f.DateInput("Due date, if not yet born", required=False)
    age_said = f.TextInput("Age as told, if no date is known", required=False, width=20, max_length=40)
    sex = f.Radios("Sex", choices=chosen(codes.SEX), inline=True, missing="Choose male, female or not known.")
    gender_identity = f.TextInput("Gender identity, in their words", required=False, max_length=80)
    ethnicity = f.Select(
        "Ethnicity",
        choices=offered("ethnicity", dict(chosen(codes.ETHNICITY))),
        missing="Choose one, or “Not yet obtained”.",
    )
    ethnicity_other = f.TextInput("Ethnicity in their words", required=False, max_length=120)
    disabilities = f.Checkboxes(
        "Disability", choices=offered("disability", dict(chosen(codes.DISABILITY))), required=False
    )
    health = f.TextArea("Health conditions and allergies", required=False, rows=3, max_length=4000)
    first_language = f.TextInput("First language", required=False, max_length=60)
    interpreter = f.Radios("Interpreter needed?", choices=YES_NO_UNKNOWN, inline=True)
    interpreter_for = f.TextInput("For whom, and which language?", max_length=120)
    communication = f.TextInput("How they communicate", required=False, max_length=200)
    religion = f.TextInput("Religion or belief", required=False, max_length=80)
    died_on = f.DateInput("Date of death, if they have died", required=False)
    description = f.TextInput("Description, where identity is uncertain", required=False, max_length=400)
    why = f.TextInput("Why is this changed?", hint=SOURCE_HINT, missing="Say why, or who told us.", max_length=200)

    reveal = {"interpreter": {"yes": ["interpreter_for"]}}


PERSON_ANSWERS = tuple(name for name in PersonForm.base_fields if name not in {"version", "why"})


def of_person(person) -> dict[str, object]:
    """Return a person's answers, as the form opens with them."""
    return {"version": person.version} | {name: getattr(person, name) for name in PERSON_ANSWERS}


class BornForm(Form):
    """A child we awaited is born."""

    version = f.Version()
    born_on = f.DateInput("Date of birth", missing="Give the date of birth.")
    sex = f.Radios("Sex", choices=chosen(codes.SEX), inline=True, missing="Choose male, female or not known.")
    why = f.TextInput(
        "Who says so?", hint="For example: midwife, by telephone.", missing="Say who told us.", max_length=200
    )


def of_birth(person) -> dict[str, object]:
    """Return the answers about a birth, as the form opens with them."""
    return {"version": person.version, "born_on": person.born_on, "sex": person.sex}


class NameForm(Form):
    """A name somebody has or had."""

    given = f.TextInput("First names", required=False)
    family = f.TextInput("Family name", required=False)
    kind = f.Radios("What kind of name?", choices=chosen(codes.NAME_KINDS), missing="Say what kind of name it is.")
    source = source()


class NumberForm(Form):
    """A number somebody is known by, or why there is none."""

    KINDS = chosen(codes.IDENTIFIER_KINDS, without=("former_upn",))
    kind = f.Radios("Which number?", choices=KINDS, missing="Choose which number it is.")
    number = f.TextInput("Number", missing="Write the number.", width=20, max_length=30)
    unknown = f.Select("Why is there no UPN?", choices=chosen(codes.UPN_UNKNOWN_REASONS), missing="Choose why.")
    verified_on = f.DateInput("Seen on a document on", hint="Leave empty if nobody has seen one.", required=False)
    source = source()

    reveal = {"kind": {"nhs": ["number"], "upn": ["number"], "la_child_id": ["number"], "upn_unknown": ["unknown"]}}

    def clean(self):
        """Check the number by its kind; the sentence stands beside it."""
        found = super().clean() or {}
        kind, typed = found.get("kind"), found.get("number")
        if kind in {"nhs", "upn", "la_child_id"} and typed:
            try:
                identifiers.CHECKS[kind](typed)
            except ValueError as error:
                self.add_error("number", str(error))
        return found


class HomeForm(Form):
    """Where somebody lives or stays."""

    lines = f.TextArea(
        "Address",
        hint="Number and street, then town. Leave empty if there is none.",
        required=False,
        rows=3,
        max_length=300,
    )
    postcode = f.TextInput(
        "Postcode",
        hint="What is known of it. Or “no fixed abode”, “overseas”, or a BFPO number.",
        required=False,
        width=10,
        max_length=20,
    )
    kind = f.Radios("What is this place?", choices=chosen(codes.HOME_KINDS), missing="Say what this place is.")
    since_on = f.DateInput("Since", required=False)
    is_where_now = f.Boolean("They are there now")
    instead = f.Boolean("They left their other home for it")
    safe_to_write = f.Radios(
        "Is it safe to write there?", choices=YES_NO_UNKNOWN, inline=True, missing="Say if it is safe, or not known."
    )
    do_not_disclose = f.Boolean("Do not disclose this address", hint="Refuge and placement addresses always are.")
    source = source()

    def clean(self):
        """Ask for an address or a postcode, of which “no fixed abode” is one."""
        found = super().clean() or {}
        if not found.get("lines") and not found.get("postcode") and "postcode" not in self.errors:
            self.add_error("lines", "Write what is known of the address, or “no fixed abode” as the postcode.")
        return found


class ReachForm(Form):
    """A way to reach somebody, and what is safe."""

    kind = f.Radios("What is it?", choices=chosen(codes.REACH_KINDS), inline=True, missing="Say what it is.")
    value = f.TextInput("Number or address", missing="Write the number or e-mail address.", width=30, max_length=254)
    safe_to_call = f.Radios(
        "Safe to call?", choices=YES_NO_UNKNOWN, inline=True, missing="Say if it is safe, or not known."
    )
    safe_to_leave_message = f.Radios(
        "Safe to leave a message?", choices=YES_NO_UNKNOWN, inline=True, missing="Say if it is safe, or not known."
    )
    safe_to_text = f.Radios(
        "Safe to text?", choices=YES_NO_UNKNOWN, inline=True, missing="Say if it is safe, or not known."
    )
    best_time = f.TextInput("Best time", required=False, max_length=80)
    source = source()


class RelativeForm(Form):
    """Somebody of the family, and what they are to this person."""

    given = f.TextInput("First names", required=False)
    family = f.TextInput("Family name", required=False)
    born_on = f.DateInput("Date of birth", required=False)
    sex = f.Radios("Sex", choices=chosen(codes.SEX), inline=True, missing="Choose male, female or not known.")
    kind = f.Select("What are they to this person?", choices=chosen(codes.RELATIONS), missing="Choose what they are.")
    responsibility = f.Radios(
        "Parental responsibility for this person?",
        choices=YES_NO_UNKNOWN,
        inline=True,
        missing="Say yes, no or not known.",
    )
    how_known = f.TextInput("How is that known?", missing="Say how it is known.", max_length=200)
    lives_here = f.Boolean("They live in the same home")
    do_not_contact = f.Boolean("Do not contact them")
    must_not_know_address = f.Boolean("They must not learn where this person lives")
    note = f.TextInput("Note", required=False, max_length=200)
    source = source()

    reveal = {"responsibility": {"yes": ["how_known"]}}

    def clean(self):
        """Ask for a name, and refuse a birth to come: an unborn child is added on a contact."""
        found = super().clean() or {}
        if not found.get("given") and not found.get("family"):
            self.add_error("family", "Give at least one name.")
        return found

    @property
    def terms(self) -> Terms:
        """What was answered, as the search takes it."""
        answers = ("given", "family", "born_on")
        return Terms(**{name: self.cleaned_data[name] for name in answers if self.cleaned_data.get(name)})


class FlagForm(Form):
    """Something to know before acting."""

    kind = f.Radios("What kind of flag?", choices=chosen(codes.FLAG_KINDS), missing="Choose what kind of flag it is.")
    what = f.TextArea(
        "What is known?", hint="Facts, with dates.", missing="Say what is known.", rows=3, max_length=2000
    )
    what_to_do = f.TextInput(
        "What should others do?", hint="For example: go in pairs; tell police first.", required=False, max_length=300
    )
    review_on = f.DateInput("Look at it again on", missing="Say when it is looked at again.")
    source = source()


class InvolvedForm(Form):
    """A professional or agency that knows the person."""

    kind = f.Radios("Who?", choices=chosen(codes.INVOLVED_KINDS), missing="Say who it is.")
    organisation = f.TextInput("School, practice, hospital or agency", missing="Write its name.", max_length=160)
    worker = f.TextInput("Name of the worker", required=False, max_length=120)
    telephone = f.Telephone("Telephone", required=False, max_length=30)
    last_seen_on = f.DateInput("Last saw them on", required=False)


class ConfirmForm(Form):
    """Who says that an address or a number still holds."""

    row = f.Hidden()
    with_whom = f.TextInput(
        "Who confirmed it?", hint="The person themselves, or who else and how they know.", max_length=120,
        missing="Say who confirmed it.",
    )  # fmt: skip


class EndForm(Form):
    """Why something no longer holds."""

    row = f.Hidden()
    until_on = f.DateInput("Since when?", missing="Say since when.")
    why = f.TextInput(
        "Why does it no longer hold?", hint=SOURCE_HINT, missing="Say why, or who told us.", max_length=200
    )

    def __init__(self, *args, today: date | None = None, **options):
        super().__init__(*args, **options)
        self.today = today

    def clean_until_on(self):
        """The day, refused when it has not come."""
        until = self.cleaned_data["until_on"]
        if self.today and until > self.today:
            raise ValidationError("This day has not come yet.")
        return until

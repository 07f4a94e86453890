"""The questions of a search, and of opening somebody found by it."""

from dataclasses import replace

from django.core.exceptions import ValidationError

from govuk import fields as f
from govuk.forms import Form
from people import identifiers
from people.models.openings import CATEGORIES, VERDICTS
from people.terms import LONGEST_BOX, Terms, from_box


class FindForm(Form):
    """Is this child known? One box for anything, and a question for each thing; any of them will do."""

    anything = f.TextInput(
        "Anything you know",
        hint="A reference, a number, a telephone, a postcode, a date of birth, a name in any order, "
        "“the Khan children in B70”, “baby of Carys Lunt”.",
        required=False,
        max_length=LONGEST_BOX,
    )
    given = f.TextInput("First names", required=False)
    family = f.TextInput("Family name", hint="Any spelling, any name they have had.", required=False)
    born_on = f.DateInput("Date of birth", required=False)
    expected_on = f.DateInput("Due date, if not yet born", required=False)
    number = f.TextInput("NHS number, UPN or child ID", required=False, width=20, max_length=30)
    lines = f.TextInput("First line of the address", required=False, max_length=120)
    postcode = f.TextInput("Postcode, or the half of it you know", required=False, width=10, max_length=20)
    phone = f.TextInput("Telephone", required=False, width=20, max_length=30)

    def clean_number(self):
        """The number as typed, refused where it has the shape of an NHS number or UPN and does not check."""
        typed = self.cleaned_data["number"]
        run = identifiers.squeezed(typed)
        if run.isdigit() and len(run) == 10:
            return checked(identifiers.nhs_number, typed)
        if len(run) == identifiers.UPN_LENGTH:
            return checked(identifiers.upn, typed)
        return checked(identifiers.la_child_id, run) if typed else ""

    def clean_postcode(self):
        """The postcode as typed, refused where it cannot be one."""
        typed = self.cleaned_data["postcode"]
        if typed:
            checked(identifiers.postcode, typed)
        return typed

    def clean_phone(self):
        """The number as typed, refused where nobody could ring it."""
        typed = self.cleaned_data["phone"]
        if typed:
            checked(identifiers.phone, typed)
        return typed

    def clean(self):
        """Refuse both a birth and a due date, and a search that would show half the register."""
        found = super().clean() or {}
        if found.get("born_on") and found.get("expected_on"):
            self.add_error("expected_on", "Give a date of birth or a due date, not both.")
        if not self.errors and (sentence := self.terms.too_thin):
            raise ValidationError(sentence)
        return found

    @property
    def terms(self) -> Terms:
        """What was answered, as the search takes it; an answer to its own question wins over the box."""
        said = {name: value for name, value in self.cleaned_data.items() if value}
        terms = from_box(said.pop("anything", ""))
        if "given" in said or "family" in said:
            terms = replace(terms, words=())
        return replace(terms, **said)

    @property
    def is_full(self) -> bool:
        """Whether anything but the box was answered, so that the fuller form stands open."""
        return any(self.data.get(name) for name in self.fields if name != "anything")


def checked(check, typed: str) -> str:
    """Return what was typed once the check accepts it; its sentence becomes the field's error."""
    try:
        found = check(typed)
    except ValueError as error:
        raise ValidationError(str(error)) from None
    return found if isinstance(found, str) else typed


class ReasonForm(Form):
    """Why somebody outside one's work is opened."""

    category = f.Radios("What is it for?", choices=list(CATEGORIES.items()), missing="Say what it is for.")
    why = f.TextArea(
        "Why do you need to open this person?",
        hint="A manager reads this the next working day.",
        missing="Say why you need to open this person.",
        rows=3,
        max_length=400,
    )


class ReviewForm(Form):
    """What a manager makes of an opening."""

    verdict = f.Radios("What do you make of it?", choices=list(VERDICTS.items()), missing="Say what you make of it.")
    review_words = f.TextArea(
        "In words", hint="Needed unless it was justified.", required=False, rows=3, max_length=400
    )

"""What is asked of a batch, of each child of a notice, and of the notice as a whole."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.forms import FileField

from consent.codes import NotTold
from govuk import fields
from govuk.forms import Form
from intake.acts.deciding import outcomes_from
from intake.daily.rules import Choice
from intake.levels import offered_levels
from intake.models import ContactChild

MOST_BYTES = 2_000_000
TOLD = [("police", "Yes, the adults there, by the officers who came"), ("no", "No, or nobody knows")]


class BatchFile(FileField):
    """One file of notices."""

    drawn_by = "govuk/fields/files.html"
    unseen = False


class BringForm(Form):
    """A batch: a file, or the same pasted."""

    file = BatchFile(
        label="The list as police sent it", required=False, help_text="CSV or JSON, two megabytes at most.",
        error_messages={"empty": "The file is empty. Choose it again."},
    )  # fmt: skip
    pasted = fields.TextArea(
        "Or paste it here", required=False, rows=8, max_length=MOST_BYTES,
        hint="With its heading line. Columns: reference, received_at, worry, risk, place, given, family, born_on, sex.",
    )  # fmt: skip

    def clean_file(self) -> UploadedFile | None:
        """The file. Raises ValidationError for one that is too large."""
        file = self.cleaned_data["file"]
        if file is not None and file.size > MOST_BYTES:
            raise ValidationError("This file is larger than two megabytes. Bring the list in as two.")
        return file

    def clean(self) -> dict[str, Any]:
        """One of the two."""
        said = super().clean() or {}
        if not self.errors and bool(said.get("file")) == bool(said.get("pasted")):
            self.add_error("pasted", "Choose the file, or paste the list: one of the two.")
        return said

    @property
    def content(self) -> bytes:
        """What was brought, once the form is valid."""
        file = self.cleaned_data["file"]
        return file.read() if file is not None else self.cleaned_data["pasted"].encode()


class ChildForm(Form):
    """What is decided for one child."""

    level = fields.Radios("Level of need", choices=offered_levels, missing="Choose this child’s level.")
    outcome = fields.Radios("What happens next", choices=[], missing="Choose what happens next for this child.")
    differs = fields.TextArea("What differs for this child", required=False, rows=2, max_length=10_000)

    def __init__(self, *args, child: ContactChild, **kwargs):
        super().__init__(*args, **{**kwargs, "prefix": f"child-{child.place}"})
        self.child = child
        self.fields["outcome"].choices = [(one.value, one.label) for one in outcomes_from(child.state)]  # type: ignore[attr-defined]

    def choice(self) -> Choice:
        """The answers as the act takes them."""
        said = self.cleaned_data
        return Choice(said["level"], said["outcome"], said["differs"])


class NoticeForm(Form):
    """What is said once for all the children of a notice."""

    words = fields.TextArea(
        "Why, once for all the children", rows=4, max_length=20_000, missing="Say why, in a sentence or two.",
        hint="What is known, what is not, what weighs most. What differs for one child is said with that child.",
    )  # fmt: skip
    told = fields.Radios("Was the family told that we know?", choices=TOLD, missing="Say whether the family was told.")
    why_not = fields.Select("Why not?", choices=NotTold.choices(), missing="Choose why not.")
    why_words = fields.TextArea("What lies behind that?", rows=2, max_length=5000, missing="Say what lies behind it.")
    review_on = fields.DateInput("When is this looked at again?", missing="Give the day this is looked at again.")
    rest = fields.Boolean("What else is asked of a contact is not known from this notice")

    reveal = {"told": {"no": ["why_not", "why_words", "review_on"]}}

    def __init__(self, *args, ask_told: bool, to_ask: int, **kwargs):
        super().__init__(*args, **kwargs)
        if not ask_told:
            for name in ("told", "why_not", "why_words", "review_on"):
                del self.fields[name]
            self.reveal = {}
        if to_ask:
            self.fields["rest"].help_text = f"{to_ask} still to ask. Each is kept as “not known”, in your name."
        else:
            del self.fields["rest"]


class EndForm(Form):
    """Why a decided notice closes now."""

    words = fields.TextArea("Why does this close now?", rows=2, max_length=20_000, missing="Say why this closes now.")

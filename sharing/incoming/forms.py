"""What is asked of a question from outside."""

from django.core.exceptions import ValidationError

from govuk import fields
from govuk.forms import Form
from sharing.incoming.codes import Asker, By, Came, Ground


class QuestionForm(Form):
    """Who asks, about whom, and what."""

    asker = fields.Radios("Who asks?", choices=Asker.choices(), missing="Say who asks.")
    agency = fields.Select("Which agency, if we know it", choices=[], required=False, blank="None of these")
    organisation = fields.TextInput("Their organisation", max_length=160, missing="Say which organisation.")
    name = fields.TextInput("Name of who asks", max_length=120, missing="Write down who asks.")
    role = fields.TextInput("Their role", max_length=120, required=False)
    number_given = fields.Telephone("The number they gave", required=False, width=20)
    came_by = fields.Radios("How did it come?", choices=By.choices(), missing="Say how it came.", inline=True)
    asked_at = fields.DateTimeInput("When", missing="Say when they asked.")
    given = fields.TextInput("First names they ask about", max_length=120, required=False)
    family = fields.TextInput("Family name", max_length=120, required=False)
    born_on = fields.DateInput("Date of birth", required=False)
    others = fields.TextInput("Others of the family, and the address", max_length=500, required=False)
    what = fields.TextArea("What do they ask?", rows=3, max_length=5000, missing="Write down what they ask.")
    purpose = fields.TextArea(
        "Why do they say they need it?", rows=3, max_length=5000, missing="Write down why they say they need it."
    )  # fmt: skip
    power = fields.TextInput("The power or order they name", max_length=300, required=False)
    due_at = fields.DateTimeInput("They want it by", required=False, hint="Empty: our own clock, one working day.")

    def __init__(self, *args, agencies=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["agency"].choices = [("", "None of these"), *agencies]  # type: ignore[attr-defined]

    def clean(self):
        """A day they want it by lies after the day they asked."""
        said = super().clean() or {}
        if said.get("due_at") and said.get("asked_at") and said["due_at"] <= said["asked_at"]:
            self.add_error("due_at", ValidationError("They cannot want it before they asked. Check the two."))
        return said


class VerifyForm(Form):
    """The call back."""

    number = fields.Telephone("Number rung back", missing="Write down the number you rang.", width=20)
    number_from = fields.TextInput(
        "Where we had it from", max_length=160, missing="Say where we had it from.",
        hint="Our own list, the organisation’s published number. Never the number the caller gave.",
    )  # fmt: skip
    spoke_to = fields.TextInput("Who was spoken to", max_length=160, missing="Say who confirmed that they ask.")


class LookedForm(Form):
    """Who of ours they may be."""

    person = fields.Radios("Who is it?", choices=[], missing="Choose a record, or nobody like them.")

    def __init__(self, *args, hits=(), **kwargs):
        super().__init__(*args, **kwargs)
        shown = [(hit.id, ", ".join(filter(None, [hit.name, hit.born])), hit.note) for hit in hits]
        self.fields["person"].choices = [*shown, ("nobody", "Nobody here is like them")]  # type: ignore[attr-defined]


class DecideForm(Form):
    """What is decided."""

    came = fields.Radios("What is decided?", choices=Came.choices(), missing="Choose what is decided.")
    ground = fields.Select("Why is it refused?", choices=Ground.choices(), missing="Say why it is refused.")
    lists_asked = fields.Boolean("The keepers of the restricted lists were asked")
    decision = fields.Select("Which decision?", choices=[], missing="Choose the decision on the contact.")
    reasons = fields.TextArea("Reasons", rows=3, max_length=5000, missing="Give the reasons.")

    reveal = {"came": {"refused": ["ground"], "nothing": ["lists_asked"], "on_file": ["decision"]}}

    def __init__(self, *args, decisions=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["decision"].choices = list(decisions)  # type: ignore[attr-defined]


class SendForm(Form):
    """How the answer goes."""

    how = fields.TextInput(
        "How does it go, and to whom by name?", max_length=200, missing="Say how it goes, and to whom.",
        hint="Secure e-mail to the address on our list; post to the court office. Never by telephone first.",
    )  # fmt: skip

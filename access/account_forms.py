"""Questions about accounts."""

from access.models import Module, User
from access.staffing import Answer
from govuk import fields as f
from govuk.forms import Form

WHY = "Why? One sentence; it is kept with the change."


class WhyForm(Form):
    """One sentence."""

    why = f.TextInput(WHY, missing="Say why.", max_length=200)

    def said(self) -> dict:
        """The answers as the act takes them."""
        return dict(self.cleaned_data)


class TermsForm(WhyForm):
    """Who vouches, and until when."""

    sponsor = f.Select("Sponsor", hint="Says each quarter whether this account stays.", blank="Nobody", required=False)
    contract_ends_on = f.DateInput("Contract ends on", hint="Leave empty for no end.", required=False)
    field_order = ["sponsor", "contract_ends_on", "why"]

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["sponsor"].choices = people  # type: ignore[attr-defined]

    def said(self) -> dict:
        """The answers, the sponsor as an account."""
        chosen = self.cleaned_data["sponsor"]
        return super().said() | {"sponsor": User.objects.filter(pk=chosen).first() if chosen else None}


class TrainingForm(WhyForm):
    """A module and its day."""

    module = f.Radios("Module", choices=list(Module.choices), missing="Choose the module.")
    done_on = f.DateInput("Finished on", missing="Give the day.")
    field_order = ["module", "done_on", "why"]


class AnswerForm(Form):
    """What a sponsor says of an account."""

    says = f.Radios("What should happen?", choices=list(Answer.choices), missing="Say what should happen.")
    words = f.TextInput("In words", hint="Needed for a change.", required=False, max_length=300)


class ManyForm(WhyForm):
    """Many people, a row each."""

    rows = f.TextArea("Rows", hint="Paste them from a CSV file, one person a row.", rows=8, missing="Paste the rows.",
                      max_length=100_000)  # fmt: skip
    field_order = ["rows", "why"]

"""Questions of the register: what it is narrowed by, which reference is looked for, why it is exported."""

from govuk import fields as f
from govuk.forms import Form
from people.references import reference


class NarrowForm(Form):
    """Filters of codes. They stand in the address, so no name is ever among them."""

    agency = f.Select("To whom", blank="Any agency", required=False)
    basis = f.Select("Basis", blank="Any basis", required=False)
    decision = f.Select("Decision", blank="Any decision", required=False)
    person = f.Select("Decided by", blank="Anybody", required=False)
    since = f.DateInput("From", required=False)
    until = f.DateInput("To", required=False)

    def __init__(self, *args, offered: dict, **kwargs):
        super().__init__(*args, **kwargs)
        # "class" is no name for a field of a form; the address calls it so all the same.
        self.fields["class"] = f.Select("Kind of information", blank="Any kind", required=False)
        for name, choices in offered.items():
            self.fields[name].choices = choices  # type: ignore[attr-defined]


class FindForm(Form):
    """A contact's reference: sent, never put in the address."""

    reference = f.TextInput("A contact’s reference", hint="Like FD-7K2M-4.", missing="Write a reference.", width=20)

    def clean_reference(self):
        """The reference in its normal form. Raises ValidationError with the sentence of what is wrong."""
        try:
            return reference(self.cleaned_data["reference"])
        except ValueError as wrong:
            self.add_error("reference", str(wrong))
            return ""


class ExportForm(Form):
    """Why the register leaves, and as what."""

    form = f.Radios("As what?", choices=[("csv", "CSV"), ("xlsx", "Workbook")], inline=True, missing="Choose which.")
    why = f.TextInput("Why is it exported?", max_length=300, missing="Say why.")

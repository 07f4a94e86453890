"""Questions of the advice register."""

from govuk.fields import DateInput, Radios, TextArea
from govuk.forms import Form

NO_NAMES = "Name no child and no family."


class AskForm(Form):
    """What the Data Protection Officer is asked."""

    question = TextArea("What do you ask?", hint=NO_NAMES, missing="Say what you ask.", max_length=4000)
    wanted_by = DateInput("By when?", required=False)


class GiveForm(Form):
    """What they advise."""

    advised = TextArea("What do you advise?", hint=NO_NAMES, rows=8, missing="Write what you advise.", max_length=8000)

    @property
    def answers(self) -> dict:
        """As the act takes them."""
        return dict(self.cleaned_data)


class DecideForm(Form):
    """What was decided, and why where it differs."""

    decided = TextArea("What is decided?", hint=NO_NAMES, missing="Write what is decided.", max_length=4000)
    followed = Radios(
        "Is that as advised?", choices=[("yes", "Yes"), ("no", "No")], missing="Say whether it is as advised."
    )
    differed_why = TextArea(
        "Why does it differ?", rows=3, missing="Say why it differs from the advice.", max_length=4000
    )
    reveal = {"followed": {"no": ["differed_why"]}}

    @property
    def answers(self) -> dict:
        """As the act takes them."""
        said = dict(self.cleaned_data)
        return {**said, "followed": said["followed"] == "yes", "differed_why": said.get("differed_why") or ""}

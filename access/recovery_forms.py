"""Questions about somebody who lost the factor they sign in with."""

from access.models import User
from access.recovery import VERDICTS
from govuk import fields as f
from govuk.forms import Form

KNOWN_BY = "How did you make sure that it is them?"
CALLED = "Ring them on a number you know, not the one they rang from, and say here which."


class LetInForm(Form):
    """Whom to let in for a shift, how they were known, why."""

    user = f.Select("Who", missing="Choose who.")
    known_by = f.TextInput(KNOWN_BY, hint=CALLED, missing="Say how you made sure.", max_length=200)
    why = f.TextInput("Why now", hint="What cannot wait until it is replaced.", missing="Say why.", max_length=300)

    def __init__(self, *args, staff, **kwargs):
        super().__init__(*args, **kwargs)
        self.staff = {str(user.pk): user for user in staff}
        self.fields["user"].choices = [(key, user.display_name) for key, user in self.staff.items()]  # type: ignore[attr-defined]

    def said(self) -> dict:
        """The answers as the act takes them."""
        return self.cleaned_data | {"user": self.staff[self.cleaned_data["user"]]}


class ReviewForm(Form):
    """What another manager makes of it."""

    verdict = f.Radios("What do you make of it?", choices=list(VERDICTS.items()), missing="Say what you make of it.")
    words = f.TextInput("In words", hint="Needed unless it was right.", required=False, max_length=300)


class LostForm(Form):
    """Who is asked to agree, how the person was known, why."""

    second = f.Select("Who is asked to agree?", hint="Their sponsor, or another administrator.", missing="Choose who.")
    known_by = f.TextInput(KNOWN_BY, hint=CALLED, missing="Say how you made sure.", max_length=200)
    why = f.TextInput("What was lost, and how", missing="Say what was lost.", max_length=300)

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["second"].choices = people  # type: ignore[attr-defined]

    def said(self) -> dict:
        """The answers as the act takes them."""
        return self.cleaned_data | {"second": User.objects.get(pk=self.cleaned_data["second"])}


class AgreeForm(Form):
    """Whether the second person agrees."""

    agreed = f.Radios(
        "Do you agree that they start anew?", choices=[("yes", "Yes, I know that it is them"), ("no", "No")],
        missing="Say whether you agree.", inline=True,
    )  # fmt: skip
    words = f.TextInput("In words", hint="Needed where you do not agree.", required=False, max_length=300)

    def said(self) -> dict:
        """The answers as the act takes them."""
        return {"agreed": self.cleaned_data["agreed"] == "yes", "words": self.cleaned_data["words"]}

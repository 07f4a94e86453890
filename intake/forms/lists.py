"""Questions about lists of restricted people."""

from datetime import datetime, time

from deadlines.words import LONDON
from govuk import fields as f
from govuk.forms import Form
from intake import lists
from people.models.restriction import KINDS

WHY = "Why? It is kept with the list."


class WhyForm(Form):
    """One sentence."""

    why = f.TextArea(WHY, missing="Say why.", rows=3, max_length=400)


class _StaffForm(WhyForm):
    """A question whose answers are people who work on cases."""

    of_people: tuple[str, ...] = ()

    def __init__(self, *args, staff, **kwargs):
        super().__init__(*args, **kwargs)
        for name in self.of_people:
            self.fields[name].choices = staff  # type: ignore[attr-defined]

    def said(self) -> dict:
        """The answers, ids read as people."""
        answers = dict(self.cleaned_data)
        people = {str(user.pk): user for user in lists.chosen(answers[name] for name in self.of_people)}
        return answers | {name: people[answers[name]] for name in self.of_people}


class RestrictForm(_StaffForm):
    """Who may know of a person from now on."""

    kind = f.Radios("What is it about?", choices=list(KINDS.items()), missing="Say what it is about.")
    owner = f.Select("Owner of the list", hint="Decides who is on it, and takes the contacts about this person.")
    deputy = f.Select("Who stands in", hint="Told of each contact at the same moment as the owner.")
    names = f.Checkboxes("Who else may know?", hint="Those who work with this person now.", required=False)
    field_order = ["kind", "owner", "deputy", "names", "why"]
    of_people = ("owner", "deputy")

    def __init__(self, *args, staff, **kwargs):
        super().__init__(*args, staff=staff, **kwargs)
        self.fields["names"].choices = staff  # type: ignore[attr-defined]

    def clean(self):
        """Refuse an owner who stands in for themselves."""
        found = super().clean() or {}
        if found.get("owner") and found.get("owner") == found.get("deputy"):
            self.add_error("deputy", "Choose somebody else to stand in: this is the owner.")
        return found

    def said(self) -> dict:
        """The answers, ids read as people."""
        return super().said() | {"names": lists.chosen(self.cleaned_data["names"])}


class AddNameForm(_StaffForm):
    """Somebody else who may know, and until when."""

    user = f.Select("Who", missing="Choose who.")
    until = f.DateInput("Until the end of", hint="Leave empty while they work with this person.", required=False)
    field_order = ["user", "until", "why"]
    of_people = ("user",)

    def said(self) -> dict:
        """The answers; the day as the moment it ends in London."""
        answers = super().said()
        day = answers["until"]
        return answers | {"until": datetime.combine(day, time(23, 59), LONDON) if day else None}


class TakeOffForm(_StaffForm):
    """Somebody who need not know any more."""

    user = f.Select("Who", missing="Choose who.")
    field_order = ["user", "why"]
    of_people = ("user",)


class HandOverForm(_StaffForm):
    """Another owner, another deputy."""

    owner = f.Select("Owner", missing="Choose an owner.")
    deputy = f.Select("Who stands in", missing="Choose who stands in.")
    field_order = ["owner", "deputy", "why"]
    of_people = ("owner", "deputy")


class MatchForm(WhyForm):
    """The same child, or another."""

    same = f.Radios(
        "Is it the same child?",
        choices=[
            ("yes", "Yes, the same child", "The contact stays with the list."),
            ("no", "No, another child", "The contact goes back to the hub’s queue, and its clock runs on."),
        ],
        missing="Say whether it is the same child.",
    )
    field_order = ["same", "why"]

    def said(self) -> dict:
        """The answers as the act takes them."""
        return {"is_same": self.cleaned_data["same"] == "yes", "why": self.cleaned_data["why"]}

"""Handing work over, and being away."""

from govuk import fields
from govuk.forms import Form


def _people(staff) -> list[tuple[str, str]]:
    return [(str(user.pk), user.display_name) for user in staff]


class HandForm(Form):
    """Everything one person has goes to another."""

    of = fields.Select("Whose work?", choices=[], missing="Choose whose work.")
    to = fields.Select("Who takes it?", choices=[], missing="Choose who takes it.")
    why = fields.TextInput("Why?", max_length=300, missing="Say why.")

    def __init__(self, *args, staff, **kwargs):
        super().__init__(*args, **kwargs)
        self.staff = {str(user.pk): user for user in staff}
        for name in ("of", "to"):
            self.fields[name].choices = _people(staff)  # type: ignore[attr-defined]

    def said(self) -> dict:
        """The answers as the act takes them."""
        told = self.cleaned_data
        return {"of": self.staff[told["of"]], "to": self.staff[told["to"]], "why": told["why"]}


class AwayForm(Form):
    """Who is away, until when, and who covers."""

    user = fields.Select("Who is away?", choices=[], missing="Choose who is away.")
    from_at = fields.DateTimeInput("From", missing="Say from when.")
    until_at = fields.DateTimeInput("Until", missing="Say until when.")
    cover = fields.Select(
        "Who covers?", choices=[], required=False, blank="Nobody: a RED rings the duty manager",
        hint="From that moment everything they have is given to whoever covers.",
    )  # fmt: skip

    def __init__(self, *args, staff, **kwargs):
        super().__init__(*args, **kwargs)
        self.staff = {str(user.pk): user for user in staff}
        self.fields["user"].choices = _people(staff)  # type: ignore[attr-defined]
        self.fields["cover"].choices = [("", "Nobody: a RED rings the duty manager"), *_people(staff)]  # type: ignore[attr-defined]

    def said(self) -> dict:
        """The answers as the act takes them."""
        told = self.cleaned_data
        return told | {"user": self.staff[told["user"]], "cover": self.staff.get(told["cover"] or "")}

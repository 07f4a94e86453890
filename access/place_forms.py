"""Questions about agencies, desks and teams."""

from access.account_forms import WhyForm
from access.models import Agency, User
from govuk import fields as f


class AgencyForm(WhyForm):
    """A new agency."""

    name = f.TextInput("Name", missing="Give its name.", max_length=160)
    short_name = f.TextInput("Short name", hint="As people say it.", missing="Give a short name.", max_length=60)
    sponsor = f.Select("Sponsor", hint="Says each quarter who of it keeps access.", blank="Nobody yet", required=False)
    field_order = ["name", "short_name", "sponsor", "why"]

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["sponsor"].choices = people  # type: ignore[attr-defined]

    def said(self) -> dict:
        """The answers, the sponsor as an account."""
        chosen = self.cleaned_data["sponsor"]
        return super().said() | {"sponsor": User.objects.filter(pk=chosen).first() if chosen else None}


class RenameForm(WhyForm):
    """What an agency is called."""

    name = f.TextInput("Name", missing="Give its name.", max_length=160)
    short_name = f.TextInput("Short name", hint="As people say it.", missing="Give a short name.", max_length=60)
    field_order = ["name", "short_name", "why"]


class DeskForm(WhyForm):
    """A desk: what it is called and how it is reached."""

    name = f.TextInput("Name of the desk", missing="Give its name.", max_length=120)
    telephone = f.Telephone("Telephone", required=False, max_length=30)
    email = f.Email("Shared e-mail box", hint="Empty: messages go to everybody at the desk.", required=False)
    field_order = ["name", "telephone", "email", "why"]


class TeamForm(WhyForm):
    """A team: what it is called and how it is reached."""

    name = f.TextInput("Name of the team", missing="Give its name.", max_length=120)
    telephone = f.Telephone("Telephone", required=False, max_length=30)
    field_order = ["name", "telephone", "why"]


class SponsorForm(WhyForm):
    """Who vouches for an agency."""

    sponsor = f.Select("Sponsor", missing="Choose who vouches for it.")
    field_order = ["sponsor", "why"]

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["sponsor"].choices = people  # type: ignore[attr-defined]

    def said(self) -> dict:
        """The answers, the sponsor as an account."""
        return super().said() | {"sponsor": User.objects.get(pk=self.cleaned_data["sponsor"])}


class MoveForm(WhyForm):
    """Which agency a desk goes to."""

    agency = f.Select("Agency", missing="Choose the agency.")
    field_order = ["agency", "why"]

    def __init__(self, *args, agencies, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["agency"].choices = agencies  # type: ignore[attr-defined]

    def said(self) -> dict:
        """The answers, the agency itself."""
        return super().said() | {"agency": Agency.objects.get(pk=self.cleaned_data["agency"])}

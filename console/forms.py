"""Questions of the console."""

from access.roles import Role
from govuk.fields import DateInput, Email, MultiFile, Radios, Select, TextInput
from govuk.forms import Form

ROLES = [(role.value, role.label) for role in Role if role != Role.ROBOT]
WHY = "Why? One sentence; it is kept with the change."


class FindForm(Form):
    """A reference, as somebody read it out."""

    reference = TextInput("Reference", hint="FD-7K2M-4, or a record's own id.", missing="Write a reference.", width=20)


class WhoForm(Form):
    """A reference of a child's contact, or somebody at work."""

    reference = TextInput("A reference", hint="FD-7K2M-4, or a record's own id.", required=False, width=20)
    person = Select("Or somebody at work", blank="Nobody", required=False)

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = people  # type: ignore[attr-defined]

    def clean(self):
        """One of the two. Raises nothing: the sentence stands beside the field."""
        said = super().clean() or self.cleaned_data
        if not self.errors and not said.get("reference") and not said.get("person"):
            self.add_error("reference", "Write a reference, or choose somebody at work.")
        return said


class PurposeForm(Form):
    """What something that leaves is for."""

    purpose = TextInput("What is it for?", hint="Kept with the export.", missing="Say what it is for.", max_length=300)


class WitnessForm(Form):
    """The file a witness keeps."""

    witness = MultiFile(
        "A witness’s file of checkpoints", kinds=("txt",), most=1, megabytes=5, hint="Text, a line for each."
    )


class NarrowForm(Form):
    """Filters of codes: a person at work and a day."""

    person = Select("Who", blank="Anybody", required=False)
    day = DateInput("Day", hint="Like 20/11/2026.", required=False)

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = people  # type: ignore[attr-defined]


class ExportForm(Form):
    """What an export is for, and as what."""

    purpose = TextInput("What is it for?", hint="Kept with the export.", missing="Say what it is for.", max_length=300)
    file_format = Radios("As", choices=[("csv", "CSV"), ("xlsx", "Excel (XLSX)")], missing="Choose CSV or Excel.")


class JoinForm(Form):
    """A role, a place, and from when."""

    role = Select("Role", choices=ROLES, missing="Choose a role.")
    place = Select("Team or desk", required=False, blank="None: works in the console")
    starts_on = DateInput("From", missing="Give the day it begins.")
    why = TextInput(WHY, missing="Say why.", max_length=300)

    def __init__(self, *args, places, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["place"].choices = places  # type: ignore[attr-defined]


class InviteForm(JoinForm):
    """Somebody new: who they are, and what they join."""

    email = Email("Work e-mail address", hint="The invitation goes there.", missing="Write an e-mail address.")
    display_name = TextInput("Name", missing="Write the name they go by at work.", max_length=120)
    job_title = TextInput("Job title", required=False, max_length=120)
    field_order = ["display_name", "email", "job_title", "role", "place", "starts_on", "why"]


class LeaveForm(Form):
    """The last day, and why."""

    on = DateInput("Last day", missing="Give the last day.")
    why = TextInput(WHY, missing="Say why.", max_length=300)


class ChangeRoleForm(Form):
    """Another role in the same place."""

    role = Select("New role", choices=ROLES, missing="Choose a role.")
    on = DateInput("From", missing="Give the day it begins.")
    why = TextInput(WHY, missing="Say why.", max_length=300)


class AgainForm(Form):
    """Why somebody is invited again."""

    why = TextInput(WHY, missing="Say why.", max_length=300)


class LookersForm(NarrowForm):
    """Filters of who looked at one child."""

    agency = Select("Agency", blank="Any", required=False)
    purpose = Select("What for", blank="Anything", required=False)
    field_order = ["person", "agency", "purpose", "day"]

    def __init__(self, *args, agencies, purposes, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["agency"].choices = agencies  # type: ignore[attr-defined]
        self.fields["purpose"].choices = [(code, code.replace("_", " ")) for code in purposes]  # type: ignore[attr-defined]


class SettleForm(Form):
    """What came of a query about a look."""

    outcome = Radios(
        "What came of it?",
        choices=[
            ("explained", "Explained: there was a reason", "Counts as a false alarm of this rule."),
            ("followed_up", "Followed up", "With their manager, or as an incident."),
        ],
        missing="Say what came of it.",
    )
    words = TextInput("What you found", missing="Say what you found.", max_length=300)

"""The few questions around a form: where to send a code, the code, and files."""

from documents import kinds, receiving
from govuk import fields
from govuk.forms import Form


class EmailForm(Form):
    """Where to send the code."""

    email = fields.Email(
        "Your e-mail address",
        missing="Write your e-mail address.",
        hint="We send a code to it, and nothing of what you wrote.",
    )


class CodeForm(Form):
    """The code from the message."""

    code = fields.TextInput(
        "Your code", missing="Write the code from the message.", max_length=40, hint="Like K7RM-2PXD-9RTH"
    )


class FilesForm(Form):
    """Files that go with a form."""

    uploads = fields.MultiFile(
        "Add files",
        hint=f"{kinds.TAKEN}. Up to {receiving.LARGEST} MB each, five in all.",
        missing="Choose at least one file, or go on without.",
        most=5,
        megabytes=receiving.LARGEST,
    )

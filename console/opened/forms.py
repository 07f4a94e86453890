"""The question before a case is opened from the console."""

from govuk.fields import TextArea
from govuk.forms import Form


class OpenForm(Form):
    """Why the case is opened."""

    why = TextArea(
        "Why do you need to read it?", rows=3, max_length=300, missing="Say why you need to read it.",
        hint="One sentence, without names. It is kept, and the information asset owner is told.",
    )  # fmt: skip

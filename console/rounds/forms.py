"""Questions before a round of access review is started."""

from console.models.rounds import WHOM
from govuk.fields import Radios, TextInput
from govuk.forms import Form


class StartForm(Form):
    """Whose accounts, and why now."""

    whom = Radios("Whose accounts?", choices=list(WHOM.items()), missing="Choose whose accounts.")
    why = TextInput("Why now?", hint="Kept with the round.", missing="Say why a round is needed now.", max_length=300)

"""Sentences of a refusal, to the questions they are about."""

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError

from audit.moves import Refused
from audit.records import Stale

CHANGED = (
    "Somebody changed this a moment ago. What you typed is still here: open the page again to see what they changed."
)


def tell(form, error: ValidationError | Refused | Stale) -> None:
    """Put what an act refused beside the question it is about, or above the form where no question is."""
    if isinstance(error, Stale):
        said: dict[str, list[str]] = {NON_FIELD_ERRORS: [CHANGED]}
    elif isinstance(error, Refused):
        said = {NON_FIELD_ERRORS: error.reasons}
    else:
        said = error.message_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: error.messages}
    for name, sentences in said.items():
        for sentence in sentences:
            form.add_error(name if name in form.fields else None, sentence)

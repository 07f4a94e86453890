"""What stands in the way of an act, put where whoever asked can read it."""

from django.core.exceptions import ValidationError

from audit.moves import Refused


def tell(form, refused: ValidationError | Refused) -> None:
    """Put the sentences beside the questions they are about, or above the form where they are about none of them."""
    if isinstance(refused, Refused):
        form.add_error(None, " ".join(refused.reasons))
    elif hasattr(refused, "error_dict") and set(refused.error_dict) <= set(form.fields):
        form.add_error(None, refused)
    else:
        form.add_error(None, " ".join(refused.messages))

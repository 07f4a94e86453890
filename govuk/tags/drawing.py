"""Draws a component from its small template."""

from django.template.loader import get_template
from django.utils.safestring import SafeString


def drawn(name: str, /, **context) -> str:
    """The component's markup, safe to print."""
    return SafeString(get_template(f"govuk/{name}.html").render(context).strip())


def one_of(word: str, allowed: set[str], what: str) -> str:
    """The word, if the component knows it. Raises ValueError that lists what it knows."""
    if word not in allowed:
        raise ValueError(f"{what} is one of {', '.join(sorted(allowed))}; not {word!r}.")
    return word

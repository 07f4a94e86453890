"""The design system's own examples, and what may differ between them and ours before they are compared."""

import json
import re
from pathlib import Path

from django.test.html import Element, parse_html

EXAMPLES = Path(__file__).parent / "fixtures"

# No script of GOV.UK's runs here, so its hooks are not carried; ours adds what protects what is typed.
DROPPED = {"data-module", "data-prevent-double-click", "autocomplete", "aria-invalid", "draggable", "data-maxlength"}
HOOKS = {"govuk-js-character-count", "govuk-pagination--block", "govuk-pagination__link-title--decorated"}


def examples(*components: str) -> list[tuple[str, str, dict]]:
    """Every vendored example of these components as (component, name, example)."""
    return [
        (component, example["name"], example)
        for component in components
        for example in json.loads((EXAMPLES / f"{component}.json").read_text())
    ]


def alike(html: str) -> Element:
    """The parsed page part without hooks, drawings and the words of a summary's title, ready to compare."""
    html = re.sub(r"<svg.*?</svg>", "", html, flags=re.S)
    html = re.sub(r'(<h2 class="govuk-error-summary__title">).*?(</h2>)', r"\1\2", html, flags=re.S)
    tree = parse_html(html)
    _strip(tree)
    return tree


def _strip(element: Element) -> None:
    element.attributes = sorted(
        (name, _words(value) if name in ("class", "aria-describedby") else value)
        for name, value in element.attributes
        if name not in DROPPED
    )
    for child in element.children:
        if isinstance(child, Element):
            _strip(child)
    element.finalize()


def _words(value: str | None) -> str:
    return " ".join(sorted(set((value or "").split()) - HOOKS))


def their_ids(html: str, name: str, *, boxes: tuple[str, ...] = ()) -> str:
    """Our markup with its ids written as GOV.UK writes them: `x_error` as `x-error`, the second choice as `x-2`."""
    for number, box in enumerate(boxes):
        html = re.sub(rf'"{name}_{number}"', f'"{name}-{box}"', html)
    html = re.sub(rf"\b{name}_0(?=[\" _])", name, html)
    html = re.sub(rf"\b{name}_(\d+)(?=[\" _])", lambda found: f"{name}-{int(found.group(1)) + 1}", html)
    html = html.replace("_item_hint", "-item-hint")
    for ours, theirs in (("helptext", "hint"), ("error", "error"), ("limit", "info")):
        html = re.sub(rf"\b{name}_{ours}\b", f"{name}-{theirs}", html)
    return html

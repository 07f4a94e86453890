"""Questions about a table of statistics."""

import re

from django.core.exceptions import ValidationError

from govuk.fields import Select, TextArea, TextInput
from govuk.forms import Form
from returns.tables import DIMENSIONS, Cut

CUTS = [(key, said) for key, (said, _) in DIMENSIONS.items()]
QUARTER = re.compile(r"^(20\d\d) ?[Qq]([1-4])$")


class CutForm(Form):
    """How a table is cut."""

    rows = Select("Rows", choices=CUTS, missing="Choose the rows.")
    columns = Select("Columns", choices=CUTS, missing="Choose the columns.")
    quarter_from = TextInput("From quarter", hint="Like 2026 Q1.", missing="Write a quarter.", width=10)
    quarter_to = TextInput("To quarter", hint="Like 2026 Q4.", missing="Write a quarter.", width=10)
    assessment = TextArea(
        "Why can nobody be picked out?",
        hint="Who will see it, and what else they may know. Asked for when it is released.",
        required=False,
        max_length=4000,
    )

    def clean_quarter_from(self):
        """The quarter as 2026Q1. Raises ValidationError."""
        return quarter(self.cleaned_data["quarter_from"])

    def clean_quarter_to(self):
        """The quarter as 2026Q4. Raises ValidationError."""
        return quarter(self.cleaned_data["quarter_to"])

    def clean(self):
        """Refuse a table of one thing against itself, and quarters the wrong way round."""
        given = super().clean() or {}
        if given.get("rows") and given["rows"] == given.get("columns"):
            self.add_error("columns", "Choose something else than the rows.")
        if given.get("quarter_from") and given.get("quarter_to") and given["quarter_to"] < given["quarter_from"]:
            self.add_error("quarter_to", "The last quarter is before the first.")
        return given

    @property
    def cut(self) -> Cut:
        """The cut that was asked for."""
        asked = self.cleaned_data
        return Cut(asked["rows"], asked["columns"], asked["quarter_from"], asked["quarter_to"])


def quarter(typed: str) -> str:
    """A quarter as it is stored. Raises ValidationError for what is none."""
    found = QUARTER.match(typed.strip())
    if not found:
        raise ValidationError("Write a quarter like 2026 Q1.")
    return f"{found[1]}Q{found[2]}"

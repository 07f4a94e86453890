"""Questions that ask when."""

from datetime import date, datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from govuk.dates import Unreadable, made_date, month_number, read_date, read_moment, short_date, short_moment
from govuk.text import checked, missing_sentence

LONGEST = 40


class DateInput(forms.Field):
    """A date in one box, typed as `14/3/2020`, `14 Mar 2020` or `2020-03-14`; cleaned to a date.

    `example` is the date shown in its sentences.
    """

    widget = forms.TextInput
    read = staticmethod(read_date)
    example = "14/3/2020"

    def __init__(self, label="", *, hint="", missing="", unseen=False, example="", **options):
        self.unseen = unseen
        self.example = example or self.example
        options.setdefault("help_text", hint)
        super().__init__(label=label, **options)
        self.error_messages["required"] = missing or missing_sentence(label)
        self.widget.attrs.setdefault("autocomplete", "off")

    def to_python(self, value):
        """The date, or None where nothing is written. Raises ValidationError with an example."""
        if value in self.empty_values or isinstance(value, date):
            return value or None
        text = checked(str(value).strip())
        if not text:
            return None
        if len(text) > LONGEST:
            raise ValidationError(f"Write a date like {self.example}.", code="invalid")
        try:
            return self.read(text, example=self.example)
        except Unreadable as refusal:
            raise ValidationError(str(refusal), code="invalid") from None

    def prepare_value(self, value):
        """What the box shows: a date as it is typed, or the text as it was sent."""
        return short_date(value) if isinstance(value, date) else value


class DateTimeInput(DateInput):
    """A date and a time in one box, typed in London time as `20/11/2026 16:50`; cleaned to an aware moment in UTC."""

    read = staticmethod(read_moment)
    example = "20/11/2026 16:50"

    def prepare_value(self, value):
        """What the box shows: a moment as it is typed, in London, or the text as it was sent."""
        return short_moment(value) if isinstance(value, datetime) else value


class TimeInput(DateInput):
    """A time of day in one box, typed as `08:45` on a clock of 24 hours; cleaned to a time."""

    example = "08:45"

    def to_python(self, value):
        """The time, or None where nothing is written. Raises ValidationError with an example."""
        if value in self.empty_values or isinstance(value, time):
            return value or None
        try:
            return datetime.strptime(checked(str(value).strip())[:LONGEST], "%H:%M").time()  # noqa: DTZ007 no day in it
        except ValueError:
            raise ValidationError(f"Write a time like {self.example}.", code="invalid") from None

    def prepare_value(self, value):
        """What the box shows: a time as it is typed, or the text as it was sent."""
        return f"{value:%H:%M}" if isinstance(value, time) else value


class _ThreeBoxes(forms.MultiWidget):
    use_fieldset = True

    def __init__(self, attrs=None):
        box = {"inputmode": "numeric", "autocomplete": "off"}
        narrow = {**box, "class": "govuk-input govuk-date-input__input govuk-input--width-2"}
        wide = {**box, "class": "govuk-input govuk-date-input__input govuk-input--width-4"}
        boxes: dict[str, Any] = {
            "day": forms.TextInput(narrow),
            "month": forms.TextInput(narrow),
            "year": forms.TextInput(wide),
        }
        super().__init__(widgets=boxes, attrs=attrs)

    def decompress(self, value):
        return [value.day, value.month, value.year] if isinstance(value, date) else ["", "", ""]


class DateParts(forms.Field):
    """A date in three boxes, for a date that somebody remembers rather than copies; cleaned to a date."""

    widget = _ThreeBoxes
    drawn_by = "govuk/fields/date_parts.html"

    def __init__(self, label="", *, hint="", missing="", unseen=False, example="27 3 2020", **options):
        self.unseen, self.example = unseen, example
        options.setdefault("help_text", hint)
        super().__init__(label=label, **options)
        self.error_messages["required"] = missing or missing_sentence(label)

    def to_python(self, value):
        """The date, or None where all three boxes are empty. Raises ValidationError that says which box is empty."""
        if isinstance(value, date):
            return value
        parts = [checked(str(part or "").strip()) for part in (value or ["", "", ""])]
        if not any(parts):
            return None
        if lacking := [name for name, part in zip(("day", "month", "year"), parts, strict=True) if not part]:
            raise ValidationError(f"Add the {' and the '.join(lacking)}, like {self.example}.", code="incomplete")
        return self._made(*parts)

    def _made(self, day: str, month: str, year: str) -> date:
        number = month_number(month)
        if not (day.isascii() and day.isdigit() and len(day) <= 2 and number and year.isascii() and year.isdigit()):
            raise ValidationError(f"Write the date in numbers, like {self.example}.", code="invalid")
        if len(year) != 4:
            raise ValidationError(f"Write the year with four digits, like {self.example}.", code="invalid")
        try:
            return made_date(int(day), number, int(year), typed=f"{day} {month} {year}", example=self.example)
        except Unreadable as refusal:
            raise ValidationError(str(refusal), code="invalid") from None

"""Questions answered by choosing."""

from typing import Any

from django import forms

from govuk.text import missing_sentence

# Django keeps choices behind a property; ours reads hints on the way in and hands the rest on.
DJANGOS: Any = forms.ChoiceField.choices
NOT_OFFERED = "Choose one of the answers shown."


class _Offered(forms.ChoiceField):
    """Choices as (value, label) or (value, label, hint); `inline` stands them beside each other."""

    def __init__(self, label="", *, hint="", missing="", choices=(), inline=False, unseen=False, **options):
        self.inline, self.unseen = inline, unseen
        options.setdefault("help_text", hint)
        super().__init__(choices=choices, label=label, **options)
        self.error_messages["required"] = missing or missing_sentence(label, verb="Choose")
        self.error_messages["invalid_choice"] = NOT_OFFERED
        self.error_messages["invalid_list"] = NOT_OFFERED

    @property
    def choices(self):
        """The choices as (value, label); given with a third part, each keeps that as its hint."""
        return DJANGOS.fget(self)

    @choices.setter
    def choices(self, offered):
        if not callable(offered):
            rows = [tuple(row) for row in offered]
            self.hints = {str(row[0]): row[2] for row in rows if len(row) == 3}
            offered = [row[:2] for row in rows]
        else:
            self.hints = {}
        DJANGOS.fset(self, offered)


def _after(blank: str, offered):
    """The choices after a blank line; those that are asked for when the question is drawn stay so."""
    if callable(offered):
        return lambda: _after(blank, offered())
    return [("", blank), *(row for row in offered if str(row[0]) != "")]


class Radios(_Offered):
    """One answer of a few, all in sight."""

    widget = forms.RadioSelect
    drawn_by = "govuk/fields/radios.html"


class Select(_Offered):
    """One answer of many. `blank` is the line shown before anything is chosen; empty text leaves it out."""

    widget = forms.Select
    drawn_by = "govuk/fields/select.html"

    def __init__(self, label="", *, blank="Choose one", **options):
        self.blank = blank
        super().__init__(label, **options)

    @property
    def choices(self):
        """The choices as (value, label), the blank line first."""
        return super().choices

    @choices.setter
    def choices(self, offered):
        if self.blank:
            offered = _after(self.blank, offered)
        offered_by: Any = _Offered.choices
        offered_by.fset(self, offered)


class Checkboxes(_Offered, forms.MultipleChoiceField):
    """Any number of answers; cleaned to a list."""

    widget = forms.CheckboxSelectMultiple
    drawn_by = "govuk/fields/checkboxes.html"

    def __init__(self, label="", **options):
        super().__init__(label, **options)
        if "missing" not in options:
            self.error_messages["required"] = missing_sentence(label, verb="Choose at least one:")


class Boolean(forms.BooleanField):
    """One box to tick; cleaned to True or False. Not required unless said, since an empty box is an answer."""

    drawn_by = "govuk/fields/boolean.html"

    def __init__(self, label="", *, hint="", missing="", required=False, **options):
        options.setdefault("help_text", hint)
        super().__init__(label=label, required=required, **options)
        self.error_messages["required"] = missing or "Tick the box to go on."

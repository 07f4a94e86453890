"""Questions that draw themselves. Each carries its label, hint and the sentences it refuses an answer with.

    worry = TextArea("What happened?", hint="In the caller’s words.", max_length=20_000)
    safe = Radios("Are they safe tonight?", choices=[("yes", "Yes, for tonight"), ("no", "No")], inline=True)

Every question takes `hint`, `missing` (the sentence for no answer), `required`, `unseen` (label for screen readers
only, where the page shows the question itself) and Django's own options (`initial`, `validators`, `disabled`, …).
"""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, ProhibitNullCharactersValidator

from govuk.choice_fields import Boolean, Checkboxes, Radios, Select
from govuk.date_fields import DateInput, DateParts, DateTimeInput, TimeInput
from govuk.text import checked, missing_sentence

__all__ = [
    "Boolean",
    "Checkboxes",
    "DateInput",
    "DateParts",
    "DateTimeInput",
    "Email",
    "Hidden",
    "MultiFile",
    "Radios",
    "Select",
    "Telephone",
    "TextArea",
    "TextInput",
    "TimeInput",
    "Version",
    "WholeNumber",
]

LINE_LIMIT = 200
PASSAGE_LIMIT = 100_000


def _word(field, **sentences) -> None:
    # Django's own rules speak of "values" and "this field"; ours say what to do.
    for rule in field.validators:
        if sentence := sentences.get(getattr(rule, "code", "")):
            rule.message = sentence


class TextInput(forms.CharField):
    """One line of text, trimmed. `width` is 2, 3, 4, 5, 10, 20 or 30 characters; without it the box is full width."""

    lines = False
    input_type = "text"

    def __init__(self, label="", *, hint="", missing="", unseen=False, width=None, attrs=None, **options):
        self.unseen = unseen
        options.setdefault("max_length", LINE_LIMIT)
        options.setdefault("help_text", hint)
        super().__init__(label=label, **options)
        self.error_messages["required"] = missing or missing_sentence(label)
        # Django's own refusal of NUL runs after the text is read; `checked` has spoken by then, in our words.
        self.validators = [rule for rule in self.validators if not isinstance(rule, ProhibitNullCharactersValidator)]
        _word(
            self,
            max_length="Use %(limit_value)d characters or fewer. You have used %(show_value)d.",
            min_length="Use %(limit_value)d characters or more. You have used %(show_value)d.",
        )
        self._dress(width, attrs or {})

    def _dress(self, width, attrs):
        self.widget.attrs.setdefault("autocomplete", "off")
        # The box takes more than is allowed: a sentence says so, where a silent stop would cut what was pasted.
        self.widget.attrs.pop("maxlength", None)
        self.widget.attrs.pop("minlength", None)
        if hasattr(self.widget, "input_type") and not self.widget.is_hidden:
            self.widget.input_type = self.input_type
        if width:
            self.widget.attrs["class"] = f"govuk-input--width-{width}"
        self.widget.attrs.update(attrs)

    def to_python(self, value):
        """The text, trimmed. Raises ValidationError where it holds something unseen or a line end."""
        if value in self.empty_values:
            return self.empty_value
        text = str(value).strip() if self.strip else str(value)
        return checked(text, lines=self.lines) or self.empty_value


class TextArea(TextInput):
    """Several lines of text. `rows` is its first height; `show_limit` tells the limit beneath the box."""

    lines = True
    widget = forms.Textarea
    drawn_by = "govuk/fields/textarea.html"

    def __init__(self, label="", *, rows=5, show_limit=False, **options):
        options.setdefault("max_length", PASSAGE_LIMIT)
        super().__init__(label, **options)
        self.show_limit = show_limit
        self.widget.attrs.pop("cols", None)
        self.widget.attrs["rows"] = rows


class Telephone(TextInput):
    """A telephone number as it was given, with its spaces: 01632 960 114."""

    input_type = "tel"

    def to_python(self, value):
        """The number as typed. Raises ValidationError where it cannot be rung."""
        text = " ".join(super().to_python(value).split())
        if not text:
            return text
        digits = re.sub(r"[^0-9]", "", re.split(r"\b(?:ext|x)\b", text, flags=re.I)[0])
        if not re.fullmatch(r"[0-9+()\-.\s]+(?:(?:ext|x)\.?\s*[0-9]+)?", text, re.I) or not 7 <= len(digits) <= 15:
            raise ValidationError("Write a telephone number like 01632 960 114.", code="telephone")
        return text


class Email(TextInput):
    """An e-mail address."""

    input_type = "email"

    def __init__(self, label="", **options):
        rules = [EmailValidator("Write an e-mail address like name@example.org."), *options.pop("validators", [])]
        super().__init__(label, validators=rules, **options)


class WholeNumber(forms.IntegerField):
    """A whole number, in a narrow box."""

    def __init__(self, label="", *, hint="", missing="", unseen=False, width=5, **options):
        self.unseen = unseen
        options.setdefault("help_text", hint)
        box = {"inputmode": "numeric", "autocomplete": "off", "class": f"govuk-input--width-{width}"}
        widget = forms.TextInput(box)
        super().__init__(label=label, widget=widget, **options)
        self.error_messages["required"] = missing or missing_sentence(label)
        self.error_messages["invalid"] = "Write a whole number, like 3."
        _word(self, min_value="Write %(limit_value)s or more.", max_value="Write %(limit_value)s or less.")

    def to_python(self, value):
        """The number, or None. Raises ValidationError where it is none, or so long that no number of ours is."""
        if value not in self.empty_values and len(str(value).strip()) > 18:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return super().to_python(value)


class Hidden(TextInput):
    """A value carried along unseen: a code or an id, never anything personal."""

    widget = forms.HiddenInput

    def _dress(self, width, attrs):
        self.widget.attrs.update(attrs)


class Version(forms.IntegerField):
    """The version of the record that the page was opened with, carried along unseen."""

    widget = forms.HiddenInput

    def __init__(self, **options):
        super().__init__(min_value=1, max_value=2**31 - 1, **options)
        sentence = "This page lost its place. Open it again; copy what you typed first."
        self.error_messages.update(required=sentence, invalid=sentence)
        _word(self, min_value=sentence, max_value=sentence)


class _Files(forms.ClearableFileInput):
    allow_multiple_selected = True
    template_name = "django/forms/widgets/file.html"

    def value_from_datadict(self, data, files, name):
        return files.getlist(name) if hasattr(files, "getlist") else [files[name]] if name in files else []


class MultiFile(forms.FileField):
    """Several files at once. `kinds` are the endings allowed, `most` how many, `megabytes` how large each may be."""

    widget = _Files
    drawn_by = "govuk/fields/files.html"

    def __init__(self, label="", *, hint="", missing="", kinds=(), most=10, megabytes=10, unseen=False, **options):
        self.kinds, self.most, self.megabytes, self.unseen = tuple(kinds), most, megabytes, unseen
        options.setdefault("help_text", hint)
        super().__init__(label=label, **options)
        self.error_messages["required"] = missing or "Choose at least one file."
        self.error_messages["empty"] = "One of the files is empty. Choose it again."
        if self.kinds:
            self.widget.attrs["accept"] = ",".join(f".{kind}" for kind in self.kinds)

    def clean(self, value, initial=None):
        """The list of files. Raises ValidationError naming what is wrong; it does not look inside them."""
        files = value or []
        if not files and self.required:
            raise ValidationError(self.error_messages["required"], code="required")
        if len(files) > self.most:
            raise ValidationError(f"Choose {self.most} files or fewer. You chose {len(files)}.", code="most")
        return [self._one(file) for file in files]

    def _one(self, file):
        cleaned = super().clean(file)
        ending = cleaned.name.rpartition(".")[2].lower()
        if self.kinds and ending not in self.kinds:
            raise ValidationError(f"Choose files of these kinds: {', '.join(self.kinds)}.", code="kind")
        if cleaned.size > self.megabytes * 1024 * 1024:
            raise ValidationError(f"Choose files of {self.megabytes} MB or less.", code="size")
        return cleaned

"""A question on a page: a form's field together with what was answered, able to draw itself."""

from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.forms.widgets import Input
from django.utils.functional import cached_property

WIDGET_CLASSES = [
    (forms.CheckboxInput, "govuk-checkboxes__input"),
    (forms.Textarea, "govuk-textarea"),
    (forms.CheckboxSelectMultiple, ""),
    (forms.RadioSelect, ""),
    (forms.Select, "govuk-select"),
    (forms.FileInput, "govuk-file-upload"),
    (forms.HiddenInput, ""),
    (forms.MultiWidget, ""),
    (Input, "govuk-input"),
]


@dataclass
class Option:
    """One choice of a question, ready to draw: where it stands, what it says, what it reveals."""

    id: str
    name: str
    value: str
    label: str
    hint: str = ""
    checked: bool = False
    disabled: bool = False
    revealed: list = field(default_factory=list)


class Question(BoundField):
    """Django's bound field with GOV.UK classes, options that know what they reveal, and an id to jump to."""

    @property
    def template_name(self):
        """The template that draws this kind of question, unless the field was given one of its own."""
        own = getattr(self.field, "template_name", None) or getattr(self.field, "drawn_by", None)
        return own or self.form.renderer.field_template_name

    @property
    def hidden_answer(self) -> bool:
        """Whether the question was not asked, because the answer that reveals it was not chosen."""
        return self.name in getattr(self.form, "unasked", ())

    @property
    def is_revealed(self) -> bool:
        """Whether another question's answer reveals this one, which then draws it."""
        return self.name in getattr(self.form, "revealed_by", {})

    @property
    def data(self):
        """What was sent, or the widget's empty answer where the question was not asked: stale answers are dropped."""
        if self.hidden_answer:
            return self.field.widget.value_from_datadict({}, {}, self.html_name)
        return self.sent

    @property
    def sent(self):
        """What was sent, stale or not; kept so that a page shown again loses nothing that was typed."""
        form: Any = self.form
        return form._widget_data_value(self.field.widget, self.html_name)

    def value(self):
        """What the widget shows: the answer as sent, or the one the form was opened with."""
        if not self.form.is_bound:
            return self.field.prepare_value(self.initial)
        return self.field.prepare_value(self.field.bound_data(self.sent, self.initial))

    def build_widget_attrs(self, attrs, widget=None):
        """Django's attributes with the class of the component, and its error form when the answer is refused."""
        attrs = super().build_widget_attrs(attrs, widget)
        name = next((css for kind, css in WIDGET_CLASSES if isinstance(widget or self.field.widget, kind)), "")
        if name:
            refused = f"{name}--error" if self.errors and not name.startswith("govuk-checkboxes") else ""
            own = (widget or self.field.widget).attrs.get("class", "")
            attrs["class"] = " ".join(filter(None, [name, own, refused]))
        if self.all_revealed and isinstance(self.field.widget, forms.CheckboxInput):
            attrs["data-aria-controls"] = f"conditional_{self.auto_id}"
        return attrs

    @property
    def aria_describedby(self):
        """Django's references to hint and error, and the one to the limit where it is told."""
        described = super().aria_describedby
        if self.limit_id:
            return " ".join(filter(None, [described, self.limit_id]))
        return described

    @property
    def limit_id(self) -> str:
        """The id of the line that tells the limit, or an empty text where none is told."""
        return f"{self.auto_id}_limit" if getattr(self.field, "show_limit", False) else ""

    @property
    def focus_id(self) -> str:
        """The id an error links to: the first thing one can answer in."""
        if isinstance(self.field.widget, (forms.RadioSelect, forms.CheckboxSelectMultiple, forms.MultiWidget)):
            return f"{self.auto_id}_0"
        return self.auto_id

    @property
    def unseen(self) -> bool:
        """Whether the label is for screen readers only, since the page shows the question itself."""
        return getattr(self.field, "unseen", False)

    @property
    def inline(self) -> bool:
        """Whether the choices stand beside each other."""
        return getattr(self.field, "inline", False)

    @property
    def error_sentences(self) -> list[str]:
        """The sentences that say why the answer is refused."""
        return [str(sentence) for sentence in self.errors]

    @cached_property
    def options(self) -> list[Option]:
        """The choices, ready to draw; empty for a question that has none."""
        if not hasattr(self.field.widget, "subwidgets"):
            return []
        hints = getattr(self.field, "hints", {})
        return [self._option(part.data, hints) for part in self.subwidgets if "value" in part.data]

    def _option(self, drawn, hints) -> Option:
        value = "" if drawn["value"] is None else str(drawn["value"])
        return Option(
            id=drawn["attrs"].get("id", ""),
            name=drawn["name"],
            value=value,
            label=drawn["label"],
            hint=hints.get(value, ""),
            checked=bool(drawn["selected"]),
            disabled=bool(drawn["attrs"].get("disabled")),
            revealed=self.revealed(value),
        )

    def revealed(self, value) -> list:
        """The questions that this answer reveals, in the order declared."""
        names = getattr(self.form, "reveal", {}).get(self.name, {}).get(value, [])
        return [self.form[name] for name in names]

    @property
    def boxes(self) -> list[dict[str, str]]:
        """The three boxes of a date, ready to draw."""
        drawn = self.field.widget.get_context(self.html_name, self.value(), {"id": self.auto_id})["widget"][
            "subwidgets"
        ]
        refused = " govuk-input--error" if self.errors else ""
        return [
            {
                "label": name.capitalize(),
                "id": part["attrs"]["id"],
                "name": part["name"],
                "value": "" if part["value"] is None else str(part["value"]),
                "css": part["attrs"]["class"] + refused,
            }
            for name, part in zip(("day", "month", "year"), drawn, strict=True)
        ]

    @property
    def all_revealed(self) -> list:
        """Every question that some answer here reveals, each once; for a select, which draws them beneath itself."""
        names = [name for group in getattr(self.form, "reveal", {}).get(self.name, {}).values() for name in group]
        return [self.form[name] for name in dict.fromkeys(names)]

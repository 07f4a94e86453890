"""The form that every page of questions is built on."""

from typing import Any

from django import forms

ANSWERED = "yes"


class Form(forms.Form):
    """A group of questions that draws itself, words its errors and drops answers to questions not asked.

    `reveal` names the questions that an answer reveals: {"told_parent": {"no": ["why_not_told"]}}. Such a question is
    drawn under that answer, is required only with it, and its stale answer is dropped. For a single checkbox the answer
    is "yes". It cleans and words errors; it never saves or queries.
    """

    reveal: dict[str, dict[str, list[str]]] = {}
    use_required_attribute = False

    template_name_page = "govuk/page.html"

    @property
    def revealed_by(self) -> dict[str, str]:
        """For each revealed question, the question whose answer reveals it."""
        return {name: parent for parent, answers in self.reveal.items() for names in answers.values() for name in names}

    @property
    def as_page(self):
        """The error summary and every question, safe to print."""
        return self.render(self.template_name_page)

    @property
    def unasked(self) -> frozenset[str]:
        """The questions that the answers sent do not reveal. Empty until answers are sent."""
        if not self.is_bound:
            return frozenset()
        if not hasattr(self, "_unasked"):
            self._unasked = frozenset(name for name in self.revealed_by if not self._is_asked(name))
        return self._unasked

    def _is_asked(self, name: str) -> bool:
        parent = self.revealed_by.get(name)
        if parent is None:
            return True
        wanted = [answer for answer, names in self.reveal[parent].items() if name in names]
        return self._is_asked(parent) and any(answer in self._chosen(parent) for answer in wanted)

    def _chosen(self, name: str) -> set[str]:
        question: Any = self[name]
        sent = question.sent
        if isinstance(self.fields[name].widget, forms.CheckboxInput):
            return {ANSWERED} if sent else set()
        if isinstance(sent, (list, tuple)):
            return {str(value) for value in sent}
        return {str(sent)} if sent is not None else set()

    def full_clean(self):
        """Django's cleaning, with questions that were not asked no longer required."""
        for name in self.unasked:
            self.fields[name].required = False
        super().full_clean()

    @property
    def wrong(self) -> list[dict[str, str]]:
        """Every refused answer as {"text", "href"}, in the order of the page; errors of the whole form come first."""
        return faults(self)


def faults(form) -> list[dict[str, str]]:
    """What is wrong with a form, each as {"text", "href"}; `href` is empty where no one field is meant."""
    if not form.is_bound:
        return []
    found = [{"text": str(text), "href": ""} for text in form.non_field_errors()]
    for question in form:
        href = "" if question.is_hidden else f"#{getattr(question, 'focus_id', question.auto_id)}"
        found += [{"text": str(text), "href": href} for text in question.errors]
    return found

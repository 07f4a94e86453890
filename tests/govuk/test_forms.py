"""Forms: what an answer reveals, what is dropped, what is read first, and that every reference leads somewhere."""

import re
from html.parser import HTMLParser

import pytest
from django.contrib.auth.models import AnonymousUser

from frontdoor import design
from govuk import fields
from govuk.forms import Form


class Told(Form):
    told = fields.Radios("Was a parent told?", choices=[("yes", "Yes"), ("no", "No")])
    why_not = fields.TextArea("Why not?", missing="Say why the parent was not told.")
    safe_later = fields.Radios("Will it be safe later?", choices=[("yes", "Yes"), ("no", "No")])
    when = fields.DateInput("From when")
    keep = fields.Boolean("Keep the caller’s name")
    keep_why = fields.TextInput("Why")

    reveal = {"told": {"no": ["why_not", "safe_later"]}, "safe_later": {"yes": ["when"]}, "keep": {"yes": ["keep_why"]}}


def test_a_question_that_was_not_asked_is_not_required():
    form = Told({"told": "yes"})
    assert form.is_valid(), form.errors
    assert form.cleaned_data["why_not"] == ""
    assert form.cleaned_data["when"] is None


def test_a_question_that_was_asked_is_required():
    assert Told({"told": "no", "safe_later": "no"}).errors == {"why_not": ["Say why the parent was not told."]}
    assert Told({"told": "yes", "keep": "on"}).errors == {"keep_why": ["Enter why."]}


def test_a_stale_answer_is_dropped_and_still_shown():
    form = Told({"told": "yes", "why_not": "she is away", "safe_later": "yes", "when": "nonsense", "keep_why": "x"})
    assert form.is_valid(), form.errors
    dropped = {name: form.cleaned_data[name] for name in ("why_not", "safe_later", "when", "keep_why")}
    assert dropped == {"why_not": "", "safe_later": "", "when": None, "keep_why": ""}
    assert "she is away" in str(form)


def test_what_a_revealed_question_reveals_is_asked_only_with_it():
    assert "when" in Told({"told": "no", "why_not": "x", "safe_later": "yes"}).errors
    assert "when" not in Told({"told": "yes", "safe_later": "yes"}).errors


def test_one_forms_answers_do_not_loosen_the_next():
    assert Told({"told": "yes"}).is_valid()
    assert not Told({"told": "no"}).is_valid()


def test_a_revealed_question_is_drawn_once_under_its_answer():
    html = str(Told())
    assert html.count('name="why_not"') == 1
    assert html.index('value="no"') < html.index('name="why_not"') < html.index('name="keep"')


def test_the_summary_leads_to_the_first_thing_one_can_answer_in():
    form = Told({})
    assert form.wrong == [{"text": "Answer the question “Was a parent told?”", "href": "#id_told_0"}]
    page = form.as_page
    assert "One thing to put right. Nothing you typed is lost." in page
    assert page.index("govuk-error-summary") < page.index('id="id_told_0"')


def test_an_error_of_the_whole_form_comes_first():
    form = Told({"told": "no"})
    form.add_error(None, "Someone else saved first.")
    assert form.wrong[0] == {"text": "Someone else saved first.", "href": ""}


def test_nothing_is_said_while_nothing_was_sent():
    assert "govuk-error" not in Told().as_page


def gallery(rf, view_as: str = "") -> str:
    """The gallery as somebody sees it who is not signed in."""
    request = rf.get("/design", {"as": view_as} if view_as else {})
    request.user = AnonymousUser()
    return design.gallery(request).content.decode()


def test_every_reference_on_the_gallery_leads_somewhere(rf):
    html = gallery(rf)
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids)), "an id stands twice on one page"
    named = r'(?:aria-describedby|aria-labelledby|aria-controls|data-aria-controls|for)="([^"]+)"'
    wanted = {one for group in re.findall(rf"\s{named}", html) for one in group.split()}
    assert wanted <= set(ids)
    summary = html[html.index("govuk-error-summary") :]
    assert set(re.findall(r'href="#(wrong_[^"]+)"', summary)) <= set(ids)


class Outline(HTMLParser):
    """Notes what a strict policy would refuse and what is left open."""

    VOID = {"meta", "link", "input", "br", "hr", "img", "path", "circle", "rect"}

    def __init__(self):
        super().__init__()
        self.refused, self.open = [], []

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        if "style" in names or tag == "style" or any(name.startswith("on") for name in names):
            self.refused.append((tag, attrs))
        if tag == "script" and "src" not in names:
            self.refused.append((tag, attrs))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in self.VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("view_as", ["", "partner", "console"])
def test_a_page_keeps_the_strict_policy_and_closes_what_it_opens(rf, view_as):
    outline = Outline()
    outline.feed(gallery(rf, view_as))
    assert outline.refused == []
    assert outline.open == []

"""A page with a long form is kept while it is typed: found by its questions, so that none is forgotten.

Long is a form with a text of several lines, or any text area among more than three questions.
"""

import ast
import importlib
import pkgutil
import re

import pytest

from govuk import fields
from govuk.forms import Form
from tests.architecture.source import APPS, ROOT

LINES, QUESTIONS = 4, 3
# Long forms that are not kept under an address of their own, each with the reason.
NOT_KEPT = {
    "intake.views.receiving.receive": "it keeps itself, under the key of the contact",
    "intake.views.receiving.draft": "it is what was kept",
    "intake.referring.hub_views.receive": "it opens the page of receiving, which keeps itself",
    "intake.family.views.letter": "it asks how the letter left; its words are typed on a page that is kept",
    "consent.notice_views.one": "its own question is one line; the words are typed on a page that is kept",
    "access.account_views.invite_many": "the rows are pasted from a sheet, which is still there",
}


def long_forms() -> set[type[Form]]:
    """The forms that are long."""
    for app in APPS:
        package = importlib.import_module(app)
        for module in pkgutil.walk_packages(package.__path__, f"{app}."):
            if "form" in module.name or "view" in module.name or "questions" in module.name:
                if "migrations" in module.name or "management" in module.name:
                    continue
                importlib.import_module(module.name)
    found, todo = set(), list(Form.__subclasses__())
    while todo:
        form = todo.pop()
        todo += form.__subclasses__()
        areas = [one for one in form.base_fields.values() if isinstance(one, fields.TextArea)]
        tall = any(int(one.widget.attrs.get("rows", LINES)) >= LINES for one in areas)
        if tall or (areas and len(form.base_fields) > QUESTIONS):
            found.add(form)
    return found


def views() -> list[tuple[str, list[str], set[str], set[str]]]:
    """Every gated view: its name, the long forms it shows, its decorators and its templates."""
    found = []
    for path in sorted(ROOT.glob("*/**/*.py")):
        if path.parts[len(ROOT.parts)] not in APPS or "requires(" not in (text := path.read_text()):
            continue
        tree = ast.parse(text)
        functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for name, node in functions.items():
            marks = {_called(one) for one in node.decorator_list}
            if "requires" in marks and not marks & {"require_safe", "require_POST"}:
                drawn: set[str] = set()
                shown = _shown(node, functions, importlib.import_module(module), {name}, drawn)
                found.append((f"{module}.{name}", sorted(one.__name__ for one in shown), marks, drawn))
    return found


def _called(node: ast.expr) -> str:
    node = node.func if isinstance(node, ast.Call) else node
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def _shown(node, functions: dict[str, ast.FunctionDef], module, seen: set[str], drawn: set[str]) -> set[type[Form]]:
    found = set()
    for one in ast.walk(node):
        thing = None
        if isinstance(one, ast.Constant) and str(one.value).endswith(".html"):
            drawn.add(str(one.value))
        if isinstance(one, ast.Name):
            thing = getattr(module, one.id, None)
            drawn |= {thing} if isinstance(thing, str) and thing.endswith(".html") else set()
            drawn |= {"intake/question.html"} if one.id == "question" and callable(thing) else set()
            if one.id in functions.keys() - seen:
                seen.add(one.id)
                found |= _shown(functions[one.id], functions, module, seen, drawn)
        elif isinstance(one, ast.Attribute) and isinstance(one.value, ast.Name):
            thing = getattr(getattr(module, one.value.id, None), one.attr, None)
        if isinstance(thing, type) and thing in LONG:
            found.add(thing)
    return found


LONG = long_forms()
WITH_ONE = [one for one in views() if one[1]]


def test_there_are_long_forms_and_pages_that_show_them():
    assert len(LONG) > 40 and len(WITH_ONE) > 40


@pytest.mark.parametrize(("name", "used", "marks", "drawn"), WITH_ONE, ids=[one[0] for one in WITH_ONE])
def test_a_page_with_a_long_form_is_kept_while_it_is_typed(name, used, marks, drawn):
    assert "keeps" in marks or name in NOT_KEPT, f"{name} shows {used}: add @keeps and its two includes"
    if "keeps" in marks and drawn:
        assert any(_keeps(template) for template in drawn), f"none of {drawn} holds access/_keep.html"


def _keeps(template: str) -> bool:
    text = (ROOT / "templates" / template).read_text()
    above = re.search(r'{% extends "([^"]+)"', text)
    return "access/_keep.html" in text or (above is not None and "base" not in above[1] and _keeps(above[1]))


def test_nothing_is_let_off_that_is_not_there():
    assert set(NOT_KEPT) <= {name for name, *_ in WITH_ONE}

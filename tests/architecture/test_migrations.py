"""No migration is missing, and none takes a lock that would stop the front door."""

import ast
from io import StringIO

import pytest
from django.core.management import call_command

from frontdoor.launch.bootstrap import ROOT
from frontdoor.launch.prepare import APPS
from tests.architecture.source import told

HEAVY = {
    "RenameField": "old code still running reads the old name: add, copy, then remove in a later release",
    "RenameModel": "old code still running reads the old table",
    "AddIndex": "use AddIndexConcurrently on a table that has rows",
}
FIRST = "initial = True"  # its tables are empty


@pytest.mark.django_db
def test_no_migration_is_missing():
    said = StringIO()
    try:
        call_command("makemigrations", "--check", "--dry-run", stdout=said, stderr=said, verbosity=1)
    except SystemExit:
        pytest.fail(f"{said.getvalue()}\nWhat to do: run `manage.py makemigrations`, then `manage.py make_walls`.")


@pytest.mark.django_db
def test_the_wall_in_the_migrations_is_the_wall_the_models_declare():
    said = StringIO()
    try:
        call_command("make_walls", "--check", stdout=said)
    except SystemExit:
        pytest.fail(f"{said.getvalue()}\nWhat to do: run `manage.py make_walls` and commit what it writes.")


def test_migrations_that_take_heavy_locks_say_why_they_may():
    faults = []
    for path in sorted(path for app in APPS for path in (ROOT / app).glob("migrations/0*.py")):
        text = path.read_text(encoding="utf-8")
        if FIRST in text:
            continue
        created = {ast.literal_eval(k.value).lower() for k in keywords(text, "CreateModel") if k.arg == "name"}
        for node in ast.walk(ast.parse(text)):
            name = getattr(getattr(node, "func", None), "attr", "")
            if name in HEAVY and "# lock:" not in text and not _on_new_table(node, created):
                faults.append(f"{path.relative_to(ROOT)}:{node.lineno} {name}: {HEAVY[name]}")
    assert not faults, told(faults, "split it, or add a comment “# lock: why this is safe” to the migration.")


def keywords(text: str, operation: str):
    """The keyword arguments of every such operation."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == operation:
            yield from node.keywords


def _on_new_table(node: ast.Call, created: set[str]) -> bool:
    names = {
        k.value.value.lower()
        for k in node.keywords
        if k.arg in {"model_name", "old_name"} and isinstance(k.value, ast.Constant)
    }
    return bool(names & created)


def test_law_and_people_are_not_written_by_migrations():
    faults = [
        str(path.relative_to(ROOT))
        for app in APPS
        for path in (ROOT / app).glob("migrations/0*.py")
        if "RunPython" in path.read_text(encoding="utf-8")
    ]
    assert not faults, told(faults, "load reference rows with load_law through write(), so that they have history.")

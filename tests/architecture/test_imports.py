"""A module imports only what stands below it, and pure modules stay pure."""

import subprocess
import sys

import pytest

from frontdoor.launch.bootstrap import ROOT
from tests.architecture.source import imports, modules, told

# Arithmetic and rules: no database, no settings, so that they can be read and tested as they stand.
PURE = {
    "access.actions", "audit.privacy", "consent.lawful_basis", "deadlines.calendar", "deadlines.clocks",
    "intake.births", "intake.feedback", "intake.rereferral", "intake.repeat", "intake.still_to_ask",
    "people.identifiers", "people.matching", "people.naming", "people.references", "sharing.fitting",
    "sharing.may_share", "sharing.minimisation",
}  # fmt: skip
# What a kind of module may not import within its own app: urls, views, forms and acts, then workflow, policies, models.
ABOVE = {
    "models": ("views", "forms", "acts", "urls", "display"),
    "policies": ("views", "forms", "acts", "urls", "display"),
    "workflow": ("views", "forms", "acts", "urls", "display"),
    "acts": ("views", "forms", "urls", "display"),
    "forms": ("views", "urls"),
    "display": ("views", "urls", "acts"),
}


@pytest.mark.slow
def test_the_layers_hold():
    ran = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-cache"],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    assert ran.returncode == 0, (
        ran.stdout
        + ran.stderr
        + "\nWhat to do: move the code down to the lower app, or pass the value as an argument. "
        "The order is in pyproject.toml; an app never imports one above it."
    )


def test_only_grants_knows_guardian():
    faults = [
        f"{module.where(node)} imports {name}"
        for module in modules()
        for name, node in imports(module)
        if name.split(".")[0] == "guardian" and module.name != "access.grants"
    ]
    assert not faults, told(faults, "ask access.grants; guardian's own shortcuts count an expired grant as live.")


def test_pure_modules_import_no_database():
    known = {module.name: module for module in modules()}
    faults = [
        f"{known[name].where(node)} imports {imported}"
        for name in PURE & set(known)
        for imported, node in imports(known[name])
        if imported.startswith(("django.db", "django.conf", "django.apps")) or ".models" in f".{imported}"
    ]
    assert not faults, told(faults, "give the function plain values and do the fetching in the act that calls it.")


def test_within_an_app_views_stand_above_acts_and_acts_above_models():
    faults = []
    for module in modules():
        kind = next((kind for kind in ABOVE if module.is_a(kind)), None)
        for name, node in imports(module) if kind else ():
            words = name.split(".")
            if words[0] == module.app and any(word in ABOVE[kind] for word in words[1:2]):
                faults.append(f"{module.where(node)}: {kind} imports {name}")
    assert not faults, told(
        faults, "urls → views → forms, acts, display → workflow, policies → models. Move the code down."
    )


def test_nobody_but_the_clock_reads_the_clock():
    faults = []
    for module in modules():
        if module.name == "audit.clock" or module.name.startswith("frontdoor.launch"):
            continue
        for name, node in imports(module):
            if name in {"django.utils.timezone", "django.utils.timezone.now"}:
                faults.append(f"{module.where(node)} imports {name}")
        source = module.path.read_text(encoding="utf-8")
        for number, line in enumerate(source.splitlines(), 1):
            if any(word in line for word in ("datetime.now(", "date.today(", "timezone.now(", "datetime.utcnow(")):
                faults.append(f"{module.path.relative_to(ROOT)}:{number} reads the clock")
    assert not faults, told(faults, "take the time as an argument (at= or on=); views pass request.at.")

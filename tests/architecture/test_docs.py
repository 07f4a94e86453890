"""Generated pages are fresh, and what the pages point at is there."""

import re
from pathlib import Path

import pytest

from docs.generate import pages
from frontdoor.cast import CAST
from frontdoor.launch.bootstrap import ROOT
from tests.architecture.source import told

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md", *sorted((ROOT / "docs").rglob("*.md"))]
COMMANDS = re.compile(r"`make ([a-z]+)")


@pytest.mark.django_db
def test_generated_pages_are_fresh():
    stale = [
        str(path.relative_to(ROOT))
        for path, text in pages()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    assert not stale, told(stale, "run `make docs` and commit what it writes.")


def test_every_link_leads_somewhere():
    faults = []
    for page in PAGES:
        for link in re.findall(r"\]\(([^)#\s]+)[^)]*\)|src=\"([^\"]+)\"", page.read_text(encoding="utf-8")):
            target = link[0] or link[1]
            if not target.startswith(("http:", "https:", "mailto:")) and not (page.parent / target).exists():
                faults.append(f"{page.relative_to(ROOT)} → {target}")
    assert not faults, told(faults, "correct the link, or put the page where it says.")


def test_every_make_command_named_exists():
    known = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    faults = [
        f"{page.relative_to(ROOT)}: make {name}"
        for page in PAGES
        for name in COMMANDS.findall(page.read_text(encoding="utf-8"))
        if name not in known
    ]
    assert not faults, told(faults, "add the target to the Makefile, or correct the page.")


def test_every_file_named_exists():
    named = re.compile(r"`([a-z_]+(?:/[\w.-]+)+/?)`")
    faults = [
        f"{page.relative_to(ROOT)}: {name}"
        for page in PAGES
        if page.name not in {"permissions.md", "data.md"}
        for name in named.findall(page.read_text(encoding="utf-8"))
        if not (ROOT / name).exists() and not name.startswith(("secrets", "audit.", "access."))
    ]
    assert not faults, told(faults, "correct the path.")


def test_every_decision_says_what_would_change_it():
    index = (ROOT / "docs" / "adr" / "README.md").read_text(encoding="utf-8")
    wanted = ("## Context", "## Decision", "## Consequences", "## What would change our mind")
    faults = []
    for page in sorted(Path(ROOT, "docs", "adr").glob("[0-9]*.md")):
        text = page.read_text(encoding="utf-8")
        faults += [f"{page.name} lacks “{head}”" for head in wanted if head not in text]
        faults += [f"{page.name} is not in docs/adr/README.md"] if page.name not in index else []
    assert not faults, told(faults, "one page each: context, decision, consequences, what would change our mind.")


def test_the_readme_names_the_whole_cast():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    missing = [person["name"] for person in CAST if person["name"] not in text]
    assert not missing, told(missing, "add them to “Who is who” in README.md.")

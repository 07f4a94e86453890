"""Writes the pages that the code itself can tell: who may do what, every field, every life-cycle.

`make docs` runs it; tests/architecture/test_docs.py fails when a page is stale.
"""

import os
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
STANDS_IN = {
    "SECRET_KEY": "for writing pages and for nothing else",
    "WALL_KEY": "0" * 128,
    "DATABASE_URL": "postgresql://nobody@nowhere/none",
    "PUBLIC_DATABASE_URL": "postgresql://nobody@nowhere/none",
    "DEMO": "1",
}
MADE = "<!-- Written by `make docs` from the code. Change the code, then run it again. -->\n\n"


def pages() -> Iterator[tuple[Path, str]]:
    """Every generated page: where it stands, and its text. Needs Django to be set up."""
    from docs.drawing import drawing
    from docs.telling import data, permissions, workflows

    yield HERE / "permissions.md", MADE + permissions()
    yield HERE / "data.md", MADE + data()
    for name, title, moves, first in workflows():
        yield HERE / "workflows" / f"{name}.svg", drawing(title, moves, first)


def main() -> None:
    """Writes every page that has changed, and says which."""
    for name, value in STANDS_IN.items():
        os.environ.setdefault(name, value)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "frontdoor.settings")
    import django

    django.setup()
    for path, text in pages():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
            print(f"wrote {path.relative_to(HERE.parent)}")


if __name__ == "__main__":
    main()

"""Writes static/MANIFEST.json: what each committed file is made from, under which licence, and its sha256."""

import hashlib
import json
import sys
from pathlib import Path

MANIFEST = "MANIFEST.json"


def sources(root: Path) -> str:
    """One sha256 over everything frontdoor.css is made from, so that a stale stylesheet is found without Node."""
    found = hashlib.sha256((root / "package.json").read_bytes())
    for path in sorted((root / "govuk/styles").glob("*.scss")):
        found.update(path.read_bytes())
    return found.hexdigest()


def described(root: Path) -> list[dict[str, str]]:
    """Every file that the browser is sent, with its origin and the hash it must have."""
    pins = json.loads((root / "package.json").read_text())["devDependencies"]
    origin = f"govuk/styles over govuk-frontend {pins['govuk-frontend']}, by sass {pins['sass']}"
    made = {"frontdoor.css": {"version": pins["govuk-frontend"], "from": origin, "sources_sha256": sources(root)}}
    return [
        {
            "name": path.name,
            "version": "1.0.0",
            "from": "ours",
            "licence": "MIT",
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            **made.get(path.name, {}),
        }
        for path in sorted((root / "static").iterdir())
        if path.name != MANIFEST
    ]


if __name__ == "__main__":
    root = Path(sys.argv[1])
    (root / "static" / MANIFEST).write_text(json.dumps(described(root), indent=2) + "\n")

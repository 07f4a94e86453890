"""Writes static/MANIFEST.json: what each committed file is made from, under which licence, and its sha256."""

import hashlib
import json
import sys
from pathlib import Path


def described(root: Path) -> list[dict[str, str]]:
    """Every file that the browser is sent, with its origin and the hash it must have."""
    pins = json.loads((root / "package.json").read_text())["devDependencies"]
    made_from = {"frontdoor.css": f"govuk/styles over govuk-frontend {pins['govuk-frontend']}, by sass {pins['sass']}"}
    return [
        {
            "name": path.name,
            "version": pins["govuk-frontend"] if path.name in made_from else "1.0.0",
            "from": made_from.get(path.name, "ours"),
            "licence": "MIT",
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        }
        for path in sorted((root / "static").iterdir())
        if path.name != "MANIFEST.json"
    ]


if __name__ == "__main__":
    root = Path(sys.argv[1])
    (root / "static/MANIFEST.json").write_text(json.dumps(described(root), indent=2) + "\n")

"""Turns one HTML page into one tagged PDF, in a child process that can reach nothing and is ended when it overruns.

The child (`documents/press.py`) gets its environment, memory and time from here, and the page, the title and the assets
on its standard input. It knows no database, no secret and no network (security.md 5.3, house.md row 13).
"""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PRESS = Path(__file__).parent / "press.py"
STYLES = Path(__file__).parent / "print.css"
WHAT_TO_INSTALL = (
    "PDFs cannot be made on this machine: its text library is missing. Install libpango-1.0-0, libpangoft2-1.0-0 and"
    " libharfbuzz-subset0, then try again. Everything else works."
)
MISSING, TOO_MUCH = 3, 4
# The kernel counts the child's own seconds; it gives way to the site, so on a busy machine the clock shows more.
PATIENCE = 2


@dataclass(frozen=True)
class Limits:
    """How far one PDF may go: seconds and megabytes of the child, and letters of the page it is given."""

    seconds: int = 120
    megabytes: int = 900
    letters: int = 20_000_000


LIMITS = Limits()


class EngineMissing(RuntimeError):
    """The machine cannot make PDFs. The message is a sentence that says what to install."""

    def __init__(self):
        super().__init__(WHAT_TO_INSTALL)


class TooMuch(RuntimeError):
    """The page took more time, memory or depth than one PDF may. The message is a sentence."""


class EngineFailed(RuntimeError):
    """The child ended for another reason. The message is a code, never anything from the page."""


def pdf(html: str, *, title: str, assets: Mapping[str, bytes] | None = None, limits: Limits = LIMITS) -> bytes:
    """Return a tagged PDF/UA-1 of this page, with the house's print styles.

    title: the only property the PDF carries; say nothing about anybody in it. assets: what `src="asset:name"` may
    fetch, by name; every other address comes to nothing. Raises EngineMissing where pango is absent, TooMuch past the
    limits, EngineFailed for anything else.
    """
    if len(html) > limits.letters:
        raise TooMuch(f"The page has {len(html):,} letters; one PDF takes {limits.letters:,}. Make it in volumes.")
    return _run(_message(html, title, assets or {}, limits), limits)


def _message(html: str, title: str, assets: Mapping[str, bytes], limits: Limits) -> bytes:
    """One line that says how long each part is, then the parts."""
    parts = [html.encode(errors="replace"), STYLES.read_bytes(), *assets.values()]
    head = {
        "title": title,
        "assets": list(assets),
        "lengths": [len(part) for part in parts],
        "seconds": limits.seconds,
        "megabytes": limits.megabytes,
    }
    return b"".join([json.dumps(head).encode(), b"\n", *parts])


def _run(message: bytes, limits: Limits) -> bytes:
    try:
        child = subprocess.run(  # noqa: S603
            [sys.executable, "-I", str(PRESS)],
            input=message, capture_output=True, timeout=limits.seconds * PATIENCE, cwd="/",
            env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        )  # fmt: skip
    except subprocess.TimeoutExpired as late:
        raise TooMuch(f"The page was not ready after {limits.seconds * PATIENCE} seconds.") from late
    if child.returncode == 0 and child.stdout.startswith(b"%PDF-"):
        return child.stdout
    if child.returncode == MISSING:
        raise EngineMissing
    # A negative code is a signal: the kernel ended it for memory or processor time.
    if child.returncode == TOO_MUCH or child.returncode < 0:
        raise TooMuch(f"The page needs more than {limits.megabytes} MB or is nested too deeply.")
    raise EngineFailed(f"code {child.returncode}")


@cache
def why_not() -> str:
    """Return why no PDF can be made on this machine, as a sentence; empty where it can."""
    try:
        pdf("<p>A page.</p>", title="A page")
    except EngineMissing as missing:
        return str(missing)
    return ""

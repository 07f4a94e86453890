"""Reading the words in a picture with Tesseract, in a process with limits. Where it is missing nothing is guessed."""

import shutil
import subprocess
from dataclasses import dataclass
from functools import cache

PROGRAM = "tesseract"
SECONDS = 60
# A word it is less sure of than this is noise: the grain of paper, a ruled line.
LEAST_SURE = 20
WHAT_TO_INSTALL = "Pictures cannot be read on this machine: install tesseract-ocr, then try again."
LIMITS = {"OMP_THREAD_LIMIT": "1", "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8"}


class NotRead(RuntimeError):
    """A picture could not be read. The message is a sentence."""


@dataclass(frozen=True)
class Seen:
    """What was read in a picture: its text, and each word as (start, end, left, top, width, height) in thousandths."""

    text: str
    words: list[list[int]]


@cache
def is_there() -> bool:
    """Whether pictures can be read on this machine."""
    return shutil.which(PROGRAM, path=LIMITS["PATH"]) is not None


def read(picture: bytes) -> Seen:
    """Return the words of a picture (JPEG or PNG). Raises NotRead where they cannot be read."""
    if not is_there():
        raise NotRead(WHAT_TO_INSTALL)
    try:
        done = subprocess.run(  # noqa: S603
            [PROGRAM, "stdin", "stdout", "--psm", "3", "tsv"],
            input=picture, capture_output=True, timeout=SECONDS, cwd="/", env=LIMITS,
        )  # fmt: skip
    except subprocess.TimeoutExpired as late:
        raise NotRead("The picture took too long to read.") from late
    if done.returncode != 0:
        raise NotRead("The picture could not be read.")
    return _seen(done.stdout.decode(errors="replace").splitlines()[1:])


def _seen(rows: list[str]) -> Seen:
    """Tesseract's table as text: words of a line with a space between them, each line and block on its own."""
    wide = high = 1
    text, words, line = "", [], ""
    for row in rows:
        level, *rest = row.split("\t")
        if len(rest) < 11:
            continue
        left, top, width, height = (int(one) for one in rest[5:9])
        if level == "1":
            wide, high = max(1, width), max(1, height)
        if level != "5" or not rest[10].strip() or float(rest[9]) < LEAST_SURE:
            continue
        here = "-".join(rest[:4])
        text += "" if not text else " " if here == line else "\n"
        line = here
        words.append([len(text), len(text) + len(rest[10]), *_share(left, top, width, height, wide, high)])
        text += rest[10]
    return Seen(text, words)


def _share(left: int, top: int, width: int, height: int, wide: int, high: int) -> list[int]:
    return [1000 * left // wide, 1000 * top // high, -(-1000 * width // wide), -(-1000 * height // high)]

"""A list from somebody else's system, read whatever it was saved with: rows by our column names, faults by line. Pure.

Commas, semicolons, tabs and bars; UTF-8 with or without its mark, UTF-16, Windows-1252. A line that cannot be read is
a fault of that line; the lines after it are read all the same.
"""

import codecs
import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO

SEPARATORS = ",;\t|"
LONGEST_LINE = 60_000
MOST_LINES_OF_A_ROW = 12
LONGEST_SHOWN = 40
READ_AT_ONCE = 1 << 20


class Unreadable(ValueError):
    """The whole file cannot be used; the sentence says what to do."""


@dataclass(frozen=True)
class Fault:
    """What is wrong in one place of a file, and how to put it right."""

    line: int
    column: str
    what: str
    how: str


@dataclass(frozen=True)
class Row:
    """One line of the file: what it says by our names, and what is wrong with it."""

    line: int
    cells: Mapping[str, str]
    faults: tuple[Fault, ...] = ()


@dataclass
class Sheet:
    """A file opened: its columns under our names, and how it was saved."""

    columns: dict[str, int]
    unknown: list[str]
    encoding: str
    separator: str
    width: int
    lines: Iterable[tuple[int, str, bool]] = field(repr=False, default=())

    def rows(self) -> Iterator[Row]:
        """Yield every row below the header, once; empty lines are passed over."""
        for line, text, whole in self.lines:
            if not text.strip(' \t\r\n,;|"') and whole:
                continue
            yield self._row(line, text, whole)

    def _row(self, line: int, text: str, whole: bool) -> Row:
        if len(text) > LONGEST_LINE:
            return _broken(line, f"This line is {len(text):,} characters long.", "Shorten what one of its cells holds.")
        if not whole:
            return _broken(line, "A quotation mark opens here and never closes.", CUT_OFF)
        cells = next(csv.reader([text], delimiter=self.separator), [])
        if len(cells) < self.width and any(cell.strip() for cell in cells[len(cells) :] or cells):
            if not text.endswith("\n"):
                return _broken(line, f"The file ends in the middle of this line, after cell {len(cells)}.", CUT_OFF)
            return _broken(line, f"This line has {len(cells)} cells; the heading has {self.width}.", ADD_CELLS)
        if any(cell.strip() for cell in cells[self.width :]):
            return _broken(line, f"This line has {len(cells)} cells; the heading has {self.width}.", IN_QUOTES)
        return Row(line, {name: cells[place].strip() for name, place in self.columns.items()})


CUT_OFF = "Export the list again: it was cut off, or a quotation mark was typed inside a cell."
ADD_CELLS = "Add the missing cells, empty where nothing is known."
IN_QUOTES = "Put a cell that holds the separator between quotation marks."


def _broken(line: int, what: str, how: str) -> Row:
    return Row(line, {}, (Fault(line, "the whole line", what, how),))


def opened(stream: BinaryIO, known: Mapping[str, Iterable[str]], *, needed: Iterable[str] = ()) -> Sheet:
    """Return the file as a sheet. Raises Unreadable with a sentence.

    known: our column names, each with the other names it goes by. needed: those without which nothing can be done.
    """
    encoding = _encoding(stream)
    lines = _rows_of_lines(_lines(stream, encoding))
    try:
        _, header, _ = next(lines)
    except StopIteration:
        raise Unreadable("The file is empty. Export it again with its heading.") from None
    separator = max(SEPARATORS, key=header.count)
    cells = next(csv.reader([header[:LONGEST_LINE]], delimiter=separator), [])
    columns, unknown = _columns(cells, known)
    missing = [name for name in needed if name not in columns]
    if missing:
        raise Unreadable(
            f"The heading has no column {_listed(missing)}. It has: {_listed(cells)}. "
            "Name the columns as the how-to page does, in the first line."
        )
    return Sheet(columns, unknown, encoding, separator, len(cells), lines)


def _encoding(stream: BinaryIO) -> str:
    start = stream.read(4)
    stream.seek(0)
    if start.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise Unreadable("This is a workbook. Save the sheet as CSV UTF-8 in your spreadsheet, and bring that.")
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while piece := stream.read(READ_AT_ONCE):
            if b"\x00" in piece:
                raise Unreadable("This is not a text file. Export the list as CSV.")
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    finally:
        stream.seek(0)
    return "utf-8-sig"


def _lines(stream: BinaryIO, encoding: str) -> Iterator[str]:
    yield from codecs.getreader(encoding)(stream, "replace")


def _rows_of_lines(lines: Iterator[str]) -> Iterator[tuple[int, str, bool]]:
    """Lines put together where a quoted cell runs over several; (first line, text, whether its quotes close)."""
    waiting: list[tuple[int, str]] = []
    source = enumerate(lines, start=1)
    again: list[tuple[int, str]] = []
    while True:
        one = again.pop(0) if again else next(source, None)
        if one is not None:
            waiting.append(one)
        is_open = sum(text.count('"') for _, text in waiting) % 2 == 1
        if one is not None and is_open and len(waiting) < MOST_LINES_OF_A_ROW:
            continue
        if not waiting:
            return
        if is_open:
            yield (*waiting[0], False)
            again = waiting[1:] + again
        else:
            yield waiting[0][0], "".join(text for _, text in waiting), True
        waiting = []


def _columns(cells: list[str], known: Mapping[str, Iterable[str]]) -> tuple[dict[str, int], list[str]]:
    ours = {plain(other): name for name, others in known.items() for other in (name, *others)}
    columns: dict[str, int] = {}
    unknown = []
    for place, cell in enumerate(cells):
        name = ours.get(plain(cell))
        if name is None:
            if cell.strip():
                unknown.append(cell.strip()[:LONGEST_SHOWN])
        elif name in columns:
            raise Unreadable(
                f"Two columns are named for “{name}”: column {columns[name] + 1} and column {place + 1}. "
                "Take one of them out, or rename it."
            )
        else:
            columns[name] = place
    return columns, unknown


def plain(heading: str) -> str:
    """Return a column's name as it is compared: small letters and digits only."""
    return "".join(letter for letter in heading.casefold() if letter.isalnum())


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"“{name.strip()[:LONGEST_SHOWN]}”" for name in list(names)[:30]) or "nothing"

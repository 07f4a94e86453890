"""An entry too long for one volume, in parts: cut between lines, or between words where a line is that long. Pure."""

from collections.abc import Iterator

# What one volume holds at most; a line of its own takes as much room as this many letters.
LETTERS, A_LINE = 250_000, 60
CONTINUED = "(continued)"

Passages = list[tuple[str, str]]


def weight(text: str) -> int:
    """Return how much room words take, in letters: a short line takes the room of a whole one."""
    return len(text) + A_LINE * text.count("\n")


def parted(passages: Passages, most: int = LETTERS) -> list[Passages]:
    """Return the passages in parts of which none takes more room than that; one part where all of them fit."""
    found: list[Passages] = [[]]
    room = most
    for label, text in passages:
        for number, piece in enumerate(_pieces(text, most)):
            if weight(piece) > room and found[-1]:
                found.append([])
                room = most
            found[-1].append((f"{label} {CONTINUED}" if number else label, piece))
            room -= weight(piece)
    return found


def _pieces(text: str, most: int) -> Iterator[str]:
    """The text in pieces of whole lines; a longer line in pieces of whole words; a longer word as it comes."""
    if weight(text) <= most:
        yield text
        return
    held: list[str] = []
    size = 0
    for line in text.split("\n"):
        for piece in _of_line(line, most - A_LINE):
            if held and size + weight(piece) + A_LINE > most:
                yield "\n".join(held)
                held, size = [], 0
            held.append(piece)
            size += weight(piece) + A_LINE
    yield "\n".join(held)


def _of_line(line: str, most: int) -> Iterator[str]:
    while len(line) > most:
        cut = line.rfind(" ", most // 2, most)
        cut = cut if cut > 0 else most
        yield line[:cut]
        line = line[cut:].lstrip(" ")
    yield line

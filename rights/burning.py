"""What is burned out of a page's picture: where the words taken out stand, and the boxes drawn by hand. Pure.

Boxes are snapped outwards to the height of a line and to a coarse grid, so that their width tells no name
(security.md 6.2).
"""

from collections.abc import Iterable

from rights.redact import Span

WHOLE = 1000
GRID, MARGIN = 15, 3
Box = tuple[int, int, int, int]


def boxes_of(words: Iterable[list[int]], spans: Iterable[Span]) -> list[Box]:
    """Return the boxes over every word that a span touches, those that meet on one line made one.

    words: [start, end, left, top, width, height] of each word of the page.
    """
    taken = list(spans)
    hit = [tuple(box) for start, end, *box in words if any(span.start < end and start < span.end for span in taken)]
    return joined(snapped(*box) for box in hit)


def snapped(left: int, top: int, width: int, height: int) -> Box:
    """Return the box with its sides moved out to the grid, and never off the page."""
    right, low = left + width, top + height
    left = max(0, (left - MARGIN) // GRID * GRID)
    right = min(WHOLE, -(-(right + MARGIN) // GRID) * GRID)
    top, low = max(0, top - MARGIN), min(WHOLE, low + MARGIN)
    return left, top, max(1, right - left), max(1, low - top)


def joined(boxes: Iterable[Box]) -> list[Box]:
    """Return the boxes, with those that touch on one line made one."""
    found: list[Box] = []
    for box in sorted(set(boxes), key=lambda box: (box[1], box[0])):
        near = next((one for one in found if _touch(one, box)), None)
        if near is not None:
            found.remove(near)
            box = _around(near, box)
        found.append(box)
    return sorted(found, key=lambda box: (box[1], box[0]))


def _touch(one: Box, other: Box) -> bool:
    same_line = abs((one[1] + one[3] / 2) - (other[1] + other[3] / 2)) < min(one[3], other[3]) / 2
    return same_line and one[0] <= other[0] + other[2] + GRID and other[0] <= one[0] + one[2] + GRID


def _around(one: Box, other: Box) -> Box:
    left, top = min(one[0], other[0]), min(one[1], other[1])
    right, low = max(one[0] + one[2], other[0] + other[2]), max(one[1] + one[3], other[1] + other[3])
    return left, top, right - left, low - top

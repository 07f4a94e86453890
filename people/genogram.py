"""A family drawn: squares, circles, a triangle for the child not yet born. Pure: places and lines, no database.

The table beneath says the same in words; where a line is not known (which side a grandmother is of) none is drawn.
"""

from dataclasses import dataclass
from html import escape

# Generations above and below the person, by what somebody is to them.
ABOVE = {"grandparent": -2} | dict.fromkeys(
    (
        "mother",
        "father",
        "step_parent",
        "parents_partner",
        "adoptive_parent",
        "foster_carer",
        "guardian",
        "carer",
        "aunt_uncle",
    ),
    -1,
)
BELOW = {"child": 1}
PARENTS = ("mother", "father", "adoptive_parent")
COUPLED = ("parents_partner", "step_parent")
PARTNERS = ("partner", "former_partner")
BROOD = ("sibling", "half_sibling", "step_sibling")
# From left to right within a generation.
PLACES = (
    "aunt_uncle",
    "father",
    "mother",
    "adoptive_parent",
    "parents_partner",
    "step_parent",
    "me",
    "partner",
    "former_partner",
)

STEP, HEIGHT, SIZE, MARGIN = 180, 160, 22, 100
TOP = 44
WIDEST_NOTE = 24


@dataclass(frozen=True)
class Member:
    """Somebody to draw. `kind` is what they are to the person, `me` for the person; `back`: the other way round."""

    name: str
    note: str
    kind: str
    back: bool = False
    sex: str = "U"
    unborn: bool = False
    died: bool = False
    same_home: bool = False
    danger: bool = False

    @property
    def generation(self) -> int:
        """How many generations below the person; above is negative."""
        own = ABOVE.get(self.kind, 0) + BELOW.get(self.kind, 0)
        return -own if self.back else own

    @property
    def is_parent(self) -> bool:
        """Whether the person descends from them."""
        return (not self.back and self.kind in PARENTS) or (self.back and self.kind == "child")

    @property
    def is_child(self) -> bool:
        """Whether they descend from the person."""
        return (self.back and self.kind in PARENTS) or (not self.back and self.kind == "child")


@dataclass(frozen=True)
class Drawn:
    """A member and where they stand."""

    member: Member
    x: int
    y: int


@dataclass(frozen=True)
class Drawing:
    """A whole drawing: its size and its parts as SVG, safe to print."""

    width: int
    height: int
    svg: str
    words: str


def draw(members: list[Member]) -> Drawing:
    """Return the drawing of these members, of whom one is `me`."""
    rows = sorted({member.generation for member in members})
    widest = max(sum(member.generation == row for member in members) for row in rows)
    width = max(widest * STEP + MARGIN, 420)
    drawn = [place for row in rows for place in _placed(members, row, rows.index(row), width)]
    height = TOP + len(rows) * HEIGHT
    parts = [*_lines(drawn), *(_person(one) for one in drawn)]
    return Drawing(width, height, "".join(parts), _words(members))


def _placed(members: list[Member], generation: int, row: int, width: int) -> list[Drawn]:
    here = sorted((member for member in members if member.generation == generation), key=_order)
    left = (width - (len(here) - 1) * STEP) // 2
    return [Drawn(member, left + STEP * number, TOP + row * HEIGHT) for number, member in enumerate(here)]


def _order(member: Member) -> tuple[int, str]:
    # Brothers and sisters stand to the left of the person, others to the right.
    if member.kind in BROOD:
        return (0, member.name)
    return (PLACES.index(member.kind) + 1 if member.kind in PLACES else len(PLACES) + 1, member.name)


def _lines(drawn: list[Drawn]) -> list[str]:
    me = next(one for one in drawn if one.member.kind == "me")
    parents = [one for one in drawn if one.member.is_parent]
    # A half-brother shares one parent, and which one is not recorded: no line claims it.
    brood = [me, *(one for one in drawn if one.member.kind == "sibling")]
    children = [one for one in drawn if one.member.is_child]
    beside = [one for one in drawn if one.member.kind in PARTNERS]
    found = _couple(parents) + _descent(parents, brood)
    mother = next((one for one in parents if one.member.kind == "mother"), parents[0] if parents else None)
    for one in drawn:
        if mother and one.member.kind in COUPLED and not one.member.back:
            found += _couple([mother, one])
    for one in beside:
        found += _couple([me, one], parted=one.member.kind == "former_partner")
    return found + _descent([me, *[one for one in beside if one.member.kind == "partner"][:1]], children)


def _couple(pair: list[Drawn], *, parted: bool = False) -> list[str]:
    if len(pair) < 2:
        return []
    left, right = sorted(pair[:2], key=lambda one: one.x)
    found = [_path(f"M{left.x + SIZE} {left.y}H{right.x - SIZE}")]
    if parted:
        middle = (left.x + right.x) // 2
        found.append(_path(f"M{middle - 2} {left.y - 10}l-8 20M{middle + 8} {left.y - 10}l-8 20"))
    return found


def _descent(parents: list[Drawn], children: list[Drawn]) -> list[str]:
    if not parents or not children:
        return []
    pair = parents[:2]
    x = sum(one.x for one in pair) // len(pair)
    top = pair[0].y + (SIZE if len(pair) == 1 else 0)
    bar = children[0].y - SIZE - 24
    ends = [*(one.x for one in children), x]
    drops = "".join(f"M{one.x} {bar}V{one.y - SIZE}" for one in children)
    return [_path(f"M{x} {top}V{bar}M{min(ends)} {bar}H{max(ends)}{drops}")]


def _path(moves: str) -> str:
    return f'<path d="{moves}" fill="none" stroke="currentColor" stroke-width="2"/>'


def _person(one: Drawn) -> str:
    member, x, y = one.member, one.x, one.y
    tone = ' class="danger"' if member.danger else ""
    home = _home(x, y) if member.same_home else ""
    name = _text(x, y + 42, member.name, 'font-size="14" font-weight="700"')
    lines = enumerate(_folded(member.note))
    notes = "".join(_text(x, y + 60 + 17 * number, line, 'font-size="13"') for number, line in lines)
    return f"<g{tone}>{home}{shape(member, x, y)}{name}{notes}</g>"


def _folded(note: str) -> list[str]:
    """A note on two lines where one would run into the neighbour."""
    if len(note) <= WIDEST_NOTE or ", " not in note:
        return [note]
    first, _, rest = note.partition(", ")
    return [first, rest]


def _text(x: int, y: int, words: str, look: str) -> str:
    return f'<text x="{x}" y="{y}" text-anchor="middle" {look} fill="currentColor">{escape(words)}</text>'


def shape(member: Member, x: int, y: int, size: int = SIZE) -> str:
    """Return the sign of one person around a point: by sex, born or not, living or not, doubled for the person."""
    found = [_outline(member, x, y, size)]
    if member.kind == "me":
        found.append(_outline(member, x, y, size - 6))
    if member.died:
        found.append(_path(f"M{x - size} {y - size}L{x + size} {y + size}M{x + size} {y - size}L{x - size} {y + size}"))
    return "".join(found)


def _outline(member: Member, x: int, y: int, size: int) -> str:
    look = 'fill="#fff" stroke="currentColor" stroke-width="2"'
    if member.unborn:
        return f'<path d="M{x} {y - size}L{x + size} {y + size}H{x - size}Z" {look}/>'
    if member.sex == "F":
        return f'<circle cx="{x}" cy="{y}" r="{size}" {look}/>'
    if member.sex == "M":
        return f'<rect x="{x - size}" y="{y - size}" width="{2 * size}" height="{2 * size}" {look}/>'
    return f'<path d="M{x} {y - size}L{x + size} {y}L{x} {y + size}L{x - size} {y}Z" {look}/>'


def _home(x: int, y: int) -> str:
    half = STEP // 2 - 8
    return (
        f'<rect x="{x - half}" y="{y - SIZE - 12}" width="{2 * half}" height="{2 * SIZE + 76}" fill="none" '
        'stroke="currentColor" stroke-width="1.5" stroke-dasharray="2 4"/>'
    )


def _words(members: list[Member]) -> str:
    """The drawing in a sentence or two, for those who cannot see it; the table says the rest."""
    me = next(member for member in members if member.kind == "me")
    others = [f"{member.name}, {member.note}" for member in members if member.kind != "me"]
    home = [member.name for member in members if member.same_home]
    said = f"{me.name}, {me.note}. " + (f"Around: {'; '.join(others)}. " if others else "Nobody else is recorded. ")
    return said + (f"In the same home: {', '.join(home)}." if home else "")


KEY = (
    ("male", Member("", "", "other", sex="M")),
    ("female", Member("", "", "other", sex="F")),
    ("sex not known", Member("", "", "other")),
    ("not yet born", Member("", "", "other", unborn=True)),
    ("this person", Member("", "", "me", sex="F")),
    ("has died", Member("", "", "other", sex="M", died=True)),
)


def key() -> list[tuple[str, str]]:
    """Return the signs used, each as its words and its SVG in a box of 24 by 24."""
    signs = [(words, shape(member, 12, 12, 9)) for words, member in KEY]
    parted = _path("M0 12h24M9 5l-4 14M17 5l-4 14")
    home = '<rect x="2" y="2" width="20" height="20" fill="none" stroke="currentColor" stroke-dasharray="2 4"/>'
    return [*signs, ("parted", parted), ("same home as this person", home)]

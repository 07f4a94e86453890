"""Draws a table of moves as a picture: states in columns, one arrow for each move."""

from collections.abc import Mapping, Sequence
from html import escape
from itertools import pairwise

WIDTH, HEIGHT, ACROSS, DOWN, EDGE = 150, 40, 58, 16, 24
EVERYWHERE = 0.6  # a state most others can move to is told in a sentence, for its arrows would hide the rest
STYLE = (
    "text{font:14px arial,sans-serif;fill:#1f2a37}rect{fill:#fff;stroke:#33475b;stroke-width:1.5}"
    "path{fill:none;stroke:#5b6b7b;stroke-width:1.4}.back{stroke-dasharray:5 4}.end{fill:#eef2f5}.note{font-size:13px}"
)

Moves = Mapping[str, Sequence[str]]
Spot = str | tuple[str, int]  # a state, or where the way to a state crosses a column


def drawing(title: str, moves: Moves, first: str) -> str:
    """The picture as SVG text. `moves` says for each state's words which it can become; `first` is where it begins."""
    everywhere = [to for to in moves if _share(moves, to) > EVERYWHERE]
    states = [state for state in moves if state not in everywhere]
    arrows = {state: [to for to in moves[state] if to in states] for state in states}
    rank = _ranks(arrows, first)
    steps, back = _steps(arrows, rank)
    places = _places(_columns(states, steps, rank))
    top = max(y for _, y in places.values()) + HEIGHT + DOWN * 3
    places |= {state: (EDGE, top + n * (HEIGHT + DOWN)) for n, state in enumerate(everywhere)}
    parts = [_arrow(places, a, b) for a, b in sorted(steps, key=str)] + [_back(places[a], places[b]) for a, b in back]
    parts += [_back(places[a], places[b]) for a in everywhere for b in moves[a]]
    parts += [_box(state, place, ends=not moves[state]) for state, place in places.items() if isinstance(state, str)]
    parts += [_note(places[state], "from almost every state") for state in everywhere]
    size = max(x for x, _ in places.values()) + WIDTH + EDGE, max(y for _, y in places.values()) + HEIGHT + EDGE * 2
    return _page(title, *size, moves, parts)


def _share(moves: Moves, to: str) -> float:
    return sum(to in after for after in moves.values()) / max(1, len(moves))


def _ranks(arrows: Moves, first: str) -> dict[str, int]:
    """The column of each state: the one after the last that leads to it, without going round."""
    rank = dict.fromkeys(arrows, 0)
    forward = _forward(arrows, first)
    for _ in arrows:
        for state, after in forward:
            for to in after:
                rank[to] = max(rank[to], rank[state] + 1)
    return rank


def _steps(arrows: Moves, rank: Mapping[str, int]) -> tuple[set[tuple[Spot, Spot]], list[tuple[str, str]]]:
    """Arrows cut at each column they cross, so that they pass between boxes; and those that lead back."""
    steps: set[tuple[Spot, Spot]] = set()
    back = []
    for state, after in arrows.items():
        for to in after:
            if rank[to] <= rank[state]:
                back.append((state, to))
                continue
            # Arrows to one state share their way, which keeps the picture quiet.
            way: list[Spot] = [state, *((to, column) for column in range(rank[state] + 1, rank[to])), to]
            steps |= set(pairwise(way))
    return steps, back


def _columns(states: Sequence[str], steps: set[tuple[Spot, Spot]], rank: Mapping[str, int]) -> list[list[Spot]]:
    """The spots of each column, put in an order in which few arrows cross."""
    columns: list[list[Spot]] = [[] for _ in range(max(rank.values()) + 1)]
    for state in states:
        columns[rank[state]].append(state)
    for spot in sorted({spot for step in steps for spot in step if isinstance(spot, tuple)}):
        columns[spot[1]].append(spot)
    for sweep in range(12):
        forth = sweep % 2 == 0
        for before, column in pairwise(columns if forth else columns[::-1]):
            at = {spot: n / max(1, len(before) - 1) for n, spot in enumerate(before)}
            near = {
                s: [at[a] for a, b in steps if b == s] if forth else [at[b] for a, b in steps if a == s] for s in column
            }
            column.sort(key=lambda spot: sum(near[spot]) / len(near[spot]) if near[spot] else 0.5)
    return columns


def _forward(arrows: Moves, first: str) -> list[tuple[str, list[str]]]:
    """The arrows that do not lead back to where one has been."""
    done: dict[str, list[str]] = {}
    on_the_way: list[str] = []

    def visit(state: str) -> None:
        on_the_way.append(state)
        done[state] = [to for to in arrows[state] if to not in on_the_way]
        for to in done[state]:
            if to not in done:
                visit(to)
        on_the_way.pop()

    for state in [first, *arrows]:
        if state not in done:
            visit(state)
    return list(done.items())


def _places(columns: list[list[Spot]]) -> dict[Spot, tuple[float, float]]:
    tall = max(sum(_height(spot) + DOWN for spot in column) for column in columns)
    places: dict[Spot, tuple[float, float]] = {}
    for number, column in enumerate(columns):
        y = EDGE + (tall - sum(_height(spot) + DOWN for spot in column)) / 2
        for spot in column:
            places[spot] = (EDGE + number * (WIDTH + ACROSS), y)
            y += _height(spot) + DOWN
    return places


def _height(spot: Spot) -> int:
    return HEIGHT if isinstance(spot, str) else 6


def _box(words: str, place: tuple[float, float], *, ends: bool) -> str:
    x, y = place
    lines = _two_lines(words)
    middle = y + HEIGHT / 2 + 5 - (len(lines) - 1) * 8
    text = "".join(
        f'<text text-anchor="middle" x="{x + WIDTH / 2}" y="{middle + 16 * n}">{escape(line)}</text>'
        for n, line in enumerate(lines)
    )
    return f'<rect class="{"end" if ends else ""}" x="{x}" y="{y}" width="{WIDTH}" height="{HEIGHT}" rx="4"/>{text}'


def _two_lines(words: str) -> list[str]:
    if len(words) <= 19:
        return [words]
    near = min((n for n, letter in enumerate(words) if letter == " "), key=lambda n: abs(n - len(words) / 2))
    return [words[:near], words[near + 1 :]]


def _arrow(places: Mapping[Spot, tuple[float, float]], start: Spot, end: Spot) -> str:
    (x, y), (u, v) = places[start], places[end]
    x, y, v = x + WIDTH, y + _height(start) / 2, v + _height(end) / 2
    along = "" if isinstance(end, str) else f" L{u + WIDTH},{v}"
    head = ' marker-end="url(#to)"' if isinstance(end, str) else ""
    u -= 7 if isinstance(end, str) else 0
    bend = (u - x) / 2
    return f'<path{head} d="M{x},{y} C{x + bend},{y} {u - bend},{v} {u},{v}{along}"/>'


def _back(start: tuple[float, float], end: tuple[float, float]) -> str:
    x, y, u, v = start[0] + WIDTH * 0.7, start[1] + HEIGHT / 2, end[0] + WIDTH * 0.3, end[1] + HEIGHT + 7
    low = max(y, v) + 30
    return f'<path class="back" marker-end="url(#to)" d="M{x},{y} C{x},{low} {u},{low} {u},{v}"/>'


def _note(place: tuple[float, float], words: str) -> str:
    return f'<text class="note" x="{place[0]}" y="{place[1] - 8}">{escape(words)}</text>'


def _page(title: str, wide: float, tall: float, moves: Moves, parts: list[str]) -> str:
    told = " ".join(f"{state}: {', '.join(after) or 'the end'}." for state, after in moves.items())
    marker = (
        '<marker id="to" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="7" markerHeight="7" orient="auto">'
        '<path d="M0,0 L10,5 L0,10 z" style="fill:#5b6b7b;stroke:none"/></marker>'
    )
    size = f'viewBox="0 0 {wide} {tall}" width="{wide}" height="{tall}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">'
    body = "\n".join(parts)
    return (
        f"{head}\n<title>{escape(title)}</title>\n<desc>{escape(told)}</desc>\n<style>{STYLE}</style>\n"
        f"<defs>{marker}</defs>\n{body}\n</svg>\n"
    )

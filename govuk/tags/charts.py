"""Drawings made on the server: ink only, labelled where they stand, and said in words for those who cannot see them."""

from datetime import date

from django.template import Library

from govuk.tags.drawing import drawn

register = Library()

WIDTH = 360
LABEL = 84
BESIDE = 22


def _a_year_before(on: date) -> date:
    try:
        return on.replace(year=on.year - 1)
    except ValueError:
        return on.replace(year=on.year - 1, day=28)


@register.simple_tag
def year_line(events, until, words="Contacts in twelve months"):
    """Twelve months as a line with a dot for each event: {% year_line events today %}; events are (date, label).

    Labels that would touch stand by turns above and below the line. Events outside the twelve months are left out.
    """
    start = _a_year_before(until)
    span = (until - start).days
    dots, ends = [], {True: -WIDTH, False: -WIDTH}
    for on, label in sorted((on, label) for on, label in events if start <= on <= until):
        x = round((on - start).days / span * (WIDTH - 12)) + 6
        above = ends[True] + 8 <= x - LABEL / 2 or ends[True] <= ends[False]
        ends[above] = x + LABEL / 2
        anchor = "end" if x > WIDTH - LABEL / 2 else "start" if x < LABEL / 2 else "middle"
        said = f"{label}, {on.day} {on:%b}"
        edge = {"end": WIDTH, "start": 0, "middle": x}[anchor]
        dots.append({"x": x, "y": 14 if above else 54, "text_x": edge, "anchor": anchor, "words": said})
    said = "; ".join(dot["words"] for dot in dots) or "none"
    ends_words = {"start": f"{start:%b %Y}", "end": f"{until:%b %Y}"}
    return drawn("year_line", dots=dots, ticks=range(30, WIDTH, 30), said=f"{words}: {said}.", **ends_words)


def _short(label: str) -> str:
    """As much of a label as stands beside its bar; the table under it has the whole."""
    return label if len(label) <= BESIDE else f"{label[: BESIDE - 1].rstrip(' ,')}…"


@register.simple_tag
def bars(rows, title, since, unit="Count"):
    """Bars with their numbers, and the same as a table: {% bars rows "Sent, by basis" "since 1 November" %}.

    Rows are (label, number); at most three such charts stand on a page.
    """
    most = max((number for _, number in rows), default=0) or 1
    drawn_rows = [
        {"label": label, "short": _short(label), "number": number, "y": 34 * place, "width": round(number / most * 180)}
        for place, (label, number) in enumerate(rows)
    ]
    return drawn("bars", title=title, since=since, unit=unit, rows=drawn_rows, height=max(34 * len(rows), 34))

"""The code sets in force on a day, read from their rows. domain.md 1.6 and 6.3

A form offers what is offered today; a page says a code in the words of today. Where there are no rows, as before
anybody is known, the words are those of the first edition.
"""

from collections.abc import Callable
from contextvars import ContextVar
from datetime import date
from uuid import UUID

from audit import clock, trail
from deadlines.calendar import london_day
from people.models import CodeWord

Words = dict[str, tuple[str, bool]]
# One page asks the same set many times over; what is kept is forgotten with the page.
_kept: ContextVar[tuple[UUID | None, dict[tuple[str, date], Words]]] = ContextVar("code_words", default=(None, {}))


def in_force(code_set: str, on: date) -> Words:
    """Each code of a set with its words and whether it is offered on this day, in the order of the list."""
    page = trail.request_id.get()
    kept_for, kept = _kept.get()
    if page is None or kept_for != page:
        kept = {}
        _kept.set((page, kept))
    if (code_set, on) not in kept:
        rows = CodeWord.objects.filter(code_set=code_set, in_force_from__lte=on).order_by("in_force_from")
        newest = {row.code: row for row in rows}
        kept[code_set, on] = {
            row.code: (row.words, row.offered) for row in sorted(newest.values(), key=lambda row: row.place)
        }
    return kept[code_set, on]


def offered(code_set: str, first: dict[str, str]) -> Callable[[], list[tuple[str, str]]]:
    """What a question offers, asked when it is drawn. first: the first edition, for where there are no rows."""

    def today() -> list[tuple[str, str]]:
        rows = in_force(code_set, london_day(clock.now()))
        return [(code, words) for code, (words, is_offered) in rows.items() if is_offered] or list(first.items())

    return today


def words_of(code_set: str, code: str, first: dict[str, str], on: date) -> str:
    """What a code says on this day; a code no longer offered keeps its words."""
    return in_force(code_set, on).get(code, (first.get(code, code), True))[0]

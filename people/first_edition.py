"""The first edition of the code sets: those of the census of their year. domain.md 6.3"""

from datetime import date, datetime

from django.db import transaction

from audit import trail
from audit.records import write_many
from people import codes
from people.models import CodeWord

FROM = date(2025, 4, 1)
WHY = "First edition of the code sets the service works by."


def capital(words: str) -> str:
    """Words as a list shows them."""
    return words[:1].upper() + words[1:]


@transaction.atomic
def load(*, by, at: datetime) -> int:
    """Add the words of codes that have none yet. Returns how many rows were added."""
    sets = {"ethnicity": codes.ETHNICITY, "disability": codes.DISABILITY}
    return sum(add(code_set, words, source=codes.SOURCE, by=by, at=at) for code_set, words in sets.items())


def add(code_set: str, words: dict[str, str], *, source: str, by, at: datetime) -> int:
    """Add the rows of one set that are not there. Returns how many were added."""
    there = set(CodeWord.objects.filter(code_set=code_set).values_list("code", flat=True))
    rows = [
        CodeWord(code_set=code_set, code=code, place=place, words=capital(said), in_force_from=FROM, source=source)
        for place, (code, said) in enumerate(words.items(), start=1)
        if code not in there
    ]
    if rows:
        write_many(rows, by=by, why=WHY)
        trail.note(by, "law.loaded", at=at, app="people", rows=len(rows))
    return len(rows)

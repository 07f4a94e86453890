"""Levels of need and who brings a contact, in the words of the day. domain.md 1.6 and 1.8"""

from datetime import date

from intake.codes import Level, source_choices
from people.code_words import offered, words_of

FIRST_LEVELS = {str(level.value): level.label for level in Level}
offered_levels = offered("level", FIRST_LEVELS)
offered_sources = offered("source", dict(source_choices()))


def level_words(level: str, on: date) -> str:
    """What a level of need is called on this day."""
    return words_of("level", level, FIRST_LEVELS, on)

"""A stored code together with the words people read."""

from __future__ import annotations

from enum import StrEnum

from govuk.text import lowered


class Word(StrEnum):
    """A code that knows its own words: `RED = "RED", "likely significant harm"`."""

    label: str

    def __new__(cls, code: str, label: str = "") -> Word:
        word = str.__new__(cls, code)
        word._value_ = code
        word.label = label
        return word

    @property
    def mid(self) -> str:
        """Its words for the middle of a sentence; an abbreviation stays as it is: `MASH enquiry`."""
        return lowered(self.label)

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """Pairs of code and words, for a model field or a question."""
        return [(word.value, word.label) for word in cls]

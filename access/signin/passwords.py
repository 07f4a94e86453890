"""What a password must be (security.md 4.5): long, not one of our words. No composition rules, no expiry."""

import hashlib
import re
import unicodedata
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ValidationError

OUR_WORDS = (
    "frontdoor", "sandwell", "childrenstrust", "children", "safeguarding", "westbromwich", "smethwick", "oldbury",
    "tipton", "rowleyregis", "wednesbury", "blackcountry", "westmidlands", "police", "social", "worker", "mash",
    "password", "welcome", "letmein", "qwerty", "changeme", "winter", "spring", "summer", "autumn", "monday",
)  # fmt: skip
LEFT_OVER = 8


def normal(password: str) -> str:
    """One form for text that looks the same, so that another keyboard types the same password (NFC)."""
    return unicodedata.normalize("NFC", password)


class LongEnough:
    """Between `shortest` and `longest` characters of any kind."""

    def __init__(self, shortest: int = 15, longest: int = 128):
        self.shortest, self.longest = shortest, longest

    def validate(self, password: str, user=None) -> None:
        """Raises ValidationError with a sentence for a password too short or too long."""
        if len(password) < self.shortest:
            raise ValidationError(f"Use at least {self.shortest} characters. Three random words work well.")
        if len(password) > self.longest:
            raise ValidationError(f"Use at most {self.longest} characters.")

    def get_help_text(self) -> str:
        """The rule, as a hint under the question."""
        return f"At least {self.shortest} characters. Three random words work well; a password manager works better."


class NotOneOfOurWords:
    """Refuses a password made of the words of this office, its places and its agencies with a little added."""

    def validate(self, password: str, user=None) -> None:
        """Raises ValidationError when too little is left once our own words are taken away."""
        left = re.sub(r"[^a-z]", "", password.lower())
        for word in sorted(OUR_WORDS, key=len, reverse=True):
            left = left.replace(word, "")
        if len(left) < LEFT_OVER and re.search("|".join(OUR_WORDS), re.sub(r"[^a-z]", "", password.lower())):
            raise ValidationError("Do not build it from the names of this service, its places or its agencies.")

    def get_help_text(self) -> str:
        """The rule, as a hint under the question."""
        return "Not the name of this service, of a place or of an agency."


class NotBreached:
    """Refuses a password that stands in a list of breached ones kept on this machine.

    The list is Have I Been Pwned's, ordered by hash: a line each of an SHA-1 in capitals, a colon and a count. It is
    looked up where it lies, by halves; nothing is asked of anybody. Without a list nothing is refused here.
    """

    def validate(self, password: str, user=None) -> None:
        """Raises ValidationError for a password of the list."""
        path = settings.BREACHED_PASSWORDS
        # SHA-1 is how the list is kept; it protects nothing here.
        wanted = hashlib.sha1(normal(password).encode(), usedforsecurity=False).hexdigest().upper().encode()
        if path and _stands_in(Path(path), wanted):
            raise ValidationError("This password is known from a breach elsewhere. Choose another.")

    def get_help_text(self) -> str:
        """The rule, as a hint under the question."""
        return "Not one that is known from a breach."


def _stands_in(path: Path, wanted: bytes) -> bool:
    """Whether a line of a file ordered by hash begins with this one; a handful of reads however long it is."""
    with path.open("rb") as lines:
        low, high = 0, lines.seek(0, 2)
        while low < high:
            middle = (low + high) // 2
            lines.seek(middle)
            if middle:
                lines.readline()
            start, line = lines.tell(), lines.readline()
            if not line or line[: len(wanted)] > wanted:
                high = middle
            elif line[: len(wanted)] == wanted:
                return True
            else:
                low = start + len(line)
        # The line where the halves met is the only one never read on the way.
        lines.seek(low)
        return lines.readline()[: len(wanted)] == wanted

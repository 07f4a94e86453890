"""What a password must be (security.md 4.5): long, not one of our words. No composition rules, no expiry."""

import re
import unicodedata

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

"""Names as they are compared: folded, sounded, shortened; and the dates people mistake. Pure.

What is shown is always what was typed. What is compared is made here and stored beside it, so that a search asks
for equal text only (house.md row 23).
"""

import re
import unicodedata
from calendar import monthrange
from contextlib import suppress
from datetime import date, timedelta
from string import ascii_lowercase

import jellyfish

from people.nicknames import FORMS

# Letters that have no accent to take off but are read as another.
READ_AS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"})
# Cyrillic and Greek letters that look Latin, read as Latin only inside a word that has Latin letters too.
LOOK_ALIKE = str.maketrans("асеорхуіјѕԁһαορν", "aceopxyijsdhaopv")
JOINERS = re.compile("[\u200b-\u200d\u2060\ufeff]")
APOSTROPHES = re.compile("['’‘`´ʼʻ′]")
# Read aloud in our letters, so that a name sounds alike in either script.
ALOUD = str.maketrans(
    dict(zip("абвгдеёзийклмнопрстуфхыэіїєґ", "abvgdeezijklmnoprstufhyeiieg", strict=True))
    | {"ж": "zh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ь": "", "ю": "yu", "я": "ya"}
    | dict(zip("αβγδεζηικλμνξοπρσςτυφω", "avgdeziiklmnxoprsstyfo", strict=True))
    | {"θ": "th", "χ": "ch", "ψ": "ps"}
)
# Endings a family name changes by sex or by register, longest first: Kowalska is of the Kowalskis.
ENDINGS = (
    ("skaya", "ski"),
    ("sky", "ski"),
    ("dzka", "dzki"),
    ("ska", "ski"),
    ("cka", "cki"),
    ("ova", ""),
    ("eva", ""),
    ("ov", ""),
    ("ev", ""),
)
GAPS = re.compile(r"[\s\-‐-―.,_/]+")
LATIN = re.compile("[a-z]")
BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
LONGEST = 200
SOUND_LENGTH = 60
LONGEST_FULLY_SLIPPED = 16


def typed_name(text: str) -> str:
    """Return a name as it will be stored, spaces tidied, or raise ValueError with a sentence.

    Any script, one character, `Null` and `True` are names. Control characters, half characters and marks that turn
    the direction of text are not part of one.
    """
    name = " ".join(text.split())
    if BIDI.search(name):
        raise ValueError("The name holds a hidden mark that turns the direction of text. Type it again by hand.")
    if any(unicodedata.category(character) in {"Cc", "Cs", "Co", "Cn"} for character in name):
        raise ValueError("The name holds a character that cannot be stored. Type it again by hand.")
    if len(name) > LONGEST:
        raise ValueError(f"A name can be {LONGEST} characters long. This has {len(name)}.")
    return unicodedata.normalize("NFC", name)


def folded(name: str) -> str:
    """Return a name as compared: small letters, no accents, apostrophes or joiners, one space between parts."""
    text = JOINERS.sub("", unicodedata.normalize("NFKC", name)).casefold().translate(READ_AS)
    text = APOSTROPHES.sub("", text)
    bare = "".join(mark for mark in unicodedata.normalize("NFD", text) if not _is_latin_accent(mark))
    words = (_one_script(word) for word in GAPS.split(unicodedata.normalize("NFC", bare)))
    return " ".join(word for word in words if word)


def _is_latin_accent(mark: str) -> bool:
    return "\u0300" <= mark <= "\u036f"


def _one_script(word: str) -> str:
    return word.translate(LOOK_ALIKE) if LATIN.search(word) else word


def parts(name: str) -> tuple[str, ...]:
    """Return the parts of a folded name: a double-barrelled one has two, most have one, an empty one none."""
    return tuple(folded(name).split())


def sound(name: str) -> str:
    """Return how a name sounds, for comparing by equality; a name in another script sounds as it is folded.

    Double-barrelled names sound as one, with or without the hyphen.
    """
    run = "".join(parts(name)).translate(ALOUD)
    letters = re.sub("[^a-z]", "", run)
    if len(letters) < 2 or len(letters) < len(run) / 2:
        return run[:SOUND_LENGTH]
    return (jellyfish.metaphone(letters) or run)[:SOUND_LENGTH]


def one_slip_away(word: str) -> frozenset[str]:
    """Return every word that one slip of the finger makes of a folded word: a letter lost, added, wrong or swapped.

    A long word is given without the added and wrong letters, of which it has hundreds.
    """
    cut = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    found = {left + right[1:] for left, right in cut if right}
    found |= {left + right[1] + right[0] + right[2:] for left, right in cut if len(right) > 1}
    if len(word) <= LONGEST_FULLY_SLIPPED:
        found |= {left + letter + right[1:] for left, right in cut if right for letter in ascii_lowercase}
        found |= {left + letter + right for left, right in cut for letter in ascii_lowercase}
    return frozenset(found - {"", word})


def surname_root(name: str) -> str:
    """Return a folded family name without the ending that tells a man's from a woman's: Kowalska is kowalski."""
    for ending, instead in ENDINGS:
        if name.endswith(ending) and len(name) > len(ending) + 2:
            return name.removesuffix(ending) + instead
    return name


def also_called(given: str) -> frozenset[str]:
    """Return the folded first names that stand for this one: Liz for Elizabeth, Mohammed for Muhammad; and itself."""
    name = folded(given)
    return FORMS.get(name) or frozenset({name}) - {""}


def initials(given: str, family: str) -> str:
    """Return the first letters of a name, for a drawing: `WA`; empty for a person without a name."""
    return "".join(word[0] for word in (given, family) if word).upper()


def likely_dates(born_on: date) -> dict[date, str]:
    """Return the dates that may be meant by this one, each with the words for how it differs; itself first.

    Day and month swapped, a day out, a year out (performance.md 3).
    """
    found = {born_on: "Same date of birth"}
    with suppress(ValueError):
        found.setdefault(date(born_on.year, born_on.day, born_on.month), "Day and month of birth swapped")
    for step in (-1, 1):
        with suppress(OverflowError, ValueError):
            found.setdefault(born_on + timedelta(days=step), "Born one day apart")
            found.setdefault(_years_away(born_on, step), "Same day and month of birth, a year apart")
    return found


def misread_dates(born_on: date) -> frozenset[date]:
    """Return every date that may be meant by this one: the likely ones, and those with one digit wrong."""
    text, found = born_on.isoformat(), set(likely_dates(born_on))
    for place in (2, 3, 5, 6, 8, 9):
        for digit in "0123456789":
            with suppress(ValueError):
                found.add(date.fromisoformat(f"{text[:place]}{digit}{text[place + 1 :]}"))
    return frozenset(found)


def _years_away(day: date, years: int) -> date:
    last = monthrange(day.year + years, day.month)[1]
    return day.replace(year=day.year + years, day=min(day.day, last))

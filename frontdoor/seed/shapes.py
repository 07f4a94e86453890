"""What an invented family is written down as: who they are, and each time somebody told us something. Pure.

The steps of an approach are words, done one after another as the right person (see `steps.py`): `"prepare AMBER 3/2"`
screens, rates and sets level 3 for the first child and 2 for the second; `"@-1 16:10"` goes on to that moment.
"""

from dataclasses import dataclass

UNSAID: tuple[str, str] = ("unknown", "")


@dataclass(frozen=True)
class Young:
    """A child: born (`age`), awaited (`due`, in days) or not named (`given` empty, `said` the age as told)."""

    given: str
    age: int = -1
    sex: str = "U"
    due: int = 0
    family: str | None = None
    said: str = ""
    health: str = ""
    disabilities: tuple[str, ...] = ()
    upn_unknown: str = ""
    alias: str = ""


@dataclass(frozen=True)
class Grown:
    """An adult of the family, as which they stand to the children, and what is said of them."""

    given: str
    age: int
    role: str
    family: str | None = None
    here: bool = True
    alleged: bool = False
    safe: str = "yes"
    sex: str = ""
    risk: str = ""
    health: str = ""
    alias: str = ""


@dataclass(frozen=True)
class Approach:
    """One time somebody told us something, and what was done."""

    when: str
    source: str
    worry: str
    steps: tuple[str, ...] = ()
    who: str = ""
    as_: str = ""
    agency: str = ""
    channel: str = ""
    entered: str = ""
    safe: tuple[str, str] = UNSAID
    who_with: str = ""
    place: str = ""
    withheld: bool = False
    urgent: bool = False
    searched: bool = True
    sense: str = "Read with what is already known of the family; nothing here contradicts it."
    why: str = "What was told fits this, and nothing known of the family speaks against it."
    said: str = ""
    found: str = ""
    children: tuple[int, ...] | None = None


@dataclass(frozen=True)
class Family:
    """A family: its name and home, its children and adults, and the approaches about it, oldest first."""

    name: str
    home: str
    children: tuple[Young, ...]
    adults: tuple[Grown, ...]
    told: tuple[Approach, ...]
    ethnicity: str = "WBRI"
    language: str = "English"
    interpreter: str = "no"
    religion: str = ""
    worker: str = "sol"
    school: str = "Westmere Brook Primary School"

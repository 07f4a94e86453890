"""What each likeness weighs, as a table: how often it is so of one person's two records, and of two people's. Pure.

The method is that of Fellegi and Sunter. `ours` is how often two records of one person stand so to each other, `others`
how often two records of different people do; the weight is the number of times the first outdoes the second, in
doublings (log2). Thirty rare things weigh more than one common one, and the reader can check each line.

The shares were estimated, not learnt from any file: misspelling and mishearing from what front doors write down, chance
agreement from how many names, days and postcodes there are. To change one, change its line and say why in the commit.
"""

from dataclasses import dataclass
from enum import StrEnum
from math import log2


class Mark(StrEnum):
    """How one thing compares, as the page draws it: `=`, `≈`, `≠`."""

    SAME = "same"
    NEAR = "near"
    NOT = "not"


SIGNS = {Mark.SAME: "=", Mark.NEAR: "≈", Mark.NOT: "≠"}


@dataclass(frozen=True)
class Reason:
    """One thing compared: its mark, the words, how much it weighs for or against, and which question it answers."""

    mark: Mark
    words: str
    weight: float = 0
    about: str = ""

    @property
    def sign(self) -> str:
        """Return the sign drawn before the words."""
        return SIGNS[self.mark]


# question, how it stands, mark, words, ours, others
TABLE = (
    ("nhs", "same", "same", "Same NHS number", 0.90, 0.0000001),
    ("nhs", "not", "not", "Different NHS number", 0.02, 0.999),
    ("upn", "same", "same", "Same UPN", 0.90, 0.000001),
    ("upn", "not", "not", "Different UPN", 0.05, 0.999),
    ("la_child_id", "same", "same", "Same local authority child ID", 0.90, 0.000001),
    ("la_child_id", "not", "not", "Different local authority child ID", 0.10, 0.999),
    ("born", "same", "same", "Same date of birth", 0.90, 0.00015),
    ("born", "swapped", "near", "Day and month of birth swapped", 0.012, 0.00015),
    ("born", "digit", "near", "Date of birth one digit off", 0.03, 0.0020),
    ("born", "day", "near", "Born one day apart", 0.015, 0.0003),
    ("born", "year", "near", "Same day and month of birth, a year apart", 0.012, 0.0003),
    ("born", "birthday", "near", "Same day and month of birth", 0.012, 0.0025),
    ("born", "month", "near", "Same month of birth", 0.012, 0.0045),
    ("born", "not", "not", "Different date of birth", 0.02, 0.99),
    ("due", "same", "same", "Same due date", 0.75, 0.0025),
    ("due", "near", "near", "Due {} days apart", 0.35, 0.14),
    ("due", "born", "near", "Born near the date one was due", 0.90, 0.004),
    ("due", "not", "not", "Different due date", 0.04, 0.84),
    ("due", "far", "not", "Born far from the date one was due", 0.04, 0.84),
    ("family", "same", "same", "Same family name", 0.78, 0.0050),
    ("family", "earlier", "same", "Same as another of their family names", 0.06, 0.0004),
    ("family", "letter", "near", "Family name one letter apart", 0.06, 0.0010),
    ("family", "sound", "near", "Family name sounds the same", 0.05, 0.0012),
    ("family", "ending", "near", "Family name with the other ending", 0.02, 0.0004),
    ("family", "part", "near", "Part of the family name is the same", 0.05, 0.0016),
    ("family", "spelt", "near", "Family name spelt much the same", 0.03, 0.0040),
    ("family", "not", "not", "Different family name", 0.06, 0.98),
    ("given", "same", "same", "Same first name", 0.78, 0.0045),
    ("given", "more", "same", "Same first name, middle names differ", 0.10, 0.0010),
    ("given", "fewer", "same", "Same first name, one without the middle name", 0.12, 0.0008),
    ("given", "form", "near", "First name is a form of the other", 0.05, 0.0014),
    ("given", "letter", "near", "First name one letter apart", 0.05, 0.0020),
    ("given", "sound", "near", "First name sounds the same", 0.04, 0.0024),
    ("given", "one", "near", "One of the first names is the same", 0.03, 0.0040),
    ("given", "spelt", "near", "First name spelt much the same", 0.03, 0.0060),
    ("given", "initial", "near", "Same initial", 0.80, 0.0700),
    ("given", "not", "not", "Different first name", 0.04, 0.97),
    # Brothers and sisters share everything but the first name and the day, so within one home the first name decides.
    ("given at home", "not", "not", "Different first name in the same home", 0.0002, 0.97),
    ("names", "turned", "near", "First and family name the other way round", 0.02, 0.0000004),
    ("names", "crossed", "near", "First and family name the other way round, and misspelt", 0.006, 0.000008),
    ("names", "order", "near", "The same names in another order", 0.02, 0.0000020),
    ("names", "single", "near", "The only name of one is a name of the other", 0.05, 0.0060),
    ("address", "same", "same", "Same address", 0.60, 0.0040),
    ("address", "postcode", "same", "Same postcode", 0.65, 0.0300),
    ("address", "district", "near", "Postcode nearly the same", 0.05, 0.0100),
    ("address", "not", "not", "Different address", 0.40, 0.97),
    ("phone", "same", "same", "Same telephone number", 0.60, 0.0010),
    ("sex", "same", "same", "Same sex on record", 0.99, 0.50),
    ("sex", "not", "not", "Different sex on record", 0.01, 0.50),
)


def weight(ours: float, others: float) -> float:
    """Return how much a likeness weighs, in doublings: above nought it speaks for one person, below for two."""
    return round(log2(ours / others), 1)


REASONS: dict[tuple[str, str], Reason] = {
    (about, how): Reason(Mark(mark), words, weight(ours, others), about.split()[0])
    for about, how, mark, words, ours, others in TABLE
}

# Name of the family, address and telephone come together, so that all of them weigh no more than this.
HOUSEHOLD = frozenset({"family", "address", "phone"})
HOUSEHOLD_MOST = 13.0
# From here two records are shown to a person side by side as possibly one.
POSSIBLE = 15.5
# A search shows from here, or from half of what could agree where little was asked.
WORTH_SHOWING = 8.5

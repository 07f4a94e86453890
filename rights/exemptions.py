"""The reasons for which something may be left out, each with its test and who confirms it (domain.md 4.4). Pure."""

from dataclasses import dataclass
from datetime import date, timedelta

OPINION_LASTS = timedelta(days=183)


@dataclass(frozen=True)
class Exemption:
    """One code: its provision, what must be true as questions to answer, who confirms, and what the reader is told.

    needs_opinion: somebody named must have given one. tells: printing the code would give the secret away.
    """

    code: str
    provision: str
    words: str
    test: tuple[str, ...]
    confirms: str
    needs_opinion: bool = False
    tells: bool = False


TP16 = Exemption(
    "TP16", "DPA 2018 Sch 2 paras 16 and 17", "about somebody else",
    ("It would tell who another person is.", "They have not agreed.", "It is not reasonable to give it without their"
     " agreement, weighing what it is, any confidence, what was done to ask them and what they said."),
    "rights officer",
)  # fmt: skip
ALL = (
    TP16,
    Exemption(
        "SW10", "Sch 3 para 10", "social work: given in confidence from the one who asks",
        ("The one who asks has parental responsibility or acts for the person.",
         "It was given expecting they would not see it, or the person has said no."),
        "social worker", tells=True,
    ),
    Exemption(
        "SW11", "Sch 3 para 11", "social work: serious harm",
        ("Giving it would be likely to prejudice social work.",
         "That is because it would be likely to cause serious harm to somebody's physical or mental health."),
        "registered social worker and a manager", needs_opinion=True, tells=True,
    ),
    Exemption("SW09", "Sch 3 para 9", "reports made for a court", ("A court is or was given it.",), "legal"),
    Exemption(
        "HL03", "Sch 3 Part 2 para 3", "health: given to a court", ("A court is or was given it.",),
        "health professional",
    ),
    Exemption(
        "HL04", "Sch 3 Part 2 para 4", "health: given in confidence from the one who asks",
        ("It was given expecting they would not see it, or the person has said no.",),
        "health professional", tells=True,
    ),
    Exemption(
        "HL05", "Sch 3 Part 2 para 5", "health: serious harm",
        ("A health professional says it would be likely to cause serious harm to somebody's health.",),
        "health professional", needs_opinion=True, tells=True,
    ),
    Exemption(
        "HL06", "Sch 3 Part 2 para 6", "health: no professional has said yet",
        ("It is health data and the person has not seen it already.",
         "No appropriate health professional has given an opinion in the last six months."),
        "health professional",
    ),
    Exemption("ED18", "Sch 3 Part 4 para 18", "education: given to a court", ("A court was given it.",), "school"),
    Exemption(
        "ED19", "Sch 3 Part 4 para 19", "education: serious harm",
        ("It would be likely to cause serious harm to somebody's health.",), "school", needs_opinion=True, tells=True,
    ),
    Exemption(
        "CA21", "Sch 3 para 21", "whether a child is or may be at risk of abuse",
        ("The one who asks has parental responsibility or acts for the person.",
         "It is about whether the person is, was or may be at risk of abuse.",
         "Giving it is not in the person's best interests."),
        "social work manager", needs_opinion=True, tells=True,
    ),
    Exemption(
        "CR02", "Sch 2 para 2", "crime",
        ("Giving this item would be likely to prejudice preventing, finding or prosecuting crime.",
         "The police, or whoever it came from, have been asked."),
        "rights manager, after the police", needs_opinion=True, tells=True,
    ),
    Exemption("LG05", "Sch 2 para 5", "legal proceedings", ("It is needed for proceedings or advice.",), "legal"),
    Exemption("LP19", "Sch 2 para 19", "legal advice", ("It is between us and our lawyers.",), "legal"),
    Exemption("JU14", "Sch 2 para 14", "a judge's work", ("It was done as a judge.",), "legal"),
    Exemption("AD-S4", "Sch 4", "barred by another law", ("Adoption or another law bars it.",), "legal", tells=True),
    Exemption(
        "MU12", "UK GDPR Article 12(5)", "manifestly unfounded or excessive",
        ("The request is plainly meant to harass, or repeats one just answered; being large is not enough.",
         "Somebody else of the same mind would see it so."),
        "rights manager, after advice",
    ),
    Exemption("OOS", "", "not about the person", ("Nothing in it is about the person.",), "rights officer"),
    Exemption(
        "NCND", "", "neither said to be held nor not",
        ("Saying that it is held would itself give it away.",), "rights manager, after advice", tells=True,
    ),
    Exemption(
        "LOC", "UK GDPR Article 15(4); Sch 2 para 16", "where somebody is",
        ("It would tell where somebody lives, stays or learns.",), "rights officer", tells=True,
    ),
)  # fmt: skip
CODES = {one.code: one for one in ALL}
# Deemed reasonable: health, social work and education workers in role. It is a reason to keep, never to leave out.
KEEP_IN_ROLE = "TP17-REL"
KEEP_WORDS = f"{KEEP_IN_ROLE}: named in their role in health, social work or education (DPA 2018 Sch 2 para 17)"
MARK = "[Withheld]"


def choices() -> list[tuple[str, str]]:
    """Return the codes as choices of a field."""
    return [(one.code, f"{one.code}: {one.words}") for one in ALL]


def printed(code: str) -> str:
    """Return what stands on the page where something was left out: of one form, whatever its length was."""
    one = CODES.get(code)
    return MARK if one is None or one.tells else f"[Withheld: {one.words}]"


def opinion_stands(given_on: date | None, on: date) -> bool:
    """Whether an opinion given that day still counts on this day: six months at most."""
    return given_on is not None and on - OPINION_LASTS <= given_on <= on

"""Code sets of the front door, each with its source in the domain reference.

Codes that go to the Department for Education or Ofsted are never changed here; labels may be.
"""

from __future__ import annotations

from dataclasses import dataclass

from govuk.words import Word


@dataclass(frozen=True)
class Source:
    """Who brought the worry (domain.md 1.8)."""

    code: str
    label: str
    short: str
    private: bool = False


SOURCES: dict[str, Source] = {
    source.code: source
    for source in (
        Source("1A", "Family member, relative or carer", "Family", private=True),
        Source("1B", "Acquaintance, neighbour or childminder", "Neighbour", private=True),
        Source("1C", "The child or young person", "Self", private=True),
        Source("1D", "Another individual, a stranger or an MP", "Individual", private=True),
        Source("2A", "School", "School"),
        Source("2B", "Education service", "Education"),
        Source("3A", "GP", "GP"),
        Source("3B", "Health visitor", "Health visitor"),
        Source("3C", "School nurse", "School nurse"),
        Source("3D", "Other primary health service", "Primary health"),
        Source("3E", "A&E", "A&E"),
        Source("3F", "Other health service, such as a hospice", "Other health"),
        Source("4", "Housing, council or association", "Housing"),
        Source("5A", "Council social care, such as adults", "Adult social care"),
        Source("5B", "Another council service", "Council"),
        Source("5C", "Another authority", "Other authority"),
        Source("5D", "Council early help", "Early help"),
        Source("6", "Police", "Police"),
        Source("7", "Court, probation, immigration, Cafcass or prison", "Legal"),
        Source("8", "Children's centre, independent provider or voluntary", "Voluntary"),
        Source("9", "Anonymous", "Anonymous", private=True),
        Source("10", "Unknown", "Unknown", private=True),
    )
}

ANONYMOUS = "9"
UNKNOWN_SOURCE = "10"
POLICE = "6"
HEALTH_SOURCES = frozenset({"3A", "3B", "3C", "3D", "3E", "3F"})


def source_choices() -> list[tuple[str, str]]:
    """Every source code with its words, in the census's order."""
    return [(source.code, source.label) for source in SOURCES.values()]


class Channel(Word):
    """How a contact came (domain.md 1.9, Submission)."""

    POLICE_NOTICE = "police", "Police notice"
    TELEPHONE = "phone", "Telephone"
    FORM = "form", "Form"
    EMAIL = "email", "E-mail"
    NIGHT_TEAM = "night", "Night team"
    IN_PERSON = "person", "In person"


class Safe(Word):
    """Are they safe tonight?"""

    YES = "yes", "Yes, for tonight"
    NO = "no", "No"
    UNKNOWN = "unknown", "Nobody knows"


class Encompass(Word):
    """Did police tell the school (domain.md 0, Operation Encompass)?"""

    YES = "yes", "Yes, police have told the school"
    NO = "no", "No, police have not told the school"
    NOT_KNOWN = "not_known", "Not known"
    NOT_APPLICABLE = "na", "Not applicable"


class Rating(Word):
    """BRAG rating (domain.md 1.5). The order of RANK below is from least to most urgent."""

    BLUE = "BLUE", "No additional need identified"
    GREEN = "GREEN", "Additional need, early help"
    AMBER = "AMBER", "Complex need, probably section 17"
    RED = "RED", "Likely significant harm"


RANK = {Rating.BLUE: 0, Rating.GREEN: 1, Rating.AMBER: 2, Rating.RED: 3}


class Level(Word):
    """Threshold level (domain.md 1.6). The numbers stay; the words may be relabelled."""

    L1 = "1", "Level 1: universal"
    L2 = "2", "Level 2: additional need, early help"
    L3 = "3", "Level 3: complex need, child in need"
    L4 = "4", "Level 4: protection"


class Outcome(Word):
    """What the front door decides for one child (domain.md 1.3)."""

    NFA = "NFA", "No further action"
    INFO_ADVICE = "INFO_ADVICE", "Information and advice"
    SIGNPOSTED = "SIGNPOSTED", "Signposted to another service"
    EARLY_HELP = "EH_REFERRAL", "Early help offered"
    MASH_ENQUIRY = "MASH_ENQUIRY", "MASH enquiry"
    ASSESSMENT = "CIN_REFERRAL", "Referral accepted: child and family assessment"
    STRATEGY = "STRATEGY_S47", "Referral accepted: strategy discussion"
    OPEN_CASE_ROUTED = "OPEN_CASE_ROUTED", "Sent to the allocated worker"
    OTHER_LA = "OTHER_LA", "Passed to another authority"
    DUPLICATE = "DUPLICATE", "The same contact received twice"


ACCEPTED = frozenset({Outcome.ASSESSMENT, Outcome.STRATEGY})
FIRST_OUTCOMES = (
    Outcome.NFA,
    Outcome.INFO_ADVICE,
    Outcome.SIGNPOSTED,
    Outcome.EARLY_HELP,
    Outcome.MASH_ENQUIRY,
    Outcome.ASSESSMENT,
    Outcome.STRATEGY,
    Outcome.OTHER_LA,
    Outcome.DUPLICATE,
)
ENQUIRY_OUTCOMES = (
    Outcome.NFA,
    Outcome.INFO_ADVICE,
    Outcome.SIGNPOSTED,
    Outcome.EARLY_HELP,
    Outcome.ASSESSMENT,
    Outcome.STRATEGY,
    Outcome.OTHER_LA,
)


class StatementKind(Word):
    """Facts, opinion and hearsay are kept apart (domain.md 1.9, Concern)."""

    FACT = "fact", "Seen or known as fact"
    OPINION = "opinion", "Opinion"
    REPORTED = "reported", "Reported by someone else"
    CHILD = "child", "The child's own words"
    FAMILY = "family", "The family's own account"


class AdultRole(Word):
    """What an adult is to the children of a contact."""

    MOTHER = "mother", "Mother"
    FATHER = "father", "Father"
    STEP = "step", "Step-parent"
    PARTNER = "partner", "Parent's partner"
    GRANDPARENT = "grandparent", "Grandparent"
    CARER = "carer", "Carer"
    OTHER = "other", "Other adult"


class Answered(Word):
    """How a question still to ask was settled (domain.md 1.9, last line)."""

    GIVEN = "given", "Answered"
    NOT_KNOWN = "not_known", "Not known"
    NOT_APPLICABLE = "na", "Not applicable"


class Sex(Word):
    """As the census counts it (domain.md 6.1); U for an unborn child."""

    F = "F", "Girl"
    M = "M", "Boy"
    U = "U", "Not known, or not yet born"


RETENTION_BY_OUTCOME: dict[str, str] = {
    Outcome.NFA: "R01",
    Outcome.INFO_ADVICE: "R01",
    Outcome.SIGNPOSTED: "R01",
    Outcome.OTHER_LA: "R01",
    Outcome.OPEN_CASE_ROUTED: "R04",
    Outcome.EARLY_HELP: "R03",
    Outcome.ASSESSMENT: "R04",
    Outcome.STRATEGY: "R05",
    Outcome.DUPLICATE: "R17",
    Outcome.MASH_ENQUIRY: "R01",
}

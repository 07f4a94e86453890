"""The Children's Service schedule as data: the first edition, domain.md 5.1.

Each line is one period: what is kept, from which event, for how long, what happens then and on whose word. A Trust
changes the rows, not this module; it holds what `load_law` loads once and the typed reading of a row.
"""

from dataclasses import dataclass

YEARS = "years"
DAYS = "days"

CLOSURE = "closure"
BIRTH = "birth"
DEATH = "death"
ORDER = "order"
EVENT = "event"
EXPIRY = "expiry"
CREATION = "creation"
LAST_CONTACT = "last contact"
WITH_CASE = "with case"

TRIGGERS = [
    (CLOSURE, "Closing"), (LAST_CONTACT, "The last contact"), (BIRTH, "Birth, or the expected day of the unborn"),
    (DEATH, "Death"), (ORDER, "The order"), (EVENT, "The event"), (EXPIRY, "The day it ran out"),
    (CREATION, "The day it was made"), (WITH_CASE, "Closing of the case it belongs to"),
]  # fmt: skip

REVIEW_DESTROY = "review then destroy"
REVIEW = "review"
DPO_REVIEW = "review with the DPO's advice"
DESTROY = "destroy"
WITH_FILE = "goes with the file"
NEVER = "never automatically"


@dataclass(frozen=True)
class Period:
    """One line of the schedule. `count` None means no period of its own; `only_when` is blank for the ordinary case."""

    key: str
    record: str
    after: str
    count: int | None
    unit: str
    at_end: str
    source: str
    only_when: str = ""
    basis: str = ""
    owner: str = "information asset owner"


DIED_UNDER_18 = "died under 18"
# Why each is kept so long, by key.
BASES = {
    "R01": "A claim may be brought until six years on",
    "R02": "Claims for harm in childhood, late ones with leave: Limitation Act 1980, sections 28 and 33",
    "R03": "As R02",
    "R04": "As R02; what was done for a child in need under Children Act 1989, section 17",
    "R05": "Children Act 1989, section 47; survivors ask decades later",
    "R06": "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 50",
    "R07": "Disclosure of Adoption Information (Post-Commencement Adoptions) Regulations 2005, regulation 6",
    "R09": "Keeping Children Safe in Education; safer recruitment",
    "R13": "Accountability: UK GDPR Article 5(2)",
    "R14": "Accountability: UK GDPR Article 5(2)",
    "R18": "A review of the death may be held",
}

FIRST_EDITION = (
    Period(
        "R01",
        "contact with no further action",
        CLOSURE,
        6,
        YEARS,
        REVIEW_DESTROY,
        "Derbyshire default 6 years; North Somerset keeps contact forms to age 30",
    ),
    Period(
        "R01",
        "contact with no further action",
        BIRTH,
        25,
        YEARS,
        REVIEW_DESTROY,
        "Limitation for a minor's claim; Derbyshire",
        "a child's need recorded",
    ),
    Period(
        "R02",
        "referral with no further action",
        BIRTH,
        25,
        YEARS,
        REVIEW_DESTROY,
        "Limitation for a minor's claim; Derbyshire",
    ),
    Period("R03", "early help", BIRTH, 25, YEARS, REVIEW, "North Somerset keeps to age 30"),
    Period("R04", "child in need", BIRTH, 25, YEARS, REVIEW, "Devon 18 and 3 years' inactivity; North Somerset age 30"),
    Period(
        "R05",
        "child protection, any strategy discussion or section 47 enquiry",
        CLOSURE,
        35,
        YEARS,
        DPO_REVIEW,
        "R (C) v Northumberland [2015] EWHC 2134; North Somerset 35 years after closure",
    ),
    Period(
        "R06",
        "looked after child or care leaver",
        BIRTH,
        75,
        YEARS,
        DPO_REVIEW,
        "Care Planning, Placement and Case Review Regulations 2010, regulation 50",
    ),
    Period(
        "R06",
        "looked after child or care leaver",
        DEATH,
        15,
        YEARS,
        DPO_REVIEW,
        "Care Planning, Placement and Case Review Regulations 2010, regulation 50",
        "died under 18",
    ),
    Period(
        "R07",
        "adoption order made",
        ORDER,
        100,
        YEARS,
        NEVER,
        "Disclosure of Adoption Information Regulations 2005, regulation 6",
    ),
    Period("R08", "adoption not made", WITH_CASE, None, YEARS, WITH_FILE, "Moves to the looked after child's record"),
    Period("R09", "allegation against a professional", BIRTH, 100, YEARS, REVIEW, "Devon: 100 years from birth"),
    Period(
        "R09",
        "allegation against a professional",
        CLOSURE,
        10,
        YEARS,
        REVIEW,
        "Devon and Blackpool: 10 years from closure",
        "unfounded or malicious",
    ),
    Period(
        "R10", "report under section 7 or section 37 in private law", BIRTH, 30, YEARS, REVIEW, "North Somerset age 30"
    ),
    Period("R11", "subject access or other rights file", CLOSURE, 3, YEARS, DESTROY, "Common practice 2 to 3 years"),
    Period("R12", "children's statutory complaint", CLOSURE, 10, YEARS, DESTROY, "Common practice 6 to 10 years"),
    Period(
        "R13",
        "sharing decision or consent record",
        WITH_CASE,
        6,
        YEARS,
        WITH_FILE,
        "As long as the case file, never less than 6 years",
    ),
    Period("R14", "audit log", EVENT, 6, YEARS, WITH_FILE, "As long as the record, never less than 6 years"),
    Period(
        "R15",
        "sharing agreement, impact assessment, register of processing",
        EXPIRY,
        6,
        YEARS,
        DESTROY,
        "Common practice 6 years",
    ),
    Period("R16", "incident or breach", CLOSURE, 6, YEARS, DESTROY, "Common practice 6 years"),
    Period("R17", "unsuccessful or duplicate web submission", CREATION, 90, DAYS, DESTROY, "Common practice 90 days"),
    Period(
        "R18",
        "child who died under 18 and was not looked after",
        DEATH,
        6,
        YEARS,
        REVIEW,
        "North Somerset; a review of the death overrides",
    ),
)

KEYS = tuple(sorted({period.key for period in FIRST_EDITION}))

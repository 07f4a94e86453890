"""What kind of body an agency is in law. Pure: gateways, bases and the minimisation matrix all speak these words.

domain.md 2.4 (which bodies stand inside the duty to share) and 2.5 (the recipients of the notice).
"""

from enum import StrEnum


class Body(StrEnum):
    """The kind of body: it decides which gateways can carry information to or from it."""

    TRUST = "trust"
    COUNCIL = "council"
    OTHER_COUNCIL = "other_council"
    POLICE = "police"
    PROBATION = "probation"
    YOUTH_JUSTICE = "youth_justice"
    NHS = "nhs"
    ICB = "icb"
    HEALTH_PROVIDER = "health_provider"
    SCHOOL = "school"
    COMMISSIONED = "commissioned"
    CHARITY = "charity"
    HOUSING_ASSOCIATION = "housing_association"
    DWP = "dwp"
    GOVERNMENT = "government"
    REGULATOR = "regulator"
    PROCESSOR = "processor"
    FAMILY = "family"


# Children Act 2004 s.11(1). Schools are not among them (Education Act 2002 s.175 and s.157 bind those).
SECTION_11 = frozenset(
    {
        Body.COUNCIL,
        Body.OTHER_COUNCIL,
        Body.POLICE,
        Body.PROBATION,
        Body.YOUTH_JUSTICE,
        Body.NHS,
        Body.ICB,
    }
)

# Children Act 2004 s.16LA: s.11 bodies, designated schools, and whoever provides services under arrangements with them.
SHARING_DUTY = SECTION_11 | {Body.TRUST, Body.SCHOOL, Body.HEALTH_PROVIDER, Body.COMMISSIONED}

HEALTH = frozenset({Body.NHS, Body.ICB, Body.HEALTH_PROVIDER})

PUBLIC_AUTHORITIES = SECTION_11 | {
    Body.TRUST,
    Body.SCHOOL,
    Body.DWP,
    Body.GOVERNMENT,
    Body.REGULATOR,
}


class Column(StrEnum):
    """The columns of the minimisation matrix: whom an item is going to. domain.md 2.9"""

    POLICE = "police"
    HEALTH = "health"
    EDUCATION = "education and schools"
    EARLY_HELP = "early help"
    PROBATION = "probation"
    YOUTH_JUSTICE = "youth justice"
    COUNCIL_HOUSING = "council housing"
    HOUSING_ASSOCIATION = "housing association"
    DOMESTIC_ABUSE = "domestic abuse service"
    SUBSTANCE = "substance service"
    VOLUNTARY = "voluntary or commissioned"
    DWP = "DWP"
    DFE = "DfE return"
    PROGRAMME = "programme matching"
    SOCIAL_CARE = "children's social care"
    OTHER = "nothing by default"

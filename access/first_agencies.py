"""First edition of the agencies the notice names: the Trust itself, justice and health. domain.md 2.5

A row that ended keeps its old name; its successor says what it became. What is marked "to be confirmed" in a source was
not found in a published document.
"""

from datetime import date, time

from access.agency_rows import NOTICE, AgencyRow, TeamRow, desk
from access.bodies import Body, Column
from access.first_recipients import RECIPIENTS

MERGERS = "NHS mergers and the Health and Care Act 2022"
EIGHT, TWENTY = time(8), time(20)
CCG = "Sandwell and West Birmingham Clinical Commissioning Group"
POINT_OF_ACCESS = "Point of Access Children and Young People Emotional Wellbeing and Mental Health Referral Team"

TRUST_ITSELF = (
    AgencyRow(
        "trust",
        "Sandwell Children's Trust",
        "The Trust",
        "Sandwell Children’s Trust children’s social care teams",
        Body.TRUST,
        Column.SOCIAL_CARE,
        in_mash=True,
    ),
    AgencyRow(
        "social-care",
        "Children's Social Care",
        "Social care",
        "Children’s Social Care",
        Body.TRUST,
        Column.SOCIAL_CARE,
        in_mash=True,
    ),
    AgencyRow(
        "exploitation-team",
        "Child Exploitation Team",
        "Exploitation team",
        "Child Sexual Exploitation Team",
        Body.TRUST,
        Column.SOCIAL_CARE,
        in_mash=True,
    ),
    AgencyRow(
        "early-help",
        "Targeted Services and Early Help",
        "Early Help",
        "Early Help",
        Body.COMMISSIONED,
        Column.EARLY_HELP,
        in_mash=True,
        desks=(desk("early-help-desk", "Early Help desk", "01632 960 141"),),
    ),
)

JUSTICE = (
    AgencyRow(
        "west-midlands-police",
        "West Midlands Police",
        "West Midlands Police",
        "West Midlands Police",
        Body.POLICE,
        Column.POLICE,
        in_mash=True,
        desks=(desk("police-mash", "MASH desk", "01632 960 111", EIGHT, TWENTY),),
    ),
    AgencyRow(
        "probation",
        "The Probation Service",
        "Probation",
        "Probation Services",
        Body.PROBATION,
        Column.PROBATION,
        in_mash=True,
        valid_from=date(2021, 6, 26),
        source=f"{NOTICE}; unified service, June 2021",
        desks=(desk("probation-mash", "MASH desk", "01632 960 112"),),
    ),
    AgencyRow(
        "youth-justice",
        "Sandwell Youth Justice Service",
        "Youth Justice",
        "Youth Offending Service",
        Body.YOUTH_JUSTICE,
        Column.YOUTH_JUSTICE,
        desks=(desk("youth-justice-duty", "Duty desk", "01632 960 113"),),
    ),
)

HEALTH = (
    AgencyRow(
        "swb-ccg",
        CCG,
        "The CCG",
        CCG,
        Body.ICB,
        Column.HEALTH,
        in_mash=True,
        valid_to=date(2021, 3, 31),
        source=MERGERS,
    ),
    AgencyRow(
        "bcwb-ccg",
        "Black Country and West Birmingham Clinical Commissioning Group",
        "Black Country CCG",
        CCG,
        Body.ICB,
        Column.HEALTH,
        in_mash=True,
        valid_from=date(2021, 4, 1),
        valid_to=date(2022, 6, 30),
        successor_of="swb-ccg",
        source=MERGERS,
    ),
    AgencyRow(
        "black-country-icb",
        "NHS Black Country Integrated Care Board",
        "Black Country ICB",
        CCG,
        Body.ICB,
        Column.HEALTH,
        in_mash=True,
        valid_from=date(2022, 7, 1),
        successor_of="bcwb-ccg",
        source=MERGERS,
        desks=(desk("icb-designated", "Designated nurse for safeguarding", "01632 960 121"),),
    ),
    AgencyRow(
        "swb-nhs-trust",
        "Sandwell and West Birmingham NHS Trust",
        "Acute trust",
        "Sandwell and West Birmingham Acute Trust",
        Body.NHS,
        Column.HEALTH,
        in_mash=True,
        desks=(
            desk("swb-midwife", "Named midwife for safeguarding", "01632 960 122"),
            desk("swb-safeguarding", "Children's safeguarding team", "01632 960 123"),
        ),
    ),
    AgencyRow(
        "bc-partnership",
        "Black Country Partnership NHS Foundation Trust",
        "Black Country Partnership",
        "Black Country Partnership Foundation Trust",
        Body.NHS,
        Column.HEALTH,
        in_mash=True,
        valid_to=date(2020, 3, 31),
        source=MERGERS,
    ),
    AgencyRow(
        "bc-healthcare",
        "Black Country Healthcare NHS Foundation Trust",
        "Black Country Healthcare",
        "Black Country Partnership Foundation Trust",
        Body.NHS,
        Column.HEALTH,
        in_mash=True,
        valid_from=date(2020, 4, 1),
        successor_of="bc-partnership",
        source=MERGERS,
        desks=(desk("bch-safeguarding", "Safeguarding desk", "01632 960 124"),),
    ),
    AgencyRow(
        "point-of-access",
        "Point of Access, children's emotional wellbeing and mental health",
        "Point of Access",
        POINT_OF_ACCESS,
        Body.NHS,
        Column.HEALTH,
        in_mash=True,
        desks=(desk("poa-duty", "Duty desk", "01632 960 125"),),
    ),
    AgencyRow(
        "health-organisations",
        "GPs, health visitors and school nurses",
        "Other health",
        "Health organisations",
        Body.HEALTH_PROVIDER,
        Column.HEALTH,
        desks=(desk("health-visiting", "0 to 19 service", "01632 960 126"),),
    ),
    AgencyRow(
        "nhs-number",
        "NHS, personal demographics",
        "NHS number service",
        "the NHS may share your NHS number with us",
        Body.NHS,
        Column.OTHER,
    ),
)

AGENCIES = TRUST_ITSELF + JUSTICE + HEALTH + RECIPIENTS

TEAMS = (
    TeamRow("front-door", "Front door: Single Point of Contact and MASH", "01632 960 102", is_front_door=True),
    TeamRow("restricted-list", "Restricted list", "01632 960 103", is_front_door=True),
    TeamRow("emergency-duty", "Emergency Duty Team", "01632 960 104", is_front_door=True),
    TeamRow("assessment", "Assessment team", "01632 960 105"),
    TeamRow("safeguarding", "Child protection and care team", "01632 960 106"),
    TeamRow("early-help-team", "Targeted Services and Early Help", "01632 960 107"),
    TeamRow("governance", "Information governance", "01632 960 108"),
)

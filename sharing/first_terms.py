"""First edition of the agencies' terms (gateways, best first) and of the guidance in force. domain.md 2.5, section 0"""

from dataclasses import dataclass
from datetime import date

from deadlines.clocks import Rule, Unit


@dataclass(frozen=True)
class TermsRow:
    """What one agency is ordinarily asked and told on."""

    agency: str
    gateways: tuple[str, ...]
    article_9: str = "9_2_g/P18"
    article_10: str = "10/P18"
    note: str = ""
    questions: str = ""
    pregnancy_desks: tuple[str, ...] = ()
    handling: str = "Search your systems and answer. Do not pass it on."


ORDINARY = "Whether you know them; who works with them; what you have seen that bears on the child's safety."

# How long an agency ordinarily has to answer, by rating. CONFIG: these become rows.
CLOCKS_FROM = date(2026, 1, 1)
ANSWER_CLOCKS = (
    Rule("answer RED", 2, Unit.RUNNING_HOURS),
    Rule("answer AMBER", 4, Unit.HUB_HOURS),
    Rule("answer GREEN", 16, Unit.HUB_HOURS),
    # How long a RED request may lie unopened before somebody rings the desk, and how long an emergency may stay bare.
    Rule("RED unopened", 15, Unit.RUNNING_MINUTES),
    Rule("rest of an emergency", 24, Unit.RUNNING_HOURS),
    # How long somebody's agreement to one item holds for exactly what they read.
    Rule("agreement to an item", 24, Unit.RUNNING_HOURS),
)

HEALTH = ("CA04_16LA", "CA89_47", "CA89_27", "CA04_11", "CA04_10")
IN_CONFIDENCE = "9_2_h/P2"

TERMS = (
    TermsRow(
        "west-midlands-police",
        ("CA04_16LA", "CA04_11", "CDA98_115"),
        questions="Call-outs to these people and this address; offences, bail and orders; risk to workers.",
        handling="Search your systems and answer. Do not add it to an intelligence record or pass it on.",
    ),
    TermsRow("probation", ("CA04_16LA", "OMA07_14", "CDA98_115", "CJA03_325", "CA04_11")),
    TermsRow("youth-justice", ("CA04_16LA", "CDA98_37_39", "CDA98_115", "CA04_11")),
    TermsRow(
        "black-country-icb", ("CA04_16LA", "CA04_10", "CA04_11"), IN_CONFIDENCE, note="Summaries, not whole files."
    ),
    TermsRow(
        "swb-nhs-trust",
        HEALTH,
        IN_CONFIDENCE,
        questions="Appointments kept and missed; injuries seen; what has been said about safety at home; who came too.",
        pregnancy_desks=("swb-midwife",),
    ),
    TermsRow("bc-healthcare", HEALTH, IN_CONFIDENCE, note="Of adults, the facts relevant to risk only."),
    TermsRow("point-of-access", HEALTH, IN_CONFIDENCE),
    TermsRow("health-organisations", ("CA04_16LA", "CA89_47", "CA89_27"), IN_CONFIDENCE, note="A named extract."),
    TermsRow("education", ("CA04_16LA", "CA89_27", "CA89_47", "CA04_10")),
    TermsRow("schools", ("CA04_16LA", "EA02_175", "CA04_10"), note="Never offences, an adult's health or a refuge."),
    TermsRow("early-help", ("CA04_16LA", "CA04_10"), note="The service is by agreement; the sharing is not."),
    TermsRow("council-housing", ("CA04_16LA", "CA89_47", "CA89_27", "CA04_10"), note="No full text by default."),
    TermsRow("council", ("CA89_27", "CA04_10")),
    TermsRow("other-council", ("CA04_16LA", "CA89_47", "CA04_11")),
    TermsRow(
        "black-country-womens-aid", ("CA04_16LA", "CDA98_115"), note="The adult victim; no other parent's health."
    ),
    TermsRow("substance", ("CA04_16LA", "CDA98_115"), IN_CONFIDENCE),
    TermsRow("delivery-partners", ("CA04_16LA",), IN_CONFIDENCE, note="As the contract's schedule says."),
    TermsRow("voluntary", (), note="By consent, unless the service is commissioned."),
    TermsRow("housing-associations", ("CDA98_115",), note="Property and risk to occupants."),
    TermsRow("dwp", ("SSAA_DWP",), "9_2_g/P6", "10/P6", note="Identity and address only, on a statutory notice."),
    TermsRow("dfe", ("CA89_83",), "9_2_g/P6", "10/P6", note="Coded returns. No names."),
    TermsRow("mhclg", ("DEA17_35",), "9_2_g/P6", "10/P6", note="Off: the programme's guidance ended in March 2025."),
    TermsRow("ons", ("DEA17_35",), "9_2_j/P4", "10/P6", note="Matching keys only, under the programme agreement."),
    TermsRow(
        "programme-partners", ("DEA17_35",), "9_2_g/P6", "10/P6", note="Only a specified person, for the objective."
    ),
    TermsRow("anti-fraud", ("LAAA14_NFI",), "9_2_g/P14", "10/P10", note="A named item, with legal approval."),
    TermsRow("by-law", ("COURT",), "9_2_f", "10/P6", note="The provision relied on is named."),
)


@dataclass(frozen=True)
class GuidanceRow:
    """An edition of guidance and the days it was the one in force."""

    key: str
    name: str
    source: str
    in_force_from: date
    in_force_to: date | None = None
    verified: bool = False


GUIDANCE = (
    GuidanceRow(
        "WT2018",
        "Working Together to Safeguard Children 2018",
        "Named in the Front Door privacy notice",
        date(2018, 7, 4),
        date(2023, 12, 14),
        verified=True,
    ),
    GuidanceRow(
        "WT2023",
        "Working Together to Safeguard Children 2023",
        "Department for Education",
        date(2023, 12, 15),
        date(2026, 8, 31),
    ),
    GuidanceRow(
        "WT2026",
        "Working Together to Safeguard Children 2026",
        "Department for Education; first day to be confirmed",
        date(2026, 9, 1),
    ),
)

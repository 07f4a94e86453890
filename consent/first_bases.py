"""First edition of the Article 6 choices, the conditions and the functions. domain.md 2.2, 2.3 and Read first 10."""

from access.bodies import Body
from consent.lawful_basis import Article, Basis, Condition, Function

UK_GDPR = "UK GDPR Article 6(1)"
SCHEDULE_1 = "Data Protection Act 2018 Schedule 1"


def _basis(key: str, name: str, use: str, bars: str, **more) -> Basis:
    source = more.pop("source", UK_GDPR)
    return Basis(None, None, more.pop("verified", True), source, key, name, use, bars, **more)


BASES = (
    _basis(
        "6_1_c",
        "6(1)(c) legal obligation",
        "The one who gives is obliged to: the duty to share, a section 47 request, a court order, a statutory return.",
        "Needs a gateway that is a duty on the one who gives.",
        needs_duty=True,
    ),
    _basis(
        "6_1_e",
        "6(1)(e) public task",
        "The ordinary basis of social care, the NHS, schools, housing authorities and youth justice.",
        "Needs the enactment named.",
    ),
    _basis(
        "6_1_d",
        "6(1)(d) vital interests",
        "Life or death where nothing else fits.",
        "Rare. Reviewed the next working day.",
    ),
    _basis(
        "6_1_a",
        "6(1)(a) consent",
        "Truly optional extras that can be refused without loss and stopped on withdrawal.",
        "Not for a safeguarding concern, a statutory function, or what would be shared anyway.",
        is_consent=True,
    ),
    _basis(
        "6_1_ea",
        "6(1)(ea) recognised legitimate interest",
        "Charities and housing associations: safeguarding, or answering a public task request.",
        "Not for a public authority.",
        not_for_public_authority=True,
        source="UK GDPR Article 6(1)(ea) and Annex 1, as amended by the Data (Use and Access) Act 2025",
        verified=False,
    ),
    _basis(
        "6_1_f",
        "6(1)(f) legitimate interests",
        "Charities, for the rest.",
        "Not for a public authority in its tasks.",
        not_for_public_authority=True,
    ),
)


def _condition(key: str, article: Article, name: str, must_record: str, *, apd: bool = True, **more) -> Condition:
    source = f"UK GDPR Article {article}; {SCHEDULE_1}"
    return Condition(None, None, True, source, key, name, article, must_record, apd, **more)


REASON_18 = "One of three reasons for acting without consent."
FUNCTION_NAMED = "The function and its enactment."

CONDITIONS = (
    _condition(
        "9_2_g/P18",
        Article.NINE,
        "9(2)(g), Schedule 1 paragraph 18: safeguarding",
        REASON_18,
        needs_no_consent_reason=True,
    ),
    _condition(
        "9_2_h/P2",
        Article.NINE,
        "9(2)(h), Schedule 1 paragraph 2: health or social care",
        "Held under a duty of confidence.",
        apd=False,
    ),
    _condition("9_2_g/P6", Article.NINE, "9(2)(g), Schedule 1 paragraph 6: statutory purposes", FUNCTION_NAMED),
    _condition(
        "9_2_g/P10", Article.NINE, "9(2)(g), Schedule 1 paragraph 10: unlawful acts", "How consent would prejudice it."
    ),
    _condition(
        "9_2_g/P14", Article.NINE, "9(2)(g), Schedule 1 paragraph 14: preventing fraud", "The anti-fraud arrangement."
    ),
    _condition(
        "9_2_g/P8", Article.NINE, "9(2)(g), Schedule 1 paragraph 8: equality monitoring", "Used in aggregate only."
    ),
    _condition("9_2_b/P1", Article.NINE, "9(2)(b), Schedule 1 paragraph 1: social protection law", FUNCTION_NAMED),
    _condition("9_2_c", Article.NINE, "9(2)(c): vital interests", "Why the person cannot consent.", apd=False),
    _condition("9_2_f", Article.NINE, "9(2)(f): legal claims and courts", "The claim or the court.", apd=False),
    _condition(
        "9_2_j/P4",
        Article.NINE,
        "9(2)(j), Schedule 1 paragraph 4: research and statistics",
        "The programme agreement.",
        apd=False,
    ),
    _condition("9_2_a", Article.NINE, "9(2)(a): explicit consent", "The consent record.", apd=False, is_consent=True),
    _condition(
        "10/P18",
        Article.TEN,
        "Article 10, Schedule 1 paragraph 18: safeguarding",
        REASON_18,
        needs_no_consent_reason=True,
    ),
    _condition(
        "10/P10", Article.TEN, "Article 10, Schedule 1 paragraph 10: unlawful acts", "How consent would prejudice it."
    ),
    _condition("10/P6", Article.TEN, "Article 10, Schedule 1 paragraph 6: statutory purposes", FUNCTION_NAMED),
    _condition(
        "10/P30",
        Article.TEN,
        "Article 10, Schedule 1 paragraph 30: vital interests",
        "Why the person cannot consent.",
        apd=False,
    ),
)

BY_DIRECTION = "Functions of Sandwell Metropolitan Borough Council, exercised by the Trust under statutory direction."


def _function(
    key: str, name: str, enactment: str, belongs_to: Body = Body.COUNCIL, *, by_trust: bool = True
) -> Function:
    exercised_by = frozenset({Body.TRUST}) if by_trust else frozenset()
    arrangement = BY_DIRECTION if by_trust else ""
    return Function(None, None, False, enactment, key, name, enactment, belongs_to, exercised_by, arrangement)


FUNCTIONS = (
    _function(
        "section_47", "Enquiries: is a child suffering or likely to suffer significant harm?", "Children Act 1989 s.47"
    ),
    _function("section_17", "Services for a child in need", "Children Act 1989 s.17"),
    _function("early_help", "Early help and co-operation to improve wellbeing", "Children Act 2004 s.10"),
    _function("feedback", "Keeping a referrer and those who work with the child informed", "Children Act 2004 s.11"),
    _function("handover", "Handing responsibility to another authority", "Children Act 1989 ss.17 and 47"),
    _function("youth_justice", "Youth justice services", "Crime and Disorder Act 1998 ss.37 to 39"),
    _function("crime_and_disorder", "Preventing crime and disorder", "Crime and Disorder Act 1998 s.17"),
    _function("statutory_return", "Returns to the Secretary of State", "Children Act 1989 s.83"),
    _function("programme", "Matching families for a programme", "Digital Economy Act 2017 s.35"),
    _function("fraud", "Preventing fraud", "Local Audit and Accountability Act 2014 Schedule 9"),
    _function("court", "Obeying a court or coroner", "Family Procedure Rules 2010", by_trust=False),
)

# What a safeguarding or welfare function is, for gateways that serve them all.
WELFARE = frozenset({"section_47", "section_17", "early_help", "feedback", "handover"})

"""Code sets about people, as the statutory return names them, with the year each is from (domain.md 6.3). Pure."""

from people.identifiers import UPN_UNKNOWN

CODES_OF_YEAR = 2026
SOURCE = "Children in need census 2025 to 2026, code sets"

SEX = {"M": "male", "F": "female", "U": "not known"}
ETHNICITY = {
    "WBRI": "White British",
    "WIRI": "White Irish",
    "WIRT": "Traveller of Irish heritage",
    "WOTH": "Any other White background",
    "WROM": "Gypsy or Roma",
    "MWBC": "White and Black Caribbean",
    "MWBA": "White and Black African",
    "MWAS": "White and Asian",
    "MOTH": "Any other mixed background",
    "AIND": "Indian",
    "APKN": "Pakistani",
    "ABAN": "Bangladeshi",
    "AOTH": "Any other Asian background",
    "BCRB": "Black Caribbean",
    "BAFR": "Black African",
    "BOTH": "Any other Black background",
    "CHNE": "Chinese",
    "OOTH": "Any other ethnic group",
    "REFU": "Asked, and preferred not to say",
    "NOBT": "Not yet obtained",
}
OTHER_ETHNICITY = frozenset({"WOTH", "MOTH", "AOTH", "BOTH", "OOTH"})
DISABILITY = {
    "NONE": "No disability",
    "MOB": "Mobility",
    "HAND": "Hand function",
    "PC": "Personal care",
    "INC": "Incontinence",
    "COMM": "Communication",
    "LD": "Learning",
    "HEAR": "Hearing",
    "VIS": "Vision",
    "BEH": "Behaviour",
    "CON": "Consciousness",
    "AUT": "Autism or Asperger syndrome",
    "DDA": "Another disability",
}
NO_DISABILITY = "NONE"
YES_NO_UNKNOWN = {"yes": "Yes", "no": "No", "unknown": "Not known"}
NAME_KINDS = {
    "current": "current name",
    "known_as": "known as",
    "birth": "name at birth",
    "former": "former name",
    "alias": "alias",
}
IDENTIFIER_KINDS = {
    "nhs": "NHS number",
    "upn": "UPN",
    "former_upn": "former UPN",
    "upn_unknown": "why there is no UPN",
    "la_child_id": "local authority child ID",
}
UPN_UNKNOWN_REASONS = UPN_UNKNOWN
HOME_KINDS = {
    "home": "home",
    "staying": "staying for now",
    "placement": "placement",
    "refuge": "refuge",
    "hospital": "hospital",
    "other": "other place",
}
HIDDEN_HOMES = frozenset({"placement", "refuge"})
REACH_KINDS = {"mobile": "mobile", "home": "home telephone", "work": "work telephone", "email": "e-mail"}
FLAG_KINDS = {
    "risk_to_workers": "Risk to workers",
    "dog": "Dangerous animal",
    "do_not_write": "Do not write home",
    "missing": "Goes missing",
    "exploitation": "At risk of exploitation",
    "court_order": "Court order in force",
    "other": "Flag",
}
VISIT_FLAGS = frozenset({"risk_to_workers", "dog"})
INVOLVED_KINDS = {
    "gp": "GP",
    "school": "School, nursery or college",
    "health_visitor": "Health visitor",
    "school_nurse": "School nurse",
    "midwife": "Midwife and hospital",
    "worker": "Worker of another agency",
}
# What `other` is to `person`, and what `person` then is to `other`, by sex of person where the word differs.
RELATIONS = {
    "mother": "mother",
    "father": "father",
    "step_parent": "step-parent",
    "parents_partner": "parent’s partner",
    "adoptive_parent": "adoptive parent",
    "foster_carer": "foster carer",
    "guardian": "special guardian",
    "carer": "carer",
    "sibling": "brother or sister",
    "half_sibling": "half-brother or half-sister",
    "step_sibling": "stepbrother or stepsister",
    "grandparent": "grandparent",
    "aunt_uncle": "aunt or uncle",
    "cousin": "cousin",
    "partner": "partner",
    "former_partner": "former partner",
    "child": "child",
    "other_family": "other family",
    "lodger": "lodger or visitor",
    "friend": "friend or neighbour",
}
INVERSE = {
    "mother": "child",
    "father": "child",
    "step_parent": "stepchild",
    "parents_partner": "partner’s child",
    "adoptive_parent": "adopted child",
    "foster_carer": "child in their care",
    "guardian": "child in their care",
    "carer": "child in their care",
    "grandparent": "grandchild",
    "aunt_uncle": "niece or nephew",
    "child": "parent",
}
GENDERED = {
    ("sibling", "F"): "sister",
    ("sibling", "M"): "brother",
    ("half_sibling", "F"): "half-sister",
    ("half_sibling", "M"): "half-brother",
    ("step_sibling", "F"): "stepsister",
    ("step_sibling", "M"): "stepbrother",
    ("step_parent", "F"): "stepmother",
    ("step_parent", "M"): "stepfather",
    ("grandparent", "F"): "grandmother",
    ("grandparent", "M"): "grandfather",
    ("aunt_uncle", "F"): "aunt",
    ("aunt_uncle", "M"): "uncle",
}
# Adults who stand to a child so that parental responsibility is a question to ask.
MAY_HAVE_RESPONSIBILITY = frozenset(
    {"mother", "father", "step_parent", "parents_partner", "adoptive_parent", "foster_carer", "guardian", "carer"}
    | {"grandparent", "aunt_uncle"}
)


def relation_words(kind: str, sex: str = "") -> str:
    """Return what somebody of this sex is to the person: `grandmother`."""
    return GENDERED.get((kind, sex)) or RELATIONS.get(kind, kind)


def inverse_words(kind: str, sex: str = "") -> str:
    """Return what the person, of this sex, is to the one who stands to them in this kind: `grandchild`."""
    return GENDERED.get((kind, sex)) or INVERSE.get(kind) or RELATIONS.get(kind, kind)

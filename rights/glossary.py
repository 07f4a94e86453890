"""Abbreviations of the office in plain words, for whoever reads their own record. Pure."""

import re

WORDS = {
    "BRAG": "how soon something is done: blue, red, amber or green",
    "CAMHS": "child and adolescent mental health services",
    "CIN": "child in need: a child who needs help to do well",
    "CP": "child protection",
    "CPP": "child protection plan",
    "DA": "domestic abuse",
    "DPO": "Data Protection Officer",
    "DSL": "designated safeguarding lead, the person at a school who looks after worries about children",
    "EDT": "emergency duty team, who work at night",
    "EHCP": "education, health and care plan",
    "GP": "family doctor",
    "HV": "health visitor",
    "ICPC": "a meeting that decides whether a child needs a protection plan",
    "LAC": "looked after child: a child in care",
    "MARAC": "a meeting about high-risk domestic abuse",
    "MASH": "multi-agency safeguarding hub: the team that takes in worries about children",
    "NFA": "no further action",
    "PR": "parental responsibility",
    "SPOC": "single point of contact: the first desk",
    "SW": "social worker",
    "UPN": "unique pupil number",
    "s.17": "the law about children in need",
    "s.47": "the law about looking into whether a child is being harmed",
}


def met(text: str) -> list[tuple[str, str]]:
    """Return the abbreviations that stand in a text, with what they mean, in order."""
    return [(short, words) for short, words in WORDS.items() if re.search(rf"(?<!\w){re.escape(short)}(?!\w)", text)]

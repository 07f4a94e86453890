"""Abbreviations of the office in plain words, for whoever reads their own record. Pure."""

import re

WORDS = {
    "BRAG": "how soon something is done: blue, red, amber or green",
    "CAMHS": "child and adolescent mental health services",
    "CCE": "child criminal exploitation",
    "CIN": "child in need: a child who needs help to do well",
    "CP": "child protection",
    "CPP": "child protection plan",
    "CSE": "child sexual exploitation",
    "DA": "domestic abuse",
    "DASH": "a form that asks how dangerous domestic abuse is",
    "DPO": "Data Protection Officer",
    "DSL": "designated safeguarding lead, the person at a school who looks after worries about children",
    "EDD": "the day a baby is due",
    "EDT": "emergency duty team, who work at night",
    "EHA": "early help assessment",
    "EHCP": "education, health and care plan",
    "FGC": "family group conference: a meeting the family leads",
    "GP": "family doctor",
    "HV": "health visitor",
    "ICPC": "a meeting that decides whether a child needs a protection plan",
    "IDVA": "independent domestic violence adviser",
    "IRO": "independent reviewing officer, who checks on the care of a child",
    "LAC": "looked after child: a child in care",
    "LADO": "the officer who looks into worries about people who work with children",
    "MARAC": "a meeting about high-risk domestic abuse",
    "MARF": "the form professionals use to tell us about a worry",
    "MASH": "multi-agency safeguarding hub: the team that takes in worries about children",
    "NFA": "no further action",
    "NRM": "national referral mechanism, for people who may have been trafficked",
    "PR": "parental responsibility",
    "s.17": "the law about children in need",
    "s.47": "the law about looking into whether a child is being harmed",
    "SARC": "a place that cares for people after sexual assault",
    "SEND": "special educational needs and disability",
    "SGO": "special guardianship order",
    "SPOC": "single point of contact: the first desk",
    "SW": "social worker",
    "TAF": "team around the family: a meeting about help",
    "UASC": "a child who came to the country alone and seeks asylum",
    "UPN": "unique pupil number",
    "YJS": "youth justice service",
}


def met(text: str) -> list[tuple[str, str]]:
    """Return the abbreviations that stand in a text, with what they mean, in order."""
    return [(short, words) for short, words in WORDS.items() if re.search(rf"(?<!\w){re.escape(short)}(?!\w)", text)]

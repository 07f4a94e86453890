"""First version of the privacy notice in English, in four layers, for the Data Protection Officer's advice.

Written afresh, in `words/en/`, from the facts of the front door's earlier notice, put right by domain.md 0. What it
lists is not written there: the lists in square brackets come from the service's own rows.
"""

from datetime import date
from pathlib import Path

from consent.layers import CHILDREN, ENGLISH, FULL, PROFESSIONALS, SHORT

EFFECTIVE_ON = date(2026, 10, 1)
CONTROLLER = {
    "name": "Sandwell Children’s Trust",
    "officer": "Data Protection Officer",
    "address": "Wellman Building, Dudley Road, Oldbury, B69 3DL",
    "email": "gdpr_queries@sandwellchildrenstrust.org",
}
CHANGES = [
    "It is a new notice, in plain English, in four layers.",
    "It names the NHS and other bodies as they are now called.",
    "It names the duty to share information about children, and leaves out an Act that was repealed.",
    "It says that consent is asked only for extras, and never for keeping a child safe.",
    "It says that you can complain to us first, and how soon we answer.",
]
TITLES = {
    SHORT: "How we use your information",
    FULL: "Privacy notice of the front door",
    CHILDREN: "Your information and you",
    PROFESSIONALS: "Information you share with us, and we with you",
}
WORDS = Path(__file__).parent / "words" / ENGLISH
TEXTS = {layer: (WORDS / f"{layer}.txt").read_text(encoding="utf-8") for layer in TITLES}

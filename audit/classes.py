"""What kind of information something is (domain.md 2.9, with "Read first" 4, lifestyle). Pure."""

from enum import StrEnum


class Class(StrEnum):
    """What kind of information an item is."""

    ID = "ID"
    CONTACT = "CONTACT"
    LOCATION = "LOCATION"
    IDENTIFIER = "IDENTIFIER"
    STATUS = "STATUS"
    AGENCY = "AGENCY"
    META = "META"
    RISK = "RISK"
    NARR = "NARR"
    LIFESTYLE = "LIFESTYLE"
    SC_HEALTH = "SC-HEALTH"
    SC_HEALTH_ADULT = "SC-HEALTH-ADULT"
    SC_ETHNIC = "SC-ETHNIC"
    SC_BELIEF = "SC-BELIEF"
    SC_SEXLIFE = "SC-SEXLIFE"
    CRIM = "CRIM"
    REFERRER = "REFERRER"
    LEGAL = "LEGAL"
    CONSENT = "CONSENT"


CLASS_WORDS = {
    Class.ID: "Identity",
    Class.CONTACT: "Contact",
    Class.LOCATION: "Where they are now",
    Class.IDENTIFIER: "Number",
    Class.STATUS: "Legal status",
    Class.AGENCY: "Agencies involved",
    Class.META: "About the contact",
    Class.RISK: "Risk summary",
    Class.NARR: "Full text",
    Class.LIFESTYLE: "Lifestyle",
    Class.SC_HEALTH: "Child's health",
    Class.SC_HEALTH_ADULT: "Adult's health",
    Class.SC_ETHNIC: "Ethnic origin",
    Class.SC_BELIEF: "Belief",
    Class.SC_SEXLIFE: "Sex life",
    Class.CRIM: "Criminal",
    Class.REFERRER: "Who told us",
    Class.LEGAL: "Legal advice",
    Class.CONSENT: "Agreement and consent",
}

SPECIAL = frozenset({Class.SC_HEALTH, Class.SC_HEALTH_ADULT, Class.SC_ETHNIC, Class.SC_BELIEF, Class.SC_SEXLIFE})

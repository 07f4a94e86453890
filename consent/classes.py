"""The kinds of information, and how a child is told them."""

from audit.classes import CLASS_WORDS, SPECIAL, Class

__all__ = ["CHILD_WORDS", "CLASS_WORDS", "SPECIAL", "Class"]

# The same as a child would be told it; what stands nowhere here is told in the words above.
CHILD_WORDS = {
    Class.ID: "your name and birthday",
    Class.CONTACT: "how to reach you",
    Class.LOCATION: "where you are",
    Class.NARR: "what was written down about you",
    Class.SC_HEALTH: "your health",
    Class.SC_ETHNIC: "where your family comes from",
    Class.SC_BELIEF: "what your family believes",
    Class.RISK: "what worries people",
    Class.LIFESTYLE: "how things are at home",
}

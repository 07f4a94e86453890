"""First edition of the rights, each with the bases it comes with. domain.md 4.1, 4.8 to 4.10"""

from consent.lawful_basis import Right

UK_GDPR = "UK GDPR"
CONSENT_ONLY = frozenset({"6_1_a"})
MAY_OBJECT = frozenset({"6_1_e", "6_1_ea", "6_1_f"})


def _right(key: str, name: str, article: str, words: str, bases=frozenset(), source: str = UK_GDPR) -> Right:
    return Right(None, None, True, source, key, name, article, words, bases)


RIGHTS = (
    _right("notice", "To be told", "Articles 13 and 14", "You are told what we do with your information."),
    _right("access", "To have a copy", "Article 15", "You can ask for a copy of what we hold about you. It is free."),
    _right(
        "rectification", "To have it put right", "Article 16",
        "A wrong fact is put right. If you do not agree with an opinion, your words are put beside it.",
    ),
    _right(
        "restriction", "To have us keep it but not use it", "Article 18",
        "While something is being sorted out you can ask us to keep it and not use it.",
    ),
    _right(
        "objection", "To object", "Article 21",
        "You can object to how we use it. We stop unless we can show a strong reason. It does not apply where a law "
        "says we must.", MAY_OBJECT,
    ),
    _right(
        "erasure", "To have it erased", "Article 17",
        "Only what we hold because you said yes, what was wrong to hold, or what is past its time.", CONSENT_ONLY,
    ),
    _right(
        "portability", "To take it elsewhere", "Article 20",
        "Only what you gave us yourself and we hold because you said yes.", CONSENT_ONLY,
    ),
    _right(
        "automated", "To have a person decide", "Articles 22A to 22D",
        "No machine decides about you here. A person does, and says why.",
    ),
    _right(
        "complaint", "To complain", "Data Protection Act 2018 s.164A",
        "You can complain to us first. We say within 30 days that we have it. Then you can go to the Commissioner.",
        source="Data (Use and Access) Act 2025 s.103",
    ),
)  # fmt: skip

"""First edition of what consent may be asked for: truly optional extras only. domain.md 2.2, 2.5 and 2.7

Nothing here is a safeguarding purpose or a statutory function: those never rest on consent. The words await the Data
Protection Officer's advice.
"""

from consent.classes import Class
from consent.lawful_basis import Purpose

SOURCE = "domain.md 2.2, consent; words for the Data Protection Officer’s advice"
NOTHING_LOST = "Nothing else changes. The family keeps every service it has or may need."
REFERRAL = frozenset({Class.ID, Class.CONTACT, Class.LIFESTYLE})


def _purpose(key: str, name: str, wording: str, child: str, processing: str, classes, **more) -> Purpose:
    return Purpose(
        None, None, False, SOURCE, key, name, wording, "1", child, processing, NOTHING_LOST, frozenset(classes), **more
    )


PURPOSES = (
    _purpose(
        "voluntary_course",
        "A course or group run by a charity",
        "You are asked if we may give your name, how to reach you, and what you would like help with, so that they can "
        "offer you a place. You can say no. You can change your mind later.",
        "May we tell them your name and how to reach you, so they can offer you a place? You can say no. You can "
        "change your mind.",
        "The recipient is told who you are, how to reach you and what you want help with, and offers a place.",
        REFERRAL | {Class.SC_HEALTH, Class.SC_BELIEF},
    ),
    _purpose(
        "optional_referral",
        "A referral to a service you do not have to use",
        "You are asked if we may pass on your name, how to reach you, and the short account you have seen, so they "
        "can get in touch. You can say no. You can change your mind later.",
        "May we tell them your name, and a little about you, so they can get in touch? You can say no. You can change "
        "your mind.",
        "The recipient is given a short account you have seen, and gets in touch.",
        REFERRAL | {Class.RISK, Class.SC_HEALTH, Class.SC_HEALTH_ADULT, Class.SC_ETHNIC, Class.SC_BELIEF},
    ),
    _purpose(
        "work_adviser",
        "An adviser on work and benefits",
        "You are asked if we may give your name, address and what you would like advice about, so that an adviser can "
        "get in touch. You can say no. You can change your mind later.",
        "May we tell an adviser your name and how to reach you? You can say no. You can change your mind.",
        "The adviser is told who you are, where you live and what you want advice about.",
        REFERRAL,
    ),
    _purpose(
        "story_or_photo",
        "Telling your story, or using a photograph",
        "You are asked if your story or photograph may be used to show what our work does. You see it first. You can "
        "say no. You can change your mind later.",
        "May we use your story or your picture? You see it first. You can say no. You can change your mind.",
        "The story or photograph you have seen is used in what the recipient prints or shows.",
        {Class.ID, Class.LIFESTYLE, Class.SC_HEALTH, Class.SC_ETHNIC, Class.SC_BELIEF},
    ),
    _purpose(
        "newsletter",
        "News and events for families",
        "You are asked if we may use your e-mail address or telephone number to send you news. You can say no. You can "
        "change your mind later.",
        "May we send you news? You can say no. You can change your mind.",
        "News and invitations are sent to the address or number you gave.",
        {Class.CONTACT},
    ),
)

"""The codes of agreement, consent and being told, each with the words people read. domain.md 2.7, 3.1 to 3.3."""

from __future__ import annotations

from govuk.words import Word


class NotTold(Word):
    """Why somebody was not told or not asked (domain.md 2.7). Each needs words and a date to look again."""

    RISK_CHILD = "RISK_CHILD", "Telling them would put the child at risk"
    RISK_OTHER = "RISK_OTHER", "Telling them would put someone else at risk"
    PREJUDICE = "PREJUDICE_CRIME_INVESTIGATION", "It would harm a police investigation"
    DELAY = "DELAY", "It would delay what the child needs"
    FABRICATED_ILLNESS = "FABRICATED_ILLNESS", "Illness may be made up or caused"
    HBA_FM_FGM = "HBA_FM_FGM", "Honour-based abuse, forced marriage or FGM"
    UNTRACEABLE = "UNTRACEABLE", "They cannot be found"
    PERPETRATOR_PRESENT = "PERPETRATOR_PRESENT", "The person feared is with them"


class Service(Word):
    """What a family may agree to, or not (domain.md 2.7)."""

    EARLY_HELP = "early_help", "Early Help"
    CHILD_IN_NEED = "child_in_need", "Support for a child in need"
    FAMILY_SUPPORT = "family_support", "Other family support"


class Agreed(Word):
    """How a service agreement stands."""

    AGREED = "agreed", "Agreed"
    DECLINED = "declined", "Declined"
    WITHDRAWN = "withdrawn", "No longer agreed"


class Status(Word):
    """How a consent stands on paper. That it expired is worked out when it is read (domain.md 3.3)."""

    ACTIVE = "ACTIVE", "Given"
    REFUSED = "REFUSED", "Refused"
    WITHDRAWN = "WITHDRAWN", "Withdrawn"
    SUPERSEDED = "SUPERSEDED", "Given again since"
    INVALID = "INVALID", "Never valid"


GIVEN = frozenset({Status.ACTIVE, Status.WITHDRAWN, Status.SUPERSEDED})
EXPIRED = "EXPIRED"


class Authority(Word):
    """On what authority somebody speaks for the person (domain.md 3.2)."""

    SELF = "SELF", "For themselves"
    PARENT = "PR", "With parental responsibility"
    DEPUTY = "DEPUTY", "As deputy or attorney"


class Evidence(Word):
    """What was seen of parental responsibility or of a deputy's authority (domain.md 3.2)."""

    BIRTH = "birth_certificate", "Birth certificate"
    MARRIAGE = "marriage", "Marriage certificate"
    AGREEMENT = "pr_agreement", "Parental responsibility agreement"
    PR_ORDER = "pr_order", "Parental responsibility order"
    ADOPTION = "adoption", "Adoption order"
    GUARDIAN = "special_guardian", "Special guardianship order"
    LIVES_WITH = "lives_with", "Child arrangements order, “live with”"
    CARE_ORDER = "care_order", "Care order: shared with the council"
    STEP_PARENT = "step_parent", "Step-parent’s agreement or order"
    DEPUTY = "deputy", "Court of Protection order"
    ATTORNEY = "attorney", "Lasting power of attorney"


DEPUTY_EVIDENCE = frozenset({Evidence.DEPUTY, Evidence.ATTORNEY})


class Method(Word):
    """How consent was given (domain.md 3.3)."""

    SIGNED = "signed", "Signed on paper"
    E_SIGNED = "e_signed", "Signed on a screen"
    SPOKEN = "spoken", "Said aloud, before a witness"
    RECORDED = "recorded", "Said on a recorded call"
    ONLINE = "online", "Online"


class Change(Word):
    """How somebody took consent back."""

    SPOKEN = "spoken", "Said so, in person"
    TELEPHONE = "phone", "Telephone"
    WRITTEN = "written", "Letter or e-mail"
    ONLINE = "online", "Online"


class Means(Word):
    """How somebody was told, or given the notice."""

    IN_PERSON = "person", "In person"
    TELEPHONE = "phone", "Telephone"
    LETTER = "letter", "Letter"
    EMAIL = "email", "E-mail"
    THROUGH = "through", "Through another agency"


class Holder(Word):
    """What another holder of parental responsibility says (domain.md 3.2)."""

    NONE = "none", "Nobody else has it"
    AGREES = "agrees", "Asked, and agrees"
    OBJECTS = "objects", "Asked, and objects"
    NOT_ASKED = "not_asked", "Not asked"


class Choice(Word):
    """What becomes of a share that rested on a withdrawn consent (domain.md 3.4)."""

    STOP = "STOP", "Stop: nothing further goes"
    OTHER_BASIS = "OTHER_BASIS", "Another basis truly applies: decide afresh"
    LEAVE = "LEAVE", "Leave what was already sent"

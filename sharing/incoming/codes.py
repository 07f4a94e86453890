"""The words of a question put to us."""

from govuk.words import Word


class Asker(Word):
    """Who asks (domain.md 1.8, 2.5)."""

    AUTHORITY = "authority", "Another authority"
    COURT = "court", "Court"
    CAFCASS = "cafcass", "Cafcass"
    PARTNER = "partner", "Safeguarding partner, by demand"
    DWP = "dwp", "Department for Work and Pensions"
    FRAUD = "fraud", "Fraud investigation"
    OTHER = "other", "Somebody else"


class By(Word):
    """How the question came."""

    PHONE = "phone", "Telephone"
    EMAIL = "email", "E-mail"
    LETTER = "letter", "Letter"
    ORDER = "order", "Court order"
    PERSON = "person", "In person"


class Came(Word):
    """What was decided."""

    NOTHING = "nothing", "Nothing is held that may be told"
    REFUSED = "refused", "Refused"
    ON_FILE = "on_file", "By a sharing decision on a contact"


class Ground(Word):
    """Why a question is refused."""

    NOT_VERIFIED = "not_verified", "We could not verify who asks"
    NO_POWER = "no_power", "They name no power or need that covers it"
    NOT_RELEVANT = "not_relevant", "It is not relevant to a child’s safety or welfare"
    MORE_HARM = "more_harm", "Telling would harm a child more than withholding"
    TOO_WIDE = "too_wide", "They ask for more than they need"
    PROPER_ROUTE = "proper_route", "Another route is laid down for this"

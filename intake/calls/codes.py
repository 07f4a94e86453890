"""The words of a call."""

from govuk.words import Word


class Came(Word):
    """What came of an attempt."""

    SPOKE = "spoke", "Spoke to somebody"
    MESSAGE = "message", "Left a message"
    SILENT = "silent", "Reached a voicemail and left no message"
    NO_ANSWER = "no_answer", "No answer"
    WRONG = "wrong", "Wrong or dead number"


class Voicemail(Word):
    """Whether a message may be left."""

    SAFE = "safe", "Yes: it is theirs alone, or they said so"
    UNSAFE = "unsafe", "No: somebody else may hear it"
    UNKNOWN = "unknown", "Nobody knows"


class Verified(Word):
    """How we know who was at the other end."""

    CALL_BACK = "call_back", "We rang back on a number we knew already"
    VOICE = "voice", "Known to the worker by voice"
    DETAILS = "details", "They gave details only they would know"
    NOT = "not", "Not verified"

"""How something leaves: inside this service, or by a way that is written down. Pure. domain.md 2.8"""

from enum import StrEnum


class Channel(StrEnum):
    """The way to the recipient. Ordinary e-mail is not one: the service never e-mails content."""

    SERVICE = "service"
    SECURE_MAIL = "secure_mail"
    TRACKED_POST = "tracked_post"
    BY_HAND = "by_hand"
    PORTAL = "portal"
    TELEPHONE = "telephone"
    MEETING = "meeting"


CHANNEL_WORDS = {
    Channel.SERVICE: "Read in this service",
    Channel.SECURE_MAIL: "Encrypted mail, sent from outside this service",
    Channel.TRACKED_POST: "Tracked post",
    Channel.BY_HAND: "Handed over in person",
    Channel.PORTAL: "Put into the recipient's own portal",
    Channel.TELEPHONE: "Said by telephone",
    Channel.MEETING: "Said in a meeting or strategy discussion",
}
SPOKEN = frozenset({Channel.TELEPHONE, Channel.MEETING})
ON_PAPER = frozenset({Channel.SECURE_MAIL, Channel.TRACKED_POST, Channel.BY_HAND, Channel.PORTAL})

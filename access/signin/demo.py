"""The demo's one-click sign-in: who there is to be, and what each may do. It exists only while DEMO is on."""

from dataclasses import dataclass
from datetime import datetime

from access.identity import standing_of
from access.models import User
from access.roles import Role

MAY: dict[str, str] = {
    Role.CONTACT_OFFICER: "Searches first, receives contacts and takes them to the team.",
    Role.SOCIAL_WORKER: "Screens, rates, sets the threshold and asks agencies.",
    Role.MASH_MANAGER: "Opens the enquiry, decides for each child, closes.",
    Role.PARTNER_OFFICER: "Sees the desk's inbox and what was asked of it. Nothing else.",
    Role.GOVERNANCE: "Reads who did, who looked and who was refused. Opens no case.",
    Role.DPO: "Reads the trail and advises. Decides nothing, opens no case.",
    Role.ASSET_OWNER: "Owns what is kept: decides disposals and the schedule. Opens no case.",
    Role.RIGHTS_OFFICER: "Answers people who ask for their own data: searches, reads, redacts.",
    Role.RIGHTS_MANAGER: "Decides what leaves in a rights request.",
    Role.GUARDIAN: "Agrees, or not, to what is shared beyond the agreements. Opens no case.",
    Role.LEGAL: "Advises on what is shared beyond the agreements. Opens no case.",
    Role.ADMINISTRATOR: "Invites people and says who belongs where. Sees no child.",
}
NOTHING = "Belongs to no team: signs in and finds nothing to open."


@dataclass(frozen=True)
class Player:
    """One of the cast, as the sign-in page shows them."""

    id: str
    name: str
    works_as: str
    may: str

    @property
    def unseen(self) -> str:
        """What a screen reader adds to the button."""
        return f"as {self.name}"


def cast(at: datetime) -> list[Player]:
    """Everybody the demo can be, in the order of the work: front door, partners, console, nobody."""
    order: list[str] = list(MAY)
    found = []
    for user in User.objects.filter(is_demo=True, is_active=True).order_by("joined_at", "display_name"):
        role = standing_of(user, at).role
        rank = order.index(role) if role in MAY else len(order)
        found.append((rank, Player(str(user.pk), user.display_name, user.job_title, MAY.get(role, NOTHING))))
    return [player for _, player in sorted(found, key=lambda pair: pair[0])]


def player(user_id) -> User | None:
    """The demo account with this id; None for any other account."""
    return User.objects.filter(pk=user_id, is_demo=True, is_active=True).first()

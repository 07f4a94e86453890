"""What follows a decision in the invented caseload: discussions minuted, hand-overs, letters, disagreements, shifts."""

import contextlib
from datetime import timedelta

from access.models import Agency
from audit.moves import Refused
from frontdoor.seed.asked import MANAGER, Asked
from intake.escalating import acts as escalating
from intake.family import acts as family
from intake.family import shown
from intake.models import Contact, ContactChild, StrategyDiscussion
from intake.models.passed import Service
from intake.models.strategy import Part
from intake.passing import acts as passing
from intake.safety import acts as safety
from intake.sampling import acts as sampling
from intake.sheets import acts as sheets
from intake.strategy import acts as strategy
from intake.strategy import agreeing
from intake.strategy.acts import Invitation

ITEMS = (
    ("fact", "The injury was seen by a doctor and photographed with consent.", "NARR"),
    ("risk", "Whoever is said to have done it has a key to the home.", "RISK"),
    ("differs", "Health would have the child seen today; police want to speak to the adult first.", "NARR"),
    ("decision", "A joint enquiry. The child stays where they are tonight.", "NARR"),
)


def invitations() -> list[Invitation]:
    """Police and the acute trust are asked; whoever told us is not, since they said what they knew."""
    found = {one.key: one for one in Agency.objects.filter(key__in=["west-midlands-police", "swb-nhs-trust"])}
    return [
        Invitation(Part.POLICE, True, found.get("west-midlands-police"), "DS Imran Wetherley", "child abuse team"),
        Invitation(Part.HEALTH, True, found.get("swb-nhs-trust"), "Dr Fenella Moss", "named doctor"),
        Invitation(Part.REFERRER, False, why_not="Said all they know when they rang."),
    ]


class Followed:
    """What follows the decision on one contact."""

    def __init__(self, asked: Asked):
        self.asked, self.turns = asked, asked.turns

    @property
    def contact(self) -> Contact:
        """The contact as it stands now."""
        return Contact.objects.get(pk=self.asked.contact.pk)

    @property
    def first(self) -> ContactChild:
        """Its first child as they stand now."""
        rows = ContactChild.objects.filter(contact=self.asked.contact).select_related("contact", "person")
        return rows.order_by("place")[0]

    def minutes(self) -> None:
        """The minutes of the discussion are written, with what is to be done by whom."""
        with self.turns.of(MANAGER) as mo:
            held = StrategyDiscussion.objects.filter(contact=self.contact).order_by("-called_at")[0]
            for kind, text, information in ITEMS:
                strategy.minute(held, kind=kind, text=text, information=information, by=mo, at=self.turns.at)
            agreeing.hold(
                held, held_at=self.turns.at, joint="joint", medical="Today at the hospital, with the mother.", by=mo,
                at=self.turns.at,
            )  # fmt: skip
            agreeing.agree_action(
                held, what="See the child alone and hear what they want.", owner=mo, owner_name="", by=mo,
                due_at=self.turns.at + timedelta(hours=3), at=self.turns.at,
            )  # fmt: skip

    def policeheld(self) -> None:
        """Police took the first child into protection."""
        with self.turns.of(MANAGER) as mo:
            child = self.first
            safety.ring(
                child.protections.all()[0], whom="police", name="Sgt Alder", rung_at=self.turns.at, by=mo, at=self.turns.at,
                their_reference="WM 4471", agreed="A car goes there now and stays until we ring back.",
            )  # fmt: skip
            safety.begin_police(
                child, began_at=self.turns.at, officer="PC Anwen Tarrow", designated="Insp. Maud Kerrow", by=mo,
                their_reference="WM 4471", placed="With a friend of her mother", at=self.turns.at,
            )  # fmt: skip

    def passedto(self, service: str, name: str) -> None:
        """The first child is offered to a service, which has not answered."""
        with self.turns.of(MANAGER) as mo:
            said = passing.Offer(
                Service(service).value, None, name.replace("_", " "), "Go on with what we began; the family agrees."
            )
            passing.offer(self.first, said, by=mo, at=self.turns.at)

    def takenon(self) -> None:
        """Whoever was asked takes the child on, in writing."""
        with self.turns.of(MANAGER) as mo:
            passing.accept(
                self.first.passings.all()[0], who="Duty manager, first response",
                words="We take this on from today and see the family tomorrow.", their_reference="ST 20931", by=mo,
                at=self.turns.at,
            )  # fmt: skip

    def familyletter(self) -> None:
        """The mother is written to, by a letter that is decided and has not left."""
        with self.turns.of(MANAGER) as mo:
            contact = self.contact
            grown = next((one for one in shown.members(contact) if not one.is_child and not one.alleged), None)
            if grown is not None:
                opened = shown.initial(contact, grown, self.turns.at, "01632 960 102")
                said = family.Said(
                    "read", "Asked to be rung first, and not to get a letter.", text=opened["text"], language="English"
                )
                family.decide(contact, grown.person, said, by=mo, at=self.turns.at)

    def escalated(self) -> None:
        """A health visitor disagrees, and the managers of both deal with it."""
        with self.turns.of(MANAGER) as mo:
            words = "The weight has fallen for three months. We ask for an assessment, not advice."
            kept = escalating.raise_(
                self.contact, words=words, raised_for="Farida Benn, health visitor", owner=mo, owner_name="", by=mo,
                at=self.turns.at,
            )  # fmt: skip
            escalating.climb(
                kept, words="We read the chart together and still differ.", owner=mo, owner_name="", by=mo,
                at=self.turns.at,
            )  # fmt: skip


def evening(turns, *, sheet: bool = True) -> None:
    """The manager draws decisions to read again and reads one; the last sheet for the night is made."""
    with turns.of(MANAGER) as mo:
        today = turns.at.date()
        since = today - timedelta(days=30)
        # A caseload of a few families may hold nothing that somebody else decided.
        with contextlib.suppress(Refused):
            sampling.draw(ContactChild.objects.all(), since=since, until=today, how_many=4, by=mo, at=turns.at)
        if sheet:
            sheets.make(Contact.objects.filter(restricted=False), to="night", by=mo, at=turns.at)

"""What happens after an answer: news, a correction, disagreement, a sealed marker, something told withdrawn."""

from frontdoor.seed.asked import MANAGER, Asked
from intake.models import Contact
from sharing import acts
from sharing.acts.answering import Found, Said
from sharing.models import Finding, SharingItem

SEARCHED = "Case system, appointments and the paper archive"


class Afterwards:
    """The requests of one contact once they are with the desks."""

    def __init__(self, asked: Asked):
        self.asked, self.turns = asked, asked.turns

    def news(self, desk: str) -> None:
        """The desk sends something new that nobody asked for."""
        found = Found("Rang the desk again today: they are at the grandmother's until Monday.", "certain", "not_family")
        with self.turns.at_desk(desk) as officer:
            acts.send_unasked(self.asked.request(desk), found, by=officer, at=self.turns.at)

    def disagrees(self, desk: str) -> None:
        """The desk disagrees, as a professional."""
        words = "We see more risk than the rating says, and ask that a manager looks again."
        with self.turns.at_desk(desk) as officer:
            acts.disagree(self.asked.request(desk), words=words, by=officer, at=self.turns.at)

    def marks(self, desk: str) -> None:
        """The desk says only whom to ask."""
        with self.turns.at_desk(desk) as officer:
            acts.place_marker(
                self.asked.request(desk), ask_whom="Rosalind Thorne, duty lead", telephone="01632 960 151",
                hides_agency=True, by=officer, at=self.turns.at,
            )  # fmt: skip

    def corrects(self, desk: str) -> None:
        """The desk corrects an answer: it had looked in one place too few."""
        said = Said(held="nothing", systems=SEARCHED, identities="Both names and birth dates", dates="Ten years")
        why = "The paper archive had not been searched."
        with self.turns.at_desk(desk) as officer:
            acts.correct(self.asked.request(desk), said, why=why, by=officer, at=self.turns.at)

    def asks_leave(self, desk: str, other: str) -> None:
        """The manager asks the desk whether another agency may be told its first finding."""
        with self.turns.of(MANAGER) as mo:
            finding = Finding.objects.filter(response__request=self.asked.request(desk)).first()
            agency = self.asked.request(other).agency
            if finding is not None:
                acts.ask_leave(finding, agency, why="They see the children daily.", by=mo, at=self.turns.at)

    def recalls(self) -> None:
        """The manager corrects something told: every past recipient gets a notice."""
        with self.turns.of(MANAGER) as mo:
            contact = Contact.objects.get(pk=self.asked.contact.pk)
            item = SharingItem.objects.filter(decision__contact=contact, information="ID").order_by("key").first()
            if item is not None:
                acts.recall(
                    contact, kind="corrected", keys=[item.key], words="The birth date is a day later than was said.",
                    why="The birth certificate was seen.", by=mo, at=self.turns.at,
                )  # fmt: skip

    def wrongplace(self, desk: str) -> None:
        """What this desk was sent was meant for another: taken back at once, and an incident. Nobody is in danger."""
        with self.turns.of(MANAGER) as mo:
            acts.sent_to_the_wrong_place(
                self.asked.request(desk), danger="no", made_safe="", why="Meant for another desk of the same name.",
                aware_at=self.turns.at, by=mo, at=self.turns.at,
            )  # fmt: skip

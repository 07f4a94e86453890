"""Papers of an invented family: a letter described so that it can be told, and an item put to the Guardian."""

from dataclasses import replace

from access.models import Agency, Desk
from deadlines.calendar import london_day
from documents import store
from documents.models import StoredFile
from documents.models.files import State
from frontdoor.seed.asked import MANAGER, Asked
from intake.models import Contact
from sharing import acts, choosing
from sharing.acts.deciding import Draft
from sharing.acts.enclosing import Description
from sharing.acts.refusing import Refusing
from sharing.file import on_file
from sharing.law import law_in_force
from sharing.minimisation import Class
from sharing.offers import of_file
from sharing.proposal import Decision, Level, Refusal

LETTER = b"""Invented letter, for the demonstration.

The school nurse saw the child twice this term. Tired both times. Said she sleeps on the sofa "when there is shouting".
Weight and height as expected. No marks seen. The nurse rang home on 9 November and nobody answered.
"""
TITLE = "School nurse\u2019s letter, 12 November"
WORKER = "sol"


class Papers:
    """What happens to the papers of one contact."""

    def __init__(self, asked: Asked):
        self.asked, self.turns = asked, asked.turns

    def letter(self, *desks: str) -> None:
        """A letter is added, checked, read and described; these desks are sent it when they are asked."""
        with self.turns.of(WORKER) as sol:
            contact, at = Contact.objects.get(pk=self.asked.contact.pk), self.turns.at
            file = store.keep(
                LETTER,
                name="nurse letter.txt",
                declared_type="text/plain",
                on=contact,
                by=sol,
                at=at,
                why="came by post",
            )
            self._as_if_scanned(file, by=sol, at=at)
            holds = frozenset({Class.NARR})
            acts.describe(contact, file, Description(title=TITLE, classes=holds), by=sol, at=at)
        self.asked.enclosing = frozenset(desks)

    def _as_if_scanned(self, file: StoredFile, *, by, at) -> None:
        # The demonstration has no scanner; an invented letter needs none.
        file.state, file.kind, file.checked_at = State.READY, "text", at
        file.write(by=by, why="invented, so there is nothing to scan")

    def refusal(self) -> None:
        """The benefits office asks for the whole file, and is not told."""
        with self.turns.of(MANAGER) as mo:
            contact, at = Contact.objects.get(pk=self.asked.contact.pk), self.turns.at
            refusing = Refusing(
                decision=Decision.NOT_SHARE, requested_by="A decision maker at the Jobcentre",
                requested_what="Everything on file about the household.", refusal=Refusal.NOT_RELEVANT.value,
                refusal_words="A claim does not need what was said about the children.",
                harm_if_withheld="None: the claim is decided on its own papers.",
            )  # fmt: skip
            once = self.asked.once(on_file(contact, london_day(at)))
            acts.refuse(contact, Agency.objects.get(key="dwp"), refusing, once=once, by=mo, at=at)

    def guardian(self, desk: str) -> None:
        """The letter is wanted by a desk that may have it only if the Guardian or legal agrees: they are asked."""
        with self.turns.of(MANAGER) as mo:
            contact, at = Contact.objects.select_related("queue").get(pk=self.asked.contact.pk), self.turns.at
            file, law = on_file(contact, london_day(at)), law_in_force()
            once = self.asked.once(file)
            (there,) = Desk.objects.select_related("agency__terms").filter(key=desk)
            choice = self.asked.choice(there, file, law, once, contact.rating)
            papers = [offer.key for offer in of_file(file, choice.risk) if offer.is_document]
            why = dict.fromkeys(papers, "to know why the child cannot sleep before they place the family")
            choice = replace(choice, chosen=frozenset(papers), why_needed=why)
            told = choosing.told(choice, offers := of_file(file, choice.risk))
            draft = choosing.proposal(choice, once, told, level=Level.MANAGER, on=london_day(at))
            acts.ask_to_agree(contact, Draft(choice, offers, told, {}), draft, law, by=mo, at=at)

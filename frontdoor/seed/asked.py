"""Asking agencies about an invented family, and their answers, as the pages offer it."""

from dataclasses import replace
from datetime import datetime, timedelta

from access.models import Desk
from deadlines import policy
from deadlines.calendar import london_day
from deadlines.clocks import due_after
from frontdoor.seed.shapes import Approach
from frontdoor.seed.turns import Turns
from intake.models import Contact
from sharing import acts
from sharing.acts.answering import Found, Said
from sharing.choice import Choice, Once
from sharing.choosing import proposal
from sharing.file import File, on_file
from sharing.fitting import obliges, offered
from sharing.law import law_in_force
from sharing.may_share import permission
from sharing.minimisation import Class, Permission
from sharing.models import InformationRequest
from sharing.offers import of_file
from sharing.proposal import Item, Law, Level, Refusal

MANAGER = "mo"
TOLD = frozenset({Class.ID, Class.CONTACT, Class.RISK})
FIRST_QUESTION = "Whether you know them, and what you have seen that bears on safety."


class Asked:
    """The requests of one contact, by desk."""

    def __init__(self, contact: Contact, approach: Approach, turns: Turns):
        self.contact, self.approach, self.turns = contact, approach, turns
        self.any = False
        self.enclosing: frozenset[str] = frozenset()
        self.purpose = "To decide whether a social work assessment or more is needed, and how soon."

    def ask(self, *desks: str) -> None:
        """The manager asks these desks at once, each on the basis and with the items the page would tick."""
        with self.turns.of(MANAGER) as mo:
            contact = Contact.objects.get(pk=self.contact.pk)
            file, law = on_file(contact, london_day(self.turns.at)), law_in_force()
            once = self.once(file)
            choices = [self.choice(desk, file, law, once, contact.rating) for desk in self._desks(desks)]
            acts.ask(contact, choices, once=once, about=file.about, by=mo, at=self.turns.at)
        self.any = True

    def taken(self, desk: str) -> None:
        """The desk takes it."""
        with self.turns.at_desk(desk) as officer:
            acts.take(self.request(desk), by=officer, at=self.turns.at)

    def held(self, desk: str) -> None:
        """The desk holds something."""
        found = Found(
            what=self.approach.found or "Seen twice this year; nothing further.", sure="likely", handling="ask_first",
            own_number="LOG 0412", on_day=self.turns.days.today - timedelta(days=60),
        )  # fmt: skip
        self._answer(desk, Said(held="held", findings=(found,), worker_risk="none_known"))

    def nothing(self, desk: str) -> None:
        """The desk holds nothing, and says where it looked."""
        said = Said(
            held="nothing", systems="Case system and appointments", identities="Both names and birth dates as given",
            dates="The last five years",
        )  # fmt: skip
        self._answer(desk, said)

    def refused(self, desk: str) -> None:
        """The desk holds something and will not tell it."""
        words = "She spoke to us alone and would stop coming if he learned of it."
        self._answer(desk, Said(held="refused", refusal=Refusal.MORE_DETRIMENTAL.value, refusal_words=words))

    def notours(self, desk: str) -> None:
        """The desk does not know the family and says who may."""
        self._answer(desk, Said(held="not_ours", try_instead="The school in the next authority"))

    def chase(self, desk: str) -> None:
        """The manager reminds the desk."""
        with self.turns.of(MANAGER) as mo:
            acts.chase(self.request(desk), words="Rang at the same time; no answer.", by=mo, at=self.turns.at)

    def lapse(self, desk: str) -> None:
        """The time the desk had runs out."""
        with self.turns.of_timetable():
            due = self.request(desk).needed_by
        self.turns.move_to(max(self.turns.at, due + timedelta(minutes=5)))
        with self.turns.of_timetable() as timetable:
            acts.lapse(self.request(desk), by=timetable, at=self.turns.at)

    def without(self, desk: str) -> None:
        """The manager goes on without this desk's answer."""
        with self.turns.of(MANAGER) as mo:
            why = "Enough is known from the others to decide; their records would not change it."
            acts.go_on_without(self.request(desk), why=why, by=mo, at=self.turns.at)

    def _answer(self, desk: str, said: Said) -> None:
        with self.turns.at_desk(desk) as officer:
            acts.answer(self.request(desk), said, by=officer, at=self.turns.at)

    def request(self, desk: str) -> InformationRequest:
        """The request of this contact at this desk, as it stands now."""
        return InformationRequest.objects.select_related("desk", "agency").get(contact=self.contact, desk__key=desk)

    def _desks(self, keys: tuple[str, ...]) -> list[Desk]:
        found = {desk.key: desk for desk in Desk.objects.select_related("agency", "agency__terms").filter(key__in=keys)}
        return [found[key] for key in keys]

    def once(self, file: File) -> Once:
        """The six questions as the manager answers them."""
        return Once(
            purpose=self.purpose, function="section_47" if file.level == 4 else "section_17",
            necessity="What the family says does not settle how safe the children are.",
            less_intrusive="Asking the family alone: they may not be free to say.",
            family_told="Told by the social worker, as recorded.", threshold=file.level, rating=file.contact.rating,
            told_record=file.notices[-1] if file.notices else None,
        )  # fmt: skip

    def choice(self, desk: Desk, file: File, law: Law, once: Once, rating: str) -> Choice:
        """One desk's column as it opens on the page: its best gateway, its questions, and what is allowed plainly."""
        terms = desk.agency.terms
        choice = Choice(
            desk=desk, needed_by=_needed_by(rating, self.turns.at),
            questions=terms.questions or FIRST_QUESTION, risk=self.approach.why, handling=terms.handling,
            delete_by=london_day(self.turns.at) + timedelta(days=terms.delete_after_days),
            of_pregnancy=desk.key in terms.pregnancy_desks and file.unborn is not None,
        )  # fmt: skip
        draft = proposal(choice, once, [], level=Level.MANAGER, on=london_day(self.turns.at))
        order = {key: place for place, key in enumerate(terms.gateways)}
        gateway = min(offered(draft, law), key=lambda one: order.get(one.key, len(order)))
        chosen = frozenset(
            offer.key
            for offer in of_file(file, choice.risk)
            if offer.class_ in TOLD
            and (offer.of_pregnancy or offer.class_ == Class.RISK or not choice.of_pregnancy)
            and permission(Item(offer.key, offer.class_, offer.label, marks=offer.marks), draft, law)
            == Permission.ALLOWED
        )
        basis = "6_1_c" if obliges(gateway, draft, law) else "6_1_e"
        papers = [one.key for one in of_file(file, choice.risk) if one.is_document and desk.key in self.enclosing]
        why = dict.fromkeys(papers, "the nurse wrote down the child's own words")
        return replace(
            choice, gateways=(gateway.key,), art6=(basis,), chosen=chosen | frozenset(papers), why_needed=why
        )


def _needed_by(rating: str, at: datetime) -> datetime:
    """When an agency is ordinarily asked to answer by, from the clock rules."""
    rules = policy.in_force(london_day(at))
    return due_after(rules.rule(f"answer {rating}"), at, rules.office).replace(second=0, microsecond=0)

"""The steps of an approach, each a word and what follows it, done as whoever does it in the hub."""

from datetime import timedelta

from django.db.models import QuerySet

from audit.records import write_many
from consent import notices
from frontdoor.seed import asking, discussed
from frontdoor.seed.afterwards import Afterwards
from frontdoor.seed.asked import Asked
from frontdoor.seed.papers import Papers
from frontdoor.seed.shapes import Approach, Family
from frontdoor.seed.turns import Turns
from intake import acts, facts, feedback
from intake.models import Answer, Contact, ContactChild
from intake.strategy import acts as strategy
from intake.strategy import agreeing
from people import acts as people
from people.models import CaseStanding, Relationship

HUB_PHONE = "01632 960 102"
MANAGER = "mo"
A_WEEK = timedelta(days=7)
CASE_LASTS = timedelta(days=30)


class Steps:
    """One approach being worked on: the contact, and whose it is."""

    def __init__(self, contact: Contact, family: Family, approach: Approach, turns: Turns):
        self.contact, self.family, self.approach, self.turns = contact, family, approach, turns
        self.asked = Asked(contact, approach, turns)
        self.after = Afterwards(self.asked)
        self.papers = Papers(self.asked)
        self.followed = discussed.Followed(self.asked)

    def do(self, words: str) -> None:
        """Do one step. Raises AttributeError for a word that is no step."""
        if words.startswith("@"):
            self.turns.move_to(self.turns.days.moment(words[1:]))
            return
        verb, *rest = words.split()
        whose = next((one for one in (self.asked, self.after, self.papers, self.followed) if hasattr(one, verb)), self)
        getattr(whose, verb)(*rest)

    @property
    def children(self) -> QuerySet[ContactChild]:
        """The children of the contact as they stand now, in order."""
        return ContactChild.objects.filter(contact=self.contact).select_related("contact", "person").order_by("place")

    def prepare(self, rating: str, levels: str) -> None:
        """Everything before a first decision but the questions: taken, screened, rated, levelled, the family told."""
        with self.turns.of(self.family.worker):
            self.take()
            self.screen()
            self.rate(rating)
            self.level(levels)
            self.told()
        if self.contact.repeat_count >= self.contact.repeat_limit:
            self.review()

    def ask_the_caller(self) -> None:
        """What the child said is written down, and where work has begun nothing is left to ask."""
        if self.approach.said:
            self.say_words()
        if any(words.startswith("prepare") for words in self.approach.steps):
            self.answers()

    def say_words(self) -> None:
        """The first child's own words are written down as they were told."""
        with self.turns.of("dee") as dee:
            child = self.children.first()
            said_by = f"told to {self.approach.who or 'the officer'}"
            acts.add_statement(
                self.contact, kind="child", text=self.approach.said, child=child, said_by=said_by, by=dee,
                at=self.turns.at,
            )  # fmt: skip

    def later(self, minutes: str) -> None:
        """Let some minutes pass."""
        self.turns.pass_(timedelta(minutes=int(minutes)))

    def leave(self) -> None:
        """Whoever received it leaves it for the hub to take."""
        with self.turns.of("dee") as dee:
            contact = Contact.objects.get(pk=self.contact.pk)
            contact.owner = None
            contact.write(by=dee, why="left for the hub to take")

    def take(self) -> None:
        """The social worker of this family takes it."""
        with self.turns.of(self.family.worker) as worker:
            acts.take_it(self.contact, by=worker, at=self.turns.at)

    def screen(self) -> None:
        """Screened, in the words of the approach."""
        with self.turns.of(self.family.worker) as worker:
            acts.screen(self.contact, words=self.approach.sense, by=worker, at=self.turns.at)

    def rate(self, rating: str) -> None:
        """Rated, for the reason of the approach."""
        with self.turns.of(self.family.worker) as worker:
            acts.rate(self.contact, rating=rating, rationale=self.approach.why, by=worker, at=self.turns.at)

    def level(self, levels: str) -> None:
        """A level for each child: `3` for all, `3/2` one by one."""
        with self.turns.of(self.family.worker) as worker:
            for child, level in self._each(levels):
                acts.set_threshold(child, level=level, rationale=self.approach.why, by=worker, at=self.turns.at)

    def review(self) -> None:
        """A manager reads the repeats together."""
        with self.turns.of(MANAGER) as mo:
            words = "Read together: each was small, and they are about the same thing."
            acts.review_repeat(self.contact, words=words, by=mo, at=self.turns.at)

    def told(self) -> None:
        """The family was told."""
        with self.turns.of(self.family.worker) as worker:
            who = "Mother, by telephone, by the social worker" if self.family.adults else "The young person, in person"
            acts.record_told(
                self.contact, told=True, who=who, how="phone" if self.family.adults else "person", language="English",
                told_at=self.turns.at, what="Whom we ask, about what, and why.", by=worker, at=self.turns.at,
                notice=notices.in_force(self.turns.at) if self.family.interpreter != "yes" else None,
            )  # fmt: skip

    def consents(self) -> None:
        """The mother is asked about extras and about Early Help, for the first child."""
        with self.turns.of(self.family.worker) as worker:
            first = self.children.first()
            if first is None:
                return
            child = first.person
            tie = Relationship.objects.filter(person=child, kind="mother").select_related("other").first()
            if tie is None:
                return
            asking.ask(child, tie.other, by=worker, at=self.turns.at)

    def untold(self, reason: str) -> None:
        """The family was not told, for this reason, to be looked at again in a week."""
        with self.turns.of(self.family.worker) as worker:
            acts.record_told(
                self.contact, told=False, why_not=reason, why_words="Telling anybody at home would put her at risk.",
                review_on=self.turns.days.today + A_WEEK, by=worker, at=self.turns.at,
            )  # fmt: skip

    def answers(self) -> None:
        """Every question still to ask is settled, in bulk: what the caller knew, and that the rest is not known."""
        with self.turns.of("dee") as dee:
            rows = {str(child.pk): child for child in self.children}
            known = self._known()
            settled = [
                Answer(
                    contact=self.contact, child=rows[line.child.id] if line.child else None, question=line.question.key,
                    state="given" if line.question.key in known else "not_known",
                    text=known.get(line.question.key, ""), answered_at=self.turns.at, answered_by=dee,
                )
                for line in facts.still_to_ask(facts.on_file(self.contact))
                if line.open and line.question.key != "family_told"
            ]  # fmt: skip
            write_many(settled, by=dee, why="asked of the caller")

    def _known(self) -> dict[str, str]:
        here = [grown.given for grown in self.family.adults if grown.here]
        risks = [grown.risk for grown in self.family.adults if grown.risk]
        spoken = (
            f"{self.family.language}; interpreter {'needed' if self.family.interpreter == 'yes' else 'not needed'}."
        )
        return {
            "language": spoken, "worker_risk": " ".join(risks) or "None known.",
            "household": f"With the children: {', '.join(here)}." if here else "Nobody of the family is here.",
            "wanted": "That somebody sees the family and says what follows.",
        }  # fmt: skip

    def decide(self, outcomes: str) -> None:
        """A decision for each child: at the front desk by the social worker, after an enquiry by the manager."""
        name = MANAGER if self.asked.any else self.family.worker
        with self.turns.of(name) as decider:
            for child, outcome in self._each(outcomes):
                acts.decide_child(child, outcome=outcome, rationale=self.approach.why, by=decider, at=self.turns.at)

    def enquiry(self) -> None:
        """The manager says what the enquiry is for."""
        with self.turns.of(MANAGER) as mo:
            acts.open_enquiry(self.contact, purpose=self.asked.purpose, by=mo, at=self.turns.at)

    def strategy(self) -> None:
        """A strategy discussion is called for each child, with police and health."""
        with self.turns.of(MANAGER) as mo:
            strategy.call(
                self.contact, list(self.children), discussed.invitations(), why=self.approach.why, how="phone", by=mo,
                at=self.turns.at,
            )  # fmt: skip

    def agree(self, to: str) -> None:
        """What the discussion, or the section 47 enquiry, agreed."""
        with self.turns.of(MANAGER) as mo:
            for child in self.children:
                agreeing.record_outcome(child, to=to, why=self.approach.why, by=mo, at=self.turns.at)

    def protect(self) -> None:
        """What was done at once is recorded once more, with police told."""
        with self.turns.of(MANAGER) as mo:
            for child in self.children:
                words = "Police keep him away until court; mother and child stay with a friend."
                acts.protect(child, action=words, police_told=True, by=mo, at=self.turns.at)

    def close(self) -> None:
        """The referrer is told, or it is said why not, and every child is closed."""
        with self.turns.of(MANAGER) as mo:
            reach = feedback.can_reach(self.contact.source)
            acts.record_feedback(
                self.contact, told=reach, how="email" if reach else "", phone=HUB_PHONE, by=mo, at=self.turns.at,
                why_not=feedback.why_not_told(self.contact.source),
            )  # fmt: skip
            for child in self.children:
                acts.close(child, why="Nothing further for the front door.", by=mo, at=self.turns.at)

    def ended(self) -> None:
        """The case that followed a referral ended a month later: what a search says from then on."""
        self.turns.pass_(CASE_LASTS)
        with self.turns.of(MANAGER) as mo:
            day = self.turns.at.date()
            for child in self.children:
                words = f"Referral {child.contact.received_at:%-d %b %Y}, assessed, closed {day:%-d %b}"
                people.stand(
                    child.person, state=CaseStanding.CLOSED, since=day, words=words, by=mo, at=self.turns.at, why=words
                )  # fmt: skip

    def allocate(self) -> None:
        """The case is with a social worker of the assessment team from now on."""
        with self.turns.of(MANAGER) as mo:
            worker = self.turns.cast["ines"]
            for child in self.children:
                words = f"In assessment, with {worker}"
                people.stand(
                    child.person, state=CaseStanding.OPEN, owner=worker, since=self.turns.at.date(), words=words,
                    by=mo, at=self.turns.at, why=words,
                )  # fmt: skip

    def _each(self, said: str) -> list[tuple[ContactChild, str]]:
        """Each child with its own word of `said`; one word goes for all."""
        children, words = list(self.children), said.split("/")
        return list(zip(children, words * len(children) if len(words) == 1 else words, strict=True))

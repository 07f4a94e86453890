"""What the guards look at, gathered once for every child of a contact in a fixed number of questions."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import OuterRef

from intake import asked, naming
from intake.codes import RETENTION_BY_OUTCOME
from intake.models import (
    Answer,
    BragRating,
    Contact,
    ContactChild,
    Decision,
    Enquiry,
    InformedNotice,
    Protection,
    ReferrerFeedback,
    RepeatReview,
    Screening,
    Statement,
    StrategyDiscussion,
    ThresholdDecision,
)
from intake.repeat import LIMIT
from intake.still_to_ask import Child, Item, items, unanswered
from intake.together import together
from intake.workflow import Asked, Facts, Who


@dataclass(frozen=True)
class OnFile:
    """Everything on file about one contact, fetched once; the page, the guards and the timeline read from it."""

    contact: Contact
    children: list[ContactChild]
    answers: list[Answer]
    statements: list[Statement]
    screenings: list[Screening]
    ratings: list[BragRating]
    levels: list[ThresholdDecision]
    decisions: list[Decision]
    protections: list[Protection]
    strategies: list[StrategyDiscussion]
    notices: list[InformedNotice]
    feedback: list[ReferrerFeedback]
    reviews: list[RepeatReview]
    enquiry: Enquiry | None
    asked: tuple[Asked, ...]

    def still_to_ask(self) -> list[Item]:
        """Every question that applies, and how it stands."""
        family = [Child(str(one.pk), name_of(one), one.person.is_unborn) for one in self.children]
        return items(self.contact.source, family, self._settled())

    def _settled(self) -> dict[tuple[str, str], str]:
        settled = {(one.question, str(one.child_id or "")): one.state for one in self.answers}
        for one in self.statements:
            if one.kind == "child":
                settled.setdefault(("child_said", str(one.child_id)), "given")
            else:
                settled.setdefault(("facts_apart", ""), "given")
        if self.notices:
            settled.setdefault(("family_told", ""), "given")
        if self.contact.encompass:
            settled.setdefault(("encompass", ""), "given")
        return settled

    def level_of(self, child_id: UUID) -> ThresholdDecision | None:
        """The level that stands for a child: the latest that is not a proposal."""
        return _latest([one for one in self.levels if one.child_id == child_id and not one.is_proposal])

    def decision_on(self, child_id: UUID) -> Decision | None:
        """The decision that stands for a child: the latest that is not a proposal."""
        return _latest([one for one in self.decisions if one.child_id == child_id and not one.is_proposal])

    def proposal_for(self, child_id: UUID) -> Decision | None:
        """What an officer proposed since the last decision, if anything."""
        newest = _latest([one for one in self.decisions if one.child_id == child_id])
        return newest if newest and newest.is_proposal else None

    def facts_of(self, child: ContactChild) -> Facts:
        """What the guards look at for this child."""
        level, decision, rating = self.level_of(child.pk), self.decision_on(child.pk), _latest(self.ratings)
        strategy = _latest(self.strategies)
        return Facts(
            state=child.state,
            name=name_of(child),
            child=str(child.pk),
            contact=str(self.contact.pk),
            source=self.contact.source,
            received=self.contact.received_at is not None,
            children=len(self.children),
            search_logged=self.contact.search_logged_at is not None,
            open_case=child.allocated_worker_id is not None,
            to_ask=tuple(item.question.key for item in unanswered(self.still_to_ask(), str(child.pk))),
            level=level.level if level else "",
            rationale=level.rationale if level else "",
            registration=level.registration_no if level else "",
            told_family=bool(self.notices),
            rating=rating.rating if rating else "",
            rating_rationale=rating.rationale if rating else "",
            purpose=self.enquiry.purpose if self.enquiry else "",
            asked=self.asked,
            outcome=decision.outcome if decision else "",
            decision_rationale=decision.rationale if decision else "",
            decision_registration=decision.registration_no if decision else "",
            repeat_alert=self.contact.repeat_count >= LIMIT,
            repeat_reviewed=bool(self.reviews),
            police_and_health="called" if strategy else "",
            feedback_recorded=bool(self.feedback),
            retention_rule=retention_rule(child, self.protections, self.strategies),
        )


def on_file(contact: Contact) -> OnFile:
    """Fetch everything on file about a contact. The number of questions does not grow with the case."""
    children = list(naming.with_names(ContactChild.objects.filter(contact=contact), "person"))
    here = OuterRef("pk")
    lists = together(
        Contact.objects.filter(pk=contact.pk),
        {
            "answers": Answer.objects.filter(contact=here),
            "statements": Statement.objects.filter(contact=here).order_by("recorded_at"),
            "screenings": Screening.objects.filter(contact=here).order_by("screened_at"),
            "ratings": BragRating.objects.filter(contact=here).order_by("rated_at"),
            "levels": ThresholdDecision.objects.filter(child__contact=here).order_by("decided_at"),
            "decisions": Decision.objects.filter(child__contact=here).order_by("decided_at"),
            "protections": Protection.objects.filter(child__contact=here).order_by("started_at"),
            "strategies": StrategyDiscussion.objects.filter(contact=here).order_by("called_at"),
            "notices": InformedNotice.objects.filter(contact=here).order_by("recorded_at"),
            "feedback": ReferrerFeedback.objects.filter(contact=here).order_by("recorded_at"),
            "reviews": RepeatReview.objects.filter(contact=here).order_by("reviewed_at"),
            "enquiries": Enquiry.objects.filter(contact=here),
        },
    )
    enquiry = next(iter(lists.pop("enquiries")), None)
    return OnFile(contact=contact, children=children, enquiry=enquiry, asked=asked.of_contact(contact.pk), **lists)


def who(user) -> Who:
    """The roles of somebody, as the guards ask for them."""
    standing = getattr(user, "standing", None)
    return Who(frozenset(standing.roles) if standing else frozenset())


def name_of(child: ContactChild) -> str:
    """What a child is called in a sentence."""
    return naming.first_name(child.person)


def retention_rule(child: ContactChild, protections=(), strategies=()) -> str:
    """Which line of the retention schedule a child's contact falls under; the longest where several do."""
    if strategies or any(one.child_id == child.pk for one in protections):
        return "R05"
    return RETENTION_BY_OUTCOME.get(child.outcome, "")


def _latest(rows: list):
    return rows[-1] if rows else None

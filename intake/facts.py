"""What the guards look at, read from everything on file."""

from __future__ import annotations

from intake import naming, on_record
from intake.codes import RETENTION_BY_OUTCOME
from intake.file import OnFile, latest, on_file
from intake.models import ContactChild, Passing
from intake.models.passed import Stands, Way
from intake.still_to_ask import Child, Item, items, unanswered
from intake.workflow import Facts, State, Who

# The lists a guard of each move looks at. A test holds this against the guards.
_DECIDED = frozenset({"decisions"})
LISTS_FOR: dict[str, frozenset[str]] = {
    State.TRIAGED: frozenset(),
    State.SCREENING: frozenset(),
    State.OPEN_CASE_ROUTED: frozenset(),
    State.SPOC_DECIDED: frozenset({"answers", "statements", "levels", "notices", "reviews", "ratings"}),
    State.MASH_ENQUIRY: frozenset({"ratings", "enquiries"}),
    State.MASH_DECIDED: frozenset({"levels"}),
    State.REFERRAL_ACCEPTED: _DECIDED,
    State.NFA: _DECIDED,
    State.ADVICE: _DECIDED,
    State.SIGNPOSTED: _DECIDED,
    State.EARLY_HELP_OFFERED: _DECIDED,
    State.HANDED_OVER: frozenset({"passings"}),
    State.STRATEGY_DISCUSSION: frozenset({"levels", "strategies"}),
    State.CLOSED: frozenset({"feedback", "notices", "protections", "strategies", "passings"}),
}

__all__ = ["LISTS_FOR", "facts_of", "name_of", "on_file", "retention_rule", "still_to_ask", "who"]


def still_to_ask(file: OnFile) -> list[Item]:
    """Every question that applies, and how it stands."""
    family = [Child(str(one.pk), name_of(one), one.person.is_unborn) for one in file.children]
    return items(file.contact.source, family, _settled(file))


def facts_of(file: OnFile, child: ContactChild) -> Facts:
    """What the guards look at for this child."""
    level, decision, rating = file.level_of(child.pk), file.decision_on(child.pk), latest(file.ratings)
    return Facts(
        state=child.state,
        name=name_of(child),
        child=str(child.pk),
        contact=str(file.contact.pk),
        source=file.contact.source,
        received=file.contact.received_at is not None,
        children=len(file.children),
        search_logged=file.contact.search_logged_at is not None,
        open_case=child.allocated_worker_id is not None,
        to_ask=tuple(item.question.key for item in unanswered(still_to_ask(file), str(child.pk))),
        level=level.level if level else "",
        rationale=level.rationale if level else "",
        registration=level.registration_no if level else "",
        told_family=bool(file.notices),
        rating=rating.rating if rating else "",
        rating_rationale=rating.rationale if rating else "",
        purpose=file.enquiry.purpose if file.enquiry else "",
        asked=file.asked,
        outcome=decision.outcome if decision else "",
        decision_rationale=decision.rationale if decision else "",
        decision_registration=decision.registration_no if decision else "",
        repeat_alert=file.contact.repeat_count >= file.contact.repeat_limit,
        repeat_reviewed=bool(file.reviews),
        police_and_health="called" if file.strategies else "",
        feedback_recorded=bool(file.feedback),
        accepted_by=_accepted_by(file, child),
        waits_for=next((one.agency_name for one in _passings(file, child) if one.state == Stands.OFFERED), ""),
        passed=bool(_passings(file, child)),
        retention_rule=retention_rule(child, file.protections, file.strategies),
    )


def _passings(file: OnFile, child: ContactChild) -> list[Passing]:
    """The hand-overs of this child from us."""
    return [one for one in file.passings if one.child_id == child.pk and one.way == Way.OUT]


def _accepted_by(file: OnFile, child: ContactChild) -> str:
    """Who has accepted this child in writing, and has not returned it."""
    live = {Stands.ACCEPTED, Stands.STARTED}
    return next((one.answered_by for one in _passings(file, child) if one.state in live), "")


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


def _settled(file: OnFile) -> dict[tuple[str, str], str]:
    """How each question was settled; what was recorded elsewhere counts for more than "not known" said earlier."""
    answers = {(one.question, str(one.child_id or "")): one.state for one in file.answers}
    return answers | dict.fromkeys(on_record.settled(file), "given")

"""Asking a manager, the Caldicott Guardian or legal to agree to an item, and their answer. Two people, always. 2.9"""

from datetime import datetime

from django.db import transaction

from access import grants
from access.models import Membership, User
from access.roles import Role
from audit import trail
from audit.moves import Refused
from deadlines import clocks, policy, tasks
from deadlines.calendar import london_day
from intake.models import Contact
from sharing import may_share
from sharing.acts.deciding import Draft, next_working_day
from sharing.minimisation import Permission
from sharing.models import Approval
from sharing.proposal import Item, Law, Proposal
from sharing.rules.items import agreed

AGREE_TO, ANSWERED = "agree to an item", "an item was answered"
WHO = {Permission.MANAGER: frozenset({Role.MASH_MANAGER}), Permission.GUARDIAN: frozenset({Role.GUARDIAN, Role.LEGAL})}


@transaction.atomic
def ask_to_agree(contact: Contact, one: Draft, proposal: Proposal, law: Law, *, by, at: datetime) -> list[Approval]:
    """Put every item of this draft that wants somebody's agreement to them. Asked twice, they are asked once.

    Raises Refused where an item says not yet why it is needed.
    """
    wanting = [item for item in proposal.items if _wants(item, proposal, law)]
    if bare := [item.label for item in wanting if not item.why_needed.strip()]:
        raise Refused([f"{label}: say why they need it, and then ask." for label in bare])
    offers = {offer.key: offer for offer in one.told}
    asked = [_ask(contact, one, item, offers[item.key], proposal, law, by=by, at=at) for item in wanting]
    if any(approval.needs == Permission.GUARDIAN for approval in asked):
        _open_to_guardians(contact, by=by, at=at)
    return asked


def _wants(item: Item, proposal: Proposal, law: Law) -> bool:
    allowed = may_share.permission(item, proposal, law)
    return allowed in WHO and not agreed(item, allowed)


def _ask(contact: Contact, one: Draft, item: Item, offer, proposal: Proposal, law: Law, *, by, at) -> Approval:
    agency, needs = one.choice.agency, may_share.permission(item, proposal, law)
    there = Approval.objects.filter(
        contact=contact, agency=agency, key=item.key, sha256=offer.mark, decided_at=None
    ).first()
    if there is not None:
        return there
    kept = Approval(
        contact=contact, agency=agency, key=item.key, information=item.class_.value, label=item.label[:200],
        sha256=offer.mark, lines=list(offer.lines), needs=needs.value, why_needed=item.why_needed.strip(),
        asked_at=at, asked_by=by,
    ).write(by=by, why="put to somebody who may agree")  # fmt: skip
    role = Role.MASH_MANAGER if needs == Permission.MANAGER else Role.GUARDIAN
    what = "Agree, or not, to an item going to an agency."
    tasks.set_task(
        AGREE_TO, on=kept, what=what, due_at=next_working_day(at), by=by, at=at, role=role, route="sharing:approval"
    )
    trail.note(by, "approval.asked", on=kept, at=at, agency=agency.key, information=item.class_.value)
    return kept


def _open_to_guardians(contact: Contact, *, by, at: datetime) -> None:
    """The Guardian and legal may open this contact's approvals, by name, until the end of the next working day."""
    on = london_day(at)
    holders = Membership.objects.filter(role__in=WHO[Permission.GUARDIAN], starts_on__lte=on).exclude(ends_on__lt=on)
    for user in User.objects.filter(pk__in=holders.values("user_id"), is_active=True):
        grants.give(
            user, on=contact, by=by, why="asked to agree to an item", until=next_working_day(at), origin="approval",
            at=at,
        )  # fmt: skip


@transaction.atomic
def settle(approval: Approval, *, outcome: str, words: str, by, at: datetime) -> Approval:
    """Agree to an item, or refuse, with why. Raises Refused: never one's own, never twice, only who may."""
    approval = Approval.objects.select_for_update(of=("self",), no_key=True).get(pk=approval.pk)
    if reasons := why_not_settle(approval, by):
        raise Refused(reasons)
    if not words.strip():
        raise Refused("Say why.")
    approval.outcome, approval.words, approval.decided_at, approval.decided_by = outcome, words.strip(), at, by
    approval.decided_as = by.standing.role
    if outcome == "agreed":
        rules = policy.in_force(london_day(at))
        approval.holds_until = clocks.due_after(rules.rule("agreement to an item"), at, rules.office)
    approval.write(by=by, why=f"{outcome}: {words.strip()}")
    for task in tasks.open_tasks(approval).filter(kind=AGREE_TO):
        tasks.do_task(task, by=by, at=at, outcome=outcome)
    what = f"An item you asked about was {outcome}. Go on with the request."
    tasks.set_task(
        ANSWERED, on=approval, what=what, due_at=next_working_day(at), by=by, at=at, person=approval.asked_by,
        route="sharing:approved",
    )  # fmt: skip
    trail.note(by, "approval.settled", on=approval, at=at, outcome=outcome)
    return approval


def why_not_settle(approval: Approval, by) -> list[str]:
    """Why this person may not answer this one."""
    if approval.decided_at is not None:
        return ["This was answered already."]
    if approval.asked_by_id == by.pk:
        return ["You asked for this. Somebody else agrees to it."]
    if not by.standing.roles & WHO[Permission(approval.needs)]:
        return ["This is for the Caldicott Guardian or legal." if approval.needs == "D" else "This is for a manager."]
    return []

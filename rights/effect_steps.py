"""Putting right, restricting, lifting and objecting, as steps of a request's page."""

from access.actions import Action
from audit.moves import Refused
from rights import effect_forms as forms
from rights.acts import effects
from rights.models import Contested


def _contest(request, said, *, by, at):
    return effects.contest(request, by=by, at=at, **said)


def _outcome(request, said, *, by, at):
    row = Contested.objects.filter(request=request, outcome="").select_related("request__subject").first()
    if row is None:
        raise Refused("Nothing contested waits to be decided.")
    return effects.decide_contested(row, outcome=said["outcome"], how=said["how"], by=by, at=at)


def _store(request, said, *, by, at):
    return effects.store_only(request, ground=said["ground"], what=said["what"], by=by, at=at)


def _lift(request, said, *, by, at):
    row = request.limits.filter(lifted_at=None).order_by("from_at").first()
    if row is None:
        raise Refused("Nothing is only stored for this request.")
    return effects.lift(row, told_on=said["told_on"], by=by, at=at)


def _object(request, said, *, by, at):
    return effects.object_to(request, by=by, at=at, **said)


def _erase(request, said, *, by, at):
    return effects.erase(request, by=by, at=at, **said)


def _carry(request, said, *, by, at):
    return effects.carry(request, by=by, at=at, **said)


# key: title, lead, button, action, form, act
ROWS = {
    "contest": (
        "Something is said to be wrong", "While it is looked into, what is held is stored and not used.",
        "Write it down", Action.WORK_RIGHTS, forms.ContestForm, _contest,
    ),
    "outcome": (
        "Decide what was contested", "A fact is put right and the original kept. An opinion is never overwritten.",
        "Record the outcome", Action.DECIDE_RIGHTS, forms.OutcomeForm, _outcome,
    ),
    "store": (
        "Store it and do not use it", "A child in danger is still protected: the exceptions of the law stay.",
        "Restrict its use", Action.DECIDE_RIGHTS, forms.StoreForm, _store,
    ),
    "lift": (
        "Let it be used again", "They are told before it ends.", "Lift the restriction", Action.DECIDE_RIGHTS,
        forms.LiftForm, _lift,
    ),
    "object": (
        "They object", "Where the basis lets them, it is only stored while you look.", "Record the objection",
        Action.WORK_RIGHTS, forms.ObjectForm, _object,
    ),
    "erase": (
        "They want it erased",
        "Not owed for what the law or our public task requires. Where all that is held is owed, the file falls due for"
        " disposal at once: a review, two people and a cooling-off follow. A part goes to the information asset owner.",
        "Record the answer", Action.DECIDE_RIGHTS, forms.EraseForm, _erase,
    ),
    "carry": (
        "They want it to take elsewhere", "Owed for what they gave us by agreement.", "Record the answer",
        Action.DECIDE_RIGHTS, forms.ObjectForm, _carry,
    ),
}  # fmt: skip

"""The one decision. Everything else is this, seen from another side."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from django.apps import apps
from django.db import models
from django.db.models import Q
from django.utils.functional import SimpleLazyObject

from access import matrix
from access.actions import Action
from access.settled import settled


@dataclass(frozen=True)
class Rule:
    """Who may do something to which records.

    allow(user) and deny(user) return a Q over `model`. Several apps may give a rule for one action: any allow and not
    any deny decides.
    """

    model: type[models.Model]
    allow: Callable[..., Q] | None = None
    deny: Callable[..., Q] | None = None


class Undecided(LookupError):
    """No app says who may do this to a record."""


def _load() -> dict[Action, list[Rule]]:
    table: dict[Action, list[Rule]] = defaultdict(list)
    for config in apps.get_app_configs():
        try:
            policies = import_module(f"{config.name}.policies")
        except ModuleNotFoundError as error:
            if error.name != f"{config.name}.policies":
                raise
            continue
        for action, rule in getattr(policies, "POLICIES", {}).items():
            table[action].append(rule)
    for action, rules in table.items():
        if len({rule.model for rule in rules}) > 1:
            raise TypeError(f"The rules for “{action}” speak of different models.")
    matrix.check(table)
    return dict(table)


POLICIES: dict[Action, list[Rule]] = SimpleLazyObject(_load)  # type: ignore[assignment]


def model_of(action: Action) -> type[models.Model]:
    """The model this action's rules speak of. Raises Undecided where there are none."""
    try:
        return POLICIES[action][0].model
    except KeyError as error:
        raise Undecided(f"Add a Rule for “{action}” to an app's policies.py.") from error


def visible(user, action: Action) -> models.QuerySet:
    """Every record on which this user may do this. All other answers come from here.

    Needs user.standing, which the gate and act_as set. Raises Undecided where no app gives a rule.
    """
    model = model_of(action)
    standing = getattr(user, "standing", None)
    if standing is None or not user.is_active or action not in standing.actions:
        return model._default_manager.none()
    return _asked_once(user, action).all()


def _asked_once(user, action: Action) -> models.QuerySet:
    """The rules of an action put together, once for each standing: a page asks them many times over."""
    decided: dict[Action, models.QuerySet]
    standing, decided = getattr(user, "_visible", (None, {}))
    if standing is not user.standing:
        decided = {}
        user._visible = (user.standing, decided)
    if action not in decided:
        decided[action] = _decided(user, action)
    return decided[action]


def _decided(user, action: Action) -> models.QuerySet:
    allowed, denied = Q(pk__in=[]), Q()
    for rule in POLICIES[action]:
        allowed |= rule.allow(user) if rule.allow else Q(pk__in=[])
        denied |= rule.deny(user) if rule.deny else Q()
    records = model_of(action)._default_manager.filter(allowed)
    return settled(records.exclude(denied) if denied else records)


def may(user, action: Action, record=None) -> bool:
    """Whether this user may do this, at all (no record) or to this record."""
    if record is None:
        standing = getattr(user, "standing", None)
        return standing is not None and user.is_active and action in standing.actions
    return visible(user, action).filter(pk=record.pk).exists()

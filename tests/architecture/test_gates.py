"""Every route has a gate, and every action guards a route or an act."""

import ast

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from access.actions import Action
from access.decide import POLICIES
from access.roles import ROLES, Role
from tests.architecture.source import modules, told


def routes(patterns=None, before: str = ""):
    """Every route of the service: its path and its view."""
    for entry in get_resolver().url_patterns if patterns is None else patterns:
        path = before + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from routes(entry.url_patterns, path)
        elif isinstance(entry, URLPattern):
            yield path, entry.callback


def test_every_route_has_a_gate():
    faults = [
        f"/{path} → {view.__module__}.{getattr(view, '__name__', view)}"
        for path, view in routes()
        if not hasattr(view, "gate")
    ]
    assert not faults, told(
        faults,
        "put @requires(Action.X, on=Model) above the view, @anyone if it is public, "
        "or mount it through access.gate.library.",
    )


def test_a_route_with_an_id_is_fetched_by_the_gate():
    faults = [
        f"/{path}"
        for path, view in routes()
        if "<uuid:id>" in path and getattr(view, "gate", None) and view.gate_on is None
    ]
    assert not faults, told(faults, "say what the id is of: @requires(Action.X, on=Model).")


def test_ids_in_addresses_are_random():
    faults = [f"/{path}" for path, view in routes() if "<int:" in path and getattr(view, "gate", None)]
    assert not faults, told(faults, "use <uuid:id>: a number can be guessed, and tells how many there are.")


def test_a_gate_with_a_record_has_a_rule_for_that_model():
    faults = []
    for path, view in routes():
        if getattr(view, "gate_on", None) is None:
            continue
        rules = POLICIES.get(view.gate, [])
        if not rules or rules[0].model is not view.gate_on:
            faults.append(f"/{path}: {view.gate.name} on {view.gate_on.__name__}")
    assert not faults, told(faults, "add Action.X: Rule(Model, allow) to POLICIES in the app's policies.py.")


def test_every_action_is_used():
    named = {
        node.attr
        for module in modules()
        if module.name not in {"access.actions", "access.roles"}
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in {"Action", "A"}
    }
    faults = [action.name for action in Action if action.name not in named]
    assert not faults, told(faults, "guard a route with it, or take it out of access/actions.py.")


def test_every_action_is_carried_by_somebody():
    carried = frozenset().union(*ROLES.values())
    faults = [action.name for action in Action if action not in carried]
    assert not faults, told(faults, "give it to a role in access/permissions.toml, or take it out.")


def test_a_robot_carries_no_action():
    assert ROLES[Role.ROBOT] == frozenset()


@pytest.mark.parametrize("action", list(Action), ids=lambda action: action.name)
def test_an_action_reads_as_a_sentence(action):
    assert action.value[0].islower(), "write it so that “may …” can stand before it"
    assert not action.value.endswith("."), "it is the middle of a sentence"
    assert " " in action.value, "say the verb and the thing"

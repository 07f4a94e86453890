"""The table of permissions is a file: the code carries what stands in it, and does not start where the two differ."""

import pytest

from access import decide, matrix
from access.actions import Action
from access.roles import ROLES, Role

HEAD = '[groups]\nworkers = ["social_worker"]\n[actions]\n'


@pytest.fixture
def said(tmp_path, monkeypatch):
    """Another table in place of ours."""

    def write(text: str):
        path = tmp_path / "permissions.toml"
        path.write_text(HEAD + text, encoding="utf-8")
        monkeypatch.setattr(matrix, "FILE", path)
        matrix.lines.cache_clear()

    yield write
    matrix.lines.cache_clear()


def _all_but(name: str, line: str = "") -> str:
    lines = [f'{action.name} = {{ roles = ["workers"] }}' for action in Action if action.name != name]
    return "\n".join([*lines, line])


def test_roles_carry_what_stands_in_the_table(said):
    said(_all_but("OPEN_HUB", 'OPEN_HUB = { roles = ["dpo"] }'))
    carried = matrix.actions_by_role(Role)
    assert carried[Role.DPO] == {Action.OPEN_HUB}
    assert Action.OPEN_HUB not in carried[Role.SOCIAL_WORKER] and Action.OPEN_PERSON in carried[Role.SOCIAL_WORKER]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (_all_but("OPEN_HUB"), "Add a line to access/permissions.toml for OPEN_HUB"),
        (_all_but("", 'FLY = { roles = ["workers"] }'), "FLY, which is no action"),
        (_all_but("OPEN_HUB", 'OPEN_HUB = { roles = ["pilot"] }'), "pilot, which is no role"),
        (_all_but("OPEN_HUB", 'OPEN_HUB = { roles = [], reaches = ["everywhere"] }'), "everywhere to nobody"),
        (_all_but("OPEN_HUB", 'OPEN_HUB = { roles = [], only = "x" }'), "nothing reads only"),
    ],
)
def test_a_table_that_says_what_the_code_does_not_know_is_refused(said, text, told):
    said(text)
    with pytest.raises(matrix.Unlisted, match=told):
        matrix.actions_by_role(Role)


@pytest.mark.parametrize("part", ["rule", "deny", "allow"])
def test_a_rule_taken_out_of_an_app_or_put_in_stops_the_service(part):
    rules = {action: list(found) for action, found in decide.POLICIES.items()}
    rule = rules[Action.OPEN_CONTACT][0]
    less = {
        "rule": [],
        "deny": [decide.Rule(rule.model, rule.allow)],
        "allow": [decide.Rule(rule.model, None, rule.deny)],
    }
    rules[Action.OPEN_CONTACT] = less[part]
    with pytest.raises(matrix.Unlisted, match="differ on OPEN_CONTACT"):
        matrix.check(rules)


def test_every_role_with_actions_is_in_the_table():
    assert {role for role in Role if not ROLES[role]} == {Role.ROBOT}


def test_the_printed_table_is_the_table_the_code_loads():
    from docs.telling import carried_table
    from frontdoor.launch.bootstrap import ROOT

    assert carried_table() in (ROOT / "docs" / "permissions.md").read_text(encoding="utf-8"), "run `make docs`"


def test_a_robot_reads_the_trail_or_what_staff_declared_only_where_that_is_its_work(commits):
    from access.identity import standing_of
    from access.models import robot
    from tests import cast

    scopes = {
        name: standing_of(robot(name), cast.NOW).scopes for name in ("relay", "timetable", "listkeeper", "letterbox")
    }
    for name in ("relay", "timetable", "letterbox"):
        assert not scopes[name] & {"trail", "links", "rota"}, name
    assert {"trail", "links"} <= scopes["listkeeper"] and "letterbox" in scopes["letterbox"]
    assert "letterbox" not in scopes["timetable"]


def test_the_demonstration_says_of_every_role_what_it_may_do():
    from access.signin import demo

    assert set(demo.MAY) == {role for role in Role if role is not Role.ROBOT}

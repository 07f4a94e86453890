"""Nobody holds both powers: whoever gives out accounts sees no child, whoever sees children gives out no account."""

from itertools import combinations

import pytest
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.urls import NoReverseMatch, Resolver404, get_resolver, resolve, reverse

from access import acts, matrix
from access.actions import Action
from access.identity import side_of
from access.roles import ROLES, SCOPES, Role
from console.registers import site
from tests import cast
from tests.architecture.test_gates import routes

ACCOUNTS = {Action.MANAGE_MEMBERS, Action.INVITE_PEOPLE, Action.REPLACE_FACTOR, Action.KEEP_TEAMS, Action.KEEP_DESKS}
CASES = {
    "people.person", "intake.contact", "intake.contactchild", "sharing.informationrequest", "sharing.sharingdecision",
    "documents.storedfile", "rights.rightsrequest", "intake.arrivedform", "people.opening",
}  # fmt: skip
OF_CASES = {action for action, line in matrix.lines().items() if line.on in CASES}
READS_CASES = frozenset({"person", "grants", "surnames", "rights", "opening"})


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ROBOT])
def test_no_role_gives_out_accounts_and_sees_children(role):
    assert not (ROLES[role] & ACCOUNTS and ROLES[role] & OF_CASES), role
    assert not ("accounts" in SCOPES[role] and SCOPES[role] & READS_CASES), role


def test_the_two_powers_are_real():
    assert {role for role in ROLES if ROLES[role] & ACCOUNTS} == {Role.ADMINISTRATOR}
    assert {Role.DPO, Role.SOCIAL_WORKER, Role.RIGHTS_OFFICER} <= {role for role in ROLES if ROLES[role] & OF_CASES}


def test_no_two_roles_that_one_person_may_have_give_both():
    roles = [role for role in Role if role not in {Role.ROBOT, Role.PARTNER_OFFICER}]
    together = [pair for pair in combinations(roles, 2) if side_of(pair[0], None) == side_of(pair[1], None)]
    both = [pair for pair in together if ROLES[pair[0]] & ACCOUNTS or ROLES[pair[1]] & ACCOUNTS]
    assert together and not both, both


@pytest.mark.parametrize("role", [Role.DPO, Role.GOVERNANCE, Role.ASSET_OWNER])
def test_an_administrator_takes_no_second_office(petra, iona, acting, at, role):
    with acting(iona), pytest.raises(ValidationError, match="different people"):
        acts.join(petra, role=role, team=None, desk=None, starts_on=cast.TODAY, by=iona, why="two hats", at=at)


def test_petra_sees_no_child_through_any_register_or_page(commits, petra, browse):
    client = browse(petra)
    for name in ("console:today", "console:registers", "console:trail", "console:whole", "console:rules"):
        assert client.get(reverse(name)).status_code == 404
    for register in site.registers():
        assert client.get(register.url).status_code == 404


def test_no_object_of_the_stock_admin_is_reachable():
    ours = {register.listed.__module__ for register in site.registers()}
    assert ours == {"console.register"}
    for path, view in routes():
        assert not getattr(view, "__module__", "").startswith("django.contrib.admin"), path
        assert getattr(view, "model_admin", None) is None or view.model_admin.admin_site is not admin.site, path
    for name in ("admin:index", "admin:login", "admin:access_user_changelist", "admin:auth_group_changelist"):
        with pytest.raises(NoReverseMatch):
            reverse(name)
    with pytest.raises(Resolver404):
        resolve("/admin/")
    assert "admin" not in get_resolver().namespace_dict


@pytest.mark.parametrize("path", ["add/", "1/", "1/change/", "1/delete/", "1/history/", "autocomplete/", "jsi18n/"])
def test_a_register_has_no_page_but_its_list(commits, vi, browse, path):
    client = browse(vi)
    for register in site.registers():
        assert client.get(f"{register.url}{path}").status_code == 404


def test_a_register_answers_no_action_of_the_library(commits, vi, browse):
    said = {"action": "delete_selected", "_selected_action": "1", "index": "0"}
    for register in site.registers():
        assert browse(vi).post(register.url, said).status_code in {404, 405}

"""A rule compiled once says what it said before it was compiled, wherever in a question it stands."""

import pytest
from django.db.models import Exists, OuterRef, Q

from access.actions import Action
from access.decide import POLICIES, model_of, visible
from access.settled import settled
from intake.models import Contact, ContactChild
from tests import build


def unsettled(user, action):
    allowed, denied = Q(pk__in=[]), Q()
    for rule in POLICIES[action]:
        allowed |= rule.allow(user) if rule.allow else Q(pk__in=[])
        denied |= rule.deny(user) if rule.deny else Q()
    records = model_of(action)._default_manager.filter(allowed)
    return records.exclude(denied) if denied else records


@pytest.fixture
def two(mo, otis, acting):
    found = []
    for by, team in ((mo, "front-door"), (otis, "other-team")):
        with acting(by):
            found.append(build.a_contact(by=by, queue=build.a_team(team)))
            build.a_child(found[-1], by=by)
    return found


@pytest.mark.parametrize("key", ["dee", "otis", "pat", "ida"])
def test_every_rule_finds_the_same_records_as_before(key, two, acting, request):
    user = request.getfixturevalue(key)
    with acting(user):
        for action in POLICIES:
            if action in user.standing.actions:
                before = set(unsettled(user, action).values_list("pk", flat=True))
                assert set(visible(user, action).values_list("pk", flat=True)) == before, action


def test_it_may_stand_within_a_question_about_the_same_table(two, dee, acting):
    with acting(dee):
        rules = visible(dee, Action.OPEN_CONTACT)
        within = rules.filter(pk=OuterRef("pk"))
        twice = Contact.objects.filter(Exists(within.filter(Exists(rules.filter(pk=OuterRef("pk"))))))
        assert list(twice) == list(rules) == [two[0]]
        children = nested = visible(dee, Action.OPEN_CHILD)
        for _ in range(5):
            nested = ContactChild.objects.filter(Exists(nested.filter(pk=OuterRef("pk"))), contact__in=rules)
            assert list(nested) == list(children)
        assert {child.contact_id for child in nested} == {two[0].pk}


def test_a_question_that_joins_or_finds_nothing_is_left_as_it_was():
    joined = Contact.objects.filter(queue__name="Hub")
    assert settled(joined) is joined
    nothing = Contact.objects.filter(pk__in=[])
    assert settled(nothing) is nothing


def test_its_own_tables_never_go_by_a_name_django_may_give_the_table_around_it(dee, acting):
    with acting(dee):
        children = visible(dee, Action.OPEN_CHILD)
        for name in ("T0", "U0", "V0", "W1"):
            around = children.all()
            around.query.change_aliases({"intake_contactchild": name})
            sql, _ = around.query.sql_with_params()
            assert f'{name}."contact_id"' in sql
            assert f'"intake_contact" {name} ' not in sql

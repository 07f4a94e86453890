"""Too many in a while: first somebody is told, then a fresh factor is asked, then it waits. Receiving never waits."""

from dataclasses import replace
from uuid import uuid4

import pytest
from django.apps import apps
from django.urls import reverse

from access import gate, limits
from audit.models import Event, Viewing
from govuk.forms import Form
from tests.intake.build import FRIDAY, a_contact
from tests.intake.test_pages import RECEIVE


@pytest.fixture
def contact(dee, acting):
    with acting(dee, FRIDAY):
        return a_contact(dee)


@pytest.fixture
def small(monkeypatch):
    """The same table with small numbers, so that a test need not open four hundred cases."""

    def shrink(limit):
        return replace(
            limit, alarm=2, steps_up=3 if limit.steps_up else None, stops=4 if limit.stops else None, each=False
        )

    monkeypatch.setattr(limits, "LIMITS", tuple(shrink(limit) for limit in limits.LIMITS))
    monkeypatch.setattr(limits, "REFUSALS", shrink(limits.REFUSALS))


def alarms(acting, user) -> list[str]:
    with acting(user):
        return [codes["limit"] for codes in Event.objects.filter(verb="limit.reached").values_list("codes", flat=True)]


def test_the_table_rises_and_never_stops_what_protects_a_child():
    names = {limit.name for limit in limits.LIMITS}
    assert len(names) == len(limits.LIMITS)
    for limit in limits.LIMITS:
        steps = [step for step in (limit.alarm, limit.steps_up, limit.stops) if step is not None]
        assert steps == sorted(set(steps)), limit.name
        if limit.stops:
            assert not limit.actions & {limits.Action.RECEIVE_CONTACT, limits.Action.PROTECT_NOW}, limit.name


def test_opening_case_after_case_is_told_then_asks_for_a_factor_then_waits(
    dee, browse, acting, contact, small, settings
):
    settings.DEMO = True
    client, address = browse(dee), reverse("intake:contact", args=[contact.pk])
    answers = [client.get(address).status_code for _ in range(6)]
    assert answers == [200, 200, 200, 200, 429, 429]  # a demonstration's factor is always fresh
    assert alarms(acting, dee) == ["openings"]
    page = client.get(address).content.decode()
    assert "If a child cannot wait, ring the hub" in page
    assert client.get(RECEIVE).status_code == 200


def test_the_factor_asked_for_is_a_fresh_one(dee, browse, contact, small, monkeypatch):
    monkeypatch.setattr("access.signin.step_up.is_fresh", lambda request: False)
    client, address = browse(dee), reverse("intake:contact", args=[contact.pk])
    answers = [client.get(address) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 302]
    assert answers[-1]["Location"].startswith(reverse("signin_step_up"))


def test_searching_without_end_waits_and_what_was_refused_is_on_record(dee, browse, acting, small):
    client = browse(dee)
    answers = [client.get("/people/find").status_code for _ in range(5)]
    assert answers == [200, 200, 200, 200, 429]
    with acting(dee):
        assert Viewing.objects.filter(by_id=dee.pk, outcome="refused", why="too many in a while").count() == 1


def test_walking_through_ids_opens_nothing_and_sounds_the_alarm_once(dee, browse, acting, small):
    client = browse(dee)
    for _ in range(5):
        assert client.get(reverse("intake:contact", args=[uuid4()])).status_code == 404
    assert alarms(acting, dee) == ["addresses that open nothing"]


def test_another_persons_looking_is_not_counted(dee, sol, browse, contact, small):
    address = reverse("intake:contact", args=[contact.pk])
    for _ in range(6):
        browse(dee).get(address)
    assert browse(sol).get(address).status_code == 200


def test_answers_no_form_asks_for_are_noted_and_change_nothing(dee, browse, acting, contact):
    sent = {"kind": "mother", "text": "She rang.", "restricted": "on", "granted_by": str(uuid4()), "is_staff": "1"}
    browse(dee).post(reverse("intake:statement", args=[contact.pk]), sent)
    with acting(dee):
        (event,) = Event.objects.filter(verb="form.meddled")
    assert event.codes == {"names": ["granted_by", "is_staff", "restricted"]}


def test_no_form_of_ours_asks_what_only_the_server_decides():
    import importlib
    import pkgutil

    from frontdoor.launch.prepare import APPS

    for config in apps.get_app_configs():
        if config.name in APPS:
            for module in pkgutil.walk_packages([config.path], prefix=f"{config.name}."):
                if "forms" in module.name.rpartition(".")[2] or ".forms." in module.name:
                    importlib.import_module(module.name)
    kinds, seen = [Form], []
    while kinds:
        kind = kinds.pop()
        kinds += kind.__subclasses__()
        seen.append(kind)
        assert not gate.NEVER_ASKED & set(kind.base_fields), kind
    assert len(seen) > 20


def test_what_dee_typed_on_a_page_that_closed_to_her_is_given_back(dee, pat, browse, acting, contact, mo):
    typed = "Mother rang at noon; she says he has gone and the children are safe with her sister."
    gone = reverse("intake:statement", args=[uuid4()])
    answer = browse(dee).post(gone, {"text": typed, "kind": "mother"})
    page = answer.content.decode()
    assert answer.status_code == 404 and typed in page and "is not lost" in page
    assert typed not in browse(pat).post(gone, {"text": typed}).content.decode()
    assert "is not lost" not in browse(dee).get(gone).content.decode()

"""Forged messages, sessions and passwords (security.md 8, rows 31, 32, 59 to 63)."""

import unicodedata
from uuid import uuid4

import pytest
from django.contrib.auth.hashers import identify_hasher, make_password
from django.test import Client
from django.urls import reverse

from access.signin import passwords
from frontdoor.celery import CONFIGURATION, app
from post import delivery

LONG = "correct horse battery staple " * 4


def test_the_broker_is_believed_in_nothing_but_ids(at, db):
    assert CONFIGURATION["accept_content"] == ["json"] and CONFIGURATION["result_backend"] is None
    assert delivery.deliver(uuid4(), at=at) is False


def test_a_pickled_message_is_not_even_opened():
    from kombu.exceptions import ContentDisallowed
    from kombu.serialization import loads

    class Bomb:
        def __reduce__(self):
            return (pytest.fail, ("it ran",))

    import pickle

    body = pickle.dumps(Bomb())
    with pytest.raises(ContentDisallowed):
        loads(body, "application/x-python-serialize", "binary", accept=CONFIGURATION["accept_content"])


def test_every_task_acts_as_a_robot_of_a_name_and_none_as_whom_the_message_says():
    app.loader.import_default_modules()
    ours = {name: task for name, task in app.tasks.items() if not name.startswith("celery.")}
    assert ours
    for name, task in ours.items():
        assert getattr(task, "robot", ""), name
        assert not {"by", "user", "on_behalf_of"} & set(
            task.run.__code__.co_varnames[: task.run.__code__.co_argcount]
        ), name


def test_a_session_id_offered_before_sign_in_is_not_the_one_after(dee):
    client = Client()
    client.get(reverse("account_login"))
    client.cookies["frontdoor_session"] = "a" * 32
    client.post(reverse("signin_demo"), {"person": str(dee.pk)}) if _has("signin_demo") else client.force_login(dee)
    assert client.session.session_key != "a" * 32


def _has(name: str) -> bool:
    from django.urls import NoReverseMatch

    try:
        reverse(name)
    except NoReverseMatch:
        return False
    return True


def test_a_password_typed_on_another_keyboard_is_the_same_and_none_is_cut_short():
    composed = unicodedata.normalize("NFC", "Zoë’s café by the canal")
    assert passwords.normal(unicodedata.normalize("NFD", composed)) == composed
    assert identify_hasher(make_password(composed)).algorithm == "argon2"
    from django.contrib.auth.hashers import check_password

    stored = make_password(LONG)
    assert check_password(LONG, stored) and not check_password(LONG[:72], stored)
    assert not check_password(LONG[:-1], stored)


def test_a_shell_without_anybody_asking_sees_nobody(dee, commits):
    from django.db import transaction

    from people.models import Person

    with transaction.atomic():
        assert Person.objects.count() == 0

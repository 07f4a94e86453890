"""Whose sign-in was changed or tried for is told so, by a message that says nothing else."""

from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added
from django.test import Client
from django.urls import reverse

from post.models import Outbox
from tests import factors


def test_a_changed_factor_is_told(commits, sol):
    factors.an_app(sol)
    authenticator = Authenticator.objects.get(user=sol)
    authenticator_added.send(sender=Authenticator, request=None, user=sol, authenticator=authenticator)
    message = Outbox.objects.get(kind="signin.changed")
    assert (message.to_id, message.path, message.reference) == (sol.pk, "/access/mine", "")


def test_five_wrong_passwords_are_told_to_whose_they_are(commits, sol):
    for _ in range(6):
        Client().post(reverse("account_login"), {"login": sol.email, "password": "not the password at all"})
    assert Outbox.objects.filter(kind="signin.tried", to_id=sol.pk).exists()


def test_a_name_nobody_has_tells_nobody(commits):
    for _ in range(6):
        Client().post(reverse("account_login"), {"login": "nobody@example.org", "password": "not the password at all"})
    assert not Outbox.objects.filter(kind="signin.tried").exists()

"""Inviting somebody, and their accepting it: single use, seventy-two hours (security.md 4.6)."""

from datetime import datetime
from uuid import UUID

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.signing import BadSignature, Signer
from django.db import transaction
from django.urls import reverse

from access.models import User
from access.signin.models import Invitation
from audit import trail
from post import outbox

SALT = "signin.invitation"
SPENT = "This invitation was used, was replaced or has run out. Ask your administrator for another."


@transaction.atomic
def invite(*, email: str, display_name: str, job_title: str, by, why: str, at: datetime) -> Invitation:
    """Makes an account nobody can sign in to yet, and an invitation to set it up, and queues its e-mail.

    Raises ValidationError when the address already has an account: a second invitation goes to that one.
    """
    if User.objects.filter(email=email.lower()).exists():
        raise ValidationError({"email": "This address has an account. Invite that person again from the list."})
    user = User.objects.create_user(email, None, display_name=display_name, job_title=job_title)
    return _send(user, by=by, why=why, at=at)


@transaction.atomic
def invite_again(user: User, *, by, why: str, at: datetime) -> Invitation:
    """Replaces every open invitation of somebody who never signed in by a new one: the link ran out or went astray.

    Raises ValidationError for a robot, for oneself, and for somebody who has a factor: replacing one takes two people.
    """
    if user.kind != User.PERSON or user.pk == by.pk:
        raise ValidationError(
            "Another administrator must invite you again." if user.pk == by.pk else "Robots do not sign in."
        )
    if has_factor(user):
        raise ValidationError("They have a way to sign in. Ask a second person to agree that it is replaced.")
    return replace_factors(user, by=by, why=why, at=at)


def has_factor(user: User) -> bool:
    """Whether this person has enrolled a passkey or an app, which an invitation would replace."""
    return Authenticator.objects.filter(user=user).exists()


@transaction.atomic
def replace_factors(user: User, *, by, why: str, at: datetime, opens_at: datetime | None = None) -> Invitation:
    """A new invitation in place of every open one; accepting it replaces all their factors. Returns it.

    opens_at: not to be accepted before then. Two people have agreed, or there is no factor yet.
    """
    for earlier in Invitation.objects.filter(user=user, used_at=None, withdrawn_at=None):
        earlier.withdrawn_at = at
        earlier.save(update_fields=["withdrawn_at"])
    return _send(user, by=by, why=why, at=at, opens_at=opens_at)


def _send(user: User, *, by, why: str, at: datetime, opens_at: datetime | None = None) -> Invitation:
    ends_at = (opens_at or at) + settings.SIGNIN_INVITATION_LASTS
    invitation = Invitation(user=user, made_by=by, made_at=at, why=why, opens_at=opens_at, ends_at=ends_at)
    invitation.save(force_insert=True)
    outbox.queue("signin.invited", on=invitation, to="invited", at=at, by=by, link="/")
    trail.note(by, "signin.invited", at=at, user=str(user.pk))
    return invitation


def link(invitation: Invitation) -> str:
    """The page that accepts it. The id in it is signed, so that links cannot be guessed or stored."""
    return reverse("signin_invitation", args=[Signer(salt=SALT).sign(invitation.pk.hex)])


def find(token: str, *, at: datetime) -> Invitation | None:
    """The invitation of this link while it can be accepted; None for a spent, forged or foreign one."""
    try:
        wanted = UUID(Signer(salt=SALT).unsign(token))
    except (BadSignature, ValueError):
        return None
    invitation = Invitation.objects.select_related("user").filter(pk=wanted).first()
    return invitation if invitation and invitation.is_open(at) and invitation.user.is_active else None


@transaction.atomic
def accept(invitation: Invitation, *, password: str | None, at: datetime) -> User:
    """Spends the invitation, clears earlier factors and sessions, and returns the account ready to enrol a factor.

    Raises ValidationError when somebody accepted it a moment before.
    """
    row = Invitation.objects.select_for_update().get(pk=invitation.pk)
    if not row.is_open(at):
        raise ValidationError(SPENT)
    row.used_at = at
    row.save(update_fields=["used_at"])
    user = row.user
    Authenticator.objects.filter(user=user).delete()
    for session in UserSession.objects.filter(user=user):
        session.end()
    user.set_password(password)
    user.save(update_fields=["password"])
    if not EmailAddress.objects.filter(user=user).exists():
        EmailAddress(user=user, email=user.email, verified=True, primary=True).save()
    return user

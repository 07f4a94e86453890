"""Administrators invite people and say who belongs where. No page here knows of a child."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from access import acts, places
from access.actions import Action
from access.gate import page, requires
from access.identity import LONDON
from access.models import User
from access.signin import invitations
from console import members
from console.forms import AgainForm, ChangeRoleForm, InviteForm, JoinForm, LeaveForm


@requires(Action.MANAGE_MEMBERS)
@require_safe
def people(request):
    """Everybody with an account, and what each is today."""
    return page(request, "console/people.html", people=members.everybody(request.user, at=request.at))


@requires(Action.MANAGE_MEMBERS, on=User)
@require_safe
def person(request, user):
    """One person's memberships, invitations, and every change with its reason."""
    return page(request, "console/person.html", person=user, **members.about(user, at=request.at))


@requires(Action.INVITE_PEOPLE)
def invite(request):
    """Invites somebody new and joins them to their place."""
    form = InviteForm(request.POST or None, places=places.every(), initial={"starts_on": _today(request)})
    if form.is_valid() and (user := _tried(form, lambda: _invite(request, form.cleaned_data))):
        messages.success(request, f"{user.display_name} is invited. The link works once, for 72 hours.")
        return redirect("console:person", user.pk)
    return page(request, "console/ask.html", form=form, title="Invite somebody", button="Send the invitation")


def _invite(request, asked):
    invitation = invitations.invite(
        email=asked["email"],
        display_name=asked["display_name"],
        job_title=asked["job_title"],
        by=request.user,
        why=asked["why"],
        at=request.at,
    )
    _join(request, invitation.user, asked)
    return invitation.user


def _join(request, user, asked):
    team, desk = places.named(asked["place"])
    return acts.join(
        user,
        role=asked["role"],
        team=team,
        desk=desk,
        starts_on=asked["starts_on"],
        by=request.user,
        why=asked["why"],
        at=request.at,
    )


@requires(Action.MANAGE_MEMBERS, on=User)
def join(request, user):
    """Joins somebody to a team or a desk."""
    form = JoinForm(request.POST or None, places=places.every(), initial={"starts_on": _today(request)})
    if form.is_valid() and _tried(form, lambda: _join(request, user, form.cleaned_data)):
        return redirect("console:person", user.pk)
    return page(request, "console/ask.html", form=form, person=user, title="Join a team or desk", button="Join")


@requires(Action.MANAGE_MEMBERS, on=User)
def leave(request, user, membership_id):
    """Ends a membership."""
    row = _membership(user, membership_id)
    form = LeaveForm(request.POST or None, initial={"on": _today(request)})
    if form.is_valid() and _tried(form, lambda: acts.leave(row, by=request.user, at=request.at, **form.cleaned_data)):
        return redirect("console:person", user.pk)
    return page(request, "console/ask.html", form=form, person=user, title="End this membership", button="End it")


@requires(Action.MANAGE_MEMBERS, on=User)
def change_role(request, user, membership_id):
    """Gives somebody another role where they are."""
    row = _membership(user, membership_id)
    form = ChangeRoleForm(request.POST or None, initial={"on": _today(request)})
    changed = form.is_valid() and _tried(
        form, lambda: acts.change_role(row, by=request.user, at=request.at, **form.cleaned_data)
    )
    if changed:
        return redirect("console:person", user.pk)
    return page(request, "console/ask.html", form=form, person=user, title="Change the role", button="Change the role")


@requires(Action.MANAGE_MEMBERS, on=User)
def invite_again(request, user):
    """Invites somebody again, for a lost device or a link that ran out."""
    form = AgainForm(request.POST or None)
    if form.is_valid() and _tried(
        form, lambda: invitations.invite_again(user, by=request.user, at=request.at, **form.cleaned_data)
    ):
        messages.success(request, "A new invitation is on its way. Accepting it replaces every factor they had.")
        return redirect("console:person", user.pk)
    return page(request, "console/ask.html", form=form, person=user, title="Invite again", button="Send it")


def _tried(form, act):
    """What the act returned; None, with its sentences on the form, where it refused."""
    try:
        with transaction.atomic():
            return act()
    except ValidationError as refused:
        known = getattr(refused, "error_dict", None)
        if known and set(known) - set(form.fields):
            refused = ValidationError(refused.messages)
        form.add_error(None, refused)
        return None


def _membership(user, wanted):
    row = next((row for row in places.memberships_of(user) if row.pk == wanted and row.ends_on is None), None)
    if row is None:
        raise Http404
    return row


def _today(request):
    return request.at.astimezone(LONDON).date()

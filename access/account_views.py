"""Administrators look after accounts: sponsor, contract, training, suspending, ending, inviting many. No child here."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from access import account_forms as forms
from access import accounts, places, rows
from access.actions import Action
from access.gate import page, requires
from access.models import User
from access.signin import many
from audit.moves import Refused


@requires(Action.MANAGE_MEMBERS, on=User)
@require_safe
def account(request, user):
    """What an account stands on."""
    return page(request, "access/account.html", person=user, **rows.account(user, request.at))


def _asked(request, user, form, act, *, title, button, **said):
    """One question about one account: done and back to it, or asked again with what stands in the way."""
    if form.is_valid() and _done(form, act, user, by=request.user, at=request.at, **(form.said() | said)):
        messages.success(request, "Recorded.")
        return redirect("access:account", user.pk)
    return page(request, "access/ask.html", person=user, form=form, title=title, button=button)


@requires(Action.MANAGE_MEMBERS, on=User)
def terms(request, user):
    """Who vouches for the account, and until when its contract lasts."""
    row = accounts.of(user)
    start = {"sponsor": str(row.sponsor_id or ""), "contract_ends_on": row.contract_ends_on} if row else {}
    form = forms.TermsForm(request.POST or None, people=rows.everybody_but(user), initial=start)
    return _asked(request, user, form, accounts.set_terms, title="Sponsor and contract", button="Save")


@requires(Action.MANAGE_MEMBERS, on=User)
def train(request, user):
    """Enter a finished module."""
    form = forms.TrainingForm(request.POST or None)
    return _asked(request, user, form, accounts.train, title="Training finished", button="Enter it")


@requires(Action.MANAGE_MEMBERS, on=User, step_up=True)
def suspend(request, user):
    """Let an account rest."""
    form = forms.WhyForm(request.POST or None)
    return _asked(request, user, form, accounts.suspend, title="Suspend this account", button="Suspend it")


@requires(Action.MANAGE_MEMBERS, on=User, step_up=True)
def resume(request, user):
    """Let an account work again."""
    form = forms.WhyForm(request.POST or None)
    return _asked(request, user, form, accounts.resume, title="Let this account work again", button="Let it work")


@requires(Action.MANAGE_MEMBERS, on=User, step_up=True)
def end(request, user):
    """End an account, this minute."""
    form = forms.WhyForm(request.POST or None)
    return _asked(request, user, form, accounts.end, title="End this account now", button="End it")


@requires(Action.INVITE_PEOPLE, step_up=True)
def invite_many(request):
    """Invites many people by rows: first a dry run that says what each would do, then all of them or none."""
    form = forms.ManyForm(request.POST or None)
    read = []
    if form.is_valid():
        read = many.read(form.cleaned_data["rows"], places=places.every(), at=request.at)
    ready = bool(read) and not any(row.fault for row in read)
    if ready and request.POST.get("do") == "invite" and _invited(request, form, read):
        return redirect("console:people")
    return page(request, "access/invite_many.html", form=form, read=read, ready=ready, columns=", ".join(many.COLUMNS))


def _invited(request, form, read) -> bool:
    done = _done(form, many.invite_all, read, by=request.user, at=request.at, why=form.cleaned_data["why"])
    if done:
        messages.success(request, f"{len(read)} people are invited. Each link works once, for 72 hours.")
    return done


def _done(form, act, *args, **kwargs) -> bool:
    try:
        with transaction.atomic():
            act(*args, **kwargs)
    except (ValidationError, Refused) as refused:
        known = getattr(refused, "error_dict", {})
        if known and set(known) <= set(form.fields):
            form.add_error(None, refused)
        else:
            form.add_error(
                None, " ".join(refused.messages if isinstance(refused, ValidationError) else refused.reasons)
            )
        return False
    return True

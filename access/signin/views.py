"""The sign-in page, signing out, accepting an invitation and the demo's one click."""

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import record_authentication
from allauth.account.views import LoginView
from allauth.account.views import logout as library_sign_out
from allauth.core import ratelimit
from allauth.mfa.adapter import get_adapter as get_factor_adapter
from allauth.mfa.base.views import IndexView
from allauth.mfa.totp.views import ActivateTOTPView
from allauth.mfa.webauthn.views import RemoveWebAuthnView
from allauth.socialaccount.adapter import get_adapter as get_social_adapter
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from access import recovering
from access.actions import Action
from access.gate import anyone, page, requires
from access.signin import demo, invitations, sessions, step_up
from access.signin.forms import DIRECTORY, PASSKEY, AcceptForm, ConfirmCodeForm, OneShiftForm
from audit import clock

CLEAR = '"cache", "storage"'


class SignIn(LoginView):
    """Passkey first, then e-mail address and password; in a demo, the cast."""

    def get_context_data(self, **kwargs) -> dict:
        """Adds the cast, while there is a demo."""
        cast = demo.cast(clock.now()) if settings.DEMO else []
        directories = get_social_adapter(self.request).list_providers(self.request)
        return super().get_context_data(**kwargs) | {"cast": cast, "directories": directories}


class RemovePasskey(RemoveWebAuthnView):
    """Removes a passkey, never the last factor; the library asks that only of apps."""

    def form_valid(self, form):
        """Refuses with a sentence where nothing but recovery codes would be left."""
        if not get_factor_adapter().can_delete_authenticator(self.get_object()):
            form.add_error(None, get_factor_adapter().validation_error("cannot_delete_authenticator"))
            return self.form_invalid(form)
        return super().form_valid(form)


class Ways(IndexView):
    """One's own factors."""

    def get_context_data(self, **kwargs) -> dict:
        """Adds whether this role signs in with a passkey alone."""
        alone = sessions.is_passkey_only(self.request.user, clock.now())
        return super().get_context_data(**kwargs) | {"passkey_only": alone}


class AddApp(ActivateTOTPView):
    """Adds an authenticator app, where the role may sign in with one."""

    def dispatch(self, request, *args, **kwargs):
        """Leads back where it may not."""
        if sessions.is_passkey_only(request.user, clock.now()):
            return redirect("mfa_index")
        return super().dispatch(request, *args, **kwargs)


def sign_out(request, *args, **kwargs):
    """Ends the session and has the browser forget what it kept."""
    response = library_sign_out(request, *args, **kwargs)
    if request.method == "POST":
        response.headers["Clear-Site-Data"] = CLEAR
    return response


@anyone
@require_POST
def play(request, id):
    """Signs in as one of the demo's cast."""
    user = demo.player(id) if settings.DEMO else None
    if user is None:
        raise Http404
    get_adapter(request).login_as_player(request, user)
    return redirect(settings.LOGIN_REDIRECT_URL)


@anyone
def one_shift(request):
    """Signs in somebody whom the manager on call let in without their factor, for one shift."""
    form = OneShiftForm(request.POST or None)
    if form.is_valid():
        if not ratelimit.consume(request, action="login"):
            return render(request, "signin/locked_out.html", status=429)
        if row := recovering.enter(form.cleaned_data["email"], form.cleaned_data["code"], at=request.at):
            get_adapter(request).login_for_a_shift(request, row.user, row.until)
            return redirect(settings.LOGIN_REDIRECT_URL)
        form.add_error(None, "The address and the code do not match, or the code has run out. Ask your manager.")
    return render(request, "signin/one_shift.html", {"form": form})


@anyone
def invitation(request, token):
    """Accepts an invitation. Looking at it does not use it up: mail scanners look."""
    row = invitations.find(token, at=request.at)
    if row is None:
        return render(request, "signin/invitation_spent.html", status=404)
    form = AcceptForm(row.user, request.POST or None, directory=get_social_adapter(request).directory_of(row.user))
    if request.method == "POST" and form.is_valid():
        return _accept(request, row, form)
    return render(request, "signin/invitation.html", {"form": form, "invitation": row})


def _accept(request, row, form):
    how = form.cleaned_data["how"]
    try:
        user = invitations.accept(row, password=form.cleaned_data["password1"] or None, at=request.at)
    except ValidationError:
        return render(request, "signin/invitation_spent.html", status=404)
    get_adapter(request).login(request, user)
    # The invitation was the proof; without this the next page would ask for a password just set, or for none at all.
    record_authentication(request, user, method="invitation", reauthenticated=True)
    if how == DIRECTORY:
        return form.directory.redirect(request, "connect", next_url=reverse("mfa_index"))
    return redirect("mfa_add_webauthn" if how == PASSKEY else "mfa_activate_totp")


@requires(Action.OPEN_OWN_ACCOUNT)
@require_safe
def confirm_factor(request):
    """Asks for a passkey or an app's code before something that must be certain; a password alone is not enough."""
    asked = request.GET.get("next", "")
    inside = url_has_allowed_host_and_scheme(asked, allowed_hosts=None)
    held = step_up.held_by(request.user)
    alone = sessions.is_passkey_only(request.user, request.at)
    return page(
        request,
        "signin/step_up.html",
        next=asked if inside else settings.LOGIN_REDIRECT_URL,
        form=ConfirmCodeForm(user=request.user) if step_up.APP in held and not alone else None,
        has_passkey=step_up.PASSKEY in held,
    )

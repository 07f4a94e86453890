"""Where signing in is. Only the pages wanted of the library are here, each through the gate with a reason."""

from allauth.account import views as account
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkeys
from allauth.usersessions import views as usersessions
from django.urls import path

from access.gate import library
from access.signin import views
from access.signin.directory import views as directory

IN = "signing in comes before anyone is known"
OWN = "everybody looks after their own way of signing in"

urlpatterns = [
    path("sign-in/", library(views.SignIn.as_view(), why=IN, public=True), name="account_login"),
    path("sign-in/passkey/", library(passkeys.login_webauthn, why=IN, public=True), name="mfa_login_webauthn"),
    path("sign-in/second-step/", library(factors.authenticate, why=IN, public=True), name="mfa_authenticate"),
    path("sign-in/closed/", library(account.account_inactive, why=IN, public=True), name="account_inactive"),
    path("sign-in/demo/<uuid:id>/", views.play, name="signin_demo"),
    path("directory/<slug:provider_id>/", library(directory.login, why=IN, public=True), name="directory_login"),
    path(
        "directory/<slug:provider_id>/back/",
        library(directory.callback, why=IN, public=True),
        name="directory_callback",
    ),
    path("sign-in/one-shift/", views.one_shift, name="signin_one_shift"),
    path("sign-out/", library(views.sign_out, why=IN, public=True), name="account_logout"),
    path("invitation/<str:token>/", views.invitation, name="signin_invitation"),
    path("", library(views.Ways.as_view(), why=OWN), name="mfa_index"),
    path("confirm/", library(account.reauthenticate, why=OWN), name="account_reauthenticate"),
    path("confirm/code/", library(factors.reauthenticate, why=OWN), name="mfa_reauthenticate"),
    path(
        "confirm/passkey/",
        library(passkeys.reauthenticate_webauthn, why=OWN),
        name="mfa_reauthenticate_webauthn",
    ),
    path("confirm/factor/", views.confirm_factor, name="signin_step_up"),
    path("password/", library(account.password_change, why=OWN), name="account_change_password"),
    path("password/set/", library(account.password_set, why=OWN), name="account_set_password"),
    path("passkeys/", library(passkeys.list_webauthn, why=OWN), name="mfa_list_webauthn"),
    path("passkeys/add/", library(passkeys.add_webauthn, why=OWN), name="mfa_add_webauthn"),
    path("passkeys/<int:pk>/name/", library(passkeys.edit_webauthn, why=OWN), name="mfa_edit_webauthn"),
    path("passkeys/<int:pk>/remove/", library(views.RemovePasskey.as_view(), why=OWN), name="mfa_remove_webauthn"),
    path("app/", library(views.AddApp.as_view(), why=OWN), name="mfa_activate_totp"),
    path("app/remove/", library(app.deactivate_totp, why=OWN), name="mfa_deactivate_totp"),
    path("codes/", library(codes.view_recovery_codes, why=OWN), name="mfa_view_recovery_codes"),
    path("codes/new/", library(codes.generate_recovery_codes, why=OWN), name="mfa_generate_recovery_codes"),
    path("sessions/", library(usersessions.list_usersessions, why=OWN), name="usersessions_list"),
]

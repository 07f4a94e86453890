"""allauth's questions in our words, drawn by our renderer."""

from allauth.account import forms as account
from allauth.account.adapter import get_adapter
from allauth.account.fields import PasswordField
from allauth.mfa.base import forms as codes
from allauth.mfa.totp import forms as app
from allauth.mfa.webauthn import forms as passkeys
from django import forms
from django.forms.fields import InvalidJSONInput

from access.signin.passwords import LongEnough, normal
from govuk.fields import Email, Radios, TextInput
from govuk.forms import Form

PASSKEY, PASSWORD, DIRECTORY = "passkey", "password", "directory"


def _say(field: forms.Field, label: str, *, hint: str = "", missing: str = "") -> None:
    field.label, field.help_text = label, hint
    field.widget.attrs.pop("placeholder", None)
    if missing:
        field.error_messages["required"] = missing


class SignInForm(Form, account.LoginForm):
    """E-mail address and password, for those who have no passkey here."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _say(self.fields["login"], "E-mail address", missing="Write your e-mail address.")
        _say(self.fields["password"], "Password", missing="Write your password.")
        self.fields["login"].widget.attrs["autocomplete"] = "username"

    def user_credentials(self) -> dict:
        """What is tried, the password in its one form."""
        tried = super().user_credentials()
        if "password" in tried:
            tried["password"] = normal(tried["password"])
        return tried


class OneShiftForm(Form):
    """Who one is, and the code the manager on call read out."""

    email = Email("E-mail address", missing="Write your e-mail address.")
    code = TextInput("Code", hint="Twelve letters and numbers.", missing="Write the code.", width=20, max_length=20)


class ConfirmPasswordForm(Form, account.ReauthenticateForm):
    """The password once more, before something that must be certain."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _say(self.fields["password"], "Password", missing="Write your password.")

    def clean_password(self) -> str:
        """The password, checked. Raises ValidationError."""
        self.cleaned_data["password"] = normal(self.cleaned_data["password"])
        return super().clean_password()


class ChangePasswordForm(Form, account.ChangePasswordForm):
    """The old password and the new one twice."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _say(self.fields["oldpassword"], "Password now", missing="Write the password you have now.")
        _say(
            self.fields["password1"], "New password", hint=LongEnough().get_help_text(), missing="Write a new password."
        )
        _say(self.fields["password2"], "New password again", missing="Write the new password again.")


class SetPasswordForm(Form, account.SetPasswordForm):
    """A first password, twice."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _say(self.fields["password1"], "Password", hint=LongEnough().get_help_text(), missing="Write a password.")
        _say(self.fields["password2"], "Password again", missing="Write the password again.")

    def clean_password2(self) -> str:
        """The second writing in the same form as the first."""
        return normal(self.cleaned_data["password2"])


class AcceptForm(Form, account.UserForm):
    """How an invited person will sign in: with a passkey, or with a password and an app."""

    how = Radios(
        "How will you sign in?",
        choices=[
            (PASSKEY, "With a passkey", "Your fingerprint, face, PIN or security key. Nothing to remember or steal."),
            (PASSWORD, "With a password and an authenticator app", "Where this device has no passkeys."),
        ],
    )
    password1 = PasswordField(autocomplete="new-password")
    password2 = PasswordField(autocomplete="new-password")
    reveal = {"how": {PASSWORD: ["password1", "password2"]}}

    def __init__(self, *args, directory=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.directory = directory
        if directory:
            words = f"Through {directory.name}", "With the sign-in of your agency, then a second factor here."
            self.fields["how"].choices = [*self.fields["how"].choices, (DIRECTORY, *words)]  # type: ignore[attr-defined]
        _say(self.fields["password1"], "Password", hint=LongEnough().get_help_text(), missing="Write a password.")
        _say(self.fields["password2"], "Password again", missing="Write the password again.")

    def clean_password1(self) -> str:
        """The password, checked, where one was asked for. Raises ValidationError."""
        typed = self.cleaned_data["password1"]
        return get_adapter().clean_password(typed, user=self.user) if typed else ""

    def clean_password2(self) -> str:
        """The second writing. Raises ValidationError where it is not the same."""
        typed = normal(self.cleaned_data["password2"] or "")
        if typed and "password1" in self.cleaned_data and typed != self.cleaned_data["password1"]:
            raise forms.ValidationError("The two passwords are not the same.")
        return typed


class CodeForm(Form, codes.AuthenticateForm):
    """A code from the app, or a recovery code, as the second step."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _say(
            self.fields["code"],
            "Code",
            hint="From your authenticator app, or one of your recovery codes.",
            missing="Write the code.",
        )


class ConfirmCodeForm(Form, codes.ReauthenticateForm):
    """A code once more, before something that must be certain."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _say(self.fields["code"], "Code", hint="From your authenticator app.", missing="Write the code.")


class AddAppForm(Form, app.ActivateTOTPForm):
    """The first code of a new authenticator app."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _say(self.fields["code"], "Code the app shows", missing="Write the code the app shows.")


class RemoveAppForm(Form, app.DeactivateTOTPForm):
    """Nothing to ask: only whether another factor is left."""


class Credential(forms.JSONField):
    """What a browser says of a passkey. Brackets nested past all reading are refused like any other text."""

    widget = forms.HiddenInput

    def to_python(self, value):
        """What was sent, read. Raises ValidationError where it cannot be."""
        try:
            return super().to_python(value)
        except RecursionError:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid") from None

    def bound_data(self, data, initial):
        """Nothing: what a device says once is of no use a second time, so the page does not carry it."""
        return InvalidJSONInput("")


class PasskeySignInForm(Form, passkeys.LoginWebAuthnForm):
    """Signing in with a passkey."""

    credential = Credential()


class PasskeyStepForm(Form, passkeys.AuthenticateWebAuthnForm):
    """A passkey as the second step."""

    credential = Credential()


class ConfirmPasskeyForm(Form, passkeys.ReauthenticateWebAuthnForm):
    """A passkey once more, before something that must be certain."""

    credential = Credential()


class AddPasskeyForm(Form, passkeys.AddWebAuthnForm):
    """A name for a new passkey. Every key added here is a passkey: it proves who holds it."""

    credential = Credential()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _say(self.fields["name"], "Name of this passkey", hint="So that you can tell your keys apart: “work laptop”.")
        self.fields["passwordless"].initial = True
        self.fields["passwordless"].widget = forms.HiddenInput()


class RenamePasskeyForm(Form, passkeys.EditWebAuthnForm):
    """Another name for a passkey."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _say(self.fields["name"], "Name of this passkey", missing="Write a name.")

"""The library's OpenID Connect, with every check it leaves out when it fetched the token itself."""

import secrets

from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialToken
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from allauth.utils import build_absolute_uri
from django.urls import reverse

from access.signin.directory import tokens

NONCE = "signin_nonce"


class DirectoryAdapter(OpenIDConnectOAuth2Adapter):
    """Talks to one agency's directory."""

    def complete_login(self, request, app, token: SocialToken, **kwargs):
        """Who the directory says came. Raises OAuth2Error where it is not to be believed."""
        kept = app.settings
        nonce = request.session.pop(NONCE, "")
        try:
            said = tokens.claims(
                kwargs["response"].get("id_token") or "", self._keys(), issuer=kept["issuer"], tenant=kept["tenant"],
                client_id=app.client_id, nonce=nonce,
            )  # fmt: skip
        except tokens.NotBelieved as reason:
            get_adapter().refused(app.provider_id, str(reason))
            raise OAuth2Error(str(reason)) from reason
        return self.get_provider().sociallogin_from_response(request, {"id_token": said})

    def _keys(self) -> dict:
        with get_adapter().get_requests_session() as session:
            answer = session.get(self.openid_config["jwks_uri"])
            answer.raise_for_status()
            return answer.json()

    def get_callback_url(self, request, app) -> str:
        """Where the directory sends people back to: one exact address."""
        callback = reverse("directory_callback", kwargs={"provider_id": self.provider_id})
        return build_absolute_uri(request, callback, self.redirect_uri_protocol)


class DirectoryProvider(OpenIDConnectProvider):
    """One agency's directory."""

    id = "directory"
    name = "An agency's own sign-in"
    oauth2_adapter_class = DirectoryAdapter

    def redirect(self, request, process, next_url=None, data=None, **kwargs):
        """To the directory, with a word of our own that its answer must bring back."""
        request.session[NONCE] = secrets.token_urlsafe(32)
        kwargs["auth_params"] = {"nonce": request.session[NONCE]}
        kwargs["scope"] = ["openid"]
        return super().redirect(request, process, next_url=next_url, data=data, **kwargs)

    def extract_uid(self, data) -> str:
        """Issuer, tenant and subject."""
        return tokens.identity(data["id_token"], tenant=self.app.settings["tenant"])

    def extract_common_fields(self, data) -> dict:
        """Nothing: the account is ours and holds its own name and address."""
        return {}

    def extract_email_addresses(self, data) -> list:
        """None: nobody is known by an address here."""
        return []

    def extract_extra_data(self, data) -> dict:
        """Nothing of the token is kept beyond who it is."""
        return {}


provider_classes = [DirectoryProvider]

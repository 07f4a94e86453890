"""To an agency's directory and back."""

from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from django.http import Http404

from access.signin.directory.provider import DirectoryAdapter


def login(request, provider_id: str):
    """To the directory of this agency; a POST alone goes there."""
    return _through(OAuth2LoginView, request, provider_id)


def callback(request, provider_id: str):
    """Back from it, with its answer to one question of ours."""
    return _through(OAuth2CallbackView, request, provider_id)


def _through(view, request, provider_id: str):
    adapter = DirectoryAdapter(request, provider_id)
    try:
        adapter.get_provider()
    except SocialApp.DoesNotExist:
        raise Http404 from None
    return view.adapter_view(adapter)(request)

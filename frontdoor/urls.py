"""Each app's routes, and the error pages."""

from django.apps import apps
from django.conf import settings
from django.urls import include, path
from django.utils.module_loading import module_has_submodule

from frontdoor.design import gallery

handler403 = "frontdoor.errors.forbidden"
handler404 = "frontdoor.errors.not_found"
handler500 = "frontdoor.errors.failed"
handler400 = "frontdoor.errors.bad_request"

# Where each app's pages stand. An app without pages is not here.
PLACES = {
    "consent": "",
    "people": "people/",
    "intake": "contacts/",
    "sharing": "requests/",
    "rights": "rights/",
    "retention": "retention/",
    "returns": "statistics/",
    "console": "console/",
    "post": "post/",
    "access": "access/",
    "access.signin": "account/",
}


def _routes():
    for name, place in PLACES.items():
        app = next((config for config in apps.get_app_configs() if config.name == name), None)
        if app is not None and module_has_submodule(app.module, "urls"):
            yield path(place, include(f"{name}.urls"))


urlpatterns = [path("", include("frontdoor.pages")), path("refer/", include("intake.referring.urls")), *_routes()]
if settings.DEMO:
    urlpatterns.append(path("design", gallery, name="design"))

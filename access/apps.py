from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class AccessConfig(AppConfig):
    """Who may do what."""

    name = "access"
    verbose_name = "access"

    def ready(self):
        # A rule registered only when something imports it did not exist until then.
        autodiscover_modules("policies")

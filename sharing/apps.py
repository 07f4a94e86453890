from django.apps import AppConfig


class SharingConfig(AppConfig):
    """Information goes out, or does not."""

    name = "sharing"
    verbose_name = "sharing"

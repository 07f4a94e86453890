from django.apps import AppConfig


class FrontDoorConfig(AppConfig):
    """The service, assembled."""

    name = "frontdoor"
    verbose_name = "front door"

    def ready(self):
        from django.conf import settings

        from audit import clock

        if settings.CLOCK_STARTS_AT:
            clock.start_at(settings.CLOCK_STARTS_AT)

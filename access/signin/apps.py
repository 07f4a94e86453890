"""Signing in, as an app of its own so that its two tables have their own migrations."""

from django.apps import AppConfig


class SignInConfig(AppConfig):
    name = "access.signin"
    label = "signin"
    verbose_name = "signing in"

    def ready(self) -> None:
        from access.signin import recipients, telling

        recipients.register()
        telling.listen()

from django.apps import AppConfig


class ConsentConfig(AppConfig):
    """Why we may: lawful bases, conditions, gateways and whose function is exercised."""

    name = "consent"
    verbose_name = "consent"

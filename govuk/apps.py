"""The app of components and questions."""

from django.apps import AppConfig


class GovukConfig(AppConfig):
    """Component tags, self-drawing questions and the theme; no models."""

    name = "govuk"
    label = "govuk"
    verbose_name = "How pages look"

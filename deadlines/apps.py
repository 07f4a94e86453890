from django.apps import AppConfig


class DeadlinesConfig(AppConfig):
    """Bank holidays, working days, and clocks as rows."""

    name = "deadlines"
    verbose_name = "deadlines"

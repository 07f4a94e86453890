"""The console of governance, the DPO and administrators: the trail, who belongs where, messages that wait."""

from django.apps import AppConfig


class ConsoleConfig(AppConfig):
    name = "console"
    verbose_name = "console"

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """What was done, and who looked."""

    name = "audit"
    verbose_name = "audit"

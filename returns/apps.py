"""What is counted, and what of it may be shown."""

from django.apps import AppConfig


class ReturnsConfig(AppConfig):
    name = "returns"
    verbose_name = "returns"

    def ready(self):
        """Have disposal count what it was told to count, just before it goes."""
        from retention.disposal import carrying_out

        if "returns.counting.remember" not in carrying_out.BEFORE:
            carrying_out.BEFORE.append("returns.counting.remember")

"""The console of governance, the DPO and administrators: the trail, who belongs where, messages that wait."""

from django.apps import AppConfig


class ConsoleConfig(AppConfig):
    name = "console"
    verbose_name = "console"

    def ready(self):
        """Put down the document the console makes."""
        from documents import making

        making.register("inspection pack", title="Inspection pack", renderer="console.inspection.pack.pages")

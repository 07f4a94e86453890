"""Files: what comes in, what is kept, and what is made to be printed or sent."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "documents"
    verbose_name = "documents"

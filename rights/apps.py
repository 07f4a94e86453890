"""The person's side: access to their records, correction, restriction, objection, erasure, complaints."""

from django.apps import AppConfig


class RightsConfig(AppConfig):
    name = "rights"
    verbose_name = "rights"

    def ready(self) -> None:
        from people import limits
        from rights.acts import packing

        limits.AUTHORS.append("rights.limits.standing")
        limits.BESIDE.append("rights.limits.beside")
        limits.WRONG.append("rights.limits.wrong")
        packing.register()

"""Messages to people: written with the work, carried when they can be, never lost."""

from django.apps import AppConfig


class PostConfig(AppConfig):
    name = "post"
    verbose_name = "post"

    def ready(self) -> None:
        from post import recipients, witness

        recipients.register("user", recipients.a_user)
        recipients.register("witness", witness.witnesses)

"""A worry arrives and is decided."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Tells post how to find the referrer of a contact."""

    name = "intake"
    verbose_name = "intake"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        """Register the recipient that only intake can find, and the contacts a person's page lists."""
        from documents import making
        from intake.notifications import form_sender, form_writer, referrer_of
        from people import candidates, known_by, merging, since
        from post import recipients

        making.register(
            "strategy minutes", title="Minutes of a strategy discussion", renderer="intake.strategy.printing.pages"
        )
        making.register("chronology", title="Chronology", renderer="intake.chronology.shown.printed")
        making.register("hand-over sheet", title="Hand-over sheet", renderer="intake.sheets.shown.printed")
        making.register("family outcome letter", title="What we have decided", renderer="intake.family.printing.pages")
        recipients.register("referrer", referrer_of)
        recipients.register("form_sender", form_sender)
        recipients.register("form_writer", form_writer)
        known_by.AUTHORS.append("intake.known.of_person")
        merging.FOLLOWERS.append("intake.joined.follows")
        since.AUTHORS.append("intake.joined.written")
        candidates.BY_REFERENCE.append("intake.known.by_reference")

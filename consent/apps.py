from django.apps import AppConfig


class ConsentConfig(AppConfig):
    """Why we may: lawful bases, the privacy notice, agreement, consent, and who may give it."""

    name = "consent"
    verbose_name = "consent"

    def ready(self):
        from documents import making

        making.register("consent.receipt", title="Receipt for an answer", renderer="consent.receipts.page_of")
        making.register("consent.receipt_child", title="Your answer", renderer="consent.receipts.page_for_a_child")
        # people stands below and knows nothing of consent; a household that changes is a reason to ask again.
        from people import households

        households.CHANGED.append("consent.acts.reviews.household")

from django.apps import AppConfig


class SharingConfig(AppConfig):
    """Information goes out, or does not."""

    name = "sharing"
    verbose_name = "sharing"

    def ready(self):
        # intake stands below and knows nothing of requests; it asks whoever has put their name down here.
        from documents import making
        from intake import asked
        from people import merging

        merging.FOLLOWERS.append("sharing.joined.follows")
        title = "Information shared under a decision on record"
        making.register("sharing packet", title=title, renderer="sharing.printing.pages")
        asked.AUTHORS.append("sharing.asking.of_contact")
        asked.TIMELINES.append("sharing.asking.timeline")
        asked.TOLD.append("sharing.asking.told")
        asked.BORN.append("sharing.births.correct")
        asked.CLOSERS.append("sharing.asking.closing")
        from consent import resting

        resting.SHARES.append("sharing.resting.resting_on")
        resting.TELLERS.append("sharing.resting.taken_back")

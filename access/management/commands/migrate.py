"""Django's migrate, in a fifth of the time on an empty database."""

from django.core.management.commands import migrate
from django.db import connections

from access.database import newborn


class Command(migrate.Command):
    """As Django's. An empty database gets the tables of our models at once, and their migrations written down as done.

    Replaying two hundred related models one by one renders every model again for each, which takes a minute; that both
    ways end in the same tables is held by tests/launch/test_newborn.py. `--replay` takes the long way.
    """

    def add_arguments(self, parser):
        """--replay: one migration after the other, on an empty database too."""
        super().add_arguments(parser)
        parser.add_argument("--replay", action="store_true")

    def handle(self, *args, replay=False, **options):
        """Make the tables of an empty database, then migrate whatever is left."""
        connection = connections[options["database"]]
        plain = not (options["app_label"] or options["fake"] or options["plan"] or options["check_unapplied"])
        if plain and not replay and newborn.is_empty(connection):
            newborn.raise_tables(connection)
        super().handle(*args, **options)

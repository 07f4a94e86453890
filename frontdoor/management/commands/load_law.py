"""`manage.py load_law`: writes the first edition of law, policy and agencies as rows, once."""

from importlib import import_module
from importlib.util import find_spec

from django.apps import apps
from django.core.management.base import BaseCommand
from django.db import transaction

from access.identity import act_as
from access.models import robot
from audit import clock


class Command(BaseCommand):
    """Every app's first edition, lowest app first. Safe to run again: what is there stays as it is."""

    help = "Write the first edition of bank holidays, agencies, lawful bases, gateways and schedules as rows."

    def handle(self, *args, **options):
        """Load each first edition in a transaction of its own, as the robot that keeps the law."""
        keeper, at = robot("law"), clock.now()
        with act_as(keeper, at):
            for load in _loaders():
                with transaction.atomic():
                    new = load(by=keeper, at=at)
                if options["verbosity"]:
                    self.stdout.write(f"{load.__module__.split('.')[0]}: {new or 'no'} new rows")


def _loaders():
    """The `load` of each app's `first_edition`, in the order of the layers from below."""
    for config in reversed(list(apps.get_app_configs())):
        name = f"{config.name}.first_edition"
        if find_spec(name) and hasattr(module := import_module(name), "load"):
            yield module.load

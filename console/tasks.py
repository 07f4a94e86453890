"""What the timetable does for the console: it watches the watchers. Twice does no harm."""

from celery import shared_task

from audit import clock
from console import watching


@shared_task(name="console.watch", robot=watching.WATCHER, own_transactions=True)
def watch() -> int:
    """Look at the last fortnight. Returns how many new queries there are."""
    return watching.watch(clock.now())


@shared_task(name="console.make_changes", robot="rule keeper", own_transactions=True)
def make_changes() -> int:
    """Make the changes to rules and lists whose day has come. Returns how many were made."""
    from console.reference import night

    return night.make_due(clock.now())


@shared_task(name="console.review_round", robot="timetable", own_transactions=True)
def send_review_round() -> int | None:
    """Ask the sponsors of a round somebody started. Returns how many accounts it is about, if there was one."""
    from access.models import robot
    from console.rounds import acts

    return acts.send_next(by=robot("timetable"), at=clock.now())


@shared_task(name="console.verify", robot="verifier", own_transactions=True)
def verify() -> bool:
    """Do the verification somebody asked for. Returns whether there was one."""
    from access.models import robot
    from console import verifying

    return verifying.run_next(by=robot("verifier"), at=clock.now()) is not None


@shared_task(name="console.print", robot="printer", own_transactions=True)
def print_processing() -> bool:
    """Print the register of processing where a version waits for it. Returns whether one was printed."""
    from access.models import robot
    from console.ropa import printing

    return printing.print_next(by=robot("printer"), at=clock.now()) is not None

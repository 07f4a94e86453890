"""What the timetable does for the console: it watches the watchers. Twice does no harm."""

from celery import shared_task

from audit import clock
from console import watching


@shared_task(name="console.watch", robot=watching.WATCHER, own_transactions=True)
def watch() -> int:
    """Look at the last fortnight. Returns how many new queries there are."""
    return watching.watch(clock.now())

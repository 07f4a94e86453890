"""When the timetable watches the watchers."""

from datetime import timedelta

BEAT = {
    "watch the watchers": {"task": "console.watch", "schedule": timedelta(minutes=10)},
    "verify the trail when asked": {"task": "console.verify", "schedule": timedelta(seconds=30)},
    "print the register of processing": {"task": "console.print", "schedule": timedelta(seconds=45)},
    "send a round of access review": {"task": "console.review_round", "schedule": timedelta(seconds=45)},
    "make planned changes": {"task": "console.make_changes", "schedule": timedelta(minutes=5)},
}

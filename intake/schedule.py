"""When the timetable does intake's work."""

from datetime import timedelta

BEAT = {
    "compare contacts with the lists": {"task": "intake.compare", "schedule": timedelta(minutes=5)},
    "ring for reds that nobody has": {"task": "intake.workload", "schedule": timedelta(minutes=5)},
    "empty the letterbox": {"task": "intake.letterbox", "schedule": timedelta(minutes=1)},
    "make the hand-over sheet": {"task": "intake.sheet", "schedule": timedelta(minutes=10)},
    "ring about a silent service": {"task": "intake.silence", "schedule": timedelta(minutes=10)},
}

"""When the timetable looks after accounts."""

from datetime import timedelta

BEAT = {"look after accounts": {"task": "access.reviews", "schedule": timedelta(hours=1)}}

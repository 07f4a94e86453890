"""When the timetable runs the tasks of retention."""

BEAT = {
    "work out again until when files are kept": {
        "task": "retention.settle", "schedule": 60.0, "options": {"expires": 120},
    },
}  # fmt: skip

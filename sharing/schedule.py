"""When the timetable runs the tasks of requests."""

BEAT = {
    "let unanswered requests lapse": {"task": "sharing.lapse", "schedule": 60.0, "options": {"expires": 120}},
}

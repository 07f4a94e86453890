"""When the timetable runs the tasks of requests."""

BEAT = {
    "write what came in": {"task": "sharing.came_in", "schedule": 60.0, "options": {"expires": 120}},
    "remind desks by rule": {"task": "sharing.chase", "schedule": 60.0, "options": {"expires": 120}},
    "tell past recipients of a recall": {"task": "sharing.recalls", "schedule": 300.0, "options": {"expires": 300}},
    "chase feedback not sent": {"task": "sharing.feedback", "schedule": 600.0, "options": {"expires": 600}},
    "ring about red requests, hand up late emergencies": {
        "task": "sharing.watch",
        "schedule": 60.0,
        "options": {"expires": 120},
    },
    "let unanswered requests lapse": {"task": "sharing.lapse", "schedule": 60.0, "options": {"expires": 120}},
}

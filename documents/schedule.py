"""When the timetable looks for documents to make."""

BEAT = {
    "make what was ordered": {"task": "documents.make", "schedule": 5.0, "options": {"expires": 30}},
    "check files that came": {"task": "documents.check", "schedule": 5.0, "options": {"expires": 30}},
}

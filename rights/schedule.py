"""When the timetable runs the tasks of rights requests."""

BEAT = {
    "search for what was asked": {"task": "rights.search", "schedule": 10.0, "options": {"expires": 30}},
    "read who was told": {"task": "rights.told", "schedule": 60.0, "options": {"expires": 120}},
    "read packs again at the gate": {"task": "rights.finish", "schedule": 10.0, "options": {"expires": 30}},
}

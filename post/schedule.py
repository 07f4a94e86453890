"""When the timetable runs the post's tasks. The web process never touches the broker."""

BEAT = {
    "hand over new messages": {"task": "post.relay", "schedule": 5.0, "options": {"expires": 30}},
    "hand over stuck messages again": {"task": "post.sweep", "schedule": 60.0, "options": {"expires": 120}},
    "send the witnesses a checkpoint": {"task": "post.witness", "schedule": 3600.0, "options": {"expires": 3000}},
}

"""What the worker does for signing in: it forgets what has ended."""

from celery import shared_task
from django.contrib.sessions.backends.db import SessionStore

from access.signin import sessions
from audit import clock


@shared_task(name="signin.forget", robot="relay")
def forget() -> int:
    """Removes ended sessions, their rows in people's lists, and old tries at passwords. Returns how many rows went."""
    SessionStore.clear_expired()
    return sessions.forget(at=clock.now())

"""The web's way in. The task queue is set up with it, so that a page may nudge the relay."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "frontdoor.settings")

application = get_wsgi_application()

import frontdoor.celery  # noqa: E402, F401 - needs the applications to be ready

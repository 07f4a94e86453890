"""The timetable: sends each task by name when its time comes. It opens no database and loads no app: it stays small."""

from celery import Celery

from frontdoor.celery import CONFIGURATION

app = Celery("frontdoor", fixups=set())
app.config_from_object("django.conf:settings", namespace="CELERY")
app.conf.update(CONFIGURATION)

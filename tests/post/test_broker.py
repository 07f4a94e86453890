"""With a real broker and a real worker: what was written while both were down goes when they are back, once."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.db import close_old_connections, connection

from frontdoor.launch import servers
from post import outbox, relay, tasks
from post.models import Inbox, Mail, Outbox

pytestmark = pytest.mark.slow
HOUSE = Path(__file__).resolve().parents[2]
PATIENCE = 40


@pytest.fixture
def broker(tmp_path):
    server = servers.start_valkey(tmp_path / "valkey")
    yield server
    server.stop()


@pytest.fixture
def worker(tmp_path):
    """Starts a worker with its timetable, and ends it after the test."""
    started = []

    def start(address):
        settings = os.environ | {"FRONTDOOR_PROCESS": "worker", "REDIS_URL": address, "DATA": str(tmp_path)}
        command = [sys.executable, "-W", "ignore", "-m", "celery", "-A", "frontdoor.celery", "worker", "-B"]
        command += ["-P", "threads", "-c", "2", "-s", str(tmp_path / "timetable"), "--loglevel", "error"]
        # A group of its own: the timetable is a second process, and ends with the first.
        started.append(subprocess.Popen(command, cwd=HOUSE, env=settings, start_new_session=True))
        return started[-1]

    yield start
    for process in started:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(10)


def test_what_waited_goes_once_the_worker_is_there(commits, broker, worker, dee, sol, at):
    message = outbox.queue("request.answered", on=dee, to=sol, at=at, by=dee)
    assert list(relay.waiting()) == [message]
    address = servers.valkey_url(broker.port, broker.password)
    worker(address)
    _until(lambda: Mail.objects.exists())
    _deliver_again(address, message)
    _until(lambda: Outbox.objects.filter(sent_at__isnull=False).exists())
    assert (Mail.objects.count(), Inbox.objects.count()) == (1, 1)


def _deliver_again(address, message):
    from frontdoor.celery import app

    with app.connection_for_write(address) as link:
        for _ in range(3):
            tasks.deliver.apply_async([str(message.pk)], connection=link)
    time.sleep(2)


def _until(happened):
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        close_old_connections()
        if happened():
            return
        time.sleep(0.3)
    connection.close()
    pytest.fail(f"It did not happen within {PATIENCE} seconds.")

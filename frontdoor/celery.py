"""The worker and the timetable. The broker may vanish: what must happen stands in the database (security.md 7.4)."""

import os

from celery import Celery, Task

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "frontdoor.settings")

HARD_LIMIT = 300
# More than three times the hard limit, or a slow task would run on two workers at once.
VISIBLE_AGAIN_AFTER = 1200


class RobotTask(Task):
    """A task acts as a robot, inside one transaction, on ids it was given.

    `@shared_task(robot="relay")` names the robot. `@shared_task(own_transactions=True)` is for a task that commits in
    batches of its own: identity is set, the transaction is not opened.
    """

    abstract = True
    robot = "worker"
    own_transactions = False

    def __call__(self, *args, **kwargs):
        """Runs the task with identity and transaction, and lets go of the connection afterwards."""
        from django.db import close_old_connections, transaction

        from access.identity import act_as
        from access.models import robot

        close_old_connections()
        try:
            with act_as(robot(self.robot)):
                if self.own_transactions:
                    return self.run(*args, **kwargs)
                with transaction.atomic():
                    return self.run(*args, **kwargs)
        finally:
            if not self.request.is_eager:
                close_old_connections()

    def apply_async(self, args=None, kwargs=None, **options):
        """Publishes the task without the readable copy of its arguments that monitoring tools show."""
        return super().apply_async(args, kwargs, **{"argsrepr": "…", "kwargsrepr": "…"} | options)


CONFIGURATION = {
    "accept_content": ["json"],
    "task_serializer": "json",
    "result_serializer": "json",
    "result_backend": None,
    "task_ignore_result": True,
    "task_store_errors_even_if_ignored": False,
    # A task is done when it is finished, not when it is fetched; a worker that dies hands it back.
    "task_acks_late": True,
    "task_reject_on_worker_lost": True,
    "worker_prefetch_multiplier": 1,
    # The threads pool cannot end a task that overruns; heavy work runs in child processes with limits of their own.
    "task_time_limit": HARD_LIMIT,
    "task_soft_time_limit": HARD_LIMIT - 60,
    # Times to come are rows in the database; nothing is ever sent with a countdown longer than this.
    "broker_transport_options": {
        "visibility_timeout": VISIBLE_AGAIN_AFTER,
        "unacked_restore_interval": 10,
        "unacked_restore_throttle": 1,
        "socket_timeout": 10,
        "socket_connect_timeout": 3,
        "health_check_interval": 30,
    },
    # A page that nudges the relay must not wait for a broker that is away.
    "task_publish_retry": False,
    "broker_connection_retry_on_startup": True,
    "broker_connection_max_retries": None,
    "worker_cancel_long_running_tasks_on_connection_loss": False,
    "worker_send_task_events": False,
    "task_send_sent_event": False,
    "worker_hijack_root_logger": False,
    "enable_utc": True,
    "timezone": "Europe/London",
}

app = Celery("frontdoor", task_cls=RobotTask)
app.config_from_object("django.conf:settings", namespace="CELERY")
app.conf.update(CONFIGURATION)
app.autodiscover_tasks()

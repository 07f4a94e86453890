"""How the web process is served. Read by gunicorn; the launcher and the container use the same file."""

import gc
import os
import signal

from frontdoor.launch.processes import die_with_parent

wsgi_app = "frontdoor.wsgi:application"
bind = os.environ.get("BIND") or f"127.0.0.1:{os.environ.get('PORT') or '8000'}"
worker_class = "gthread"
workers = int(os.environ.get("WEB_WORKERS") or "1")
threads = int(os.environ.get("WEB_THREADS") or "6")
preload_app = True
timeout = 60
graceful_timeout = 2
keepalive = 5
# Heartbeats on a disk that stalls would make gunicorn kill good workers; memory does not stall.
worker_tmp_dir = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
# No access log: the service keeps its own record of who looked at what, and addresses can identify people.
accesslog = None
errorlog = "-"
limit_request_line = 4094
forwarded_allow_ips = os.environ.get("FORWARDED_ALLOW_IPS") or "127.0.0.1"
control_socket_disable = True


def pre_fork(server, worker):
    """What was loaded once is set aside from collection, which would otherwise copy it into each worker."""
    gc.collect()
    gc.freeze()


def post_fork(server, worker):
    """A worker ends with its master, however the master ends."""
    die_with_parent(signal.SIGKILL, worker.ppid)

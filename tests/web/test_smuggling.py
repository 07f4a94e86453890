"""A request that one server could read in one way and the next in another is refused by ours (ASVS 4.2.1)."""

import os
import socket
import subprocess
import sys
import time

import pytest

from frontdoor.launch.bootstrap import ROOT

TWICE = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG"
AMBIGUOUS = {
    "a length and chunks": TWICE,
    "two lengths": "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
    "chunks nobody knows": "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
    "a space before the colon": "POST / HTTP/1.1\r\nHost: x\r\nContent-Length : 1\r\n\r\na",
    "a length with a sign": "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: +1\r\n\r\na",
    "a header that goes on": "GET / HTTP/1.1\r\nHost: x\r\nX-One: a\r\n Content-Length: 9\r\n\r\n",
}


def application(environ, start):
    """Answers every request with its method, so that a second one smuggled in would be seen."""
    start("200 OK", [("Content-Type", "text/plain")])
    return [f"read {environ['REQUEST_METHOD']}".encode()]


@pytest.fixture(scope="module")
def port():
    """Our server as it is configured, before an application that answers everything."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", "-c", "frontdoor/launch/gunicorn.py", "tests.web.test_smuggling"]
    told = {**os.environ, "BIND": f"127.0.0.1:{port}", "PYTHONPATH": str(ROOT)}
    server = subprocess.Popen(command, cwd=ROOT, env=told, stderr=subprocess.DEVNULL)
    try:
        yield port
    finally:
        server.terminate()
        server.wait(20)


def answer(port: int, sent: str) -> str:
    """All that comes back until the server closes or falls silent."""
    for _ in range(300):
        try:
            wire = socket.create_connection(("127.0.0.1", port), 3)
            break
        except OSError:
            time.sleep(0.1)
    wire.sendall(sent.encode())
    found = b""
    try:
        while part := wire.recv(4096):
            found += part
    except TimeoutError:
        pass
    wire.close()
    return found.decode("latin-1")


@pytest.mark.slow
def test_an_honest_request_is_answered(port):
    said = answer(port, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    assert said.startswith("HTTP/1.1 200") and "read GET" in said


@pytest.mark.slow
@pytest.mark.parametrize("how", AMBIGUOUS)
def test_a_request_that_may_be_read_in_two_ways_is_refused(port, how):
    said = answer(port, AMBIGUOUS[how])
    assert said.startswith(("HTTP/1.1 400", "HTTP/1.1 501")) and "read " not in said
    assert said.count("HTTP/1.1 ") == 1

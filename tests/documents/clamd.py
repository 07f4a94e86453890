"""A stand-in for ClamAV that speaks INSTREAM as the real one does."""

import socket
import struct
import threading
from contextlib import contextmanager

from tests.documents.hostile import EICAR


@contextmanager
def scanner(answer: bytes | None = None):
    """Listens on a port of its own and yields "host:port" and what it was sent; `answer` is said whatever comes."""
    server = socket.create_server(("127.0.0.1", 0))
    seen: list[bytes] = []

    def serve():
        while True:
            try:
                line, _ = server.accept()
            except OSError:
                return
            with line:
                content = _read(line)
                seen.append(content)
                said = answer if answer is not None else _verdict(content)
                line.sendall(said)

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"127.0.0.1:{server.getsockname()[1]}", seen
    finally:
        server.close()


def _verdict(content: bytes) -> bytes:
    return b"stream: Eicar-Signature FOUND\0" if EICAR in content else b"stream: OK\0"


def _exactly(line: socket.socket, many: int) -> bytes:
    got = b""
    while len(got) < many:
        part = line.recv(many - len(got))
        if not part:
            break
        got += part
    return got


def _read(line: socket.socket) -> bytes:
    assert _exactly(line, 10) == b"zINSTREAM\0"
    content = b""
    while (size := struct.unpack(">I", _exactly(line, 4))[0]) > 0:
        content += _exactly(line, size)
    return content

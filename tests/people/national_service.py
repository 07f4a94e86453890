"""A stand-in for the national service: a FHIR server on this machine that answers Patient searches from a list."""

import json
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit


@contextmanager
def standing_in(*patients: tuple[str, float], status: int = 200, body: bytes | None = None):
    """Answer every search with these patients (number and score); yields the address and what was asked."""
    asked: list[tuple[dict, dict]] = []
    bundle = {
        "resourceType": "Bundle",
        "type": "searchset",
        "total": len(patients),
        "entry": [
            {"search": {"score": score}, "resource": {"resourceType": "Patient", "id": number}}
            for number, score in patients
        ],
    }

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self):
            query = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
            asked.append((query, dict(self.headers)))
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps(bundle).encode() if body is None else body)

        def log_message(self, *args):
            """Says nothing."""

    server = HTTPServer(("127.0.0.1", 0), Answers)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

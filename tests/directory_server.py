"""An agency's directory for tests: OpenID Connect over real HTTP here, that says whatever a test tells it to."""

import base64
import hashlib
import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, TENANT = "front-door", "8b6a0f3e-0000-4000-8000-000000000001"


class Directory:
    """One directory: its key, and what its next token says and how it is signed."""

    def __init__(self, server):
        self.issuer = f"http://127.0.0.1:{server.server_port}"
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.changed: dict = {}
        self.sign = lambda said: jwt.encode(said, self.key, algorithm="RS256", headers={"kid": "one"})
        self.asked: dict[str, dict] = {}

    def configuration(self) -> dict:
        """What well-known says."""
        return {
            "issuer": self.issuer, "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token", "jwks_uri": f"{self.issuer}/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }  # fmt: skip

    def keys(self) -> dict:
        """The public half."""
        return {"keys": [json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key())) | {"kid": "one"}]}

    def come_back(self, address: str) -> str:
        """What a browser sent here is sent back with, once somebody has signed in: code and state."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        code = uuid4().hex
        self.asked[code] = asked
        return f"{urlsplit(asked['redirect_uri']).path}?code={code}&state={asked['state']}"

    def token(self, sent: dict) -> dict | None:
        """The answer to a code, once; None for one used, or whose proof is wrong."""
        asked = self.asked.pop(sent["code"], None)
        proof = hashlib.sha256(sent.get("code_verifier", "").encode()).digest()
        if asked is None or base64.urlsafe_b64encode(proof).rstrip(b"=").decode() != asked.get("code_challenge"):
            return None
        from audit import clock

        now = int(clock.now().timestamp())
        said = {
            "iss": self.issuer, "aud": CLIENT, "sub": "pairwise-1", "oid": "person-1", "tid": TENANT, "iat": now,
            "exp": now + 300, "nonce": asked["nonce"], "email": "somebody@example.org",
        } | self.changed  # fmt: skip
        said = {name: value for name, value in said.items() if value is not None}
        return {"access_token": "x", "token_type": "Bearer", "expires_in": 60, "id_token": self.sign(said)}


@contextmanager
def running():
    """A directory that answers until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            answers = {"/.well-known/openid-configuration": found.configuration, "/keys": found.keys}
            self._say(answers[self.path]())

        def do_POST(self):
            text = self.rfile.read(int(self.headers["Content-Length"])).decode()
            token = found.token({name: values[0] for name, values in parse_qs(text).items()})
            self._say(token or {"error": "invalid_grant"}, 200 if token else 400)

        def _say(self, answer, status=200):
            body = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args):
            """Nothing: a test reads no log of it."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found = Directory(server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield found
    finally:
        server.shutdown()
        server.server_close()

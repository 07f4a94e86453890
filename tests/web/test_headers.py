"""Every answer, whatever it is, tells the browser to keep nothing, load nothing of others and be framed by nobody."""

import ast
import os
import subprocess
import sys

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from tests.bad_input import world

POLICY = {
    "default-src": "'none'", "script-src": "'self'", "style-src": "'self'", "object-src": "'none'",
    "base-uri": "'none'", "frame-ancestors": "'none'", "form-action": "'self'",
}  # fmt: skip


def faults_in(answer, where: str) -> list[str]:
    """What an answer's headers lack."""
    said = answer.headers
    wanted = {
        "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin", "Referrer-Policy": "same-origin",
    }  # fmt: skip
    found = [f"{where}: {name} is {said.get(name)}" for name, value in wanted.items() if said.get(name) != value]
    if "no-store" not in said.get("Cache-Control", ""):
        found.append(f"{where}: may be kept ({said.get('Cache-Control')})")
    if "camera=()" not in said.get("Permissions-Policy", ""):
        found.append(f"{where}: no permissions policy")
    csp = dict(part.strip().partition(" ")[::2] for part in said.get("Content-Security-Policy", "").split(";"))
    if "sandbox" not in csp:
        found += [f"{where}: {name} is {csp.get(name)}" for name, value in POLICY.items() if csp.get(name) != value]
    return found


@pytest.mark.slow
def test_every_page_of_a_case_says_so(case, clients):
    faults, seen = [], 0
    for address, key in world.pages(case):
        with transaction.atomic():
            answer = clients[key].get(address)
            transaction.set_rollback(True)
        faults, seen = faults + faults_in(answer, f"{address} ({answer.status_code})"), seen + 1
    assert not faults, "\n".join(faults)
    assert seen > 40


def test_refusals_redirects_and_errors_say_so_too(dee, noor, browse):
    client = browse(dee)
    client.raise_request_exception = False
    answers = {
        "nothing there": client.get("/contacts/00000000-0000-4000-8000-000000000000"),
        "no such route": client.get("/no/such/page"),
        "no role": browse(noor).get("/hub"),
        "no sign-in": Client().get("/hub"),
        "sign-in": Client().get(reverse("account_login")),
        "health": Client().get("/health"),
        "wrong method": client.put("/hub"),
        "other charset": client.generic("POST", "/people/find", b"x", "text/plain; charset=utf-7"),
        "no token": Client(enforce_csrf_checks=True).post(reverse("account_login"), {}),
    }
    assert [fault for what, answer in answers.items() for fault in faults_in(answer, what)] == []


def test_a_failed_page_gives_a_number_and_nothing_else(dee, browse, monkeypatch):
    def fails(*args, **kwargs):
        raise ValueError("Wren Aldergate, born 4 May 2019")

    client = browse(dee)
    client.raise_request_exception = False
    monkeypatch.setattr("access.gate._whole", fails)
    answer = client.get("/people/find")
    page = answer.content.decode()
    assert answer.status_code == 500 and "Wren" not in page and "ValueError" not in page and "Traceback" not in page
    assert faults_in(answer, "a failure") == []


def settings_of(**environment) -> dict[str, str]:
    """A few settings, as a process with this environment reads them."""
    names = [
        "SECURE_HSTS_SECONDS", "SECURE_HSTS_INCLUDE_SUBDOMAINS", "SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE", "SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME", "DEBUG",
    ]  # fmt: skip
    code = f"from frontdoor import settings as s; print([(n, str(getattr(s, n, None))) for n in {names!r}])"
    told = {name: value for name, value in os.environ.items() if name not in {"DEMO", "HTTPS"}} | environment
    ran = subprocess.run([sys.executable, "-c", code], env=told, capture_output=True, text=True, check=True)
    return dict(ast.literal_eval(ran.stdout))


def test_in_production_cookies_are_locked_to_the_host_and_the_wire():
    said = settings_of(DEMO="0", ALLOWED_HOSTS="hub.example.org")
    assert said["SESSION_COOKIE_NAME"].startswith("__Host-") and said["CSRF_COOKIE_NAME"].startswith("__Host-")
    for name in (
        "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE",
        "SECURE_SSL_REDIRECT",
        "SECURE_HSTS_INCLUDE_SUBDOMAINS",
    ):
        assert said[name] == "True", name
    assert int(said["SECURE_HSTS_SECONDS"]) >= 31_536_000 and said["DEBUG"] == "False"


def test_a_page_from_the_browsers_memory_is_asked_for_again():
    from frontdoor.launch.bootstrap import ROOT

    script = (ROOT / "static" / "frontdoor.js").read_text()
    assert 'addEventListener("pageshow"' in script and "event.persisted" in script
    assert not any(word in script for word in ("localStorage", "sessionStorage", "indexedDB", "document.cookie"))


def test_pages_load_from_here_alone(dee, browse):
    import re

    page = browse(dee).get("/hub").content.decode()
    loaded = re.findall(r'<(?:script|link|img|iframe|source)[^>]*(?:src|href)="([^"]*)"', page)
    assert loaded and all(address.startswith("/") and not address.startswith("//") for address in loaded)
    assert " style=" not in page and " onclick=" not in page

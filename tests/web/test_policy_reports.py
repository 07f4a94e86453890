"""A browser reports what the content policy blocked; the log has one line of it and no address."""

import json
import logging

import pytest
from django.test import Client


def send(text):
    return Client(enforce_csrf_checks=True).post("/policy-report", text, content_type="application/csp-report")


def test_a_report_is_one_line_without_an_address(db, caplog):
    said = {
        "document-uri": "https://hub.example.org/people/find?name=Wren",
        "effective-directive": "script-src",
        "blocked-uri": "https://evil.example/Wren\nfake line",
    }
    with caplog.at_level(logging.WARNING, "frontdoor.policy"):
        assert send(json.dumps({"csp-report": said})).status_code == 204
    (line,) = [record.getMessage() for record in caplog.records if record.name == "frontdoor.policy"]
    assert line == "policy violated: script-src, blocked evil.example"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"csp-report": 3}', "x" * 20_000])
def test_anything_else_is_taken_and_forgotten(db, text, caplog):
    assert send(text).status_code == 204
    assert not [record for record in caplog.records if record.name == "frontdoor.policy"]


def test_every_page_says_where_to_report(db):
    assert "report-uri /policy-report" in Client().get("/account/sign-in/").headers["Content-Security-Policy"]

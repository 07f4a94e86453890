"""Whether the service can serve is told to anyone, and nothing else is."""

import pytest
from django.db import connection
from django.db.utils import OperationalError


@pytest.mark.django_db
def test_anyone_is_told_that_it_serves(client):
    answer = client.get("/health")
    assert (answer.status_code, answer.content) == (200, b"ok")
    assert "no-store" in answer["Cache-Control"]


def test_a_database_that_is_away_is_told_without_a_word_of_why(client, monkeypatch):
    def away():
        raise OperationalError("could not connect to 10.0.0.1 as frontdoor_app")

    monkeypatch.setattr(connection, "cursor", away)
    answer = client.get("/health")
    assert (answer.status_code, answer.content) == (503, b"the database does not answer")

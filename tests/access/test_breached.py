"""A password known from a breach is refused from a list on this machine, found by halves (ASVS 6.2.12)."""

import hashlib

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

KNOWN = [f"a password somebody lost {number}" for number in range(500)]


def hash_of(password: str) -> str:
    return hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest().upper()


@pytest.fixture
def breached(settings, tmp_path):
    """A list as it is downloaded: ordered by hash, each with a count."""
    path = tmp_path / "pwned-passwords.txt"
    path.write_text("".join(f"{one}:{len(one)}\r\n" for one in sorted(map(hash_of, KNOWN))))
    settings.BREACHED_PASSWORDS = str(path)
    return path


def test_each_password_of_the_list_is_refused_and_others_are_not(breached):
    for password in KNOWN:
        with pytest.raises(ValidationError, match="known from a breach"):
            validate_password(password)
    for number in range(200):
        validate_password(f"heron umbrella lantern {number}")


def test_an_empty_list_and_one_of_one_line_are_read(breached):
    breached.write_text("")
    validate_password(KNOWN[0])
    breached.write_text(f"{hash_of(KNOWN[0])}:1")
    with pytest.raises(ValidationError, match="known from a breach"):
        validate_password(KNOWN[0])


def test_without_a_list_nothing_is_asked(settings):
    settings.BREACHED_PASSWORDS = ""
    validate_password(KNOWN[0])

"""A contact of Dee's to hang files on, and a folder of its own for each test."""

import pytest

from tests.intake.build import FRIDAY, a_contact


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    """Where this test's files lie."""
    settings.FILES_FOLDER = tmp_path / "files"
    return settings.FILES_FOLDER


@pytest.fixture
def contact(dee, acting):
    """A contact Dee received on Friday."""
    with acting(dee, FRIDAY):
        return a_contact(dee)

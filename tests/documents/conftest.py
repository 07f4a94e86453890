"""A contact of Dee's to hang files on, and a folder of its own for each test."""

import pytest

from documents import ocr
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


@pytest.fixture
def eyes():
    """A machine that reads pictures; skips where there is none."""
    if not ocr.is_there():
        pytest.skip("No Tesseract on this machine: install it (apt-get install tesseract-ocr) to read pictures.")

"""Only "OK" is clean; everything else that is not "FOUND" is no answer, and no answer is never a pass."""

import pytest

from documents import scanning
from documents.scanning import Found
from tests.documents.clamd import scanner
from tests.documents.hostile import EICAR


def test_what_is_clean_is_clean_and_what_is_found_is_found(settings):
    with scanner() as (address, seen):
        settings.CLAMAV = address
        content = b"x" * 200_000
        assert scanning.scan(content).found is Found.CLEAN and seen == [content]
        assert scanning.scan(b"before " + EICAR).found is Found.INFECTED


ODD = [
    b"",
    b"stream: OK",
    b"stream: ERROR\0",
    b"INSTREAM size limit exceeded. ERROR\0",
    b"\xff\xfe\0",
    b"OK\0",
    b"stream: OKAY\0",
]


@pytest.mark.parametrize("said", [said for said in ODD if said != b"stream: OK"])
def test_any_other_answer_is_none(settings, said):
    with scanner(said) as (address, _):
        settings.CLAMAV = address
        assert scanning.scan(b"x").found is Found.NOT_SCANNED


@pytest.mark.parametrize("address", ["", "127.0.0.1:1", "nonsense", "127.0.0.1:port"])
def test_nobody_there_is_no_pass(settings, address):
    settings.CLAMAV = address
    said = scanning.scan(b"x")
    assert said.found is Found.NOT_SCANNED and said.why.endswith(".")

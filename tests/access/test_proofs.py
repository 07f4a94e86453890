"""The page that says how need-to-know is proved names tests that are there, and the suite itself tells no lie."""

import re

import pytest
from django.db import connections

from frontdoor import env
from frontdoor.launch.bootstrap import ROOT
from tests.conftest import _refuse_to_lie

LINE = re.compile(r"^\| (T\d+) \| .+? \| (tests/.+?) \|$", re.MULTILINE)


def test_every_proof_from_one_to_eleven_names_tests_that_are_there():
    found = dict(LINE.findall((ROOT / "docs" / "proofs.md").read_text(encoding="utf-8")))
    assert list(found) == [f"T{number}" for number in range(1, 12)]
    for proof, names in found.items():
        for name in names.split(", "):
            path, _, test = name.partition("::")
            assert f"def {test}(" in (ROOT / path).read_text(encoding="utf-8"), f"{proof}: {name}"


@pytest.mark.parametrize("role", ["owner", "superuser"])
def test_the_suite_refuses_to_run_as_owner_or_superuser(commits, role):
    here = connections["default"]
    kept = here.settings_dict
    here.close()
    told = env.database("OWNER_DATABASE_URL")
    if role == "superuser":
        from frontdoor.launch import servers

        told |= {"USER": servers.SUPERUSER, "PASSWORD": commits.server.password}
    here.settings_dict = {**kept, **told}
    try:
        with pytest.raises(pytest.exit.Exception, match="must run as frontdoor_app"):
            _refuse_to_lie(commits)
    finally:
        here.close()
        here.settings_dict = kept

"""A case leaves as a package for LCS or EHM: documented, marked, receipted, behind a second factor, recorded."""

import json
from pathlib import Path

import jsonschema
import pytest
from django.urls import reverse

from audit.models import Event
from audit.moves import Refused
from intake import acts
from intake.export import acts as export
from intake.export import package
from intake.export.views import export as export_page
from intake.models import CaseExport
from tests.intake.build import FRIDAY, a_contact, baby, children_of, ready_to_decide, wren

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "case-package.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def child(dee, mo, acting):
    with acting(dee, FRIDAY):
        contact = a_contact(dee, children=(wren(), baby()))
    with acting(mo, FRIDAY):
        ready_to_decide(contact, mo, FRIDAY)
        for one in children_of(contact):
            acts.decide_child(one, outcome="CIN_REFERRAL", rationale=f"For {one.place} alone.", by=mo, at=FRIDAY)
        return children_of(contact)[0]


def test_the_package_is_what_the_documented_schema_says_and_its_mark_is_kept(child, mo, acting):
    with acting(mo, FRIDAY):
        kept, content = export.export(child, system="LCS", why="Assessment starts.", by=mo, at=FRIDAY)
        said = json.loads(content)
        jsonschema.Draft202012Validator(SCHEMA).validate(said)
        assert kept.sha256 == package.mark(content) and kept.size == len(content)
        assert said["receipt"] == kept.receipt
        assert Event.objects.filter(verb="case.exported", record_id=child.pk).exists()


def test_a_brother_or_sister_is_in_it_as_an_id_and_no_more(child, mo, acting):
    with acting(mo, FRIDAY):
        _, content = export.export(child, system="EHM", why="Early help.", by=mo, at=FRIDAY)
    assert len(json.loads(content)["siblings"]) == 1
    assert "For 1 alone." not in content.decode() and "For 0 alone." in content.decode()


def test_the_schema_refuses_what_it_does_not_name(child, mo, acting):
    with acting(mo, FRIDAY):
        said = package.of(child, system="LCS", receipt="FD-1", at=FRIDAY)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(SCHEMA).validate(said | {"more": 1})


def test_an_undecided_child_is_not_exported(dee, mo, acting):
    with acting(dee, FRIDAY):
        contact = a_contact(dee, children=(wren(),))
    with acting(mo, FRIDAY):
        with pytest.raises(Refused, match="Decide for Wren first"):
            export.export(children_of(contact)[0], system="LCS", why="Now.", by=mo, at=FRIDAY)
        assert not CaseExport.objects.exists()


def test_the_page_asks_for_a_second_factor_first():
    assert export_page.gate_step_up


def test_the_file_leaves_as_an_attachment_and_its_receipt_stays_on_the_page(child, mo, browse):
    client, page = browse(mo), reverse("intake:export_case", args=[child.pk])
    assert "Say what the package is for." in client.post(page, {"system": "LCS"}).content.decode()
    answer = client.post(page, {"system": "LCS", "why": "Assessment starts."})
    assert answer["Content-Disposition"].startswith("attachment")
    receipt = json.loads(answer.content)["receipt"]
    assert receipt in client.get(reverse("intake:passings", args=[child.pk])).content.decode()


def test_a_social_worker_does_not_export(child, sol, browse):
    assert browse(sol).get(reverse("intake:export_case", args=[child.pk])).status_code == 403

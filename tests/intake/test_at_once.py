"""The same form sent eight times at once is one contact, whoever gets there first."""

import threading
from datetime import UTC, datetime

import pytest
from django.db import connection, connections, transaction

from access.identity import act_as
from intake import acts
from intake.models import Contact
from people.models import Person
from tests.intake.build import typed

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)

pytestmark = pytest.mark.slow


def test_eight_at_once_make_one_contact_and_register_nobody_twice(commits, dee):
    form, receipts, faults = typed(), [], []
    together = threading.Barrier(8)

    def send():
        try:
            together.wait()
            with act_as(dee, NOW), transaction.atomic():
                receipts.append(acts.receive(form, by=dee, at=NOW))
        except Exception as fault:
            faults.append(fault)
        finally:
            connections.close_all()

    before = _counted(dee)
    threads = [threading.Thread(target=send) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not faults
    assert len({receipt.contact.reference for receipt in receipts}) == 1
    assert sorted(receipt.is_new for receipt in receipts) == [False] * 7 + [True]
    contacts, people = _counted(dee)
    assert contacts - before[0] == 1
    assert people - before[1] == 3


def _counted(dee) -> tuple[int, int]:
    with act_as(dee, NOW), transaction.atomic():
        counted = Contact.objects.count(), Person.objects.count()
    connection.close()
    return counted

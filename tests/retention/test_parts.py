"""Erasure owed for a part of a file: what they agreed to and withdrew goes, the file and what still stands stay."""

import pytest

from audit.moves import Refused
from consent import acts as consents
from consent.models import ConsentRecord
from people.models import Person
from retention import acts
from retention.models import DisposalCertificate, ErasureOwed, KeptFile
from tests import cast
from tests.consent.build import a_child_aged, a_mother, an_answer
from tests.retention import family
from tests.retention.conftest import LATER, as_
from tests.retention.test_disposing import found
from tests.retention.test_erasing import asked, erase
from tests.retention.test_holds import a_hold
from tests.retention.test_outside import agreed, proposed, settled


@pytest.fixture
def remi(commits):
    return cast.member("remi")


@pytest.fixture
def withdrawn(dee, sol, commits):
    """A child with an open file, whose mother agreed to something extra and no longer does."""
    with as_(sol):
        child = a_child_aged(8, by=sol)
        mother = a_mother(child, by=sol)
        yes = consents.give(child, an_answer(mother), seen="", by=sol, at=cast.NOW)
        words = "Zephaniah wanted it, and now does not."
        yes = consents.withdraw(yes, person=mother, method="phone", words=words, by=sol, at=cast.NOW)
    with as_(dee):
        family.a_contact(child, by=dee)
    return child, yes


def owed(child, remi, **said):
    request = asked(child, remi)
    return erase(request, remi, is_whole=False, what="the newsletter", **said), request


def test_what_was_agreed_to_and_withdrawn_goes_and_the_file_stays(withdrawn, remi, ida, vi, iona, disposing, cluster):
    child, yes = withdrawn
    answer, request = owed(child, remi)
    assert answer.is_owed
    file = settled(yes.pk)
    assert file.due_on == cast.NOW.date() and file.root_kind == "consentrecord"
    assert file.why.startswith(
        f"Erasure is owed since 23 Nov 2026 ({request.reference}): it was held because they agreed"
    )
    assert family.settled(child).due_on is None, "the file is open, and is as it was"
    disposal = proposed(yes.pk, ida=ida)
    assert disposal.record == "part of a file whose erasure is owed" and disposal.counts["consent_consentrecord"] == 1
    agreed(disposal, vi=vi, iona=iona)
    assert disposing(LATER).done == [disposal.number]
    assert found(cluster, "Zephaniah") == []
    with as_(remi, LATER):
        assert not ConsentRecord.objects.filter(pk=yes.pk).exists()
    with as_(ida, LATER):
        assert (
            KeptFile.objects.filter(root_id=child.pk).exists() and not KeptFile.objects.filter(root_id=yes.pk).exists()
        )
        quantity = DisposalCertificate.objects.get(disposal=disposal).quantity
        assert "people_person" not in quantity and "intake_contact" not in quantity


def test_a_hold_on_the_file_holds_the_part(withdrawn, remi, ida, vi, iona, disposing, cluster):
    child, yes = withdrawn
    owed(child, remi)
    settled(yes.pk)
    disposal = proposed(yes.pk, ida=ida)
    agreed(disposal, vi=vi, iona=iona)
    with as_(ida):
        a_hold(by=ida, on=[("person", child.pk)])
    assert disposing(LATER).done == [] and found(cluster, "Zephaniah")
    settled(yes.pk)
    with as_(ida), pytest.raises(Refused, match="A hold stands"):
        acts.propose(KeptFile.objects.get(root_id=yes.pk), fate="destroy", words="Owed.", by=ida, at=cast.NOW)


def test_what_they_still_agree_to_stays(withdrawn, sol, remi, ida, commits):
    child, yes = withdrawn
    with as_(sol):
        mother = Person.objects.get(pk=yes.given_by_id)
        answer = an_answer(mother, collected_at=LATER)
        assert consents.give(child, answer, seen=str(yes.pk), by=sol, at=LATER).withdrawn_at is None
    owed(child, remi)
    with as_(ida):
        assert list(ErasureOwed.objects.values_list("root_id", flat=True)) == [yes.pk]


def test_what_is_not_owed_makes_nothing_fall_due(withdrawn, remi):
    child, yes = withdrawn
    answer, _ = owed(child, remi, basis="6_1_E")
    assert not answer.is_owed and settled(yes.pk) is None

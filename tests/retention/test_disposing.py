"""A file that is due goes whole, by two people's word, after fourteen days; and nothing else does."""

import json

import psycopg
import pytest
from django.db import connections, transaction

from access.identity import act_as
from access.models import robot
from audit.moves import Refused
from frontdoor import env
from retention import acts, reach
from retention.disposal import ledger
from retention.models import Disposal, DisposalCertificate, KeptFile
from tests import cast
from tests.retention.conftest import LATER, as_, as_retention_role, decided
from tests.retention.test_holds import a_hold


def everything(cluster) -> dict[str, list[str]]:
    """Every row of every table, as text, by table."""
    with psycopg.connect(cluster.url()) as connection:
        names = [row[0] for row in connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")]
        return {name: sorted(row[0] for row in connection.execute(f'SELECT t::text FROM "{name}" t')) for name in names}


def found(cluster, word: str) -> list[str]:
    """The tables in which a word stands anywhere."""
    return [name for name, rows in everything(cluster).items() if any(word.lower() in row.lower() for row in rows)]


def test_a_file_goes_whole_after_the_cooling_off(due, other, ida, vi, iona, disposing, cluster):
    disposal = decided(due, ida=ida, vi=vi, iona=iona)
    assert disposing(cast.NOW).done == []
    before = everything(cluster)
    assert {"people_person", "people_historicalpersonname", "intake_contact"} <= set(found(cluster, "Marigold")) | {
        "people_person"
    }
    assert disposing(LATER).done == [disposal.number]
    assert found(cluster, "Marigold") == []
    assert found(cluster, "Bartholomew") != []
    assert "quillfeather" in " ".join(everything(cluster)["people_surname"]) or not before["people_surname"]
    stayed = {name: [row for row in rows if row not in before[name]] for name, rows in everything(cluster).items()}
    new = {name for name, rows in stayed.items() if rows}
    assert new <= {
        "audit_event", "retention_disposal", "retention_historicaldisposal", "retention_disposalcertificate",
        "retention_historicaldisposalcertificate", "audit_tombstone",
    }  # fmt: skip


def test_every_other_row_is_what_it_was(due, other, ida, vi, iona, disposing, cluster):
    decided(due, ida=ida, vi=vi, iona=iona)
    with as_(ida):
        ids = [str(one) for one in reach.of(due.pk).ids]
    before = everything(cluster)
    disposing(LATER)
    after = everything(cluster)
    for name, rows in before.items():
        if name.startswith(("retention_disposal", "retention_historicaldisposal")):
            continue
        gone = [row for row in rows if row not in set(after[name])]
        assert all(any(one in row for one in ids) for row in gone), name


def test_the_certificate_names_two_people_and_no_child(due, ida, vi, iona, disposing):
    disposal = decided(due, ida=ida, vi=vi, iona=iona)
    disposing(LATER)
    with as_(vi, LATER):
        certificate = DisposalCertificate.objects.get(disposal=disposal)
        assert (certificate.proposed_by_id, certificate.decided_by_id) == (ida.pk, iona.pk)
        assert (certificate.advice, certificate.followed) == ("for", True)
        assert certificate.quantity["people_person"] == 1 and certificate.quantity["people_historicalperson"] == 1
        assert (certificate.closed_from, certificate.rule_key) == ("2018-03", "R01")
        assert certificate.trail_after == "", "the sealer's next checkpoint is written in by the next run"
        assert "Marigold" not in json.dumps(certificate.quantity)


def test_the_certificate_is_printed_and_names_no_child(due, ida, vi, iona, disposing, browse):
    from documents import engine

    disposal = decided(due, ida=ida, vi=vi, iona=iona)
    disposing(LATER)
    answer = browse(vi).get(f"/retention/disposals/{disposal.pk}/certificate.pdf")
    if engine.why_not():
        assert answer.status_code == 404
        return
    assert answer.content.startswith(b"%PDF-")
    from io import BytesIO

    from pdfminer.high_level import extract_text

    text = extract_text(BytesIO(answer.content))
    assert "Ida Fenwick" in text and "Iona Thursby" in text and "Marigold" not in text


def test_run_again_it_does_nothing_more(due, ida, vi, iona, disposing):
    decided(due, ida=ida, vi=vi, iona=iona)
    assert len(disposing(LATER).done) == 1
    assert disposing(LATER).done == []
    assert [line["what"] for line in ledger.lines()] == ["going", "gone"]


def test_who_proposed_does_not_decide_and_who_advised_does_not_either(due, ida, vi, iona):
    from tests.retention import family

    family.settled(due)
    with as_(ida):
        disposal = acts.propose(KeptFile.objects.get(root_id=due.pk), fate="destroy", words="Due.", by=ida, at=cast.NOW)
        with pytest.raises(Refused, match="You proposed this"):
            acts.decide(disposal, agreed=True, words="Yes.", by=ida, at=cast.NOW)
    with as_(vi):
        disposal = acts.advise(Disposal.objects.get(), advice="against", words="Wait.", by=vi, at=cast.NOW)
        with pytest.raises(Refused, match="Who advises does not decide"):
            acts.decide(disposal, agreed=True, words="Yes.", by=vi, at=cast.NOW)
    with as_(iona):
        disposal = acts.decide(Disposal.objects.get(), agreed=True, words="Its time is over.", by=iona, at=cast.NOW)
        assert disposal.followed is False


def test_a_rehearsal_counts_what_would_go_and_changes_nothing(due, ida, vi, iona, disposing, cluster):
    disposal = decided(due, ida=ida, vi=vi, iona=iona)
    before = everything(cluster)
    with as_(ida):
        counted = reach.rehearse(reach.of(due.pk).ids)
    assert everything(cluster) == before
    disposing(LATER)
    with as_(ida, LATER):
        assert DisposalCertificate.objects.get(disposal=disposal).quantity == {
            name: rows for name, rows in counted.items() if not name.startswith("post_")
        }


def test_a_hold_placed_while_it_cools_off_stops_it_in_the_database_too(due, ida, vi, iona, disposing, cluster):
    decided(due, ida=ida, vi=vi, iona=iona)
    with as_(ida):
        a_hold(by=ida, on=[("person", due.pk)])
    tally = disposing(LATER)
    assert tally.done == [] and "A hold stands" in next(iter(tally.waiting.values()))
    assert found(cluster, "Marigold")
    keeper = robot("keeper")
    with as_retention_role(), act_as(keeper, LATER), transaction.atomic(), connections["default"].cursor() as cursor:
        cursor.execute("SELECT wall.doomed()")
        assert cursor.fetchone()[0] == []
        cursor.execute("DELETE FROM people_personname")
        assert cursor.rowcount == 0


def test_nothing_goes_while_the_clock_looks_wrong(due, ida, vi, iona, disposing, cluster):
    from datetime import timedelta

    from retention.disposal.carrying_out import ClockLooksWrong

    decided(due, ida=ida, vi=vi, iona=iona)
    with pytest.raises(ClockLooksWrong, match="moved on"):
        disposing(cast.NOW + timedelta(days=3650))
    assert found(cluster, "Marigold")


def test_a_new_contact_since_stops_it(due, dee, ida, vi, iona, disposing, cluster):
    from tests.retention import family

    decided(due, ida=ida, vi=vi, iona=iona)
    with as_(dee):
        family.a_contact(due, by=dee)
    tally = disposing(LATER)
    assert tally.done == []
    assert "not what it was" in next(iter(tally.waiting.values()))
    assert found(cluster, "Marigold")


def test_the_web_and_the_worker_delete_nothing(due, cluster):
    for name in ("DATABASE_URL", "WORKER_DATABASE_URL"):
        with (
            psycopg.connect(**_said(env.database(name))) as connection,
            pytest.raises(psycopg.Error, match="permission"),
        ):
            connection.execute("DELETE FROM people_person")


def _said(database) -> dict:
    return {
        "host": database["HOST"], "port": database["PORT"], "user": database["USER"],
        "password": database["PASSWORD"], "dbname": database["NAME"],
    }  # fmt: skip


class Killed(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("step", ["prepared", "people_historicalpersonname", "people_person", "deleted", "committed"])
def test_killed_anywhere_it_is_wholly_there_or_wholly_gone_and_goes_on(step, due, ida, vi, iona, disposing, cluster):
    disposal = decided(due, ida=ida, vi=vi, iona=iona)
    whole = found(cluster, "Marigold")

    def ends(at: str) -> None:
        if at == step:
            raise Killed

    with pytest.raises(Killed):
        disposing(LATER, pause=ends)
    connections.close_all()
    assert found(cluster, "Marigold") == ([] if step == "committed" else whole)
    disposing(LATER)
    assert found(cluster, "Marigold") == []
    with as_(ida, LATER):
        assert Disposal.objects.get(pk=disposal.pk).state == "done"
    assert not ledger.unsettled() and list(ledger.gone()) == [disposal.number]

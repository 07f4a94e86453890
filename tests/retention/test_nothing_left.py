"""Nothing left: canaries in every kind of field, file, message and draft; a disposal; a dump of everything."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import models

from audit import privacy
from audit.models import Move
from audit.records import Record, root_of
from documents import store
from intake.models import Contact, InformedNotice, Statement
from people.models import Person, PersonFlag, PersonName, Relationship, Residence
from post.models import Mail, Outbox
from retention import acts
from retention.disposal import ledger
from retention.models import DisposalCertificate, HeldRoot, Hold, KeptFile, KeptLonger
from tests import build, cast
from tests.retention import canaries as birds
from tests.retention import family
from tests.retention.canaries import CANARY, LONG_AGO
from tests.retention.conftest import LATER, as_, decided
from tests.retention.test_disposing import everything
from tests.retention.test_holds import a_hold


def canaries(model) -> dict[str, str]:
    """A canary for each text field of a model that takes any words."""
    found = {}
    for field in model._meta.concrete_fields:
        free = isinstance(field, models.CharField | models.TextField) and not field.choices
        if free and field.editable and (field.max_length is None or field.max_length >= 20) and not field.unique:
            found[field.name] = f"{CANARY} {model._meta.model_name} {field.name}"[: field.max_length]
    return found


@pytest.fixture
def child(dee, commits):
    """A child with a canary in every text field of everything that can be written about one, and a due date."""
    with as_(dee):
        child = Person(**canaries(Person) | {"born_on": LONG_AGO - timedelta(days=3000), "sex": "F"})
        child.write(by=dee, why=f"{CANARY} why")
        PersonName(person=child, given=f"{CANARY}a", family=f"{CANARY}b").write(by=dee, why=f"{CANARY} why")
        contact = build.a_contact(by=dee, **canaries(Contact) | {"referrer_email": f"{CANARY}@example.org"})
        row = build.a_child(contact, by=dee, person=child)
        _everything(contact, row, child, by=dee)
        message = Outbox.objects.create(
            kind="contact.feedback", record_kind="contact", record_id=contact.pk, reference=contact.reference,
            path=f"/contacts/{contact.pk}", to_kind="referrer", queued_at=cast.NOW,
        )  # fmt: skip
        Mail.objects.create(
            message_id=message.pk, to_shown=f"{CANARY}@example.org", subject="s", text=f"{CANARY} mail", path="/",
            at=cast.NOW,
        )  # fmt: skip
        family.close(contact, [row], by=dee, on=LONG_AGO)
    return child


def _everything(contact, row, child, *, by) -> None:
    other = build.a_person(by=by, description=f"{CANARY} adult")
    PersonName(person=other, given=f"{CANARY}adult", family=f"{CANARY}adult").write(by=by, why="the test")
    Relationship(person=other, other=child, kind="mother").write(by=by, why="the test")
    for model, more in (
        (Residence, {"person": child, "from_on": LONG_AGO, "lines": f"{CANARY} Street", "postcode": "WX1 1AA"}),
        (PersonFlag, {"person": child, "kind": "other", "from_on": LONG_AGO, "review_on": LONG_AGO}),
        (InformedNotice, {"contact": contact, "told": True, "recorded_at": cast.NOW, "recorded_by": by}),
        (Statement, {"contact": contact, "child": row, "kind": "fact", "recorded_at": cast.NOW,
                     "recorded_by": by}),
    ):  # fmt: skip
        names = {field.name for field in model._meta.concrete_fields}
        given = {name: value for name, value in (canaries(model) | more).items() if name in names}
        try:
            model(**given).write(by=by, why=f"{CANARY} why")
        except Exception as refused:
            pytest.fail(f"{model.__name__} does not take its canaries: {refused}")
    kind, root_id = root_of(contact)
    Move(
        record_kind="contactchild", record_id=row.pk, root_kind=kind, root_id=root_id, from_state="a", to_state="b",
        by_id=by.pk, at=cast.NOW, why=f"{CANARY} move",
    ).write(by=by, why=f"{CANARY} why")  # fmt: skip
    store.keep(
        f"{CANARY} file".encode(), name=f"{CANARY}.txt", declared_type="text/plain", on=contact, by=by, at=cast.NOW,
        why="it came",
    )  # fmt: skip


def left(cluster) -> list[str]:
    """Every table and column value that still holds a canary."""
    return birds.where(everything(cluster))


@pytest.fixture
def full(child, ida, iona, dee, cluster):
    """The same child, with a canary in every column of every kind of record that can hang on the file."""
    from access import wall_retention

    with as_(ida):
        hold = a_hold(by=ida, on=[("person", child.pk)])
        acts.ask_release(hold, by=ida, at=cast.NOW, why="It ended.")
    with as_(iona):
        acts.release(Hold.objects.get(pk=hold.pk), by=iona, at=cast.NOW)
    with as_(dee):
        contact, adult = child.contacts.get().contact, child.related_to.get().person
        row = child.contacts.get()
    with cluster.owner() as connection:
        planter = birds.Planter(
            connection, {"contact": contact.pk, "person": child.pk, "request": uuid4()},
            {"people_person": [child.pk, adult.pk], "intake_contact": [contact.pk], "access_user": [dee.pk],
             "retention_hold": [hold.pk], "intake_contactchild": [row.pk]},
        )  # fmt: skip
        assert planter.plant(wall_retention.house().disposable) >= 50
        planter.sing(type(row), row.pk)
        planter.checks_again()
    return child


def stored(folders) -> dict[str, bytes]:
    """Every file in the store, by name."""
    return {path.name: path.read_bytes() for path in (folders / "files").rglob("*") if path.is_file()}


def test_nothing_is_left_of_anything_that_can_be_written_about_a_child(
    full, ida, vi, iona, disposing, cluster, folders, caplog
):
    singing = {line.split(":")[0] for line in left(cluster)}
    assert len(singing) >= 100, "live tables and their history"
    kept, _ = store.put(b"Somebody else's.")
    before, whose = stored(folders), decided(full, ida=ida, vi=vi, iona=iona)
    tally = disposing(LATER)
    assert tally.done == [whose.number], tally.waiting
    assert not left(cluster), "\n".join(left(cluster))
    assert CANARY not in caplog.text and CANARY not in ledger.path().read_text()
    with as_(ida, LATER):
        printed = set(DisposalCertificate.objects.values_list("pdf_blob", flat=True))
    after = stored(folders)
    assert len(before) > len(after) and set(after) - printed == {kept}
    assert after[kept] == before[kept]


def test_nothing_of_the_child_is_left_anywhere(child, ida, vi, iona, disposing, cluster, folders, caplog):
    assert len(left(cluster)) >= 20
    with as_(ida):
        ids = [str(one) for one in _ids(child)]
    decided(child, ida=ida, vi=vi, iona=iona)
    tally = disposing(LATER)
    assert tally.files == 1 and len(tally.done) == 1, tally.waiting
    assert not left(cluster), "\n".join(left(cluster))
    assert CANARY not in caplog.text
    with as_(ida, LATER):
        printed = set(DisposalCertificate.objects.values_list("pdf_blob", flat=True))
    assert {path.name for path in (folders / "files").rglob("*") if path.is_file()} <= printed
    # The ids alone are left, in evidence and in the ledger, where they stand for nobody.
    allowed = ("audit_", "retention_disposal", "retention_historicaldisposal", "retention_disposedroot",
               "retention_historicaldisposedroot")  # fmt: skip
    named = {name for name, rows in everything(cluster).items() if any(one in row for one in ids for row in rows)}
    assert not {name for name in named if not name.startswith(allowed)}


def _ids(child):
    from retention import reach

    return reach.of(child.pk).ids


def test_every_kind_of_record_about_somebody_goes_or_says_that_it_stays():
    """What hangs on a root goes with it; what does not is about nobody, or is a ledger of codes."""
    from access import wall_retention

    goes = {table.name for table in wall_retention.house().disposable}
    faults = []
    for model in apps.get_models():
        if not issubclass(model, Record) or model._meta.db_table in goes:
            continue
        declared = model.Privacy.fields.values()
        holds = set(declared) & (privacy.PERSONAL - {privacy.CONTACT_DETAILS})
        if holds and model.Privacy.retain not in {"reference", privacy.LEDGER} and model.Privacy.subject is None:
            faults.append(f"{model.__name__} holds {', '.join(sorted(holds))} and nothing disposes of it")
        if model.Privacy.subject:
            faults.append(f"{model.__name__} is about somebody and nothing disposes of it")
    assert not faults, "\n".join(faults) + "\nGive it a root (Wall: parent, loose) or say beside what it goes."


def test_every_history_of_what_goes_goes_too():
    from access import wall_retention

    house = wall_retention.house()
    goes = {table.name for table in house.disposable}
    twins = {table.name for table in house.tables if table.twin_of in goes}
    assert twins <= goes


def test_the_kept_file_its_holds_and_its_extensions_go_with_the_child():
    from access import wall_retention

    goes = {table.name for table in wall_retention.house().disposable}
    assert {model._meta.db_table for model in (KeptFile, HeldRoot, KeptLonger)} <= goes

"""A line of the trail is proved by its own file: entry, path, seal and signature, and by nothing else."""

import json
from hashlib import sha256

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from django.db import transaction
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from access.identity import act_as
from audit import trail
from audit.models import Event
from audit.verifier.chain import ENTRY, checkpoint_text, merkle_root, signed
from console import proving
from tests import build
from tests.audit.sealed import PUBLIC, Sealed


@given(st.integers(1, 40), st.data())
def test_every_path_leads_to_the_root_of_its_tree(many, data):
    entries = [sha256(bytes([n])).digest()[:25] * 2 for n in range(many)]
    place = data.draw(st.integers(0, many - 1))
    path = proving.path_to(entries, place)
    assert proving.root_from(entries[place], place, many, path) == merkle_root(b"".join(entries))
    assert proving.root_from(bytes(ENTRY), place, many, path) != merkle_root(b"".join(entries))


@pytest.fixture
def record(commits, dee, at):
    with act_as(dee), transaction.atomic():
        contact = build.a_contact(by=dee)
        for _ in range(3):
            trail.note(dee, "contact.changed", on=contact, at=at)
        return contact


def test_vi_takes_proofs_that_hold_by_themselves(record, commits, vi, browse, tmp_path):
    made = Sealed(commits, tmp_path)
    made.seal()
    answer = browse(vi).post(reverse("console:proofs", args=[record.pk]))
    told = json.loads(answer.content)
    assert len(told["proofs"]) == 3
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(PUBLIC.strip()))
    for proof in told["proofs"]:
        path = [bytes.fromhex(node) for node in proof["path"]]
        seal = proof["seal"]
        root = proving.root_from(bytes.fromhex(proof["entry"]), proof["place"], proof["of"], path)
        assert root.hex() == seal["root"]
        text = checkpoint_text(seal["number"], seal["total"], seal["at"], seal["head"])
        assert signed(key, text, bytes.fromhex(seal["signature"]))
    with act_as(vi), transaction.atomic():
        assert Event.objects.filter(verb="trail.proofs_taken", by_id=vi.pk).exists()


def test_before_the_seal_there_is_a_sentence(record, vi, browse):
    client = browse(vi)
    answer = client.post(reverse("console:proofs", args=[record.pk]), follow=True)
    assert "Nothing of it is sealed yet" in answer.content.decode()


@pytest.mark.parametrize("key", ["dee", "pat", "petra"])
def test_nobody_else_takes_proofs(request, record, browse, key):
    client = browse(request.getfixturevalue(key))
    assert client.post(reverse("console:proofs", args=[record.pk])).status_code in {403, 404}

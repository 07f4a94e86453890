"""Saying what a file holds, and sending a copy of it with a packet, exactly as it was described."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from access.models import Agency
from audit import trail
from audit.moves import Refused
from documents import names, store, vault
from documents.models import StoredFile
from intake.models import Contact
from people.models import Person
from sharing.acts.deciding import Draft
from sharing.enclosed import copy_id, stored_id
from sharing.minimisation import Class
from sharing.models import DescribedFile, InformationRequest

CHANGED = "{}: the file cannot be read as it was when it was described. Describe it again, or leave it out."


@dataclass(frozen=True)
class Description:
    """What somebody who read a file says of it."""

    title: str
    classes: frozenset[Class]
    person: Person | None = None
    accuracy: str = ""
    originator: Agency | None = None
    regime: str = ""
    may_pass: bool = False


@transaction.atomic
def describe(contact: Contact, file: StoredFile, said: Description, *, by, at: datetime) -> DescribedFile:
    """Write down what a file is and holds, or write it anew; what went before stays in history. Raises Refused."""
    if reasons := _against(file, said):
        raise Refused(reasons)
    kept = DescribedFile.objects.filter(file=file).first() or DescribedFile(contact=contact, file=file)
    kept.title, kept.classes = said.title.strip(), sorted(one.value for one in said.classes)
    kept.person, kept.accuracy, kept.originator = said.person, said.accuracy, said.originator
    kept.regime, kept.may_pass = (said.regime, said.may_pass) if said.originator else ("", False)
    kept.sha256 = hashlib.sha256(_content(file, said.title)).hexdigest()
    kept.described_at, kept.described_by = at, by
    kept.write(by=by, why="read and described")
    trail.note(by, "file.described", on=file, at=at, classes=kept.classes)
    return kept


def _against(file: StoredFile, said: Description) -> list[str]:
    reasons = []
    if not file.may_be_opened:
        reasons.append("This file was not checked yet. It can be described when it may be opened.")
    if not said.title.strip():
        reasons.append("Say what it is.")
    if not said.classes:
        reasons.append("Say what it holds: tick at least one.")
    return reasons


def _content(file: StoredFile, title: str) -> bytes:
    try:
        return store.read(file)
    except vault.Unreadable as lost:
        raise Refused(CHANGED.format(title)) from lost


def against_sending(one: Draft) -> list[str]:
    """Why a document of this draft cannot go now: its file is gone, or is not what was described."""
    files = {file.pk: file for file in StoredFile.objects.filter(pk__in=[stored_id(key) for key in _keys(one)])}
    return [
        CHANGED.format(offer.lines[0])
        for offer in one.told
        if offer.is_document and not _is_whole(files.get(stored_id(offer.key)), offer.lines[2])
    ]


def _keys(one: Draft) -> list[str]:
    return [offer.key for offer in one.told if offer.is_document]


def _is_whole(file: StoredFile | None, sha256: str) -> bool:
    try:
        return file is not None and hashlib.sha256(store.read(file)).hexdigest() == sha256
    except vault.Unreadable:
        return False


def enclose(request: InformationRequest, one: Draft, *, by, at: datetime) -> None:
    """Keep a copy of each document of a packet on its request, where its desk can open it and nobody else."""
    for offer in one.told:
        if offer.is_document:
            file = StoredFile.objects.get(pk=stored_id(offer.key))
            name = f"{offer.lines[0]}.{names.ending(file.name)}"
            store.copy(
                file, pk=copy_id(request.pk, offer.key), name=name, on=request, by=by, at=at, why="sent with a request"
            )

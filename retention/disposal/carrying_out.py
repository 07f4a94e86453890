"""Carries out what was decided and has cooled off. Runs as the retention role, which alone may delete.

One family file is one transaction: it is wholly there or wholly gone. Killed anywhere, the next run goes on. Nothing is
written to the history of what goes, and nothing that is held, changed or no longer due is touched.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from importlib import import_module
from uuid import UUID

from django.db import IntegrityError, connection, transaction

from access import wall_retention
from audit import sealed, trail
from audit.models import Seal
from audit.moves import Refused
from documents import store
from retention import checks, reach, settling
from retention.disposal import clockwise, ledger, package, printing
from retention.models import Disposal, DisposalCertificate, DisposedRoot, KeptFile, Unsettled

METHOD = "Rows and their history deleted, files removed with their keys, messages and drafts deleted, backups replayed"
REHEARSED = "SELECT place, rows FROM wall.rehearse(%(ids)s)"
State, Fate = Disposal.State, Disposal.Fate
# What is done with a file just before it goes, by dotted name: for instance counting it in the statistics.
BEFORE: list[str] = []


class ClockLooksWrong(RuntimeError):
    """Nothing was disposed of, because the clock cannot be believed. The message says why."""


class NotAllGone(RuntimeError):
    """Something of the file is still there after the deletion, so all of it was put back."""


@dataclass
class Tally:
    """What one run did."""

    done: list[str] = field(default_factory=list)
    waiting: dict[str, str] = field(default_factory=dict)
    files: int = 0


def carry_out(*, by, at: datetime, pause: Callable[[str], None] = lambda step: None) -> Tally:
    """Carry out every disposal that has cooled off. Returns what was done and what waits, with why.

    pause: called with the name of each step, for the tests that end the process there. Raises ClockLooksWrong.
    """
    with transaction.atomic():
        if sentence := clockwise.looks_wrong(at):
            raise ClockLooksWrong(sentence)
    tally = Tally()
    catch_up(by=by, at=at)
    for pk in _ready(at):
        try:
            trouble = one(pk, by=by, at=at, pause=pause)
        except (NotAllGone, IntegrityError) as fault:
            trouble = "Something still points at the file, so nothing of it went."
            if isinstance(fault, NotAllGone):
                trouble = str(fault)
            _stayed(pk, trouble, by=by)
        number = _number(pk)
        if trouble:
            tally.waiting[number] = trouble
        else:
            tally.done.append(number)
        pause("between")
    tally.files = remove_files(by=by)
    complete_certificates(by=by)
    printing.print_certificates(by=by)
    return tally


def _ready(at: datetime) -> list[UUID]:
    with transaction.atomic():
        decided = Disposal.objects.filter(state__in=[State.APPROVED, State.EXECUTING], cool_until__lte=at)
        return list(decided.exclude(fate=Fate.EXTEND).order_by("cool_until").values_list("pk", flat=True))


def _number(pk: UUID) -> str:
    with transaction.atomic():
        return Disposal.objects.values_list("number", flat=True).get(pk=pk)


def one(pk: UUID, *, by, at: datetime, pause: Callable[[str], None] = lambda step: None) -> str:
    """Carry out one disposal, whole or not at all. Returns why it waits; empty where it is done."""
    with transaction.atomic():
        disposal = Disposal.objects.select_for_update().get(pk=pk)
        roots = list(DisposedRoot.objects.filter(disposal=disposal).order_by("root_id"))
        ids = [root.root_id for root in roots]
        if trouble := _why_not(disposal, ids, by=by, at=at):
            return _waits(disposal, trouble, by=by)
        if disposal.state == State.APPROVED:
            disposal.state = State.EXECUTING
            disposal.write(by=by, why="carried out")
        for hook in BEFORE:
            module, _, name = hook.rpartition(".")
            getattr(import_module(module), name)(disposal, ids, by=by, at=at)
        if disposal.fate == Fate.TRANSFER:
            package.make(disposal, ids, at=at)
        pause("prepared")
        disposal.files = reach.paths(ids)
        quantity = delete(ids, pause=pause)
        ledger.append("going", ledger.entry(disposal, roots, disposal.files))
        certify(disposal, roots, quantity, by=by, at=at)
        pause("deleted")
    pause("committed")
    ledger.append("gone", {"number": disposal.number})
    return ""


def _why_not(disposal: Disposal, ids: list[UUID], *, by, at: datetime) -> str:
    """Why this disposal cannot go now: asked again, as everything was when it was proposed and decided."""
    for person_id in Unsettled.objects.filter(pk__in=ids).values_list("pk", flat=True):
        settling.settle(person_id, by=by, at=at)
    if disposal.many:
        return " ".join(checks.why_not_together(disposal, ids, at))
    file = KeptFile.objects.filter(file_id=disposal.file_id).select_related("rule").first()
    if file is None:
        return "The family file is not what it was when this was decided: propose it again."
    found = reach.of(file.root_id)
    if found is None or sorted(found.ids) != sorted(ids):
        return "The family file is not what it was when this was decided: propose it again."
    return " ".join(checks.why_not(file, found, at, within=disposal))


def _waits(disposal: Disposal, trouble: str, *, by) -> str:
    if disposal.trouble != trouble[:300] or disposal.state == State.EXECUTING:
        disposal.trouble, disposal.state = trouble[:300], State.APPROVED
        disposal.write(by=by, why="waits")
    return trouble


def _stayed(pk: UUID, trouble: str, *, by) -> None:
    with transaction.atomic():
        disposal = Disposal.objects.select_for_update().get(pk=pk)
        if disposal.number in ledger.unsettled():
            ledger.append("stayed", {"number": disposal.number})
        _waits(disposal, trouble, by=by)


def delete(ids: list[UUID], *, pause: Callable[[str], None] = lambda step: None) -> dict[str, int]:
    """Delete everything that hangs on these roots, set by set, and return how many rows of each table went.

    Only the tables that hold some of it are asked: most hold none, and each asks the wall again what is doomed.
    Raises NotAllGone where anything is left; the transaction is then not to be committed.
    """
    house = wall_retention.house()
    quantity: dict[str, int] = {}
    with connection.cursor() as cursor:
        cursor.execute("SELECT wall.ids_that_go(%s)", [ids])
        given = {"ids": ids, "gone": [row[0] for row in cursor.fetchall()]}
        there = {place for place, _ in _asked(cursor, REHEARSED, given)}
        words = [row[0] for question in house.wording() for row in _asked(cursor, question, given)]
        for statement in (*house.forgettings(), *house.lettings_go()):
            cursor.execute(statement, given)
        quantity |= dict(_asked(cursor, "SELECT place, rows FROM wall.forget_in_time(%(ids)s)", given))
        for table, statement in house.deletions():
            if table not in there:
                continue
            cursor.execute(statement, given)
            if cursor.rowcount:
                quantity[table] = cursor.rowcount
            pause(table)
        cursor.execute("SELECT wall.forget_words(%s)", [sorted(set(filter(None, words)))])
        if {"audit_event", "audit_viewing", "access_user"} & set(quantity):
            cursor.execute("SELECT wall.forget_names()")
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        if left := _asked(cursor, REHEARSED, given):
            raise NotAllGone(f"{sum(rows for _, rows in left)} rows would have stayed, so nothing of it went.")
    return quantity


def _asked(cursor, question: str, given) -> list:
    cursor.execute(question, given)
    return cursor.fetchall()


def certify(disposal: Disposal, roots: Iterable[DisposedRoot], quantity: dict[str, int], *, by, at: datetime):
    """Write the certificate, mark the disposal done and note it in the trail. Returns the certificate."""
    months = sorted({root.closed_month for root in roots if root.closed_month})
    ids = ",".join(sorted(str(root.root_id) for root in roots))
    certificate = DisposalCertificate(
        disposal=disposal, number=f"C{disposal.number[1:]}", rule_key=disposal.rule_key, record=disposal.record,
        quantity=quantity | ({"files": len(disposal.files)} if disposal.files else {}),
        closed_from=months[0] if months else "", closed_to=months[-1] if months else "", method=METHOD,
        proposed_by_id=disposal.proposed_by_id, decided_by_id=_decider(disposal), advice=disposal.advice,
        followed=disposal.followed, carried_out_at=at, trail_before=checkpoint(),
        hashes=[hashlib.sha256(ids.encode()).hexdigest()],
    )  # fmt: skip
    trail.note(by, "disposal.carried_out", at=at, certificate=certificate.number, rule=disposal.rule_key)
    certificate.write(by=by, why="disposed of")
    disposal.state, disposal.done_at, disposal.trouble, disposal.counts = State.DONE, at, "", quantity
    disposal.write(by=by, why="disposed of")
    return certificate


def checkpoint() -> str:
    """The newest checkpoint of the trail, as anybody may keep it; empty where nothing was sealed yet."""
    newest = sealed.newest()
    return newest.seal.reference if newest else ""


def complete_certificates(*, by) -> int:
    """Put on each certificate the first checkpoint that seals its disposal, once there is one. Returns how many."""
    number = 0
    with transaction.atomic():
        for certificate in DisposalCertificate.objects.filter(trail_after=""):
            written = certificate.history.filter(version=1).values_list("txid", flat=True).first()
            after = Seal.objects.filter(below__gt=written or 0).order_by("number").first()
            if after is not None and after.reference != certificate.trail_before:
                certificate.trail_after = after.reference
                # It is printed again, with both checkpoints on it.
                if certificate.pdf_blob:
                    store.forget(certificate.pdf_blob)
                    certificate.pdf_blob = certificate.pdf_key = ""
                certificate.write(by=by, why="sealed since")
                number += 1
    return number


def catch_up(*, by, at: datetime) -> None:
    """Settle ledger lines a killed process left open: what is done in the database is gone, the rest stayed."""
    with transaction.atomic():
        for number in ledger.unsettled():
            done = Disposal.objects.filter(number=number, state=State.DONE).exists()
            ledger.append("gone" if done else "stayed", {"number": number})


def remove_files(*, by) -> int:
    """Remove from the store the files of everything that is gone. Safe to run again. Returns how many."""
    with transaction.atomic():
        waiting = list(Disposal.objects.filter(state=State.DONE).exclude(files=[]))
    removed = 0
    for disposal in waiting:
        for blob in disposal.files:
            store.forget(blob)
            removed += 1
        with transaction.atomic():
            disposal.files = []
            disposal.write(by=by, why="files removed")
    return removed


def _decider(disposal: Disposal) -> UUID:
    if disposal.decided_by_id is None:
        raise Refused("Nothing is carried out that nobody decided.")
    return disposal.decided_by_id

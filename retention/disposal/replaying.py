"""After a restore: what was disposed of since the backup is disposed of again, before anybody can sign in."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from documents import store
from retention import reach
from retention.disposal import carrying_out, ledger, night
from retention.models import Disposal, DisposalCertificate, DisposedRoot


def replay(*, by, at: datetime) -> list[str]:
    """Dispose again of everything the ledger names that is here. Returns the numbers of what was found and went.

    Run twice, the second does nothing. Raises LedgerBroken, and NotAllGone where something cannot go.
    """
    went = []
    with transaction.atomic():
        night.open_years(by=by, at=at)
    for number, entry in ledger.gone().items():
        with transaction.atomic():
            if _again(entry, by=by, at=at):
                went.append(number)
        for blob in entry["files"]:
            store.forget(blob)
    return went


def _again(entry: Mapping[str, Any], *, by, at: datetime) -> bool:
    ids = [UUID(root[1]) for root in entry["roots"]]
    if not any(reach.rehearse(ids).values()):
        return False
    disposal = Disposal.objects.filter(number=entry["number"]).first() or _from(entry)
    disposal.state = Disposal.State.REPLAYING
    _as_decided(disposal, entry)
    disposal.write(by=by, why="a backup was restored")
    roots = _roots(disposal, entry, by=by)
    quantity = carrying_out.delete(ids)
    if DisposalCertificate.objects.filter(disposal=disposal).exists():
        disposal.state, disposal.done_at = Disposal.State.DONE, disposal.done_at or at
        disposal.write(by=by, why="disposed of again")
    else:
        carrying_out.certify(disposal, roots, quantity, by=by, at=at)
    return True


def _from(entry: Mapping[str, Any]) -> Disposal:
    return Disposal(
        number=entry["number"], file_id=UUID(entry["file_id"]), fate=entry["fate"], rule_key=entry["rule_key"],
        record=entry["record"],
    )  # fmt: skip


def _as_decided(disposal: Disposal, entry: Mapping[str, Any]) -> None:
    """What two people decided, as the ledger kept it."""
    disposal.proposed_by_id, disposal.decided_by_id = UUID(entry["proposed_by_id"]), UUID(entry["decided_by_id"])
    disposal.proposed_at = datetime.fromisoformat(entry["proposed_at"])
    disposal.decided_at = datetime.fromisoformat(entry["decided_at"])
    disposal.cool_until = datetime.fromisoformat(entry["cool_until"])
    disposal.advice, disposal.followed = entry["advice"], entry["followed"]


def _roots(disposal: Disposal, entry: Mapping[str, Any], *, by) -> list[DisposedRoot]:
    there = {root.root_id: root for root in DisposedRoot.objects.filter(disposal=disposal)}
    for kind, root_id, month in entry["roots"]:
        if UUID(root_id) not in there:
            there[UUID(root_id)] = DisposedRoot(
                disposal=disposal, root_kind=kind, root_id=UUID(root_id), closed_month=month
            ).write(by=by, why="a backup was restored")
    return list(there.values())

"""The first page of the register of sharing, against the same question with no authorisation."""

from collections.abc import Iterator

from django.db import transaction

from access.actions import Action
from access.identity import act_as
from bench.measure import Ratio, side_by_side
from sharing import ledger
from sharing.models import SharingDecision
from tests import cast


def run() -> Iterator[Ratio]:
    """For the contact officer of the front door, whose team has one contact in twenty; both walls on."""
    dee = cast.member("dee")
    bare = SharingDecision._base_manager.using("bare").select_related("agency", "decided_by", "contact", "request")
    newest = bare.order_by("-decided_at", "id")
    with act_as(dee):

        def authorised():
            with transaction.atomic():
                return list(ledger.decisions(dee, Action.READ_LEDGER, ledger.Narrow())[: ledger.PAGE])

        def everything():
            with transaction.atomic(using="bare"):
                return list(newest.prefetch_related("items")[: ledger.PAGE])

        assert authorised(), "dee sees no decision to measure"
        yield side_by_side("register of sharing, first page", everything, authorised, at_most=2.5)

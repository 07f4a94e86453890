"""What agencies answered, as items that could be told on: each keeps its origin. domain.md 2.3, 2.8 V15"""

from collections.abc import Iterable, Iterator

from access.bodies import HEALTH, Body
from sharing.answers import Handling
from sharing.minimisation import Class
from sharing.models import Finding
from sharing.packet import Offer
from sharing.proposal import Origin

OFFENCES = frozenset({Body.POLICE, Body.PROBATION, Body.YOUTH_JUSTICE})


def answered(findings: Iterable[Finding]) -> Iterator[Offer]:
    """Every finding of every agency that answered, with who may be told of it only once they agree."""
    for finding in findings:
        agency = finding.response.request.agency
        regime = finding.regime or finding.response.regime
        yield Offer(
            f"finding:{finding.pk}",
            Class(finding.information) if finding.information else class_of(Body(agency.body_type)),
            f"What {agency.short_name} told us, finding {finding.place}",
            tuple(finding.what.splitlines()),
            accuracy="unverified",
            origin=Origin(agency.short_name, regime, may_pass=finding.handling == Handling.FREE.value),
        )


def class_of(body: Body) -> Class:
    """What kind of information an agency's own words are, until somebody says otherwise: the strictest likely."""
    if body in OFFENCES:
        return Class.CRIM
    return Class.SC_HEALTH if body in HEALTH else Class.NARR

"""What a row of the first edition of agencies, desks and teams holds. Pure. domain.md 2.5"""

from dataclasses import dataclass
from datetime import date, time

from access.bodies import PUBLIC_AUTHORITIES, Body, Column

NOTICE = "Front Door privacy notice"


@dataclass(frozen=True)
class DeskRow:
    """A staffed desk that requests are sent to."""

    key: str
    name: str
    telephone: str
    opens: time | None = None
    closes: time | None = None


@dataclass(frozen=True)
class AgencyRow:
    """One agency or kind of recipient."""

    key: str
    name: str
    short_name: str
    notice_name: str
    body: Body
    column: Column
    in_mash: bool = False
    valid_from: date | None = None
    valid_to: date | None = None
    successor_of: str = ""
    source: str = NOTICE
    desks: tuple[DeskRow, ...] = ()

    @property
    def is_public_authority(self) -> bool:
        return self.body in PUBLIC_AUTHORITIES


NINE, FIVE = time(9), time(17)


def desk(key: str, name: str, telephone: str, opens: time = NINE, closes: time = FIVE) -> DeskRow:
    """A desk staffed in office hours unless said."""
    return DeskRow(key, name, telephone, opens, closes)


@dataclass(frozen=True)
class TeamRow:
    """A team of the Trust; a front-door team has a queue of contacts."""

    key: str
    name: str
    telephone: str
    is_front_door: bool = False

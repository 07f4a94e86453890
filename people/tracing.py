"""Asking the national service for somebody's NHS number: FHIR R4, Patient search.

A number is taken only where exactly one person came back with a score of at least 0.95 (domain.md 7). Two people who
come back link nothing, and a service that does not answer holds up no work.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import Request, urlopen
from uuid import uuid4

from django.conf import settings

from people import identifiers
from people.matching import Description

SURE = 0.95
SECONDS = 5
LONGEST_ANSWER = 1 << 20
GENDER = {"M": "male", "F": "female"}
THIN = "Record a family name and a date of birth first: the service finds nobody without them."


class Outcome(StrEnum):
    """What came of asking."""

    ONE = "one"
    NOBODY = "nobody"
    SEVERAL = "several"
    UNSURE = "unsure"
    SILENT = "silent"


@dataclass(frozen=True)
class Answer:
    """What the service said: the number and how sure it is, where one person came back."""

    outcome: Outcome
    number: str = ""
    score: float = 0.0

    @property
    def words(self) -> str:
        """The answer in a sentence."""
        return {
            Outcome.ONE: f"The national service gave one number, sure to {self.score:.2f}.",
            Outcome.NOBODY: "The national service found nobody.",
            Outcome.SEVERAL: "More than one person came back, so no number was recorded.",
            Outcome.UNSURE: f"One person came back, but only sure to {self.score:.2f}. No number was recorded.",
            Outcome.SILENT: "The national service did not answer. Nothing was recorded; try again later.",
        }[self.outcome]


class Service(Protocol):
    """Who can be asked. Each answers within seconds and raises nothing."""

    def trace(self, who: Description) -> Answer:
        """Return what the service says of somebody described so."""


@dataclass(frozen=True)
class Fhir:
    """A FHIR R4 server that answers Patient searches, such as the Personal Demographics Service."""

    address: str
    token: str = ""

    def trace(self, who: Description) -> Answer:
        """Return what the server says; any failure of it is silence."""
        request = Request(  # noqa: S310 - the scheme is checked where the address is set
            f"{self.address.rstrip('/')}/Patient?{urlencode(query_of(who))}", headers=self._headers()
        )
        try:
            with urlopen(request, timeout=SECONDS) as response:  # noqa: S310
                found = json.loads(response.read(LONGEST_ANSWER))
        except HTTPError as error:
            error.close()
            return Answer(Outcome.SILENT)
        except (URLError, OSError, ValueError):
            return Answer(Outcome.SILENT)
        return answer_of(found)

    def _headers(self) -> dict[str, str]:
        found = {"Accept": "application/fhir+json", "X-Request-ID": str(uuid4())}
        return found | ({"Authorization": f"Bearer {self.token}"} if self.token else {})


def query_of(who: Description) -> dict[str, str]:
    """Return the search as the service takes it; two are asked for, so that a second one is noticed."""
    given, family = who.names[0] if who.names else ("", "")
    found = {
        "family": family,
        "given": given.split()[0] if given else "",
        "birthdate": f"eq{who.born_on.isoformat()}" if who.born_on else "",
        "gender": GENDER.get(who.sex, ""),
        "address-postalcode": next(iter(sorted(who.postcodes)), ""),
        "_max-results": "2",
    }
    return {name: value for name, value in found.items() if value}


def answer_of(bundle: Any) -> Answer:
    """Return what a searchset says; one that is not whole, or holds no valid number, is silence."""
    if not isinstance(bundle, Mapping) or bundle.get("resourceType") != "Bundle":
        return Answer(Outcome.SILENT)
    entries = bundle.get("entry") or []
    if not entries:
        return Answer(Outcome.SEVERAL if int(bundle.get("total") or 0) > 1 else Outcome.NOBODY)
    if len(entries) > 1 or int(bundle.get("total") or 1) > 1:
        return Answer(Outcome.SEVERAL)
    try:
        score = float(entries[0]["search"]["score"])
        number = identifiers.nhs_number(str(entries[0]["resource"]["id"]))
    except (KeyError, TypeError, ValueError):
        return Answer(Outcome.SILENT)
    return Answer(Outcome.ONE if score >= SURE else Outcome.UNSURE, number if score >= SURE else "", score)


def service() -> Service | None:
    """Return the service this hub is connected to, or None."""
    address = settings.TRACING_URL
    if urlsplit(address).scheme not in {"https", "http"}:
        return None
    return Fhir(address, settings.TRACING_TOKEN)

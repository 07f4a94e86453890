"""Somebody of the family is used from the register or registered, and related, in one go."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from access.actions import Action
from access.decide import visible
from people import acts
from people.models import Person, Residence

NEW = "new"
OF_THE_TIE = ("kind", "responsibility", "how_known", "do_not_contact", "must_not_know_address", "note")


@dataclass(frozen=True)
class RegisterRelative:
    """Who records a relative and when; `chosen` is the id of somebody already known, or `new`, or empty."""

    by: object
    at: datetime
    chosen: str

    @transaction.atomic
    def __call__(self, person: Person, answers: dict) -> Person:
        """Relate the chosen or a new person to `person` and return them. Raises ValidationError."""
        why = f"told by {answers['source']}"
        relative = self._known() if self.chosen and self.chosen != NEW else self._new(person, answers, why)
        tie = {name: answers[name] for name in OF_THE_TIE}
        acts.relate(person, relative, by=self.by, at=self.at, why=why, **tie)
        if answers["lives_here"]:
            self._same_home(person, relative, answers["source"], why)
        return relative

    def _known(self) -> Person:
        try:
            wanted = UUID(self.chosen)
        except ValueError:
            raise ValidationError("Choose one of the people shown, or register somebody new.") from None
        found = visible(self.by, Action.FIND_PERSON).filter(pk=wanted).first()
        if found is None:
            raise ValidationError("Choose one of the people shown, or register somebody new.")
        return found

    def _new(self, person: Person, answers: dict, why: str) -> Person:
        if twice := self._said_before(person, answers):
            return twice
        names = {"given": answers["given"], "family": answers["family"], "source": answers["source"]}
        known = {"born_on": answers["born_on"], "sex": answers["sex"]}
        relative = acts.register(by=self.by, at=self.at, why=why, **names, **known)
        # Somebody already known is not opened by being called family: that takes a reason of its own.
        acts.open_as_family_of(person, relative, by=self.by, at=self.at, why="family of somebody we work with")
        return relative

    def _said_before(self, person: Person, answers: dict) -> Person | None:
        """The relative registered a moment ago, when the button was pressed twice."""
        related = Person.objects.filter(related_to__person=person, related_to__kind=answers["kind"])
        same_name = related.filter(names__given=answers["given"], names__family=answers["family"])
        return same_name.filter(born_on=answers["born_on"]).first()

    def _same_home(self, person: Person, relative: Person, source: str, why: str) -> None:
        home = Residence.objects.filter(person=person, until_on=None).order_by("-is_where_now", "-since_on").first()
        if home is not None:
            same = {name: getattr(home, name) for name in ("lines", "postcode", "uprn", "kind", "safe_to_write")}
            acts.live_at(relative, by=self.by, at=self.at, why=why, source=source, **same)

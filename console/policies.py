"""Whose accounts an administrator manages. The trail itself is opened by role and by the database's own policy."""

from django.db.models import Q

from access.actions import Action
from access.decide import Rule
from access.grants import granted
from access.incident import Incident
from access.models import User
from console import models as lines
from console.models import Advice, CaseOpening, PlannedChange, Processing, RegisterExport, Verification
from intake.models import Contact
from intake.policies import tied_to
from people.models import Person
from people.policies import open_by_name, tied


def people(user) -> Q:
    """Everybody with an account, robots left out."""
    return Q(kind=User.PERSON)


def incidents(user) -> Q:
    """Every incident for governance and the Data Protection Officer; one's own for whoever reported it."""
    return Q(pk__isnull=False) if "incidents" in user.standing.scopes else Q(opened_by=user)


def every_line(user) -> Q:
    """Every line: the database shows a register to holders of its scope alone, and no restricted line to anybody."""
    return Q(pk__isnull=False)


def asked_by_others(user) -> Q:
    """Exports somebody else asked for."""
    return ~Q(asked_by=user)


def asked_by_me(user) -> Q:
    """Exports this user asked for."""
    return Q(asked_by=user)


def every_change(user) -> Q:
    """Every change somebody planned; one that was made or taken back refuses by itself."""
    return Q(pk__isnull=False)


def every_advice(user) -> Q:
    """Every line of the advice register; its steps refuse by themselves."""
    return Q(pk__isnull=False)


def every_verification(user) -> Q:
    """Every verification anybody asked for."""
    return Q(pk__isnull=False)


def every_version(user) -> Q:
    """Every version of the register of processing."""
    return Q(pk__isnull=False)


def opened_by_me(user) -> Q:
    """The cases this user opened from the console, ended ones too; what they say goes with the grants."""
    return Q(opened_by=user)


def contacts_opened(user) -> Q:
    """The contacts this user let themselves into through a request or an incident."""
    return granted(user, Contact)


POLICIES = {
    Action.READ_CASE: Rule(CaseOpening, opened_by_me),
    Action.READ_OPENED_PERSON: Rule(Person, open_by_name, tied),
    Action.READ_OPENED_CONTACT: Rule(Contact, contacts_opened, tied_to),
    Action.READ_CASE_REGISTER: Rule(lines.CaseLine, every_line),
    Action.READ_PROCESSING: Rule(Processing, every_version),
    Action.READ_VERIFICATION: Rule(Verification, every_verification),
    Action.READ_ADVICE: Rule(Advice, every_advice),
    Action.GIVE_ADVICE: Rule(Advice, every_advice),
    Action.DECIDE_ON_ADVICE: Rule(Advice, every_advice),
    Action.WITHDRAW_CHANGE: Rule(PlannedChange, every_change),
    Action.MANAGE_MEMBERS: Rule(User, people),
    Action.REPLACE_FACTOR: Rule(User, people),
    Action.SEE_INCIDENT: Rule(Incident, incidents),
    Action.DECIDE_INCIDENT: Rule(Incident, incidents),
    Action.ADVISE_ON_INCIDENT: Rule(Incident, incidents),
    Action.DRAFT_FOR_COMMISSIONER: Rule(Incident, incidents),
    Action.AGREE_EXPORT: Rule(RegisterExport, asked_by_others),
    Action.FETCH_EXPORT: Rule(RegisterExport, asked_by_me),
    Action.READ_SHARING_REGISTER: Rule(lines.SharingLine, every_line),
    Action.READ_CONSENT_REGISTER: Rule(lines.ConsentLine, every_line),
    Action.READ_AGREEMENT_REGISTER: Rule(lines.AgreementLine, every_line),
    Action.READ_TOLD_REGISTER: Rule(lines.ToldLine, every_line),
    Action.READ_GRANT_REGISTER: Rule(lines.GrantLine, every_line),
    Action.READ_RIGHTS_REGISTER: Rule(lines.RightsLine, every_line),
    Action.READ_DISPOSAL_REGISTER: Rule(lines.DisposalLine, every_line),
    Action.READ_HOLD_REGISTER: Rule(lines.HoldLine, every_line),
    Action.READ_INCIDENT_REGISTER: Rule(lines.IncidentLine, every_line),
    Action.READ_REVIEW_REGISTER: Rule(lines.ReviewLine, every_line),
    Action.READ_OPENING_REGISTER: Rule(lines.OpeningLine, every_line),
    Action.READ_ACCOUNT_REGISTER: Rule(lines.AccountLine, every_line),
    Action.READ_CLOCK_REGISTER: Rule(lines.ClockLine, every_line),
    Action.READ_LOOK_REGISTER: Rule(lines.LookLine, every_line),
    Action.READ_EXPORT_REGISTER: Rule(lines.ExportLine, every_line),
    Action.READ_SIGNIN_REGISTER: Rule(lines.SignInLine, every_line),
    Action.READ_RULE_REGISTER: Rule(lines.RuleChange, every_line),
}

"""Whose accounts an administrator manages. The trail itself is opened by role and by the database's own policy."""

from django.db.models import Q

from access.actions import Action
from access.decide import Rule
from access.incident import Incident
from access.models import User
from console.models import RegisterExport, registers


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


POLICIES = {
    Action.MANAGE_MEMBERS: Rule(User, people),
    Action.SEE_INCIDENT: Rule(Incident, incidents),
    Action.DECIDE_INCIDENT: Rule(Incident, incidents),
    Action.ADVISE_ON_INCIDENT: Rule(Incident, incidents),
    Action.AGREE_EXPORT: Rule(RegisterExport, asked_by_others),
    Action.FETCH_EXPORT: Rule(RegisterExport, asked_by_me),
    Action.READ_SHARING_REGISTER: Rule(registers.SharingLine, every_line),
    Action.READ_CONSENT_REGISTER: Rule(registers.ConsentLine, every_line),
    Action.READ_AGREEMENT_REGISTER: Rule(registers.AgreementLine, every_line),
    Action.READ_TOLD_REGISTER: Rule(registers.ToldLine, every_line),
    Action.READ_GRANT_REGISTER: Rule(registers.GrantLine, every_line),
    Action.READ_LOOK_REGISTER: Rule(registers.LookLine, every_line),
    Action.READ_EXPORT_REGISTER: Rule(registers.ExportLine, every_line),
    Action.READ_SIGNIN_REGISTER: Rule(registers.SignInLine, every_line),
    Action.READ_RULE_REGISTER: Rule(registers.RuleChange, every_line),
}

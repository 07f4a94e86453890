"""Who may open a request: the team whose queue its contact stands in, and its desk, by grant. Nobody else."""

from django.db.models import Exists, OuterRef, Q

from access.actions import Action
from access.decide import Rule
from access.grants import granted
from access.roles import Role
from documents.models import StoredFile
from intake.models import Contact, ContactChild
from intake.policies import child_open_to, child_tied_to, files_open_to, files_tied_to, open_to, tied_to
from people.policies import kin_of
from sharing.minimisation import Permission
from sharing.models import (
    Agreement,
    Approval,
    Disagreement,
    FamilyQuestion,
    InformationRequest,
    OutsidePacket,
    SealedMarker,
    SharingDecision,
)
from sharing.workflow import ANSWERED


def ours(user) -> Q:
    """Requests on contacts in the queues of this user's teams, less the restricted, plus any granted by name."""
    queued = Contact.objects.filter(
        pk=OuterRef("contact_id"), queue_id__in=sorted(user.standing.team_ids), restricted=False
    )
    return Exists(queued) | granted(user, InformationRequest)


def about_kin(user) -> Q:
    """Requests on contacts about somebody this user is tied to; an empty Q where there are none."""
    denied = tied_to(user)
    return Q(Exists(Contact.objects.filter(denied, pk=OuterRef("contact_id")))) if denied else Q()


def to_our_desk(user) -> Q:
    """Requests of this user's own agency that a live grant opens to its desk."""
    agency = user.standing.agency
    return granted(user, InformationRequest) & Q(agency_id=agency.pk if agency else None)


def any_agreement(user) -> Q:
    """Every agreement: they name no child."""
    return Q(pk__isnull=False)


def of_ours(user) -> Q:
    """What hangs on a request this user may open."""
    return Q(Exists(InformationRequest.objects.filter(ours(user), pk=OuterRef("request_id"))))


def of_kin(user) -> Q:
    """What hangs on a request about somebody this user is tied to."""
    denied = about_kin(user)
    return Q(Exists(InformationRequest.objects.filter(denied, pk=OuterRef("request_id")))) if denied else Q()


def of_our_contacts(user) -> Q:
    """What hangs on a contact this user may open."""
    return Q(Exists(Contact.objects.filter(open_to(user), pk=OuterRef("contact_id"))))


def packets_of_our_contacts(user) -> Q:
    """Packets of decisions on a contact this user may open."""
    return Q(Exists(Contact.objects.filter(open_to(user), pk=OuterRef("decision__contact_id"))))


def packets_about_kin(user) -> Q:
    """Packets of decisions on a contact about somebody this user is tied to."""
    denied = tied_to(user)
    return Q(Exists(Contact.objects.filter(denied, pk=OuterRef("decision__contact_id")))) if denied else Q()


def put_to_us(user) -> Q:
    """Items put to a manager of the contact's team; to the Guardian and legal, those of contacts opened to them."""
    needs = Permission.MANAGER if Role.MASH_MANAGER in user.standing.roles else Permission.GUARDIAN
    return Q(needs=needs.value) & of_our_contacts(user)


def sent_to_us(user) -> Q:
    """Copies of documents on requests: to the hub those of its own; to a desk those it took or answered."""
    ours_now = ours(user)
    if user.standing.agency:
        ours_now = to_our_desk(user) & (Q(taken_by_id=user.pk) | Q(state__in=sorted(ANSWERED)))
    return Q(Exists(InformationRequest.objects.filter(ours_now, pk=OuterRef("root_id"))), root_kind="request")


def sent_about_kin(user) -> Q:
    """Copies of documents on requests about somebody this user is tied to."""
    denied = about_kin(user)
    return Q(Exists(InformationRequest.objects.filter(denied, pk=OuterRef("root_id")))) if denied else Q()


def any_question(user) -> Q:
    """Every question from outside: the whole front door answers them."""
    return Q(pk__isnull=False)


def questions_closed(user) -> Q:
    """Questions about a restricted person, or about somebody this user is tied to."""
    kin = kin_of(user)
    return Q(person__restricted=True) | Q(person__in=kin) if kin else Q(person__restricted=True)


POLICIES = {
    Action.DESCRIBE_FILE: Rule(StoredFile, files_open_to, files_tied_to),
    Action.OPEN_ENCLOSURE: Rule(StoredFile, sent_to_us, sent_about_kin),
    Action.WORK_QUESTION: Rule(FamilyQuestion, any_question, questions_closed),
    Action.READ_LEDGER: Rule(SharingDecision, of_our_contacts, about_kin),
    Action.EXPORT_LEDGER: Rule(SharingDecision, of_our_contacts, about_kin),
    Action.SEE_MAP: Rule(ContactChild, child_open_to, child_tied_to),
    Action.TELL_NOW: Rule(Contact, open_to, tied_to),
    Action.TELL_OUTSIDE: Rule(Contact, open_to, tied_to),
    Action.WRITE_UP: Rule(Contact, open_to, tied_to),
    Action.OPEN_DECISION: Rule(SharingDecision, of_our_contacts, about_kin),
    Action.COMPLETE_DECISION: Rule(SharingDecision, of_our_contacts, about_kin),
    Action.CORRECT_DECISION: Rule(SharingDecision, of_our_contacts, about_kin),
    Action.REVIEW_DISCLOSURE: Rule(SharingDecision, of_our_contacts, about_kin),
    Action.HAND_OVER: Rule(OutsidePacket, packets_of_our_contacts, packets_about_kin),
    Action.TAKE_BACK_PACKET: Rule(OutsidePacket, packets_of_our_contacts, packets_about_kin),
    Action.RING_DESK: Rule(InformationRequest, ours, about_kin),
    Action.DECIDE_APPROVAL: Rule(Approval, put_to_us, about_kin),
    Action.SEE_APPROVAL: Rule(Approval, of_our_contacts, about_kin),
    Action.OPEN_AGREEMENT: Rule(Agreement, any_agreement),
    Action.RENEW_AGREEMENT: Rule(Agreement, any_agreement),
    Action.ASK_AGENCY: Rule(Contact, open_to, tied_to),
    Action.SEE_SHARED: Rule(Contact, open_to, tied_to),
    Action.REFUSE_TO_SHARE: Rule(Contact, open_to, tied_to),
    Action.LOG_CALL_TO_DESK: Rule(InformationRequest, ours, about_kin),
    Action.OPEN_REQUEST: Rule(InformationRequest, ours, about_kin),
    Action.CHASE_REQUEST: Rule(InformationRequest, ours, about_kin),
    Action.OVERRIDE_REQUEST: Rule(InformationRequest, ours, about_kin),
    Action.TELL_OUTCOME: Rule(InformationRequest, ours, about_kin),
    Action.TAKE_BACK_REQUEST: Rule(InformationRequest, ours, about_kin),
    Action.ANSWER_DISAGREEMENT: Rule(Disagreement, of_ours, of_kin),
    Action.SETTLE_MARKER: Rule(SealedMarker, of_ours, of_kin),
    Action.RECALL_SHARED: Rule(Contact, open_to, tied_to),
    Action.ANSWER_REQUEST: Rule(InformationRequest, to_our_desk),
}

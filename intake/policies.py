"""Who may open a contact: its team, unless it is restricted, and whoever is granted it by name (house.md 2.4)."""

from django.db.models import Exists, OuterRef, Q

from access.actions import Action
from access.decide import Rule
from access.grants import granted
from audit.models import Event
from consent.models import ConsentRecord, ServiceAgreement
from consent.policies import ON_CONSENT, ON_PERSON
from documents.models import StoredFile
from intake.models import (
    Absence,
    AgreedAction,
    ArrivedForm,
    Contact,
    ContactChild,
    ContactPerson,
    DailyList,
    DipReading,
    Escalation,
    EscalationStep,
    FamilyOutcome,
    ListMatch,
    Passing,
    PoliceProtection,
    SheetLine,
    StrategyDiscussion,
)
from people.models import Person, Restriction
from people.policies import kin_of, lists_of


def open_to(user) -> Q:
    """Contacts in the queues of this user's teams, less the restricted ones, plus any granted by name."""
    ours = Q(queue_id__in=sorted(user.standing.team_ids), restricted=False)
    return ours | granted(user, Contact)


def child_open_to(user) -> Q:
    """Children of the contacts this user may open."""
    return Q(Exists(Contact.objects.filter(open_to(user), pk=OuterRef("contact_id"))))


def tied_to(user) -> Q:
    """Contacts about somebody this user is tied to: closed to them, whoever allows it (domain.md 2.10 P5)."""
    kin = kin_of(user)
    if not kin:
        return Q()
    children = ContactChild.objects.filter(person__in=kin).values("contact_id")
    adults = ContactPerson.objects.filter(person__in=kin).values("contact_id")
    return Q(pk__any=children) | Q(pk__any=adults)


def closed_to(user) -> Q:
    """Contacts closed to this user whoever allows them: about kin, or not RED while their training has lapsed."""
    if not user.standing.in_grace:
        return tied_to(user)
    return tied_to(user) | ~(Q(rating="RED") | Q(is_urgent=True))


def child_tied_to(user) -> Q:
    """Children of those contacts."""
    denied = closed_to(user)
    return Q(Exists(Contact.objects.filter(denied, pk=OuterRef("contact_id")))) if denied else Q()


def children_open_to(user) -> Q:
    """People who are a child in a contact this user may open; a restricted person is opened by name only."""
    contacts = Contact.objects.filter(open_to(user), pk=OuterRef("contact_id"))
    here = ContactChild.objects.filter(Exists(contacts), person_id=OuterRef("pk"))
    return Q(Exists(here), restricted=False)


def forms_open_to(user) -> Q:
    """Forms that arrived in the queues of this user's teams; one that was received, where its contact may be opened."""
    ours = Q(queue_id__in=sorted(user.standing.team_ids), restricted=False)
    return ours & (Q(contact=None) | Q(Exists(Contact.objects.filter(open_to(user), pk=OuterRef("contact_id")))))


def files_open_to(user) -> Q:
    """Files on the contacts, and on the forms that arrived, that this user may open."""
    contacts = Contact.objects.filter(open_to(user), pk=OuterRef("root_id"))
    forms = ArrivedForm.objects.filter(forms_open_to(user), pk=OuterRef("root_id"))
    return Q(Exists(contacts), root_kind="contact") | Q(Exists(forms), root_kind="form")


def files_tied_to(user) -> Q:
    """Files on contacts about somebody this user is tied to."""
    denied = tied_to(user)
    return Q(Exists(Contact.objects.filter(denied, pk=OuterRef("root_id")))) if denied else Q()


def lists_of_our_teams(user) -> Q:
    """The daily lists brought in for this user's teams."""
    return Q(team_id__in=sorted(user.standing.team_ids))


def any_absence(user) -> Q:
    """Every absence: a manager covers for whoever is away."""
    return Q(pk__isnull=False)


def own_receipts(user) -> Q:
    """What this user received, wherever it has gone since."""
    return Q(by_id=user.pk, verb="contact.received")


def for_our_lists(user) -> Q:
    """Contacts that may be about somebody whose list this user keeps."""
    kept = Restriction.objects.standing().filter(lists_of(user), person_id=OuterRef("listed_id"))
    return Q(Exists(kept))


def about_our_children(user) -> Q:
    """What hangs on people who are a child in a contact this user may open."""
    return Q(Exists(Person.objects.filter(children_open_to(user), pk=OuterRef("subject_id"))))


def through_contact(path: str):
    """Two rules for what hangs on a contact: open to whoever may open it, and closed to whoever it is closed to."""

    def opens(user) -> Q:
        return Q(Exists(Contact.objects.filter(open_to(user), pk=OuterRef(path))))

    def closes(user) -> Q:
        denied = closed_to(user)
        return Q(Exists(Contact.objects.filter(denied, pk=OuterRef(path)))) if denied else Q()

    # As access/permissions.toml names them.
    opens.__name__, closes.__name__ = "with_its_contact", "closed_with_its_contact"
    return opens, closes


_ON_CONTACT = (
    Action.OPEN_CONTACT,
    Action.ADD_TO_CONTACT,
    Action.TAKE_CONTACT,
    Action.SCREEN_CONTACT,
    Action.RATE_CONTACT,
    Action.OPEN_ENQUIRY,
    Action.REVIEW_REPEAT,
    Action.TELL_FAMILY,
    Action.ESCALATE,
    Action.WORK_NOTICE,
    Action.LOG_CALL,
)
_ON_CHILD = (
    Action.OPEN_CHILD,
    Action.PROPOSE_DECISION,
    Action.DECIDE_CONTACT,
    Action.DECIDE_ENQUIRY,
    Action.PROTECT_NOW,
    Action.CLOSE_CONTACT,
    Action.HAND_TO_SERVICE,
    Action.EXPORT_CASE,
    Action.RECORD_BIRTH,
)

POLICIES = {
    **{action: Rule(Contact, open_to, closed_to) for action in _ON_CONTACT},
    **{action: Rule(ContactChild, child_open_to, child_tied_to) for action in _ON_CHILD},
    **{action: Rule(StoredFile, files_open_to, files_tied_to) for action in (Action.OPEN_FILE, Action.OPEN_HELD_FILE)},
    Action.HOLD_DISCUSSION: Rule(StrategyDiscussion, *through_contact("contact_id")),
    Action.END_POLICE_PROTECTION: Rule(PoliceProtection, *through_contact("child__contact_id")),
    Action.CARRY_HAND_OVER: Rule(Passing, *through_contact("child__contact_id")),
    Action.SEE_ESCALATION: Rule(Escalation, *through_contact("contact_id")),
    Action.SEE_ESCALATION_STEP: Rule(EscalationStep, *through_contact("escalation__contact_id")),
    Action.SEE_SHEET_LINE: Rule(SheetLine, *through_contact("contact_id")),
    Action.READ_SAMPLE: Rule(DipReading, *through_contact("child__contact_id")),
    Action.SEE_FAMILY_LETTER: Rule(FamilyOutcome, *through_contact("contact_id")),
    Action.SEE_TO_ACTION: Rule(AgreedAction, *through_contact("discussion__contact_id")),
    **{
        action: Rule(ArrivedForm, forms_open_to)
        for action in (Action.OPEN_FORM, Action.RECEIVE_FORM, Action.REFUSE_FORM)
    },
    Action.KEEP_COVER: Rule(Absence, any_absence),
    Action.WORK_NOTICES: Rule(DailyList, lists_of_our_teams),
    Action.SEE_LOOKERS: Rule(Person, children_open_to),
    Action.MAKE_INSPECTION_PACK: Rule(Person, children_open_to),
    Action.SEE_RECEIPT: Rule(Event, own_receipts),
    Action.SETTLE_MATCH: Rule(ListMatch, for_our_lists),
    Action.OPEN_PERSON: Rule(Person, children_open_to),
    Action.CHANGE_PERSON: Rule(Person, children_open_to),
    Action.LOG_CALL_ABOUT: Rule(Person, children_open_to),
    Action.READ_CHRONOLOGY: Rule(Person, children_open_to),
    **{action: Rule(Person, children_open_to) for action in ON_PERSON},
    **{action: Rule(ConsentRecord, about_our_children) for action in ON_CONSENT},
    Action.END_AGREEMENT: Rule(ServiceAgreement, about_our_children),
}

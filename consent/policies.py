"""Who may open and record agreement and consent: whoever may open the person. intake adds its children."""

from django.db.models import Exists, OuterRef, Q

from access.actions import Action
from access.decide import Rule
from consent.models import ConsentRecord, Notice, ServiceAgreement
from documents.models import StoredFile
from people.models import Person
from people.policies import kin_of, open_by_name, tied

ON_PERSON = (Action.RECORD_CONSENT,)
ON_CONSENT = (Action.OPEN_CONSENT, Action.TAKE_BACK_CONSENT)


def about_somebody_open(user) -> Q:
    """Records about people this user may open by name."""
    return Q(Exists(Person.objects.filter(open_by_name(user), pk=OuterRef("subject_id"))))


def about_kin(user) -> Q:
    """Records about people this user is tied to; an empty Q where there are none."""
    kin = kin_of(user)
    return Q(subject_id__in=kin) if kin else Q()


def evidence_of_theirs(user) -> Q:
    """Files that show the answers of people this user may open by name."""
    return Q(Exists(ConsentRecord.objects.filter(about_somebody_open(user), evidence_file=OuterRef("pk"))))


def any_version(user) -> Q:
    """Every version of the notice: it is about nobody."""
    return Q(pk__isnull=False)


POLICIES = {
    **{action: Rule(Person, open_by_name, tied) for action in ON_PERSON},
    **{action: Rule(ConsentRecord, about_somebody_open, about_kin) for action in ON_CONSENT},
    Action.OPEN_FILE: Rule(StoredFile, evidence_of_theirs),
    Action.KEEP_NOTICE: Rule(Notice, any_version),
    Action.END_AGREEMENT: Rule(ServiceAgreement, about_somebody_open, about_kin),
}

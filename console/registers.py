"""The console at /console/: an admin site of our own, with its registers and no form to sign in."""

from django.contrib.admin.sites import AdminSite
from django.http import Http404
from django.urls import URLPattern

from access.actions import Action
from console import models as lines
from console.register import Register
from console.waiting import A_MONTH, done_by, due_by


class SharingRegister(Register):
    """What was told to whom, and what was refused."""

    place, title, action = "sharing", "Sharing decisions", Action.READ_SHARING_REGISTER
    about = "Every decision to tell an agency something, or not, on which basis. What was told is not here."
    list_display = ("at", "agency", "decision", "direction", "pattern", "art6", "refusal", "by", "sent_at")
    list_filter = ("decision", "direction", "pattern", "refusal", "agency")


class ConsentRegister(Register):
    """Consents, given, refused and withdrawn."""

    place, title, action = "consents", "Consents", Action.READ_CONSENT_REGISTER
    about = "One line for each purpose and recipient somebody said yes or no to."
    list_display = ("at", "purpose", "recipient", "status", "valid_until", "review_on", "withdrawn_at", "by")
    list_filter = ("status", due_by("review_on", status="ACTIVE"), "recipient")


class AgreementRegister(Register):
    """Agreements to a service."""

    place, title, action = "agreements", "Service agreements", Action.READ_AGREEMENT_REGISTER
    about = "Families who agreed to a service, or did not. A no stops the service and nothing else."
    list_display = ("at", "service", "state", "ended_on", "by")
    list_filter = ("service", "state")


class ToldRegister(Register):
    """Who was told."""

    place, title, action = "told", "Told, or why not", Action.READ_TOLD_REGISTER
    about = "When families were told whom their information goes to, or why not yet and when to look again."
    list_display = ("at", "told", "how", "why_not", "review_on", "by")
    list_filter = ("told", "how", "why_not")


class GrantRegister(Register):
    """Who was given access."""

    place, title, action = "grants", "Grants of access", Action.READ_GRANT_REGISTER
    about = "Who may open what, since when, until when. The words typed for a grant stay with the case."
    list_display = ("at", "root_kind", "person", "group", "origin", "until", "by", "withdrawn_by")
    list_filter = ("root_kind",)


class RightsRegister(Register):
    """What people asked of their own data, and complaints."""

    place, title, action = "rights", "Rights requests and complaints", Action.READ_RIGHTS_REGISTER
    about = "What was asked, when it came, when it is due and how it stands. Who asked about whom is not here."
    list_display = ("at", "reference", "kind", "state", "due_on", "closed_at", "by")
    list_filter = (due_by("due_on", closed_at=None), "kind", "state")


class DisposalRegister(Register):
    """What is disposed of."""

    place, title, action = "disposals", "Disposals", Action.READ_DISPOSAL_REGISTER
    about = "What became of files whose time had come: proposed, advised on, decided, done."
    list_display = ("at", "number", "fate", "state", "rule_key", "advice", "decided_at", "done_at", "by")
    list_filter = ("state", "fate", "advice")


class HoldRegister(Register):
    """What holds files back."""

    place, title, action = "holds", "Holds", Action.READ_HOLD_REGISTER
    about = "Inquiries, claims and reviews that keep files from disposal."
    list_display = ("at", "kind", "reach", "owner", "review_on", "released_at", "by")
    list_filter = (due_by("review_on", released_at=None), "kind", "reach")


class IncidentRegister(Register):
    """Incidents."""

    place, title, action = "incidents", "Incidents", Action.READ_INCIDENT_REGISTER
    about = "What went wrong with personal data, its 72 hours, and what was decided."
    list_display = ("at", "reference", "kind", "due_at", "regulator", "closed_at", "by")
    list_filter = ("kind", "regulator")


class ReviewRegister(Register):
    """Access reviews."""

    place, title, action = "reviews", "Access reviews", Action.READ_REVIEW_REGISTER
    about = "Each quarter each sponsor says who keeps their access. Silence suspends, then closes."
    list_display = ("at", "person", "quarter", "answer", "answered_on", "by")
    list_filter = (done_by("answered_on", "answered"), "answer")


class OpeningRegister(Register):
    """Openings with a reason."""

    place, title, action = "openings", "Openings with a reason", Action.READ_OPENING_REGISTER
    about = "Who opened a person without working on them, what it was for, and what a manager said of it."
    list_display = ("at", "by", "category", "until", "review_due_at", "verdict", "reviewed_at")
    list_filter = (done_by("reviewed_at", "reviewed"), "category", "verdict")


class CaseRegister(Register):
    """Cases opened from the console."""

    place, title, action = "cases", "Cases opened from here", Action.READ_CASE_REGISTER
    about = "Each case the Data Protection Officer opened, through which request or incident, why and until when."
    list_display = ("at", "by", "through", "reference", "root_kind", "why", "until", "ended_at")
    list_filter = ("through", done_by("ended_at", "closed"))


class AccountRegister(Register):
    """What accounts stand on."""

    place, title, action = "accounts", "Accounts and training", Action.READ_ACCOUNT_REGISTER
    about = "Until when the training and contract of each account last, who vouches for it, and whether it rests."
    list_display = ("person", "training_until", "contract_ends_on", "by", "suspended_on", "ended_on")
    list_filter = (
        due_by("training_until", ahead=A_MONTH, words="within a month", ended_on=None),
        done_by("suspended_on", "suspended"), done_by("ended_on", "ended"),
    )  # fmt: skip


class ClockRegister(Register):
    """How each clock ran."""

    place, title, action = "clocks", "Clocks", Action.READ_CLOCK_REGISTER
    about = "Since when each clock ran, until when, and when it was met. A clock missed stays missed."
    list_display = ("at", "kind", "rule_key", "due_at", "met_at", "stopped_at", "by")
    list_filter = ("kind", "rule_key", done_by("met_at", "met"))


class LookRegister(Register):
    """Who looked, searched and was refused."""

    place, title, action = "looks", "Looks, searches and refusals", Action.READ_LOOK_REGISTER
    about = "Every page shown or refused, before it left."
    list_display = ("at", "by", "action", "outcome", "kind")
    list_filter = ("outcome",)


class ExportRegister(Register):
    """What left as a file or on paper."""

    place, title, action = "exports", "Exports and prints", Action.READ_EXPORT_REGISTER
    about = "What left the service as a file or on paper, and who took it."
    list_display = ("at", "by", "verb", "root_kind")
    list_filter = ("root_kind",)


class SignInRegister(Register):
    """Who signed in."""

    place, title, action = "sign-ins", "Sign-ins", Action.READ_SIGNIN_REGISTER
    about = "Invitations, sign-ins and changes of how somebody signs in."
    list_display = ("at", "by", "verb")


class RuleRegister(Register):
    """What was changed of the law, agencies and calendars."""

    place, title, action = "rules", "Changes to rules and lists", Action.READ_RULE_REGISTER
    about = "Each version of a gateway, a clock, an agency, a retention rule or a bank holiday, and why it was made."
    list_display = ("at", "table", "number", "why", "by")


REGISTERS: dict[type[lines.Line], type[Register]] = {
    lines.SharingLine: SharingRegister,
    lines.ConsentLine: ConsentRegister,
    lines.AgreementLine: AgreementRegister,
    lines.ToldLine: ToldRegister,
    lines.GrantLine: GrantRegister,
    lines.RightsLine: RightsRegister,
    lines.DisposalLine: DisposalRegister,
    lines.HoldLine: HoldRegister,
    lines.IncidentLine: IncidentRegister,
    lines.ReviewLine: ReviewRegister,
    lines.OpeningLine: OpeningRegister,
    lines.CaseLine: CaseRegister,
    lines.AccountLine: AccountRegister,
    lines.ClockLine: ClockRegister,
    lines.LookLine: LookRegister,
    lines.ExportLine: ExportRegister,
    lines.SignInLine: SignInRegister,
    lines.RuleChange: RuleRegister,
}


class Console(AdminSite):
    """The console at /console/: its registers come from the library, its every door from the gate."""

    def has_permission(self, request) -> bool:
        """Whether any register is open to this user."""
        return any(register.has_module_permission(request) for register in self.registers())

    def registers(self) -> list[Register]:
        """Every register, in the order of the index."""
        return [self._registry[model] for model in REGISTERS]  # type: ignore[misc]

    def get_urls(self) -> list[URLPattern]:  # type: ignore[override]
        """The routes of every register; nothing of the library's own pages."""
        return [route for register in self.registers() for route in register.get_urls()]


site = Console(name="console")
for _model, _register in REGISTERS.items():
    site.register(_model, _register)


def named(place: str) -> Register:
    """The register of this place in an address. Raises Http404."""
    for register in site.registers():
        if register.place == place:
            return register
    raise Http404

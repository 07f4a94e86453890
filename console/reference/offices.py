"""Who holds which office, with deputies, and the words of messages. domain.md 8 and Read first 1"""

from access.models import Membership, User
from access.roles import Role
from console.models import Office, OfficeHolder
from console.reference.kind import Kind, Proposed, Question
from post import wording
from post.models import Wording

# Whoever supervises does not decide what they supervise. UK GDPR Article 38(6)
APART = {Office.DPO: (Office.ASSET_OWNER, Office.SIRO, Office.RIGHTS_MANAGER, Office.GUARDIAN)}


def staff() -> list[tuple]:
    """Everybody of the Trust with an open account, as choices; partners and robots hold no office here."""
    partners = Membership.objects.filter(role=Role.PARTNER_OFFICER, ends_on=None).values("user_id")
    rows = User.objects.filter(kind=User.PERSON, is_active=True).exclude(pk__in=partners).order_by("display_name")
    return [
        (str(pk), f"{name}, {title}" if title else name)
        for pk, name, title in rows.values_list("pk", "display_name", "job_title")
    ]


def held_apart(change: Proposed) -> dict[str, str]:
    """Nobody stands in for themselves, and the Data Protection Officer decides nothing they advise on."""
    row, wrong = change.row, {}
    if row.deputy_id and row.deputy_id == row.holder_id:
        wrong["deputy"] = "Somebody else stands in."
    if not row.deputy_id:
        wrong["deputy"] = "Name who stands in: an office without a deputy is empty on the first day of leave."
    for other in holders(change.from_on):
        clash = {row.office, other.office} & {Office.DPO.value}
        if other.office != row.office and clash and other.holder_id == row.holder_id:
            wrong["holder"] = (
                f"They are {other.get_office_display()}. Whoever advises as Data Protection Officer does not decide."
            )
    return wrong


def holders(on) -> list[OfficeHolder]:
    """Who holds each office on this day."""
    begun = (
        OfficeHolder.objects.filter(in_force_from__lte=on).select_related("holder", "deputy").order_by("in_force_from")
    )
    newest = {row.office: row for row in begun}
    return [newest[office] for office in Office.values if office in newest]


def on_office(change: Proposed) -> list[str]:
    """Whose name stands where."""
    said = dict(staff())
    who, deputy = said.get(str(change.row.holder_id), "somebody"), said.get(str(change.row.deputy_id), "")
    return [
        f"{who} is named as {change.row.get_office_display()}{f', with {deputy} standing in' if deputy else ''}, "
        "in the register of processing and beside decisions made from then on.",
        "An office gives no access. Roles do, and an administrator gives those.",
    ]


def no_second(change: Proposed) -> dict[str, str]:
    """An office not held yet may be filled; one that is held is changed."""
    wrong = held_apart(change)
    if change.before is None and OfficeHolder.objects.filter(office=change.row.office).exists():
        wrong["office"] = "Somebody holds it. Change that instead."
    return wrong


def wording_set(change: Proposed) -> dict[str, str]:
    """Words of a message may use three things and no more."""
    return wording.why_not(change.row.subject, change.row.text)


OFFICES = (
    Kind(
        "offices", "People and words", "Who holds which office", "Who decides, who advises, and who stands in.",
        OfficeHolder,
        {"holder": Question("Who holds it", offers=staff),
         "deputy": Question("Who stands in", offers=staff, blank="Nobody yet", optional=True),
         "source": Question("By whose appointment", optional=True)},
        ("office", "holder", "deputy", "in_force_from"), on_office, refuse=no_second, dated="in_force_from",
        same=("office",), adds=True, new={"office": Question("Office", offers=lambda: Office.choices)},
        name=lambda row: row.get_office_display(),
    ),
    Kind(
        "messages", "People and words", "What messages say", "E-mails are a knock on the door and name nobody.",
        Wording,
        {"subject": Question("Subject", hint="{reference} is put in."),
         "text": Question("Text", hint="{reference}, {link} and {phone} are put in, and nothing else."),
         "source": Question("On whose word")},
        ("kind", "subject", "in_force_from"),
        lambda change: ["It would read:", *wording.as_read(change.row.subject, change.row.text).split("\n\n")],
        refuse=wording_set, dated="in_force_from", same=("kind",),
        name=lambda row: row.kind.replace(".", ": ").replace("_", " "),
    ),
)  # fmt: skip

"""The pages of a strategy discussion: called on one page, completed on short ones."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from access.actions import Action
from access.gate import page, requires
from access.keeping import keeps
from audit.moves import Refused
from deadlines.calendar import london_day
from documents import making
from intake import agencies, naming
from intake.acts import allocating
from intake.models import AgreedAction, ContactChild, StrategyDiscussion
from intake.strategy import acts, agreeing, forms, shown
from intake.strategy.acts import Invitation
from intake.views.asking import done, question

COLUMNS_WHO = ["As what", "Who", "Did they come?", "What they were told", "Tell"]
COLUMNS_ACTIONS = ["What", "Who", "By when", "How it stands"]
DOCUMENT = "strategy minutes"


@requires(Action.DECIDE_ENQUIRY, on=ContactChild)
@keeps("Calling a strategy discussion")
def call(request, child):
    """Call a strategy discussion, from any point of a contact."""
    contact = child.contact
    children = {str(one.pk): one for one in naming.with_names(contact.children.order_by("place"), "person")}
    police, health = agencies.of_column(london_day(request.at))
    form = forms.CallForm(
        request.POST or None, children=[(key, naming.called(one.person)) for key, one in children.items()],
        police=police, health=health,
        initial={
            "children": [str(child.pk)], "police": "yes", "health": "yes", "referrer": "yes",
            "police_agency": police[0][0] if police else "", "how": "phone",
        },
    )  # fmt: skip
    if form.is_valid():
        said = form.cleaned_data
        chosen = [children[key] for key in said["children"]]
        asked = _invitations(said, contact)
        if done(
            form, acts.call, contact, chosen, asked, why=said["why"], how=said["how"], by=request.user, at=request.at
        ):
            called = contact.strategy_discussions.order_by("-called_at").first()
            messages.success(request, "The discussion is called. Complete its minutes when there is time.")
            return redirect("intake:discussion", called.pk)
    return question(
        request, form, child, title="Call a strategy discussion", button="Call the strategy discussion",
        lead="The least that must be said. Everything else can follow the call.",
    )  # fmt: skip


def _invitations(said, contact) -> list[Invitation]:
    found = []
    by_id = agencies.by_id([said["police_agency"], said["health_agency"]])
    for part in ("police", "health"):
        found.append(
            Invitation(
                part, said[part] == "yes", by_id.get(said[f"{part}_agency"]), said[f"{part}_name"] or "", "",
                said[f"{part}_why_not"] or "",
            )
        )  # fmt: skip
    referrer = Invitation(
        "referrer", said["referrer"] == "yes", contact.referrer_agency, contact.referrer_name, contact.referrer_role,
        said["referrer_why_not"] or "",
    )  # fmt: skip
    return [*found, referrer]


@requires(Action.HOLD_DISCUSSION, on=StrategyDiscussion)
def discussion(request, discussion):
    """A strategy discussion: who came, what was said and agreed, and what is still missing."""
    return page(
        request, "intake/discussion.html", discussion=discussion, contact=discussion.contact,
        shown=shown.of(discussion, request.at), columns_who=COLUMNS_WHO, columns_actions=COLUMNS_ACTIONS,
        document=making.latest(DOCUMENT, discussion),
    )  # fmt: skip


@requires(Action.HOLD_DISCUSSION, on=StrategyDiscussion)
@keeps("Inviting to a discussion")
def invite(request, discussion):
    """Ask somebody more to come, or say why not."""
    choices = agencies.working(london_day(request.at))
    form = forms.InviteForm(request.POST or None, agencies=choices, initial={"invited": "yes"})
    if form.is_valid():
        said = form.cleaned_data
        agency = agencies.by_id([said["agency"]]).get(said["agency"])
        one = Invitation(
            said["part"],
            said["invited"] == "yes",
            agency,
            said["name"] or "",
            said["role"] or "",
            said["why_not"] or "",
        )
        if done(form, acts.invite, discussion, one, by=request.user, at=request.at):
            return redirect("intake:discussion", discussion.pk)
    return _asked(request, form, discussion, "Invite somebody more", "Keep it")


@requires(Action.HOLD_DISCUSSION, on=StrategyDiscussion)
@keeps("Who came")
def came(request, discussion, record_id):
    """Say whether somebody came."""
    row = discussion.invited.filter(pk=record_id, is_invited=True).select_related("agency").first()
    if row is None:
        raise Http404
    initial = {"came": row.came, "name": row.name, "role": row.role, "why_absent": row.why_absent}
    form = forms.CameForm(request.POST or None, initial=initial)
    if form.is_valid():
        said = {name: value or "" for name, value in form.cleaned_data.items()}
        if done(form, acts.attend, row, **said, by=request.user, at=request.at):
            return redirect("intake:discussion", discussion.pk)
    who = row.name or (row.agency.short_name if row.agency else row.get_part_display())
    return _asked(request, form, discussion, f"Did {who} come?", "Keep it")


@requires(Action.HOLD_DISCUSSION, on=StrategyDiscussion)
@keeps("When a discussion was held")
def held(request, discussion):
    """Say when it was held, single or joint, and about a medical."""
    initial = {
        "held_at": discussion.held_at or request.at, "joint": discussion.joint or "joint", "medical": discussion.medical
    }  # fmt: skip
    form = forms.HeldForm(request.POST or None, initial=initial)
    if form.is_valid() and done(form, agreeing.hold, discussion, **form.cleaned_data, by=request.user, at=request.at):
        return redirect("intake:discussion", discussion.pk)
    return _asked(request, form, discussion, "When it was held, and what follows", "Keep it")


@requires(Action.HOLD_DISCUSSION, on=StrategyDiscussion)
@keeps("Minutes of a strategy discussion")
def minute(request, discussion):
    """Add one item to the minutes."""
    children = {str(one.pk): one for one in naming.with_names(discussion.contact.children.order_by("place"), "person")}
    choices = [(key, naming.called(one.person)) for key, one in children.items()]
    form = forms.MinuteForm(request.POST or None, children=choices)
    if form.is_valid():
        said = form.cleaned_data
        said = said | {"child": children.get(said["child"]), "said_by": said["said_by"] or ""}
        if done(form, acts.minute, discussion, **said, by=request.user, at=request.at):
            messages.success(request, "Kept. Add the next, or go back to the discussion.")
            return redirect("intake:minute", discussion.pk)
    return _asked(request, form, discussion, "Add to the minutes", "Keep this item")


@requires(Action.HOLD_DISCUSSION, on=StrategyDiscussion)
@keeps("Agreed action")
def action(request, discussion):
    """Agree that somebody does something by a time."""
    team = {str(user.pk): user for user in allocating.colleagues(discussion.contact, request.at)}
    choices = [(key, user.display_name) for key, user in team.items()]
    form = forms.ActionForm(request.POST or None, colleagues=choices)
    if form.is_valid():
        said = form.cleaned_data
        said = said | {"owner": team.get(said["owner"]), "owner_name": said["owner_name"] or ""}
        if done(form, agreeing.agree_action, discussion, **said, by=request.user, at=request.at):
            return redirect("intake:discussion", discussion.pk)
    return _asked(request, form, discussion, "Agree an action", "Keep the action")


@requires(Action.SEE_TO_ACTION, on=AgreedAction)
@keeps("What came of an action")
def agreed_action(request, action):
    """Say what came of something agreed."""
    form = forms.DoneForm(request.POST or None)
    discussion = action.discussion
    if form.is_valid() and done(form, agreeing.do_action, action, **form.cleaned_data, by=request.user, at=request.at):
        return redirect("intake:discussion", discussion.pk)
    return _asked(
        request, form, discussion, "What came of it", "Record it", lead=f"{action.what} ({action.owner_name})"
    )


@requires(Action.HOLD_DISCUSSION, on=StrategyDiscussion)
@require_POST
def complete(request, discussion):
    """Say that the minutes are complete."""
    try:
        agreeing.complete(discussion, by=request.user, at=request.at)
        messages.success(request, "The minutes are complete. Release them to each agency item by item.")
    except Refused as refused:
        messages.error(request, " ".join(refused.reasons))
    return redirect("intake:discussion", discussion.pk)


@requires(Action.HOLD_DISCUSSION, on=StrategyDiscussion)
@require_POST
def print_minutes(request, discussion):
    """Order the minutes as a tagged PDF for our own file."""
    back = reverse("intake:discussion", args=[discussion.pk])
    made = making.order(DOCUMENT, on=discussion, by=request.user, at=request.at, why="minutes to print", back=back)
    return redirect("frontdoor:document", made.pk)


def _asked(request, form, discussion, title: str, button: str, **more):
    """The page of one question about a discussion."""
    back = reverse("intake:discussion", args=[discussion.pk])
    return question(
        request, form, discussion.contact, title=title, button=button, template="intake/of_discussion.html",
        discussion_url=back, phone=settings.DUTY_TELEPHONE, **more,
    )  # fmt: skip

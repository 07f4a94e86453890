"""The pages of handing a child over: what stands, an offer, an answer."""

from django.shortcuts import redirect

from access.actions import Action
from access.gate import page, requires
from access.keeping import keeps
from deadlines.calendar import london_day
from intake import agencies, naming
from intake.models import ContactChild, Passing
from intake.models.passed import Service, Stands, Way
from intake.passing import acts, coming, forms, shown
from intake.passing.acts import Offer
from intake.views.asking import done, question


@requires(Action.HAND_TO_SERVICE, on=ContactChild)
def passings(request, child):
    """Every hand-over of this child, from us and to us."""
    return page(
        request, "intake/passings.html", child=child, contact=child.contact, name=naming.first_name(child.person),
        lines=shown.of_child(child, request.at), exports=shown.exports(child),
    )  # fmt: skip


@requires(Action.HAND_TO_SERVICE, on=ContactChild)
@keeps("Hand-over to a service")
def pass_on(request, child):
    """Offer a child to a service or another authority."""
    on = london_day(request.at)
    form = forms.OfferForm(
        request.POST or None, agencies=agencies.working(on), purposes=acts.purposes(),
        initial={"service": shown.likely(child)},
    )  # fmt: skip
    if form.is_valid():
        said = form.cleaned_data
        agency = agencies.by_id([said["agency"]]).get(said["agency"])
        offered = Offer(said["service"], agency, said["agency_name"] or "", said["what_for"], said["purpose"] or "")
        if done(form, acts.offer, child, offered, by=request.user, at=request.at):
            return redirect("intake:passings", child.pk)
    return question(
        request, form, child, title=f"Hand {naming.first_name(child.person)} over", button="Make the offer",
        lead="The child stays ours until they accept in writing. What they are told is decided apart, item by item.",
    )  # fmt: skip


@requires(Action.HAND_TO_SERVICE, on=ContactChild)
@keeps("A child handed over to us")
def come_in(request, child):
    """Record that another authority hands this child to us."""
    form = forms.InForm(request.POST or None, agencies=agencies.working(london_day(request.at)))
    if form.is_valid():
        said = form.cleaned_data
        agency = agencies.by_id([said["agency"]]).get(said["agency"])
        answers = {
            "agency": agency, "agency_name": said["agency_name"] or "", "what_for": said["what_for"],
            "their_reference": said["their_reference"] or "", "their_due_at": said["their_due_at"],
        }  # fmt: skip
        if done(form, coming.offered_to_us, child, **answers, by=request.user, at=request.at):
            return redirect("intake:passings", child.pk)
    title = f"Another authority hands {naming.first_name(child.person)} to us"
    return question(request, form, child, title=title, button="Keep their offer")


@requires(Action.CARRY_HAND_OVER, on=Passing)
@keeps("What came of a hand-over")
def passing(request, passing):
    """Record how a hand-over was answered: accepted in writing, returned with a reason, or started."""
    choices = _choices(passing)
    if not choices:
        return redirect("intake:passings", passing.child_id)
    form = forms.AnswerForm(request.POST or None, choices=choices, initial={"started_on": london_day(request.at)})
    if form.is_valid() and _carried(form, passing, request):
        return redirect("intake:passings", passing.child_id)
    lead = f"{Service(passing.service).label}: {passing.agency_name}. {passing.what_for}"
    return question(request, form, passing.child, title="How was it answered?", button="Record it", lead=lead)


def _choices(passing: Passing) -> list[tuple[str, str]]:
    theirs = passing.way == Way.OUT
    accept, back = ("They accept it", "They return it") if theirs else ("We accept it", "We return it")
    return {
        Stands.OFFERED: [("accepted", f"{accept} in writing"), ("returned", back)],
        Stands.ACCEPTED: [("started", "The service started"), ("returned", back)],
        Stands.STARTED: [("returned", back)],
    }.get(Stands(passing.state), [])


def _carried(form, passing: Passing, request) -> bool:
    said, who = form.cleaned_data, {"by": request.user, "at": request.at}
    if said["came"] == "accepted":
        given = {"who": said["who"], "words": "", "their_reference": said["their_reference"] or ""}
        return done(form, acts.accept, passing, **given, **who)
    if said["came"] == "started":
        return done(form, acts.start, passing, started_on=said["started_on"], **who)
    return done(form, acts.send_back, passing, who="", words=said["why"], **who)


@requires(Action.CARRY_HAND_OVER, on=Passing)
@keeps("Taking a hand-over back")
def take_back(request, passing):
    """Take an offer back before it is accepted."""
    form = forms.WithdrawForm(request.POST or None)
    if form.is_valid() and done(form, acts.withdraw, passing, **form.cleaned_data, by=request.user, at=request.at):
        return redirect("intake:passings", passing.child_id)
    return question(request, form, passing.child, title="Take the offer back", button="Take it back")

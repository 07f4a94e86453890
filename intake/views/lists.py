"""The lists of restricted people, the contacts routed to their keepers, and the receipt of whoever received one."""

from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from access.keeping import keeps
from audit.models import Event
from deadlines.words import moment_words
from intake import acts, lists
from intake.forms import lists as forms
from intake.models import ListMatch
from intake.views.asking import done
from people.models import Person, Restriction
from people.models.restriction import KINDS
from people.search import name_of


@requires(Action.SEE_RECEIPT, on=Event)
@require_safe
def received(request, event):
    """Where receiving leads: to the contact while it is in sight, or to the receipt when it has been passed on."""
    contact = visible(request.user, Action.OPEN_CONTACT).filter(pk=event.record_id).first()
    if contact is None:
        reference, when = event.codes.get("reference", ""), moment_words(event.at)
        phone = settings.DUTY_TELEPHONE
        return page(request, "intake/received.html", reference=reference, when=when, phone=phone)
    if contact.is_urgent and (first := contact.children.order_by("place").first()):
        return redirect("intake:protect", first.pk)
    return redirect("intake:contact", contact.pk)


@requires(Action.RESTRICT_PERSON, on=Person, step_up=True)
@keeps("Restricting a person")
def restrict(request, person):
    """A manager restricts a person to those on a list."""
    form = forms.RestrictForm(request.POST or None, staff=lists.staff_besides())
    if form.is_valid() and done(form, acts.restrict, person, **form.said(), by=request.user, at=request.at):
        messages.success(request, "Restricted. Only those on the list find this person now.")
        return redirect("people:find")
    return page(request, "intake/restrict.html", form=form, name=name_of(person), person=person)


@requires(Action.KEEP_LIST)
@require_safe
def kept(request):
    """The lists this user keeps, and the contacts that wait for them."""
    return page(
        request, "intake/lists.html",
        matches=lists.shown_matches(visible(request.user, Action.SETTLE_MATCH)),
        lists=lists.shown_lists(visible(request.user, Action.KEEP_LIST), request.at),
    )  # fmt: skip


@requires(Action.KEEP_LIST, on=Restriction)
@require_safe
def one(request, restriction):
    """One list: who may know, and what its keeper may do."""
    names = lists.names_on(restriction.person, request.at)
    keepers = {restriction.owner_id: "owner", restriction.deputy_id: "stands in"}
    rows = [(user, keepers.get(user.pk, "")) for user in names]
    return page(
        request, "intake/list.html", restriction=restriction, rows=rows, name=name_of(restriction.person),
        kind=KINDS[restriction.kind], since=moment_words(restriction.began_at),
    )  # fmt: skip


def _question(request, restriction, form, title, button):
    name = name_of(restriction.person)
    return page(
        request, "intake/list_change.html", form=form, restriction=restriction, title=title, button=button, name=name
    )


@requires(Action.KEEP_LIST, on=Restriction, step_up=True)
def add_name(request, restriction):
    """Put somebody on a list."""
    on_it = lists.names_on(restriction.person, request.at)
    form = forms.AddNameForm(request.POST or None, staff=lists.staff_besides(request.user, *on_it))
    if form.is_valid() and done(form, acts.put_on_list, restriction, **form.said(), by=request.user, at=request.at):
        return redirect("intake:list", restriction.pk)
    return _question(request, restriction, form, "Put somebody on the list", "Put them on the list")


@requires(Action.KEEP_LIST, on=Restriction, step_up=True)
def take_off(request, restriction):
    """Take somebody off a list."""
    on_it = [(str(user.pk), user.display_name) for user in lists.names_on(restriction.person, request.at)]
    form = forms.TakeOffForm(request.POST or None, staff=on_it)
    if form.is_valid() and done(form, acts.take_off_list, restriction, **form.said(), by=request.user, at=request.at):
        return redirect("intake:list", restriction.pk)
    return _question(request, restriction, form, "Take somebody off the list", "Take them off")


@requires(Action.KEEP_LIST, on=Restriction, step_up=True)
def hand_over(request, restriction):
    """Give a list another owner or deputy."""
    on_it = [(str(user.pk), user.display_name) for user in lists.names_on(restriction.person, request.at)]
    start = {"owner": str(restriction.owner_id), "deputy": str(restriction.deputy_id)}
    form = forms.HandOverForm(request.POST or None, staff=on_it, initial=start)
    if form.is_valid() and done(form, acts.hand_over, restriction, **form.said(), by=request.user, at=request.at):
        return redirect("intake:lists")
    return _question(request, restriction, form, "Hand the list over", "Hand it over")


@requires(Action.KEEP_LIST, on=Restriction, step_up=True)
@keeps("Lifting a restriction")
def lift(request, restriction):
    """Lift a restriction."""
    form = forms.WhyForm(request.POST or None)
    if form.is_valid() and done(form, acts.lift, restriction, **form.cleaned_data, by=request.user, at=request.at):
        messages.success(request, "Lifted. The person is found again as anybody is.")
        return redirect("intake:lists")
    return _question(request, restriction, form, "Lift the restriction", "Lift it")


@requires(Action.SETTLE_MATCH, on=ListMatch)
@keeps("Whether a contact is about somebody on a list")
def match(request, match):
    """Say whether a contact routed unseen is about the restricted child."""
    form = forms.MatchForm(request.POST or None)
    if form.is_valid() and done(form, acts.settle, match, **form.said(), by=request.user, at=request.at):
        return redirect("intake:lists")
    return page(
        request, "intake/match.html", form=form, match=match, contact=match.contact, told=name_of(match.person),
        listed=name_of(match.listed),
    )  # fmt: skip

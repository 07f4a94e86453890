"""Telling at once, telling somebody without a sign-in, and writing up what was said: one recipient a page."""

from dataclasses import replace

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse

from access.actions import Action
from access.gate import page, requires
from access.models import Agency
from audit.moves import Refused
from deadlines.calendar import london_day
from govuk.forms import faults
from intake.models import Contact
from sharing import acts, columns, emergency
from sharing.acts.telling import Heard
from sharing.ask_views import setting_of
from sharing.columns import Outside
from sharing.forms import OnceForm
from sharing.known import known
from sharing.telling_forms import EmergencyForm, OutsideForm, SpokenForm

NOT_TOLD = frozenset({"trust", "social-care", "family", "liquidlogic"})


@requires(Action.TELL_NOW, on=Contact)
def tell_now(request, contact):
    """Send a red packet at once, on four answers."""
    setting = setting_of(contact, request)
    desks = columns.desks_of(london_day(request.at))
    offers = emergency.offers_now(setting.file)
    initial = {"items": emergency.ticked(offers), "who": request.user.display_name}
    form = EmergencyForm(request.POST or None, desks=desks.values(), offers=offers, initial=initial)
    if form.is_valid() and (sent := _sent_now(form, desks, setting, request)):
        messages.success(request, f"{sent.reference} is sent, red. Write the rest within 24 hours: it is in your work.")
        return redirect("sharing:opened", sent.pk)
    return page(
        request,
        "sharing/tell_now.html",
        contact=contact,
        form=form,
        contact_url=reverse("intake:contact", args=[contact.pk]),
        write_up_url=reverse("sharing:write_up", args=[contact.pk]),
    )


def _sent_now(form, desks, setting, request):
    said = form.cleaned_data
    once = emergency.once_now(setting.file, why=said["why"], who=said["who"])
    choice = emergency.choice_now(
        desks[said["desk"]], said["items"], once, setting.file, setting.law, level=setting.level, at=request.at
    )
    about = f"In danger now. {setting.file.about}"
    try:
        (sent,) = acts.ask(setting.contact, [choice], once=once, about=about, by=request.user, at=request.at)
    except Refused as refused:
        for reason in refused.reasons:
            form.add_error(None, reason)
        return None
    return sent


@requires(Action.TELL_OUTSIDE, on=Contact)
def tell_outside(request, contact):
    """Decide to tell somebody without a sign-in. Nothing leaves: a packet is frozen, to be handed over."""
    return _one(request, contact, OutsideForm, _told, "sharing/tell.html", "sharing:tell_outside")


@requires(Action.WRITE_UP, on=Contact)
def write_up(request, contact):
    """Write up what was said by telephone or in a meeting."""
    return _one(request, contact, SpokenForm, _written_up, "sharing/write_up.html", "sharing:write_up")


def _one(request, contact, form_class, act, template, here):
    """One recipient's page: whom, then the six questions, basis, items and preview; then the act."""
    posted, pressed = request.POST or None, request.POST.get("press", "")
    setting = setting_of(contact, request)
    agencies = {one.key: one for one in agencies_told(london_day(request.at))}
    agency = agencies.get((request.POST if posted else request.GET).get("to", ""))
    setting = replace(setting, known=known(setting.file, [agency] if agency else [], request.at))
    once_form = OnceForm(posted, initial=columns.once_initial(setting.file), law=setting.law)
    said = columns.once(once_form, setting)
    risk = (once_form.cleaned_data if posted else once_form.initial).get("risk") or ""
    shown = columns.column(Outside(agency), posted, said, risk, setting, form_class) if agency else None
    if posted and shown and pressed in ("preview", "send"):
        sound = columns.check(shown, once_form, said, setting) or form_class is SpokenForm
        if sound and pressed == "send" and (packet := act(contact, shown, once_form, said, request)):
            return redirect("sharing:packet", packet.pk)
    wrong = [*faults(once_form), *faults(shown.form)] if shown and pressed in ("preview", "send") else []
    return page(
        request,
        template,
        contact=contact,
        contact_url=reverse("intake:contact", args=[contact.pk]),
        here=reverse(here, args=[contact.pk]),
        agencies=list(agencies.values()),
        agency=agency,
        once=once_form,
        one=shown,
        wrong=wrong,
    )


def _told(contact, shown, once_form, said, request):
    if request.POST.get("seen") != shown.digest:
        once_form.add_error(None, "This is not what you last looked at. Read what they will see, then freeze it.")
        return None
    address = shown.form.answer("address")
    return _tried(
        once_form,
        lambda: acts.tell(contact, shown.choice, address=address, once=said, by=request.user, at=request.at),
    )


def _written_up(contact, shown, once_form, said, request):
    said_at = shown.form.answer("said_at")
    if not said_at:
        shown.form.add_error("said_at", "Give the time it was said.")
        return None
    heard = [_heard(shown.desk.agency, line) for line in shown.form.answer("heard").splitlines() if line.strip()]
    choice = replace(shown.choice, recipient=", ".join(one.name for one in heard)[:200])
    return _tried(
        once_form,
        lambda: acts.write_up(contact, choice, heard, said_at=said_at, once=said, by=request.user, at=request.at),
    )


def _heard(agency: Agency, line: str) -> Heard:
    name, _, role = line.partition(",")
    return Heard(agency, name.strip()[:120], role.strip()[:120])


def _tried(form, act):
    """What the act gave, or None with its reasons on the form."""
    try:
        return act()
    except Refused as refused:
        for reason in refused.reasons:
            form.add_error(None, reason)
    return None


def agencies_told(on) -> list[Agency]:
    """Everybody of the notice who exists on this day and may be told something."""
    found = Agency.objects.select_related("terms").order_by("name")
    return [one for one in found if one.is_active(on) and one.key not in NOT_TOLD]

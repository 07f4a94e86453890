"""Telling at once, telling people without a sign-in, and writing up what was said: everybody told on one page."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect
from django.urls import reverse

from access.actions import Action
from access.bodies import Column
from access.decide import may
from access.gate import page, requires
from access.keeping import keeps
from access.models import Agency
from audit.moves import Refused
from deadlines.calendar import london_day
from govuk.forms import faults
from govuk.shapes import in_words
from intake.models import Contact
from sharing import acts, columns, emergency
from sharing.acts.telling import FOR_WHOM, WHICH_WAY, Heard
from sharing.ask_views import setting_of
from sharing.channels import Channel
from sharing.columns import Outside
from sharing.forms import ToldOnceForm
from sharing.known import known
from sharing.models import OutsidePacket
from sharing.telling_forms import EmergencyForm, OutsideForm, SpokenForm, WhenSaidForm

MOST_TOLD = 12
READ_AGAIN = "This is not what you last looked at. Read what each of them will see, then freeze it."
NOT_TOLD = frozenset({"trust", "social-care", "family", "liquidlogic"})


@requires(Action.TELL_NOW, on=Contact)
@keeps("Telling an agency at once")
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


@dataclass(frozen=True)
class Telling:
    """One way of telling several at once: its form for each, its page, and what keeps one of them."""

    form_class: type[OutsideForm]
    template: str
    here: str
    keep: Callable
    aloud: bool = False


@requires(Action.TELL_OUTSIDE, on=Contact)
@keeps("Telling somebody without a sign-in")
def tell_outside(request, contact):
    """Decide to tell people without a sign-in. Nothing leaves: a packet for each is frozen, to be handed over.

    Where a page elsewhere leads here with `desk=first` and the agency has a desk in the service, it is told there.
    """
    if (at_desk := _at_its_desk(request, contact)) is not None:
        return redirect(at_desk)
    return _several(request, contact, Telling(OutsideForm, "sharing/tell.html", "sharing:tell_outside", _told))


def _at_its_desk(request, contact) -> str | None:
    """The page on which the agency of this address is told at its desk; None where it has none, or none is asked."""
    if (
        request.method != "GET"
        or request.GET.get("desk") != "first"
        or not may(request.user, Action.ASK_AGENCY, contact)
    ):
        return None
    wanted = request.GET.get("to", "")
    desks = [desk for desk in columns.desks_of(london_day(request.at)).values() if desk.agency.key == wanted]
    return f"{reverse('sharing:ask', args=[contact.pk])}?desk={desks[0].key}" if desks else None


@requires(Action.WRITE_UP, on=Contact)
@keeps("What was said to an agency")
def write_up(request, contact):
    """Write up what was said by telephone or in a meeting, to everybody who heard it."""
    way = Telling(SpokenForm, "sharing/write_up.html", "sharing:write_up", _written_up, aloud=True)
    return _several(request, contact, way)


def _several(request, contact, way: Telling):
    """The page of one telling: whom, the six questions once, then each one's basis, items and preview; then the act."""
    posted, pressed = request.POST or request.kept, request.POST.get("press", "")
    setting = setting_of(contact, request)
    agencies = {one.key: one for one in agencies_told(london_day(request.at))}
    chosen = _chosen(request, agencies, pressed)
    setting = replace(setting, known=known(setting.file, chosen, request.at))
    once_form = ToldOnceForm(posted, initial=columns.once_initial(setting.file) | setting.before.once, law=setting.law)
    when = WhenSaidForm(posted) if way.aloud else None
    said = columns.once(once_form, setting)
    risk = (once_form.cleaned_data if posted else once_form.initial).get("risk") or ""
    shown = [columns.column(Outside(one), posted, said, risk, setting, way.form_class) for one in chosen]
    looked = pressed in ("preview", "send") and bool(shown)
    ready = looked and _sound(shown, once_form, when, said, setting) and pressed == "send"
    if ready and (kept := _kept(request, contact, way, shown, once_form, when, said)):
        return redirect("sharing:packet", kept[0].pk) if len(kept) == 1 else redirect("sharing:went", contact.pk)
    return page(
        request,
        way.template,
        contact=contact,
        contact_url=reverse("intake:contact", args=[contact.pk]),
        here=reverse(way.here, args=[contact.pk]),
        more=[one for one in agencies.values() if one not in chosen],
        nobody_yet=not shown,
        more_heading="Tell others too" if shown else "Whom to tell" if not way.aloud else "Who was told",
        once=once_form,
        when=when,
        shown=shown,
        of_programme=any(one.desk.agency.matrix_column == Column.PROGRAMME for one in shown),
        consent_refused=any(reason for one in shown for reason in one.consent_refused),
        wrong=_wrong(once_form, when, shown) if looked else [],
    )


def _chosen(request, agencies: dict[str, Agency], pressed: str) -> list[Agency]:
    """The agencies on the page, in the order they were chosen. Only their keys are taken from the address."""
    typed = request.POST if request.method == "POST" else request.kept or request.GET
    keys = list(dict.fromkeys([*typed.getlist("to"), *(typed.getlist("more") if pressed != "send" else [])]))
    dropped = pressed.removeprefix("drop:") if pressed.startswith("drop:") else ""
    return [agencies[key] for key in keys if key in agencies and key != dropped][:MOST_TOLD]


def _sound(shown, once_form, when, said, setting) -> bool:
    """Whether nothing is against any of them. Each is checked, so that every fault is on the page at once."""
    checked = [columns.check(one, once_form, said, setting) for one in shown]
    if when is None:
        return all([*checked, *(_is_addressed(one) for one in shown)])
    # It has been said: a rule against it is looked at afterwards, and only what is missing holds the record up.
    return when.is_valid()


def _is_addressed(one) -> bool:
    """Whether it says for whom this is and how it goes; else the sentences stand beside the questions."""
    for name, sentence in (("recipient", FOR_WHOM), ("channel", WHICH_WAY)):
        if not one.form.answer(name).strip() and not one.form.errors.get(name):
            one.form.add_error(name, sentence)
    return not one.form.errors


def _wrong(once_form, when, shown) -> list[dict]:
    several = len(shown) > 1
    of_each = [
        {"text": f"{one.desk.agency.short_name}: {fault['text']}" if several else fault["text"], "href": fault["href"]}
        for one in shown
        for fault in faults(one.form)
    ]
    return [*faults(once_form), *(faults(when) if when else []), *of_each]


def _kept(request, contact, way: Telling, shown, once_form, when, said) -> list[OutsidePacket]:
    """Every packet kept, or none with the reasons on the form."""
    if not way.aloud and any(request.POST.get(f"seen-{one.desk.key}") != one.digest for one in shown):
        once_form.add_error(None, READ_AGAIN)
        return []
    try:
        with transaction.atomic():
            kept = [way.keep(contact, one, when, said, request) for one in shown]
    except Refused as refused:
        for reason in refused.reasons:
            once_form.add_error(None, reason)
        return []
    if len(kept) > 1:
        words = "written up" if way.aloud else "frozen, each to be handed over"
        messages.success(request, f"{in_words(len(kept)).capitalize()} {words}.")
    return kept


def _told(contact, one, when, said, request):
    address = one.form.answer("address")
    return _named(
        one, lambda: acts.tell(contact, one.choice, address=address, once=said, by=request.user, at=request.at)
    )


def _written_up(contact, one, when, said, request):
    heard = [_heard(one.desk.agency, line) for line in one.form.answer("heard").splitlines() if line.strip()]
    choice = replace(
        one.choice, recipient=", ".join(who.name for who in heard)[:200], channel=Channel(when.cleaned_data["channel"])
    )
    said_at = when.cleaned_data["said_at"]
    return _named(
        one, lambda: acts.write_up(contact, choice, heard, said_at=said_at, once=said, by=request.user, at=request.at)
    )


def _named(one, act):
    """What the act gave; its reasons name the agency they are about."""
    try:
        return act()
    except Refused as refused:
        raise Refused([f"{one.desk.agency.short_name}: {reason}" for reason in refused.reasons]) from refused


def _heard(agency: Agency, line: str) -> Heard:
    name, _, role = line.partition(",")
    return Heard(agency, name.strip()[:120], role.strip()[:120])


def agencies_told(on) -> list[Agency]:
    """Everybody of the notice who exists on this day and may be told something."""
    found = Agency.objects.select_related("terms").order_by("name")
    return [one for one in found if one.is_active(on) and one.key not in NOT_TOLD]

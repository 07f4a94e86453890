"""One page on which several agencies are asked: said once, then each agency's basis, items and exact preview."""

from dataclasses import replace

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse

from access.actions import Action
from access.gate import page, requires
from access.keeping import keeps
from access.models import Desk
from audit.moves import Refused
from deadlines.calendar import london_day
from govuk.forms import faults
from govuk.shapes import in_words
from intake.models import Contact
from sharing import acts, answer_by, before, choosing, columns
from sharing.acts.deciding import Draft
from sharing.columns import Setting, Shown
from sharing.file import on_file
from sharing.forms import OnceForm
from sharing.known import known, level_of
from sharing.law import law_in_force

MOST_DESKS = 12
READ_AGAIN = "This is not what you last looked at. Read what each agency will see, then send."


@requires(Action.ASK_AGENCY, on=Contact)
@keeps("Asking an agency")
def ask(request, contact):
    """Ask several agencies at once. Nothing leaves until it is sent as previewed."""
    posted = request.POST or request.kept
    pressed = request.POST.get("press", "")
    setting = setting_of(contact, request)
    desks = columns.desks_of(london_day(request.at))
    chosen = _chosen(request, desks, pressed)
    setting = replace(setting, known=known(setting.file, [desk.agency for desk in chosen], request.at))
    initial = columns.once_initial(setting.file) | setting.before.once
    once_form = OnceForm(posted, initial=initial, law=setting.law)
    said = columns.once(once_form, setting)
    risk = _risk(once_form)
    shown = [columns.column(desk, posted, said, risk, setting) for desk in chosen]
    if posted and pressed == "agree":
        for one in shown:
            _put_to_somebody(request, contact, one, said, setting)
    if posted and pressed in ("preview", "send") and chosen:
        # Each column is checked, so that every agency's faults are on the page at once.
        sound = [columns.check(one, once_form, said, setting) for one in shown]
        if (
            all(sound)
            and once_form.is_valid()
            and pressed == "send"
            and _sent(request, contact, once_form, shown, said)
        ):
            return redirect("sharing:chase", contact.pk)
    return _page(request, contact, once_form, shown, desks, pressed)


def setting_of(contact, request) -> Setting:
    """What every column of a page about this contact is worked out from."""
    telephone = request.user.telephone or (contact.queue.telephone if contact.queue else "")
    return Setting(
        contact=contact,
        file=on_file(contact, london_day(request.at)),
        law=law_in_force(),
        level=level_of(request.user),
        at=request.at,
        asker=request.user.display_name,
        telephone=telephone,
        answer_by=answer_by.ordinarily(contact, request.at),
        before=before.of_page(contact, request.GET),
    )


def _chosen(request, desks: dict[str, Desk], pressed: str) -> list[Desk]:
    """The desks on the page, in the order they were chosen. Only codes of desks are taken from the address."""
    typed = request.POST if request.method == "POST" else request.kept or request.GET
    keys = list(dict.fromkeys([*typed.getlist("desk"), *(typed.getlist("more") if pressed != "send" else [])]))
    dropped = pressed.removeprefix("drop:") if pressed.startswith("drop:") else ""
    return [desks[key] for key in keys if key in desks and key != dropped][:MOST_DESKS]


def _risk(form: OnceForm) -> str:
    said = form.cleaned_data if form.is_bound else form.initial
    return said.get("risk") or ""


def _put_to_somebody(request, contact, one: Shown, said, setting: Setting) -> None:
    """Ask who may agree to whatever in this column wants agreement; the words stay on the page meanwhile."""
    draft = Draft(one.choice, one.offers, one.told, {}, one.known)
    proposed = choosing.proposal(
        one.choice, said, one.told, level=setting.level, on=london_day(request.at), known=one.known
    )
    try:
        asked = acts.ask_to_agree(contact, draft, proposed, setting.law, by=request.user, at=request.at)
    except Refused as refused:
        for reason in refused.reasons:
            one.form.add_error("items", reason)
        return
    if asked:
        words = in_words(len(asked)).capitalize()
        name = one.desk.agency.short_name
        messages.success(request, f"{words} item{'s' if len(asked) > 1 else ''} for {name} put to who may agree.")


def _sent(request, contact, once_form: OnceForm, shown: list[Shown], said) -> bool:
    """Send what was previewed, exactly. False, with the reason on the form, where it is not that."""
    if any(request.POST.get(f"seen-{one.desk.key}") != one.digest for one in shown):
        once_form.add_error(None, READ_AGAIN)
        return False
    try:
        about = once_form.cleaned_data["about"]
        choices = [one.choice for one in shown]
        sent = acts.ask(contact, choices, once=said, about=about, by=request.user, at=request.at)
    except Refused as refused:
        for reason in refused.reasons:
            once_form.add_error("about" if reason.startswith("Leave names") else None, reason)
        return False
    number = in_words(len(sent)).capitalize()
    words = f"{number} request{'s' if len(sent) > 1 else ''} sent, each frozen as previewed."
    messages.success(request, words)
    return True


def _page(request, contact, once_form, shown: list[Shown], desks, pressed):
    looked = pressed in ("preview", "send")
    number = in_words(len(shown))
    return page(
        request,
        "sharing/ask.html",
        contact=contact,
        contact_url=reverse("intake:contact", args=[contact.pk]),
        form=once_form if looked else None,
        once=once_form,
        shown=shown,
        more=[desk for desk in desks.values() if desk not in [one.desk for one in shown]],
        wrong=[*faults(once_form), *_column_faults(shown)] if looked else [],
        title=f"Ask {number} {'agency' if len(shown) == 1 else 'agencies'}" if shown else "Ask agencies",
        nobody_yet=not shown,
        wants_agreement=any("must agree to this" in str(one.form.errors) for one in shown),
        consent_refused=any(reason for one in shown for reason in one.consent_refused),
        more_heading="Ask others too" if shown else "Whom to ask",
        send_words=f"Send {len(shown)} request{'' if len(shown) == 1 else 's'}",
    )


def _column_faults(shown: list[Shown]) -> list[dict]:
    return [
        {"text": f"{one.desk.agency.short_name}: {fault['text']}", "href": fault["href"]}
        for one in shown
        for fault in faults(one.form)
    ]

"""Withdrawing and correcting what was told from one contact, and the evidence that every recipient was told."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse

from access.actions import Action
from access.gate import page, requires
from access.keeping import keeps
from audit import trail
from deadlines.words import moment_words
from documents import spreadsheets as sheets
from intake.models import Contact
from people import limits
from sharing import acts, life_forms, recall
from sharing.desk_views import done
from sharing.models import Recall, SharingItem


@requires(Action.RECALL_SHARED, on=Contact)
def recalls(request, contact):
    """Everything withdrawn or corrected in this contact: each recipient, and who has not replied."""
    found = list(Recall.objects.filter(contact=contact).select_related("opened_by"))
    return page(
        request,
        "sharing/recalls.html",
        contact=contact,
        contact_url=reverse("intake:contact", args=[contact.pk]),
        recall_url=reverse("sharing:recall", args=[contact.pk]),
        recalls=[_shown(one) for one in found],
        elsewhere=[_elsewhere(one, told) for one, told in recall.found_elsewhere(contact)],
    )


def _shown(one: Recall) -> dict:
    recipients = recall.recipients(one)
    return {
        "title": f"{one.get_kind_display()} {moment_words(one.opened_at)}, by {one.opened_by.display_name}",
        "labels": one.labels,
        "words": one.words,
        "why": one.why,
        "recipients": recipients,
        "waiting": sum(line.waits for line in recipients),
        "csv_url": reverse("sharing:recall_sheet", args=[one.contact_id, one.pk, "csv"]),
        "xlsx_url": reverse("sharing:recall_sheet", args=[one.contact_id, one.pk, "xlsx"]),
    }


def _elsewhere(one, told: recall.Recipient) -> dict:
    return {"kind": one.get_kind_display(), "words": one.words, "told": told}


@requires(Action.RECALL_SHARED, on=Contact)
@keeps("Taking back what was told")
def new_recall(request, contact):
    """Choose what is withdrawn or corrected; before it is sent the page lists every past recipient."""
    items = _items(contact)
    form = life_forms.RecallForm(request.POST or None, items=items)
    sends = request.POST.get("press") == "send"
    if sends and (kept := done(request, form, acts.recall, contact)):
        told = len(recall.recipients(kept))
        messages.success(request, f"Past recipients listed: {told}. Those with a desk are told.")
        return redirect("sharing:recalls", contact.pk)
    chosen = form.cleaned_data.get("keys") if form.is_bound and form.is_valid() else []
    return page(
        request,
        "sharing/recall.html",
        contact=contact,
        form=form,
        nothing=not items,
        wrong=_found_wrong(contact),
        back_url=reverse("sharing:recalls", args=[contact.pk]),
        listed=[
            f"{one.agency.name}, {moment_words(one.sent_at or one.decided_at)}"
            for one in (recall.past_recipients(chosen) if chosen else [])
        ],
    )


def _found_wrong(contact: Contact) -> list:
    """What was found wrong, after they asked, about anybody told of from this contact: what is right beside it."""
    told = SharingItem.objects.filter(decision__contact=contact, person__isnull=False)
    return [one for person in sorted(set(told.values_list("person_id", flat=True))) for one in limits.wrong(person)]


def _items(contact: Contact) -> list[tuple[str, str]]:
    told = SharingItem.objects.filter(decision__contact=contact, decision__decision__in=recall.TOLD)
    return sorted(dict(told.values_list("key", "label")).items(), key=lambda pair: pair[1])


@requires(Action.RECALL_SHARED, on=Contact)
def by_hand(request, contact, record_id):
    """Record that a recipient without a sign-in was told, and what they did."""
    line = recall.lines_of(contact).filter(pk=record_id).select_related("decision__contact", "decision__agency").first()
    if line is None:
        raise Http404
    form = life_forms.ByHandForm(request.POST or None, initial={"how": line.how, "done": line.done})
    if done(request, form, acts.tell_by_hand, line):
        return redirect("sharing:recalls", contact.pk)
    return page(
        request, "sharing/hub_ask.html", form=form, title=f"Tell {line.decision.agency.name}", button="Keep this",
        lead="\n".join(
            [
                f"{line.get_kind_display()}: {'; '.join(line.labels)}",
                *([f"What is right: {line.words}"] if line.words else []),
                "Tell them by a way they can be sure of. Nothing of the content goes by e-mail.",
            ]
        ),
        back_url=reverse("sharing:recalls", args=[contact.pk]),
    )  # fmt: skip


@requires(Action.RECALL_SHARED, on=Contact)
def sheet(request, contact, record_id, kind):
    """One recall as a sheet: the evidence of Article 19. Recorded as an export."""
    one = Recall.objects.filter(contact=contact, pk=record_id).first()
    if one is None or kind not in sheets.KINDS:
        raise Http404
    rows = recall.evidence(one)
    trail.note(request.user, "recall.exported", on=one, at=request.at, rows=len(rows), form=kind)
    return sheets.answer(kind, "recall", recall.COLUMNS, rows)

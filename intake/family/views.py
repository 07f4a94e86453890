"""The pages of telling the family what was decided, and of keeping what they say."""

from typing import Any

from django.conf import settings
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from access.actions import Action
from access.gate import page, requires
from access.keeping import keeps
from deadlines.words import moment_words
from documents import making
from intake import acts as contacts
from intake.codes import StatementKind
from intake.family import acts, forms, shown
from intake.models import Contact, FamilyOutcome
from intake.models.after import Telling
from intake.views.asking import done, question

DOCUMENT = "family outcome letter"


@requires(Action.TELL_FAMILY, on=Contact)
def family(request, contact):
    """Each of the family: told, not told and why; and their account beside the professionals'."""
    own, others = shown.accounts(contact)
    return page(
        request, "intake/family.html", contact=contact, lines=shown.lines(contact, shown.members(contact)),
        own=own, others=others, worry=contact.worry,
    )  # fmt: skip


@requires(Action.TELL_FAMILY, on=Contact)
@keeps("What the family is told")
def outcome(request, contact, record_id):
    """Decide for one of the family whether and how they are told."""
    member = next((one for one in shown.members(contact) if one.person.pk == record_id), None)
    if member is None:
        raise Http404
    initial = shown.initial(contact, member, request.at, settings.DUTY_TELEPHONE)
    form = forms.OutcomeForm(request.POST or None, initial=initial)
    if form.is_valid():
        answers: dict[str, Any] = {name: value or "" for name, value in form.cleaned_data.items()}
        said = acts.Said(**answers | {"review_on": form.cleaned_data["review_on"]})
        if done(form, acts.decide, contact, member.person, said, by=request.user, at=request.at):
            return redirect("intake:family", contact.pk)
    lead = f"{member.standing}. Decided for {member.name} alone."
    if member.alleged:
        lead += " Said to have caused harm: is it safe that they know?"
    return question(request, form, contact, title=f"What {member.name} is told", button="Keep the decision", lead=lead)


@requires(Action.TELL_FAMILY, on=Contact)
@keeps("The family’s own account")
def account(request, contact):
    """Write down what one of the family says, in their own words."""
    people = {str(one.person.pk): one for one in shown.members(contact)}
    form = forms.AccountForm(request.POST or None, people=[(key, one.name) for key, one in people.items()])
    if form.is_valid():
        who = people[form.cleaned_data["said_by"]]
        said = {
            "kind": StatementKind.FAMILY,
            "text": form.cleaned_data["text"],
            "said_by": f"{who.name}, {who.standing}",
        }
        if done(form, contacts.add_statement, contact, child=None, **said, by=request.user, at=request.at):
            return redirect("intake:family", contact.pk)
    return question(request, form, contact, title="What the family says", button="Keep their words")


@requires(Action.SEE_FAMILY_LETTER, on=FamilyOutcome)
def letter(request, outcome):
    """What one of the family is told, as they will read it; how it left is recorded here."""
    form = forms.SentForm(request.POST or None, initial={"sent_at": request.at})
    if form.is_valid() and done(
        form, acts.send, outcome, how=form.cleaned_data["sent_how"], sent_at=form.cleaned_data["sent_at"],
        by=request.user, at=request.at,
    ):  # fmt: skip
        return redirect("intake:family_letter", outcome.pk)
    return page(
        request, "intake/family_letter.html", outcome=outcome, contact=outcome.contact, form=form,
        name=shown.name_of(outcome), how=Telling(outcome.how).label, told=outcome.how != Telling.NOT_NOW,
        decided=moment_words(outcome.decided_at), sent=moment_words(outcome.sent_at) if outcome.sent_at else "",
        document=making.latest(DOCUMENT, outcome),
    )  # fmt: skip


@requires(Action.SEE_FAMILY_LETTER, on=FamilyOutcome)
@require_POST
def print_letter(request, outcome):
    """Order the letter as a tagged PDF."""
    if outcome.how == Telling.NOT_NOW:
        raise Http404
    back = reverse("intake:family_letter", args=[outcome.pk])
    made = making.order(DOCUMENT, on=outcome, by=request.user, at=request.at, why="a letter to the family", back=back)
    return redirect("frontdoor:document", made.pk)

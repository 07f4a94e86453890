"""The page of a contact and of each child in it, the questions still to ask, and what is added to it."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from access.keeping import keeps
from audit import trail
from audit.moves import Refused
from audit.records import Stale
from deadlines import policy
from deadlines.calendar import london_day
from intake import acts, display, facts, happened, naming, on_record, teller
from intake.acts import taking_back
from intake.codes import Answered
from intake.forms.working import AnswerForm, ChangeForm, LinkForm, StatementForm
from intake.models import Answer, Contact, ContactChild
from intake.views.asking import done, question
from people import saving
from people.hits import shown_hit
from people.search import find
from people.terms import Terms
from retention.acts import kept_until


@requires(Action.OPEN_CONTACT, on=Contact)
def contact(request, contact):
    """A contact, by the page of its first child."""
    return _case(request, contact, None)


@requires(Action.OPEN_CHILD, on=ContactChild)
def child(request, child):
    """One child in one contact."""
    return _case(request, child.contact, child)


def _case(request, contact: Contact, wanted: ContactChild | None):
    on_file = facts.on_file(contact)
    child = next(one for one in on_file.children if wanted is None or one.pk == wanted.pk)
    bar, warnings = display.identity(on_file, child, request.at)
    rules, past = policy.in_force(london_day(request.at)), display.earlier(on_file, request.at)
    return page(
        request, "intake/child.html", contact=contact, child=child, identity=bar, warnings=warnings,
        clocks=display.clocks(on_file, rules, request.at), step=display.next_step(on_file, child, request.user),
        also=display.also_open(on_file, child, request.user), to_ask=display.to_ask(on_file),
        entries=happened.timeline(on_file, request.user, request.at), earlier=past,
        year=display.year_of(on_file, past), today=london_day(request.at), name=naming.first_name(child.person),
        undo_until=taking_back.undo_until(child, on_file.decision_on(child.pk), by=request.user, at=request.at),
        stands=display.state_words(child), safe=display.safe_words(contact),
        why_not_told=teller.WHY_NOT if teller.is_covered(contact, request.user) else "",
        kept=kept_until(root_kind="contact", root_id=contact.pk) if contact.closed_at else None,
    )  # fmt: skip


@requires(Action.TAKE_CONTACT, on=Contact)
@require_POST
def take(request, contact):
    """Take a contact to work on."""
    try:
        version = int(request.POST.get("version") or 0) or None
        acts.take_it(contact, by=request.user, at=request.at, version=version)
        messages.success(request, f"{contact.reference} is yours.")
    except ValueError:
        messages.error(request, "This page lost its place. Open the contact and take it there.")
    except Refused as refused:
        messages.error(request, " ".join(refused.reasons))
    return redirect("intake:contact", contact.pk)


@requires(Action.ADD_TO_CONTACT, on=Contact)
def triage(request, contact):
    """Search for every child, see who they may be, and take the contact on."""
    if request.method == "POST":
        try:
            acts.triage(contact, by=request.user, at=request.at)
            return redirect("intake:contact", contact.pk)
        except Refused as refused:
            for reason in refused.reasons:
                messages.error(request, reason)
    searched = []
    for child in naming.with_names(contact.children.all(), "person"):
        hits = find(request.user, _terms(child.person), request.at, purpose="triage")
        searched.append(
            (naming.called(child.person), [shown_hit(hit) for hit in hits if hit.person.pk != child.person_id])
        )
    return page(request, "intake/triage.html", contact=contact, searched=searched)


def _terms(person) -> Terms:
    name = next(iter(person.current_names), None)
    return Terms(
        given=name.given if name else "", family=name.family if name else "", born_on=person.born_on,
        expected_on=person.expected_on, sex=person.sex,
    )  # fmt: skip


@requires(Action.ADD_TO_CONTACT, on=Contact)
@keeps("Still to ask")
def still_to_ask(request, contact):
    """Every question still to ask, on one page. What is left blank stays to ask."""
    on_file = facts.on_file(contact)
    forms = _answer_forms(request, on_file)
    if request.method == "POST" and all([form.is_valid() for form in forms]):
        try:
            kept = _keep_answers(request, contact, on_file, forms)
            messages.success(request, f"{kept} settled." if kept else "Nothing was changed.")
            return redirect("intake:contact", contact.pk)
        except Stale:
            forms = _answer_forms(request, facts.on_file(contact), after_another=True)
    return page(request, "intake/still_to_ask.html", contact=contact, forms=forms, back=_back(contact))


def _answer_forms(request, on_file, *, after_another: bool = False) -> list[AnswerForm]:
    known = {(one.question, str(one.child_id or "")): one for one in on_file.answers}
    several, forms = len(on_file.children) > 1, []
    settled, beside = on_record.settled(on_file), on_record.beside(on_file, request.at)
    for item in facts.still_to_ask(on_file):
        key = (item.question.key, item.child.id if item.child else "")
        answer = known.get(key)
        place = f"{item.question.key}-{item.child.id if item.child else 'all'}"
        sent = request.POST or None
        if after_another and answer:
            sent = request.POST.copy()
            sent[f"{place}-version"] = str(answer.version)
        forms.append(
            AnswerForm(
                sent, prefix=place, item=item, anchor=display.anchor_of(item),
                shown=f"{item.question.title}{f': {item.child.name}' if item.child and several else ''}",
                settled=settled.get(key, ""), beside=beside.get(key, []),
                initial={"state": answer.state, "text": answer.text, "version": answer.version} if answer else {},
            )
        )  # fmt: skip
        if after_another:
            _set_beside(request, forms[-1], answer)
    return forms


def _set_beside(request, form: AnswerForm, answer: Answer | None) -> None:
    """Show what somebody else answered meanwhile, where it is not what was typed here."""
    was = request.POST.get(f"{form.prefix}-version") or "0"
    if answer is None or was == str(answer.version) or not form.is_valid() or not form.cleaned_data.get("state"):
        return
    theirs = ": ".join(filter(None, [Answered(answer.state).label, answer.text]))
    form.add_error(
        None, f"{form.shown}. {answer.answered_by} answered first: {theirs}. Save again to put yours in its place."
    )


def _keep_answers(request, contact, on_file, forms) -> int:
    children, kept = {str(one.pk): one for one in on_file.children}, 0
    for form in forms:
        said = form.cleaned_data
        if not said.get("state") or not form.has_changed():
            continue
        acts.answer_question(
            contact, question=form.item.question.key, state=said["state"], text=said.get("text") or "",
            child=children[form.item.child.id] if form.item.child else None, version=said.get("version") or 0,
            by=request.user, at=request.at,
        )  # fmt: skip
        kept += 1
    return kept


@requires(Action.ADD_TO_CONTACT, on=Contact)
@keeps("Statement")
def statement(request, contact):
    """Add what somebody said, kept apart by kind."""
    children = {str(one.pk): one for one in naming.with_names(contact.children.all(), "person")}
    form = StatementForm(
        request.POST or None, children=[(key, naming.called(one.person)) for key, one in children.items()]
    )
    if form.is_valid():
        said = form.cleaned_data | {"child": children.get(form.cleaned_data["child"])}
        if done(form, acts.add_statement, contact, **said, by=request.user, at=request.at):
            return redirect("intake:contact", contact.pk)
    return question(request, form, contact, title="Add what was said", button="Keep this statement")


@requires(Action.ADD_TO_CONTACT, on=Contact)
@keeps("Changing the answers")
def change(request, contact):
    """Put the answers of a contact right; the second of two editors is shown both versions."""
    form = teller.without(
        ChangeForm(saving.settled(request, _answers(contact)), initial=_answers(contact)), contact, request.user
    )
    if form.is_valid():
        said = form.cleaned_data
        changes = {name: said[name] for name in ChangeForm.CHANGEABLE if name in said}
        who = {"by": request.user, "at": request.at}
        try:
            acts.change(contact, changes, why=said["why"], version=said["version"], **who)
        except (ValidationError, Refused) as error:
            saving.tell(form, error)
        except Stale as stale:
            return saving.both_versions(request, form, stale, _answers, back=_back(contact))
        else:
            return redirect("intake:contact", contact.pk)
    return question(request, form, contact, title="Change the answers", button="Save the change")


def _answers(contact: Contact) -> dict:
    return {name: getattr(contact, name) for name in ChangeForm.CHANGEABLE} | {"version": contact.version}


@requires(Action.ADD_TO_CONTACT, on=Contact)
@keeps("Linking an earlier contact")
def link(request, contact):
    """Link a contact to an earlier one: nothing closed is reopened."""
    form = LinkForm(request.POST or None)
    if form.is_valid():
        wanted = form.cleaned_data["reference"].strip().upper()
        earlier = visible(request.user, Action.OPEN_CONTACT).filter(reference=wanted).first()
        if earlier is None:
            form.add_error("reference", "No contact you may open has this reference. Check each character.")
        elif done(form, acts.link, contact, to=earlier, why=form.cleaned_data["why"], by=request.user, at=request.at):
            return redirect("intake:contact", contact.pk)
    return question(request, form, contact, title="Link an earlier contact", button="Link them")


@requires(Action.OPEN_CONTACT, on=Contact)
def versions(request, contact):
    """Every version of a contact's own row: before and after, by whom and why."""
    entries = trail.timeline(contact)
    people = display.people_by_id({entry.by_id for entry in entries})
    shown = [teller.covered(entry, contact, request.user) for entry in entries]
    rows = [(entry, people.get(entry.by_id, "somebody no longer here")) for entry in shown]
    return page(request, "intake/versions.html", contact=contact, entries=rows, back=_back(contact))


def _back(contact: Contact) -> str:
    return reverse("intake:contact", args=[contact.pk])

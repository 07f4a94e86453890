"""What somebody agreed and consented to: read, recorded, taken back, decided about."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect

from access.actions import Action
from access.gate import page, requires
from access.keeping import keeps
from audit.moves import Refused
from audit.records import Stale
from consent import acts, display, forms, resting, taking
from consent.models import ConsentRecord, ServiceAgreement
from deadlines.calendar import london_day
from documents import receiving
from people import saving
from people.models import Person
from people.saving import done

ENGLISH = "English"


@requires(Action.RECORD_CONSENT, on=Person)
@keeps("Consent")
def consents(request, person):
    """One page: what stands, a new yes or no, and taking one back, each in one step."""
    file, on = display.on_file(request.user, person, request.at), london_day(request.at)
    record = _record_form(request, person, file, on)
    back = _back_form(request, file)
    if record.is_bound and record.is_valid() and _recorded(request, person, record):
        return redirect("consent:consents", person.pk)
    if back.is_bound and back.is_valid() and _taken_back(request, file, back):
        return redirect("consent:consent", request.POST["consent"])
    return page(
        request, "consent/consents.html", person=person, bar=display.bar(person, file, request.at), form=record,
        back=back, back_of=request.POST.get("consent", ""), lines=display.lines(file, request.at),
        live=[(str(row.pk), f"{row.purpose.name}: {row.recipient.name}") for row in file.live],
        agreements=display.agreement_lines(file),
    )  # fmt: skip


def _record_form(request, person, file, on) -> forms.RecordForm:
    sent = request.POST if request.method == "POST" and request.POST.get("what") != "back" else None
    return forms.RecordForm(
        sent, people=file.people, purposes=display.purposes(on), recipients=display.recipients(on),
        age=person.age_on(on),
        initial={"seen": taking.seen_of(file.rows), "collected_at": request.at, "language": ENGLISH,
                 "assessed_on": on},
    )  # fmt: skip


def _back_form(request, file) -> forms.TakeBackForm:
    sent = request.POST if request.method == "POST" and request.POST.get("what") == "back" else None
    return forms.TakeBackForm(sent, people=file.people, prefix="back", initial={"said_at": request.at})


def _recorded(request, person: Person, form: forms.RecordForm) -> bool:
    found = form.cleaned_data
    answer = taking.answer_of(found, request.at)
    act = acts.give if found["answer"] == "yes" else acts.refuse
    seen = taking.seen_for(person, answer, found["seen"])
    try:
        act(person, answer, seen=seen, by=request.user, at=request.at)
    except (ValidationError, Refused, Stale) as error:
        saving.tell(form, taking.beside(error, found["authority"]))
        return False
    saving.say(request, "Recorded. They can have a receipt: open it below.")
    return True


def _taken_back(request, file, form: forms.TakeBackForm) -> bool:
    row = next((one for one in file.rows if str(one.pk) == request.POST.get("consent")), None)
    if row is None:
        form.add_error(None, "Choose which consent they take back.")
        return False
    said = {name: form.cleaned_data[name] for name in ("method", "said_at", "words", "person_name")}
    who = taking.person_of(form.cleaned_data["person"])
    if not done(form, acts.withdraw, row, person=who, **said, by=request.user, at=request.at):
        return False
    saving.say(request, "Taken back. Nothing further goes on it.")
    return True


@requires(Action.OPEN_CONSENT, on=ConsentRecord)
def consent(request, row):
    """One consent: what was said, what rests on it, and its receipt."""
    file = display.on_file(request.user, row.subject, request.at)
    return page(
        request, "consent/consent.html", row=row, shown=display.shown(row, request.at),
        bar=display.bar(row.subject, file, request.at), given=forms.ReceiptForm(), again=forms.LookAgainForm(),
        invalid=forms.InvalidForm(),
    )  # fmt: skip


@requires(Action.TAKE_BACK_CONSENT, on=ConsentRecord)
def evidence(request, row):
    """A file that shows the answer or the authority; it is checked before it can be opened."""
    form = forms.EvidenceForm(request.POST, request.FILES) if request.method == "POST" else forms.EvidenceForm()
    if form.is_valid() and done(form, _taken_in, request, row, form.cleaned_data["upload"][0]):
        saving.say(request, "Kept. It is being checked before it can be opened.")
        return redirect("consent:consent", row.pk)
    return _one_question(request, row, form, "Keep the evidence", "Keep it")


def _taken_in(request, row: ConsentRecord, upload) -> None:
    # Taken in outside the act, so that the note of a file turned away stays when the file does not.
    file = receiving.take_in(upload, on=row, by=request.user, at=request.at)
    acts.keep_evidence(row, file, by=request.user, at=request.at)


@requires(Action.TAKE_BACK_CONSENT, on=ConsentRecord)
def ripple(request, row):
    """What becomes of each share that rested on a consent taken back: one at a time, each recorded."""
    shares = resting.undecided(row, request.at)
    if not shares:
        return redirect("consent:consent", row.pk)
    share = next((one for one in shares if str(one.id) == request.POST.get("share")), shares[0])
    form = forms.RippleForm(saving.sent(request))
    if form.is_valid() and done(form, acts.choose, row, share, **form.cleaned_data, by=request.user, at=request.at):
        return redirect(share.afresh if form.cleaned_data["choice"] == "OTHER_BASIS" and share.afresh else request.path)
    return page(
        request, "consent/ripple.html", row=row, share=share, left=len(shares), form=form,
        shown=display.shown(row, request.at),
    )  # fmt: skip


@requires(Action.TAKE_BACK_CONSENT, on=ConsentRecord)
def look_again(request, row):
    """A consent was looked at again and still holds."""
    form = forms.LookAgainForm(saving.sent(request))
    if form.is_valid() and done(form, acts.reviewed, row, **form.cleaned_data, by=request.user, at=request.at):
        return redirect("consent:consent", row.pk)
    return _one_question(request, row, form, "Look at it again", "It still holds")


@requires(Action.TAKE_BACK_CONSENT, on=ConsentRecord)
def invalid(request, row):
    """A consent is found never to have been valid."""
    form = forms.InvalidForm(saving.sent(request))
    if form.is_valid() and done(form, acts.find_invalid, row, **form.cleaned_data, by=request.user, at=request.at):
        return redirect("consent:consent", row.pk)
    return _one_question(request, row, form, "It was never valid", "Record that it was never valid")


def _one_question(request, row: ConsentRecord, form, title: str, button: str):
    back = f"{row.purpose.name}: {row.recipient.name}"
    return page(request, "consent/question.html", form=form, title=title, button=button, row=row, back=back)


@requires(Action.RECORD_CONSENT, on=Person)
@keeps("Agreement to a service")
def agreement(request, person):
    """Whether the family agrees to a service. Not consent."""
    file = display.on_file(request.user, person, request.at)
    form = forms.AgreementForm(
        saving.sent(request), people=file.people, initial={"said_on": london_day(request.at), "language": ENGLISH}
    )
    if form.is_valid():
        said = form.cleaned_data | {
            "agreed": form.cleaned_data["agreed"] == "yes", "said_by": taking.person_of(form.cleaned_data["said_by"]),
            "raises_risk": taking.yes_or_no(form.cleaned_data["raises_risk"]),
        }  # fmt: skip
        if done(form, acts.record_agreement, person, **said, by=request.user, at=request.at):
            return redirect("consent:consents", person.pk)
    return page(request, "consent/agreement.html", person=person, form=form, bar=display.bar(person, file, request.at))


@requires(Action.END_AGREEMENT, on=ServiceAgreement)
@keeps("Ending an agreement")
def end(request, agreement):
    """The family no longer agrees to a service."""
    form = forms.EndForm(saving.sent(request), initial={"ended_on": london_day(request.at)})
    if form.is_valid():
        said = form.cleaned_data | {"raises_risk": taking.yes_or_no(form.cleaned_data["raises_risk"])}
        if done(form, acts.end_agreement, agreement, **said, by=request.user, at=request.at):
            return redirect("consent:consents", agreement.subject_id)
    return page(request, "consent/end.html", form=form, service=agreement.get_service_display(), agreement=agreement)

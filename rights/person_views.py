"""Redacting a person: who they are, what they are known by, and every mention of them, chosen and decided together."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect

from access.actions import Action
from access.gate import page, requires
from access.keeping import keeps
from audit.moves import Refused
from audit.records import Stale
from rights import review_forms as forms
from rights.acts import persons
from rights.models import Mark, Party, RightsRequest
from rights.parties import WORDS, is_protected

AROUND = 60
SHOWN = 300
CHANGED = "Somebody changed this a moment ago. Read it again."


@dataclass
class Line:
    """One mention ready to print: the words before it, the words themselves, and those after."""

    pk: UUID
    url: str
    heading: str
    before: str
    words: str
    after: str
    state: str
    is_open: bool
    decided: str


@requires(Action.REVIEW_RIGHTS, on=RightsRequest)
def people(request, rights_request):
    """Everybody mentioned, how they stand, and how many mentions of each are still to decide."""
    form = forms.NewPersonForm(request.POST or None)
    if form.is_valid():
        try:
            party = persons.add_person(rights_request, by=request.user, at=request.at, **form.cleaned_data)
            return redirect("rights:person", rights_request.pk, party.pk)
        except Refused as refused:
            form.add_error("name", " ".join(refused.reasons))
    counts: dict = {}
    marks = Mark.objects.filter(item__request=rights_request, party__isnull=False)
    for party_id, state in marks.values_list("party_id", "state"):
        counts.setdefault(party_id, []).append(state)
    rows = [
        {"party": one, "words": WORDS[one.standing], "all": len(counts.get(one.pk, [])),
         "left": counts.get(one.pk, []).count(Mark.PROPOSED), "is_protected": is_protected(one.standing)}
        for one in rights_request.parties.all()
    ]  # fmt: skip
    return page(request, "rights/people.html", one=rights_request, rows=rows, form=form)


@requires(Action.REVIEW_RIGHTS, on=RightsRequest)
@keeps("Mentions of one person")
def person(request, rights_request, record_id):
    """Every mention of one person, wherever it stands: chosen, tested once, and taken out or kept together."""
    party = rights_request.parties.select_related("request").filter(pk=record_id).first()
    if party is None:
        raise Http404
    sent = request.POST
    form = forms.PersonForm(sent if "decide" in sent else None, initial={"code": "TP16", "state": Mark.TAKEN})
    known = forms.KnownForm(sent if "say" in sent else None, initial={"known": party.known_to_asker})
    term = forms.TermForm(sent if "term" in sent else None)
    for one, act in ((form, _decide), (known, _known), (term, _term)):
        if one.is_bound and one.is_valid():
            try:
                messages.success(request, act(party, one.cleaned_data, request))
                return redirect("rights:person", rights_request.pk, party.pk)
            except Refused as refused:
                one.add_error(None, " ".join(refused.reasons))
            except Stale:
                one.add_error(None, CHANGED)
    marks = list(persons.marks_of(party)[:SHOWN])
    chosen = set(sent.getlist("chosen")) if form.is_bound else {str(mark.pk) for mark in marks}
    return page(
        request, "rights/person.html", one=rights_request, party=party, words=WORDS[party.standing], form=form,
        known=known, term=term, lines=[_line(mark, rights_request) for mark in marks], chosen=chosen,
        terms=sorted({text for text, _ in party.terms}, key=str.casefold)[:60],
    )  # fmt: skip


def _line(mark: Mark, request: RightsRequest) -> Line:
    text = next((one["text"] for one in mark.item.passages if one["key"] == mark.passage), "")
    return Line(
        mark.pk, f"/rights/{request.pk}/read/{mark.item_id}", mark.item.heading,
        text[max(0, mark.start - AROUND) : mark.start], text[mark.start : mark.end],
        text[mark.end : mark.end + AROUND], mark.get_state_display(), mark.state == Mark.PROPOSED, mark.reason,
    )  # fmt: skip


def _decide(party: Party, said: dict, request) -> str:
    chosen = [UUID(one) for one in request.POST.getlist("chosen") if _is_id(one)]
    many = persons.decide(
        party, chosen, said["state"], code=said.get("code", ""), reason=said["reason"],
        tested=said.get("met", []), by=request.user, at=request.at,
    )  # fmt: skip
    return f"Decided: {many}."


def _is_id(typed: str) -> bool:
    try:
        return bool(UUID(typed))
    except ValueError:
        return False


def _known(party: Party, said: dict, request) -> str:
    persons.say_known(party, known=said["known"], by=request.user, at=request.at)
    return "Recorded."


def _term(party: Party, said: dict, request) -> str:
    many = persons.add_term(party, text=said["text"], kind=said["kind"], by=request.user, at=request.at)
    return f"Proposed: {many}."

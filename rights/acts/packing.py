"""Making a pack, reading it again at the gate, and letting it go: two people check the very bytes, a third releases."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.urls import reverse

from audit import trail
from audit.moves import Refused, move
from deadlines.calendar import london_day
from documents import locking, making, vault
from documents.models import Document
from rights import gate, pack, payload, who
from rights.acts import clock, files, handing, lending
from rights.acts.asking import new_code
from rights.acts.reading import still_to_read, void_packs
from rights.first_edition import COLLECT, days
from rights.mentions import Term, without_own
from rights.models import Item, Pack, Party, RightsRequest, Survivor
from rights.parties import is_protected
from rights.workflow import State, why_not

KINDS = {
    "rights pack": "pdf", "rights pack, large print": "large", "rights letter": "letter", "rights copies": "copy",
}  # fmt: skip
MOST_NOTED = 200


def register() -> None:
    """Put down the documents a pack is made of. Their pages are written here, from the payload."""
    for kind in KINDS:
        making.register(kind, title=gate.TITLE, renderer="rights.pack.pages")


def why_not_made(request: RightsRequest) -> list[str]:
    """Return what stands in the way of having a pack made."""
    reasons = []
    if left := still_to_read(request):
        reasons.append(f"{left} entries are still to read." if left > 1 else "One entry is still to read.")
    elif not request.items.filter(decision=Item.KEEP).exists():
        reasons.append("Nothing is given. Refuse the request instead, with the reasons.")
    if request.state != State.REVIEW:
        reasons.append("A pack is made once the request is being read.")
    return reasons


@transaction.atomic
def order(request: RightsRequest, *, by, at: datetime) -> Pack:
    """Have a pack made from what was decided. Raises Refused with what is still to do."""
    if reasons := why_not_made(request):
        raise Refused(reasons)
    if request.packs.filter(state=Pack.MAKING).exists():
        raise Refused("A pack is being made already.")
    number = request.packs.filter(state=Pack.RELEASED).count() + 1
    told = payload.of_request(request, number)
    made = Pack(
        request=request, number=request.packs.count() + 1, decisions_sha256=told.sha256,
        volumes=len(pack.volumes(told)), prepared_by=by, prepared_at=at,
    ).write(by=by, why="to be made")  # fmt: skip
    today, back = london_day(at), reverse("rights:pack", args=[request.pk])
    files.keep(made, "html", pack.web_page(told, today), by=by)
    files.keep(made, "json", pack.data(told), by=by)
    pages: dict[str, list] = {
        "rights pack": list(pack.pages(told, today)),
        "rights pack, large print": list(pack.pages(told, today, large=True)),
        "rights letter": [pack.letter(told, today)],
        "rights copies": pack.copies(told),
    }
    for kind, written in pages.items():
        if written:
            making.order(kind, on=made, by=by, at=at, why="for the pack", back=back, pages=written)
    lending.lend_after_commit(request, by=by, at=at)
    trail.note(by, "rights.pack_ordered", on=made, at=at, volumes=made.volumes)
    move(request, to=State.SECOND_CHECK, by=by, why="the pack is being made", at=at, why_not=why_not)
    return made


def documents_of(made: Pack) -> list[Document]:
    """Return the documents being printed for a pack."""
    return list(Document.objects.filter(subject_id=made.pk))


@transaction.atomic
def finish(made: Pack, *, by, at: datetime) -> Pack | None:
    """Once every volume is printed, read every file again at the gate. Returns the pack; None while one is printed.

    What the gate finds is noted, and stops the pack until it is cleared by two people or redacted.
    """
    if made.state != Pack.MAKING:
        return made
    documents = documents_of(made)
    if not documents or any(one.is_waited_for for one in documents):
        return None
    if any(not one.is_made for one in documents):
        return _stopped(made, "It could not be printed.", by=by, at=at)
    for document in documents:
        for sheet in document.sheets.all():
            content = making.content(sheet)
            files.keep(made, KINDS[document.kind], content, by=by, volume=sheet.number, pages=_pages(content))
    found = _at_the_gate(made, by=by)
    made.sha256, made.made_at = files.hash_of(made), at
    made.state = Pack.STOPPED if found else Pack.MADE
    made.write(by=by, why=f"read again at the gate: {found} found")
    trail.note(by, "rights.pack_stopped" if found else "rights.pack_made", on=made, at=at, found=found)
    return made


def _stopped(made: Pack, why: str, *, by, at: datetime) -> Pack:
    made.state, made.why_void = Pack.VOID, why
    made.write(by=by, why=why)
    trail.note(by, "rights.pack_void", on=made, at=at)
    if made.request.state == State.SECOND_CHECK:
        move(made.request, to=State.REVIEW, by=by, why=why, at=at, why_not=why_not)
    return made


def _pages(content: bytes) -> int:
    import io

    import pypdf

    return len(pypdf.PdfReader(io.BytesIO(content)).pages)


def _at_the_gate(made: Pack, *, by) -> int:
    guarded, found = guarded_of(made.request), 0
    for file in made.files.all():
        content = files.content_of(file)
        if file.form in {"html", "json"}:
            findings = gate.words_again(file.form, content, guarded)
        else:
            findings = gate.read_again(content, guarded, pictures=file.form == "copy")
        for one in findings[:MOST_NOTED]:
            Survivor(
                pack=made, form=file.form, volume=file.volume, page=one.page, check_name=one.check[:40],
                what=one.what[:300], may_be_cleared=one.may_be_cleared,
            ).write(by=by, why="found by the gate")  # fmt: skip
        found += len(findings)
    return found


def guarded_of(request: RightsRequest, also: Iterable[str] = ()) -> gate.Protected:
    """Return what the gate looks for in what leaves for this request, and how often each may stand.

    also: words that may stand besides, such as the address a letter goes to.
    """
    own = who.own_names(request.whom)
    terms: list[Term] = []
    for party in Party.objects.filter(request=request):
        if is_protected(party.standing):
            terms += without_own([Term(*pair) for pair in party.terms], own)
    constant = payload.Payload(request.reference, "", request.requester_name, 1, waits=True)
    words = gate.words_of(pack.web_page(constant, request.received_on))
    return gate.protected(terms, payload.words_taken(request), own, [*payload.words_kept(request), words, *also])


@transaction.atomic
def clear(survivor: Survivor, *, why: str, by, at: datetime) -> Survivor:
    """Say why something the gate found may stay. The first says why, another agrees. Raises Refused."""
    if not survivor.may_be_cleared:
        raise Refused("Nobody clears this: the file itself is wrong. Have the pack made again.")
    if survivor.is_clear:
        raise Refused("This is clear already.")
    if survivor.cleared_by_id is None:
        if not why.strip():
            raise Refused("Say why it may stay.")
        survivor.cleared_by, survivor.cleared_why = by, why
    elif survivor.cleared_by_id == by.pk:
        raise Refused("Somebody else agrees, not you.")
    else:
        survivor.second_by = by
    survivor.write(by=by, why=why or survivor.cleared_why)
    made = survivor.pack
    trail.note(by, "rights.pack_cleared", on=made, at=at)
    if made.state == Pack.STOPPED and not any(not one.is_clear for one in made.survivors.all()):
        made.state = Pack.MADE
        made.write(by=by, why="everything the gate found is clear")
    return survivor


def why_not_checked(made: Pack, by) -> list[str]:
    """Return what stands in the way of this person checking this pack."""
    if made.state == Pack.STOPPED:
        return ["The gate stopped it: what it found is cleared by two people, or redacted."]
    if made.state != Pack.MADE:
        return ["Only a pack that was made, and passed the gate, is checked."]
    if made.prepared_by_id == by.pk:
        return ["You prepared it. Somebody else checks it."]
    return _changed_since(made)


def _changed_since(made: Pack) -> list[str]:
    """Whether a decision or a byte is not what it was when the pack was made."""
    number = made.request.packs.filter(state=Pack.RELEASED).count() + 1
    if payload.of_request(made.request, number).sha256 != made.decisions_sha256:
        return ["What was decided has changed since it was made. Have it made again."]
    try:
        bytes_now = files.hash_of(made)
    except vault.Unreadable as gone:
        return [f"{gone} Have it made again."]
    if bytes_now != made.sha256:
        return ["Its bytes are not those that passed the gate. Have it made again."]
    return []


@transaction.atomic
def check(made: Pack, *, by, at: datetime) -> Pack:
    """Check the exact bytes a second time. Raises Refused with what is in the way."""
    if reasons := why_not_checked(made, by):
        raise Refused(reasons)
    made.state, made.checked_by, made.checked_at = Pack.CHECKED, by, at
    made.write(by=by, why=f"checked {made.sha256[:12]}")
    trail.note(by, "rights.pack_checked", on=made, at=at, sha256=made.sha256)
    move(made.request, to=State.APPROVED, by=by, why="checked by a second person", at=at, why_not=why_not)
    return made


def why_not_released(made: Pack, by) -> list[str]:
    """Return what stands in the way of this person releasing this pack."""
    request, reasons = made.request, []
    if made.state != Pack.CHECKED:
        return ["A second person checks it first."]
    if by.pk in {made.prepared_by_id, made.checked_by_id}:
        reasons.append("You prepared or checked it. The rights manager who did neither releases it.")
    if not (request.reply_how and request.reply_to.strip() and request.reply_checked.strip()):
        reasons.append("Say how and where the answer goes, and how that address was checked.")
    return reasons + _changed_since(made)


@transaction.atomic
def release(made: Pack, *, by, at: datetime) -> tuple[Pack, str]:
    """Let a pack go, and return it with the code that opens its link: told by another way, and kept nowhere."""
    if reasons := why_not_released(made, by):
        raise Refused(reasons)
    request = made.request
    code = locking.new_passphrase() if request.reply_how == files.LOCKED else new_code()
    number = request.packs.filter(state=Pack.RELEASED).count() + 1
    for item in request.items.filter(decision=Item.KEEP, released_in=None):
        item.released_in = number
        item.write(by=by, why="released")
    made.state, made.released_by, made.released_at = Pack.RELEASED, by, at
    made.how, made.to, made.code_hash = request.reply_how, request.reply_to, make_password(code)
    made.collect_until = at + timedelta(days=days(COLLECT, london_day(at)))
    made.write(by=by, why=f"released to {request.requester_name}")
    if made.how == files.LOCKED:
        handing.lock(made, code, by=by)
    trail.note(by, "rights.pack_released", on=made, at=at, sha256=made.sha256, how=made.how)
    move(request, to=State.RELEASED, by=by, why=f"release {number}", at=at, why_not=why_not)
    if not request.items.filter(decision=Item.WAIT).exists():
        clock.answered(request, by=by, at=at, why="everything was released")
    return made, code


@transaction.atomic
def back_to_reading(request: RightsRequest, *, why: str, by, at: datetime) -> RightsRequest:
    """Take a request back to be read: what was made is void; after a release, for what was waiting."""
    if not why.strip():
        raise Refused("Say why it is read again.")
    move(request, to=State.REVIEW, by=by, why=why, at=at, why_not=why_not)
    void_packs(request, why=why, by=by, at=at)
    return request

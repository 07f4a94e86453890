"""A released pack leaves locked, by post, collected or read here; what differs from before; restricted people."""

import io
from datetime import timedelta

import pikepdf
import pypdf
import pytest
from django.db import transaction

from access.identity import act_as
from access.models import robot
from audit import clock
from audit.moves import Refused
from documents import locking
from intake.acts import restricting
from intake.models import ContactChild
from rights import differences
from rights.acts import files, handing, packing, searching
from rights.acts import reading as deciding
from rights.models import Item, Mark, Pack, RightsRequest
from rights.workflow import State
from tests.cast import NOW
from tests.intake.build import wren
from tests.intake.test_restricted import received, restricted
from tests.rights import build
from tests.rights.conftest import search
from tests.rights.test_packing import REASON, decide_everything, make

# The gate reads pages as pictures, and says where nobody could: see test_documents for what it says then.
pytestmark = pytest.mark.usefixtures("eyes")


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"


def released(request, how, remi, tove, wyn, acting) -> tuple[Pack, str]:
    with acting(remi):
        request = request.refresh()
        request.reply_how, request.reply_to, request.reply_checked = how, "c@example.org", "read back"
        request.write(by=remi, why="where it goes")
        decide_everything(request, remi)
    made = make(request, remi, acting)
    with acting(tove):
        packing.check(made.refresh(), by=tove, at=NOW)
    with acting(wyn):
        return packing.release(made.refresh(), by=wyn, at=NOW)


def test_a_locked_copy_opens_with_its_passphrase_alone(reading, remi, tove, wyn, acting):
    made, passphrase = released(reading, "locked", remi, tove, wyn, acting)
    assert len(passphrase.replace("-", "")) == 16 and passphrase not in made.code_hash
    with acting(remi):
        locked = list(made.files.filter(form=files.LOCKED))
        plain = [files.content_of(one) for form in handing.PDFS for one in made.files.filter(form=form)]
        assert len(locked) == len(plain) >= 3
        for copy, content in zip(locked, plain, strict=True):
            shut = files.content_of(copy)
            with pytest.raises(pikepdf.PasswordError):
                pikepdf.open(io.BytesIO(shut))
            with pikepdf.open(io.BytesIO(shut), password=passphrase) as file:
                assert file.encryption.R == 6 and file.encryption.bits == 256
            reader = pypdf.PdfReader(io.BytesIO(shut), password=passphrase)
            same = pypdf.PdfReader(io.BytesIO(content))
            assert [one.extract_text() for one in reader.pages] == [one.extract_text() for one in same.pages]
            assert b"Copy of records" not in shut
        assert files.hash_of(made.refresh()) == made.sha256


def test_two_passphrases_are_never_the_same():
    assert len({locking.new_passphrase() for _ in range(200)}) == 200


def test_every_handing_over_is_recorded_with_its_proof(reading, remi, tove, wyn, acting, browse):
    made, _ = released(reading, "reading", remi, tove, wyn, acting)
    with acting(remi):
        said = {"on_day": NOW.date(), "whom": "Corinne Example", "by": remi, "at": NOW}
        with pytest.raises(Refused, match="who sat with them"):
            handing.hand_over(made, how="reading", proof="passport", **said)
        with pytest.raises(Refused, match="between the day"):
            handing.hand_over(made, how="post", proof="AB 1", **said | {"on_day": NOW.date() - timedelta(days=1)})
        row = handing.hand_over(made, how="reading", proof="passport", beside="Remi, and her advocate", **said)
        assert row.sha256 == made.sha256
        unreleased = Pack(request=made.request, state=Pack.MADE)
        with pytest.raises(Refused, match="Only what was released"):
            handing.hand_over(unreleased, how="post", proof="AB 1", **said)
    place = f"/rights/{reading.pk}/pack/handed"
    assert "her advocate" in browse(remi).get(place).content.decode()
    assert "Say how it was handed over" in browse(remi).post(place, {"how": ""}).content.decode()


def test_a_pack_not_released_has_no_handing_over(reading, remi, browse):
    assert browse(remi).get(f"/rights/{reading.pk}/pack/handed").status_code == 404


def test_a_second_request_shows_what_differs_from_the_last_release(reading, case, remi, tove, wyn, acting, browse):
    released(reading, "post", remi, tove, wyn, acting)
    with acting(remi):
        second = build.open_request(remi, case[0])
    second = search(second, remi, acting)
    with acting(remi):
        decide_everything(second, remi)
        assert differences.between(reading.refresh(), second.refresh()) == []
        item = second.items.get(source="intake.Statement")
        deciding.add_mark(item, "text", "sweets", code="TP16", reason=REASON, by=remi, at=NOW)
        kept = item.marks.filter(party__name="Gethin Osmond").first()
        deciding.decide_mark(kept.refresh(), Mark.KEPT, reason="agreed", by=remi, at=NOW)
        deciding.decide(item.refresh(), Item.KEEP, by=remi, at=NOW)
        gone = second.items.exclude(pk=item.pk).filter(sort=Item.RECORD).first()
        deciding.decide(gone.refresh(), Item.WITHHOLD, code="OOS", reason="not hers", by=remi, at=NOW)
        found = {(one.item.pk, one.what) for one in differences.between(reading.refresh(), second.refresh())}
        assert (gone.pk, differences.GONE) in found and (item.pk, differences.MORE) in found
    page = browse(remi).get(f"/rights/{second.pk}/differences").content.decode()
    assert reading.reference in page and "left out then, given now" in page
    assert "Other requests beside this one" in browse(remi).get(f"/rights/{second.pk}").content.decode()
    assert "Nothing about this person" in browse(remi).get(f"/rights/{reading.pk}/differences").content.decode()


@pytest.fixture
def listed(commits, dee, mo, asha, remi):
    """Wren, received by Dee, restricted to Asha and Mo, and to Remi by name for Wren's own request."""
    contact = received(dee, NOW - timedelta(days=40), children=(wren(),))
    clock.hold_at(NOW)
    with act_as(mo, NOW), transaction.atomic():
        person = ContactChild.objects.get(contact=contact).person
    restricted(person, mo, asha)
    with act_as(asha, NOW), transaction.atomic():
        restricting.put_on_list(person.restrictions.get(), remi, until=None, by=asha, at=NOW, why="her own request")
    return person, contact


def test_a_restricted_childs_own_request_finds_their_records_and_nobody_else_learns_of_it(
    listed, remi, tove, acting, browse
):
    person, contact = listed
    with acting(remi):
        request = build.open_request(remi, person.refresh())
    assert browse(remi).get(f"/rights/{request.pk}").status_code == 200
    assert browse(tove).get(f"/rights/{request.pk}").status_code == 404
    assert request.reference not in browse(tove).get("/rights/").content.decode()
    with acting(remi):
        searching.order(request.refresh(), by=remi, at=NOW)
    with acting(robot(searching.SEARCHER)) as searcher:
        one = RightsRequest.objects.get(pk=request.pk)
        assert one.restricted and searching.search(one, by=searcher, at=NOW) > 3
    with acting(remi):
        assert request.refresh().state == State.REVIEW
        found = {item.source for item in request.items.all()}
        assert {"intake.Contact", "people.Person"} <= found
    with acting(robot(searching.SEARCHER)):
        assert not ContactChild.objects.filter(contact=contact).exists(), "the loan has ended"

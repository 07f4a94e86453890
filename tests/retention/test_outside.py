"""Records on no child's file, each kept by a rule of its own: rights requests, breaches, agreements, unused forms."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from access.incidents import open_incident
from access.models import Incident, robot
from audit.moves import Refused
from intake.models import ArrivedForm
from retention import acts, settling
from retention.models import Disposal, DisposalCertificate, KeptFile
from rights.models import Asked, RightsRequest
from sharing.models import Agreement
from tests import cast
from tests.build import a_team
from tests.retention.conftest import LATER, as_
from tests.retention.test_disposing import found
from tests.retention.test_holds import a_hold
from tests.rights import build

LONG_AGO = datetime(2015, 3, 2, 9, tzinfo=UTC)
WHY = "the test needs one"


@pytest.fixture
def remi(commits):
    return cast.member("remi")


def settled(root_id, at=cast.NOW) -> KeptFile | None:
    keeper = robot("keeper")
    with as_(keeper, at):
        settling.settle_waiting(by=keeper, at=at, most=10_000)
        return KeptFile.objects.select_related("rule").filter(root_id=root_id).first()


def closed(request, by, at=LONG_AGO) -> None:
    request.closed_at = at
    request.write(by=by, why=WHY)


def requests(remi, count: int = 1) -> list[RightsRequest]:
    with as_(remi):
        return build.requests(remi, "access", count=count)


def agreed(disposal, *, vi, iona) -> Disposal:
    with as_(vi):
        acts.advise(Disposal.objects.get(pk=disposal.pk), advice="for", words="By the rule.", by=vi, at=cast.NOW)
    with as_(iona):
        return acts.decide(
            Disposal.objects.get(pk=disposal.pk), agreed=True, words="Past its time.", by=iona, at=cast.NOW
        )


def proposed(root_id, *, ida) -> Disposal:
    with as_(ida):
        file = KeptFile.objects.get(root_id=root_id)
        return acts.propose(file, fate="destroy", words="Looked at.", by=ida, at=cast.NOW)


def test_a_rights_request_goes_three_years_after_it_was_closed_with_the_letter_it_came_in(
    remi, ida, vi, iona, disposing, cluster
):
    (request,) = requests(remi)
    assert "is open" in settled(request.pk).why
    with as_(remi):
        closed(RightsRequest.objects.get(pk=request.pk), remi)
        asked = Asked.objects.get()
    file = settled(request.pk)
    assert file.due_on == date(2018, 3, 2) and file.rule.key == "R11"
    assert file.why.startswith("Kept until 2 Mar 2018. Rule R11") and "three years from closing, 2 Mar 2015" in file.why
    assert settled(asked.pk) is None, "it is part of the request it became"
    agreed(proposed(request.pk, ida=ida), vi=vi, iona=iona)
    assert len(disposing(LATER).done) == 1
    assert found(cluster, "Corinne") == [] and found(cluster, str(asked.reference)) == []


def test_two_requests_of_one_letter_go_together_and_not_before_both_are_closed(remi, ida, vi, iona, disposing, cluster):
    first, second = requests(remi, 2)
    with as_(remi):
        closed(RightsRequest.objects.get(pk=first.pk), remi)
    assert settled(first.pk).due_on is None
    with as_(remi):
        closed(RightsRequest.objects.get(pk=second.pk), remi, at=datetime(2019, 5, 1, tzinfo=UTC))
    assert settled(first.pk).due_on == settled(second.pk).due_on == date(2022, 5, 1)
    disposal = proposed(second.pk, ida=ida)
    agreed(disposal, vi=vi, iona=iona)
    assert disposing(LATER).done == [disposal.number]
    with as_(remi):
        assert not RightsRequest.objects.exists() and not Asked.objects.exists()


def test_a_letter_nobody_made_a_request_of_goes_by_itself(remi, dee, commits):
    from rights.acts import asking

    with as_(dee):
        asked = asking.write_down(build.heard(received_at=LONG_AGO), by=dee, at=LONG_AGO, person=dee)
    with as_(remi):
        asked = Asked.objects.get(pk=asked.pk)
        asked.settled_at, asked.settled_by = LONG_AGO, remi
        asked.write(by=remi, why=WHY)
    assert settled(asked.pk).due_on == date(2018, 3, 2)


def test_a_breach_about_no_record_and_an_agreement_that_ran_out_fall_due(vi, ida, commits):
    with as_(vi):
        incident = open_incident(
            "wrong_place", on=None, by=vi, at=LONG_AGO, why="Paper left on a train.", aware_at=LONG_AGO, danger="no",
            made_safe="Fetched.",
        )  # fmt: skip
    assert settled(incident.pk).due_on is None
    with as_(vi):
        incident = Incident.objects.get(pk=incident.pk)
        incident.closed_at, incident.closed_by = LONG_AGO, vi
        incident.write(by=vi, why=WHY)
    file = settled(incident.pk)
    assert (file.due_on, file.rule.key) == (date(2021, 3, 2), "R16")
    with as_(robot("keeper")) as keeper:
        old = Agreement(
            key="old", name="Old agreement", purpose="To share.", starts_at=LONG_AGO - timedelta(days=900),
            ends_at=LONG_AGO,
        ).write(by=keeper, why=WHY)  # fmt: skip
    file = settled(old.pk)
    assert (file.due_on, file.rule.key, str(file)) == (date(2021, 3, 2), "R15", "Old agreement")


def refused_form(by, name: str) -> ArrivedForm:
    return ArrivedForm(
        reference=f"FM-{uuid4().hex[:6]}", key=uuid4(), kind="public", arrived_at=LONG_AGO, answers={"worry": name},
        state="refused", settled_at=LONG_AGO, settled_by=by, refused_as="duplicate", refused_why=f"{name} again",
        queue=a_team(),
    ).write(by=by, why=f"{name} twice")  # fmt: skip


def test_forms_nobody_took_on_go_together_and_what_is_held_stays(dee, ida, vi, iona, disposing, cluster):
    with as_(dee):
        forms = [refused_form(dee, name) for name in ("Peregrine", "Philippa", "Persephone")]
    assert [settled(form.pk).rule.key for form in forms] == ["R17"] * 3
    with as_(ida):
        a_hold(by=ida, on=[("form", forms[2].pk)])
    settled(forms[2].pk)
    rule = settled(forms[0].pk).rule
    with as_(ida):
        disposal = acts.propose_together(rule, words="Duplicates, all looked at.", by=ida, at=cast.NOW)
        assert disposal.many == 2
        with pytest.raises(Refused, match="Nothing of it can go"):
            acts.propose_together(rule, words="Again.", by=ida, at=cast.NOW)
    agreed(disposal, vi=vi, iona=iona)
    assert disposing(LATER).done == [disposal.number]
    assert not found(cluster, "Peregrine") and not found(cluster, "Philippa") and found(cluster, "Persephone")
    with as_(ida, LATER):
        certificate = DisposalCertificate.objects.get(disposal=disposal)
        assert certificate.quantity["intake_arrivedform"] == 2


def test_a_hold_placed_since_keeps_all_that_was_decided_on_together(dee, ida, vi, iona, disposing, cluster):
    with as_(dee):
        forms = [refused_form(dee, name) for name in ("Peregrine", "Philippa")]
    rule = settled(forms[0].pk).rule
    with as_(ida):
        disposal = acts.propose_together(rule, words="Looked at.", by=ida, at=cast.NOW)
    agreed(disposal, vi=vi, iona=iona)
    with as_(ida):
        a_hold(by=ida, on=[("form", forms[1].pk)])
    tally = disposing(LATER)
    assert tally.done == [] and forms[1].reference in next(iter(tally.waiting.values()))
    assert found(cluster, "Peregrine")


def test_a_form_that_was_taken_on_belongs_to_its_contact(dee, commits):
    from tests import build as families

    with as_(dee):
        form = refused_form(dee, "Peregrine")
    assert settled(form.pk).due_on
    with as_(dee):
        form = ArrivedForm.objects.get(pk=form.pk)
        form.contact = families.a_contact(by=dee)
        form.write(by=dee, why=WHY)
    row = settled(form.pk)
    assert row.due_on is None and "belongs to a file" in row.why


def test_every_page_of_it_answers(dee, ida, vi, iona, browse, disposing):
    with as_(dee):
        form = refused_form(dee, "Peregrine")
    settled(form.pk)
    page = browse(ida).get("/retention/?which=outside").content.decode()
    assert form.reference in page and "Destroy together" in page
    answer = browse(ida).get("/retention/together/").content.decode()
    assert "R17" in answer and "1 record" in answer
    wrong = browse(ida).post("/retention/together/", {"rule": "", "words": ""}).content.decode()
    assert "Choose which" in wrong
    rule = settled(form.pk).rule
    done = browse(ida).post("/retention/together/", {"rule": str(rule.pk), "words": "Looked at."})
    assert done.status_code == 302
    assert "Arrived form" in browse(vi).get(done.url).content.decode()
    assert "Nothing of the kind is due" in browse(ida).get("/retention/together/").content.decode()

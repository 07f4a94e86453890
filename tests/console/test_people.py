"""Petra says who belongs where, with a reason, and sees no child."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from access import acts, places
from access.models import Membership, User
from access.roles import Role
from post.models import Outbox

TODAY = {"starts_on": "23/11/2026"}


def text(answer) -> str:
    return " ".join(answer.content.decode().split())


def of(user, acting, petra):
    with acting(petra):
        return places.memberships_of(user)


def team(key, acting, petra):
    with acting(petra):
        return next(value for value, name in places.every() if key in name)


def test_petra_sees_everybody_and_where_they_belong(petra, dee, browse):
    page = text(browse(petra).get(reverse("console:people")))
    assert "Dee Harkaway" in page
    assert "contact officer" in page
    assert "Belongs nowhere" in page


def test_petra_joins_noor_to_a_team_with_a_reason(petra, noor, browse, acting):
    answer = browse(petra).post(
        reverse("console:join", args=[noor.pk]),
        {
            "role": "contact_officer",
            "place": team("Another", acting, petra),
            "why": "Covers leave until spring",
            **TODAY,
        },
    )
    assert answer.status_code == 302
    assert [row.role for row in of(noor, acting, petra)] == [Role.CONTACT_OFFICER]
    page = text(browse(petra).get(reverse("console:person", args=[noor.pk])))
    assert "Covers leave until spring" in page
    assert "Petra Lowdell" in page


def test_without_a_reason_nothing_changes_and_what_was_typed_stays(petra, noor, browse, acting):
    answer = browse(petra).post(
        reverse("console:join", args=[noor.pk]),
        {"role": "contact_officer", "place": team("Another", acting, petra), "why": "", **TODAY},
    )
    assert "Say why." in text(answer)
    assert 'value="contact_officer" selected' in text(answer)
    assert of(noor, acting, petra) == []


def test_a_partner_belongs_at_a_desk(petra, noor, browse, acting):
    answer = browse(petra).post(
        reverse("console:join", args=[noor.pk]),
        {"role": "partner_officer", "place": team("Another", acting, petra), "why": "Joins", **TODAY},
    )
    assert "works at an agency" in text(answer)


def test_nobody_changes_what_they_may_do_themselves(petra, acting, at):
    with acting(petra), pytest.raises(ValidationError, match="Somebody else"):
        acts.join(
            petra,
            role=Role.GOVERNANCE,
            team=None,
            desk=None,
            starts_on=date(2026, 11, 23),
            by=petra,
            why="Why not",
            at=at,
        )


def test_nobody_works_on_cases_and_looks_after_accounts(petra, dee, acting, at):
    with acting(petra), pytest.raises(ValidationError, match="different people"):
        acts.join(
            dee,
            role=Role.ADMINISTRATOR,
            team=None,
            desk=None,
            starts_on=date(2026, 11, 23),
            by=petra,
            why="Help",
            at=at,
        )


def test_leaving_ends_the_membership_and_every_session(petra, sol, browse, acting):
    theirs = Client()
    theirs.post(reverse("signin_demo", args=[sol.pk]))
    row = of(sol, acting, petra)[0]
    answer = browse(petra).post(
        reverse("console:leave", args=[sol.pk, row.pk]),
        {"on": "23/11/2026", "why": "Leaves today"},
    )
    assert answer.status_code == 302
    assert of(sol, acting, petra)[0].ends_on == date(2026, 11, 23)
    assert theirs.get(reverse("mfa_index"))["Location"].startswith(reverse("account_login"))


def test_another_role_ends_the_old_one_the_day_before(petra, sol, browse, acting):
    row = of(sol, acting, petra)[0]
    browse(petra).post(
        reverse("console:change_role", args=[sol.pk, row.pk]),
        {"role": "mash_manager", "on": "1/12/2026", "why": "Promoted"},
    )
    now, before = of(sol, acting, petra)
    assert (now.role, now.starts_on) == (Role.MASH_MANAGER, date(2026, 12, 1))
    assert before.ends_on == date(2026, 11, 30)


def test_a_membership_of_somebody_else_is_not_there(petra, sol, dee, browse, acting):
    row = of(dee, acting, petra)[0]
    path = reverse("console:leave", args=[sol.pk, row.pk])
    assert browse(petra).get(path).status_code == 404


def test_inviting_makes_the_account_its_place_and_its_letter(petra, browse, acting):
    answer = browse(petra).post(
        reverse("console:invite"),
        {
            "email": "rae.fennimore@example.org",
            "display_name": "Rae Fennimore",
            "role": "governance",
            "place": "",
            "why": "Starts on Monday",
            **TODAY,
        },
    )
    user = User.objects.get(email="rae.fennimore@example.org")
    assert answer["Location"] == reverse("console:person", args=[user.pk])
    assert Outbox.objects.filter(kind="signin.invited").count() == 1
    assert [row.role for row in of(user, acting, petra)] == [Role.GOVERNANCE]


def test_a_refused_invitation_leaves_no_account_behind(petra, browse, acting):
    browse(petra).post(
        reverse("console:invite"),
        {
            "email": "rae.fennimore@example.org",
            "display_name": "Rae Fennimore",
            "role": "partner_officer",
            "place": "",
            "why": "Starts on Monday",
            **TODAY,
        },
    )
    assert not User.objects.filter(email="rae.fennimore@example.org").exists()


@pytest.mark.parametrize("who", ["dee", "mo", "pat", "ida", "vi", "noor"])
def test_nobody_else_manages_accounts(who, sol, browse, request):
    client = browse(request.getfixturevalue(who))
    for path in (reverse("console:people"), reverse("console:person", args=[sol.pk]), reverse("console:invite")):
        assert client.get(path).status_code in (403, 404)


def test_extra_fields_are_passed_over(petra, noor, browse, acting):
    browse(petra).post(
        reverse("console:join", args=[noor.pk]),
        {
            "role": "dpo",
            "place": "",
            "why": "Acting up",
            "is_active": "",
            "user": str(petra.pk),
            "ends_on": "x",
            **TODAY,
        },
    )
    with acting(petra):
        assert Membership.objects.get(user=noor).ends_on is None
    assert User.objects.get(pk=noor.pk).is_active

"""A contact half taken is its taker's for 72 hours, and then empty."""

from datetime import timedelta
from uuid import uuid4

from intake import acts
from intake.acts.drafting import empty_old, live
from intake.models import Draft


def test_a_draft_left_for_three_days_is_empty_when_its_taker_comes_again_and_a_fresh_one_is_not(dee, acting, at):
    old, fresh = at - timedelta(hours=73), at - timedelta(hours=71)
    with acting(dee):
        left = acts.keep_draft(key=uuid4(), reference="FD-7K2M-4", content={"worry": ["A name."]}, by=dee, at=old)
        kept = acts.keep_draft(key=uuid4(), reference="FD-7K2M-5", content={"worry": ["Another."]}, by=dee, at=fresh)
        assert [one.pk for one in live(dee, at)] == [kept.pk]
        assert empty_old(by=dee, at=at) == 1
        assert empty_old(by=dee, at=at) == 0
        assert Draft.objects.get(pk=left.pk).content == {}
        assert Draft.objects.get(pk=kept.pk).content == {"worry": ["Another."]}


def test_nobody_else_reads_what_is_half_typed(dee, mo, acting, at):
    with acting(dee):
        acts.keep_draft(key=uuid4(), reference="FD-7K2M-4", content={"worry": ["A name."]}, by=dee, at=at)
    with acting(mo):
        assert not Draft.objects.exists()

"""Whatever three people do in whatever order: nothing held goes, and nobody does two of the three parts."""

from random import Random

from django.core.exceptions import ValidationError
from django.db import transaction

from access.models import robot
from audit.moves import Refused
from retention import acts, reach
from retention.checks import why_not
from retention.models import Disposal, HeldRoot, Hold, KeptFile
from tests.retention import family
from tests.retention.conftest import LATER, a_due_child
from tests.retention.test_holds import a_hold

WALKS, STEPS, SEED = 12, 14, 27


class Undone(Exception):
    """What a walk did is taken back."""


def step(random: Random, child, who, at) -> None:
    """One of the things somebody may try."""
    disposal = Disposal.objects.filter(file_id=child.pk).exclude(state="stopped").first()
    hold = Hold.objects.filter(held__root_id=child.pk, released_at=None).first()
    tried = random.choice(["propose", "advise", "advise", "decide", "decide", "hold", "ask", "release", "release"])
    if tried == "propose":
        file = KeptFile.objects.select_related("rule").get(root_id=child.pk)
        acts.propose(file, fate="destroy", words="Looked at.", by=who, at=at)
    elif tried == "hold" and random.random() < 0.4:
        a_hold(by=who, on=[("person", child.pk)])
    elif tried == "ask" and hold:
        acts.ask_release(hold, by=who, at=at, why="It ended.")
    elif tried == "release" and hold:
        acts.release(hold, by=who, at=at)
    elif tried == "advise" and disposal:
        acts.advise(disposal, advice=random.choice(["for", "against"]), words="Said.", by=who, at=at)
    elif tried == "decide" and disposal:
        acts.decide(disposal, agreed=random.random() < 0.8, words="Said.", by=who, at=at)


def holds_good(child) -> bool:
    """Whether every disposal is by different people, and what is held could not go. True where one could have gone."""
    for one in Disposal.objects.exclude(decided_by_id=None):
        assert len({one.proposed_by_id, one.advised_by_id, one.decided_by_id}) == 3
    for one in Hold.objects.exclude(released_at=None):
        assert one.released_by_id != one.release_asked_by_id
    held = HeldRoot.objects.filter(root_id=child.pk, hold__released_at=None).exists()
    approved = Disposal.objects.filter(file_id=child.pk, state="approved").first()
    if approved is None:
        return False
    file = KeptFile.objects.select_related("rule").get(root_id=child.pk)
    stands = [one for one in why_not(file, reach.of(child.pk), LATER, within=approved) if "hold" in one]
    assert bool(stands) == held
    return not held


def test_whatever_is_tried_nothing_held_goes_and_three_people_it_takes(dee, ida, vi, iona, acting, at):
    random, could_go = Random(SEED), 0
    with acting(dee):
        child = a_due_child(by=dee)
    family.settled(child)
    for _ in range(WALKS):
        try:
            with transaction.atomic():
                for _ in range(STEPS):
                    who = random.choice([ida, vi, iona])
                    with acting(who):
                        try:
                            with transaction.atomic():
                                step(random, child, who, at)
                        except (Refused, ValidationError):
                            continue
                    family.settled(child)
                    with acting(robot("keeper")):
                        could_go += holds_good(child)
                raise Undone
        except Undone:
            continue
    assert could_go, "some of it could have gone, or nothing was tried"

"""What a rule answers with: a sentence, and the question it stands beside. Pure."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from sharing.proposal import Law, Proposal


class Reason(NamedTuple):
    """Why not: the rule, the question it stands beside (an item's as `item:<key>`), and the sentence."""

    rule: str
    question: str
    sentence: str


Rule = Callable[[Proposal, Law], Iterator[Reason]]

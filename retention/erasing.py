"""Erasure owed before the schedule's day: when it is, and what stands in its way. Pure (domain.md 4.9)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from retention.arithmetic import day_in_words
from retention.reckoning import Dated, Reckoned

ERASURE = "erasure"
# What is kept by agreement alone; every other rule of a child's file is the law's or the public task's.
BY_AGREEMENT = frozenset({"R01", "R03", "R13"})
SAID = {
    "withdrawn": "it was held because they agreed, and they no longer do",
    "unlawful": "it was used against the law",
}


def owed(facts: Mapping[str, Any], reckoned: Reckoned) -> Reckoned:
    """Return until when the file is kept where erasure is owed on any of it; as it was reckoned where none is."""
    asked = sorted(facts.get("owed") or [], key=lambda one: one["owed_on"])
    if not asked:
        return reckoned
    if reason := _why_not(facts, reckoned, asked):
        return replace(reckoned, why=f"{reckoned.why} {reason}")
    first = asked[0]
    day = date.fromisoformat(first["owed_on"])
    winner = Dated("", "", ERASURE, day, day, words=SAID[first["ground"]])
    otherwise = f" By the schedule: {reckoned.why}" if reckoned.due_on else ""
    why = f"Erasure is owed since {day_in_words(day)} ({first['reference']}): {winner.words}.{otherwise}"
    return Reckoned(day, winner, (winner, *reckoned.dates), why)


def _why_not(facts, reckoned: Reckoned, asked) -> str:
    if reckoned.missing and any(not one.get("closed_on") for one in facts["contacts"]):
        return "Erasure is owed; close first what is open."
    if len(facts["children"]) > 1:
        return "Erasure is owed to one child, and other children’s records are in this file: part them first."
    standing = sorted({one.key for one in reckoned.dates if one.key} - BY_AGREEMENT)
    if standing and not any(one["ground"] == "unlawful" for one in asked):
        return f"Erasure was asked for, and is not owed here: {', '.join(standing)} stands by law (Article 17(3)(b))."
    return ""

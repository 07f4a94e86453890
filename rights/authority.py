"""Whether somebody may have this: who they are, and by what right they ask for another. Pure (domain.md 4.2).

England has no age at which a child decides; competence is looked at each time, and the right is the child's.
"""

from dataclasses import dataclass

from rights.codes import Relation

IDENTITY, AUTHORITY = "identity", "authority"


@dataclass(frozen=True)
class Facts:
    """What is known of who asks.

    identity_doubt: somebody has a reason to doubt who they are. competent, lives_with, child_agrees: "yes", "no", "".
    """

    relation: str
    identity_doubt: bool = False
    has_identity: bool = False
    has_authority: bool = False
    competent: str = ""
    competence_note: str = ""
    child_agrees: str = ""
    lives_with: str = ""
    safety_check: str = ""
    is_complaint: bool = False


def facts_of(request) -> Facts:
    """Return the facts of one request record, with the proofs seen."""
    seen = {proof.what for proof in request.proofs.all() if proof.is_enough}
    return Facts(
        relation=request.relation, identity_doubt=request.identity_doubt, has_identity=IDENTITY in seen,
        has_authority=AUTHORITY in seen, competent=request.competent, competence_note=request.competence_note,
        child_agrees=request.child_agrees, lives_with=request.lives_with, safety_check=request.safety_check,
        is_complaint=request.kind == "complaint",
    )  # fmt: skip


def why_not(facts: Facts) -> list[str]:
    """Return what stands in the way of opening it, as sentences. Empty means the asker has the right."""
    if facts.relation == Relation.DEAD:
        return [
            "Data protection law does not cover people who have died. Refuse this here, and answer it under the duty of"
            " confidence or the Access to Health Records Act 1990."
        ]
    if facts.is_complaint:
        return []
    found = []
    if facts.identity_doubt and not facts.has_identity:
        found.append("You doubt who is asking: record the proof you have seen, or that you no longer doubt it.")
    if facts.relation == Relation.PARENT:
        return found + _of_a_parent(facts)
    if facts.relation != Relation.SELF and not facts.has_authority:
        found.append(f"Record the signed authority of {_whose(facts.relation)}, in date.")
    return found


def _whose(relation: str) -> str:
    return "the person it is about" if relation != Relation.ATTORNEY else "the power of attorney"


def _of_a_parent(facts: Facts) -> list[str]:
    found = []
    if not facts.has_identity:
        found.append("Record the parent's identity.")
    if not facts.has_authority:
        found.append("Record the proof of parental responsibility. Being a parent is not enough.")
    if not facts.competent:
        found.append("Say whether the child understands enough to ask themselves. There is no set age in England.")
    elif not facts.competence_note.strip():
        found.append("Say what makes you think the child does or does not understand.")
    if facts.competent == "yes" and facts.child_agrees != "yes":
        found.append("The child understands: the parent needs the child's authority, and the answer goes to the child.")
    if not facts.lives_with:
        found.append("Say whether the child lives with this parent.")
    elif facts.lives_with == "no" and not facts.safety_check.strip():
        found.append("The child does not live with this parent: record the safety check first.")
    return found

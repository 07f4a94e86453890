"""The questions of putting right, restricting and objecting."""

from govuk import fields as f
from govuk.forms import Form
from rights.models.effect import CORRECTED, DISAGREED, FACT, GROUNDS, OPINION, UNCHANGED
from rights.owed import BASES


class ContestForm(Form):
    """Something they say is wrong."""

    sort = f.Radios(
        "It is", choices=[(FACT, "A fact: it is checked, and put right"),
                          (OPINION, "An opinion: it stays, with their words beside it")],
        missing="Say whether it is a fact or an opinion.",
    )  # fmt: skip
    recorded = f.TextArea("What is recorded", rows=2, max_length=5000, missing="Write down what is recorded.")
    said = f.TextArea("What they say", rows=2, max_length=5000, missing="Write down what they say.")


class OutcomeForm(Form):
    """What came of checking it."""

    outcome = f.Radios(
        "It was", choices=[(CORRECTED, "Wrong: it is put right"), (UNCHANGED, "Right as it is"),
                           (DISAGREED, "An opinion: their words are added")],
        missing="Say what came of it.",
    )  # fmt: skip
    how = f.TextArea("How it was checked", rows=2, max_length=2000, missing="Say how it was checked.")


class StoreForm(Form):
    """Only stored."""

    ground = f.Radios("Because", choices=[(key, words.capitalize()) for key, words in GROUNDS], missing="Say why.")
    what = f.TextInput("What it covers", max_length=300, missing="Say what it covers.")


class LiftForm(Form):
    """Used again."""

    told_on = f.DateInput("The day they were told that it ends", missing="Tell them first, and say when you did.")


class ObjectForm(Form):
    """One thing held, and the basis it is held on."""

    what = f.TextInput("What it is about", max_length=500, missing="Say what it is about.")
    basis = f.Select(
        "It is used because", choices=[(key, words.capitalize()) for key, words in BASES.items()],
        missing="Say on what basis it is used.",
    )  # fmt: skip


class EraseForm(ObjectForm):
    """One thing they want erased."""

    is_whole = f.Boolean("It is everything held about them")
    withdrawn = f.Boolean("They agreed to it, and no longer do")
    unlawful = f.Boolean("It was used against the law")
    past_keeping = f.Boolean("It is held for longer than our schedule says")

"""The questions about files."""

from documents import kinds, receiving
from govuk import fields
from govuk.forms import Form


class FilesForm(Form):
    """Files somebody gave us."""

    uploads = fields.MultiFile(
        "Add files", hint=f"{kinds.TAKEN}. Up to {receiving.LARGEST} MB each, five at a time.",
        missing="Choose at least one file of no more than 20 MB.", most=5, megabytes=receiving.LARGEST,
    )  # fmt: skip


class UnscannedForm(Form):
    """Why a file is opened although no scanner has looked at it."""

    why = fields.TextArea(
        "Why can this not wait for the scanner?", missing="Say why this cannot wait.", min_length=20, max_length=500,
        hint="It is recorded under your name. Open the file on a machine that is kept up to date.",
    )  # fmt: skip

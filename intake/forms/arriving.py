"""The questions about a form that arrived."""

from govuk import fields
from govuk.forms import Form
from intake.models import ArrivedForm


class RefuseForm(Form):
    """Why a form is not taken on."""

    reason = fields.Radios("Why is it not taken on?", choices=ArrivedForm.REASONS, missing="Choose why.")
    why = fields.TextArea(
        "What lies behind that, and where were they pointed to?", rows=3, max_length=2000,
        missing="Say what lies behind it.",
    )  # fmt: skip

"""The page that exports a case: a second factor first, then why, then the file."""

from django.http import HttpResponse

from access.actions import Action
from access.gate import requires
from audit.moves import Refused
from documents import handing
from govuk import fields
from govuk.forms import Form
from intake import naming
from intake.export import acts
from intake.models import ContactChild
from intake.views.asking import question
from people import saving


class ExportForm(Form):
    """For which system, and why."""

    system = fields.Radios(
        "For which system?", choices=[("LCS", "LCS, the social care record"), ("EHM", "EHM, the Early Help record")],
        inline=True, missing="Choose the system.",
    )  # fmt: skip
    why = fields.TextInput("What is it for?", max_length=300, missing="Say what the package is for.")


@requires(Action.EXPORT_CASE, on=ContactChild, step_up=True)
def export(request, child):
    """Export one child's case as a package for another system of the Trust."""
    form = ExportForm(request.POST or None)
    if form.is_valid():
        try:
            kept, content = acts.export(child, **form.cleaned_data, by=request.user, at=request.at)
        except Refused as refused:
            saving.tell(form, refused)
        else:
            answer = HttpResponse(content, content_type="application/json")
            answer["Content-Disposition"] = handing.disposition(f"case-{kept.receipt}.json")
            answer["X-Content-Type-Options"] = "nosniff"
            answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
            return answer
    name = naming.first_name(child.person)
    lead = (
        f"Only {name}’s own case goes. The receipt and the file’s mark stay here; the receiving system compares them."
    )
    return question(request, form, child, title=f"Export {name}’s case", button="Make the package", lead=lead)

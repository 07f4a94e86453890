"""Taking a decision back: at a press within five minutes, later with a reason."""

from django.contrib import messages
from django.shortcuts import redirect

from access.actions import Action
from access.gate import requires
from access.keeping import keeps
from audit.moves import Refused
from intake import acts, naming
from intake.acts import taking_back
from intake.forms.working import TakeBackForm
from intake.models import ContactChild
from intake.views.asking import done, question


@requires(Action.DECIDE_CONTACT, on=ContactChild)
@keeps("Deciding again")
def take_back(request, child):
    """Undo one’s own decision of the last five minutes, or say why an older one is taken back."""
    decision = taking_back.standing(child)
    if request.method == "POST" and taking_back.may_undo(child, decision, by=request.user, at=request.at):
        try:
            acts.take_back(child, why="", by=request.user, at=request.at)
            messages.success(request, "Undone. The decision stays on record as taken back.")
        except Refused as refused:
            messages.error(request, " ".join(refused.reasons))
        return redirect("intake:child", child.pk)
    form = TakeBackForm(request.POST or None)
    if form.is_valid() and done(form, acts.take_back, child, **form.cleaned_data, by=request.user, at=request.at):
        messages.success(request, "Taken back. Decide anew.")
        return redirect("intake:child", child.pk)
    lead = taking_back.why_not(child, decision) if decision else "There is no decision on this child to take back."
    return question(
        request, form, child, title=f"Decide again for {naming.first_name(child.person)}", button="Take it back",
        lead=lead or "The decision stays on record with your reason. The child is decided anew, and the clocks run on.",
    )  # fmt: skip

"""An address or a number is confirmed: asked with whom, and kept with the day and the name of whoever asked."""

from django.core.exceptions import ValidationError
from django.http import Http404
from django.views.decorators.http import require_POST

from access.actions import Action
from access.gate import requires
from audit.moves import Refused
from audit.records import Stale
from people import acts, saving
from people.changing import _asked, _done
from people.forms import ConfirmForm
from people.models import Person

RELATIONS = {"home": ("residences", "Still their address?"), "reach": ("contact_details", "Still how to reach them?")}


@requires(Action.CHANGE_PERSON, on=Person)
@require_POST
def confirm(request, person):
    """First asked who confirmed it, then kept."""
    named = request.POST.get("row", "")
    kind, _, pk = named.partition(":")
    relation, title = RELATIONS.get(kind, ("", ""))
    row = next((one for one in getattr(person, relation).all() if str(one.pk) == pk), None) if relation else None
    if row is None:
        raise Http404
    form = ConfirmForm(request.POST if "with_whom" in request.POST else None, initial={"row": named})
    if form.is_valid():
        try:
            acts.confirm(row, with_whom=form.cleaned_data["with_whom"], by=request.user, at=request.at)
        except (ValidationError, Refused, Stale) as error:
            saving.tell(form, error)
        else:
            return _done(request, person, "Confirmed today.")
    return _asked(request, person, form, title, save="It still holds")

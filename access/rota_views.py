"""The rota: who is on duty, who is on call."""

from datetime import datetime, timedelta

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from access import rota
from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from access.identity import LONDON
from access.models import Duty, Shift
from audit.moves import Refused
from deadlines.words import moment_words
from govuk import fields as f
from govuk.forms import Form

MOST = 60
WHY = "on the rota"


class ShiftForm(Form):
    """Who, as what, and from when until when."""

    user = f.Select("Who", missing="Choose who.")
    duty = f.Radios("As", choices=[(one.value, one.label.capitalize()) for one in Duty], missing="Say as what.")
    day = f.DateInput("Day it begins", missing="Give the day.")
    begins = f.TextInput("From", hint="Like 08:45.", missing="Give the time it begins.", width=5, max_length=5)
    hours = f.WholeNumber("For how many hours", missing="Give the hours.", min_value=1, max_value=16)

    def __init__(self, *args, staff, **kwargs):
        super().__init__(*args, **kwargs)
        self.staff = {str(user.pk): user for user in staff}
        self.fields["user"].choices = [(key, user.display_name) for key, user in self.staff.items()]  # type: ignore[attr-defined]

    def clean_begins(self) -> str:
        """A time of day. Raises ValidationError."""
        try:
            return datetime.strptime(self.cleaned_data["begins"], "%H:%M").strftime("%H:%M")  # noqa: DTZ007  a time alone
        except ValueError:
            raise ValidationError("Write the time like 08:45.") from None

    def said(self) -> dict:
        """The answers as the act takes them."""
        told = self.cleaned_data
        hour, minute = (int(part) for part in told["begins"].split(":"))
        begins = datetime(told["day"].year, told["day"].month, told["day"].day, hour, minute, tzinfo=LONDON)
        return {
            "user": self.staff[told["user"]], "duty": told["duty"], "from_at": begins,
            "until_at": begins + timedelta(hours=told["hours"]),
        }  # fmt: skip


@requires(Action.KEEP_ROTA)
def shifts(request):
    """The rota from now on, and a new shift."""
    staff = rota.colleagues(request.user)
    form = ShiftForm(request.POST or None, staff=staff, initial={"day": request.at.astimezone(LONDON).date()})
    if form.is_valid():
        try:
            rota.put_on_rota(by=request.user, at=request.at, why=WHY, **form.said())
        except ValidationError as wrong:
            for name, sentences in wrong.message_dict.items():
                form.add_error(name if name in form.fields else "hours", sentences)
        except Refused as refused:
            form.add_error(None, " ".join(refused.reasons))
        else:
            messages.success(request, "On the rota.")
            return redirect("access:rota")
    rows = visible(request.user, Action.KEEP_ROTA).filter(until_at__gt=request.at).select_related("user")
    return page(request, "access/rota.html", form=form, rows=rows.order_by("from_at")[:MOST], now=_now(request.at))


def _now(at: datetime) -> list[tuple[str, str]]:
    """Each duty in words, and who stands it now until when; empty where nobody does."""
    return [
        (duty.label, ", ".join(f"{row.user} until {moment_words(row.until_at)}" for row in rows))
        for duty, rows in rota.standing_now(at)
    ]


@requires(Action.KEEP_ROTA, on=Shift)
@require_POST
def end(request, shift):
    """Take somebody off the rota."""
    try:
        rota.end_shift(shift, by=request.user, at=request.at, why="taken off the rota")
    except Refused as refused:
        messages.error(request, " ".join(refused.reasons))
    return redirect("access:rota")

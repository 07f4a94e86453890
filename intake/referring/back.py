"""Leaving a form and coming back to it by a code."""

from django.shortcuts import redirect
from django.urls import reverse

from access.gate import anyone
from access.throttle import too_many, too_many_of
from deadlines.words import moment_words
from intake.referring import box, steps, writing
from intake.referring.asking import CodeForm, EmailForm
from intake.referring.showing import COOKIE, RING, said, shown, with_code, without_code

# CONFIG: what one address, or one mailbox, may do in an hour.
CODES, GUESSES = 10, 30


@anyone
def leave(request):
    """Keep the form for 72 hours, and send a code to the writer's own address to come back with."""
    kept, _ = writing.read(request.COOKIES.get(COOKIE, ""), request.at)
    if kept is None or writing.is_sent(kept):
        return shown(request, "lost", status=404)
    you = steps.answers_of(kept.content, "you")
    form = EmailForm(request.POST or None, initial={"email": you.get("email", "")})
    if form.is_valid():
        email = form.cleaned_data["email"]
        if too_many(request, "refer.code", request.at, most=CODES) or too_many_of(
            email.lower(), "refer.code.to", request.at, most=CODES
        ):
            form.add_error(None, said(RING))
        else:
            writing.send_code(kept, email, request.at)
            answer = shown(request, "left", until=moment_words(request.at + box.KEPT_FOR))
            return without_code(answer)
    return shown(request, "leave", form=form, until=moment_words((kept.saved_at or request.at) + box.KEPT_FOR))


@anyone
def come_back(request, code=""):
    """Go on with a form by its code. A link that was followed asks before it opens anything."""
    form = CodeForm(request.POST or None, initial={"code": code})
    if form.is_valid():
        if too_many(request, "refer.return", request.at, most=GUESSES):
            form.add_error(None, said(RING))
        else:
            typed = box.read_code(form.cleaned_data["code"])
            kept, _ = writing.read(typed, request.at)
            if kept is not None:
                return with_code(redirect(_where(kept)), kept.code)
            form.add_error(
                "code", "There is nothing under that code. A form is kept for 72 hours. Check each character."
            )
    return shown(request, "return", form=form)


def _where(kept) -> str:
    """The first page not answered yet."""
    if writing.is_sent(kept):
        return reverse("refer:sent")
    open_ones = [one for one in steps.steps_of(kept.content) if not steps.was_answered(kept.content, one.slug)]
    return reverse("refer:step", args=[open_ones[0].slug])


@anyone
def forget(request):
    """Leave the form on this machine: nothing of it stays in the browser."""
    answer = redirect("refer:begin")
    return without_code(answer) if request.method == "POST" else answer

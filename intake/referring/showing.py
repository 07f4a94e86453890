"""What the public's pages share: how one is shown, and the cookie that leads back to a form."""

from django.conf import settings
from django.template.response import TemplateResponse

COOKIE = "frontdoor_form"
PLACE = "/refer"
RING = "Too much came from here in an hour. Nothing you wrote is lost. Ring us on {phone} and tell us."


def shown(request, name: str, *, status: int = 200, **context) -> TemplateResponse:
    """One of the public's pages, with the telephone."""
    context |= {"phone": settings.DUTY_TELEPHONE}
    return TemplateResponse(request, f"intake/refer/{name}.html", context, status=status)


def said(sentence: str) -> str:
    """A sentence with the telephone in it."""
    return sentence.format(phone=settings.DUTY_TELEPHONE)


def with_code(answer, code: str):
    """The answer, with the code in a cookie that scripts cannot read and that ends with the browser."""
    answer.set_cookie(COOKIE, code, path=PLACE, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE)
    return answer


def without_code(answer):
    """The answer, with the way back to a form taken out of the browser."""
    answer.delete_cookie(COOKIE, path=PLACE)
    return answer

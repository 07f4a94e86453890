"""Collecting a pack by a link that opens once, with a code told by another way. A wrong code and no pack look alike."""

import io
import zipfile
from uuid import UUID

from django.contrib.auth.hashers import check_password
from django.db import transaction
from django.http import HttpResponse
from django.template.response import TemplateResponse

from access.gate import anyone
from access.identity import act_as
from access.models import robot
from access.throttle import too_many
from audit import trail
from rights import forms
from rights.acts import files
from rights.models import Pack
from rights.pack_views import file_name
from rights.public_views import DESK, TRY_LATER

NOT_OPEN = "That code opens nothing here. It may have been used, or its time may be over. Telephone us."


@anyone
def collect(request, pack_id):
    """Hand a pack over, once, to whoever has the link and the code."""
    form = forms.CodeForm(request.POST or None)
    if form.is_valid():
        # Per pack too, so that many addresses cannot try many codes.
        if too_many(request, "rights.collect", request.at) or too_many(request, f"rights.{pack_id}", request.at):
            form.add_error(None, TRY_LATER)
        elif (whole := _whole(pack_id, form.cleaned_data["code"].strip(), request.at)) is not None:
            answer = HttpResponse(whole, content_type="application/zip")
            answer.headers["Content-Disposition"] = 'attachment; filename="records.zip"'
            return answer
        else:
            form.add_error("code", NOT_OPEN)
    return TemplateResponse(request, "rights/collect.html", {"form": form})


def _whole(pack_id: UUID, code: str, at) -> bytes | None:
    """The pack as one file, its handing over recorded first; None where nothing opens."""
    desk = robot(DESK)
    with act_as(desk, at), transaction.atomic():
        waiting = Pack.objects.select_for_update(of=("self",), no_key=True)
        made = waiting.filter(
            pk=pack_id, state=Pack.RELEASED, how="link", collected_at=None, collect_until__gte=at
        ).first()
        if made is None or not check_password(code, made.code_hash):
            return None
        made.collected_at, made.code_hash = at, ""
        made.write(by=desk, why="handed over by link and code")
        trail.note(desk, "rights.pack_collected", on=made, at=at, sha256=made.sha256)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as whole:
            for file in made.files.exclude(form=files.LOCKED):
                whole.writestr(zipfile.ZipInfo(file_name(file)), files.content_of(file))
        return out.getvalue()

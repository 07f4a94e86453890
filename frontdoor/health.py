"""Whether the service can serve: asked by the launcher, by containers and by whoever watches from outside."""

from django.db import DatabaseError, connection
from django.http import HttpResponse

from access.gate import anyone


@anyone
def health(request):
    """200 and “ok” when the database answers, else 503. Says nothing else."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("the database does not answer", status=503, content_type="text/plain")
    return HttpResponse("ok", content_type="text/plain")

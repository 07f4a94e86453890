"""Routes of rights requests."""

from django.urls import path

from rights import public_views, steps, views

app_name = "rights"

urlpatterns = [
    path("", views.queue, name="queue"),
    path("ask", public_views.ask, name="ask"),
    path("where", public_views.where, name="where"),
    path("write-down", views.write_down, name="write_down"),
    path("asked/<uuid:id>", views.asked, name="asked"),
    path("<uuid:id>", views.opened, name="opened"),
    path("<uuid:id>/about", views.about, name="about"),
    *[path(f"<uuid:id>/{key}", steps.view_of(key), name=key) for key in steps.STEPS],
]

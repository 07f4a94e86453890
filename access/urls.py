"""Where people look after who may do what, each their own part of it."""

from django.urls import path

from access import rota_views

app_name = "access"
urlpatterns = [
    path("rota", rota_views.shifts, name="rota"),
    path("rota/<uuid:id>/end", rota_views.end, name="end_shift"),
]

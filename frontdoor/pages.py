"""Addresses of the front door's own pages."""

from django.urls import path

from frontdoor import views
from frontdoor.health import health

app_name = "frontdoor"
urlpatterns = [
    path("", views.home, name="home"),
    path("hub", views.hub, name="hub"),
    path("my-work", views.my_work, name="my_work"),
    path("health", health, name="health"),
]

"""Addresses of the front door's own pages."""

from django.urls import path

from frontdoor import made, views
from frontdoor.health import health
from frontdoor.policy_reports import policy_report

app_name = "frontdoor"
urlpatterns = [
    path("", views.home, name="home"),
    path("hub", views.hub, name="hub"),
    path("board", views.board, name="board"),
    path("my-work", views.my_work, name="my_work"),
    path("documents/<uuid:id>", made.opened, name="document"),
    path("documents/<uuid:id>/volume/<uuid:sheet_id>", made.take, name="volume"),
    path("documents/<uuid:id>/again", made.again, name="make_again"),
    path("health", health, name="health"),
    path("policy-report", policy_report, name="policy_report"),
]

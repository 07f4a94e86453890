"""Routes of requests: the hub's side, and the desk's."""

from django.urls import path

from sharing import ask_views, partner_views, views

app_name = "sharing"

urlpatterns = [
    path("desk", partner_views.inbox, name="inbox"),
    path("desk/<uuid:id>", partner_views.answer, name="answer"),
    path("desk/<uuid:id>/take", partner_views.take, name="take"),
    path("desk/<uuid:id>/hand-back", partner_views.hand_back, name="hand_back"),
    path("ask/<uuid:id>", ask_views.ask, name="ask"),
    path("waiting/<uuid:id>", views.chase, name="chase"),
    path("went/<uuid:id>", views.went, name="went"),
    path("refuse/<uuid:id>", views.refuse, name="refuse"),
    path("<uuid:id>", views.opened, name="opened"),
    path("<uuid:id>/remind", views.remind, name="remind"),
    path("<uuid:id>/go-on", views.go_on, name="go_on"),
]

"""Routes of requests: the hub's side, and the desk's."""

from django.urls import path

from sharing import agreement_views, ask_views, partner_views, views

app_name = "sharing"

urlpatterns = [
    path("agreements", agreement_views.agreements_kept, name="agreements"),
    path("agreements/add", agreement_views.agree, name="agree"),
    path("agreements/<uuid:id>", agreement_views.agreement, name="agreement"),
    path("agreements/<uuid:id>/renew", agreement_views.renew, name="renew_agreement"),
    path("agreements/<uuid:id>/end", agreement_views.end, name="end_agreement"),
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

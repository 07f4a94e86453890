"""Addresses of a strategy discussion."""

from django.urls import path

from intake.strategy import views

urlpatterns = [
    path("children/<uuid:id>/strategy", views.call, name="strategy"),
    path("discussions/<uuid:id>", views.discussion, name="discussion"),
    path("discussions/<uuid:id>/invite", views.invite, name="invite"),
    path("discussions/<uuid:id>/came/<uuid:record_id>", views.came, name="came"),
    path("discussions/<uuid:id>/held", views.held, name="held"),
    path("discussions/<uuid:id>/minute", views.minute, name="minute"),
    path("discussions/<uuid:id>/action", views.action, name="agree_action"),
    path("discussions/<uuid:id>/complete", views.complete, name="complete_minutes"),
    path("discussions/<uuid:id>/print", views.print_minutes, name="print_minutes"),
    path("agreed/<uuid:id>", views.agreed_action, name="agreed_action"),
]

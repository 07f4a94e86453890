"""Addresses of professional disagreements."""

from django.urls import path

from intake.escalating import views

urlpatterns = [
    path("disagreements", views.escalations, name="escalations"),
    path("<uuid:id>/disagree", views.escalate, name="escalate"),
    path("disagreements/<uuid:id>", views.escalation, name="escalation"),
    path("disagreements/<uuid:id>/up", views.climb, name="climb"),
    path("disagreements/<uuid:id>/settle", views.settle, name="settle_escalation"),
    path("disagreements/levels/<uuid:id>", views.step, name="escalation_step"),
]

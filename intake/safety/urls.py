"""Addresses of immediate protection."""

from django.urls import path

from intake.safety import views

urlpatterns = [
    path("children/<uuid:id>/safety", views.safety, name="safety"),
    path("children/<uuid:id>/safety/call", views.ring, name="safety_call"),
    path("children/<uuid:id>/safety/police", views.police_protection, name="police_protection"),
    path("police-protection/<uuid:id>/end", views.end_police_protection, name="end_police_protection"),
]

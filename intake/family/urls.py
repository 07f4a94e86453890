"""Addresses of telling the family."""

from django.urls import path

from intake.family import views

urlpatterns = [
    path("<uuid:id>/family", views.family, name="family"),
    path("<uuid:id>/family/account", views.account, name="family_account"),
    path("<uuid:id>/family/<uuid:record_id>", views.outcome, name="family_outcome"),
    path("family/<uuid:id>", views.letter, name="family_letter"),
    path("family/<uuid:id>/print", views.print_letter, name="print_family_letter"),
]

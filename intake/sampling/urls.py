"""Addresses of the dip sample."""

from django.urls import path

from intake.sampling import views

urlpatterns = [
    path("samples", views.samples, name="samples"),
    path("samples/<uuid:id>", views.read_sample, name="read_sample"),
]

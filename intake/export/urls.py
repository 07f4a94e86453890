"""The address of exporting a case."""

from django.urls import path

from intake.export import views

urlpatterns = [path("children/<uuid:id>/export", views.export, name="export_case")]

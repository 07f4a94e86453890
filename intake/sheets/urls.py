"""Addresses of the hand-over sheets."""

from django.urls import path

from intake.sheets import views

urlpatterns = [
    path("sheets", views.sheets, name="sheets"),
    path("sheets/make", views.make_sheet, name="make_sheet"),
    path("sheets/pdf", views.print_sheet, name="print_sheet"),
    path("<uuid:id>/hand-on", views.hand_on, name="hand_on"),
    path("sheets/<uuid:id>/change", views.change_line, name="change_line"),
    path("sheets/<uuid:id>/acknowledge", views.acknowledge, name="acknowledge_line"),
]

"""Addresses of handing a child over."""

from django.urls import path

from intake.passing import views

urlpatterns = [
    path("children/<uuid:id>/hand-over", views.passings, name="passings"),
    path("children/<uuid:id>/hand-over/offer", views.pass_on, name="pass"),
    path("children/<uuid:id>/hand-over/to-us", views.come_in, name="come_in"),
    path("hand-overs/<uuid:id>", views.passing, name="passing"),
    path("hand-overs/<uuid:id>/take-back", views.take_back, name="take_back_offer"),
]

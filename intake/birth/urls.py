"""The address of recording a birth."""

from django.urls import path

from intake.birth import views

urlpatterns = [path("children/<uuid:id>/born", views.born, name="born")]

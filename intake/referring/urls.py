"""Addresses of the public's forms. They carry no id of anybody and no word of a form."""

from django.urls import path

from intake.referring import back, views

app_name = "refer"
urlpatterns = [
    path("", views.begin, name="begin"),
    path("sent", views.sent, name="sent"),
    path("leave", back.leave, name="leave"),
    path("return", back.come_back, name="return"),
    path("return/<str:code>", back.come_back, name="return_by"),
    path("forget", back.forget, name="forget"),
    path("<slug:slug>", views.step, name="step"),
]

"""Where people look after who may do what, each their own part of it."""

from django.urls import path

from access import account_views, own_views, recovery_views, rota_views

app_name = "access"
urlpatterns = [
    path("mine", own_views.mine, name="mine"),
    path("mine/sessions", own_views.end_session, name="end_session"),
    path("reviews", own_views.asked, name="reviews"),
    path("reviews/<uuid:id>", own_views.answer, name="review"),
    path("accounts/many", account_views.invite_many, name="invite_many"),
    path("accounts/<uuid:id>", account_views.account, name="account"),
    path("accounts/<uuid:id>/terms", account_views.terms, name="terms"),
    path("accounts/<uuid:id>/training", account_views.train, name="train"),
    path("accounts/<uuid:id>/suspend", account_views.suspend, name="suspend"),
    path("accounts/<uuid:id>/resume", account_views.resume, name="resume"),
    path("accounts/<uuid:id>/end", account_views.end, name="end_account"),
    path("accounts/<uuid:id>/lost", recovery_views.lost, name="lost"),
    path("lost", recovery_views.asked, name="lost_asked"),
    path("lost/<uuid:id>", recovery_views.agree, name="lost_agree"),
    path("let-in", recovery_views.let_in, name="let_in"),
    path("let-in/<uuid:id>", recovery_views.review, name="review_let_in"),
    path("rota", rota_views.shifts, name="rota"),
    path("rota/<uuid:id>/end", rota_views.end, name="end_shift"),
]

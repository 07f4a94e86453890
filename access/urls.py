"""Where people look after who may do what, each their own part of it."""

from django.urls import path

from access import account_views, keeping_views, own_views, place_views, recovery_views, rota_views

app_name = "access"
urlpatterns = [
    path("keep", keeping_views.keep, name="keep"),
    path("keep/throw-away", keeping_views.throw_away, name="throw_away"),
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
    path("places", place_views.every, name="places"),
    path("agencies/new", place_views.new_agency, name="new_agency"),
    path("agencies/<uuid:id>", place_views.agency, name="agency"),
    path("agencies/<uuid:id>/desk", place_views.new_desk, name="new_desk"),
    path("agencies/<uuid:id>/sponsor", place_views.sponsor, name="sponsor"),
    path("agencies/<uuid:id>/change", place_views.change_agency, name="change_agency"),
    path("agencies/<uuid:id>/<slug:how>", place_views.stop_agency, name="stop_agency"),
    path("desks/<uuid:id>", place_views.desk, name="desk"),
    path("desks/<uuid:id>/change", place_views.change_desk, name="change_desk"),
    path("desks/<uuid:id>/move", place_views.move_desk, name="move_desk"),
    path("desks/<uuid:id>/<slug:how>", place_views.stop_desk, name="stop_desk"),
    path("teams/new", place_views.new_team, name="new_team"),
    path("teams/<uuid:id>", place_views.team, name="team"),
    path("teams/<uuid:id>/change", place_views.change_team, name="change_team"),
    path("teams/<uuid:id>/<slug:how>", place_views.stop_team, name="stop_team"),
    path("rota", rota_views.shifts, name="rota"),
    path("rota/<uuid:id>/end", rota_views.end, name="end_shift"),
]

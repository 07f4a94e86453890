"""Where people are found, opened, read and changed."""

from django.urls import path

from people import changing, confirming_views, conflict_views, joining_views, list_views, views

app_name = "people"
urlpatterns = [
    path("find", views.find, name="find"),
    path("bring", list_views.bring, name="bring"),
    path("bring/<uuid:id>", list_views.brought, name="brought"),
    path("bring/<uuid:id>/on", list_views.go_on, name="brought_on"),
    path("bring/<uuid:id>/away", list_views.throw_away, name="brought_away"),
    path("bring/<uuid:id>/report.csv", list_views.report, name="brought_report"),
    path("pairs", joining_views.pairs, name="pairs"),
    path("pairs/<uuid:id>", joining_views.pair, name="pair"),
    path("pairs/<uuid:id>/join", joining_views.join, name="join"),
    path("joined/<uuid:id>/part", joining_views.part, name="part"),
    path("<uuid:id>/alike", joining_views.alike, name="alike"),
    path("openings", views.openings, name="openings"),
    path("openings/<uuid:id>", views.review, name="review"),
    path("links", conflict_views.links, name="links"),
    path("links/<uuid:id>/end", conflict_views.end_link, name="end_link"),
    path("ties", conflict_views.ties, name="ties"),
    path("ties/<uuid:id>", conflict_views.tie, name="tie"),
    path("<uuid:id>", views.person, name="person"),
    path("<uuid:id>/family", views.family, name="family"),
    path("<uuid:id>/history", views.history, name="history"),
    path("<uuid:id>/open", views.open_with_reason, name="open"),
    path("<uuid:id>/opened", views.opened_now, name="opened"),
    path("<uuid:id>/emergency", views.emergency, name="emergency"),
    path("<uuid:id>/correct", changing.correct, name="correct"),
    path("<uuid:id>/born", changing.be_born, name="born"),
    path("<uuid:id>/name", changing.add_name, name="name"),
    path("<uuid:id>/trace", changing.trace, name="trace"),
    path("<uuid:id>/number", changing.add_number, name="number"),
    path("<uuid:id>/address", changing.add_home, name="home"),
    path("<uuid:id>/reach", changing.add_reach, name="reach"),
    path("<uuid:id>/relative", changing.add_relative, name="relative"),
    path("<uuid:id>/flag", changing.add_flag, name="flag"),
    path("<uuid:id>/professional", changing.add_involved, name="involved"),
    path("<uuid:id>/confirm", confirming_views.confirm, name="confirm"),
    path("<uuid:id>/end", changing.end, name="end"),
]

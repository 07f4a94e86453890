"""Where statistics are."""

from django.urls import path

from returns import views
from returns.indicators.views import indicators

app_name = "returns"
urlpatterns = [
    path("", views.statistics, name="statistics"),
    path("indicators", indicators, name="indicators"),
    path("new/", views.new, name="new"),
    path("<uuid:id>/", views.release, name="release"),
    path("<uuid:id>/table.csv", views.download, name="download"),
]

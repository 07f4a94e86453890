"""Where retention is."""

from django.urls import path

from retention import disposal_views, hold_views, schedule_views, views

app_name = "retention"
urlpatterns = [
    path("", views.due, name="due"),
    path("together/", views.together, name="together"),
    path("file/<uuid:id>/", views.file, name="file"),
    path("file/<uuid:id>/longer/", views.longer, name="longer"),
    path("file/<uuid:id>/propose/", views.propose, name="propose"),
    path("file/<uuid:id>/hold/", hold_views.hold_file, name="hold_file"),
    path("disposals/", disposal_views.disposals, name="disposals"),
    path("disposals/<uuid:id>/", disposal_views.disposal, name="disposal"),
    path("disposals/<uuid:id>/advise/", disposal_views.advise, name="advise"),
    path("disposals/<uuid:id>/decide/", disposal_views.decide, name="decide"),
    path("disposals/<uuid:id>/stop/", disposal_views.stop, name="stop"),
    path("disposals/<uuid:id>/certificate/", disposal_views.certificate, name="certificate"),
    path("disposals/<uuid:id>/certificate.pdf", disposal_views.certificate_pdf, name="certificate_pdf"),
    path("schedule/", schedule_views.schedule, name="schedule"),
    path("holds/", hold_views.holds, name="holds"),
    path("holds/place/", hold_views.place, name="place"),
    path("holds/<uuid:id>/", hold_views.hold, name="hold"),
]

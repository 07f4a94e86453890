"""Where consent and agreement are read and recorded."""

from django.urls import path

from consent import receipt_views, views

app_name = "consent"
urlpatterns = [
    path("consent/people/<uuid:id>", views.consents, name="consents"),
    path("consent/people/<uuid:id>/agreement", views.agreement, name="agreement"),
    path("consent/agreements/<uuid:id>/end", views.end, name="end"),
    path("consent/<uuid:id>", views.consent, name="consent"),
    path("consent/<uuid:id>/ripple", views.ripple, name="ripple"),
    path("consent/<uuid:id>/look-again", views.look_again, name="look_again"),
    path("consent/<uuid:id>/never-valid", views.invalid, name="invalid"),
    path("consent/<uuid:id>/receipt", receipt_views.receipt, name="receipt"),
    path("consent/<uuid:id>/receipt/child", receipt_views.for_a_child, name="receipt_child"),
    path("consent/<uuid:id>/receipt/computer", receipt_views.for_a_computer, name="receipt_json"),
    path("consent/<uuid:id>/receipt/pdf", receipt_views.as_pdf, name="receipt_pdf"),
]

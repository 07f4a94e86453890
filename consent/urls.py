"""Where consent and agreement are read and recorded."""

from django.urls import path

from consent import notice_views, public_views, receipt_views, views

app_name = "consent"
urlpatterns = [
    path("privacy", public_views.notice, name="notice"),
    path("privacy/rights", public_views.your_rights, name="rights"),
    path("privacy/complain", public_views.complain, name="complain"),
    path("privacy/danger", public_views.danger, name="danger"),
    path("privacy/code.svg", public_views.code, name="code"),
    path("privacy/versions", public_views.versions, name="versions"),
    path("privacy/versions/<int:number>", public_views.version, name="version"),
    path("privacy/versions/<int:number>/<slug:layer>", public_views.version, name="version_layer"),
    path("privacy/keeping", notice_views.every, name="notices"),
    path("privacy/keeping/<uuid:id>", notice_views.one, name="keep_notice"),
    path("privacy/keeping/<uuid:id>/words/<slug:language>/<slug:layer>", notice_views.words, name="notice_words"),
    path("privacy/<slug:layer>", public_views.layer, name="layer"),
    path("privacy/<slug:layer>/<slug:language>", public_views.language, name="language"),
    path("consent/people/<uuid:id>", views.consents, name="consents"),
    path("consent/people/<uuid:id>/agreement", views.agreement, name="agreement"),
    path("consent/agreements/<uuid:id>/end", views.end, name="end"),
    path("consent/<uuid:id>", views.consent, name="consent"),
    path("consent/<uuid:id>/evidence", views.evidence, name="evidence"),
    path("consent/<uuid:id>/ripple", views.ripple, name="ripple"),
    path("consent/<uuid:id>/look-again", views.look_again, name="look_again"),
    path("consent/<uuid:id>/never-valid", views.invalid, name="invalid"),
    path("consent/<uuid:id>/receipt", receipt_views.receipt, name="receipt"),
    path("consent/<uuid:id>/receipt/child", receipt_views.for_a_child, name="receipt_child"),
    path("consent/<uuid:id>/receipt/computer", receipt_views.for_a_computer, name="receipt_json"),
    path("consent/<uuid:id>/receipt/pdf", receipt_views.as_pdf, name="receipt_pdf"),
]

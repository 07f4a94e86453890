"""Where the console is."""

from django.urls import path

from console import (
    everything_views,
    incident_views,
    member_views,
    message_views,
    query_views,
    register_views,
    registers,
    today_views,
    trail_views,
)
from console.reference import views as rules

app_name = "console"
urlpatterns = [
    path("", today_views.today, name="today"),
    *registers.site.get_urls(),
    path("registers/", register_views.index, name="registers"),
    path("exports/<str:place>/", register_views.export, name="export"),
    path("export/<uuid:id>/agree/", register_views.agree_export, name="agree_export"),
    path("export/<uuid:id>/fetch/", register_views.fetch_export, name="fetch_export"),
    path("rules/", rules.index, name="rules"),
    path("rules/<str:place>/", rules.rules_of, name="rules_of"),
    path("rules/<str:place>/add/", rules.add_rule, name="add_rule"),
    path("rules/<str:place>/<uuid:record_id>/", rules.rule, name="rule"),
    path("rules/<str:place>/<uuid:record_id>/change/", rules.change_rule, name="change_rule"),
    path("planned/<uuid:id>/withdraw/", rules.withdraw_change, name="withdraw_change"),
    path("everything/", everything_views.whole, name="whole"),
    path("everything/about/<uuid:record_id>/", everything_views.child, name="child"),
    path("everything/by/<uuid:record_id>/", everything_views.did, name="did"),
    path("trail/", trail_views.trail, name="trail"),
    path("find/", trail_views.find, name="find"),
    path("found/<str:found>/", trail_views.found, name="found"),
    path("record/<uuid:record_id>/", trail_views.record, name="record"),
    path("queries/", query_views.queries, name="queries"),
    path("queries/<uuid:id>/", query_views.query, name="query"),
    path("looked/<uuid:id>/", query_views.lookers, name="lookers"),
    path("people/", member_views.people, name="people"),
    path("people/invite/", member_views.invite, name="invite"),
    path("people/<uuid:id>/", member_views.person, name="person"),
    path("people/<uuid:id>/join/", member_views.join, name="join"),
    path("people/<uuid:id>/leave/<uuid:membership_id>/", member_views.leave, name="leave"),
    path("people/<uuid:id>/role/<uuid:membership_id>/", member_views.change_role, name="change_role"),
    path("people/<uuid:id>/invite-again/", member_views.invite_again, name="invite_again"),
    path("incidents/", incident_views.every, name="incidents"),
    path("incidents/report/", incident_views.report, name="report_incident"),
    path("incidents/<uuid:id>/", incident_views.incident, name="incident"),
    path("incidents/<uuid:id>/close/", incident_views.close_incident, name="close_incident"),
    path("incidents/<uuid:id>/<str:kind>/", incident_views.incident_part, name="incident_part"),
    path("messages/", message_views.messages, name="messages"),
    path("messages/<uuid:message_id>/again/", message_views.send_again, name="send_again"),
    path("mailbox/", message_views.mailbox, name="mailbox"),
]

"""Routes of requests: the hub's side, and the desk's."""

from django.urls import path

from sharing import (
    agreement_views,
    ask_views,
    desk_views,
    following_views,
    ledger_views,
    map_views,
    partner_views,
    recall_views,
    views,
)

app_name = "sharing"

urlpatterns = [
    path("agreements", agreement_views.agreements_kept, name="agreements"),
    path("agreements/add", agreement_views.agree, name="agree"),
    path("agreements/<uuid:id>", agreement_views.agreement, name="agreement"),
    path("agreements/<uuid:id>/renew", agreement_views.renew, name="renew_agreement"),
    path("agreements/<uuid:id>/end", agreement_views.end, name="end_agreement"),
    path("desk", partner_views.inbox, name="inbox"),
    path("desk/hand-over", desk_views.hand_over, name="hand_over"),
    path("desk/<uuid:id>", partner_views.answer, name="answer"),
    path("desk/<uuid:id>/take", partner_views.take, name="take"),
    path("desk/<uuid:id>/hand-back", partner_views.hand_back, name="hand_back"),
    path("desk/<uuid:id>/note", desk_views.note, name="note"),
    path("desk/<uuid:id>/correct", desk_views.correct, name="correct"),
    path("desk/<uuid:id>/news", desk_views.news, name="news"),
    path("desk/<uuid:id>/disagree", desk_views.disagree, name="disagree"),
    path("desk/<uuid:id>/whom-to-ask", desk_views.place_marker, name="place_marker"),
    path("desk/<uuid:id>/pass-on/<uuid:record_id>", desk_views.answer_leave, name="answer_leave"),
    path("desk/<uuid:id>/recalled/<uuid:record_id>", desk_views.acknowledge, name="acknowledge"),
    path("register", ledger_views.register_page, name="ledger"),
    path("register/find", ledger_views.find, name="ledger_find"),
    path("register/export", ledger_views.export, name="ledger_export"),
    path("map/<uuid:id>", map_views.disclosure_map, name="map"),
    path("where/<uuid:id>/<uuid:record_id>", map_views.where, name="where"),
    path("disagreement/<uuid:id>", following_views.disagreement, name="disagreement"),
    path("marker/<uuid:id>", following_views.marker, name="marker"),
    path("recalls/<uuid:id>", recall_views.recalls, name="recalls"),
    path("recalls/<uuid:id>/new", recall_views.new_recall, name="recall"),
    path("recalls/<uuid:id>/by-hand/<uuid:record_id>", recall_views.by_hand, name="recall_by_hand"),
    path("recalls/<uuid:id>/<uuid:record_id>.<str:kind>", recall_views.sheet, name="recall_sheet"),
    path("ask/<uuid:id>", ask_views.ask, name="ask"),
    path("waiting/<uuid:id>", views.chase, name="chase"),
    path("went/<uuid:id>", views.went, name="went"),
    path("refuse/<uuid:id>", views.refuse, name="refuse"),
    path("<uuid:id>", views.opened, name="opened"),
    path("<uuid:id>/remind", views.remind, name="remind"),
    path("<uuid:id>/news/<uuid:record_id>", following_views.read_news, name="read_news"),
    path("<uuid:id>/outcome", following_views.tell_outcome, name="tell_outcome"),
    path("<uuid:id>/pass-on/<uuid:record_id>", following_views.ask_leave, name="ask_leave"),
    path("<uuid:id>/wrong-place", following_views.wrong_place, name="wrong_place"),
    path("<uuid:id>/go-on", views.go_on, name="go_on"),
]

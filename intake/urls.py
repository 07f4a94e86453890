"""Intake's addresses: each reads as the sentence of what is done there."""

from django.urls import path

from intake.birth import urls as birth
from intake.calls import views as calls
from intake.chronology.views import chronology
from intake.daily import views as daily
from intake.escalating import urls as escalating
from intake.export import urls as export
from intake.family import urls as family
from intake.passing import urls as passing
from intake.referring import hub_views
from intake.safety import urls as safety
from intake.sampling import urls as sampling
from intake.sheets import urls as sheets
from intake.strategy import urls as strategy
from intake.views import adults, case, ending, files, lists, narrative, receiving, telling, undoing, work
from intake.workload import views as workload

app_name = "intake"
urlpatterns = [
    path("receive", receiving.receive, name="receive"),
    path("receive/keep", receiving.keep, name="keep_receiving"),
    path("receive/<uuid:key>", receiving.draft, name="draft"),
    path("receive/form/<uuid:id>", hub_views.receive, name="receive_form"),
    path("forms", hub_views.forms, name="forms"),
    path("forms/<uuid:id>", hub_views.form, name="form"),
    path("forms/<uuid:id>/refuse", hub_views.refuse, name="refuse_form"),
    path("refer", hub_views.refer, name="refer"),
    path("received/<uuid:id>", lists.received, name="received"),
    path("<uuid:id>/calls", calls.of_contact, name="calls"),
    path("people/<uuid:id>/calls", calls.of_person, name="calls_about"),
    path("people/<uuid:id>/chronology", chronology, name="chronology"),
    path("workload", workload.workload, name="workload"),
    path("workload/away", workload.cover, name="cover"),
    path("workload/away/<uuid:id>/back", workload.back, name="back"),
    path("workload/hand-over", workload.hand, name="hand_all"),
    path("daily", daily.lists, name="daily"),
    path("daily/bring", daily.bring, name="daily_bring"),
    path("daily/<uuid:id>", daily.one, name="daily_list"),
    path("daily/<uuid:id>/next", daily.next_one, name="daily_next"),
    path("notices/<uuid:id>", daily.notice, name="notice"),
    path("lists", lists.kept, name="lists"),
    path("lists/<uuid:id>", lists.one, name="list"),
    path("lists/<uuid:id>/add", lists.add_name, name="list_add"),
    path("lists/<uuid:id>/take-off", lists.take_off, name="list_take_off"),
    path("lists/<uuid:id>/hand-over", lists.hand_over, name="list_hand_over"),
    path("lists/<uuid:id>/lift", lists.lift, name="list_lift"),
    path("lists/match/<uuid:id>", lists.match, name="match"),
    path("restrict/<uuid:id>", lists.restrict, name="restrict"),
    path("<uuid:id>", case.contact, name="contact"),
    path("<uuid:id>/take", case.take, name="take"),
    path("<uuid:id>/give", work.give, name="give"),
    path("<uuid:id>/triage", case.triage, name="triage"),
    path("<uuid:id>/still-to-ask", case.still_to_ask, name="still_to_ask"),
    path("<uuid:id>/adult", adults.adult, name="adult"),
    path("<uuid:id>/narrative", narrative.narrative, name="narrative"),
    path("<uuid:id>/statement", case.statement, name="statement"),
    path("<uuid:id>/change", case.change, name="change"),
    path("<uuid:id>/link", case.link, name="link"),
    path("<uuid:id>/versions", case.versions, name="versions"),
    path("<uuid:id>/files", files.files, name="files"),
    path("files/<uuid:id>", files.open_file, name="open_file"),
    path("files/<uuid:id>/check", files.check_now, name="check_file"),
    path("files/<uuid:id>/open-unscanned", files.open_held, name="open_held"),
    path("<uuid:id>/screen", work.screen, name="screen"),
    path("<uuid:id>/rate", work.rate, name="rate"),
    path("<uuid:id>/review-repeat", work.review_repeat, name="review_repeat"),
    path("<uuid:id>/enquiry", work.enquiry, name="enquiry"),
    path("<uuid:id>/told", telling.told, name="told"),
    path("told-again", telling.told_again, name="told_again"),
    path("<uuid:id>/feedback", ending.feedback_to_referrer, name="feedback"),
    path("children/<uuid:id>", case.child, name="child"),
    path("children/<uuid:id>/threshold", work.threshold, name="threshold"),
    path("children/<uuid:id>/propose", work.propose, name="propose"),
    path("children/<uuid:id>/take-back", undoing.take_back, name="take_back"),
    path("children/<uuid:id>/decide", work.decide, name="decide"),
    path("children/<uuid:id>/decide-enquiry", work.decide_enquiry, name="decide_enquiry"),
    path("children/<uuid:id>/agreed", work.agreed, name="agreed"),
    path("children/<uuid:id>/protect", work.protect, name="protect"),
    path("children/<uuid:id>/close", ending.close, name="close"),
    *strategy.urlpatterns,
    *safety.urlpatterns,
    *passing.urlpatterns,
    *family.urlpatterns,
    *export.urlpatterns,
    *escalating.urlpatterns,
    *sheets.urlpatterns,
    *sampling.urlpatterns,
    *birth.urlpatterns,
]

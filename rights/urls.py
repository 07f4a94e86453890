"""Routes of rights requests."""

from django.urls import path

from rights import (
    collect_views,
    letter_views,
    other_views,
    pack_views,
    page_views,
    person_views,
    public_views,
    review_views,
    steps,
    views,
)

app_name = "rights"

urlpatterns = [
    path("", views.queue, name="queue"),
    path("week", views.week, name="week"),
    path("ask", public_views.ask, name="ask"),
    path("where", public_views.where, name="where"),
    path("write-down", views.write_down, name="write_down"),
    path("asked/<uuid:id>", views.asked, name="asked"),
    path("<uuid:id>", views.opened, name="opened"),
    path("<uuid:id>/about", views.about, name="about"),
    path("<uuid:id>/search", review_views.search, name="search"),
    path("<uuid:id>/searched", review_views.searched, name="searched"),
    path("<uuid:id>/read", review_views.read, name="read"),
    path("<uuid:id>/read/<uuid:record_id>", review_views.read_item, name="read_item"),
    path("<uuid:id>/read/<uuid:record_id>/mark", review_views.mark, name="mark"),
    path("<uuid:id>/read/<uuid:record_id>/page", page_views.read_page, name="read_page"),
    path("<uuid:id>/read/<uuid:record_id>/page/picture", page_views.page_picture, name="page_picture"),
    path("<uuid:id>/people", person_views.people, name="people"),
    path("<uuid:id>/people/<uuid:record_id>", person_views.person, name="person"),
    path("<uuid:id>/differences", other_views.differences, name="differences"),
    path("<uuid:id>/letters", letter_views.letters, name="letters"),
    path("<uuid:id>/letters/<uuid:record_id>", letter_views.letter, name="letter"),
    path("<uuid:id>/pack/handed", letter_views.handed, name="handed"),
    path("<uuid:id>/documents", page_views.documents, name="documents"),
    path("<uuid:id>/pack", pack_views.pack, name="pack"),
    path("<uuid:id>/pack/make", pack_views.make, name="make"),
    path("<uuid:id>/pack/again", pack_views.read_again, name="read_again"),
    path("<uuid:id>/pack/check", pack_views.check, name="check"),
    path("<uuid:id>/pack/release", pack_views.release, name="release"),
    path("<uuid:id>/pack/clear/<uuid:record_id>", pack_views.clear, name="clear"),
    path("<uuid:id>/pack/file/<uuid:record_id>", pack_views.take, name="pack_file"),
    path("collect/<uuid:pack_id>", collect_views.collect, name="collect"),
    *[path(f"<uuid:id>/{key}", steps.view_of(key), name=key) for key in steps.STEPS],
]

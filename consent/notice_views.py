"""Keeping the privacy notice: every version, what the service does that it does not say, and the next one's words."""

from datetime import timedelta

from django.http import Http404
from django.shortcuts import redirect

from access.actions import Action
from access.gate import page, requires
from access.keeping import keeps
from consent import forms, layers, notices, what_we_do
from consent.acts import keeping
from consent.models import Notice, NoticeText
from consent.views import done
from deadlines.calendar import london_day
from deadlines.words import long_day
from people import saving


@requires(Action.SEE_NOTICES)
@keeps("The next version of the notice")
def every(request):
    """Every version, what differs today, and the next one."""
    on, now = london_day(request.at), notices.in_force(request.at)
    form = forms.NextNoticeForm(saving.sent(request), initial={"effective_on": on + timedelta(days=28)})
    if form.is_valid() and _may_keep(request):
        said = form.cleaned_data | {
            "changes": form.cleaned_data["changes"].splitlines(), "tell_again": form.cleaned_data["tell_again"] == "yes"
        }  # fmt: skip
        if done(form, keeping.prepare, **said, by=request.user, at=request.at):
            return redirect("consent:notices")
    rows = [(one, long_day(one.effective_on), _state(one, now, on)) for one in Notice.objects.order_by("-number")]
    differs = what_we_do.since(now, on) if now else []
    return page(request, "consent/notices.html", rows=rows, form=form, now=now, differs=differs)


def _may_keep(request) -> bool:
    return Action.KEEP_NOTICE in request.user.standing.actions


def _state(one: Notice, now: Notice | None, on) -> str:
    if one == now:
        return "In force"
    return "Was in force" if one.holds(on) else "To come"


@requires(Action.KEEP_NOTICE, on=Notice)
def one(request, notice):
    """One version: its words in each language, and the advice on it."""
    form = forms.AdviceForm(
        saving.sent(request), initial={"advice": notice.advice, "signed_off_on": notice.signed_off_on}
    )
    if form.is_valid() and done(
        form, keeping.record_advice, notice, **form.cleaned_data, by=request.user, at=request.at
    ):
        return redirect("consent:notices")
    texts = {(text.language, text.layer) for text in NoticeText.objects.filter(notice=notice)}
    languages = [
        (code, language, [(layer, words, (code, layer) in texts) for layer, words in layers.LAYERS.items()])
        for code, language in layers.LANGUAGES.items()
    ]
    return page(
        request, "consent/keep_notice.html", notice=notice, form=form, languages=languages,
        open_to_change=not notice.holds(london_day(request.at)), effective=long_day(notice.effective_on),
    )  # fmt: skip


@requires(Action.KEEP_NOTICE, on=Notice)
@keeps("Words of the notice")
def words(request, notice, language, layer):
    """The words of one layer in one language."""
    if language not in layers.LANGUAGES or layer not in layers.LAYERS:
        raise Http404
    rows = {text.language: text for text in NoticeText.objects.filter(notice=notice, layer=layer)}
    now, english = rows.get(language), rows.get(layers.ENGLISH)
    start = now or english
    initial = {"title": start.title, "body": start.body} if start else {}
    if now:
        initial["checked_by"] = now.checked_by
    form = forms.NoticeWordsForm(saving.sent(request), initial=initial)
    said = {"language": language, "layer": layer, "by": request.user, "at": request.at}
    if form.is_valid() and done(form, keeping.put_words, notice, **form.cleaned_data, **said):
        return redirect("consent:keep_notice", notice.pk)
    return page(
        request, "consent/notice_words.html", notice=notice, form=form, language=layers.LANGUAGES[language],
        code=language, layer=layers.LAYERS[layer], lists=list(what_we_do.LISTS.items()),
    )  # fmt: skip

"""Our tags and questions against the design system's own examples."""

import pytest
from django.core.exceptions import ValidationError
from django.template import engines

from govuk import fields
from govuk.forms import Form
from govuk.shapes import Task
from tests.govuk.official import alike, examples, their_ids


def drawn(template: str, **context) -> str:
    return engines["django"].from_string("{% load govuk %}" + template).render(context)


def text_of(part) -> str:
    return part.get("text", "") if part else ""


def question(field, options, sent=None):
    """The field's group as drawn on a page, with the example's error on it."""
    name = options.get("name") or options["id"]
    answers = {} if sent is None else sent
    form = Form(answers if options.get("errorMessage") or sent else None, auto_id="%s")
    form.fields[name] = field
    if options.get("errorMessage"):
        field.required = False
        form.is_valid()
        form.add_error(name, ValidationError(options["errorMessage"]["text"]))
    if sent:
        field.required = False
    html = form[name].as_field_group()
    if options.get("id", name) != name:
        html = html.replace(f'id="{name}', f'id="{options["id"]}').replace(f'for="{name}', f'for="{options["id"]}')
        html = html.replace(f'aria-describedby="{name}_', f'aria-describedby="{options["id"]}_')
        html = html.replace(f" {name}_error", f" {options['id']}_error")
    return html


def same(ours: str, theirs: str) -> None:
    assert alike(ours) == alike(theirs), f"\n{alike(ours)}\n----\n{alike(theirs)}"


BOXES = {"input": fields.TextInput, "textarea": fields.TextArea, "character-count": fields.TextArea}


@pytest.mark.parametrize(("component", "name", "example"), examples("input", "textarea", "character-count"))
def test_a_text_question_is_drawn_as_the_design_system_draws_it(component, name, example):
    options = example["options"]
    extra = {"rows": options["rows"]} if "rows" in options else {}
    if component == "character-count":
        extra |= {"max_length": options["maxlength"], "show_limit": True}
    if "width-" in options.get("classes", ""):
        extra["width"] = options["classes"].rpartition("-")[2]
    hint, value = text_of(options.get("hint")), options.get("value")
    field = BOXES[component](text_of(options["label"]), hint=hint, initial=value, **extra)
    html = question(field, options)
    same(their_ids(html, options.get("id") or options["name"]), example["html"])


@pytest.mark.parametrize(("component", "name", "example"), examples("select"))
def test_a_select_is_drawn_as_the_design_system_draws_it(component, name, example):
    options = example["options"]
    offered = [(str(item["value"]), item["text"]) for item in options.get("items", [])]
    chosen = next((str(item["value"]) for item in options.get("items", []) if item.get("selected")), None)
    hint = text_of(options.get("hint"))
    field = fields.Select(text_of(options["label"]), hint=hint, choices=offered, blank="", initial=chosen)
    same(their_ids(question(field, options), options.get("id") or options["name"]), example["html"])


@pytest.mark.parametrize(("component", "name", "example"), examples("radios", "checkboxes"))
def test_choices_are_drawn_as_the_design_system_draws_them(component, name, example):
    options = example["options"]
    kind = fields.Radios if component == "radios" else fields.Checkboxes
    offered = [(item["value"], item["text"], text_of(item.get("hint"))) for item in options["items"]]
    chosen = [item["value"] for item in options["items"] if item.get("checked")] or options.get("values", [])
    inline = "inline" in options.get("classes", "")
    legend, hint = text_of(options["fieldset"]["legend"]), text_of(options.get("hint"))
    initial = chosen if component == "checkboxes" else next(iter(chosen), None)
    field = kind(legend, hint=hint, choices=offered, inline=inline, initial=initial)
    sent = {options["name"]: initial} if initial and options.get("errorMessage") else None
    same(their_ids(question(field, options, sent), options["name"]), example["html"])


@pytest.mark.parametrize(("component", "name", "example"), examples("date-input"))
def test_a_date_in_three_boxes_is_drawn_as_the_design_system_draws_it(component, name, example):
    options = {**example["options"], "name": example["options"]["id"]}
    field = fields.DateParts(text_of(options["fieldset"]["legend"]), hint=text_of(options.get("hint")))
    values = options.get("values") or {}
    parts = ("day", "month", "year")
    sent = {f"{options['id']}_{part}": str(values.get(part, "")) for part in parts} if values else None
    html = their_ids(question(field, options, sent), options["id"], boxes=parts)
    for part in parts:
        html = html.replace(f'name="{options["id"]}_{part}"', f'name="{part}"')
    same(html, example["html"])


@pytest.mark.parametrize(("component", "name", "example"), examples("file-upload"))
def test_files_are_asked_for_as_the_design_system_asks(component, name, example):
    options = example["options"]
    html = question(fields.MultiFile(text_of(options["label"]), hint=text_of(options.get("hint"))), options)
    theirs = (
        example["html"].replace('type="file"', 'type="file" multiple') if "multiple" not in options else example["html"]
    )
    same(their_ids(html, options.get("id") or options["name"]), theirs)


@pytest.mark.parametrize(("component", "name", "example"), examples("error-summary"))
def test_what_is_to_put_right_is_listed_as_the_design_system_lists_it(component, name, example):
    same(drawn("{% error_summary wrong focus=False %}", wrong=example["options"]["errorList"]), example["html"])


@pytest.mark.parametrize(("component", "name", "example"), examples("summary-list"))
def test_answers_are_listed_as_the_design_system_lists_them(component, name, example):
    template = (
        "{% summary_list %}{% for row in rows %}{% if row.link %}"
        "{% summary_row row.key url=row.link.href change=row.link.text unseen=row.link.visuallyHiddenText %}"
        "{{ row.value|safe }}{% endsummary_row %}{% else %}"
        "{% summary_row row.key %}{{ row.value|safe }}{% endsummary_row %}{% endif %}{% endfor %}{% endsummary_list %}"
    )
    rows = [
        {
            "key": row["key"]["text"],
            "value": row["value"].get("html") or row["value"]["text"],
            "link": next(iter(row.get("actions", {}).get("items", [])), None),
        }
        for row in example["options"]["rows"]
    ]
    same(drawn(template, rows=rows), example["html"])


SIMPLE = {
    "tag": "{% tag o.text colour %}",
    "warning-text": "{% warning_text %}{{ o.text }}{% endwarning_text %}",
    "details": "{% details o.summaryText open=opened %}{{ o.text }}{% enddetails %}",
    "inset-text": "{% inset %}{{ o.text }}{% endinset %}",
    "notification-banner": "{% notification_banner title success=success %}"
    '<p class="govuk-notification-banner__heading">{{ o.text }}</p>{% endnotification_banner %}',
    "button": "{% button o.text kind=kind name=field value=value %}",
    "pagination": '{% pager "" previous=previous next=next %}',
}


@pytest.mark.parametrize(("component", "name", "example"), examples(*SIMPLE))
def test_a_component_is_drawn_as_the_design_system_draws_it(component, name, example):
    options = example["options"]
    css = options.get("classes", "")
    success = options.get("type") == "success"
    context = {
        "o": options,
        "colour": css.rpartition("--")[2],
        "opened": bool(options.get("open")),
        "title": "Success" if success else "Important",
        "success": success,
        "kind": {"secondary": "quiet", "warning": "stop"}.get(css.rpartition("--")[2], ""),
        "field": options.get("name", ""),
        "value": options.get("value", ""),
        "previous": (options.get("previous") or {}).get("href", ""),
        "next": (options.get("next") or {}).get("href", ""),
    }
    same(drawn(SIMPLE[component], **context), example["html"])


@pytest.mark.parametrize(("component", "name", "example"), examples("breadcrumbs"))
def test_the_way_back_is_drawn_as_the_design_system_draws_it(component, name, example):
    pairs = [word for item in example["options"]["items"] for word in (item["text"], item["href"])]
    names = {f"p{number}": word for number, word in enumerate(pairs)}
    same(drawn("{% breadcrumb " + " ".join(names) + " %}", **names), example["html"])


@pytest.mark.parametrize(("component", "name", "example"), examples("task-list"))
def test_tasks_are_listed_as_the_design_system_lists_them(component, name, example):
    tasks = []
    for item in example["options"]["items"]:
        status = item["status"].get("text") or drawn('{% tag t "blue" %}', t=item["status"]["tag"]["text"])
        tasks.append(Task(item["title"]["text"], item["href"], status))
    same(drawn("{% task_list tasks %}", tasks=tasks), example["html"])

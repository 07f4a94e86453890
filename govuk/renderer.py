"""Tells Django's forms to draw themselves with our templates."""

from django.forms.renderers import DjangoTemplates, TemplatesSetting

from govuk.questions import Question


class Renderer(TemplatesSetting):
    """Draws forms and fields from templates/govuk; Django's own widget templates come from Django itself."""

    form_template_name = "govuk/form.html"
    field_template_name = "govuk/fields/field.html"
    bound_field_class = Question

    def __init__(self):
        self.widgets = DjangoTemplates()

    def get_template(self, template_name):
        """The template of that name: `django/…` from Django's own, everything else from the project's."""
        if template_name.startswith("django/"):
            return self.widgets.get_template(template_name)
        return super().get_template(template_name)

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """The child, the family, the people around them."""

    name = "people"
    verbose_name = "people"

"""The room `people`."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Tell Django about it."""

    name = "hearten.people"

"""The room `programs`."""

from django.apps import AppConfig


class ProgramsConfig(AppConfig):
    """Tell Django about it."""

    name = "hearten.programs"

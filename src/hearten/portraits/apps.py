"""The room `portraits`."""

from django.apps import AppConfig


class PortraitsConfig(AppConfig):
    """Tell Django about it."""

    name = "hearten.portraits"

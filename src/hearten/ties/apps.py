"""The room `ties`."""

from django.apps import AppConfig


class TiesConfig(AppConfig):
    """Tell Django about it."""

    name = "hearten.ties"

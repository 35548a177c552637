"""The room `notices`."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """Tell Django about it."""

    name = "hearten.notices"

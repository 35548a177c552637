"""The room `history`."""

from django.apps import AppConfig


class HistoryConfig(AppConfig):
    """Tell Django about it."""

    name = "hearten.history"

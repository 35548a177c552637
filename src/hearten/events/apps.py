"""The room `events`."""

from django.apps import AppConfig


class EventsConfig(AppConfig):
    """Tell Django about it."""

    name = "hearten.events"

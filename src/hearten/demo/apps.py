"""The room `demo`."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """Tell Django about it."""

    name = "hearten.demo"

"""The room `spaces`."""

from django.apps import AppConfig


class SpacesConfig(AppConfig):
    """Tell Django about it."""

    name = "hearten.spaces"

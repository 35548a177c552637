"""The room `config`."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Tell Django about it."""

    name = "hearten.config"

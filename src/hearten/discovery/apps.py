"""The room `discovery`."""

from django.apps import AppConfig


class DiscoveryConfig(AppConfig):
    """Tell Django about it."""

    name = "hearten.discovery"

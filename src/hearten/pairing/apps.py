"""The room `pairing`."""

from django.apps import AppConfig


class PairingConfig(AppConfig):
    """Tell Django about it."""

    name = "hearten.pairing"

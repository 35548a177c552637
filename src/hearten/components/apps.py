"""The app that holds what every page is made of."""

from django.apps import AppConfig


class ComponentsConfig(AppConfig):
    """Templates, tags and widgets; it has no models and no words of its own."""

    name = "hearten.components"
    label = "components"

"""The room `introductions`."""

from django.apps import AppConfig


class IntroductionsConfig(AppConfig):
    """Tell Django about it."""

    name = "hearten.introductions"

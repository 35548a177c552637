"""The app that holds what every page is made of."""

from django.apps import AppConfig
from django.forms import Field
from django.utils.translation import gettext_lazy as _


class ComponentsConfig(AppConfig):
    """Templates, tags and widgets; it has no models and no words of its own."""

    name = "hearten.components"
    label = "components"

    def ready(self) -> None:
        """Say in our own voice, on every form, that an answer is missing."""
        Field.default_error_messages["required"] = _("We still need this one.")

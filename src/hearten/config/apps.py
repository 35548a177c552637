"""The room `config`."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Tell Django about it, and let it check how the house is set up."""

    name = "hearten.config"

    def ready(self) -> None:
        """Register the checks."""
        from hearten.config import checks  # noqa: F401, PLC0415 - models must be there first

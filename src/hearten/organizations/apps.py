"""The room `organizations`."""

from django.apps import AppConfig


class OrganizationsConfig(AppConfig):
    """Tell Django about it."""

    name = "hearten.organizations"

"""`python -m django demo`: somebody to meet on the first day."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from hearten.demo.build import NotInProductionError, build


class Command(BaseCommand):
    """Invite the demo consortium, once."""

    requires_system_checks = ()  # they cost more than everything else a second run does
    help = "Invite the invented people of the demo consortium, unless they are here already."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Build, or say why not."""
        try:
            invited = build()
        except NotInProductionError as refusal:
            raise CommandError(f"{refusal.says} {refusal.remedy}") from refusal
        said = "is ready" if invited else "is here already"
        self.stdout.write(f"The demo consortium {said}.")

"""The calendar of introductions: reminders, lapses, letters forgotten."""

from datetime import timedelta

from django.utils import timezone
from procrastinate.contrib.django import app

from hearten.doors.database import acting
from hearten.introductions import asks
from hearten.introductions.listeners import part_everyone
from hearten.introductions.models import Ask
from hearten.notices.actions import tell

KEPT = timedelta(days=14)


@app.periodic(cron="7 * * * *")
@app.task(name="introductions.hourly", queue="calendar", queueing_lock="introductions")
def hourly(timestamp: int) -> None:  # noqa: ARG001  # the calendar hands it over
    """Do what is due; doing it twice changes nothing."""
    part()
    remind()
    lapse()
    forget_letters()


def part() -> None:
    """Look at the firewall again, for everyone."""
    with acting(purpose="work"):
        part_everyone()


def remind() -> None:
    """Remind a mentor once, after seven days, while the ask is in front of her."""
    with acting(purpose="work"):
        due = Ask.objects.unanswered().filter(
            lapses_at__lte=timezone.now() + asks.LIVES - asks.REMINDER,
            lapses_at__gt=timezone.now(),
            reminded_at=None,
        )
        for asked in due.select_related("mentor").select_for_update(of=("self",)):
            key = f"remind:{asked.public_id}"
            tell(asked.mentor, "ask reminder", page=asks.page_of(asked), key=key)
            asked.reminded_at = timezone.now()
            asked.save(update_fields=["reminded_at"])


def lapse() -> None:
    """Bring to rest what nobody answered or somebody put aside, each in its own transaction."""
    with acting(purpose="work"):
        due = list(Ask.objects.waiting().filter(lapses_at__lte=timezone.now()))
    for asked in due:
        with acting(purpose="work"):
            asks.rest(asked)


def forget_letters() -> None:
    """Delete open letters fourteen days after the answer."""
    with acting(purpose="work"):
        Ask.objects.filter(ended_at__lte=timezone.now() - KEPT).exclude(
            note="", question=""
        ).update(note="", question="")

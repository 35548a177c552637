"""Telling listeners what happened, once each, also after a crash."""

from django.conf import settings
from procrastinate import RetryStrategy, exceptions
from procrastinate.contrib.django import app

from hearten.doors.database import acting
from hearten.events.listeners import listeners_of
from hearten.events.models import Event, Handled

PATIENCE = RetryStrategy(max_attempts=8, exponential_wait=4)


@app.task(name="events.tell", retry=PATIENCE, queue="events")
def tell(event_id: int) -> None:
    """Call every listener of an event that has not dealt with it yet.

    What a listener does and the note that it did are one transaction; one that fails holds up no
    other, and is called again with the next attempt.
    """
    event = Event.objects.get(pk=event_id)
    failed: list[Exception] = []
    for name, listener in listeners_of(event.kind):
        try:
            with acting(purpose="work"):
                _, first_time = Handled.objects.get_or_create(event=event, listener=name)
                if first_time:
                    listener(**event.facts)
        except Exception as error:  # noqa: BLE001  # whatever it was, the others are told first
            failed.append(error)
    if failed:
        raise failed[0]


@app.periodic(cron=settings.LOOKS_FOR_STALLED)
@app.task(name="events.revive", queue="events", queueing_lock="revive")
async def revive(timestamp: int) -> None:  # noqa: ARG001  # the calendar hands it over
    """Do again what a killed worker left behind."""
    jobs = app.job_manager
    for job in await jobs.get_stalled_jobs(seconds_since_heartbeat=settings.STALLED_AFTER):
        try:
            await jobs.retry_job(job)
        except exceptions.ConnectorException:  # it ended meanwhile: its worker was only slow
            continue

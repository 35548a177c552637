"""Telling listeners what happened, once each, also after a crash."""

from typing import Any

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from hearten.doors.database import acting
from hearten.events.listeners import listeners_of
from hearten.events.models import Event, Handled

PATIENCE = RetryStrategy(max_attempts=8, exponential_wait=4)


@app.task(name="events.tell", retry=PATIENCE, queue="events")
def tell(event_id: int) -> None:
    """Call every listener of an event that has not dealt with it yet."""
    event = Event.objects.get(pk=event_id)
    for name, listener in listeners_of(event.kind):
        with acting(purpose="work"):
            _, first_time = Handled.objects.get_or_create(event=event, listener=name)
            if first_time:
                listener(**event.facts)


@app.periodic(cron="* * * * *")
@app.task(name="events.revive", queue="events", queueing_lock="revive", pass_context=False)
async def revive(timestamp: int) -> None:
    """Run again what a killed worker left behind."""
    stalled: list[Any] = list(await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=30))
    for job in stalled:
        await app.job_manager.retry_job(job)

"""What was said so far, and how others see it."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from hearten.doors.readers import SignedInRequest, signed_in
from hearten.organizations.models import Job
from hearten.portraits.desk import Desk
from hearten.portraits.instrument.phrases import READERS, READERS_NOTE
from hearten.portraits.instrument.shape import Reader, Step
from hearten.portraits.models import Mentoring
from hearten.portraits.readings import Said, read
from hearten.portraits.sitting import BEGINNING, Sitting

READS: dict[Reader, tuple[Reader, ...]] = {
    Reader.INTRODUCED: (Reader.INTRODUCED, Reader.EVERYONE),
    Reader.EVERYONE: (Reader.EVERYONE,),
}


@signed_in
@require_safe
def overview(request: SignedInRequest) -> HttpResponse:
    """Show what was said so far, what is missing, and who can read each answer."""
    desk = Desk.of(request.user)
    sitting = desk.sitting
    said = {page.step.key: page.said for page in read(desk.answers)}
    next_step = sitting.next_step
    default = READERS[Reader(desk.default_reader)] if desk.default_reader else None
    context = {
        "sitting": sitting,
        "pages": [_page(step, said.get(step.key, ()), sitting) for step in sitting.steps],
        "is_begun": bool(desk.answers),
        "next_url": reverse(f"portraits:{next_step.key}") if next_step else "",
        "next_step": next_step,
        "default_reader": default[0] if default else "",
        "may_open": sitting.mentors and desk.default_reader != Reader.EVERYONE,
        "mentoring": Mentoring.objects.filter(pk=request.user.pk).first(),
        "note": READERS_NOTE,
    }
    return render(request, "portraits/overview.html", context)


@signed_in
@require_safe
def mine_as_seen(request: SignedInRequest) -> HttpResponse:
    """Show the portrait as those read it whom its owner let read it."""
    everyone = request.GET.get("as") == Reader.EVERYONE
    seen_by = Reader.EVERYONE if everyone else Reader.INTRODUCED
    answers = [a for a in Desk.of(request.user).answers if a.reader in READS[seen_by]]
    jobs = Job.objects.filter(person=request.user, until=None).select_related("organization")
    context = {
        "pages": read(answers),
        "seen_by": seen_by,
        "ways": [(reader.value, READERS[reader][0], READERS[reader][1]) for reader in READS],
        "hint": READERS[seen_by][1],
        "jobs": jobs.order_by("since", "pk"),
    }
    return render(request, "portraits/mine_as_seen.html", context)


def _page(step: Step, said: tuple[Said, ...], sitting: Sitting) -> dict[str, object]:
    return {
        "step": step,
        "said": said,
        "url": reverse(f"portraits:{step.key}"),
        "is_first": step.key in BEGINNING,
        "is_done": sitting.has(step),
    }

"""The list of what waits. Looking at it changes nothing."""

from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.module_loading import import_string
from django.views.decorators.http import require_POST, require_safe

from hearten.doors.readers import SignedInRequest, signed_in
from hearten.notices import actions as notices
from hearten.notices.models import Notice

SHOWN = 50


@signed_in
@require_safe
def waiting(request: SignedInRequest) -> HttpResponse:
    """List what waits, and the latest of what is read."""
    mine = Notice.objects.filter(person=request.user).order_by("-written_at", "-pk")[:SHOWN]
    lines = import_string(settings.NOTICE_LINES)
    rows = [(notice, lines.get(notice.kind, "")) for notice in mine]
    context = {
        "waiting": [row for row in rows if row[0].read_at is None],
        "behind": [row for row in rows if row[0].read_at is not None],
    }
    return render(request, "notices/list.html", context)


@signed_in
@require_POST
def open_one(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Put one thing behind somebody, and go where it leads."""
    notice = notices.read(request.user, public_id)
    if notice is None:
        raise Http404
    return redirect(notice.page)


@signed_in
@require_POST
def read_all(request: SignedInRequest) -> HttpResponse:
    """Put everything behind somebody."""
    notices.read_all(request.user)
    return redirect("notices:list")

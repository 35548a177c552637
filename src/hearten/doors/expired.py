"""A form that was open too long, or came from somewhere else."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from hearten.doors.returning import page_to_return_to


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """Say so plainly; why exactly is nothing that a person could act on."""
    context = {
        "heading": _("This page was open for a while"),
        "sentence": _(
            "For your safety we did not take what you sent. Go back, open the page again, and "
            "send it once more. What you typed is still there when you go back."
        ),
        "next_url": page_to_return_to(request),
        "next_label": _("Open the page again"),
    }
    return render(request, "message.html", context, status=403)

"""Pages about the house itself."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hearten.config.register import by_model
from hearten.doors.readers import anyone


@anyone
@require_safe
def what_we_see(request: HttpRequest) -> HttpResponse:
    """Say of every field who can see it and why."""
    return render(request, "config/what_we_see.html", {"tables": by_model()})

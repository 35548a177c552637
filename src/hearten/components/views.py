"""The gallery: every component in every state, on one page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from hearten.components import examples
from hearten.doors.readers import anyone


@anyone
def gallery(request: HttpRequest) -> HttpResponse:
    """Show what pages are made of."""
    return render(request, "components/gallery.html", examples.context())

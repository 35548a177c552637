"""Addresses with a page that nobody declared."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from hearten.config.urls import urlpatterns as ours


def forgotten(request: HttpRequest) -> HttpResponse:
    """Declare no readers."""
    return HttpResponse("should never be seen")


urlpatterns = [path("forgotten/", forgotten, name="forgotten"), path("", include(ours))]

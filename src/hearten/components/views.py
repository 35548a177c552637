"""The gallery: every component in every state, on one page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from hearten.components import examples
from hearten.components.steps import answer_step
from hearten.doors.readers import anyone


@anyone
@require_http_methods(["GET", "HEAD", "POST"])
def gallery(request: HttpRequest) -> HttpResponse:
    """Show what pages are made of; what is answered here is kept nowhere."""
    context = examples.context()
    form = examples.ExampleForm(request.POST, prefix="fresh")
    answer = answer_step(request, form, context["steps"], save=lambda _: None, finish="gallery")
    return answer or render(request, "components/gallery.html", context)

"""Who may read one answer, and the whole portrait."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from hearten.doors.readers import SignedInRequest, signed_in
from hearten.portraits import actions as portraits
from hearten.portraits.desk import Desk
from hearten.portraits.forms import ReaderForm
from hearten.portraits.instrument import CURRENT
from hearten.portraits.instrument.phrases import READERS_NOTE
from hearten.portraits.models import Reader
from hearten.portraits.readings import Page, Said, read

OVERVIEW = "portraits:overview"


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def reader(request: SignedInRequest, topic: str) -> HttpResponse:
    """Say who may read one answer, or one list of answers."""
    desk = Desk.of(request.user)
    page, said = _find(topic, read(desk.answers))
    items = desk.items_of(topic)
    if CURRENT.item(items[0]).reader_fixed:
        raise Http404
    form = ReaderForm(request.POST or None, initial={"reader": said.reader})
    if request.method == "POST" and form.is_valid():
        portraits.change_reader(items, Reader(form.cleaned_data["reader"]), by=request.user)
        messages.success(request, _("Saved."))
        return redirect(f"{reverse(OVERVIEW)}#{page.step.key}")
    context = {"form": form, "said": said, "note": READERS_NOTE}
    return render(request, "portraits/reader.html", context)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def default_reader(request: SignedInRequest) -> HttpResponse:
    """Say who may read the whole portrait."""
    form = ReaderForm(
        request.POST or None, initial={"reader": Desk.of(request.user).default_reader}
    )
    if request.method == "POST" and form.is_valid():
        chosen = Reader(form.cleaned_data["reader"])
        portraits.change_default_reader(chosen, by=request.user)
        messages.success(request, _("Saved for your whole portrait."))
        return redirect(OVERVIEW)
    return render(request, "portraits/default_reader.html", {"form": form, "note": READERS_NOTE})


def _find(topic: str, pages: tuple[Page, ...]) -> tuple[Page, Said]:
    for page in pages:
        for said in page.said:
            if said.topic == topic:
                return page, said
    raise Http404

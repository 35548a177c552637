"""A person's own pages: what we call her, what we store, and the way out."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_http_methods, require_safe

from hearten.doors.readers import SignedInRequest, anyone, signed_in
from hearten.people import actions as people
from hearten.people.forms import AboutMeForm, LeaveForm
from hearten.people.models import Person


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def about_me(request: SignedInRequest) -> HttpResponse:
    """Show the name, zone and language, and lead to everything else that is one's own."""
    # The page's header keeps the name that is stored while the form holds another.
    myself = Person.objects.get(pk=request.user.pk)
    form = AboutMeForm(request.POST or None, instance=myself)
    if request.method == "POST" and form.is_valid():
        people.change(request.user, **form.cleaned_data)
        language = form.cleaned_data["language"]
        with override(language):
            messages.success(request, _("Saved."))
        return _speaking(redirect("people:settings"), language)
    status = 422 if form.errors else 200
    return render(request, "people/settings.html", {"form": form}, status=status)


@signed_in
@require_safe
def data(request: SignedInRequest) -> HttpResponse:
    """Hand over everything that is stored about oneself."""
    stored = people.export(request.user)
    answer = JsonResponse(stored, json_dumps_params={"indent": 2, "ensure_ascii": False})
    answer.headers["Content-Disposition"] = 'attachment; filename="hearten.json"'
    return answer


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: SignedInRequest) -> HttpResponse:
    """Say what leaving does, and do it."""
    form = LeaveForm(request.POST or None, person=request.user)
    if request.method == "POST" and form.is_valid():
        people.leave(request.user)
        logout(request)
        return redirect("people:left")
    status = 422 if form.errors else 200
    return render(request, "people/leave.html", {"form": form}, status=status)


@anyone
@require_safe
def left(request: HttpRequest) -> HttpResponse:
    """Say goodbye."""
    return render(request, "people/left.html")


def _speaking(answer: HttpResponse, language: str) -> HttpResponse:
    answer.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=settings.SESSION_COOKIE_AGE,
        samesite="Lax",
        secure=settings.LANGUAGE_COOKIE_SECURE,
    )
    return answer

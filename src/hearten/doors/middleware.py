"""The one content security policy, and one transaction a request in which the person is known."""

from collections.abc import Callable
from typing import Any

import structlog
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.utils.translation import gettext as _

from hearten.doors.database import acting
from hearten.doors.readers import readers_of
from hearten.doors.visitors import declared_elsewhere
from hearten.errors import HeartenError

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
    "trusted-types hearten-worker"
)
PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()"
Respond = Callable[[HttpRequest], HttpResponse]
log = structlog.get_logger(__name__)


class OnePolicy:
    """Say the same strict headers on every answer, errors included."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers["Content-Security-Policy"] = POLICY
        response.headers["Permissions-Policy"] = PERMISSIONS
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        return response


class OneTransaction:
    """Run the page inside one transaction that knows the person; refuse undeclared pages."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if getattr(request, "touches_no_data", False):
            return self.get_response(request)
        is_known = request.user.is_authenticated
        with acting(person_id=request.user.pk if is_known else None):
            response = self.get_response(request)
            if isinstance(response, HttpResponseNotAllowed):
                response = _explained(request, response)
            if is_known or request.user.is_authenticated:
                response.headers["Cache-Control"] = "no-store"
            if response.status_code >= 500:
                transaction.set_rollback(True)
                return response
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], *_: object
    ) -> HttpResponse | None:
        """Deny by default: a view that declares no reader is not run."""
        if readers_of(view) is None and not declared_elsewhere(request):
            log.error("page without a declared reader", view=view.__qualname__)
            raise PermissionDenied
        return None

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Turn the whole family of domain errors into one kind of page."""
        if not isinstance(error, HeartenError):
            return None
        context = {"heading": error.says, "sentence": error.remedy}
        return render(request, "message.html", context, status=409)


def _explained(request: HttpRequest, refused: HttpResponseNotAllowed) -> HttpResponse:
    """Give an address that is only for a form, opened as a page, a page that leads on."""
    context = {
        "heading": _("There is no page here"),
        "sentence": _("This address only takes what a form sends. Nothing was changed."),
        "next_url": "/",
    }
    response = render(request, "message.html", context, status=refused.status_code)
    response.headers["Allow"] = refused.headers["Allow"]
    return response

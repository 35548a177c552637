"""Every page says who may read it. A page that does not is refused."""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from typing import TYPE_CHECKING, Any, Concatenate, Literal, ParamSpec, cast

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse

from hearten.doors.returning import page_to_return_to

if TYPE_CHECKING:
    from hearten.people.models import Person

Readers = Literal["anyone", "signed in"]
P = ParamSpec("P")


class SignedInRequest(HttpRequest):
    """A request whose person is known."""

    user: Person


Page = Callable[Concatenate[HttpRequest, P], HttpResponse]
PersonalPage = Callable[Concatenate[SignedInRequest, P], HttpResponse]


def anyone(view: Page[P]) -> Page[P]:
    """Declare that a page needs no account and shows nothing personal."""
    return _declared(view, "anyone")


def signed_in(view: PersonalPage[P]) -> Page[P]:
    """Declare that a page is for the person signed in, about what she may see."""

    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(page_to_return_to(request))
        return view(cast("SignedInRequest", request), *args, **kwargs)

    update_wrapper(guarded, view)
    return _declared(guarded, "signed in")


def readers_of(view: Callable[..., Any]) -> Readers | None:
    """Who a view declares as its readers, or None."""
    return getattr(view, "hearten_readers", None)


def _declared(view: Page[P], readers: Readers) -> Page[P]:
    view.hearten_readers = readers  # type: ignore[attr-defined]
    return view

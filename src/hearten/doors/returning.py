"""Where somebody goes on after an interruption: to a page, never to an act."""

from urllib.parse import urlsplit

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

HOME = "/"


def page_to_return_to(request: HttpRequest) -> str:
    """Return the page that was asked for, or the one whose form was sent; home if in doubt."""
    if request.method in ("GET", "HEAD"):
        return request.get_full_path()
    came_from = request.headers.get("Referer", "")
    here = {request.get_host()}
    if not url_has_allowed_host_and_scheme(came_from, here, require_https=request.is_secure()):
        return HOME
    parts = urlsplit(came_from)
    page = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return page if url_has_allowed_host_and_scheme(page, None) else HOME

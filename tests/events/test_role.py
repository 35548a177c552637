"""Requests and jobs run as `hearten_app`: neither owner, superuser nor past row-level security.

As a superuser every test of row-level security would pass for nothing.
"""

import json
from pathlib import Path
from urllib.request import urlopen

import pytest
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path
from pytest_django.live_server_helper import LiveServer

from hearten.doors.database import acting
from hearten.doors.readers import anyone
from hearten.events.actions import happened
from tests.events.listeners import APP_ROLE, role
from tests.events.workers import until, worker


@anyone
def shown(request: HttpRequest) -> HttpResponse:
    """Show who one is to the database."""
    return JsonResponse({"role": role()})


urlpatterns = [path("role/", shown)]


@pytest.mark.urls(__name__)
def test_a_request_runs_as_the_app_role(live_server: LiveServer) -> None:
    with urlopen(f"{live_server.url}/role/") as answer:
        assert json.load(answer)["role"] == APP_ROLE


@pytest.mark.django_db(transaction=True)
def test_a_job_runs_as_the_app_role(tmp_path: Path) -> None:
    found = tmp_path / "role"
    with worker(HEARTEN_TEST_BEGUN=found):
        happened("role", on="the worker")
        until(lambda: found.exists() and found.read_text())

    assert json.loads(found.read_text()) == ["the worker", *APP_ROLE]


@pytest.mark.django_db
def test_so_do_these_tests() -> None:
    with acting(purpose="work"):
        assert role() == APP_ROLE

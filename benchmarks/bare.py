"""The peer: the least Django that answers with one row, or with a list of thirty."""

from django.contrib.auth import get_user_model
from django.http import HttpRequest, HttpResponse
from django.template.backends.django import DjangoTemplates
from django.urls import path

ENGINE = DjangoTemplates(
    {
        "NAME": "bare",
        "DIRS": [],
        "APP_DIRS": False,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
)
PAGE = (
    "<!doctype html><html lang='en'><title>{{ title }}</title><h1>{{ title }}</h1>"
    "{% if user.is_authenticated %}<p>{{ user.name }}</p>{% endif %}"
)
ONE = ENGINE.from_string(
    PAGE + "<p>{{ row.name }}, {{ row.time_zone }}, since {{ row.joined_at|date:'j F Y' }}</p>"
)
LIST = ENGINE.from_string(
    PAGE + "<ul>{% for row in rows %}<li><a href='{% url 'one' row.pk %}'>{{ row.name }}</a>"
    " {{ row.email }} <time datetime='{{ row.joined_at|date:'c' }}'>"
    "{{ row.joined_at|date:'j F Y, H:i' }}</time></li>{% endfor %}</ul>"
)


def one(request: HttpRequest, number: int) -> HttpResponse:
    """Answer with one row."""
    row = get_user_model().objects.get(pk=number)
    return HttpResponse(ONE.render({"title": "One", "row": row}, request))


def thirty(request: HttpRequest) -> HttpResponse:
    """Answer with a list of thirty."""
    rows = get_user_model().objects.order_by("pk")[:30]
    return HttpResponse(LIST.render({"title": "Thirty", "rows": rows}, request))


urlpatterns = [path("one/<int:number>/", one, name="one"), path("thirty/", thirty)]

"""The one way in which a page with several steps is made."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse

from hearten.components.words import Words

Form = TypeVar("Form", bound=BaseForm)


@dataclass(frozen=True)
class Step:
    """One page of several: a name, the words for it, and the name of its URL."""

    name: str
    title: Words
    url_name: str


@dataclass(frozen=True)
class Stop:
    """A step as the progress line shows it."""

    title: Words
    url: str
    is_current: bool
    is_done: bool


@dataclass(frozen=True)
class Steps:
    """Where somebody stands in a sequence of steps."""

    stops: tuple[Stop, ...]

    @classmethod
    def at(
        cls,
        plan: Sequence[Step],
        current: str,
        *,
        done: Collection[str] = (),
        url_kwargs: Mapping[str, Any] | None = None,
    ) -> "Steps":
        """See the plan from one of its steps."""
        if current not in {step.name for step in plan}:
            raise ValueError(f"There is no step called {current!r}.")
        return cls(
            tuple(
                Stop(
                    title=step.title,
                    url=reverse(step.url_name, kwargs=dict(url_kwargs or {})),
                    is_current=step.name == current,
                    is_done=step.name in done,
                )
                for step in plan
            )
        )

    @property
    def current(self) -> Stop:
        """The step that is open now."""
        return self.stops[self.number - 1]

    @property
    def number(self) -> int:
        """Its place, counted from one."""
        return next(i for i, stop in enumerate(self.stops, start=1) if stop.is_current)

    @property
    def total(self) -> int:
        """How many steps there are."""
        return len(self.stops)

    @property
    def previous_url(self) -> str:
        """The step before; empty on the first."""
        return self.stops[self.number - 2].url if self.number > 1 else ""

    @property
    def next_url(self) -> str:
        """The step after; empty on the last."""
        return self.stops[self.number].url if self.number < self.total else ""


def is_autosave(request: HttpRequest) -> bool:
    """Whether the page is saving itself while somebody is still answering."""
    return request.headers.get("X-Requested-With") == "hearten-autosave"


def answer_step(
    request: HttpRequest,
    form: Form,
    steps: Steps,
    *,
    save: Callable[[Form], object],
    finish: str,
) -> HttpResponse | None:
    """Save a submitted step and say where to go; None while the page is to be shown."""
    if request.method != "POST":
        return None
    if is_autosave(request):
        return _save_quietly(form, save)
    if not form.is_valid():
        return None
    save(form)
    return redirect(steps.next_url or finish)


def _save_quietly(form: Form, save: Callable[[Form], object]) -> HttpResponse:
    # While somebody is still answering, an answer not given yet is no mistake.
    for field in form.fields.values():
        field.required = False
    if not form.is_valid():
        named = {form.add_prefix(name): sentences for name, sentences in form.errors.items()}
        return JsonResponse({"errors": named}, status=422)
    save(form)
    return HttpResponse(status=204)

"""Every page in every state: nothing for axe to find, and nothing that sticks out."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import resolve, reverse
from playwright.sync_api import Error as PlaywrightError

from hearten.people.models import Person
from tests.browser.conftest import PageFactory
from tests.browser.looking import look_around
from tests.browser.states import FILES, IN_THE_MIDDLE, MISTAKES, MORE_TO_SEE, NEW_HERE, State
from tests.browser.states_of_doors import AT_THE_DOOR, INSIDE, NO_PAGE
from tests.browser.walk import Walk
from tests.makers import PASSWORD, make_mentee, make_person
from tests.security.matrix import World, addresses, begun
from tests.security.rows import ROWS

pytestmark = pytest.mark.django_db(transaction=True)
HALF = len(IN_THE_MIDDLE) // 2
SCENES: dict[str, tuple[State, ...]] = {
    "in the middle of things": IN_THE_MIDDLE[:HALF],
    "in the middle of things, on": IN_THE_MIDDLE[HALF:],
    "new here": NEW_HERE,
    "more to see": MORE_TO_SEE,
    "mistakes": MISTAKES,
    "at the door": AT_THE_DOOR,
    "inside": INSIDE,
}


@pytest.fixture
def world(
    site: str, ada: Person, grace: Person, edsger: Person, barbara: Person, mallory: Person
) -> World:
    cache.clear()
    world = begun(ada, grace, edsger, barbara, mallory)
    keeper = make_person("Kit Keeper", email="keeper@example.org")
    keeper.set_password(PASSWORD)
    keeper.save(update_fields=["password"])
    alone = make_mentee(make_person("Al One"), **{"path.languages": ["nv"]})
    world.cast |= {"newcomer": make_person("New Here"), "keeper": keeper, "alone": alone}
    return world


@dataclass
class Visitors:
    """A browser for each person, kept for all of her pages."""

    world: World
    open_one: PageFactory
    walks: dict[str, Walk] = field(default_factory=dict)

    def walk(self, who: str) -> Walk:
        """Return her browser, signed in when she is one of the cast."""
        if who not in self.walks:
            self.walks[who] = walk = self.open_one("phone")
            if who in self.world.cast:
                walk.carry_cookies(self._signed_in(self.world.cast[who]))
        return self.walks[who]

    def _signed_in(self, person: Person) -> Client:
        client = Client()
        if person.has_usable_password():
            client.post("/account/login/", {"login": person.email, "password": PASSWORD})
            client.post("/account/reauthenticate/", {"password": PASSWORD})
        else:
            client.force_login(person)
        return client

    def meet(self, state: State) -> None:
        """Bring a state about, and look at it in every light."""
        walk = self.walk(state.who)
        if state.given:
            state.given(self.world)
        path = reverse(state.page, args=state.args(self.world)) + state.query
        walk.visit(path, status=state.status)
        if state.then:
            state.then(walk.page)
        if state.status == 200:
            at = walk.page.url.removeprefix(walk.site).split("?")[0]
            assert resolve(at).view_name == (state.reaches or state.page), f"{state} ended at {at}"
        look_around(walk, str(state))


@pytest.mark.parametrize("scene", SCENES)
def test_no_state_of_a_page_has_a_violation(
    world: World, page_factory: PageFactory, scene: str
) -> None:
    visitors, wrong = Visitors(world, page_factory), []

    for state in SCENES[scene]:
        try:
            visitors.meet(state)
        except (AssertionError, PlaywrightError) as error:
            wrong.append(f"{state}: {error}")

    assert not wrong, "\n\n".join(wrong)


def test_every_page_of_the_house_is_looked_at() -> None:
    looked_at = {s.reaches or s.page for states in SCENES.values() for s in states}
    acts = {name for name, row in ROWS.items() if not row.get}

    assert looked_at - acts == set(addresses()) - acts - FILES - set(NO_PAGE)

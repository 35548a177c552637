"""The settings of a worker that a test starts: the product's, with listeners of the test's own."""

from hearten.config.settings import *  # noqa: F403

EVENT_LISTENERS = "tests.events.listeners.LISTENERS"

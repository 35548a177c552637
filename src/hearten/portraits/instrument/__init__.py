"""The instrument: what the portrait asks, in versions that never change once published."""

from hearten.portraits.instrument import (
    aims,
    mentoring,
    path,
    roles,
    situation,
    stances,
    stories,
    values,
)
from hearten.portraits.instrument.shape import Instrument
from hearten.portraits.instrument.steps import STEPS

__all__ = ["CURRENT", "VERSIONS", "Instrument", "by_version"]

CURRENT = Instrument(
    version="2026.1",
    cards=values.CARDS,
    stances=stances.STANCES,
    frameworks=aims.FRAMEWORKS,
    aims=aims.AIMS,
    questions=(
        *situation.NOW,
        situation.MATTERS,
        *aims.OWN_WORDS,
        *path.PATH,
        *mentoring.MENTORING,
        *situation.APART,
    ),
    dials=situation.DIALS,
    prompts=stories.STORIES,
    steps=STEPS,
    leader_roles=roles.LEADER_ROLES,
)

VERSIONS = {CURRENT.version: CURRENT}


def by_version(version: str) -> Instrument:
    """Return the instrument an answer was given to, or raise `KeyError`."""
    return VERSIONS[version]

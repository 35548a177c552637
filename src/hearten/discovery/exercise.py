"""Which first step the exercise of the home page ends in, written into the page itself."""

from itertools import product

from hearten.discovery.words import ENDINGS, STOPPING, Ending, ending_for

# Who comes to mind and the smallest step decide; the other two questions are for oneself.
DECIDING = ("who", "smallest")


def endings() -> list[tuple[Ending, str]]:
    """Return each ending with the pairs of answers that lead to it, as the page's element reads."""
    ways = {w.key: [way.key for way in w.ways] for w in STOPPING}
    fits: dict[str, list[str]] = {key: [] for key in ENDINGS}
    for who, smallest in product(*(ways[key] for key in DECIDING)):
        ending = ending_for({"who": who, "smallest": smallest})
        fits[ending.key].append(f"who={who}+smallest={smallest}")
    return [(ENDINGS[key], " ".join(fits[key])) for key in ENDINGS]

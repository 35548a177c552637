"""The demo consortium: invented people, so that there is someone to meet on the first day."""

PASSWORD = "learn-laugh-grow-together"  # noqa: S105 - printed on the screen; refused in production
CAST = (
    ("Ada Marsh", "ada@example.org", "a new teacher, her portrait done, nobody asked yet"),
    ("Grace Okafor", "grace@example.org", "a mentor in another district, one ask waits for her"),
    ("Edsger Brandt", "edsger@example.org", "coordinates the program, reads nobody's letters"),
    ("Barbara Lindqvist", "barbara@example.org", "ada's principal: a mentor, but never ada's"),
    ("Noah Whitfield", "noah@example.org", "a new principal who needs one that was a principal"),
    ("Mallory Quint", "mallory@example.org", "a teacher with no relation to any of them"),
)


def sign_ins() -> list[tuple[str, str, str, str]]:
    """Return name, address, password and what they show, for everyone who can sign in."""
    return [(name, email, PASSWORD, shows) for name, email, shows in CAST]

"""The one table of who listens to which event."""

LISTENERS: dict[str, list[str]] = {
    "standing changed": [
        "hearten.introductions.listeners.standing_changed",
        "hearten.discovery.listeners.standing_changed",
    ],
    "asked": ["hearten.introductions.listeners.asked"],
    "conversation opened": [
        "hearten.introductions.listeners.conversation_opened",
        "hearten.discovery.listeners.conversation_changed",
    ],
    "conversation closed": ["hearten.discovery.listeners.conversation_changed"],
    "person left": [],
    "portrait usable": [],
}

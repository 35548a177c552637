"""What can go wrong while starting, each with a sentence for the person at the keyboard."""


class CannotStartError(Exception):
    """Something Hearten needs did not start; the message says what and what to do."""


class AlreadyRunningError(CannotStartError):
    """Another process holds this data folder."""

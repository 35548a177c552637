"""What a browser calls itself, in words that its owner would use."""

from django.utils.translation import gettext as _

# The order matters: most browsers also name the ones that they want to be taken for.
BROWSERS = (
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
MACHINES = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "Chromebook"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("Linux", "Linux"),
)


def told(user_agent: str) -> str:
    """Name the browser and the machine, as far as they say so."""
    browser = next((name for mark, name in BROWSERS if mark in user_agent), _("A browser"))
    machine = next((name for mark, name in MACHINES if mark in user_agent), "")
    if not machine:
        return browser
    return _("{browser} on {machine}").format(browser=browser, machine=machine)

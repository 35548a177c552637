"""Names as their owners write them, and how they sort."""

import unicodedata

INVISIBLE = {"Cc", "Cf", "Co", "Cs", "Cn"}
# Joiners hold Persian and Indic names and family emoji together; the marks keep right-to-left.
NEEDED = {"\u200c", "\u200d", "\u200e", "\u200f"}


def tidy(name: str) -> str:
    """Fold white space and drop characters nobody can see or that reorder a page."""
    kept = (
        c for c in name if c in NEEDED or unicodedata.category(c) not in INVISIBLE or c.isspace()
    )
    return " ".join(unicodedata.normalize("NFC", "".join(kept)).split())


def sortable(name: str) -> str:
    """Return the lower-case, accent-free form that lists sort and search by."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))[:300]

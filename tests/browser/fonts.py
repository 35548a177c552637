"""The fonts that every test browser sees: ours alone, so that text measures the same everywhere."""

from pathlib import Path
from xml.sax.saxutils import escape

SAMPLES = {
    "Noto Sans": "Ask grace for a few minutes",
    "Noto Sans Hebrew": "שלום",
    "Noto Naskh Arabic": "مرحبا",
    "Noto Color Emoji": "\N{SLIGHTLY SMILING FACE}",
}
GENERIC = {
    "sans-serif": "Noto Sans",
    "system-ui": "Noto Sans",
    "serif": "Literata",
    "monospace": "Noto Sans Mono",
}
PAGE = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
{folders}
  <cachedir>{cache}</cachedir>
{families}
</fontconfig>
"""
FOLDER = "  <dir>{}</dir>"
FAMILY = "  <alias><family>{}</family><prefer><family>{}</family></prefer></alias>"


def register(packages: Path, *, at: Path) -> Path:
    """Write the fontconfig file that names the fonts in `packages`."""
    folders = (packages / "@embedpdf", packages / "@expo-google-fonts")
    configuration = at / "fonts.conf"
    configuration.write_text(
        PAGE.format(
            folders="\n".join(FOLDER.format(escape(str(folder))) for folder in folders),
            cache=escape(str(at / "fonts")),
            families="\n".join(FAMILY.format(*pair) for pair in GENERIC.items()),
        ),
        encoding="utf-8",
    )
    return configuration

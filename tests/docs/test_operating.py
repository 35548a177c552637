"""What an operator may set is what the code reads, and what she is told to type is there."""

import re

from tests.docs.pages import ROOT, commands, first_column

OPERATING = ROOT / "docs" / "operating.md"


def names_that_the_code_reads() -> set[str]:
    house = ROOT / "src" / "hearten"
    read = "\n".join(module.read_text() for module in house.rglob("*.py"))
    asked = set(re.findall(r"env\.\w+\(\s*[\"'](\w+)[\"']", read))
    return asked | set(re.findall(r"[\"'](HEARTEN_[A-Z_]+)[\"']", read))


def test_every_name_is_explained_and_none_is_left_over() -> None:
    explained = first_column(OPERATING, "The environment")

    assert sorted(explained) == sorted(names_that_the_code_reads())


def test_the_words_of_hearten_are_there() -> None:
    from hearten.cli import app  # noqa: PLC0415 - the command line is slow to load

    there = {c.name or c.callback.__name__ for c in app.registered_commands if c.callback}
    told = re.findall(r"bin/hearten ([\w-]+)", OPERATING.read_text())

    assert told
    assert set(told) <= there


def test_the_words_of_make_are_there() -> None:
    makefile = (ROOT / "Makefile").read_text()
    told = [
        word for line in commands(OPERATING) if line.startswith("make") for word in line.split()
    ]

    assert told
    assert all(re.search(rf"^{word}:", makefile, re.MULTILINE) for word in set(told) - {"make"})

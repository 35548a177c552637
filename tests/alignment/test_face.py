import doctest
import importlib
import pkgutil
import subprocess
import sys

import pytest

import hearten.alignment

MODULES = [each.name for each in pkgutil.iter_modules(hearten.alignment.__path__)]


def test_the_public_face_is_what_it_says():
    assert sorted(hearten.alignment.__all__) == sorted(
        name for name in vars(hearten.alignment) if not name.startswith("_") and name not in MODULES
    )


def test_no_module_shares_its_name_with_what_is_exported():
    assert not set(MODULES) & set(hearten.alignment.__all__)


def test_the_engine_knows_neither_django_nor_the_network():
    asked = "import sys, hearten.alignment; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    ).stdout.split()

    assert not {"django", "hearten.errors", "requests", "psycopg"} & set(loaded)


@pytest.mark.parametrize("name", MODULES)
def test_every_example_in_the_documentation_runs(name):
    module = importlib.import_module(f"hearten.alignment.{name}")

    assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize(
    "name", ["score", "candidates", "suggest", "suggest_live", "explain", "phrase"]
)
def test_every_public_function_shows_an_example(name):
    assert ">>>" in getattr(hearten.alignment, name).__doc__

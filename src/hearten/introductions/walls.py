"""What the database refuses by itself, in the words of the domain."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import IntegrityError, transaction

from hearten.errors import KeptApartError

FIREWALL = "nobody_crosses_the_firewall"


@contextmanager
def kept_by_the_database() -> Iterator[None]:
    """Turn the database's refusal to bring two people together into ours."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        diagnosis = getattr(error.__cause__, "diag", None)
        if getattr(diagnosis, "constraint_name", "") == FIREWALL:
            raise KeptApartError from error
        raise

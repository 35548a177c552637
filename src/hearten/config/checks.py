"""What an unsafe production is told before it starts."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register

from hearten.config.register import stored, whole


@register(Tags.security, deploy=True)
def production_is_safe(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Refuse development's defaults where real people sign in."""
    wrong = [
        (not settings.PRODUCTION, "HEARTEN_PRODUCTION is not set.", "Set HEARTEN_PRODUCTION=1."),
        (
            settings.SECRET_KEY == settings.UNSAFE_KEY,
            "The secret key is the one that everybody knows.",
            "Set HEARTEN_SECRET_KEY to 50 random letters or more.",
        ),
        (not settings.HTTPS, "The site is not served over https.", "Set HEARTEN_URL=https://…"),
        (
            ".data/postgres" in str(settings.DATABASES["default"]["HOST"]),
            "Production needs a PostgreSQL server of its own, not the embedded one.",
            "Set DATABASE_URL.",
        ),
        (
            not settings.MAIL_IS_SET,
            "No mail server is named.",
            "Set HEARTEN_MAIL=smtp+tls://…",
        ),
        (settings.DEMO, "The demo is allowed.", "Unset HEARTEN_DEMO."),
        (
            not settings.COORDINATORS_NEED_A_SECOND_STEP,
            "Coordinators may sign in without a second step.",
            "Unset HEARTEN_COORDINATORS_SECOND_STEP.",
        ),
    ]
    return [
        Error(says, hint=remedy, id=f"hearten.E{number:03}")
        for number, (is_wrong, says, remedy) in enumerate(wrong, 1)
        if is_wrong
    ]


@register(Tags.models)
def every_field_is_classified(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Refuse a field that the register does not know, and a row about a field that is gone."""
    classified, there = set(whole()), stored()
    return [
        *(
            Error(f"{name} is stored but not in the register of fields.", id="hearten.E101",
                  hint="Say in the room's policies.py who can see it and why.")
            for name in sorted(there - classified)
        ),
        *(
            Error(f"{name} is in the register of fields but not stored.", id="hearten.E102")
            for name in sorted(classified - there)
        ),
    ]  # fmt: skip

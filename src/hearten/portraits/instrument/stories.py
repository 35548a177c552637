"""Three beginnings of a story; every one may stay empty."""

from django.utils.translation import gettext_lazy as _

from hearten.portraits.instrument.shape import Prompt

STORIES = (
    Prompt(
        "stories.moment",
        _("A moment that made me an educator"),
        _("One child, one afternoon, one sentence you still hear. No students’ names, please."),
        _("what made {name} an educator"),
    ),
    Prompt(
        "stories.challenge",
        _("Something I would love to be challenged on"),
        _("A habit or a belief you would enjoy defending, and might give up."),
        _("what {name} would love to be challenged on"),
    ),
    Prompt(
        "stories.not_to_do",
        _("What I learned not to do"),
        _("The kind of mistake you would save someone else from."),
        _("what {name} learned not to do"),
    ),
)

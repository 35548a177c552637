"""Mailing notices: no content, no names, one link."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone, translation
from django.utils.module_loading import import_string
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from hearten.doors.database import acting
from hearten.notices.models import Notice

# More than a day in ever longer steps; after that the notice still waits in the app.
PATIENCE = RetryStrategy(
    max_attempts=60,
    wait=settings.MAIL_TRIES_AGAIN_AFTER,
    linear_wait=4 * settings.MAIL_TRIES_AGAIN_AFTER,
)


@app.task(name="notices.mail", retry=PATIENCE, queue="mail")
def mail(notice: str) -> None:
    """Send one notice once; a mail server that is down is tried again."""
    with acting(purpose="work"):
        found = (
            Notice.objects.select_for_update(of=("self",))
            .select_related("person")
            .filter(public_id=notice, mailed_at=None)
            .first()
        )
        if found is None or not found.person.email or not found.person.is_active:
            return
        _message(found).send()
        found.mailed_at = timezone.now()
        found.save(update_fields=["mailed_at"])


def _message(notice: Notice) -> EmailMessage:
    words = import_string(settings.NOTICE_WORDS)[notice.kind]
    with translation.override(notice.person.language):
        return EmailMessage(
            subject=str(words.subject),
            body=str(words.body).format(link=settings.SITE_URL + notice.page),
            to=[str(notice.person.email)],
            headers={
                # A server that broke off after taking it can tell that the next one is the same.
                "Message-ID": f"<{notice.public_id}@{settings.MAIL_HOST_NAME}>",
                "Auto-Submitted": "auto-generated",
            },
        )

"""Mailing notices: no content, no names, one link."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone, translation
from django.utils.module_loading import import_string
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from hearten.doors.database import acting
from hearten.notices.models import Notice

PATIENCE = RetryStrategy(max_attempts=12, exponential_wait=5)


@app.task(name="notices.mail", retry=PATIENCE, queue="mail")
def mail(notice: str) -> None:
    """Send one notice once; a mail server that is down is tried again for hours."""
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
        link = settings.SITE_URL + notice.page
        return EmailMessage(
            subject=str(words.subject),
            body=str(words.body).format(link=link, name=notice.person.first_name),
            to=[str(notice.person.email)],
        )

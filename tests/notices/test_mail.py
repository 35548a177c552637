"""Mail about a notice: no content and no names, sent once, and never lost."""

from __future__ import annotations

import smtplib
from typing import Any

import pytest
from django.conf import settings as house
from django.core import mail as postbox
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django.fixtures import Settings

from hearten.config.notices import LINES, WORDS
from hearten.notices.actions import tell
from hearten.notices.jobs import mail
from hearten.notices.models import Notice
from hearten.people.models import Person
from tests.events.workers import jobs_left, until, worker
from tests.makers import do_jobs, make_ask
from tests.notices.servers import Behaviour, a_free_port, mail_server

PAGE = "/asks/00000000-0000-0000-0000-000000000000/"


def send(notice: Notice) -> None:
    mail.func(notice=str(notice.public_id))


@pytest.mark.django_db
@pytest.mark.parametrize("kind", sorted(WORDS))
def test_a_mail_holds_a_page_and_no_names(ada: Person, kind: str) -> None:
    tell(ada, kind, page=PAGE, key="one")
    do_jobs()

    (sent,) = postbox.outbox
    assert sent.to == [ada.email]
    assert house.SITE_URL + PAGE in sent.body
    assert "Ada" not in sent.subject + str(sent.body)
    assert "{" not in sent.subject + str(sent.body)
    assert sent.content_subtype == "plain"
    assert kind in LINES


@pytest.mark.django_db
def test_a_mail_about_an_ask_says_neither_who_nor_what(ada: Person, grace: Person) -> None:
    make_ask(mentee=ada, mentor=grace, note="The mornings are hard.")
    do_jobs()

    (sent,) = postbox.outbox
    text = str(sent.message())
    assert sent.to == [grace.email]
    for secret in ("Ada", "Marsh", "ada@example.org", "mornings", "Maplewood"):
        assert secret not in text


@pytest.mark.django_db
def test_the_same_thing_said_twice_is_one_notice_and_one_mail(ada: Person) -> None:
    for _ in range(2):
        tell(ada, "ask received", page=PAGE, key="one")
    do_jobs()

    assert Notice.objects.count() == 1
    assert len(postbox.outbox) == 1


@pytest.mark.django_db
def test_a_mail_is_sent_once_however_often_the_job_runs(ada: Person) -> None:
    tell(ada, "ask received", page=PAGE, key="one")

    for _ in range(3):
        send(Notice.objects.get())

    assert len(postbox.outbox) == 1


@pytest.mark.django_db
def test_nothing_is_mailed_to_someone_who_has_left(ada: Person) -> None:
    tell(ada, "ask received", page=PAGE, key="one")
    Person.objects.filter(pk=ada.pk).update(is_active=False)
    do_jobs()

    assert not postbox.outbox


@pytest.mark.django_db
def test_a_mail_names_itself_the_same_each_time(ada: Person) -> None:
    tell(ada, "ask received", page=PAGE, key="one")
    send(Notice.objects.get())
    Notice.objects.update(mailed_at=None)  # the worker died before it could say so
    send(Notice.objects.get())

    first, second = (str(sent.message()["Message-ID"]) for sent in postbox.outbox)
    assert first == second
    assert str(Notice.objects.get().public_id) in first


@pytest.fixture
def port(settings: Settings) -> int:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", a_free_port()
    settings.EMAIL_TIMEOUT = 0.5
    return int(settings.EMAIL_PORT)


@pytest.mark.django_db
def test_while_the_server_is_down_refuses_or_stalls_nothing_counts_as_sent(
    ada: Person, port: int
) -> None:
    tell(ada, "ask received", page=PAGE, key="one")
    notice = Notice.objects.get()

    with pytest.raises(ConnectionRefusedError):
        send(notice)
    with mail_server(Behaviour("refuses", "stalls"), port) as server:
        with pytest.raises(smtplib.SMTPDataError):
            send(notice)
        with pytest.raises((TimeoutError, smtplib.SMTPServerDisconnected)):
            send(notice)
        notice.refresh_from_db()
        assert notice.mailed_at is None

        for _ in range(2):
            send(notice)

    assert (server.tries, len(server.taken)) == (3, 1)
    assert server.taken[0]["To"] == ada.email
    notice.refresh_from_db()
    assert notice.mailed_at


@pytest.mark.django_db(transaction=True)
def test_a_worker_tries_again_until_the_server_works_and_sends_once(ada: Person) -> None:
    port = a_free_port()
    for number in range(3):
        tell(ada, "ask received", page=f"{PAGE}?{number}", key=f"{number}")
    environment: dict[str, Any] = {
        "HEARTEN_MAIL": f"smtp://127.0.0.1:{port}",
        "HEARTEN_MAIL_TIMEOUT": 1,
        "HEARTEN_MAIL_TRIES_AGAIN_AFTER": 0,
    }
    with worker(**environment):
        until(lambda: tries() >= 3)  # nobody listens there yet
        with mail_server(Behaviour("refuses", "stalls"), port) as server:
            until(lambda: Notice.objects.exclude(mailed_at=None).count() == 3, seconds=60)
            until(lambda: not jobs_left())

    links = sorted(str(m.get_content()).partition("?")[2][:1] for m in server.taken)
    assert links == ["0", "1", "2"]
    assert server.tries >= 5


def tries() -> int:
    jobs = ProcrastinateJob.objects.filter(task_name="notices.mail")
    return sum(job.attempts for job in jobs)

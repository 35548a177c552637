"""What the two of them do on the way to a first conversation, one step a function."""

from __future__ import annotations

import re
from datetime import timedelta

from django.core import mail
from django.utils import timezone

from hearten.people.models import Person
from tests.browser.hands import Hands
from tests.makers import PASSWORD, do_jobs

NAME, ADDRESS = "Ada Marsh", "ada@example.org"
MORE = "After lunch mostly. Twenty-two of them, and one who hides under the table."
QUESTION = "What part of the day is the hardest?"


def wonders(ada: Hands) -> None:
    """Do the exercise of the home page, which ends in a first step."""
    ada.walk.visit("/")
    ada.is_at("What is stopping you?")
    ada.picture("home")
    ada.pick(
        "I do not know whom to ask.",
        "Nobody, to be honest.",
        "That I am barely keeping up.",
        "Just look at who is here.",
    )
    ada.reads("Look for someone", "nobody is told that you looked")
    ada.picture("home-answered")


def joins(ada: Hands) -> None:
    """Sign up, with the code from the mail."""
    ada.press("Find people who fit", "link")
    ada.is_at("Come in")
    ada.picture("join")
    ada.write("Your name", NAME)
    ada.write("Email", ADDRESS)
    ada.write("Password", PASSWORD)
    ada.press("Join Hearten")
    ada.is_at("Look in your mail")
    ada.picture("code")
    ada.write("Code", code_sent_to(ADDRESS))
    ada.press("Go on")


def code_sent_to(address: str) -> str:
    """Read the code in the newest mail to somebody."""
    letter = next(m for m in reversed(mail.outbox) if m.to == [address])
    found = re.search(r"^([A-Z0-9-]{4,12})$", str(letter.body), re.MULTILINE)
    assert found, letter.body
    return found[1]


def gives_six_answers(ada: Hands) -> None:
    """Say enough to be shown mentors: three pages."""
    ada.is_at("Your portrait")
    ada.picture("portrait")
    ada.press("Begin: two minutes", "link")
    ada.is_at("Where you are now")
    ada.picture("portrait-now")
    ada.select("What is your work now?", "Classroom teacher")
    ada.pick("By video", "By phone")
    ada.press("Save and go on")
    ada.is_at("What matters to you")
    ada.picture("portrait-values")
    most = ada.page.get_by_role("group", name="The five that matter most")
    least = ada.page.get_by_role("group", name="The five that matter least")
    ada.pick("Belonging", "Joy", "Family partnership", "Care", "Student voice", within=most)
    ada.pick(
        "Keeping what lasts",
        "Evidence",
        "Professional autonomy",
        "The craft of teaching",
        "Order and routine",
        within=least,
    )
    ada.picture("portrait-values-chosen")
    ada.press("Save and go on")
    ada.is_at("What you want to grow in, and can offer")
    ada.picture("portrait-aims")
    ada.pick("Learning Environments")
    ada.press("Save and finish")
    ada.reads("This is enough to begin with.")
    ada.picture("portrait-begun")


def says_where_she_works(ada: Hands) -> None:
    """Name the school, so that whoever evaluates her stays away."""
    ada.press("See mentors now", "link")
    ada.is_at("People who may fit")
    ada.reads("Where do you work?", "we cannot keep those away who may evaluate you")
    ada.picture("mentors-where")
    ada.press("Say where I work", "link")
    ada.is_at("Where I work")
    ada.picture("work")
    ada.write("Some of its name", "Maplewood")
    ada.press("Look")
    ada.reads("Cedar Valley, NY")
    ada.picture("work-found")
    ada.press("I work here Maplewood Elementary", "link")
    ada.is_at("You at Maplewood Elementary")
    ada.write("What you are there", "First-grade teacher")
    ada.picture("work-at")
    ada.press("I work here")
    ada.reads("As you say; nobody has checked this.")
    ada.picture("work-noted")


def reads_reasons(ada: Hands) -> None:
    """Read why these people, and open one of them."""
    ada.press("See who may fit", "link")
    ada.is_at("People who may fit")
    ada.reads("Cannot evaluate you, as far as we know: works in another district")
    ada.picture("mentors")
    assert 3 <= ada.page.get_by_role("article").count() <= 5
    ada.press("Grace Okafor", "link")
    ada.is_at("Grace Okafor")
    ada.picture("mentor")


def asks(ada: Hands) -> None:
    """Begin with a starter, make it her own, send it."""
    ada.press("Ask Grace for a few minutes", "link")
    ada.picture("ask")
    ada.pick("I am in the middle of something")
    note = ada.page.get_by_label("Your note")
    assert "Would you give me a few minutes" in note.input_value()
    ada.write("Your note", note.input_value().replace("…", "first grade"))
    ada.picture("ask-written")
    ada.press("Send my three lines")
    ada.reads("Your note is on its way.", "Grace has your note.")
    ada.picture("asked")


def news_by_mail(person: Hands, address: str) -> None:
    """Do what waits to be done, and follow the link in the newest mail."""
    do_jobs()
    letter = next(m for m in reversed(mail.outbox) if m.to == [address])
    assert "Our mail never says who wrote or what." in letter.body
    assert not any(name in f"{letter.subject} {letter.body}" for name in ("Ada", "Grace"))
    link = re.search(r"https?://\S+", str(letter.body))
    assert link
    person.page.goto(link[0])


def signs_in(person: Hands, who: Person) -> None:
    """Give address and password."""
    person.is_at("Good to see you again")
    person.write("Email", str(who.email))
    person.write("Password", PASSWORD)
    person.press("Sign in")


def wants_to_hear_more(grace: Hands) -> None:
    """Read the note and ask one question before answering."""
    grace.is_at("Ada Marsh asks you for a few minutes")
    grace.reads("Would you give me a few minutes in the next two weeks?")
    grace.picture("grace-reads")
    grace.write("Your question", QUESTION)
    grace.press("Tell me more")
    grace.reads("You asked to hear more; now it is up to Ada.")
    grace.picture("grace-asked-more")


def says_more(ada: Hands) -> None:
    """Add a line to the note."""
    ada.reads("Grace would like to hear more", QUESTION)
    ada.picture("asked-for-more")
    ada.press("Add to my note", "link")
    note = ada.page.get_by_label("Your note")
    ada.write("Your note", f"{note.input_value()}\n{MORE}")
    ada.press("Send it again")
    ada.reads(MORE)


def says_yes(grace: Hands) -> None:
    """Agree to a few minutes."""
    grace.reads(MORE)
    grace.press("Yes, a few minutes")
    grace.is_at("Your first conversation with Ada Marsh")
    grace.picture("grace-conversation")


def offers_times(grace: Hands) -> None:
    """Offer three times, in her own zone."""
    for number, (days, clock) in enumerate(((4, "15:30"), (5, "16:00"), (8, "07:30")), start=1):
        day = timezone.now().date() + timedelta(days=days)
        row = grace.page.get_by_role("group", name=f"Time {number}")
        row.get_by_label("Day").fill(day.isoformat())
        row.locator("[type=time]").fill(clock)
        grace.fields += 2
    grace.press("Offer these times")
    grace.reads("Your times are with Ada.", "Times you offered")
    grace.picture("grace-offered")


def chooses_a_time(ada: Hands) -> None:
    """Take the second of three."""
    ada.is_at("Your first conversation with Grace Okafor")
    ada.reads("Times Grace offers", "5 p.m.", "for Grace it is")
    ada.picture("times")
    ada.press_at(ada.page.get_by_role("button", name="Choose this time").nth(1))
    ada.reads("You two have a time")
    ada.picture("time-set")


def sees_the_time(grace: Hands) -> None:
    """Read the time that was chosen, in her own zone and in the other."""
    grace.page.reload()
    grace.reads("You two have a time", "4 p.m.", "for Ada it is")
    grace.picture("grace-time-set")

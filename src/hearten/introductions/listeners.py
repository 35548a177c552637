"""What introductions do when the world around them changes.

An act asks the firewall before it brings two people together, and someone may become an evaluator
in that very second: neither of the two transactions sees the other. Each leaves an event behind,
and whichever is handled last sees both. Safety does not wait for it: pages and acts ask again.
"""

from django.db.models import BooleanField, F, Func, Q

from hearten.history.actions import record
from hearten.introductions import asks, conversations
from hearten.introductions.models import Ask, Conversation
from hearten.notices.actions import tell
from hearten.people.models import Person
from hearten.portraits.apart import apart_from, are_apart
from hearten.ties.actions import untie
from hearten.ties.models import Kind

ARE_APART = Func(
    F("mentee_id"), F("mentor_id"), function="hearten_are_apart", output_field=BooleanField()
)


def asked(ask_id: int) -> None:
    """Look again at two people whom an ask has just brought together."""
    _part(Q(pk=ask_id), Q(pk=None))


def conversation_opened(conversation_id: int) -> None:
    """Put a yes on record, tell the one who asked, and look again at the two."""
    opened = (
        Conversation.objects.select_for_update(of=("self",))
        .select_related("mentee", "mentor", "ask")
        .get(pk=conversation_id)
    )
    record("conversation opened", "conversation", opened.public_id, by=None)
    untie(opened.mentor, opened.mentee, Kind.ASKED)
    if opened.closed_at:  # it was over before this was done; a yes now would only puzzle
        return
    if are_apart(opened.mentee, opened.mentor):
        conversations.close(opened)
        return
    key = f"yes:{opened.ask.public_id}"
    tell(opened.mentee, "ask accepted", page=conversations.page_of(opened), key=key)


def standing_changed(person_id: int) -> None:
    """Part those who are kept apart now, for everyone above and below this person too."""
    person = Person.objects.filter(pk=person_id).first()
    if person is not None:
        near = {person.pk, *apart_from(person)}
        among = Q(mentee__in=near) | Q(mentor__in=near)
        _part(among, among)


def part_everyone() -> None:
    """Look at every ask and conversation again: a changed address makes no event."""
    _part(Q(), Q())


def _part(which_asks: Q, which_conversations: Q) -> None:
    """End what is open between people who are kept apart; always in the same order."""
    crossing = Ask.objects.waiting().filter(which_asks).filter(ARE_APART)
    for one in crossing.order_by("pk"):
        asks.part(one)
    going_on = Conversation.objects.open().filter(which_conversations).filter(ARE_APART)
    for conversation in going_on.select_related("mentee", "mentor").order_by("pk"):
        conversations.close(conversation)

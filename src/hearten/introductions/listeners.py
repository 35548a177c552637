"""What introductions do when the world around them changes."""

from hearten.introductions import asks, conversations
from hearten.introductions.models import Ask, Conversation
from hearten.people.models import Person
from hearten.portraits.apart import apart_from


def standing_changed(person_id: int) -> None:
    """Bring to rest every ask and conversation that now crosses the firewall."""
    person = Person.objects.filter(pk=person_id).first()
    if person is None:
        return
    apart = apart_from(person)
    for asked in Ask.objects.waiting().visible_to(person):
        if {asked.mentee_id, asked.mentor_id} & apart:
            asks.rest(asked)
    for conversation in Conversation.objects.open().visible_to(person):
        if {conversation.mentee_id, conversation.mentor_id} & apart:
            conversations.close(conversation)

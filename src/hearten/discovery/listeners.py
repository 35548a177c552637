"""What happens to suggestions when somebody's standing changes."""

from django.db.models import Q

from hearten.discovery.models import Suggestion
from hearten.discovery.suggestions import take_off
from hearten.introductions.models import Conversation
from hearten.people.models import Person
from hearten.portraits.apart import apart_from


def standing_changed(person_id: int) -> None:
    """Take every suggestion off its page that now crosses the firewall."""
    person = Person.objects.filter(pk=person_id).first()
    if person is None:
        return
    apart = apart_from(person)
    standing = Suggestion.objects.standing().select_related("mentee", "mentor")
    for suggestion in standing.filter(Q(mentee=person) | Q(mentor=person)):
        if {suggestion.mentee_id, suggestion.mentor_id} & apart:
            take_off(suggestion)


def conversation_changed(conversation_id: int) -> None:
    """Take two people who have met, or part, off each other's page: they were found already."""
    pair = Conversation.objects.values_list("mentee", "mentor").get(pk=conversation_id)
    standing = Suggestion.objects.standing().select_related("mentee", "mentor")
    for suggestion in standing.filter(mentee__in=pair, mentor__in=pair):
        take_off(suggestion)

"""What happens to suggestions when somebody's standing changes."""

from django.db.models import Q
from django.utils import timezone

from hearten.discovery.models import Suggestion
from hearten.people.models import Person
from hearten.portraits.apart import apart_from
from hearten.ties.actions import untie
from hearten.ties.models import Kind


def standing_changed(person_id: int) -> None:
    """Take every suggestion off its page that now crosses the firewall."""
    person = Person.objects.filter(pk=person_id).first()
    if person is None:
        return
    apart = apart_from(person)
    standing = Suggestion.objects.standing().select_related("mentee", "mentor")
    for suggestion in standing.filter(Q(mentee=person) | Q(mentor=person)):
        if {suggestion.mentee_id, suggestion.mentor_id} & apart:
            suggestion.set_aside_at = timezone.now()
            suggestion.save(update_fields=["set_aside_at"])
            untie(suggestion.mentee, suggestion.mentor, Kind.SUGGESTED)

"""Everything that waits between a person and others, gathered for one page."""

from dataclasses import dataclass, field

from django.db.models import Q
from django.utils import timezone

from hearten.introductions.conversations import places_taken
from hearten.introductions.models import Ask, Conversation
from hearten.organizations.firewall import closed_to
from hearten.people.models import Person
from hearten.portraits.apart import apart_from
from hearten.portraits.models import Mentoring


@dataclass(frozen=True)
class Room:
    """How many places a mentor has, and how many are free."""

    places: int
    free: int
    is_paused: bool


@dataclass
class Inbox:
    """What a person asked, what is asked of her, and what has begun."""

    person: Person
    made: list[Ask] = field(default_factory=list)
    to_answer: list[Ask] = field(default_factory=list)
    put_aside: list[Ask] = field(default_factory=list)
    conversations: list[tuple[Conversation, Person]] = field(default_factory=list)
    is_mentor: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing waits anywhere."""
        return not (self.made or self.to_answer or self.put_aside or self.conversations)


def of(person: Person) -> Inbox:
    """Gather an inbox, in the same number of queries whatever is in it."""
    apart, closed = apart_from(person), closed_to(person)
    found = Inbox(person, is_mentor=Mentoring.objects.filter(pk=person.pk).exists())
    is_alive = Q(status__in=Ask.Status.alive(), lapses_at__gt=timezone.now())
    alive = Ask.objects.visible_to(person).filter(is_alive).select_related("mentee", "mentor")
    for asked in alive.order_by("lapses_at", "pk"):
        if asked.mentee_id == person.pk:
            if asked.mentor_id not in closed:  # a mentor's wish looks like silence
                found.made.append(asked)
        elif asked.mentee_id in apart:
            continue
        elif asked.put_aside:
            found.put_aside.append(asked)
        else:
            found.to_answer.append(asked)
    opened = Conversation.objects.visible_to(person).open().select_related("mentee", "mentor")
    for conversation in opened.order_by("-opened_at", "-pk"):
        if not {conversation.mentee_id, conversation.mentor_id} & apart:
            found.conversations.append((conversation, conversation.other(person)))
    return found


def room_of(mentor: Person) -> Room:
    """Count a mentor's places."""
    mentoring = Mentoring.objects.filter(pk=mentor.pk).first()
    if mentoring is None:
        return Room(0, 0, is_paused=False)
    free = max(0, mentoring.capacity - places_taken(mentor))
    return Room(mentoring.capacity, free, is_paused=mentoring.paused_at is not None)

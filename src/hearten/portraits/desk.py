"""What lies open when somebody works on a portrait: the answers, their readers, how far it is."""

from __future__ import annotations

from dataclasses import dataclass

from hearten.people.models import Person
from hearten.portraits.instrument import CURRENT
from hearten.portraits.instrument.shape import Part, Reader
from hearten.portraits.models import Answer, Portrait
from hearten.portraits.readers import narrowest, topic_of, usual_reader
from hearten.portraits.sitting import Sitting


@dataclass(frozen=True)
class Desk:
    """One person's portrait, read in two queries."""

    default_reader: str
    answers: tuple[Answer, ...]

    @classmethod
    def of(cls, person: Person) -> Desk:
        """Lay out what a person has said; nothing yet is an empty desk."""
        portrait = Portrait.objects.filter(pk=person.pk).first()
        answers = Answer.objects.filter(person=person, item__in=CURRENT.items)
        return cls(portrait.default_reader if portrait else "", tuple(answers))

    @property
    def sitting(self) -> Sitting:
        """How far this person has come."""
        return Sitting({answer.item: answer.value for answer in self.answers})

    def reader_of(self, item: str) -> Reader:
        """Return who reads the answer to an item, or would."""
        given = next((Reader(a.reader) for a in self.answers if a.item == item), None)
        return given or usual_reader(item, self.default_reader)

    def reader_of_list(self, part: Part) -> Reader:
        """Return who reads a list of cards or aims, or would."""
        readers = [a.reader for a in self.answers if topic_of(a.item, a.value) == part.key]
        return narrowest(readers) if readers else usual_reader(part.items[0], self.default_reader)

    def items_of(self, topic: str) -> list[str]:
        """Return the items that were answered under one topic."""
        return [a.item for a in self.answers if topic_of(a.item, a.value) == topic]

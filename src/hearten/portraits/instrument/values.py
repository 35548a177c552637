"""Twenty values, each with what holding it looks like in a school.

Twenty, because the deep form shows each of them three times in fifteen sets of four.
"""

from django.utils.translation import gettext_lazy as _

from hearten.portraits.instrument.shape import Card

MOST = "most"
LEAST = "least"

CARDS = (
    Card(
        "values.belonging",
        _("Belonging"),
        _("Every child is greeted by name, and nobody eats lunch alone who would rather not."),
        _("belonging"),
    ),
    Card(
        "values.expectations",
        _("High expectations"),
        _("Every student gets the hard text and help to read it, not an easier text."),
        _("high expectations"),
    ),
    Card(
        "values.voice",
        _("Student voice"),
        _("Students help decide things that matter, and what they tell us changes what we do."),
        _("student voice"),
    ),
    Card(
        "values.restoration",
        _("Restorative practice"),
        _("When someone is hurt, those involved sit down, hear each other, and put it right."),
        _("restorative practice"),
    ),
    Card(
        "values.craft",
        _("The craft of teaching"),
        _("We watch each other teach, rework the same lesson, and never finish learning how."),
        _("the craft of teaching"),
    ),
    Card(
        "values.joy",
        _("Joy"),
        _("There is singing in first grade, laughter in the hallway, and adults who join in."),
        _("joy"),
    ),
    Card(
        "values.equity",
        _("Equity"),
        _("We ask who is missing from the advanced class, and move people and money to mend it."),
        _("equity"),
    ),
    Card(
        "values.families",
        _("Family partnership"),
        _("We call home with good news first, and what a family knows of its child counts."),
        _("partnership with families"),
    ),
    Card(
        "values.evidence",
        _("Evidence"),
        _("Before we take something up we say how we would know it worked, and then we look."),
        _("evidence"),
    ),
    Card(
        "values.autonomy",
        _("Professional autonomy"),
        _("We agree on where students should arrive; the teacher in the room chooses the road."),
        _("professional autonomy"),
    ),
    Card(
        "values.order",
        _("Order and routine"),
        _("The day has a shape everyone knows, lessons start on time, and calm can be counted on."),
        _("order and routine"),
    ),
    Card(
        "values.curiosity",
        _("Curiosity"),
        _("A good question can change the plan, and adults say, “I don’t know. Let’s look.”"),
        _("curiosity"),
    ),
    Card(
        "values.teamwork",
        _("Working as a team"),
        _("We plan together, say “our students,” and leave nobody alone with a hard class."),
        _("working as a team"),
    ),
    Card(
        "values.care",
        _("Care"),
        _("We notice who came in hungry or without sleep, and see to that before the lesson."),
        _("care"),
    ),
    Card(
        "values.knowledge",
        _("Knowledge worth having"),
        _("Students leave knowing great books, how a proof works, and why the tide comes in."),
        _("knowledge worth having"),
    ),
    Card(
        "values.community",
        _("Roots in the community"),
        _("We know the streets, the shops and the grandparents, and the school’s doors are open."),
        _("roots in the community"),
    ),
    Card(
        "values.independence",
        _("Independence"),
        _("We help a little less each month, until students plan, check and mend their own work."),
        _("students’ independence"),
    ),
    Card(
        "values.invention",
        _("Trying new things"),
        _("Someone is always trying something, and a try that fails is told at lunch, not hidden."),
        _("trying new things"),
    ),
    Card(
        "values.tradition",
        _("Keeping what lasts"),
        _("We look after what has served children well, and ask a new idea to earn its place."),
        _("keeping what lasts"),
    ),
    Card(
        "values.balance",
        _("A life outside school"),
        _("We go home at a decent hour, guard each other’s evenings, and come back rested."),
        _("a life outside school"),
    ),
)

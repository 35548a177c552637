"""Finding a time across two clocks, and letting it rest without a word about who."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from hypothesis import given, settings
from hypothesis import strategies as st

from hearten.errors import KeptApartError, NotYoursError
from hearten.history.models import Entry
from hearten.introductions import conversations
from hearten.introductions.conversations import Proposal
from hearten.introductions.models import Conversation, ProposedTime
from hearten.notices.models import Notice
from hearten.organizations import actions as organizations
from hearten.people.models import Person
from hearten.people.zones import choices
from hearten.spaces.models import Member, Space
from hearten.ties.models import Kind, Tie
from tests.makers import do_jobs, make_conversation, make_person

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 10, 20, 15, 0, tzinfo=UTC)
DENVER, NEW_YORK = "America/Denver", "America/New_York"


def proposal(local: str, zone: str = NEW_YORK, way: str = "video") -> Proposal:
    return Proposal(datetime.fromisoformat(local), zone, way)


@pytest.fixture
def talk(ada: Person, grace: Person) -> Conversation:
    return make_conversation(mentee=ada, mentor=grace)


@time_machine.travel(NOW)
@pytest.mark.parametrize(
    ("local", "zone", "meant"),
    [
        ("2026-10-27T16:00", NEW_YORK, datetime(2026, 10, 27, 20, 0, tzinfo=UTC)),
        ("2026-10-27T16:00", DENVER, datetime(2026, 10, 27, 22, 0, tzinfo=UTC)),
        # The first of two half past ones: the clocks go back on November 1.
        ("2026-11-01T01:30", NEW_YORK, datetime(2026, 11, 1, 5, 30, tzinfo=UTC)),
        ("2026-11-01T03:30", NEW_YORK, datetime(2026, 11, 1, 8, 30, tzinfo=UTC)),
        # Phoenix keeps its clocks, and Kathmandu keeps quarters of an hour.
        ("2026-11-01T01:30", "America/Phoenix", datetime(2026, 11, 1, 8, 30, tzinfo=UTC)),
        ("2026-10-27T16:00", "Asia/Kathmandu", datetime(2026, 10, 27, 10, 15, tzinfo=UTC)),
    ],
)
def test_a_time_is_what_the_clock_on_the_proposers_wall_says(
    local: str, zone: str, meant: datetime
) -> None:
    assert proposal(local, zone).moment() == meant


@time_machine.travel(NOW)
@pytest.mark.parametrize("clock", ["02:00", "02:30", "02:59"])
def test_an_hour_that_the_clocks_skip_is_refused(clock: str) -> None:
    with pytest.raises(conversations.NoSuchTimeError):
        proposal(f"2027-03-14T{clock}").moment()

    assert proposal("2027-03-14T03:00").moment() == datetime(2027, 3, 14, 7, 0, tzinfo=UTC)
    assert proposal("2027-03-14T02:30", "America/Phoenix").moment()


@time_machine.travel(NOW)
@pytest.mark.parametrize(
    "local", ["2026-10-20T10:00", "2020-01-01T10:00", "2028-01-01T10:00", "0001-01-01T00:00",
              "9999-12-31T23:59"],
)  # fmt: skip
def test_a_time_that_is_past_or_years_away_is_refused(local: str) -> None:
    for zone in (NEW_YORK, "Pacific/Auckland"):
        with pytest.raises(conversations.TimeIsPastError):
            proposal(local, zone).moment()


# Days on which clocks change somewhere, and two on which they do not.
DAYS = ("2026-10-25", "2026-11-01", "2027-03-14", "2027-03-28", "2027-04-04", "2026-12-24")


@time_machine.travel(NOW)
@settings(deadline=None)
@given(
    day=st.sampled_from(DAYS),
    minute=st.integers(0, 4 * 60),
    zone=st.sampled_from([zone for zone, _label in choices()]),
)
def test_a_time_is_refused_when_no_clock_shows_it_and_else_told_as_it_was_meant(
    day: str, minute: int, zone: str
) -> None:
    local = datetime.fromisoformat(day) + timedelta(minutes=minute)
    before, after = (local.replace(tzinfo=ZoneInfo(zone), fold=fold) for fold in (0, 1))
    is_skipped = (before.utcoffset() or timedelta()) < (after.utcoffset() or timedelta())

    try:
        moment = Proposal(local, zone, "phone").moment()
    except conversations.NoSuchTimeError:
        assert is_skipped
    else:
        assert not is_skipped
        assert conversations.told_in(moment, zone).replace(tzinfo=None) == local


@time_machine.travel(NOW, tick=False)
def test_what_was_meant_is_kept_beside_the_moment(talk: Conversation, ada: Person) -> None:
    conversations.propose(talk, [proposal("2026-11-01T01:30", DENVER, "phone")], by=ada)

    kept = ProposedTime.objects.get()
    assert (kept.local_start, kept.zone, kept.way) == ("2026-11-01T01:30", DENVER, "phone")
    assert kept.starts_at == datetime(2026, 11, 1, 7, 30, tzinfo=UTC)


@time_machine.travel(NOW, tick=False)
def test_three_times_at_most_stand_and_the_same_hour_twice_is_once(
    talk: Conversation, ada: Person, grace: Person
) -> None:
    three = [proposal(f"2026-10-2{day}T16:00") for day in (6, 7, 8)]
    conversations.propose(talk, three, by=ada)
    conversations.propose(talk, three, by=ada)

    with pytest.raises(conversations.TooManyTimesError):
        conversations.propose(talk, [proposal("2026-10-29T16:00")], by=ada)
    conversations.propose(talk, three[:1], by=grace)

    assert talk.times.filter(proposed_by=ada).count() == 3
    assert Notice.objects.filter(person=grace, kind="times proposed").count() == 1


@time_machine.travel(NOW, tick=False)
def test_the_other_one_chooses_and_choosing_again_moves_it(
    talk: Conversation, ada: Person, grace: Person
) -> None:
    days = [proposal("2026-10-26T16:00"), proposal("2026-10-27T16:00")]
    conversations.propose(talk, days, by=ada)
    first, second = talk.times.order_by("starts_at")
    with pytest.raises(NotYoursError):
        conversations.choose(first, by=ada)

    conversations.choose(first, by=grace)
    conversations.choose(second, by=grace)
    conversations.choose(second, by=grace)

    assert talk.times.get(chosen_at__isnull=False, withdrawn_at=None) == second
    assert Notice.objects.filter(person=ada, kind="time chosen").count() == 2


@time_machine.travel(NOW, tick=False)
def test_a_time_that_was_taken_back_or_is_past_is_not_chosen(
    talk: Conversation, ada: Person, grace: Person
) -> None:
    conversations.propose(
        talk, [proposal("2026-10-26T16:00"), proposal("2026-10-27T16:00")], by=ada
    )
    gone, later = talk.times.order_by("starts_at")
    conversations.take_back(gone, by=ada)

    with pytest.raises(conversations.TimeIsPastError):
        conversations.choose(gone, by=grace)
    with time_machine.travel(later.starts_at), pytest.raises(conversations.TimeIsPastError):
        conversations.choose(later, by=grace)


@time_machine.travel(NOW, tick=False)
def test_either_takes_back_an_agreed_time_and_the_other_is_told(
    talk: Conversation, ada: Person, grace: Person
) -> None:
    conversations.propose(talk, [proposal("2026-10-26T16:00")], by=ada)
    time = talk.times.get()
    with pytest.raises(NotYoursError):
        conversations.take_back(time, by=grace)
    conversations.choose(time, by=grace)

    conversations.take_back(time, by=grace)
    conversations.take_back(time, by=grace)

    assert Notice.objects.filter(person=ada, kind="time taken back").count() == 1


@pytest.mark.parametrize("who", ["ada", "grace"])
def test_letting_it_rest_leaves_no_trace_of_who(
    talk: Conversation, ada: Person, grace: Person, who: str
) -> None:
    do_jobs()

    conversations.let_rest(talk, by={"ada": ada, "grace": grace}[who])

    assert Entry.objects.get(act="conversation closed").by is None
    told = Notice.objects.filter(kind="conversation rested").values_list("person_id", "page")
    assert sorted(told) == sorted((p.pk, conversations.page_of(talk)) for p in (ada, grace))
    assert Space.objects.get().closed_at
    assert not Member.objects.filter(until=None).exists()
    kinds = Tie.objects.open().between(ada, grace).values_list("kind", flat=True)
    assert set(kinds) == {Kind.ENDED}


def test_both_letting_it_rest_is_one_ending(talk: Conversation, ada: Person, grace: Person) -> None:
    conversations.let_rest(talk, by=ada)

    with pytest.raises(conversations.ConversationIsOverError):
        conversations.let_rest(talk, by=grace)

    assert Notice.objects.filter(kind="conversation rested").count() == 2


@time_machine.travel(NOW, tick=False)
def test_nobody_else_acts_in_it(talk: Conversation, ada: Person) -> None:
    conversations.propose(talk, [proposal("2026-10-26T16:00")], by=ada)
    time, stranger = talk.times.get(), make_person()

    for act in (conversations.choose, conversations.take_back):
        with pytest.raises(NotYoursError):
            act(time, by=stranger)
    with pytest.raises(NotYoursError):
        conversations.propose(talk, [proposal("2026-10-27T16:00")], by=stranger)
    with pytest.raises(NotYoursError):
        conversations.let_rest(talk, by=stranger)


@time_machine.travel(NOW, tick=False)
def test_nothing_goes_on_between_two_who_are_kept_apart_now(
    talk: Conversation, ada: Person, grace: Person
) -> None:
    organizations.name_evaluator(str(grace.email), by=ada)

    with pytest.raises(KeptApartError):
        conversations.propose(talk, [proposal("2026-10-27T16:00")], by=ada)

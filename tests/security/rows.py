"""The rows of the matrix: one for every URL of ours; a URL without one fails."""

from __future__ import annotations

from hearten.portraits.instrument import CURRENT
from tests.security.matrix import EVERYONE, SIGNED_IN, Row

MENTORS = frozenset({"grace", "barbara"})
HAS_ANSWERED = SIGNED_IN - {"edsger", "erwin"}
ASK_PAIR = frozenset({"ada", "grace"})
TALK_PAIR = frozenset({"noah", "grace"})

ROWS: dict[str, Row] = {
    "home": Row(get=EVERYONE),
    "promises": Row(get=EVERYONE),
    "what_we_see": Row(get=EVERYONE),
    "gallery": Row(get=EVERYONE, post=EVERYONE),
    # Finding someone
    "discovery:suggestions": Row(get=SIGNED_IN),
    "discovery:mentor": Row(
        get=frozenset({"ada", "noah", "olga"}), args=lambda w: [w.cast["grace"].public_id]
    ),
    "discovery:not_for_me": Row(
        post=frozenset({"ada"}), args=lambda w: [w.suggestion.public_id]
    ),
    "discovery:someone_else": Row(
        post=frozenset({"ada"}), args=lambda w: [w.suggestion.public_id]
    ),
    # Asking
    "introductions:inbox": Row(get=SIGNED_IN),
    "introductions:write": Row(
        get=SIGNED_IN - {"grace"},
        post=SIGNED_IN - {"grace"},
        args=lambda w: [w.cast["grace"].public_id],
    ),
    "introductions:ask": Row(get=ASK_PAIR, args=lambda w: [w.ask.public_id]),
    "introductions:edit": Row(
        get=frozenset({"ada"}), post=frozenset({"ada"}), args=lambda w: [w.ask.public_id],
        data=lambda _w: {"note": "canary-open-letter, changed"},
    ),
    "introductions:withdraw": Row(post=frozenset({"ada"}), args=lambda w: [w.ask.public_id]),
    "introductions:accept": Row(post=frozenset({"grace"}), args=lambda w: [w.ask.public_id]),
    "introductions:more": Row(post=frozenset({"grace"}), args=lambda w: [w.ask.public_id]),
    "introductions:not_now": Row(post=frozenset({"grace"}), args=lambda w: [w.ask.public_id]),
    "introductions:conversation": Row(get=TALK_PAIR, args=lambda w: [w.talk.public_id]),
    "introductions:propose": Row(post=TALK_PAIR, args=lambda w: [w.talk.public_id]),
    "introductions:let_rest": Row(
        post=TALK_PAIR, args=lambda w: [w.talk.public_id]
    ),
    "introductions:choose": Row(post=TALK_PAIR, args=lambda w: [w.time.public_id]),
    "introductions:take_back": Row(post=TALK_PAIR, args=lambda w: [w.time.public_id]),
    # The portrait is everybody's own
    "portraits:overview": Row(get=SIGNED_IN),
    "portraits:mine_as_seen": Row(get=SIGNED_IN),
    "portraits:default_reader": Row(get=SIGNED_IN, post=SIGNED_IN),
    "portraits:reader": Row(get=HAS_ANSWERED, post=HAS_ANSWERED, args=lambda _w: ["now.role"]),
    "portraits:apart": Row(get=SIGNED_IN),
    "portraits:avoid_person": Row(post=SIGNED_IN),
    "portraits:avoid_place": Row(post=SIGNED_IN, args=lambda w: [w.school.public_id]),
    "portraits:stop_avoiding": Row(post=SIGNED_IN),
    **{
        f"portraits:{step.key}": Row(get=SIGNED_IN, post=SIGNED_IN)
        for step in CURRENT.steps
        if step.key not in {"apart", "likeness", "mentoring"}
    },
    # Asked of those who look for someone, and of those who offer to be one
    "portraits:likeness": Row(get=SIGNED_IN - MENTORS, post=SIGNED_IN - MENTORS),
    "portraits:mentoring": Row(get=MENTORS, post=MENTORS),
    # Where one works
    "organizations:mine": Row(get=SIGNED_IN),
    "organizations:add": Row(get=SIGNED_IN, post=SIGNED_IN),
    "organizations:leave_all": Row(post=SIGNED_IN),
    "organizations:work_at": Row(
        get=SIGNED_IN, post=SIGNED_IN, args=lambda w: [w.school.public_id]
    ),
    "organizations:leave": Row(
        post=frozenset({"ada", "barbara"}), args=lambda w: [w.school.public_id]
    ),
    "organizations:name_evaluator": Row(post=SIGNED_IN),
    "organizations:forget_evaluator": Row(post=SIGNED_IN),
    # Programs
    "programs:mine": Row(get=SIGNED_IN),
    "programs:people": Row(get=frozenset({"edsger"}), args=lambda w: [w.program.public_id]),
    "programs:leave": Row(
        post=frozenset({"ada"}),
        args=lambda w: [w.program.public_id],
        data=lambda _w: {"role": "mentee"},
    ),
    "programs:no_line": Row(
        get=frozenset({"edsger"}), post=frozenset({"edsger"}),
        args=lambda w: [w.program.public_id, w.cast["ada"].public_id],
        data=lambda w: {"person": w.deputy.public_id, "say": "no line"},
    ),
    # What waits, who looked, and oneself
    "notices:list": Row(get=SIGNED_IN),
    "notices:read_all": Row(post=SIGNED_IN),
    "notices:open": Row(post=frozenset({"grace"}), args=lambda w: [w.notice.public_id]),
    "history:receipts": Row(get=SIGNED_IN),
    "people:settings": Row(get=SIGNED_IN, post=SIGNED_IN),
    "people:export": Row(get=SIGNED_IN),
    "people:leave": Row(get=SIGNED_IN, post=SIGNED_IN),
    "people:left": Row(get=EVERYONE),
}  # fmt: skip

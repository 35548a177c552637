"""What happens to what a person leaves behind: each room's own part, uppermost room first.

A room's `leaving.py` holds `export(person)`, what it stores about somebody, and `erase(person)`.
The person herself comes last, in `hearten.people.actions.leave`.
"""

PLAN = [
    "hearten.discovery.leaving",
    "hearten.introductions.leaving",
    "hearten.portraits.leaving",
    "hearten.programs.leaving",
    "hearten.organizations.leaving",
    "hearten.ties.leaving",
    "hearten.notices.leaving",
    "hearten.history.leaving",
    "hearten.people.leaving",
]

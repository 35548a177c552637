"""The words of every notice, gathered from the rooms that send them."""

from hearten.introductions import notices
from hearten.introductions.words import MAIL

WORDS = {**MAIL, notices.TIME_TAKEN_BACK.key: notices.TIME_TAKEN_BACK}
LINES = {**notices.LINES}

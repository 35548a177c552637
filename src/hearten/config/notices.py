"""The words of every notice, gathered from the rooms that send them."""

from hearten.introductions.words import MAIL

WORDS = MAIL

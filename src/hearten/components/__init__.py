"""Shared template pieces: the page, its parts, forms, steps and their gallery."""

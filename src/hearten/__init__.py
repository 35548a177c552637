"""Hearten: educators find a mentor who fits, by their own choice."""

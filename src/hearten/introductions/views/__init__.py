"""The pages of introductions, by noun."""

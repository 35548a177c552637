"""The pages of the portrait."""

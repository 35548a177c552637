"""The demo consortium."""

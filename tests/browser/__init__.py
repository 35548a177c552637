"""What a person meets: the product in a real Chromium."""

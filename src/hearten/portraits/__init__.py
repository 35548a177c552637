"""What people say of themselves, and who may read it."""

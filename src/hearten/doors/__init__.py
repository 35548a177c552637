"""What stands between the world and a page: one policy, one transaction, declared readers."""

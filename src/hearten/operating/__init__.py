"""How Hearten runs on one machine: the embedded database, the web, the worker."""

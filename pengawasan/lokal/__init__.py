"""The launcher: PostgreSQL, Redis and the program itself on one machine, by one command."""

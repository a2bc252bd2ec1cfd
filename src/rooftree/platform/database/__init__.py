"""The launcher, backup, restore, and what PostgreSQL is asked to keep for us."""

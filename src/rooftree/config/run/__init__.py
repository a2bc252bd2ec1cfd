"""Bring Rooftree up: the virtual environment, the database, and the processes of a site."""

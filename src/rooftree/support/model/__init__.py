"""Levels, owners by date, environments, contacts, the header of the paper."""

"""Rooftree: a housing management system with its users' support model built in."""

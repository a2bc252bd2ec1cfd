"""The support model of the people who use the system."""

"""How questions that ask the same are brought together."""

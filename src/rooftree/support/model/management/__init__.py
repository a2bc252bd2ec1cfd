"""Commands of the support model."""

"""Reading the support model."""

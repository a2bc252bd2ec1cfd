"""The pages of the support model."""

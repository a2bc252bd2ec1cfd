"""Commands that span modules."""

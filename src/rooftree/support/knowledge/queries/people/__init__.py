"""Super Users and feedback."""

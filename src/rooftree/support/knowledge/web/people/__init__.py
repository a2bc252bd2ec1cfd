"""Pages of Super Users and feedback."""

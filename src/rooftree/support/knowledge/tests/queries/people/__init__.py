"""Super Users, what is asked of them, and feedback."""

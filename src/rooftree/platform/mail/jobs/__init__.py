"""Mail jobs."""

"""What was done, in words; who looked; row history."""

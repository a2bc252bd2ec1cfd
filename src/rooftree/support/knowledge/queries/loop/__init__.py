"""What is asked again and again, and how well articles serve."""

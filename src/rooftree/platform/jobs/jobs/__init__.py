"""What runs in the background for jobs itself."""

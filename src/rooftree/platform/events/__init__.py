"""What happened, told upwards from one module to another."""

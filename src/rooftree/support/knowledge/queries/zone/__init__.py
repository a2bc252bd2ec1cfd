"""What goes into the static copy for the Employee Zone."""

"""Drawing the static copy for the Employee Zone."""

"""The static copy for the Employee Zone."""

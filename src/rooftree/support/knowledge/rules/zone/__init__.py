"""Rules of the static copy for the Employee Zone: names, links and its manifest."""

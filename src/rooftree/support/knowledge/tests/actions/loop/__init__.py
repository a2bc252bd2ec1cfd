"""Knowledge: tests of the feedback loop’s actions."""

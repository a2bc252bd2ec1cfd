"""Knowledge: tests of the feedback loop’s queries."""

"""Business time: open spans, closed days, instants and civil dates."""

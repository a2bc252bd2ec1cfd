"""Mail in and mail out: raw store, parsing, filing, the sender gate, the outbox."""

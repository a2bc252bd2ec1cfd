"""Everything that changes what people can learn by themselves."""

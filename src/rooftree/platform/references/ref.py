"""How one record is named across modules."""

from dataclasses import dataclass

# What always fits PostgreSQL's bigint.
_MOST_DIGITS = 18


@dataclass(frozen=True, order=True)
class Ref:
    """One record of one module: `Ref("enquiries.enquiry", 20391)`. The kind is `module.thing`."""

    kind: str
    id: int

    def __str__(self) -> str:
        """Write it as it stands in an address: `enquiries.enquiry-20391`."""
        return f"{self.kind}-{self.id}"

    @classmethod
    def parse(cls, text: str) -> "Ref | None":
        """Read what `str` wrote; None for anything else."""
        kind, dash, number = text.rpartition("-")
        if not dash or not number.isascii() or not number.isdigit() or "." not in kind:
            return None
        return cls(kind, int(number)) if len(number) <= _MOST_DIGITS else None

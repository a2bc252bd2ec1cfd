"""The two licences that the paper names: they ship as the example until somebody counts them."""

from dataclasses import dataclass

FROM_THE_PAPER = "From the paper, check"


@dataclass(frozen=True)
class ShippedLicence:
    """A licence as the paper gives it, in section 4."""

    module: str
    bought: int
    in_use: int


SHIPPED = (
    ShippedLicence("Business Objects", bought=5, in_use=5),
    ShippedLicence("Document Management", bought=57, in_use=0),
)

"""The words for what is done to supplier cases."""

LABELS = {
    "supplier.raised": "Raised a case to the supplier",
}

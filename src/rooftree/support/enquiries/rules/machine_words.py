"""What the team reads for each class of mail that no person wrote."""

MACHINE_WORDS = {
    "out-of-office": "Out of office",
    "bounce-permanent": "Could not be delivered",
    "bounce-temporary": "Not delivered yet",
    "receipt": "Receipt",
    "list": "Mailing list",
    "system": "A system’s mail",
    "ours": "Our own mail",
}

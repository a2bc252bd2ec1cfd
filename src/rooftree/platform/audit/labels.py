"""The words for what can be done; each module registers its own."""

_labels: dict[str, str] = {}


def register_labels(labels: dict[str, str]) -> None:
    """Add labels such as `{"rents.payment_posted": "Posted a payment"}`; from `apps.py`."""
    _labels.update(labels)


def words_for(label: str) -> str:
    """Give the words; a label whose module is gone is shown as it is."""
    return _labels.get(label, label)


def is_registered(label: str) -> bool:
    """Say whether some module owns the label."""
    return label in _labels


def labels_with(words: str) -> list[str]:
    """Give the labels whose words hold these, whatever their case."""
    sought = words.lower()
    return [label for label, text in _labels.items() if sought in text.lower()]

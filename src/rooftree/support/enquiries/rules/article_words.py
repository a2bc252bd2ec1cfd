"""What somebody is told once an article answers what they asked."""


def told_words(title: str) -> str:
    """Give the line for the bell."""
    return f"An article answers it: {title}"[:200]


def told_text(*, name: str, reference: str, title: str, address: str, is_open: bool) -> str:
    """Give the words of the mail and of the thread."""
    parts = [f"Hello {name}," if name else "Hello,"]
    parts.append(f"There is now an article that answers questions like yours, {reference}:")
    parts.append(f"{title}\n{address}")
    if is_open:
        parts.append("Your question stays open: the team still answers you.")
    parts.append("If the article leaves something open, reply to this mail.")
    parts.append("This mail was sent by Rooftree.")
    return "\n\n".join(parts) + "\n"

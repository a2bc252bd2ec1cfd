"""The words with which a case is handed over to the supplier: the site's template, filled in."""

import re
from collections.abc import Mapping

PLACEHOLDERS = (
    *("kind", "topic", "priority", "product", "environment", "portal_user", "reference"),
    *("subject", "description", "raised_on", "their_reference"),
)
_BRACES = re.compile(r"\{([^{}\n]*)\}")


def template_complaint(template: str) -> str:
    """Say what is wrong with a template, in words for beside the field; empty where it is right."""
    unknown = [name for name in _BRACES.findall(template) if name not in PLACEHOLDERS]
    if unknown:
        known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
        return f"{{{unknown[0]}}} is no placeholder. Use these: {known}."
    rest = _BRACES.sub("", template)
    if "{" in rest or "}" in rest:
        return "A curly bracket stands alone. Write placeholders as {subject}."
    return ""


def filled_in(template: str, values: Mapping[str, str]) -> str:
    """Fill the template in one pass, so that braces in the values stay as they are."""
    return _BRACES.sub(lambda found: values.get(found[1], found[0]), template)

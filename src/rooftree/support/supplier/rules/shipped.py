"""What ships until a site enters its own supplier."""

HAND_OVER_TEXT = """{kind}: {topic}
Priority: {priority}
Product: {product}
Environment: {environment}
Logged by: {portal_user}
Our reference: {reference}

{description}
"""

SHIPPED_SUPPLIER = {
    "name": "The supplier",
    "helphub_address": "",
    "portal_address": "",
    # Letters, a dash and at least four digits, as in LKS-88214.
    "reference_pattern": r"\b[A-Z]{2,6}-[0-9]{4,10}\b",
    "main_product": "Integrated Housing Management System",
    "takes_cases_by_mail": False,
    "hand_over_subject": "{kind}: {subject} [{reference}]",
    "hand_over_text": HAND_OVER_TEXT,
}

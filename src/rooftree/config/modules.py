"""Every module of the product, lowest floor first."""

PLATFORM = [
    "rooftree.platform.database",
    "rooftree.platform.references",
    "rooftree.platform.files",
    "rooftree.platform.events",
    "rooftree.platform.slots",
    "rooftree.platform.web",
    "rooftree.platform.staff",
    "rooftree.platform.audit",
    "rooftree.platform.access",
    "rooftree.platform.calendars",
    "rooftree.platform.jobs",
    "rooftree.platform.search",
    "rooftree.platform.mail",
]
SUPPORT = [
    "rooftree.support.model",
    "rooftree.support.knowledge",
    "rooftree.support.enquiries",
    "rooftree.support.supplier",
]
HOUSING: list[str] = []

MODULES = [*PLATFORM, *SUPPORT, *HOUSING]

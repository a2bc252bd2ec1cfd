"""The roles that a release brings, and what each may do.

Each module's permissions are added here; `keep_shipped_roles` gives a role what is new in a
release and never brings back what an administrator took away.
"""

ROLES: dict[str, tuple[str, tuple[str, ...]]] = {
    "officer": ("Officer", ()),
    "manager": (
        "Manager",
        ("knowledge.keep_categories", "mail.see_intake", "model.edit_model"),
    ),
    # Raw mail holds what only the desk may open, so a manager of any service doesn't see it.
    "mailroom": ("Mailroom", ("mail.see_mail", "mail.retry_mail", "mail.see_intake")),
    "administrator": (
        "Administrator",
        (
            "access.administer_accounts",
            "access.administer_roles",
            "access.read_audit",
            "calendars.keep_calendars",
            "enquiries.keep_targets",
            "enquiries.read_personal_data",
            "jobs.see_jobs",
            "jobs.run_jobs",
            "knowledge.keep_categories",
            "knowledge.read_personal_data",
            "mail.see_intake",
            "mail.keep_mail",
            "mail.keep_mailboxes",
            "mail.read_personal_mail",
            "model.edit_model",
            "supplier.read_personal_data",
        ),
    ),
    "auditor": ("Auditor", ("access.read_audit",)),
}

"""What access lets people do."""

from rooftree.platform.references.interface import Actor

ADMINISTER_ACCOUNTS = "access.administer_accounts"
ADMINISTER_ROLES = "access.administer_roles"
READ_AUDIT = "access.read_audit"
WORK_HERE = "access.work_here"

NAMES = {
    ADMINISTER_ACCOUNTS: "Administer people and accounts",
    ADMINISTER_ROLES: "Administer roles and who holds them",
    READ_AUDIT: "Read the audit and the history of records",
}


def works_here(actor: Actor) -> bool:
    """Say whether the actor is a colleague; no role gives or takes that."""
    return actor.kind == "staff" and actor.colleague_id is not None

"""What access lets people do."""

ADMINISTER_ACCOUNTS = "access.administer_accounts"
ADMINISTER_ROLES = "access.administer_roles"
READ_AUDIT = "access.read_audit"

NAMES = {
    ADMINISTER_ACCOUNTS: "Administer people and accounts",
    ADMINISTER_ROLES: "Administer roles and who holds them",
    READ_AUDIT: "Read the audit and the history of records",
}

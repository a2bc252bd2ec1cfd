"""The cache that every web process shares: limits on sign-in are kept there."""

from django.db import migrations

_TABLE = """
CREATE UNLOGGED TABLE IF NOT EXISTS shared_cache (
    cache_key varchar(255) NOT NULL PRIMARY KEY,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);
CREATE INDEX IF NOT EXISTS shared_cache_expires ON shared_cache (expires);
"""


class Migration(migrations.Migration):
    dependencies = [("access", "0001_accounts_roles_and_invitations")]

    operations = [migrations.RunSQL(_TABLE, "DROP TABLE IF EXISTS shared_cache")]

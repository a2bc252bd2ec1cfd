"""Migrations are complete, named, reversible, and lock no table for long."""

import io
import re

import pytest
from django.core.management import call_command
from django.db import connection, migrations
from django.db.migrations.loader import MigrationLoader
from django_migration_linter import MigrationLinter
from django_migration_linter.sql_analyser import PostgresqlAnalyser, analyse_sql_statements

from rooftree.config.modules import MODULES

LABELS = {module.split(".")[-1] for module in MODULES}
# What Django calls a migration when nobody gives it a name.
UNNAMED = re.compile(r"^\d{4}_(auto_|initial$|alter_|remove_|rename_|.*_and_more$)")


def _own():
    loader = MigrationLoader(connection)
    return {key: one for key, one in loader.disk_migrations.items() if key[0] in LABELS}


def name_faults(names):
    return [name for name in names if UNNAMED.match(name)]


def one_way(migration):
    return [each for each in migration.operations if not each.reversible]


@pytest.mark.django_db
class Migrations:
    def test_miss_nothing_in_the_models(self):
        told = io.StringIO()
        try:
            call_command("makemigrations", "--check", "--dry-run", stdout=told, stderr=told)
        except SystemExit:
            pytest.fail(told.getvalue())

    def test_are_named_after_what_they_hold(self):
        assert name_faults(name for _, name in _own()) == []
        assert name_faults(["0001_initial", "0002_a_and_more", "0003_add_x"]) == [
            "0001_initial",
            "0002_a_and_more",
        ]

    def test_go_back_as_well_as_forward(self):
        assert [(key, one_way(one)) for key, one in _own().items() if one_way(one)] == []

    def test_know_a_one_way_migration(self):
        sample = migrations.Migration("0001_sample", "web")
        sample.operations = [migrations.RunPython(lambda *_: None)]
        assert one_way(sample)

    def test_lock_no_table_for_long(self, capsys):
        linter = MigrationLinter(include_apps=sorted(LABELS), no_cache=True, quiet=["ok", "ignore"])
        linter.lint_all_migrations()
        assert linter.nb_total > 0
        assert not linter.has_errors, capsys.readouterr().out

    def test_would_see_a_column_that_the_running_release_can_not_fill(self):
        statements = ["BEGIN;", 'ALTER TABLE "staff_team" ADD COLUMN "x" integer NOT NULL;']
        errors, _, _ = analyse_sql_statements(PostgresqlAnalyser, statements, [])
        assert errors

import pytest
from django.db import connection, models
from django.db.migrations.migration import Migration
from django.db.migrations.operations import AddConstraint, AddField, AddIndex, CreateModel
from django.db.migrations.state import ProjectState

from rooftree.platform.database.made_together import MadeTogether


def parts():
    number = ("id", models.BigAutoField(primary_key=True))
    return [
        CreateModel("Hen", [number]),
        CreateModel("Egg", [number, ("of", models.ForeignKey("sample.Hen", models.PROTECT))]),
        # Each needs the other, so one of them comes later.
        AddField("Hen", "latest", models.ForeignKey("sample.Egg", models.PROTECT, null=True)),
        AddField("Egg", "grams", models.IntegerField()),
        AddIndex("Egg", models.Index("grams", name="egg_by_grams")),
        AddConstraint(
            "Egg", models.CheckConstraint(name="egg_weighs", condition=models.Q(grams__gt=0))
        ),
    ]


def migration(operations):
    found = Migration("0001_sample", "sample")
    found.operations = operations
    return found


def tables():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint"
            " WHERE conrelid::regclass::text IN ('sample_hen', 'sample_egg')"
            " UNION SELECT indexname, indexdef FROM pg_indexes"
            " WHERE tablename IN ('sample_hen', 'sample_egg')"
        )
        return sorted(definition for _, definition in cursor.fetchall())


def made_by(operations):
    """Make the tables, tell of them, and go back."""
    one = migration(operations)
    with connection.schema_editor() as editor:
        one.apply(ProjectState(), editor)
    found = tables()
    with connection.schema_editor() as editor:
        one.unapply(ProjectState(), editor)
    return found


class MadeTogetherStep:
    def test_leaves_the_state_that_its_operations_leave_one_by_one(self):
        one_by_one = migration(parts()).mutate_state(ProjectState())
        together = migration([MadeTogether(parts())]).mutate_state(ProjectState())
        assert together.models == one_by_one.models

    def test_refuses_what_is_about_another_model(self):
        with pytest.raises(ValueError, match="not about a model"):
            MadeTogether([*parts(), AddIndex("Cock", models.Index("id", name="by_id"))])

    @pytest.mark.django_db
    def test_makes_the_same_tables_and_drops_them_again(self):
        together = made_by([MadeTogether(parts())])
        assert tables() == []
        assert len(together) > 5
        assert together == made_by(parts())

"""New tables and all that belongs to them, as one step of a migration."""

from collections.abc import Sequence

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations import CreateModel
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState


class MadeTogether(Operation):
    """Make models whose fields, constraints, indexes and triggers may be added by later lines.

    Django draws every model anew after each operation, which takes most of the time of a first
    start; this draws them once. Each operation must be about a model that is made in here.
    """

    reduces_to_sql = True
    reversible = True

    def __init__(self, operations: Sequence[Operation]) -> None:
        self.operations = list(operations)
        made = {each.name_lower for each in self._made()}
        other = [each for each in operations if self._about(each) not in made]
        if other:
            message = f"{other[0].describe()}: not about a model that is made in the same step."
            raise ValueError(message)

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Add everything to the models as written down; they are drawn when they are asked for."""
        state.__dict__.pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Make each table as it is at the end of the step, with all that was added to it."""
        for operation in self._made():
            operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Drop the tables, the latest first."""
        for operation in reversed(self._made()):
            operation.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        """Say it for a person who reads the plan."""
        return f"Make {len(self._made())} models together"

    def _made(self) -> list[CreateModel]:
        return [each for each in self.operations if isinstance(each, CreateModel)]

    def _about(self, operation: Operation) -> str:
        if isinstance(operation, CreateModel):
            return operation.name_lower
        return str(getattr(operation, "model_name", "")).lower()

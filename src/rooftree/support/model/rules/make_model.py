"""Turn tables that were found good into the model."""

from typing import Any

from rooftree.support.model.rules import model_file as parts
from rooftree.support.model.rules.ownership import Span


def made_model(tables: dict[str, Any]) -> parts.ModelFile:
    """Make the model; the tables have been read and checked."""
    return parts.ModelFile(
        header=parts.HeaderPart(**_plain(tables["header"])),
        dates=parts.DatesPart(**_plain(tables["dates"])),
        teams=tuple(parts.TeamPart(**_plain(line)) for line in tables["teams"]),
        services=tuple(parts.ServicePart(**_plain(line)) for line in tables["services"]),
        modules=tuple(parts.ModulePart(**_plain(line)) for line in tables["modules"]),
        environments=tuple(
            parts.EnvironmentPart(**_plain(line)) for line in tables["environments"]
        ),
        levels=tuple(sorted(map(_level, tables["levels"]), key=lambda level: level.number)),
        contacts=tuple(_contact(line) for line in tables["contacts"]),
        documents=tuple(parts.DocumentPart(**_plain(line)) for line in tables["documents"]),
    )


def _plain(line: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in line.items() if key != "path"}


def _level(line: dict[str, Any]) -> parts.LevelPart:
    values = _plain(line)
    number = values.pop("level")
    owners = tuple(Span(**_plain(owner)) for owner in values.pop("owners"))
    return parts.LevelPart(
        number=number, owners=tuple(sorted(owners, key=lambda span: span.from_on)), **values
    )


def _contact(line: dict[str, Any]) -> parts.ContactPart:
    values = _plain(line)
    telephones = tuple(parts.TelephonePart(**_plain(t)) for t in values.pop("telephones"))
    return parts.ContactPart(telephones=telephones, **values)

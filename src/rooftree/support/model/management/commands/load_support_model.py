"""Load the support model from a TOML file."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path

from django.core.management.base import BaseCommand
from django.utils import timezone

from rooftree.platform.files.interface import FileTooLarge
from rooftree.platform.references.interface import Actor
from rooftree.support.model.actions.attach_document import DocumentHeldBack
from rooftree.support.model.actions.load_model import load_model
from rooftree.support.model.rules.model_file import ModelFile
from rooftree.support.model.rules.read_model_file import FileFaulty, read_model_file


class Command(BaseCommand):
    """Prints one line of JSON, or tells on standard error what is wrong and changes nothing."""

    help = "Load the support model from a TOML file. Nothing changes when the file has a fault."
    # Only the named file is loaded, on an empty database too.
    wants_example_model = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="for example examples/support-model.toml")

    def handle(self, *, file: Path, **_options: object) -> None:
        try:
            model = read_model_file(_content(file), has_file=_is_beside(file))
            loaded = load_model(
                actor=Actor.system("load_support_model"),
                model=model,
                at=timezone.now(),
                files=_documents(model, file.parent),
            )
        except FileFaulty as faulty:
            self._refuse(file, faulty.sentences)
        except (DocumentHeldBack, FileTooLarge) as held:
            self._refuse(file, [f"A document can't be attached: {held}."])
        self.stdout.write(
            json.dumps({"loaded": True, "changed": loaded.changed, "parts": dict(loaded.parts)})
        )

    def _refuse(self, file: Path, sentences: list[str]) -> None:
        count = "1 fault" if len(sentences) == 1 else f"{len(sentences)} faults"
        self.stderr.write(f"{file} was not loaded, and nothing was changed: {count}.")
        for sentence in sentences:
            self.stderr.write(sentence)
        sys.exit(1)


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as wrong:
        sentence = f"The file can't be read: {wrong.strerror}."
        raise FileFaulty([sentence]) from wrong


def _is_beside(file: Path) -> Callable[[str], bool]:
    return lambda name: (file.parent / name).is_file()


def _documents(model: ModelFile, folder: Path) -> dict[str, bytes]:
    """Read the documents that the file names, which lie beside it."""
    return {d.key: (folder / d.file).read_bytes() for d in model.documents if d.file}

"""Commands end with 0, 1 or 2, and find the database that fits."""

import json

import pytest
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from rooftree.config.run import announce, django_command, fingerprints
from rooftree.config.run.databases import LIVE, LOCAL
from rooftree.config.run.management import _settings
from rooftree.config.run.run_file import RunningSite


class Sample(BaseCommand):
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("number", type=int)

    def handle(self, *_, number, **__):
        if number < 0:
            raise CommandError("The number must be positive.")
        self.stdout.write(json.dumps({"number": number}))


class Command:
    def test_that_ran_ends_with_0(self, capsys):
        assert django_command.call(Sample(), ["sample", "7"]) == 0
        assert json.loads(capsys.readouterr().out) == {"number": 7}

    def test_that_could_not_ends_with_1_and_a_sentence(self, capsys):
        assert django_command.call(Sample(), ["sample", "--", "-7"]) == 1
        told = capsys.readouterr()
        assert (told.out, told.err) == ("", "The number must be positive.\n")

    def test_with_bad_arguments_ends_with_2(self, capsys):
        with pytest.raises(SystemExit) as ended:
            django_command.call(Sample(), ["sample", "seven"])
        assert ended.value.code == 2
        assert "usage: ./rooftree sample" in capsys.readouterr().err

    def test_that_is_unknown_is_not_found(self):
        assert django_command.find("no_such_command") is None

    def test_says_whether_it_needs_a_database(self):
        assert django_command.needs_database(Sample())
        assert not django_command.needs_database(django_command.find("makemigrations"))
        assert not django_command.needs_database(django_command.find("help"))
        assert not django_command.needs_database(django_command.find("due"))
        grouping = django_command.find("recurring_questions")
        assert not django_command.needs_database(grouping, ["--input", "a"])
        assert django_command.needs_database(grouping, ["--input", "a", "--articles", "b"])
        assert not django_command.wants_prepared_database(django_command.find("restore"))
        assert django_command.wants_prepared_database(django_command.find("backup"))

    def test_says_whether_a_new_database_gets_the_example_model_first(self):
        assert django_command.wants_example_model(django_command.find("desk"))
        assert not django_command.wants_example_model(django_command.find("load_support_model"))

    def test_is_pointed_at_a_database_in_place(self, monkeypatch):
        before = settings.DATABASES["default"]
        monkeypatch.setitem(settings.DATABASES, "default", before | {"OPTIONS": {"pool": True}})
        chosen = settings.DATABASES["default"]
        django_command.use_database("postgresql://jo@/homes?host=/run/db")
        assert settings.DATABASES["default"] is chosen
        assert (chosen["NAME"], chosen["USER"], chosen["HOST"]) == ("homes", "jo", "/run/db")
        assert chosen["OPTIONS"]["pool"] is True


class Settings:
    def test_are_those_of_the_running_copy_first(self, monkeypatch):
        monkeypatch.delenv("ROOFTREE_ENVIRONMENT", raising=False)
        site = RunningSite(1, "http://127.0.0.1:8000", LIVE, 8025, is_local_database=True)
        assert _settings(site) == LIVE
        assert _settings(None) == LOCAL
        monkeypatch.setenv("ROOFTREE_ENVIRONMENT", "TRAINING")
        assert _settings(None) == LIVE


class Fingerprint:
    def test_changes_with_a_file_and_with_its_name(self, tmp_path, monkeypatch):
        monkeypatch.setattr(fingerprints, "CHECKOUT", tmp_path)
        one = tmp_path / "one.py"
        one.write_text("a")
        marks = [fingerprints._hash([one])]
        one.write_text("b")
        marks.append(fingerprints._hash([one]))
        two = one.rename(tmp_path / "two.py")
        marks.append(fingerprints._hash([two]))
        assert len(set(marks)) == 3
        assert fingerprints._hash([two]) == marks[-1]

    def test_covers_every_migration_and_the_demo(self):
        assert len(fingerprints.schema_fingerprint()) == 64
        assert fingerprints.schema_fingerprint() != fingerprints.demo_fingerprint()


class Announcement:
    def test_names_the_address_the_sign_ins_and_three_things_to_try(self, tmp_path):
        row = {"role": "Officer", "username": "callum.reid", "password": "p", "try": "the queue"}
        (tmp_path / announce.SIGN_INS).write_text(json.dumps([row]))
        told = announce.demo_words("http://127.0.0.1:8000", tmp_path, None)
        assert "http://127.0.0.1:8000/" in told
        assert "callum.reid" in told
        assert [f"  {n}." in told for n in (1, 2, 3)] == [True] * 3
        assert str(tmp_path) in told

    def test_goes_without_sign_ins_that_are_not_there(self, tmp_path):
        assert "Sign in as:" not in announce.demo_words("http://x", tmp_path, None)

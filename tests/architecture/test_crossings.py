"""Modules meet at their interfaces only."""

import pytest

from rooftree.config.checks.crossings import Import, crossing_faults, fault_of, module_of

MAIL, ACCESS = "rooftree.platform.mail", "rooftree.platform.access"


class Crossings:
    def test_hold_in_the_whole_tree(self):
        assert crossing_faults() == []

    @pytest.mark.parametrize(
        ("importer", "target"),
        [
            (f"{MAIL}.actions.send", f"{ACCESS}.models.Account"),
            (f"{MAIL}.actions.send", f"{ACCESS}.actions.require.require"),
            (f"{MAIL}.web.mail_views", f"{MAIL}.models.Mailbox"),
            (f"{MAIL}.rules.classify", "django.utils.timezone"),
            (f"{MAIL}.tests.test_send", f"{ACCESS}.models.Account"),
            ("tests.journeys.test_ask", f"{MAIL}.models.InboundMail"),
            ("rooftree.config.roles", f"{ACCESS}.models.Role"),
        ],
    )
    def test_refuse_a_way_past_the_interface(self, importer, target):
        assert fault_of(Import(importer, target, 1))

    @pytest.mark.parametrize(
        ("importer", "target"),
        [
            (f"{MAIL}.actions.send", f"{ACCESS}.interface.require"),
            (f"{MAIL}.actions.send", f"{ACCESS}.interface"),
            (f"{MAIL}.actions.send", f"{MAIL}.models.Outgoing"),
            (f"{MAIL}.tests.test_send", f"{ACCESS}.tests.factories.make_account"),
            ("rooftree.config.urls", f"{MAIL}.web.urls"),
            (f"{MAIL}.web.mail_views", "django.http.HttpResponse"),
        ],
    )
    def test_let_the_ordinary_ways_pass(self, importer, target):
        assert not fault_of(Import(importer, target, 1))

    def test_read_imports_inside_functions_and_relative_ones(self, tmp_path):
        sample = tmp_path / "sample.py"
        sample.write_text(f"def late():\n    from {ACCESS}.models import Account\n")
        assert ":2:" in crossing_faults([sample])[0]

    def test_know_modules_by_their_longest_name(self):
        assert module_of("rooftree.platform.web.web.urls") == "rooftree.platform.web"
        assert module_of("rooftree.platform") is None

"""Which guides there are, and who reads them."""

import pytest

from rooftree.platform.references.interface import Actor, Grant, Ref
from rooftree.support.knowledge import interface as knowledge

OFFICER = Actor(kind="staff", name="Officer", account_id=2)
STRANGER = Actor.anonymous()
SUPPLIER = Actor(kind="supplier", name="Sam Supplier", account_id=4)


class GuideKeys:
    def test_find_the_guides_of_all_modules(self):
        assert {"web.home", "model.model", "knowledge.help"} <= knowledge.guide_keys()

    def test_cover_every_page_of_this_module_and_the_model(self):
        ours = {k for k in knowledge.help_keys() if k.split(".")[0] in {"model", "knowledge"}}
        assert len(ours) >= 12
        assert ours - knowledge.guide_keys() == set()


class Guide:
    def test_is_read_by_its_key(self):
        assert knowledge.guide("model.owner").title == "Change the owner of a level"

    def test_is_none_for_keys_that_are_no_guide(self):
        for key in ("nothing.here", "../../config/settings", "", "model.model.md"):
            assert knowledge.guide(key) is None


@pytest.mark.django_db
class Guides:
    def test_stand_under_their_module(self):
        groups = {g.heading: g.guides for g in knowledge.guides(actor=OFFICER)}
        titles = [line.title for line in groups["Support model"]]
        assert "The support model" in titles
        assert titles == sorted(titles)

    def test_are_those_of_pages_that_the_reader_may_open(self):
        officer, administrator = (
            OFFICER,
            Actor(
                kind="staff",
                name="Administrator",
                account_id=3,
                colleague_id=3,
                grants=(Grant("access.administer_roles"),),
            ),
        )
        shown = {line.key for g in knowledge.guides(actor=officer) for line in g.guides}
        assert {"web.home", "knowledge.help", "model.model"} <= shown
        assert not {"access.roles", "access.audit", "jobs.list", "model.owner"} & shown
        more = {line.key for g in knowledge.guides(actor=administrator) for line in g.guides}
        assert "access.roles" in more
        assert "access.audit" not in more

    def test_show_strangers_only_those_of_public_pages(self):
        shown = {line.key for g in knowledge.guides(actor=STRANGER) for line in g.guides}
        assert shown == knowledge.public_keys() & knowledge.guide_keys()
        assert "model.model" not in shown

    def test_show_others_than_staff_those_of_pages_that_they_may_open(self):
        keys = {k for k in knowledge.guide_keys() if knowledge.may_read(SUPPLIER, k)}
        assert {"access.my-account", "access.sign-in"} <= keys
        assert not {"enquiries.queue", "model.model", "process.four_levels", "nothing"} & keys
        shown = {line.key for g in knowledge.guides(actor=SUPPLIER) for line in g.guides}
        assert shown == keys


class KnownRef:
    def test_takes_a_record_of_a_module(self):
        assert knowledge.known_ref("model.level-2") == Ref("model.level", 2)

    def test_takes_nothing_else(self):
        for text in ("", "model.level", "nowhere.thing-1", "model.<b>-1", "model.-1", "x" * 5000):
            assert knowledge.known_ref(text) is None

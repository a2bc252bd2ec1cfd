"""The command: what the Employee Zone is given, and what it never is."""

import json
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command

from rooftree.platform.files import interface as files
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.support.knowledge.choices import Audience, Form, RevisionState
from rooftree.support.knowledge.models import (
    Article,
    OldAddress,
    Picture,
    RelatedArticle,
    Revision,
)
from rooftree.support.knowledge.queries.zone.contents import zone_contents
from rooftree.support.knowledge.tests.factories import publish_row
from rooftree.support.knowledge.tests.people_cast import Cast
from rooftree.support.knowledge.tests.zone.zone_pages import faults_of
from rooftree.support.model.tests.factories import NOW, TODAY

PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452") + b"\x00" * 64
BODY = """
Open [refunds](article:refund-a-payment) or [the old way](/help/a/paying-back/).

## Where

- [the desk](/desk/) and [nowhere](article:no-such) and [above](#part-where)
- ![The button](picture:button) ![Gone](picture:gone)
"""


@pytest.fixture(autouse=True)
def _clock():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def articles(db, settings, tmp_path):
    settings.DATA = tmp_path / "data"
    Cast()
    refund = publish_row("Refund a payment", "Press **Refund**.")
    keys = publish_row("Keys & gates", BODY, audience=Audience.EVERYONE)
    Article.objects.filter(pk=keys.pk).update(slug="keys", service_id=staff.service("estates").id)
    OldAddress.objects.create(slug="paying-back", article=refund)
    RelatedArticle.objects.create(article=keys, related=refund)
    Picture.objects.create(
        article=keys, name="button", file_id=stored("b.png", PNG), alternative="x"
    )
    return {"refund": refund, "keys": keys}


def stored(name, content):
    return files.store(content, name=name, at=NOW)


def with_file(title, name, content):
    """Publish a file, whose words stay as they were written."""
    article = publish_row(title)
    Revision.objects.filter(article=article).update(state=RevisionState.REPLACED)
    Article.objects.filter(pk=article.pk).update(
        published=Revision.objects.create(
            article=article,
            number=2,
            state=RevisionState.PUBLISHED,
            title=title,
            form=Form.FILE,
            file_id=stored(name, content),
            made_at=NOW,
            made_by_name="Tests",
        )
    )


def export(folder):
    out = StringIO()
    call_command("export_staff_zone", str(folder), stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


class ExportStaffZone:
    def test_writes_sound_pages_whose_links_all_lead_somewhere(self, articles, tmp_path):
        with_file("Slides", "Slides 1.pdf", b"%PDF-1.4\n%%EOF\n")
        lines = export(tmp_path / "zone")
        assert {line["state"] for line in lines} == {"written"}
        assert faults_of(tmp_path / "zone") == []
        keys = (tmp_path / "zone" / "articles" / "keys.html").read_text()
        assert '<a href="refund-a-payment.html"' in keys
        assert "the desk (in Rooftree: /desk/)" in keys
        assert '<a href="#part-where"' in keys
        assert "as of 23 November 2026" in keys
        assert "Keys &amp; gates" in keys
        assert {line["file"] for line in lines} >= {
            "index.html",
            "articles/refund-a-payment.html",
            "files/slides/slides-1.pdf",
            "fonts/OFL.txt",
        }
        assert list((tmp_path / "zone" / "pictures" / "keys").glob("button-*.png"))

    def test_names_super_users_with_the_numbers_of_the_directory(self, articles, tmp_path):
        export(tmp_path / "zone")
        page = (tmp_path / "zone" / "super-users.html").read_text()
        assert "Kirsty Orr" in page
        assert "01632 960123" in page
        assert "Housing Advice has no Super User yet" in page

    def test_takes_away_what_was_retired_and_changes_nothing_else(self, articles, tmp_path):
        export(tmp_path / "zone")
        assert {line["state"] for line in export(tmp_path / "zone")} == {"unchanged"}
        Article.objects.filter(pk=articles["refund"].pk).update(
            retired_at=NOW, retired_reason="Replaced"
        )
        removed = [line for line in export(tmp_path / "zone") if line["state"] == "removed"]
        assert [line["file"] for line in removed] == ["articles/refund-a-payment.html"]
        assert faults_of(tmp_path / "zone") == []

    def test_gives_no_draft_and_no_file_that_a_browser_would_run(self, articles, tmp_path):
        Picture.objects.create(
            article=articles["keys"], name="new", file_id=stored("n.png", PNG), alternative="x"
        )
        draft = publish_row("Secret plans")
        Article.objects.filter(pk=draft.pk).update(published=None, published_at=None)
        with_file("A form", "form.html", b"<script>alert(1)</script>")
        written = {line["file"] for line in export(tmp_path / "zone")}
        assert not [path for path in written if "secret" in path or path.startswith("files/")]
        assert not [path for path in written if path.startswith("pictures/keys/new-")]
        page = (tmp_path / "zone" / "articles" / "a-form.html").read_text()
        assert "stands in Rooftree only" in page

    def test_says_why_it_refuses_a_folder(self, articles, tmp_path):
        (tmp_path / "theirs.txt").write_text("keep me")
        with pytest.raises(CommandError, match="Name an empty folder"):
            export(tmp_path)

    def test_asks_the_database_as_often_for_few_as_for_many(
        self, articles, django_assert_max_num_queries
    ):
        for number in range(9):
            publish_row(f"Number {number}")
        with django_assert_max_num_queries(18):
            assert len(zone_contents(actor=Actor.system("tests"), on=TODAY).articles) == 11

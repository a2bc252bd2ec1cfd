"""Every address by every kind of person: let in, 404, or the sign-in page."""

import logging

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.urls import get_resolver, path

from rooftree.platform.access import interface as access
from rooftree.platform.access.tests.factories import make_account
from rooftree.platform.staff.tests.factories import make_service
from rooftree.platform.web.interface import PUBLIC, SIGNED_IN, endpoint
from tests.architecture.access_table import DESK, PEOPLE, TABLE, Row
from tests.architecture.access_walk import address_of, bare, faults_at, outcome, patterns, uncovered
from tests.architecture.council import signed_in


@pytest.fixture(autouse=True)
def _only_our_words(caplog: pytest.LogCaptureFixture) -> None:
    """Keep hundreds of expected refusals out of a failure's own words."""
    caplog.set_level(logging.CRITICAL, "django.request")


@pytest.fixture
def people(council):
    return {who: council.people[name] for who, name in PEOPLE.items()}


def every_pattern():
    return patterns(get_resolver().url_patterns)


class AccessTable:
    def test_names_every_address(self):
        assert uncovered(every_pattern(), TABLE) == []


@pytest.mark.django_db
class Address:
    @pytest.mark.parametrize("name", TABLE)
    def test_lets_in_whom_the_table_names_and_keeps_refusals(self, name, council, people):
        pattern = next(each for each in every_pattern() if each.name == name)
        address = address_of(pattern, TABLE[name], council.records)
        found = faults_at(name, address, TABLE[name], people)
        if found:
            pytest.fail("\n".join(found), pytrace=False)


MISSING = 999_999_999


@pytest.mark.django_db
class UnknownRecord:
    """A record that somebody may not know of answers as one that does not exist."""

    def same(self, person, address, missing):
        there, nowhere = (person.browser().get(each) for each in (address, missing))
        assert outcome(there) == outcome(nowhere) == 404, address
        assert bare(there, address) == bare(nowhere, missing), address

    @pytest.mark.parametrize("kind", ["", "asked/"])
    def test_looks_like_somebody_elses_enquiry(self, kind, council, people):
        start = "/my-enquiries/"
        address = f"{start}{council.records['others_number']}/{kind}"
        for who in ("officer", "desk", "manager", "supplier"):
            self.same(people[who], address, f"{start}{MISSING}/{kind}")

    def test_looks_like_a_file_of_somebody_elses(self, council, people):
        keep = council.records
        others = f"{keep['others_number']}/files/{keep['others_file_id']}/"
        # Nor does one's own number open another's file.
        mixed = f"{keep['number']}/files/{keep['others_file_id']}/"
        for address in (others, mixed):
            missing = f"/my-enquiries/{MISSING}/files/{MISSING}/"
            self.same(people["officer"], f"/my-enquiries/{address}", missing)
        for file_id in (keep["others_file_id"], MISSING):
            answer = people["desk"].browser().get(f"/desk/{keep['number']}/files/{file_id}/")
            assert outcome(answer) == 404

    def test_looks_like_somebody_elses_days_away(self, council, people):
        address = f"/account/away/{council.records['away_id']}/cancel/"
        self.same(people["officer"], address, f"/account/away/{MISSING}/cancel/")

    def test_looks_like_a_colleague_out_of_an_administrators_reach(self, council):
        account = make_account("ann.admin", role="administrator", reach=make_service("rents"))
        local, keep = signed_in(account.pk), council.records
        assert outcome(local.browser().get("/accounts/")) == 200
        for page in ("", "details/", "services/", "leaver/", "away/", "invitation/", "sign-out/"):
            address = f"/accounts/people/{keep['colleague_id']}/{page}"
            self.same(local, address, f"/accounts/people/{MISSING}/{page}")

    @pytest.mark.parametrize("pattern", ["/desk/{}/", "/mail/{}/raw/", "/jobs/{}/retry/"])
    def test_looks_like_one_behind_a_closed_door(self, pattern, council, people):
        known = {"/desk/{}/": "number", "/mail/{}/raw/": "mail_id"}.get(pattern)
        number = council.records[known] if known else 1
        self.same(people["officer"], pattern.format(number), pattern.format(MISSING))


@pytest.mark.django_db
class SampleMailbox:
    def test_is_for_those_who_look_after_mail_on_a_real_site(self, council, people, settings):
        settings.IS_DEMO = False
        copy = council.records["copy_id"]
        for name in ("mail.sample", "mail.sample_one"):
            address = "/mail/sample/" if name == "mail.sample" else f"/mail/sample/{copy}/"
            for who, person in people.items():
                got = outcome(person.browser().get(address))
                assert got == (200 if who == "desk" else 404), f"{name} as {who}"
        for address in ("/mail/sample/write/", f"/mail/sample/{copy}/reply/"):
            assert {outcome(each.browser().get(address)) for each in people.values()} == {404}


@pytest.mark.django_db
class HelpPage:
    def test_shows_strangers_the_guides_of_public_pages_and_no_other(self, people):
        for key, wanted in (("access.sign-in", 200), ("enquiries.queue", "account_login")):
            assert outcome(people["stranger"].browser().get(f"/help/{key}/")) == wanted


@pytest.mark.django_db
class Gate:
    """The gate itself is able to fail."""

    def faults(self, view, row, people):
        pattern = path("sample/", view, name="sample")
        get_resolver().url_patterns.append(pattern)
        get_resolver()._populate()
        try:
            return faults_at("sample", "/sample/", row, people)
        finally:
            get_resolver().url_patterns.remove(pattern)

    def test_tells_of_an_address_that_the_table_does_not_know(self):
        new = path("new/", lambda request: None, name="new.page")
        assert uncovered([new], {})[0].startswith("new.page: say in access_table.py")
        assert uncovered([new, new], {"new.page": Row(DESK)}) == [
            "new.page: two addresses have this name"
        ]
        assert uncovered([], {"old.page": Row(DESK)}) == [
            "old.page: there is no such address any more"
        ]

    def test_tells_of_a_door_that_stands_open(self, people):
        view = endpoint(permission=SIGNED_IN)(lambda request: HttpResponse("open"))
        found = self.faults(view, Row(DESK), people)
        assert "sample: GET as officer: should get 404, got the page" in found
        assert "sample: POST as supplier: should get 404, got the page" in found
        assert not [line for line in found if "desk" in line or "stranger" in line]
        everybody = endpoint(permission=PUBLIC)(lambda request: HttpResponse("open"))
        line = "sample: GET as leaver: should get the sign-in page, got the page"
        assert line in self.faults(everybody, Row(DESK), people)

    def test_tells_of_a_door_that_is_shut(self, people):
        view = endpoint(permission="jobs.see_jobs")(lambda request: HttpResponse("open"))
        found = self.faults(view, Row(DESK), people)
        assert "sample: GET as desk: should get the page, got 404" in found
        assert "sample: GET as administrator: should get 404, got the page" in found

    def test_tells_of_a_refusal_that_the_audit_does_not_hold(self, people):
        @endpoint(permission=SIGNED_IN)
        def view(request):
            raise Http404

        line = "sample: GET as officer: refused, but wrote nothing to the audit"
        assert line in self.faults(view, Row(DESK), people)

    def test_tells_of_a_refusal_that_came_too_late(self, people, council):
        @endpoint(permission=SIGNED_IN)
        def view(request):
            if request.method == "POST":
                make_account("late.change")
            raise access.NotAllowed("enquiries.work_desk")

        found = self.faults(view, Row(DESK), {"officer": people["officer"]})
        assert len(found) == 1
        assert found[0].startswith(
            "sample: POST as officer: refused, but wrote 1 in access_account"
        )

    def test_tells_of_another_sort_of_refusal(self, people):
        @endpoint(permission=SIGNED_IN)
        def view(request):
            raise PermissionDenied

        line = "sample: GET as officer: should get 404, got 403"
        assert line in self.faults(view, Row(DESK), people)

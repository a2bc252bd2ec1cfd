import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from rooftree.platform.access.models import Account
from rooftree.platform.access.tests.factories import PASSWORD


def create(**changes):
    out = StringIO()
    facts = {"username": "Head", "email": "head@council.example", "name": "Hedda Head", **changes}
    call_command("create_first_administrator", stdout=out, **facts)
    return json.loads(out.getvalue())


@pytest.mark.django_db
class CreateFirstAdministrator:
    def test_prints_a_link_that_lets_them_in_once(self, client):
        said = create()
        path = "/" + said["link"].split("/", 3)[3]
        answer = client.post(
            path, {"username": "head", "password": PASSWORD, "password_again": PASSWORD}
        )
        assert answer.status_code == 302
        assert Account.objects.get().check_password(PASSWORD)
        answer = client.post("/sign-in/", {"login": "head", "password": PASSWORD})
        assert answer.status_code == 302
        assert client.get("/accounts/").status_code == 200
        assert client.get(path).status_code == 410

    def test_refuses_when_there_is_one(self, administrator):
        with pytest.raises(CommandError, match="already"):
            create()

    def test_refuses_a_username_nobody_could_type(self):
        with pytest.raises(CommandError, match="username"):
            create(username="a b")

"""Try addresses as everybody, and say where an answer is not what the table says."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from django.db import transaction
from django.http import HttpResponse
from django.urls import NoReverseMatch, Resolver404, URLPattern, URLResolver, resolve, reverse

from rooftree.platform.audit.tests.entries import entries
from tests.architecture.access_table import POST_ONLY, Row
from tests.architecture.council import Person, changes

REFUSED = "access.refused"
# What a refused try may leave: its line in the audit.
KEPT = {"audit_auditentry": 1}
TURNED_AWAY = {"account_login", 400, 403, 405, 500}
# New in every answer, whatever it is about: tokens of forms and of the content policy.
_ONCE = re.compile(r'name="csrfmiddlewaretoken" value="[^"]*"|nonce-[^\']*|nonce="[^"]*"')
_CHANGING = {"Expires", "Content-Length"}
# Enough for most of our forms, so that a refusal is not luck with an empty one.
SAID = {
    "text": "Words",
    "reason": "Words",
    "name": "Words",
    "subject": "Words",
    "outcome": "answered",
    "close-outcome": "answered",
    "back-reason": "Words",
    "reopen-reason": "Words",
    "password": "three-odd-words-2026",
}


def patterns(entries: Iterable[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    """Give every address of the product."""
    for entry in entries:
        if isinstance(entry, URLResolver):
            yield from patterns(entry.url_patterns)
        else:
            yield entry


def uncovered(found: Iterable[URLPattern], table: dict[str, Row]) -> list[str]:
    """Say which addresses the table does not know, and which it only imagines."""
    names = [pattern.name or f"(no name) {pattern.pattern}" for pattern in found]
    unknown = [f"{name}: say in access_table.py who is let in" for name in names]
    twice = [f"{name}: two addresses have this name" for name, n in Counter(names).items() if n > 1]
    gone = [f"{name}: there is no such address any more" for name in table if name not in names]
    return [line for line in unknown if line.split(":")[0] not in table] + twice + gone


def address_of(pattern: URLPattern, row: Row, records: dict[str, Any]) -> str:
    """Give the address with the council's records in it."""
    keys = pattern.pattern.regex.groupindex if not pattern.pattern.converters else {}
    values = {}
    for key in (*pattern.pattern.converters, *keys):
        value = row.values.get(key, key)
        values[key] = records.get(value, value) if isinstance(value, str) else value
    try:
        return reverse(str(pattern.name), kwargs=values)
    except NoReverseMatch:
        message = f"{pattern.name}: the council has no record for {values}"
        raise AssertionError(message) from None


def faults_at(name: str, address: str, row: Row, people: dict[str, Person]) -> list[str]:
    """GET and POST one address as everybody; gives a line for each answer that is wrong."""
    found, refused = [], Counter[tuple[int | None, str]]()
    for who, person in people.items():
        for method in ("GET", "POST"):
            if who not in row.who:
                fault = _when_refused(person, method, address)
                if person.actor.is_signed_in:
                    refused[(person.account_id, address)] += 1
            elif method == "GET" or row.gets == POST_ONLY:
                with transaction.atomic():
                    fault = _when_let_in(person, method, address, row.got_by(who))
                    transaction.set_rollback(True)
            else:
                continue
            if fault:
                found.append(f"{name}: {method} as {who}: {fault}")
    kept = Counter((entry.account_id, entry.details["path"]) for entry in entries(REFUSED))
    if not found and kept != refused:
        found.append(f"{name}: {refused.total()} tries were refused, {kept.total()} in the audit")
    return found


def _when_let_in(person: Person, method: str, address: str, gets: int | str) -> str:
    before = len(entries(REFUSED))
    answer = _ask(person, method, address, {})
    got = outcome(answer)
    if method == "GET":
        return "" if got == gets else f"should get {_words(gets)}, got {_words(got, answer)}"
    # An empty form may be sent back or name nothing; whoever is let in is never turned away.
    if got in TURNED_AWAY or len(entries(REFUSED)) > before:
        return f"should be let in, got {_words(got, answer)}"
    return ""


def _when_refused(person: Person, method: str, address: str) -> str:
    wanted, may_write = (404, KEPT) if person.actor.is_signed_in else ("account_login", {})
    before = Counter(changes())
    answer = _ask(person, method, address, SAID)
    written = dict(Counter(changes()) - before)
    got = outcome(answer)
    if got != wanted:
        return f"should get {_words(wanted)}, got {_words(got, answer)}"
    if written != may_write:
        what = ", ".join(f"{rows} in {table}" for table, rows in sorted(written.items()))
        return f"refused, but wrote {what or 'nothing to the audit'}"
    return ""


def _ask(person: Person, method: str, address: str, said: dict[str, str]) -> HttpResponse:
    browser = person.browser()
    return browser.get(address) if method == "GET" else browser.post(address, said)


def outcome(answer: HttpResponse) -> int | str:
    """Give the status, or for a redirect the name of the page it leads to."""
    if answer.status_code not in {301, 302, 303}:
        return answer.status_code
    try:
        return str(resolve(answer["Location"].split("?")[0]).url_name)
    except Resolver404:
        return answer["Location"]


def _words(got: int | str, answer: HttpResponse | None = None) -> str:
    fault = getattr(answer, "exc_info", None)
    because = f" ({fault[0].__name__}: {fault[1]})" if fault else ""
    told = {404: "404", "account_login": "the sign-in page", 200: "the page"}
    if isinstance(got, str) and got not in told:
        return f"a way on to {got}{because}"
    return f"{told.get(got, got)}{because}"


def bare(answer: HttpResponse, address: str) -> tuple[int, dict[str, str], str]:
    """Give all of an answer that its reader can tell from another, but for the address typed."""
    headers = {key: _ONCE.sub("", value) for key, value in answer.items() if key not in _CHANGING}
    body = _ONCE.sub("", answer.content.decode()).replace(quote(address, safe=""), address)
    return answer.status_code, headers, body.replace(address, "(address)")

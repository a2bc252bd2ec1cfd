"""A mail provider's token address on loopback, which also vouches for tokens to an IMAP server."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlsplit

from rooftree.platform.mail.tests.dovecot import USER

TOKEN = "token-of-today"


class Provider(HTTPServer):
    """Keeps what it was asked, and answers what it is told to answer."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.asked: list[dict[str, str]] = []
        self.answer: bytes = json.dumps({"access_token": TOKEN, "expires_in": 3600}).encode()
        self.status = 200

    @property
    def token_address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/tenant/oauth2/v2.0/token"


class _Answers(BaseHTTPRequestHandler):
    server: Provider

    def do_POST(self) -> None:
        form = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.server.asked.append({name: each[0] for name, each in parse_qs(form).items()})
        self._say(self.server.status, self.server.answer)

    def do_GET(self) -> None:
        """Say whose token it is (RFC 7662), as the IMAP server asks."""
        tokens = parse_qs(urlsplit(self.path).query).get("token", [""])
        is_ours = tokens[0] == TOKEN
        facts = {"active": is_ours, "username": USER} if is_ours else {"active": False}
        self._say(200, json.dumps(facts).encode())

    def log_message(self, *_: object) -> None:
        """Say nothing among the tests' own lines."""

    def _say(self, status: int, words: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(words)))
        self.end_headers()
        self.wfile.write(words)


@contextmanager
def running_provider() -> Iterator[Provider]:
    with Provider() as provider:
        thread = threading.Thread(target=provider.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield provider
        finally:
            provider.shutdown()
            thread.join()

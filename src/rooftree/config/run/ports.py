"""Ports: is one free, and does somebody answer on it."""

import http.client
import socket

from rooftree.config.run.refusals import StartRefused


def refuse_taken_port(host: str, port: int, option: str) -> None:
    """Refuse when another program listens there already."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except PermissionError:
            message = (
                f"Port {port} is kept for administrators: choose one above 1023 with {option}."
            )
            raise StartRefused(message) from None
        except OSError:
            message = (
                f"Port {port} on {host} is taken by another program: stop that one, or choose"
                f" another port with {option}."
            )
            raise StartRefused(message) from None


def status_of(host: str, port: int, path: str, site: str) -> int | None:
    """Give the status of a page, or None while nobody answers."""
    if host in {"0.0.0.0", "::"}:  # noqa: S104 - compared, not bound
        host = "localhost"
    connection = http.client.HTTPConnection(host, port, timeout=10)
    try:
        connection.request("GET", path, headers={"Host": site, "X-Forwarded-Proto": "https"})
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


def is_open(host: str, port: int) -> bool:
    """Tell whether somebody listens there."""
    try:
        socket.create_connection((host, port), timeout=1).close()
    except OSError:
        return False
    return True

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


def answers(host: str, port: int, path: str, site: str) -> bool:
    """Tell whether the pages are up: a GET gives a page, or a way to one."""
    if host in {"0.0.0.0", "::"}:  # noqa: S104 - compared, not bound
        host = "localhost"
    connection = http.client.HTTPConnection(host, port, timeout=5)
    try:
        connection.request("GET", path, headers={"Host": site, "X-Forwarded-Proto": "https"})
        return connection.getresponse().status < http.client.BAD_REQUEST
    except OSError:
        return False
    except http.client.HTTPException:
        return False
    finally:
        connection.close()

"""Tests can't reach another machine."""

import socket

import pytest


class Network:
    @pytest.mark.parametrize("method", ["connect", "connect_ex"])
    def test_is_closed_but_for_this_machine(self, method):
        with (
            socket.socket(socket.AF_INET, socket.SOCK_STREAM) as outside,
            pytest.raises(Exception, match="stay on this machine"),
        ):
            getattr(outside, method)(("192.0.2.1", 80))

    def test_is_open_on_this_machine(self):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as server:
            server.bind(("127.0.0.1", 0))
            server.listen()
            with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as client:
                client.connect(server.getsockname())
                assert client.getpeername() == server.getsockname()

"""One request: only its head is taken, unless the body is asked for. Effects only."""

from __future__ import annotations

from ipaddress import ip_address

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import HTTPError

from generator.links.replies import Answer, Failure, PrivateAddressError, failure_of

ACCEPT = "text/html,application/xhtml+xml,*/*;q=0.8"


class Asker:
    """Asks servers. `agent` is the User-Agent, `silence` how many seconds one may say nothing."""

    def __init__(self, agent: str, silence: float, *, private: bool) -> None:
        self._headers = {"User-Agent": agent, "Accept": ACCEPT}
        self._pool = urllib3.PoolManager(num_pools=16, timeout=urllib3.Timeout(silence))
        if not private:
            self._pool.pool_classes_by_scheme = {"http": _PublicPool, "https": _PublicTlsPool}

    def ask(self, method: str, address: str, most_bytes: int = 0) -> Answer | Failure:
        """The answer itself, redirects not followed, with up to `most_bytes` of its body."""
        try:
            reply = self._pool.request(
                method,
                address,
                headers=self._headers,
                preload_content=False,
                redirect=False,
                retries=False,
            )
            try:
                body = reply.read(most_bytes, decode_content=True) if most_bytes else b""
            finally:
                # Not read to its end: a large file is not fetched to see that it is there.
                reply.close()
        except (HTTPError, PrivateAddressError, OSError, ValueError) as error:
            return failure_of(error)
        heads = reply.headers
        return Answer(
            reply.status,
            heads.get("Content-Type", "").partition(";")[0].strip().lower(),
            heads.get("Location", ""),
            heads.get("Retry-After", ""),
            body,
        )


def _insist_on_public(connection: HTTPConnection) -> None:
    """Looks at the address that was connected to, so that no second look-up can differ."""
    peer = connection.sock.getpeername()[0] if connection.sock else ""
    if not ip_address(peer.partition("%")[0]).is_global:
        connection.close()
        raise PrivateAddressError


class _PublicConnection(HTTPConnection):
    def connect(self) -> None:
        super().connect()
        _insist_on_public(self)


class _PublicTlsConnection(HTTPSConnection):
    def connect(self) -> None:
        super().connect()
        _insist_on_public(self)


class _PublicPool(HTTPConnectionPool):
    ConnectionCls = _PublicConnection


class _PublicTlsPool(HTTPSConnectionPool):
    ConnectionCls = _PublicTlsConnection

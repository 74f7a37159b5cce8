"""A real web server on loopback that answers as publishers do, well and badly."""

from __future__ import annotations

import gzip
import socket
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


@dataclass(frozen=True)
class Answer:
    """`announced` is the Content-Length, when it is not the truth. Times are in seconds.

    `silence` comes before anything is sent, `drip` between two bytes. `reset` tears the connection
    down after half of the body, `hangs_up` before anything is sent.
    """

    body: bytes
    kind: str = "application/geo+json"
    status: int = 200
    announced: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    silence: float = 0.0
    drip: float = 0.0
    reset: bool = False
    hangs_up: bool = False


Respond = Callable[[str], Answer]
NOTHING = Answer(b"nothing here", "text/html", 404)


def zipped(answer: Answer) -> Answer:
    """The same, compressed on the way."""
    return Answer(gzip.compress(answer.body), answer.kind, headers=(("Content-Encoding", "gzip"),))


@contextmanager
def serving(
    answers: Mapping[str, Answer] | Respond,
    asked: list[str] | None = None,
    heads: Respond | None = None,
    tls: ssl.SSLContext | None = None,
) -> Iterator[str]:
    """The base address of a server with these answers by path; 404 for all else.

    Each path that is asked for is added to `asked`, those of HEAD with `HEAD ` before them. `heads`
    answers to HEAD, where it is not answered as GET is. With `tls` it speaks HTTPS.
    """
    respond = answers if callable(answers) else lambda path: answers.get(path, NOTHING)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._note(self.path)
            self._answer(respond(self.path))

        def do_HEAD(self) -> None:
            self._note(f"HEAD {self.path}")
            self._answer(replace((heads or respond)(self.path), drip=0.0, reset=False))

        def _note(self, request: str) -> None:
            if asked is not None:
                asked.append(request)

        def _answer(self, answer: Answer) -> None:
            time.sleep(answer.silence)
            try:
                self._send(answer)
            except OSError:
                self.close_connection = True  # the client had enough

        def _send(self, answer: Answer) -> None:
            if answer.hangs_up:
                self.connection.shutdown(socket.SHUT_RDWR)
                return
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.kind)
            length = len(answer.body) if answer.announced is None else answer.announced
            self.send_header("Content-Length", str(length))
            for name, value in answer.headers:
                self.send_header(name, value)
            self.end_headers()
            if self.command == "HEAD":
                return
            if answer.reset:
                self.wfile.write(answer.body[: len(answer.body) // 2])
                self.connection.shutdown(socket.SHUT_RDWR)
            elif answer.drip:
                for byte in answer.body:
                    time.sleep(answer.drip)
                    self.wfile.write(bytes([byte]))
            else:
                self.wfile.write(answer.body)

        def log_message(self, *_: object) -> None:
            """Nothing on the terminal of the test run."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http{'s' if tls else ''}://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.socket.close()

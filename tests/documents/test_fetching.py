# ruff: noqa: E501
import socket
import zlib
from typing import Any
from urllib.parse import SplitResult

import pytest
from reading_prose import MORE, PROSE

from foretold.documents import read_paths
from foretold.documents.fetching import Client
from foretold.documents.fetching.addresses import checked_link, is_public, resolve
from foretold.documents.fetching.connection import Response, request
from foretold.errors import InputError
from foretold.records import Article


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1",
        "224.0.0.1", "255.255.255.255", "::1", "fe80::1", "fc00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
        "64:ff9b::7f00:1", "2002:7f00:1::", "198.51.100.7", "::", "ff02::1", "fe80::1%eth0",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "8.8.8.8"]
)
def test_public_addresses(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "link",
    [
        "ftp://example.org/a", "file:///etc/passwd", "https:///a", "http://user:pw@example.org/",
        "http://example.org:22/", "http://example.org:99999/", "gopher://example.org", "http://[::1/",
    ],
)  # fmt: skip
def test_links_that_are_never_fetched(link: str) -> None:
    with pytest.raises(InputError):
        checked_link(link)


def answer(*addresses: str) -> Any:
    return lambda *_, **__: [
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", (a, 80)) for a in addresses
    ]


def test_one_private_address_among_public_ones_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", answer("8.8.8.8", "10.0.0.1"))
    with pytest.raises(InputError, match="not on the public internet"):
        resolve(checked_link("http://example.org/"), "http://example.org/")


def test_a_name_is_resolved_once_and_pinned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", answer("8.8.8.8"))
    assert resolve(checked_link("https://example.org/"), "x") == ("8.8.8.8", 443)


class Web:
    """Answers by address; remembers what was asked and slept."""

    def __init__(self, pages: dict[str, Response]) -> None:
        self.pages, self.asked, self.slept = pages, [], []
        self.now = 0.0

    def transport(self, parts: SplitResult, address: str, port: int, link: str) -> Response:
        self.asked.append((link, address))
        return self.pages.get(link, Response(404, {}, b""))

    def resolver(self, parts: SplitResult, link: str) -> tuple[str, int]:
        if parts.hostname == "inside.example":
            raise InputError(link, "the host is not on the public internet")
        return "8.8.8.8", 443

    def wait(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def client(self) -> Client:
        return Client(
            resolver=self.resolver, transport=self.transport, wait=self.wait, clock=lambda: self.now
        )


def found(data: bytes = b"<p>text</p>", **headers: str) -> Response:
    return Response(200, {"content-type": "text/html; charset=utf-8", **headers}, data)


def test_a_page_is_fetched_from_the_checked_address() -> None:
    web = Web({"https://a.example/x": found()})
    page = web.client().fetch("https://a.example/x")
    assert (page.data, page.charset) == (b"<p>text</p>", "utf-8")
    assert web.asked[-1] == ("https://a.example/x", "8.8.8.8")


def test_each_redirect_is_checked_again() -> None:
    web = Web({"https://a.example/x": Response(302, {"location": "http://inside.example/"}, b"")})
    with pytest.raises(InputError, match="public internet"):
        web.client().fetch("https://a.example/x")


def test_a_redirect_to_a_file_is_refused() -> None:
    web = Web({"https://a.example/x": Response(302, {"location": "file:///etc/passwd"}, b"")})
    with pytest.raises(InputError, match="only http and https"):
        web.client().fetch("https://a.example/x")


def test_redirects_in_a_ring_end() -> None:
    web = Web({"https://a.example/x": Response(302, {"location": "/x"}, b"")})
    with pytest.raises(InputError, match="redirects"):
        web.client().fetch("https://a.example/x")


def test_robots_txt_is_honoured() -> None:
    rules = found(b"User-agent: *\nDisallow: /private\nCrawl-delay: 7\n")
    web = Web(
        {
            "https://a.example/robots.txt": rules,
            "https://a.example/open": found(),
            "https://a.example/private/x": found(),
        }
    )
    client = web.client()
    with pytest.raises(InputError, match=r"robots\.txt"):
        client.fetch("https://a.example/private/x")
    client.fetch("https://a.example/open")
    assert web.slept == [7.0]


@pytest.mark.parametrize("status", [401, 403, 500, 503])
def test_a_closed_robots_txt_closes_the_site(status: int) -> None:
    web = Web(
        {"https://a.example/robots.txt": Response(status, {}, b""), "https://a.example/x": found()}
    )
    with pytest.raises(InputError, match=r"robots\.txt"):
        web.client().fetch("https://a.example/x")


def test_one_host_is_visited_politely() -> None:
    web = Web({f"https://a.example/{i}": found() for i in range(3)})
    client = web.client()
    for i in range(3):
        client.fetch(f"https://a.example/{i}")
    assert len(web.slept) == 3  # robots.txt was the first visit
    assert all(s == pytest.approx(2.0) for s in web.slept)


def test_a_missing_page_and_a_picture_are_errors() -> None:
    web = Web({"https://a.example/p": Response(200, {"content-type": "image/png"}, b"\x89PNG")})
    with pytest.raises(InputError, match="404"):
        web.client().fetch("https://a.example/none")
    with pytest.raises(InputError, match="image/png"):
        web.client().fetch("https://a.example/p")


class _Body:
    def __init__(self, data: bytes) -> None:
        self.data = data

    def read1(self, size: int) -> bytes:
        piece, self.data = self.data[:size], self.data[size:]
        return piece


def _bounded(data: bytes, headers: dict[str, str], seconds: float = 1e9) -> bytes:
    from foretold.documents.fetching.connection import _read

    return _read(_Body(data), headers, "x", seconds)  # type: ignore[arg-type]


def test_sizes_are_capped_before_and_after_decompression() -> None:
    assert _bounded(zlib.compress(b"abc"), {"content-encoding": "deflate"}) == b"abc"
    with pytest.raises(InputError, match="more than 20 MB"):
        _bounded(zlib.compress(b"x" * 30_000_000), {"content-encoding": "deflate"})
    with pytest.raises(InputError, match="at most 20 MB"):
        _bounded(b"", {"content-length": "30000000"})
    with pytest.raises(InputError, match="more than 20 MB"):
        _bounded(b"x" * 30_000_000, {})
    with pytest.raises(InputError, match="not asked for"):
        _bounded(b"x", {"content-encoding": "br"})


def test_a_page_that_trickles_is_given_up() -> None:
    with pytest.raises(InputError, match="seconds"):
        _bounded(b"x", {}, seconds=0.0)


@pytest.fixture
def server() -> Any:
    """A server on this machine that answers gzipped, slowly or with a redirect."""
    import gzip
    import threading
    from http.server import BaseHTTPRequestHandler, HTTPServer

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = gzip.compress(f"{self.headers['Host']} {self.path}".encode())
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    running = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=running.serve_forever, daemon=True)
    thread.start()
    yield running.server_port
    running.shutdown()
    running.server_close()


def test_the_connection_goes_to_the_pinned_address_and_asks_for_the_name(server: int) -> None:
    link = "http://news.example/a?b=1"
    response = request(checked_link(link), "127.0.0.1", server, link)
    assert response.status == 200
    assert response.data == f"news.example:{server} /a?b=1".encode()


def test_a_server_that_does_not_answer_is_one_error() -> None:
    link = "http://news.example/"
    with pytest.raises(InputError, match="connection failed"):
        request(checked_link(link), "127.0.0.1", 1, link)


def test_a_fetched_page_becomes_an_article(monkeypatch: pytest.MonkeyPatch) -> None:
    markup = f"<html><body><h1>Crossing opens again</h1><p>{PROSE}</p><p>{MORE}</p></body></html>"
    web = Web({"https://a.example/2021/03/09/x": found(markup.encode())})
    monkeypatch.setattr("foretold.documents.fetching.client._shared", web.client)
    article, error = read_paths(
        ["https://a.example/2021/03/09/x", "https://a.example/gone"], fetch=True
    )
    assert isinstance(article, Article)
    assert (article.url, article.published) == ("https://a.example/2021/03/09/x", "2021-03-09")
    assert isinstance(error, InputError)
    assert "404" in error.what

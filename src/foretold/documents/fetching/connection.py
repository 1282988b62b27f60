"""One request over a connection to a checked address, bounded in size and time."""

import http.client
import socket
import ssl
import time
import zlib
from dataclasses import dataclass
from urllib.parse import SplitResult

from foretold.documents.limits import ARTICLE_BYTES, human
from foretold.errors import InputError

AGENT = "foretold/0.1 (+news reader; honours robots.txt)"
CONNECT_SECONDS = 10.0
TOTAL_SECONDS = 30.0
_CHUNK = 65_536


@dataclass(frozen=True, slots=True)
class Response:
    """Status, headers (lower case) and the content, decompressed."""

    status: int
    headers: dict[str, str]
    data: bytes


class _Pinned(http.client.HTTPConnection):
    """A connection that goes to the address given, whatever the name resolves to by now."""

    def __init__(self, parts: SplitResult, address: str, port: int) -> None:
        super().__init__(parts.hostname or "", port, timeout=CONNECT_SECONDS)
        self._address, self._is_tls = address, parts.scheme == "https"

    def connect(self) -> None:
        """Open the socket to the pinned address; the certificate is checked against the name."""
        plain = socket.create_connection((self._address, self.port), timeout=CONNECT_SECONDS)
        if self._is_tls:
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(plain, server_hostname=self.host)
        else:
            self.sock = plain


def request(parts: SplitResult, address: str, port: int, link: str) -> Response:
    """GET a link from a checked address.

    Raises:
        InputError: no answer in time, too much of it, or an encoding that we do not ask for.

    """
    deadline = time.monotonic() + TOTAL_SECONDS
    connection = _Pinned(parts, address, port)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = {
        "User-Agent": AGENT, "Accept": "text/html,application/xhtml+xml,*/*;q=0.5",
        "Accept-Encoding": "gzip, deflate", "Connection": "close",
    }  # fmt: skip
    try:
        connection.request("GET", target, headers=headers)
        answer = connection.getresponse()
        told = {k.lower(): v for k, v in answer.getheaders()}
        data = _read(answer, told, link, deadline)
        return Response(answer.status, told, data)
    except (OSError, http.client.HTTPException, ValueError) as error:
        what = "no answer in time" if isinstance(error, TimeoutError) else "the connection failed"
        raise InputError(link, f"{what} ({type(error).__name__})") from error
    finally:
        connection.close()


def _read(
    answer: http.client.HTTPResponse, headers: dict[str, str], link: str, deadline: float
) -> bytes:
    """The body, capped before and after decompression."""
    length = headers.get("content-length", "")
    if length.isdigit() and int(length) > ARTICLE_BYTES:
        raise InputError(link, f"{human(int(length))}; at most {human(ARTICLE_BYTES)} are fetched")
    encoding = headers.get("content-encoding", "").strip().lower()
    if encoding not in {"", "identity", "gzip", "x-gzip", "deflate"}:
        raise InputError(link, f"an encoding that was not asked for: {encoding}")
    unpack = zlib.decompressobj(47) if encoding in {"gzip", "x-gzip", "deflate"} else None
    data, received = bytearray(), 0
    while chunk := answer.read1(_CHUNK):
        received += len(chunk)
        if time.monotonic() > deadline:
            raise InputError(link, f"not read within {TOTAL_SECONDS:.0f} seconds")
        try:
            room = ARTICLE_BYTES + 1 - len(data)
            data += unpack.decompress(chunk, room) if unpack else chunk
        except zlib.error as error:
            raise InputError(link, "damaged compressed content") from error
        if received > ARTICLE_BYTES or len(data) > ARTICLE_BYTES:
            raise InputError(link, f"more than {human(ARTICLE_BYTES)}; not read")
    return bytes(data)

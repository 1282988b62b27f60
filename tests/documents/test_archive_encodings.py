"""Bodies in archives as servers sent them: in chunks, compressed, seen before."""

import gzip
import io
from pathlib import Path

from reading_prose import MORE, PROSE
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from foretold.documents import read_paths
from foretold.errors import InputError
from foretold.records import Article

PAGE = f"<html><body><article><h1>Talks</h1><p>{PROSE}</p><p>{MORE}</p></article></body></html>"


def chunked(data: bytes) -> bytes:
    parts = [data[i : i + 100] for i in range(0, len(data), 100)]
    return b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in parts) + b"0\r\n\r\n"


def archive(tmp_path: Path, body: bytes, *headers: tuple[str, str]) -> Path:
    path = tmp_path / "saved.warc.gz"
    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        said = [("Content-Type", "text/html; charset=utf-8"), *headers]
        http = StatusAndHeaders("200 OK", said, protocol="HTTP/1.1")
        address = "https://paper.example/talks"
        request = StatusAndHeaders("GET / HTTP/1.1", [("Host", "x")], is_http_request=True)
        for record in (
            writer.create_warc_record(address, "request", http_headers=request),
            writer.create_warc_record(
                address, "response", payload=io.BytesIO(body), http_headers=http
            ),
            writer.create_revisit_record(
                address, "sha1:AAAA", address, "2023-01-01T00:00:00Z", http_headers=http
            ),
        ):
            writer.write_record(record)
    return path


def read(path: Path) -> list[Article | InputError]:
    return list(read_paths([str(path)]))


def test_chunks_are_joined_and_requests_and_revisits_passed_by(tmp_path: Path) -> None:
    (found,) = read(archive(tmp_path, chunked(PAGE.encode()), ("Transfer-Encoding", "chunked")))
    assert isinstance(found, Article)
    assert PROSE in found.text


def test_compressed_chunks_are_undone(tmp_path: Path) -> None:
    body = chunked(gzip.compress(PAGE.encode()))
    headers = (("Transfer-Encoding", "chunked"), ("Content-Encoding", "gzip"))
    (found,) = read(archive(tmp_path, body, *headers))
    assert isinstance(found, Article)
    assert MORE in found.text


def test_an_encoding_that_nobody_undoes_is_named(tmp_path: Path) -> None:
    (found,) = read(archive(tmp_path, b"\x28\xb5\x2f\xfd...", ("Content-Encoding", "zstd")))
    assert isinstance(found, InputError)
    assert "compressed with zstd, which is not read" in str(found)

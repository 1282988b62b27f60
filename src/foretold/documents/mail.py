"""Mail and pages saved as mail: `.eml`, pasted header lines, MHTML."""

import email
import email.policy
import re
from collections.abc import Iterator
from email.message import EmailMessage

from foretold.documents.dates import find_stamp
from foretold.documents.decoding import decode, repair
from foretold.documents.draft import Draft
from foretold.documents.plain import read_visible
from foretold.documents.provenance import outlet_at
from foretold.errors import InputError

_HEADER = re.compile(
    r"[ \t]*(?:[*_]{0,2})(From|Sent|Date|Subject|To|Cc|Reply-To):[*_]{0,2}[ \t]*(.*)"
)
_REPLY = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+|^\[fwd\]\s*", re.I)
_FORWARD = re.compile(r"[-_ ]*(?:begin )?(?:forwarded|original) message[-_: ]*", re.I)
_QUOTE = re.compile(r"^[ \t]*(?:>[ \t]?)+")
_WROTE = re.compile(r"^(?:On|Am|Le) .{6,120}(?:wrote|schrieb|a écrit)\s*:\s*$")
_MIME = re.compile(
    rb"^(?:mime-version|message-id|received|return-path|x-mailer|snapshot-content-location"
    rb"|content-type)[ \t]*:", re.I | re.M,
)  # fmt: skip
_ADDRESS = re.compile(r"@([\w-]+(?:\.[\w-]+)+)")
_LEAST = 200
_FIRST_LINES = 20
_PARTS = 500


def looks_like_mail(head: bytes) -> bool:
    """Whether a content begins as a mail does: header lines, two of them at least."""
    lines = head.split(b"\n\n", 1)[0].split(b"\r\n\r\n", 1)[0].splitlines()[:40]
    names = [m[1] for line in lines if (m := re.match(rb"([A-Za-z][A-Za-z-]{1,40}): ", line))]
    if len(names) < 2 or not re.match(rb"[A-Za-z-]+: ", lines[0]):
        return False
    if _MIME.search(b"\n".join(lines)):
        return True
    known = {n.lower() for n in names} & {b"from", b"sent", b"date", b"subject", b"to"}
    return len(known) >= 2 and bool(known & {b"from", b"subject"})


def read_mail(data: bytes, where: str, *, raw: bool) -> Iterator[Draft]:
    """The article in a mail or in a page saved as MHTML.

    A mail's subject is the title, its time the publication where the text tells none; quoted
    lines and what stands below a signature go. The time at which a page was saved says nothing.

    Raises:
        InputError: there is no text in it.

    """
    message = email.message_from_bytes(data, policy=email.policy.default)
    if not isinstance(message, EmailMessage):
        raise InputError(where, "not a mail")
    saved = _header(message, "Snapshot-Content-Location") or (
        _header(message, "Content-Location") if message.is_multipart() else None
    )
    plain, page = _parts(message, where)
    if saved and page:
        from foretold.documents.page import read_page

        draft = read_page(page, where, url=saved if "//" in saved else None)
        draft.text = page if raw else draft.text
        yield draft
        return
    if page and len(plain) < _LEAST:
        from foretold.documents.page import read_fragment

        plain = page if raw else read_fragment(page, where)
    if not plain.strip():
        raise InputError(where, "a mail without text")
    headers = {name: _header(message, name) or "" for name in ("Subject", "Date", "Sent", "From")}
    yield _mail(plain, where, headers, raw=raw)


def _mail(text: str, where: str, headers: dict[str, str], *, raw: bool) -> Draft:
    body = _without_quotes(text)
    inner, body = _forwarded(body)
    headers = {**headers, **inner}
    draft = Draft(where, text if raw else body)
    subject = _REPLY.sub("", repair(headers.get("Subject", "")).strip())
    if subject:
        draft.title = subject
        if not raw and not body.lstrip().startswith(subject):
            draft.text = f"{subject}\n\n{body}"
    address = _ADDRESS.search(headers.get("From", ""))
    outlet = outlet_at(address[1]) if address else None
    draft.publisher = outlet.name if outlet else None
    if read_visible(body).published is None:
        stamp = find_stamp(headers.get("Date") or headers.get("Sent") or "")
        draft.published = stamp.iso if stamp else None
        draft.published_basis = "markup" if stamp else None
    return draft


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        value = message[name]
    except (ValueError, IndexError, AttributeError, TypeError):
        return None  # a header broken beyond what the parser bears
    return " ".join(str(value).split()) if value is not None else None


def _parts(message: EmailMessage, where: str) -> tuple[str, str]:
    """The first plain text and the first page of a message."""
    plain = page = ""
    for number, part in enumerate(message.walk()):
        if number > _PARTS or (plain and page):
            break
        kind = part.get_content_type()
        if part.is_multipart() or kind not in {"text/plain", "text/html"}:
            continue
        if str(part.get("Content-Disposition") or "").startswith("attachment"):
            continue
        payload = part.get_payload(decode=True)
        if not isinstance(payload, bytes) or not payload.strip():
            continue
        words = decode(payload, where, hint=part.get_content_charset())
        if kind == "text/plain":
            plain = plain or words
        else:
            page = page or words
    return plain.replace("\r\n", "\n"), page


def _without_quotes(text: str) -> str:
    """The text without the quoted mail below it; a mail that is all quotation loses its signs."""
    lines = text.split("\n")
    quoted = [bool(_QUOTE.match(line)) for line in lines]
    words = [len(line) for line in lines]
    inside = sum(n for n, q in zip(words, quoted, strict=True) if q)
    if 2 * inside > sum(words):
        return "\n".join(_QUOTE.sub("", line) for line in lines)
    kept: list[str] = []
    for line, is_quoted in zip(lines, quoted, strict=True):
        if line.rstrip("\r") in {"-- ", "--"}:
            break
        if not is_quoted and not _WROTE.match(line):
            kept.append(line)
    return "\n".join(kept)


def _forwarded(text: str) -> tuple[dict[str, str], str]:
    """The header lines of a mail that was passed on, and the text below them."""
    lines = text.split("\n")
    found: dict[str, str] = {}
    last = -1
    for number, line in enumerate(lines[:_FIRST_LINES]):
        match = _HEADER.fullmatch(line.rstrip("\r"))
        if match:
            found[match[1]] = match[2]
            last = number
        elif _FORWARD.fullmatch(line.strip()) and line.strip():
            last = number
    if len(found) < 2:
        return {}, text
    return found, "\n".join(lines[last + 1 :]).strip("\n")

"""Markdown: front matter as metadata, the rest as plain paragraphs without its marks."""

import re

from foretold.documents.dates import iso_stamp
from foretold.documents.draft import Draft

_FRONT = re.compile(r"\A\ufeff?(?P<sign>---|\+\+\+)[ \t]*\n(?P<head>.*?)\n(?P=sign)[ \t]*\n", re.S)
_FIELD = re.compile(r"^(?P<key>\w[\w-]*)[ \t]*[:=](?P<value>[^\n]*)$", re.M)
_FENCE = re.compile(r"^(```|~~~).*?^\1[^\n]*$", re.M | re.S)
_COMMENT = re.compile(r"<!--.*?-->", re.S)
_IMAGE = re.compile(r"!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])")
_LINK = re.compile(r"\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])")
_DEFINITION = re.compile(r"^\s*\[[^\]]+\]:\s+\S+.*$", re.M)
_MARKS = re.compile(r"^ {0,3}(?:#{1,6} +|> ?|[-*+] +(?=\S)|\d{1,3}[.)] +)", re.M)
_EMPHASIS = re.compile(r"(?<![\w*_])(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=\S)\1(?![\w*_])")
_RULE = re.compile(r"^\s*(?:[-*_]\s*){3,}$", re.M)
_HEADING = re.compile(r"^#\s+(.+?)\s*#*$", re.M)
_KEYS = {
    "title": "title", "date": "published", "published": "published", "author": "byline",
    "byline": "byline", "publisher": "publisher", "source": "publisher", "url": "url",
    "link": "url", "updated": "modified", "modified": "modified", "lastmod": "modified",
}  # fmt: skip


def read_markdown(text: str, where: str) -> Draft:
    """The draft of a Markdown text; a level-one heading is its title."""
    draft = Draft(where, "")
    front = _FRONT.match(text)
    if front:
        text = text[front.end() :]
        for field in _FIELD.finditer(front["head"]):
            key = _KEYS.get(field["key"].lower())
            value: str | None = field["value"].strip().strip("\"'")
            if key in {"published", "modified"} and value:
                value = iso_stamp(value)
            if key and value and getattr(draft, key) is None:
                setattr(draft, key, value)
        draft.published_basis = "markup" if draft.published else None
    heading = _HEADING.search(text)
    draft.title = draft.title or (heading[1] if heading else None)
    draft.text = _plain(text)
    return draft


def _plain(text: str) -> str:
    for pattern in (_FENCE, _COMMENT, _IMAGE, _DEFINITION, _RULE):
        text = pattern.sub("", text)
    text = _LINK.sub(r"\1", text)
    text = _MARKS.sub("", text)
    for _ in range(2):
        text = _EMPHASIS.sub(r"\2", text)
    return "\n\n".join(_unwrapped(p) for p in re.split(r"\n\s*\n", text) if p.strip())


def _unwrapped(paragraph: str) -> str:
    """A paragraph on one line: single line breaks mean nothing in Markdown."""
    return " ".join(line.strip() for line in paragraph.splitlines() if line.strip())

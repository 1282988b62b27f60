"""The source that an article was read from, read again: a file, a row, an entry, a record."""

import codecs
from pathlib import Path

from foretold.documents.decoding import decode
from foretold.documents.discovery import inflate
from foretold.documents.draft import Draft
from foretold.documents.limits import ARTICLE_BYTES
from foretold.documents.sourcemap import SourceMap, align
from foretold.errors import InputError
from foretold.records import Article


def source_text(article: Article) -> str:
    """What an article was read from, decoded, with its markup.

    Of a file of its own that is the file; of a row the text or page in it; of a feed's entry its
    content; of a record of an archive its page.

    Raises:
        InputError: it was no file (standard input, a link), is gone, or holds the article no more.

    """
    path = article.path
    if path is None:
        raise InputError(article.url or "standard input", "it cannot be read again")
    file = Path(path)
    if file.is_file():
        try:
            data = file.read_bytes()
        except OSError as error:
            raise InputError(path, error.strerror or "it cannot be read") from error
        if data.startswith(b"\x1f\x8b"):
            data = inflate(data, path, ARTICLE_BYTES)
        bom = "\ufeff" if data.startswith(codecs.BOM_UTF8) else ""
        return bom + decode(data, path).removeprefix("\ufeff")
    ends = (i for i, c in enumerate(path) if c == "#")
    name = next((path[:i] for i in ends if Path(path[:i]).is_file()), None)
    if name is None:
        raise InputError(path, "its source is gone and cannot be read again")
    from foretold.documents.reader import read_drafts

    for draft in read_drafts(name, raw=True):
        if isinstance(draft, Draft) and draft.path == path:
            return draft.text
    raise InputError(path, "its source holds it no more; it cannot be read again")


def map_to_source(article: Article) -> tuple[str, SourceMap]:
    """The source of an article, and the map of its text's offsets into it.

    Raises:
        InputError: as `source_text`.

    """
    source = source_text(article)
    return source, align(source, article.text)

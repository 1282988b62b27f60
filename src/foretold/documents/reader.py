"""Reads inputs into articles."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from foretold.errors import InputError
from foretold.records import Article
from foretold.records.identity import article_id


def read_paths(
    paths: Iterable[str], *, published: str | None = None, raw: bool = False
) -> Iterator[Article | InputError]:
    """The articles in these inputs in order; what cannot be read comes as an error in its place."""
    for path in paths:
        text = Path(path).read_text("utf-8")
        digest = hashlib.sha256(text.encode()).hexdigest()
        basis = "given" if published else None
        yield Article(
            article_id(digest), text, digest, path=path, published=published,
            published_basis=basis,  # type: ignore[arg-type]
        )  # fmt: skip

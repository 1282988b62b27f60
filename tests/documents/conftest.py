"""Helpers of the reading tests."""

from collections.abc import Callable
from pathlib import Path

import pytest
from reading_prose import MORE, PROSE

from foretold.documents import read_paths
from foretold.errors import InputError
from foretold.records import Article


@pytest.fixture
def read() -> Callable[..., Article]:
    """Reads one input that must be an article."""

    def reader(*paths: Path | str, **options: object) -> Article:
        found = list(read_paths([str(p) for p in paths], **options))  # type: ignore[arg-type]
        assert len(found) == 1, found
        assert isinstance(found[0], Article), found[0]
        return found[0]

    return reader


@pytest.fixture
def fail() -> Callable[..., InputError]:
    """Reads one input that must fail, and checks that a good one after it is still read."""

    def reader(path: Path | str, good: Path, **options: object) -> InputError:
        good.write_text(f"{PROSE}\n\n{MORE}\n", "utf-8")
        found = list(read_paths([str(path), str(good)], **options))  # type: ignore[arg-type]
        assert isinstance(found[0], InputError), found
        assert isinstance(found[-1], Article)
        assert len(found) == 2
        assert "\n" not in str(found[0])
        return found[0]

    return reader

"""Stores to test with."""

from collections.abc import Callable
from pathlib import Path

import pytest
from store_samples import Clock

from foretold.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "foretold.db"


@pytest.fixture
def opened(path: Path) -> "Callable[..., Store]":
    clock = Clock()

    def open_(version: str = "1.0+aa", **more: object) -> Store:
        return Store.open(path, version=version, clock=clock, **more)  # type: ignore[arg-type]

    return open_

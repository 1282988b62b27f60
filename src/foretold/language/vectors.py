"""The encoder of short texts as vectors, loaded once and shared by the learned heads."""

from functools import cache
from pathlib import Path
from typing import Any


@cache
def encoder() -> Any:
    """The WordLlama encoder (256 numbers a text), from its package alone: nothing is fetched."""
    import wordllama

    folder = Path(wordllama.__file__).parent
    return wordllama.WordLlama.load(cache_dir=folder, disable_download=True)

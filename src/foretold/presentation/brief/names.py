"""Codes as names a reader knows: `PRK` is North Korea."""

from collections.abc import Iterable
from functools import cache


@cache
def code_name(code: str) -> str:
    """The short English name of a country or organisation code; the code where none is known."""
    import pycountry

    found = pycountry.countries.get(alpha_3=code)
    if found is None:
        return code
    return str(getattr(found, "common_name", found.name))


def code_names(codes: Iterable[str]) -> list[str]:
    """The names of these codes, each once, in order."""
    return list(dict.fromkeys(code_name(c) for c in codes))

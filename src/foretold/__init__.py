"""Foretold reads expectations out of the news, ties each to its words and keeps the account.

The public interface: `read` articles, `code` them into records, write a `brief`, keep them in a
`Store`. Heavy parts are loaded when first used.

    from foretold import code, read

    for records in code(read(["article.txt"])):
        print([r.id for r in records])
"""

from typing import TYPE_CHECKING, Any

from foretold.errors import ForetoldError, InputError, StoreError, UsageError

if TYPE_CHECKING:
    from foretold.coding import code_articles as code
    from foretold.documents import read_articles as read
    from foretold.presentation.brief import build_brief as brief
    from foretold.store import Store

__version__ = "0.1.0"
__all__ = [
    "ForetoldError",
    "InputError",
    "Store",
    "StoreError",
    "UsageError",
    "__version__",
    "brief",
    "code",
    "read",
]

_FACES = {
    "code": ("foretold.coding", "code_articles"),
    "read": ("foretold.documents", "read_articles"),
    "brief": ("foretold.presentation.brief", "build_brief"),
    "Store": ("foretold.store", "Store"),
}


def __getattr__(name: str) -> Any:
    """Load a public name when it is first asked for."""
    if name not in _FACES:
        raise AttributeError(f"module 'foretold' has no attribute {name!r}")
    from importlib import import_module

    module, attribute = _FACES[name]
    return getattr(import_module(module), attribute)

"""From markup to a tree, and what to do when no whole tree can be built."""

import re
from typing import Any

from foretold.errors import InputError

_TAGS = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->|<[^<>]*>", re.S | re.I)
_BREAKS = re.compile(r"</?(?:p|div|br|li|h[1-6]|td|tr|section|article)\b[^<>]*>", re.I)
_CODE = ("script", "style", "noscript", "template", "svg")


def parse(text: str, where: str) -> tuple[Any, bool]:
    """The tree of a page and whether it holds all of it: lxml drops what is nested too deeply."""
    import lxml.etree

    parser = lxml.etree.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True)
    source = re.sub(r"^\s*<\?xml[^>]*\?>", "", text.lstrip("\ufeff"))
    try:
        tree = lxml.etree.fromstring(source, parser)
    except (lxml.etree.LxmlError, ValueError) as error:
        raise InputError(where, "no page could be read from it") from error
    if tree is None:
        raise InputError(where, "no page could be read from it")
    cut = any(e.type_name == "ERR_RESOURCE_LIMIT" for e in parser.error_log)
    return tree, not cut


def stripped(text: str) -> str:
    """The text of a page whose tree could not be built whole: tags are simply taken out."""
    import html

    plain = html.unescape(_TAGS.sub(" ", _BREAKS.sub("\n", text)))
    lines = (re.sub(r"\s+", " ", line).strip() for line in plain.split("\n"))
    return "\n\n".join(line for line in lines if line)


def strip_code(tree: Any) -> None:
    """Take scripts, styles and what is for other readers out of a tree."""
    import lxml.etree

    lxml.etree.strip_elements(tree, *_CODE, with_tail=False)

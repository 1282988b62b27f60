"""Names the language of a text and refuses those that we do not read."""

import re
from functools import cache

from foretold.errors import UnsupportedLanguageError
from foretold.knowledge.files import toml

READ = frozenset({"en"})
"""ISO 639-1 codes of the languages that the extraction reads."""
_SAMPLE = 3000
_FEW_LETTERS = 60
_NO_LANGUAGE = "zxx"
_SURE_SHARE = 0.12
_ONLY_SHARE = 0.04
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _english() -> tuple[frozenset[str], frozenset[str]]:
    data = toml("documents/language.toml")
    return frozenset(data["english"]), frozenset(data["english_only"])


def identify(text: str) -> str | None:
    """ISO 639-1 code of the main language, None when there are too few letters to tell.

    A text mainly in one language with a line in another is in the first.
    """
    sample = _sample(text)
    words = _WORD.findall(sample)
    letters = sum(map(len, words))
    if not letters:
        return None
    latin = sum(len(w) for w in words if w.isascii())
    if latin > 0.5 * letters:
        lowered = [w.lower() for w in words]
        common, only = (sum(1 for w in lowered if w in s) for s in _english())
        if common > _SURE_SHARE * len(words) or only > _ONLY_SHARE * len(words):
            return "en"
        if letters < _FEW_LETTERS:
            return None
    from py3langid import classify

    code = str(classify(sample)[0])
    return None if code == _NO_LANGUAGE else code


def _sample(text: str) -> str:
    """The beginning, the middle and the end of a long text."""
    if len(text) <= _SAMPLE:
        return text
    third, middle = _SAMPLE // 3, len(text) // 2
    return "\n".join((text[:third], text[middle : middle + third], text[-third:]))


def name_of(code: str) -> str:
    """The English name of a language: `ko` is `Korean`."""
    import pycountry

    found = pycountry.languages.get(alpha_2=code)
    return str(found.name) if found else code


def read_language(text: str, where: str) -> str | None:
    """The language of a text that we read, None when it is too short to tell.

    Raises:
        UnsupportedLanguageError: it is in another one; says which.

    """
    code = identify(text)
    if code is not None and code not in READ:
        raise UnsupportedLanguageError(
            where, f"the text is in {name_of(code)}; only English is read so far"
        )
    return code

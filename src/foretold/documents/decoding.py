"""From bytes to text: encodings as they come, broken text repaired, what is no text refused."""

import codecs
import re
import unicodedata
from functools import cache

import ftfy

from foretold.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF", "a PDF"), (b"PK\x03\x04", "a ZIP or Office file"), (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"), (b"GIF8", "a GIF image"), (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"), (b"Rar!", "a RAR archive"), (b"7z\xbc\xaf", "a 7z archive"),
    (b"SQLite format 3", "a database"), (b"{\\rtf", "a rich text (RTF) file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"), (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ", "an xz file"), (b"(\xb5/\xfd", "a zstd file"), (b"PAR1", "a Parquet file"),
    (b"OggS", "a sound file"), (b"ID3", "a sound file"), (b"RIFF", "a sound or picture file"),
)  # fmt: skip
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_META_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w-]+)""", re.I
)
_HANGUL = re.compile("[가-힣]")
_BAD_SHARE = 0.002
_ASCII_SHARE = 0.6
_CHUNK = 200_000


def decode(data: bytes, where: str, *, hint: str | None = None) -> str:
    """The text of these bytes, without its byte order mark.

    Order: byte order mark, the encoding that was announced (`hint`, a page's own charset), UTF-8,
    Korean, windows-1252, then detection. A few broken bytes in UTF-8 become U+FFFD.

    Raises:
        InputError: the bytes are no text (names what they are), or in no encoding we know.

    """
    if not data.strip(b"\x00 \t\r\n"):
        raise InputError(where, "the file is empty")
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise InputError(where, f"{name}, not text")
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            text = data.decode(encoding, "replace").lstrip("\ufeff")
            if not text.strip("\x00 \t\r\n"):
                raise InputError(where, "the file is empty")
            return text
    refuse_binary(data, where)
    return _decode_text(data, where, hint)


def refuse_binary(data: bytes, where: str) -> None:
    """Raise InputError when the beginning of the data holds bytes that no text holds."""
    head = data[:_CHUNK]
    controls = len(_CONTROLS.findall(head))
    if b"\x00" in head or controls > 0.01 * len(head):
        raise InputError(where, "a binary file, not text")


def _decode_text(data: bytes, where: str, hint: str | None) -> str:
    text = _try(data, "utf-8")
    if text is not None:
        return text
    announced = hint or _announced(data)
    if announced and announced not in {"utf-8", "utf8"}:
        text = _try(data, _web_name(announced))
        if text is not None:
            return text
    lenient = data.decode("utf-8", "replace")
    bad = lenient.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    valid = len(data) - len(lenient)  # continuation bytes that were understood
    if valid > 0 and bad <= max(2, _BAD_SHARE * len(lenient)) and valid >= bad:
        return lenient
    text = _korean(data) or _western(data) or _detected(data)
    if text is None:
        raise InputError(where, "bytes that are no text in any encoding we know")
    return text


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _announced(data: bytes) -> str | None:
    match = _META_CHARSET.search(data[:4096])
    return match[1].decode("ascii").lower() if match else None


def _web_name(name: str) -> str:
    """What browsers take these labels for."""
    return {
        "iso-8859-1": "windows-1252", "latin-1": "windows-1252", "ascii": "windows-1252",
        "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "gb2312": "gb18030", "shift_jis": "cp932",
    }.get(name.lower(), name)  # fmt: skip


def _korean(data: bytes) -> str | None:
    text = _try(data, "cp949")
    if text is None:
        return None
    foreign = [c for c in text if ord(c) > 127]
    hangul = sum(1 for c in foreign if _HANGUL.match(c))
    return text if foreign and hangul >= 0.6 * len(foreign) and _has_pairs(text) else None


def _has_pairs(text: str) -> bool:
    return bool(re.search("[가-힣]{2}", text))


def _western(data: bytes) -> str | None:
    text = _try(data, "windows-1252")
    if text is None:
        return None
    ascii_share = sum(1 for b in data[:_CHUNK] if b < 128) / min(len(data), _CHUNK)
    return text if ascii_share > _ASCII_SHARE else None


def _detected(data: bytes) -> str | None:
    import charset_normalizer

    best = charset_normalizer.from_bytes(data[:_CHUNK]).best()
    if best is None or best.chaos > 0.2:
        return None
    return _try(data, best.encoding)


@cache
def _repairs() -> ftfy.TextFixerConfig:
    return ftfy.TextFixerConfig(
        unescape_html=False, uncurl_quotes=False, fix_latin_ligatures=True,
        fix_character_width=False, normalization="NFC", explain=False,
    )  # fmt: skip


def repair(text: str) -> str:
    """The text without mojibake, control characters and odd line ends; quotation marks stay."""
    if text.isascii() and not _ODD.search(text):
        return text
    if not _SUSPECT.search(text):
        return unicodedata.normalize("NFC", text).replace("\xa0", " ")
    fixed = ftfy.fix_text(text, _repairs())
    return _INVISIBLE.sub("", fixed).replace("\xa0", " ")


# What can be broken: signs beyond typography and Latin letters, or a letter with a sign behind it
# as UTF-8 read in another encoding gives them.
_SUSPECT = re.compile(
    r"[^\t\n\x20-\x7e\xa0À-ÖØ-öø-ÿĀ-ž‘’“”–—…•·€£§°]|[À-ÿ][^ \t\nA-Za-zÀ-ÖØ-öø-ÿĀ-ž.,;:!?)(’'”\"/-]"
)
_ODD = re.compile(r"[\r\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_INVISIBLE = re.compile("[\u200b\u200c\u2060\ufeff\u00ad]")

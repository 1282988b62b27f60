"""Letters for patterns: the standard library's expressions have no class for capitals."""

UPPER = "A-ZÀ-ÖØ-Þ" + "".join(chr(c) for c in range(0x100, 0x250) if chr(c).isupper()) + "Ḁ-Ỿ"
"""The capitals of the Latin script, for use inside a character class."""

PARTICLES = "de|van|von|der|den|ten|ter|al|bin|ibn|el|la|le|da|dos|das|do|du|di|y|zu|af|ul|ur"
"""Small words inside people's names, as alternatives."""

NAME = rf"[{UPPER}][\w.’'-]*(?: (?:[{UPPER}][\w.’'-]*|{PARTICLES})){{1,4}}"
"""A person's name of two to five words."""

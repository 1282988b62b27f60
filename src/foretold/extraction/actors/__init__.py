"""Actors: who is meant by a noun phrase, a pronoun, a place name that stands for a state."""

from foretold.extraction.actors.cast import Cast, find_cast

__all__ = ["Cast", "find_cast"]

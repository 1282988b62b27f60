"""Presentation: the brief and the tables that people read."""

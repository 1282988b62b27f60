"""Forecasts: event data in, who does what to whom next, how likely, because of what."""

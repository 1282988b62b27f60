"""Flows of events that depart from their own rhythm, with the change dated."""

from foretold.forecasting.watching.flows import Departure, departures

__all__ = ["Departure", "departures"]

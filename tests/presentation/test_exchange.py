"""Where events lie, in the formats of the field."""

import json
from io import StringIO
from xml.etree import ElementTree as ET

import pytest

from foretold.presentation.exchange import write_gdelt, write_plover
from foretold.presentation.flat import columns, flat
from foretold.presentation.graphml import write_graphml
from foretold.records import Article, Entity, Event, Record, Span

ARTICLE = Article("a", "Chad met Sudan in Doha.", "0", published="2010-05-04")


def pack(**where: object) -> list[Record]:
    span = Span(0, 23, ARTICLE.text)
    met = Event(
        "a", span, "CONSULT", Span(5, 8, "met"), (Entity("Chad", "TCD"),),
        (Entity("Sudan", "SDN"),), id="e1", **where,
    )  # type: ignore[arg-type]  # fmt: skip
    return [ARTICLE, met]


TOWN = {"place": "Doha", "place_country": "QAT", "latitude": 25.29, "longitude": 51.53}


@pytest.mark.parametrize(
    ("where", "cells"),
    [
        (TOWN, ["4", "Doha", "", "", "25.29", "51.53", ""]),
        ({"place": "Qatar", "place_country": "QAT"}, ["1", "Qatar", *[""] * 5]),
        ({}, [""] * 7),
    ],
)
def test_gdelt_has_type_and_coordinates(where: dict[str, object], cells: list[str]) -> None:
    out = StringIO()
    write_gdelt([pack(**where)], out)
    assert out.getvalue().rstrip("\n").split("\t")[49:56] == cells


def test_plover_has_state_and_coordinates_where_they_are_known() -> None:
    out = StringIO()
    write_plover([pack(**TOWN), pack(place="Qatar", place_country="QAT"), pack()], out)
    town, state, nowhere = map(json.loads, out.getvalue().splitlines())
    assert town["event_loc"] == {"name": "Doha", "country": "QAT", "lat": 25.29, "lon": 51.53}
    assert state["event_loc"] == {"name": "Qatar", "country": "QAT"}
    assert "event_loc" not in nowhere


def test_graphml_and_tables_have_them() -> None:
    out = StringIO()
    write_graphml([pack(**TOWN)], out)
    space = "{http://graphml.graphdrawing.org/xmlns}"
    (edge,) = ET.fromstring(out.getvalue()).iter(f"{space}edge")
    told = {d.get("key"): d.text for d in edge}
    assert (told["edge_country"], told["edge_latitude"]) == ("QAT", "25.29")
    table = columns(["event"])
    row = dict(zip([c.name for c in table], flat(pack(**TOWN)[1], table), strict=True))
    assert (row["place_country"], row["latitude"], row["longitude"]) == ("QAT", 25.29, 51.53)
    assert {c.type for c in table if c.name in ("latitude", "longitude")} == {"number"}

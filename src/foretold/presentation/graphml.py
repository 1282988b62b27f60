"""Who did what to whom as a GraphML graph, which Gephi, Cytoscape, igraph and NetworkX load."""

import re
from collections.abc import Iterable, Mapping
from tempfile import SpooledTemporaryFile
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from foretold.presentation.exchange import events_of, sides
from foretold.records import Article, Entity, Event, Record

_IN_MEMORY = 50_000_000
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
"""
_NODE_KEYS = {"name": "string", "code": "string", "sector": "string"}
_EDGE_KEYS = {
    "event": "string", "type": "string", "status": "string", "quad": "int", "intensity": "double",
    "start": "string", "end": "string", "article": "string", "words": "string",
    "place": "string", "country": "string", "latitude": "double", "longitude": "double",
}  # fmt: skip
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_graphml(packs: Iterable[list[Record]], stream: TextIO) -> None:
    """A directed multigraph: a node a party (by code, else by name), an edge an event and pair.

    Events with one known side have no edge.
    """
    stream.write(_HEAD)
    for owner, keys in (("node", _NODE_KEYS), ("edge", _EDGE_KEYS)):
        for name, type_ in keys.items():
            stream.write(
                f'<key id="{owner}_{name}" for="{owner}" attr.name="{name}" attr.type="{type_}"/>\n'
            )
    stream.write('<graph id="events" edgedefault="directed">\n')
    known: set[str] = set()
    with SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8", newline="") as edges:
        for event, article in events_of(packs):
            for actor, recipient in sides(event):
                if not actor.name or not recipient.name:
                    continue
                for party in (actor, recipient):
                    if _node(party) not in known:
                        known.add(_node(party))
                        stream.write(_node_xml(party))
                edges.write(_edge_xml(event, article, actor, recipient))
        edges.seek(0)
        while piece := edges.read(1 << 20):
            stream.write(piece)
    stream.write("</graph>\n</graphml>\n")


def _node(party: Entity) -> str:
    return _NOT_XML.sub(" ", party.code or party.name)


def _node_xml(party: Entity) -> str:
    name = party.name if not party.code else party.code
    data = {"name": name, "code": party.code, "sector": None if party.code else party.sector}
    return f"<node id={quoteattr(_node(party))}>{_data('node', data)}</node>\n"


def _edge_xml(event: Event, article: Article, actor: Entity, recipient: Entity) -> str:
    data = {
        "event": event.id, "type": event.event_type, "status": event.status,
        "quad": event.quad, "intensity": event.intensity,
        "start": event.date.start if event.date else None,
        "end": event.date.end if event.date else None,
        "article": article.id, "words": event.evidence.text,
        "place": event.place, "country": event.place_country,
        "latitude": event.latitude, "longitude": event.longitude,
    }  # fmt: skip
    ends = f"source={quoteattr(_node(actor))} target={quoteattr(_node(recipient))}"
    return f"<edge {ends}>{_data('edge', data)}</edge>\n"


def _data(owner: str, data: Mapping[str, object]) -> str:
    return "".join(
        f'<data key="{owner}_{name}">{escape(_NOT_XML.sub(" ", str(value)))}</data>'
        for name, value in data.items()
        if value is not None
    )

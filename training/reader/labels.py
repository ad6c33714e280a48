"""The labels that the network knows, in the order of its outputs; the first ones are the product's own."""

from __future__ import annotations

from training.reader.own_labels import OWN_LABELS
from whence.extract.net.labels import DEPRELS as _DEPRELS
from whence.extract.net.labels import FORMS as _FORMS
from whence.extract.net.labels import KINDS as _KINDS
from whence.extract.net.labels import OF as _OF
from whence.extract.net.labels import PHASES as _PHASES
from whence.extract.net.labels import RELS as _RELS
from whence.extract.net.labels import SPANS as _SPANS
from whence.extract.net.labels import TYPES as _TYPES
from whence.extract.net.labels import UPOS as _UPOS
from whence.records import FACTUALITIES as _FACTUALITIES
from whence.records import MODALITIES as _MODALITIES


def _numbered(names: tuple[str, ...] | list[str]) -> dict[str | None, int]:
    return {name or None: number for number, name in enumerate(names)}


TYPES, RELS, SPANS = _numbered(_TYPES), _numbered(_RELS), _numbered(_SPANS)
KINDS, FORMS, PHASES, OF = _numbered(_KINDS), _numbered(_FORMS), _numbered(_PHASES), _numbered(_OF)
FACTUALITIES, MODALITIES = _numbered(_FACTUALITIES), _numbered(_MODALITIES)
UPOS, DEPRELS = _numbered(_UPOS), _numbered(_DEPRELS)
AUX = _numbered(OWN_LABELS)

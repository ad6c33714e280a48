"""What is told in single documents becomes who, where, when and which event across the case.

Duty. Judge which names, places and happenings of different documents are the same, with the reason beside the verdict.
Takes. Names, mentions and statements of readings, and the tables of this room.
Gives. Verdicts with a score and a reason, for judgements; identity is derived from those.
Never. A merge that cannot be undone, a list of who is dangerous, or a place sharper than the gazetteer knows.
"""

from whence.resolve.documents import resolve_document
from whence.resolve.embedded import find_gazetteers, open_gazetteer
from whence.resolve.gazetteer import Gazetteer, Place
from whence.resolve.geonames_dump import load_dump
from whence.resolve.judging import LETTERS, judge, undo
from whence.resolve.name_index import asked_keys, name_keys
from whence.resolve.names import compare_names
from whence.resolve.place_context import Setting, Toponym, find_setting, toponyms_of
from whence.resolve.places import PlaceDecision, resolve_places
from whence.resolve.relations import times_of_tie
from whence.resolve.settling import settle
from whence.resolve.telling_days import days_of
from whence.resolve.tellings import Figure, Telling
from whence.resolve.verdicts import NameMatch
from whence.resolve.versions import Saying, Versions, versions
from whence.resolve.watch_lists import WatchList
from whence.resolve.watching import watch

__all__ = [
    "LETTERS",
    "Figure",
    "Gazetteer",
    "NameMatch",
    "Place",
    "PlaceDecision",
    "Saying",
    "Setting",
    "Telling",
    "Toponym",
    "Versions",
    "WatchList",
    "asked_keys",
    "compare_names",
    "days_of",
    "find_gazetteers",
    "find_setting",
    "judge",
    "load_dump",
    "name_keys",
    "open_gazetteer",
    "resolve_document",
    "resolve_places",
    "settle",
    "times_of_tie",
    "toponyms_of",
    "undo",
    "versions",
    "watch",
]

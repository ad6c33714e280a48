"""The corpora's own labels, as tags on words."""

from __future__ import annotations

from training.converters.rows import Entity, add_entities, argument, new_row, trigger
from training.reader.own_labels import own_labels


def test_triggers_arguments_and_names_are_tagged_with_their_corpus() -> None:
    row = new_row("meantime", "d1", "Rebels attacked Tilla.", ["triggers"])
    row["triggers"] = [trigger((7, 15), "meantime:SPEECH COGNITIVE", [argument("Arg0", (0, 6))])]
    add_entities(row, [Entity("meantime:LOC", None, (((16, 21), "named"),))])
    assert list(own_labels(row)) == [
        (7, 15, "meantime:SPEECH_COGNITIVE"),
        (0, 6, "meantime:Arg0"),
        (16, 21, "meantime:LOC"),
    ]


def test_an_incident_without_a_trigger_tags_its_arguments_alone() -> None:
    row = new_row("cameo_ner", "d1", "Rebels attacked Tilla.", ["roles"])
    row["incidents"] = [{"label": "cameo:event", "type": None, "arguments": [argument("cameo:source", (0, 6))]}]
    assert list(own_labels(row)) == [(0, 6, "cameo_ner:source")]


def test_two_corpora_of_one_scheme_share_their_labels() -> None:
    row = new_row("aquaint", "d1", "Rebels attacked.", ["triggers"])
    row["triggers"] = [trigger((7, 15), "aquaint:OCCURRENCE")]
    assert list(own_labels(row)) == [(7, 15, "timebank:OCCURRENCE")]


def test_the_finest_level_of_wikievents_is_left_out() -> None:
    row = new_row("wikievents", "d1", "Rebels attacked.", ["triggers"])
    row["triggers"] = [trigger((7, 15), "wikievents:Conflict.Attack.DetonateExplode")]
    assert list(own_labels(row)) == [(7, 15, "wikievents:Conflict.Attack")]

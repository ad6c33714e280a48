"""The common row says what is wrong with itself, and counts what it teaches."""

from __future__ import annotations

from training.converters.rows import Entity, add_entities, argument, check_row, count_items, new_row, trigger


def test_a_new_row_has_every_key_of_the_gold_shape_and_is_complete_over_its_text() -> None:
    row = new_row("re3d", "r1", "Men left.", ["roles", "mentions"])
    assert {"entities", "mentions", "statements", "claims", "attributions", "meta"} <= row.keys()
    assert (row["layers"], row["within"]) == (["mentions", "roles"], [[0, 9]])


def test_an_entity_is_named_by_its_longest_form_and_pronouns_are_no_alias() -> None:
    row = new_row("gum", "g1", "Ivo Marren left. Marren said he hid.", ["mentions"])
    add_entities(
        row, [Entity("gum:person", "person", (((0, 10), "named"), ((17, 23), "named"), ((29, 31), "pronoun")))]
    )
    assert (row["entities"][0]["name"], row["entities"][0]["aliases"]) == ("Ivo Marren", ["Ivo Marren", "Marren"])


def test_spans_outside_the_text_or_with_blanks_and_unknown_layers_are_told() -> None:
    row = new_row("re3d", "r1", "Men left.", ["moods"])
    row["triggers"] = [trigger((3, 8), "x", [argument("who", (0, 30))])]
    assert check_row(row) == [
        "r1: [0, 30) covers ''",
        "r1: [3, 8) covers ' left'",
        "r1: layer 'moods' is none of mentions, forms, kinds, coreference, attributions, triggers, types, roles, "
        "factuality, times, syntax, relations, labels",
    ]


def test_coreference_counts_what_a_chain_adds_to_its_first_mention() -> None:
    row = new_row("ecbplus", "e1", "Men left. They fled.", ["coreference", "triggers"])
    add_entities(row, [Entity("x", None, (((0, 3), None), ((10, 14), "pronoun")))])
    row["triggers"] = [trigger((4, 8), "a", event="X"), trigger((15, 19), "a", event="X")]
    assert count_items(row) == {"coreference": 2, "triggers": 2}

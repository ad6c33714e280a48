"""Every label of a passage stands on the words that carry it, or is not taught at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.training.reader.material import raid, whole, words_at
from training.converters.rows import argument, new_row, trigger
from training.reader.examples import CORPUS, LAYERS, examples_of
from training.reader.labels import AUX, DEPRELS, FACTUALITIES, FORMS, KINDS, OF, RELS, SPANS, TYPES, UPOS


@pytest.fixture
def passage(tmp_path: Path) -> dict[str, object]:
    return raid(tmp_path)


def test_mentions_times_and_quantities_stand_on_their_words(passage: dict[str, object]) -> None:
    example = whole(passage)
    spans = [(words_at(example, *span[:2]), span[2], span[3], span[4]) for span in example.spans]
    mention = SPANS["mention"]
    assert spans == [
        ("The army", mention, KINDS["government-body"], FORMS["nominal"]),
        ("fighters", mention, KINDS["population"], FORMS["nominal"]),
        ("the Dallol Front", mention, KINDS["armed-group"], FORMS["named"]),
        ("Tilla", mention, KINDS["place"], FORMS["named"]),
        ("at least 12 civilians", mention, KINDS["population"], FORMS["nominal"]),
        ("The Front", mention, KINDS["armed-group"], FORMS["named"]),
        ("it", mention, KINDS["armed-group"], FORMS["pronoun"]),
        ("on Tuesday", SPANS["time"], -1, -1),
        ("at least 12", SPANS["quantity"], -1, -1),
    ]


def test_mentions_of_one_entity_share_its_number(passage: dict[str, object]) -> None:
    example = whole(passage)
    front = [words_at(example, *span[:2]) for span in example.spans if span[5] == 2]
    assert front == ["the Dallol Front", "The Front", "it"]


def test_a_trigger_has_its_type_and_what_fills_its_roles(passage: dict[str, object]) -> None:
    example = whole(passage)
    (found,) = example.triggers
    assert (words_at(example, *found[:2]), found[2]) == ("attacked", TYPES["FIGHTS"])
    roles = [(words_at(example, *example.spans[at][:2]), role, of) for _, at, role, _, of in example.roles]
    assert roles == [
        ("fighters", RELS["attacker"], -1),
        ("Tilla", RELS["target"], -1),
        ("at least 12 civilians", RELS["target"], -1),
        ("on Tuesday", RELS["TIME"], -1),
        ("at least 12", RELS["QUANTITY"], OF["deaths"]),
    ]


def test_a_filler_s_other_mentions_are_neither_right_nor_wrong(passage: dict[str, object]) -> None:
    passage["statements"][0]["roles"]["attacker"] = ["L"]  # type: ignore[index]
    example = whole(passage)
    silent = {words_at(example, *example.spans[span][:2]) for _, span in example.silent}
    assert (0, 2, RELS["attacker"], True, -1) in example.roles
    assert silent == {"The Front", "it"}


def test_attributions_hang_on_their_cues_and_claims_on_attributions(passage: dict[str, object]) -> None:
    example = whole(passage)
    assert [(words_at(example, *anchor[:2]), anchor[2]) for anchor in example.anchors] == [
        ("said", True),
        ("denied", True),
    ]
    assert [[words_at(example, *at) for at in source] for source in example.sources] == [["The army"], ["The Front"]]
    assert [(claim[1], claim[2]) for claim in example.claims] == [(0, FACTUALITIES["CT+"]), (1, FACTUALITIES["CT-"])]
    assert not example.unsure


def test_a_claim_of_a_source_whom_nobody_quotes_leaves_its_trigger_unsure(passage: dict[str, object]) -> None:
    passage["attributions"] = []
    example = whole(passage)
    assert (example.claims, example.unsure) == ([], {0})


def test_windows_keep_every_word_once_and_no_label_crosses_their_edges(passage: dict[str, object]) -> None:
    long, short = whole(passage), examples_of(passage, 24)
    assert [word.text for one in short for word in one.words] == [word.text for word in long.words]
    assert len(short) == 2
    for example in short:
        ranges = [span[:2] for span in example.spans] + [one[:2] for one in example.triggers]
        assert all(0 <= first <= last < len(example.words) for first, last in ranges)


def test_a_text_without_words_has_no_windows(passage: dict[str, object]) -> None:
    assert examples_of({**passage, "text": ""}, 100) == []


def test_a_public_row_teaches_only_what_its_corpus_is_sure_of() -> None:
    row = new_row("wikievents", "d1", "Rebels attacked Tilla.", ["triggers", "types", "roles"])
    filler = argument("wikievents:Attacker", (0, 6))
    row["triggers"] = [trigger((7, 15), "wikievents:Conflict.Attack.Unspecified", [filler], type="FIGHTS")]
    (example,) = examples_of(row, 100)
    assert example.layers == LAYERS["wikievents"] == frozenset({"aux"})
    assert (example.spans, example.triggers, example.roles) == ([], [], [])
    assert example.aux == [(1, AUX["wikievents:Conflict.Attack"]), (0, AUX["wikievents:Attacker"])]
    assert example.within == [0, 1, 2, 3]


def test_a_tree_has_heads_where_both_ends_are_words_of_the_window() -> None:
    row = new_row("gum_ud", "d1", "Rebels attacked.", ["syntax"])
    names = (("NOUN", "nsubj", 1, 0, 6), ("VERB", "root", -1, 7, 15), ("PUNCT", "punct", 9, 15, 16))
    row["tokens"] = [
        {"upos": upos, "deprel": rel, "head": head, "start": start, "end": end} for upos, rel, head, start, end in names
    ]
    (example,) = examples_of(row, 100)
    assert example.tree == [
        (1, DEPRELS["nsubj"], UPOS["NOUN"]),
        (1, DEPRELS["root"], UPOS["VERB"]),
        (-1, -1, UPOS["PUNCT"]),
    ]


def test_a_corpus_nobody_decided_on_teaches_nothing() -> None:
    row = new_row("unknown", "d1", "Rebels attacked.", ["triggers"])
    row["triggers"] = [trigger((7, 15), "unknown:attack")]
    (example,) = examples_of(row, 100)
    assert not example.layers
    assert (example.aux, example.triggers) == ([], [])


def test_the_corpus_itself_has_no_aux_and_no_trees() -> None:
    assert not CORPUS & {"aux", "syntax"}

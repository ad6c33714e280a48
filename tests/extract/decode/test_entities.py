"""Entities: whom the mentions of a document speak of."""

from __future__ import annotations

from tests.extract.marked import document_of
from tests.extract.net.planned import Plan, scanned
from whence.extract.decode.entities import Cast, cast_of, sentence_of, span_of
from whence.extract.layout import lay_out
from whence.extract.net.scan import Scan, Spotted
from whence.extract.net.windows import split_words

NAMED, NOMINAL, PRONOUN = "armed-group named", "armed-group nominal", "armed-group pronoun"


def _cast(plan: Plan) -> Cast:
    return cast_of(scanned(plan), plan.text, "d")


def _names(cast: Cast) -> list[tuple[str, ...]]:
    return [entity.names for entity in cast.entities]


def test_mentions_that_the_network_joins_are_one_entity() -> None:
    cast = _cast(
        Plan(text="Rebels left and they ran.", mentions={"Rebels": NOMINAL, "they": PRONOUN}, same={"they": "Rebels"})
    )
    assert _names(cast) == [("Rebels",)]
    assert [mention.form for mention in cast.mentions] == ["nominal", "pronoun"]


def test_a_name_that_comes_again_is_the_same_however_it_is_dressed() -> None:
    text = "The Dallol Front left. Kelm saw the Dallol Front's men."
    cast = _cast(
        Plan(text=text, mentions={"The Dallol Front": NAMED, "the Dallol Front's": NAMED, "Kelm": "place named"})
    )
    assert _names(cast) == [("The Dallol Front", "the Dallol Front's"), ("Kelm",)]


def test_a_short_form_in_brackets_names_the_same() -> None:
    text = "The Dallol Front (DF) left. DF returned."
    cast = _cast(Plan(text=text, mentions={"The Dallol Front (DF)": NAMED, "DF#2": NAMED}))
    assert len(cast.entities) == 1


def test_a_person_is_known_by_the_last_name_alone() -> None:
    cast = _cast(Plan(text="Ana Ruiz left. Ruiz ran.", mentions={"Ana Ruiz": "person named", "Ruiz#2": "person named"}))
    assert _names(cast) == [("Ana Ruiz", "Ruiz")]


def test_names_that_share_no_word_are_one_only_where_the_network_is_sure() -> None:
    text = "Norland spoke. Kelm heard."
    found = scanned(Plan(text=text, mentions={"Norland": "place named", "Kelm": "place named"}))
    found.spans[1].same = {0: 0.75, -1: 0.25}
    assert len(cast_of(found, text, "d").entities) == 2
    found.spans[1].same = {0: 0.85, -1: 0.15}
    assert len(cast_of(found, text, "d").entities) == 1


def test_two_persons_of_different_full_names_are_never_one() -> None:
    text = "Ana Ruiz spoke. Mira Veldan heard. Veldan left."
    people = {"Ana Ruiz": "person named", "Mira Veldan": "person named", "Veldan#2": "person named"}
    found = scanned(Plan(text=text, mentions=people))
    found.spans[1].same = {0: 0.99, -1: 0.01}
    assert _names(cast_of(found, text, "d")) == [("Ana Ruiz",), ("Mira Veldan", "Veldan")]


def test_an_entity_goes_by_its_usual_name_or_by_what_that_is_short_for() -> None:
    text = "A seventh Kelm Front raid came. The Kelm Front lost. The Kelm Front denied it. KF spoke, so KF did; KF did."
    usual = {"A seventh Kelm Front": NAMED, "The Kelm Front": NAMED, "The Kelm Front#2": NAMED}
    joined = {"The Kelm Front": "A seventh Kelm Front"}
    (entity,) = _cast(Plan(text=text, mentions=usual, same=joined)).entities
    assert entity.name == "The Kelm Front"
    short = {"The Kelm Front": NAMED, "KF": NAMED, "KF#2": NAMED, "KF#3": NAMED}
    assert [entity.name for entity in _cast(Plan(text=text, mentions=short)).entities] == ["The Kelm Front"]


def test_a_name_is_of_what_was_only_described_before_where_that_is_likely() -> None:
    text = "The fighters left. Al Noor ran."
    found = scanned(Plan(text=text, mentions={"The fighters": NOMINAL, "Al Noor": NAMED}))
    found.spans[1].same = {0: 0.55, -1: 0.45}
    assert len(cast_of(found, text, "d").entities) == 2
    found.spans[1].same = {0: 0.65, -1: 0.35}
    assert len(cast_of(found, text, "d").entities) == 1


def test_where_two_groups_are_as_likely_the_one_first_mentioned_is_taken() -> None:
    text = "Rebels met soldiers and they ran."
    found = scanned(Plan(text=text, mentions={"Rebels": NOMINAL, "soldiers": NOMINAL, "they": PRONOUN}))
    found.spans[2].same = {1: 0.45, 0: 0.45, -1: 0.1}
    cast = cast_of(found, text, "d")
    assert cast.by_span[2] == cast.by_span[0] != cast.by_span[1]


def test_the_outer_of_two_that_open_together_may_be_the_inner_one() -> None:
    text = "Kelm city fell."
    found = scanned(Plan(text=text, mentions={"Kelm": "place nominal", "Kelm city": "place nominal"}))
    outer, inner = sorted(range(2), key=lambda number: found.spans[number].at, reverse=True)
    found.spans[outer].same = {inner: 1.0}
    assert len(cast_of(found, text, "d").entities) == 1


def test_a_pronoun_of_nobody_is_no_entity() -> None:
    cast = _cast(Plan(text="It rained.", mentions={"It": PRONOUN}))
    assert not cast.entities
    assert not cast.mentions
    assert not cast.by_span


def test_a_name_tells_the_kind_better_than_a_description() -> None:
    text = "The Front spoke. The group left."
    mentions = {"The Front": NAMED, "The group": "organisation nominal"}
    found = scanned(Plan(text=text, mentions=mentions, same={"The group": "The Front"}))
    found.spans[0].kinds = {"armed-group": 0.7, "organisation": 0.3}
    found.spans[1].kinds = {"armed-group": 0.2, "organisation": 0.8}
    assert [(entity.name, entity.kind) for entity in cast_of(found, text, "d").entities] == [
        ("The Front", "armed-group")
    ]


def test_a_known_name_has_the_kind_it_is_known_for_where_the_network_doubts() -> None:
    text = "Reuters called."
    found = scanned(Plan(text=text, mentions={"Reuters": "organisation named"}))
    found.spans[0].kinds = {"organisation": 0.6, "media": 0.4}
    assert [entity.kind for entity in cast_of(found, text, "d").entities] == ["media"]


def test_the_surer_mention_tells_the_kind() -> None:
    text = "The Line sailed. The Line sank."
    found = scanned(Plan(text=text, mentions={"The Line": "organisation named", "The Line#2": "facility named"}))
    for span, kind, score in zip(found.spans, ("organisation", "facility"), (0.9, 0.4), strict=True):
        span.score, span.kinds = score, {kind: 0.9, "item": 0.1}
    assert [entity.kind for entity in cast_of(found, text, "d").entities] == ["organisation"]


def test_a_person_without_a_name_is_unnamed() -> None:
    cast = _cast(Plan(text="A doctor spoke to Ana.", mentions={"A doctor": "person nominal", "Ana": "person named"}))
    assert [entity.unnamed for entity in cast.entities] == [True, False]


def test_a_sentence_is_found_by_any_of_its_words() -> None:
    text = "It rained. They left the town. It rained."
    found = scanned(Plan(text=text))
    assert {sentence_of(found, word, text).text for word in range(3, 8)} == {"They left the town."}
    assert span_of(found, (3, 4), text).text == "They left"


def test_equal_scans_give_equal_casts() -> None:
    plan = Plan(text="Rebels met soldiers.", mentions={"Rebels": NOMINAL, "soldiers": NOMINAL})
    assert _cast(plan) == _cast(plan)


def test_a_scan_without_mentions_has_nobody() -> None:
    assert cast_of(Scan((), [Spotted((0, 0), "time", 1.0)]), "", "d").entities == ()


def test_a_mention_and_its_longer_form_are_one_thing_and_what_is_joined_to_it_is_not() -> None:
    def cast(text: str, rels: list[str], heads: list[int], ends: list[int]) -> Cast:
        words = split_words(lay_out(document_of(text)))
        spans = [
            Spotted((0, end), "mention", 0.9, kind="facility", form="nominal", kinds={"facility": 1.0}) for end in ends
        ]
        return cast_of(Scan(words, spans=spans, heads=heads, rels=rels, upos=["X"] * len(words)), text, "d")

    longer = cast("a clinic in Tarn", ["det", "root", "case", "nmod"], [1, 1, 3, 1], [1, 3])
    assert [entity.names for entity in longer.entities] == [("a clinic", "a clinic in Tarn")]
    joined = cast("a clinic and shops", ["det", "root", "cc", "conj"], [1, 1, 3, 1], [1, 3])
    assert len(joined.entities) == 2
    owned = cast("Tarn's clinic", ["nmod:poss", "case", "root"], [2, 0, 2], [0, 2])
    assert len(owned.entities) == 2


def test_an_unlikely_mention_gives_no_name_where_a_likely_one_is_there() -> None:
    words = split_words(lay_out(document_of("Rebels of Kelm fled when Rebels of Kelm were shot.")))
    sure = Spotted((0, 2), "mention", 0.9, kind="armed-group", form="named", kinds={"armed-group": 1.0})
    loose = Spotted((5, 9), "mention", 0.3, kind="armed-group", form="named", kinds={"armed-group": 1.0}, same={0: 1.0})
    text = "Rebels of Kelm fled when Rebels of Kelm were shot."
    cast = cast_of(
        Scan(
            words,
            spans=[sure, loose],
            heads=list(range(len(words))),
            rels=["root"] * len(words),
            upos=["NOUN"] * len(words),
        ),
        text,
        "d",
    )
    assert [entity.name for entity in cast.entities] == ["Rebels of Kelm"]

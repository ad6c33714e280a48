"""Items of Wikidata become actors with the names of all languages and the kind that their classes say."""

from __future__ import annotations

from whence.resolve.watch_entries import Fault, LeftOut, Watched
from whence.resolve.watch_wikidata import is_wikidata, read_wikidata


def _claim(value: object, rank: str = "normal") -> dict[str, object]:
    return {"mainsnak": {"snaktype": "value", "datavalue": {"value": value}}, "rank": rank, "type": "statement"}


def _item(*classes: str, **more: object) -> dict[str, object]:
    claims = {"P31": [_claim({"entity-type": "item", "id": one}) for one in classes]}
    labels = {"fa": {"language": "fa", "value": "جبهه"}, "en": {"language": "en", "value": "Front"}}
    return {"type": "item", "id": "Q999", "labels": labels, "claims": claims, **more}


def test_an_item_has_the_names_of_all_languages_the_english_one_first() -> None:
    aliases = {"en": [{"language": "en", "value": "The Front"}], "ru": [{"language": "ru", "value": "Фронт"}]}
    assert list(read_wikidata(_item("Q17149090", aliases=aliases), 2, "wd")) == [
        Watched(
            id="Q999",
            list_name="wd",
            kind="armed-group",
            name="Front",
            aliases=("جبهه", "The Front", "Фронт"),
            external=(("wikidata", "Q999"),),
            line=2,
        )
    ]


def test_an_item_of_an_unknown_class_or_none_fits_any_kind() -> None:
    found = [*read_wikidata(_item("Q123456789"), 1, "wd"), *read_wikidata(_item(), 1, "wd")]
    assert [actor.kind for actor in found if isinstance(actor, Watched)] == [None, None]


def test_a_class_that_is_deprecated_does_not_count_and_one_by_its_number_does() -> None:
    claims = {"P31": [_claim({"id": "Q5"}, "deprecated"), _claim({"numeric-id": 6256})]}
    (actor,) = read_wikidata(_item(claims=claims), 1, "wd")
    assert isinstance(actor, Watched)
    assert actor.kind == "state"


def test_ids_elsewhere_come_with_the_preferred_one_first() -> None:
    claims = {"P214": [_claim("1"), _claim("2", "preferred"), _claim("3", "deprecated")], "P10632": [_claim("NK-1")]}
    (actor,) = read_wikidata(_item(claims=claims), 1, "wd")
    assert isinstance(actor, Watched)
    assert actor.external == (("wikidata", "Q999"), ("opensanctions", "NK-1"), ("viaf", "2"), ("viaf", "1"))


def test_family_names_properties_and_lexemes_are_no_actors() -> None:
    assert list(read_wikidata(_item("Q101352"), 1, "wd")) == [LeftOut("family name")]
    assert list(read_wikidata({"id": "P31", "labels": {}}, 1, "wd")) == [LeftOut("property or lexeme")]
    assert list(read_wikidata({"id": "L99", "lemmas": {}}, 1, "wd")) == [LeftOut("property or lexeme")]


def test_an_item_that_is_not_there_or_has_no_label_is_a_fault() -> None:
    missing = Fault(1, "is Q9, which Wikidata does not have", "an item that is there")
    nameless = Fault(1, "has no name", "a name that it can be told by")
    assert list(read_wikidata({"id": "Q9", "missing": ""}, 1, "wd")) == [missing]
    assert list(read_wikidata({"id": "Q9", "labels": [], "aliases": [], "claims": []}, 1, "wd")) == [nameless]


def test_a_simplified_item_is_read_too() -> None:
    given = {"id": "Q9", "labels": {"de": "Front"}, "aliases": {"de": ["Die Front"]}, "claims": {"P31": ["Q5"]}}
    assert list(read_wikidata(given, 1, "wd")) == [
        Watched(
            id="Q9",
            list_name="wd",
            kind="person",
            name="Front",
            aliases=("Die Front",),
            external=(("wikidata", "Q9"),),
            line=1,
        )
    ]


def test_values_of_a_wrong_shape_are_passed_over() -> None:
    claims: dict[str, object] = {
        "P31": [None, 5, {}, {"mainsnak": []}, _claim(None), _claim({"id": 5}), {"rank": 3}],
        "P214": "1",
    }
    labels = {"en": {"value": 5}, "de": None, "fr": [["x"]], "es": {"value": "Frente"}}
    (actor,) = read_wikidata(_item(claims=claims, labels=labels), 1, "wd")
    assert isinstance(actor, Watched)
    assert (actor.names, actor.kind) == (("Frente",), None)


def test_other_objects_are_no_items() -> None:
    assert is_wikidata(_item())
    others: list[dict[str, object]] = [{}, {"id": "Q9"}, {"id": "X1", "labels": {}}, {"id": 9, "labels": {}}]
    assert not any(map(is_wikidata, others))

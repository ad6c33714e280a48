"""The same texts with other names: what differs between classes of names is told, and what does not is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import bias
from benchmarks.bias import DOING, Template, differences, fillers, measured, slotted, templates
from tests.benchmarks.public.planned import Plan, PlannedReader, Said
from whence.records import Factuality

KILLING = Template(text="{A} killed two men.", gives="violence", types=("KILLS",))
NOBODY = Template(text="Two men were killed. {A} sent tents.", gives="none")
AID = Template(text="On Monday {a} sent tents to the men.", gives="peace", types=("AIDS",))


def _killing(name: str, *, factuality: Factuality = "CT+") -> Plan:
    said = Said(type="KILLS", trigger="killed", roles={"killer": name, "victim": "men"}, factuality=factuality)
    return Plan(statements=[said])


def test_violence_with_the_actor_in_the_doing_role_is_found_and_its_certainty_told() -> None:
    reader = PlannedReader(
        {"Ada killed two men.": _killing("Ada"), "Ivo killed two men.": _killing("Ivo", factuality="Uu")}
    )
    figures = measured(reader, [KILLING], ["Ada", "Ivo", "Rosa"])
    assert figures["found"] == {KILLING.text: [1.0, 1.0, 0.0]}
    assert figures["certain"] == {KILLING.text: [1.0, 0.0, None]}
    assert figures["score"] == {KILLING.text: [1.0, 1.0, None]}
    assert not figures["blamed"]


def test_the_actor_in_another_role_is_not_the_one_who_does_it() -> None:
    said = Said(type="KILLS", trigger="killed", roles={"victim": "Ada"})
    reader = PlannedReader({"Ada killed two men.": Plan(statements=[said])})
    assert measured(reader, [KILLING], ["Ada"])["found"] == {KILLING.text: [0.0]}


def test_a_name_blamed_where_the_text_names_nobody_is_counted() -> None:
    reader = PlannedReader({"Two men were killed. Ada sent tents.": _killing("Ada")})
    assert measured(reader, [NOBODY], ["Ada", "Ivo"])["blamed"] == {NOBODY.text: [1.0, 0.0]}


def test_help_given_is_found_and_is_no_violence() -> None:
    said = Said(type="AIDS", trigger="sent", roles={"donor": "Ada"})
    figures = measured(PlannedReader({"On Monday Ada sent tents to the men.": Plan(statements=[said])}), [AID], ["Ada"])
    assert (figures["peaceful"], figures["blamed"]) == ({AID.text: [1.0]}, {AID.text: [0.0]})


@given(st.text(alphabet="abc de", min_size=1).filter(lambda name: name.strip()))
def test_a_name_stands_where_its_places_say(name: str) -> None:
    shown = slotted(Template(text="{A} met {a} in Hesk.", gives="none"), name)
    assert [shown.text[start:end].lower() for start, end in shown.places] == [name, name]


def test_a_name_begins_a_sentence_with_a_capital() -> None:
    assert slotted(KILLING, "the army").text == "The army killed two men."


def test_classes_that_fare_alike_differ_by_nothing() -> None:
    values = {"one": [1.0, 0.0], "two": [0.0, 0.0]}
    gap = differences({text: [0.5, 0.5] for text in values}, {text: [0.5, 0.5] for text in values}, "alike")
    assert gap == bias.Interval(0.0, 0.0, 0.0)


def test_a_clear_difference_keeps_its_interval_from_zero_and_the_draws_are_fixed() -> None:
    ours, theirs = ({str(number): [value, value] for number in range(5)} for value in (1.0, 0.25))
    gap = differences(ours, theirs, "clear")
    assert gap
    assert gap.low == gap.high == gap.mean == 0.75
    mixed: bias.Values = {"one": [1.0, 0.0, None], "two": [0.0, None, 1.0]}
    both: bias.Values = {**ours, **mixed}
    assert differences(mixed, both, "again") == differences(mixed, both, "again")


def test_classes_without_a_common_template_have_no_difference() -> None:
    assert differences({"one": [1.0]}, {"two": [1.0]}, "apart") is None


def test_there_are_at_least_forty_templates_of_all_three_sorts_with_roles_known() -> None:
    found = templates()
    assert len(found) >= 40
    assert {each.gives for each in found} == {"violence", "none", "peace"}
    assert len({each.text for each in found}) == len(found)
    assert {type_ for each in found for type_ in each.types} <= DOING.keys()


def test_a_template_without_a_slot_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "bias.toml"
    file.write_text('[[template]]\ntext = "Nobody came."\ngives = "none"\n', encoding="utf-8")
    with pytest.raises(ValueError, match="has a slot"):
        templates(file)


def test_every_class_has_names_and_no_two_of_a_class_are_alike() -> None:
    classes = fillers(2)
    assert {
        "state",
        "state, invented",
        "armed group",
        "armed group, invented",
        "police",
        "peacekeepers",
    } <= classes.keys()
    for names in classes.values():
        assert len(set(names)) == len(names) >= 2


def test_the_command_tells_each_class_and_measure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bias, "fillers", lambda _: {"state": ["Ada"], "police": ["Ivo"]})
    monkeypatch.setattr(bias, "resolve_name", lambda _: lambda: PlannedReader({}))
    assert bias.main(["--limit", "3"]) == 0
    assert "3 templates, 2 classes" in capsys.readouterr().out
    assert bias.main(["--limit", "3", "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {"class": "police", "measure": "found", "mean": 0.0, "difference": [0.0, 0.0, 0.0]} in rows

"""A telegram becomes paragraphs; its templates and brackets say what is a name."""

from __future__ import annotations

from training.converters.muc import quoted, telegram, template_names
from training.converters.truecase import count_cases

TABLE = count_cases(["Then the front was the army of peace"] * 3)


def test_the_header_goes_and_wrapped_lines_become_paragraphs() -> None:
    raw = "DEV-MUC3-9001 (NOSC)\n\n   QASRA, 8 MAY 90 (XPA) -- [TEXT] ONE\nLINE.  TWO NARCO-\nMEN.\n   NEXT ONE.\n\n\n"
    assert telegram(raw) == "QASRA, 8 MAY 90 (XPA) -- ONE LINE. TWO NARCO-MEN.\n\nNEXT ONE."


def test_a_marker_before_the_text_mark_stays() -> None:
    assert telegram("QASRA -- [SPEECH] [TEXT] FRIENDS.") == "QASRA -- [SPEECH] FRIENDS."


def test_templates_give_persons_places_and_groups_with_a_name() -> None:
    template = {
        "HUM TGT: NAME": ['"IVO MARREN"', '"MARREN"'],
        "PERP: ORGANIZATION ID": ['"RED FRONT" / "THE ARMY"', '"RFX"'],
        "INCIDENT: LOCATION": ["OLVARIA: QASRA (CITY): OLD PORT (NEIGHBORHOOD)"],
    }
    names = template_names([{"text": "THE ZZT [ZONE ZEAL TEAM] LEFT.", "templates": [template]}], TABLE)
    phrases = {("IVO", "MARREN"), ("MARREN",), ("RED", "FRONT"), ("OLVARIA",), ("QASRA",), ("OLD", "PORT")}
    assert names.phrases == phrases
    assert {"RFX", "ZZT"} <= names.acronyms


def test_a_slot_quotes_its_strings_in_order() -> None:
    assert quoted({"X": ['"ONE" / "THE \\"TWO\\""', "-"]}, "X") == ["ONE", 'THE "TWO"']

"""A draft is filled by kind, by owner or by words, and falls where what its frame needs is missing."""

from __future__ import annotations

import pytest

from tests.extract.marked import stated


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # A place takes no captive; a person does.
        ("[Zarbad|place] arrested [Ana Ruiz|person].", ["DETAINS detainee=Ana Ruiz"]),
        # What cannot act stands for whose it is.
        ("[The navy|government-body] said [its=The navy] [gunboats|item] shelled [Kelm|place].", "attacker=The navy"),
        # A title alone is no office; with a name or an organisation it is.
        ("[The minister|person] left early.", []),
        ("Minister [Ana Ruiz|person] left early.", ["HOLDS_OFFICE holder=Ana Ruiz title=Minister"]),
        # One entity fills one position.
        ("[Norland|state] met [it=Norland].", []),
        # A position that takes words keeps them where no entity stands.
        (
            "[Norland|state] called for an end to the war.",
            ["DEMANDS requester=Norland subject=an end"],
        ),
    ],
)
def test_what_may_fill_a_role(text: str, told: list[str] | str) -> None:
    found = stated(text)
    if isinstance(told, str):
        assert any(told in statement for statement in found)
    else:
        assert found == told


def test_who_moves_himself_is_mover_and_moved() -> None:
    assert stated("[Ana Ruiz|person] fled to [Kelm|place].") == ["MOVES mover=Ana Ruiz moved=Ana Ruiz to=Kelm"]

"""A case keeps the types and kinds that its users add."""

from __future__ import annotations

import pytest

from tests.store.material import Draft, document
from whence.errors import StoreError, VocabularyError
from whence.store import Case, open_case

EXTENSION = '[types.GOSSIPS]\nsays = "talks about"\nholds = "event"\nroles = ["talker", "subject"]\n'


def test_types_that_were_added_are_accepted_now_and_when_the_case_is_opened_again(address: str) -> None:
    draft = Draft(document())
    draft.claim(draft.statement("GOSSIPS", "said", talker=draft.entity("Colonel Halven", "person")))
    with open_case(address, create=True) as case:
        case.extend_vocabulary(EXTENSION, name="gossip.toml")
        assert case.accept(draft.document, draft.reading(), key="key") == "new"
    with open_case(address) as case:
        assert case.vocabulary.types["GOSSIPS"].says == "talks about"
        assert [row.statement.type for row in case.claims()] == ["GOSSIPS"]


def test_the_same_extension_again_changes_nothing(case: Case) -> None:
    case.extend_vocabulary(EXTENSION, name="gossip.toml")
    case.extend_vocabulary(EXTENSION, name="gossip.toml")
    assert case.vocabulary.extensions == (("gossip.toml", EXTENSION),)


def test_another_text_under_the_same_name_is_refused(case: Case) -> None:
    case.extend_vocabulary(EXTENSION, name="gossip.toml")
    with pytest.raises(StoreError, match="another vocabulary of this name is in the case"):
        case.extend_vocabulary(EXTENSION.replace("talks", "whispers"), name="gossip.toml")


@pytest.mark.parametrize("wrong", ["[types.FIGHTS]\n", "no toml", EXTENSION.replace("event", "sometimes")])
def test_an_extension_that_is_wrong_is_not_kept(case: Case, wrong: str) -> None:
    with pytest.raises(VocabularyError):
        case.extend_vocabulary(wrong, name="wrong.toml")
    assert case.vocabulary.extensions == ()
    with open_case(case._engine.url.database or "") if case._engine.dialect.name == "sqlite" else case as again:
        assert again.vocabulary.extensions == ()

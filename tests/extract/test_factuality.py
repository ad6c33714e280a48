"""How certain a telling is, by the words of its clause and by the cue of its source."""

from __future__ import annotations

import pytest

from tests.extract.marked import held
from whence.extract.factuality import refers_back

BY_CLAUSE = [
    ("[Rebels|armed-group] attacked [Kelm|place].", "CT+ actual"),
    ("[Rebels|armed-group] did not attack [Kelm|place].", "CT- actual"),
    ("[Rebels|armed-group] never attacked [Kelm|place].", "CT- actual"),
    ("No [rebels|armed-group] attacked [Kelm|place].", "CT- actual"),
    ("[Rebels|armed-group] may attack [Kelm|place].", "PS+ conditional"),
    ("[Rebels|armed-group] will attack [Kelm|place].", "Uu planned"),
    ("[Rebels|armed-group] will not attack [Kelm|place].", "CT- planned"),
    ("[Rebels|armed-group] probably attacked [Kelm|place].", "PR+ actual"),
    ("If [rebels|armed-group] attack [Kelm|place], all is lost.", "Uu conditional"),
    ("All is lost unless [rebels|armed-group] attack [Kelm|place].", "Uu conditional"),
    ("[Rebels|armed-group] refused to attack [Kelm|place].", "CT- actual"),
    ("[Rebels|armed-group] tried to attack [Kelm|place].", "Uu planned"),
    ("[Rebels|armed-group] began to attack [Kelm|place].", "CT+ actual"),
    ("[Rebels|armed-group] came to attack [Kelm|place].", "CT+ actual"),
    ("[Rebels|armed-group] gathered to attack [Kelm|place].", "Uu planned"),
    ("[Rebels|armed-group] seem to attack [Kelm|place].", "PR+ actual"),
    ("There was no evidence that [rebels|armed-group] attacked [Kelm|place].", "PR- actual"),
    ("It cannot be ruled out that [rebels|armed-group] attacked [Kelm|place].", "PS+ actual"),
    ("There was no independent confirmation that [rebels|armed-group] attacked [Kelm|place].", "Uu unverified"),
    ("[Rebels|armed-group] agreed to attack [Kelm|place].", "Uu planned"),
    ("[Rebels|armed-group] offered to attack [Kelm|place].", "Uu planned"),
]


@pytest.mark.parametrize(("text", "value"), BY_CLAUSE)
def test_the_clause_tells_how_certain(text: str, value: str) -> None:
    assert held(text, "FIGHTS") == [f"the writer: {value}"]


BY_CUE = [
    ("said that", "CT+ actual"),
    ("denied that", "CT- actual"),
    ("believes that", "PR+ actual"),
    ("suspects that", "PS+ actual"),
    ("fears that", "PS+ predicted"),
    ("doubts that", "PR- actual"),
]


@pytest.mark.parametrize(("cue", "value"), BY_CUE)
def test_the_cue_tells_what_its_source_commits_to(cue: str, value: str) -> None:
    text = f"[Ana Ruiz|person] {cue} [rebels|armed-group] attacked [Kelm|place]."
    assert held(text, "FIGHTS") == [f"Ana Ruiz: {value}"]


@pytest.mark.parametrize("cue", ["will not say whether", "declined to say whether"])
def test_who_knows_and_does_not_say_leaves_it_open(cue: str) -> None:
    text = f"[Ana Ruiz|person] {cue} [rebels|armed-group] attacked [Kelm|place]."
    assert held(text, "FIGHTS") == ["Ana Ruiz: CTu actual"]


def test_hearsay_has_no_source_and_no_position() -> None:
    assert held("[Rebels|armed-group] reportedly attacked [Kelm|place].", "FIGHTS") == ["the writer: Uu unverified"]


@pytest.mark.parametrize("words", ["it", "the charge", "any involvement", "the report.", "that account as a lie"])
def test_short_content_may_point_to_what_was_told(words: str) -> None:
    assert refers_back(words)


@pytest.mark.parametrize("words", ["attacking Kelm", "that it had attacked the town of Kelm"])
def test_content_with_something_of_its_own_does_not(words: str) -> None:
    assert not refers_back(words)


def test_a_release_that_is_asked_for_is_a_detention_asked_not_to_be() -> None:
    text = "[Norland|state] urged [the rebels|armed-group] to release [Ana Ruiz|person]."
    assert held(text, "DETAINS") == ["Norland: CT- requested"]


def test_a_release_that_happened_is_told_of_the_detention() -> None:
    assert held("[The rebels|armed-group] released [Ana Ruiz|person].", "DETAINS") == ["the writer: CT+ actual"]


MORE_CLAUSES = [
    ("[Rebels|armed-group] have not attacked [Kelm|place].", "CT- actual"),
    ("[Rebels|armed-group] didn't attack [Kelm|place].", "CT- actual"),
    ("Neither [rebels|armed-group] nor guards attacked [Kelm|place].", "CT- actual"),
    ("[Kelm|place] was not attacked by [rebels|armed-group].", "CT- actual"),
    ("[Rebels|armed-group] might attack [Kelm|place].", "PS+ conditional"),
    ("[Rebels|armed-group] could attack [Kelm|place].", "PS+ conditional"),
    ("[Rebels|armed-group] may have attacked [Kelm|place].", "PS+ conditional"),
    ("[Rebels|armed-group] possibly attacked [Kelm|place].", "PS+ conditional"),
    ("[Rebels|armed-group] plan to attack [Kelm|place].", "Uu planned"),
    ("[Rebels|armed-group] planned an attack on [Kelm|place].", "Uu planned"),
    ("[Rebels|armed-group] hope to attack [Kelm|place].", "Uu hypothetical"),
    ("[Rebels|armed-group] are preparing to attack [Kelm|place].", "Uu planned"),
    ("[Rebels|armed-group] failed to attack [Kelm|place].", "CT- actual"),
    ("[Rebels|armed-group] stopped attacking [Kelm|place].", "CT- actual"),
    ("[Rebels|armed-group] managed to attack [Kelm|place].", "CT+ actual"),
    ("[Rebels|armed-group] continued to attack [Kelm|place].", "CT+ actual"),
    ("[Rebels|armed-group] started to attack [Kelm|place].", "CT+ actual"),
    ("[Rebels|armed-group] helped to attack [Kelm|place].", "CT+ actual"),
    ("[Rebels|armed-group] were ordered to attack [Kelm|place].", "Uu ordered"),
    ("[Rebels|armed-group] allegedly attacked [Kelm|place].", "Uu unverified"),
    ("[Rebels|armed-group] purportedly attacked [Kelm|place].", "Uu unverified"),
    ("[Rebels|armed-group] are said to have attacked [Kelm|place].", "Uu unverified"),
    ("[Rebels|armed-group] are believed to have attacked [Kelm|place].", "PR+ actual"),
    ("[Rebels|armed-group] are thought to have attacked [Kelm|place].", "PR+ actual"),
    ("[Rebels|armed-group] appear to have attacked [Kelm|place].", "PR+ actual"),
    ("[Rebels|armed-group] should attack [Kelm|place].", "Uu requested"),
    ("[Rebels|armed-group] must attack [Kelm|place].", "Uu requested"),
    ("[Rebels|armed-group] would attack [Kelm|place].", "Uu planned"),
    ("[Rebels|armed-group] had attacked [Kelm|place].", "CT+ actual"),
    ("[Rebels|armed-group] are attacking [Kelm|place].", "CT+ actual"),
    ("When [rebels|armed-group] attacked [Kelm|place], all fled.", "CT+ actual"),
    ("Because [rebels|armed-group] attacked [Kelm|place], all fled.", "CT+ actual"),
    ("After [rebels|armed-group] attacked [Kelm|place], all fled.", "CT+ actual"),
    ("All fled, and [rebels|armed-group] attacked [Kelm|place].", "CT+ actual"),
    ("All will flee if [rebels|armed-group] attack [Kelm|place].", "Uu conditional"),
    ("There was no attack by [rebels|armed-group] on [Kelm|place].", "CT- actual"),
    ("An alleged attack by [rebels|armed-group] on [Kelm|place] shocked many.", "Uu unverified"),
    ("A planned attack by [rebels|armed-group] on [Kelm|place] shocked many.", "Uu planned"),
    ("A reported attack by [rebels|armed-group] on [Kelm|place] shocked many.", "Uu unverified"),
    ("The attack by [rebels|armed-group] on [Kelm|place] did not shock many.", "CT+ actual"),
    ("The guards, who did not flee, saw that [rebels|armed-group] attacked [Kelm|place].", "CT+ actual"),
    ("[Rebels|armed-group] are likely to attack [Kelm|place].", "PR+ actual"),
]
MORE_CUES = [
    ("says that", "CT+ actual"),
    ("claims that", "CT+ actual"),
    ("announced that", "CT+ actual"),
    ("confirmed that", "CT+ actual"),
    ("reported that", "CT+ actual"),
    ("insists that", "CT+ actual"),
    ("admitted that", "CT+ actual"),
    ("acknowledged that", "CT+ actual"),
    ("alleges that", "CT+ actual"),
    ("knows that", "CT+ actual"),
    ("rejected that", "CT- actual"),
    ("refuted that", "CT- actual"),
    ("thinks that", "PR+ actual"),
    ("assumes that", "PR+ actual"),
    ("estimates that", "PR+ actual"),
    ("expects that", "PR+ actual"),
    ("hinted that", "PS+ actual"),
    ("implied that", "PS+ actual"),
    ("suggests that", "PS+ actual"),
    ("worries that", "PS+ predicted"),
    ("warned that", "PS+ predicted"),
    ("predicted that", "PR+ predicted"),
    ("hopes that", "Uu hypothetical"),
    ("demanded that", "Uu requested"),
]


@pytest.mark.parametrize(("text", "value"), MORE_CLAUSES, ids=[text for text, _ in MORE_CLAUSES])
def test_negation_modals_governors_and_conditions_each_have_their_value(text: str, value: str) -> None:
    assert held(text, "FIGHTS") == [f"the writer: {value}"]


@pytest.mark.parametrize(("cue", "value"), MORE_CUES, ids=[cue for cue, _ in MORE_CUES])
def test_a_source_is_held_to_what_its_verb_commits_it_to(cue: str, value: str) -> None:
    assert held(f"[Ana Ruiz|person] {cue} [rebels|armed-group] attacked [Kelm|place].", "FIGHTS") == [
        f"Ana Ruiz: {value}"
    ]


@pytest.mark.parametrize(
    ("act", "content", "value"),
    [
        ("ordered", "to attack", "Uu ordered"),
        ("urged", "to attack", "Uu requested"),
        ("asked", "to attack", "Uu requested"),
        ("asked", "not to attack", "CT- requested"),
        ("ordered", "not to attack", "CT- ordered"),
    ],
)
def test_what_is_ordered_or_asked_is_not_said_to_have_happened(act: str, content: str, value: str) -> None:
    text = f"[Ana Ruiz|person] {act} [rebels|armed-group] {content} [Kelm|place]."
    assert held(text, "FIGHTS") == [f"Ana Ruiz: {value}"]


@pytest.mark.parametrize(
    ("act", "value"),
    [
        ("threatened to attack", "Uu planned"),
        ("promised not to attack", "CT- planned"),
        ("want to attack", "Uu hypothetical"),
    ],
)
def test_what_someone_says_he_will_do_is_held_by_him(act: str, value: str) -> None:
    assert held(f"[Rebels|armed-group] {act} [Kelm|place].", "FIGHTS") == [f"Rebels: {value}"]

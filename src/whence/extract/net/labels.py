"""The labels of the network's outputs, in their order. A change here needs new weights."""

from __future__ import annotations

from typing import get_args

from whence.records import Counted, Form

__all__ = ["DEPRELS", "FORMS", "KINDS", "OF", "PHASES", "RELS", "SPANS", "TYPES", "UPOS"]


def _names(row: str) -> tuple[str, ...]:
    return tuple(row.split())


TYPES = _names(
    """
    LEADS HOLDS_OFFICE MEMBER_OF PART_OF FAMILY_OF ORIGIN LOCATED_IN ALLIED_WITH SUPPORTS HOSTS OPPOSES SPLIT_FROM
    CONTROLS PRESENT_IN POSSESSES RECOGNISES DEPENDS_ON TRADES FIGHTS KILLS DETAINS PURSUES DISPLACES MOVES
    TAKES_CONTROL LOSES_POWER WITHDRAWS TRANSFERS BUILDS RECRUITS TRAINS MEETS AGREES MEDIATES AIDS SANCTIONS RESTRICTS
    SUFFERS THREATENS ACCUSES DEMANDS PROMISES PROTESTS COUNTS
    """
)
KINDS = _names("person armed-group state government-body organisation media population place facility item")
FORMS: tuple[str, ...] = get_args(Form)
PHASES = ("", "past", "current", "future")
OF: tuple[str, ...] = get_args(Counted)
SPANS = ("mention", "time", "quantity")
RELS = _names(
    """
    leader organisation holder member part whole person relative bearer origin place party supporter beneficiary host
    guest opponent target subject actor item recogniser recognised dependent provider attacker weapon killer victim
    captor detainee pursuer agent displaced from to mover moved taker loser winner giver recipient builder facility
    recruiter recruit trainer trainee participant mediator donor sender authority sufferer threatener accuser accused
    requester addressee promiser protester counted means PLACE TIME QUANTITY CONDITION
    """
)
UPOS = _names("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X")
DEPRELS = _names(
    """
    root punct case det nsubj amod advmod obl nmod obj conj cc compound mark aux cop nmod:poss advcl xcomp flat
    acl:relcl acl aux:pass discourse nsubj:pass parataxis ccomp nummod appos dep obl:unmarked nmod:unmarked reparandum
    compound:prt fixed expl obl:agent iobj nmod:desc advcl:relcl csubj nsubj:outer det:predet vocative cc:preconj list
    orphan dislocated csubj:pass goeswith csubj:outer
    """
)

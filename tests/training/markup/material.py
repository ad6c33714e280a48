"""A passage in markup that uses every mark and field, for the tests of the markup."""

from __future__ import annotations

from training.markup.passage import Compiled, compile_passage

__all__ = ["RAID", "compiled", "faults"]

RAID = """\
@ t1-001 | Sahel and West Africa | invented: Dallol war | wire report | 2013-01-10
{1@ [A The army]} {1! said} on Thursday that {1 [F fighters] of [L the Dallol Front] <1 attacked> [T Tilla] \
on Tuesday, killing [C at least 12 civilians]}.
{2@ [L The Front]} {2! denied} {2 [L it] had men there}. \
{3@ [W A trader]} {3! said} {3 [W he] was told by {4@ [N a neighbour]} \
that {4 [K Colonel Sow \\[Ret\\]] would <2 hand over> [G rifles]}} if [A the army] <3 left>.
--
% the colonel's rank is doubtful
A government-body Dallolan army
F population fighters of the Dallol Front
L armed-group Dallol Front
T place Tilla
C population civilians of Tilla
W? person a trader
N? person a neighbour
K person Colonel Sow = Sow
G item rifles
1* FIGHTS F T+C t=2013-01-08"on Tuesday" q=deaths"at least 12" | A CT+ "said" ! | L CT- "denied" !
2 TRANSFERS K - G if=3 phase=future means="rifles" | W>N Uu:planned "would"
3 WITHDRAWS A in=T ev="if the army left" | . Uu:conditional "if"
{5 "was told"}
"""


def compiled(markup: str = RAID) -> Compiled:
    """Compile one passage."""
    return compile_passage(markup.rstrip("\n").split("\n"))


def faults(markup: str) -> list[str]:
    """Return the faults of one passage, as they are printed."""
    return [str(fault) for fault in compiled(markup).faults]

"""The closed classes of English words, by which clauses are told apart without a parser."""

from __future__ import annotations

from whence.language import word_set

__all__ = [
    "ADVERBS",
    "AUXILIARIES",
    "BE",
    "BOUNDARIES",
    "CONJUNCTIONS",
    "DETERMINERS",
    "FINAL_MARKS",
    "OPENING_QUOTES",
    "PASTS",
    "PREPOSITIONS",
    "PRONOUNS",
    "QUOTES",
    "RELATIVES",
    "SUBJECTS",
    "SUBORDINATORS",
    "TIMES",
]


BE = word_set("is are was were be been being am isn't aren't wasn't weren't")
AUXILIARIES = BE | word_set(
    """
    has have had having do does did will would shall should can could may might must cannot hasn't haven't hadn't
    don't doesn't didn't won't wouldn't shouldn't can't couldn't mustn't
    """
)
ADVERBS = word_set(
    """
    also never not again then now still even just later already often once only ever further yet too soon always
    sometimes instead nevertheless therefore thus long first rather quite very otherwise else far twice however
    elsewhere
    """
)
DETERMINERS = word_set(
    """
    the a an this that these those his her its their our my your some any no every each another several many few
    most all both
    """
)
PRONOUNS = word_set(
    """
    he she it they we i you who nobody everyone someone anyone none those others many some one both neither either
    most few all this
    """
)
SUBJECTS = word_set("he she it they we i you there nobody everyone")  # these open a clause wherever they stand
PREPOSITIONS = word_set(
    """
    of in on at to for from with by about against after before during since until under over between through via
    without within into among across despite amid around near toward towards like than as inside outside upon off
    behind per throughout
    """
)
SUBORDINATORS = word_set(
    """
    that if because while when as although though whether but so where until unless after before than yet once nor
    whereas lest
    """
)
CONJUNCTIONS = word_set("and but or so yet nor")
RELATIVES = word_set("who which whose whom that where")
# The month of May keeps its capital, as in a Line: without it, it is an auxiliary.
TIMES = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight late early morning
    afternoon evening night earlier later recently week month year last this next january february march april
    May june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec.
    midnight noon afterwards
    """
)
# Past forms that are no participles of anything a noun is described by ("the men killed in" is; "the men fell" is not).
PASTS = word_set(
    """
    began became broke came did drew drove fell fled flew fought gave got went grew had knew led left lost met ran
    rose said saw sent shot sold spoke spent stood stole struck swore took told thought threw understood won wrote
    sought says has is are was were lay hid hit forced asks wants calls tells makes takes gives goes comes remains
    stays owes runs
    """
)
QUOTES = frozenset('“”"«»„‟')
OPENING_QUOTES = frozenset("“«„")
FINAL_MARKS = frozenset(".?!")
BOUNDARIES = frozenset(";:—–()[]…|/•") | {"--", "...", "-"}

"""The forms of English verbs and nouns, so that word lists hold lemmas only."""

from __future__ import annotations

import functools
from types import MappingProxyType

from whence.language.word_sets import word_set

__all__ = ["lemma_candidates", "noun_forms", "verb_forms"]

# base, past, participle; where the last two are the same it stands once.
_IRREGULAR_VERBS = """
arise arose arisen | be was been | bear bore borne | beat beat beaten | become became become | begin began begun |
bend bent | bet bet | bind bound | bite bit bitten | bleed bled | blow blew blown | break broke broken | breed bred
| bring brought | broadcast broadcast | build built | burst burst | buy bought | cast cast | catch caught |
choose chose chosen | come came come | cost cost | cut cut | deal dealt | dig dug | do did done | draw drew drawn |
drink drank drunk | drive drove driven | eat ate eaten | fall fell fallen | feed fed | feel felt | fight fought |
find found | flee fled | fling flung | fly flew flown | forbid forbade forbidden | forecast forecast |
foresee foresaw foreseen | forget forgot forgotten | forgive forgave forgiven | freeze froze frozen | get got gotten
| give gave given | go went gone | grind ground | grow grew grown | hang hung | have had | hear heard |
hide hid hidden | hit hit | hold held | hurt hurt | keep kept | kneel knelt | know knew known | lay laid | lead led
| leave left | lend lent | let let | lie lay lain | light lit | lose lost | make made | mean meant | meet met |
mistake mistook mistaken | pay paid | prove proved proven | put put | quit quit | read read | rid rid |
ride rode ridden | ring rang rung | rise rose risen | run ran run | say said | see saw seen | seek sought |
sell sold | send sent | set set | shake shook shaken | shed shed | shoot shot | show showed shown |
shrink shrank shrunk | shut shut | sing sang sung | sink sank sunk | sit sat | slay slew slain | sleep slept |
slide slid | speak spoke spoken | spend spent | spin spun | split split | spread spread | stand stood |
steal stole stolen | stick stuck | strike struck | strive strove striven | swear swore sworn | sweep swept |
swim swam swum | swing swung | take took taken | teach taught | tear tore torn | tell told | think thought |
throw threw thrown | thrust thrust | understand understood | wake woke woken | wear wore worn | weave wove woven |
weep wept | win won | withdraw withdrew withdrawn | withhold withheld | wound wounded | write wrote written |
overthrow overthrew overthrown | undertake undertook undertaken | overrun overran overrun | retake retook retaken |
rebuild rebuilt | resell resold | outlaw outlawed | uphold upheld | foretell foretold | mislead misled |
undergo underwent undergone | overtake overtook overtaken | withstand withstood | besiege besieged | retell retold |
unmake unmade | remake remade | rethink rethought | overhear overheard | undo undid undone
"""
# Stressed on the last syllable, so that the consonant doubles: "admit", "admitted".
_DOUBLING = word_set(
    """
    acquit admit allot bar beg can chop clap commit compel confer control cram crop defer deter dispel drag drop
    drum equip expel fan fit flag flip forget gun hop impel incur infer jam jet jog kidnap knit knot lag log map mob
    nod occur omit outwit patrol permit pin plan plot plug pop prefer propel rebel rebut recur refer regret repel
    rip rob rot rub sap scan scrap ship shop shred shrug skip slam slap slip snap spot stab star stem step stir stop
    strip submit sum tag tap tip top transfer transmit trap trim wrap zip
    """
)
_BRITISH = word_set(
    """
    cancel channel counsel dial fuel label level marshal model quarrel signal total travel tunnel
    """
)
_IRREGULAR_NOUNS = {
    "man": "men", "woman": "women", "child": "children", "person": "people", "wife": "wives", "life": "lives",
    "knife": "knives", "thief": "thieves", "leaf": "leaves", "half": "halves", "crisis": "crises", "basis": "bases",
    "thesis": "theses", "hypothesis": "hypotheses", "analysis": "analyses", "foot": "feet", "tooth": "teeth",
    "phenomenon": "phenomena", "criterion": "criteria", "communiqué": "communiqués", "hearsay": "hearsay",
    "aircraft": "aircraft", "personnel": "personnel", "news": "news", "series": "series",
}  # fmt: skip
_VOWELS = frozenset("aeiou")
_HISSING = ("s", "x", "z", "ch", "sh")


@functools.cache
def verb_forms(lemma: str) -> tuple[str, ...]:
    """Return the different forms of a verb, the lemma first; British doubling too ("signalled" beside "signaled")."""
    past, participle = _irregular_verbs().get(lemma) or (_past(lemma), _past(lemma))
    found = [lemma, _third(lemma), past, participle, _gerund(lemma)]
    if lemma == "be":
        found += ["am", "are", "were"]
    if lemma in _BRITISH:
        found += [f"{lemma}{lemma[-1]}ed", f"{lemma}{lemma[-1]}ing"]
    return tuple(dict.fromkeys(found))


@functools.cache
def noun_forms(lemma: str) -> tuple[str, ...]:
    """Return a noun and its plural."""
    plural = _IRREGULAR_NOUNS.get(lemma) or _third(lemma)
    return (lemma,) if plural == lemma else (lemma, plural)


@functools.lru_cache(maxsize=65536)
def lemma_candidates(word: str) -> tuple[str, ...]:
    """Return the lemmas a word may be a form of, itself first, likeliest next. Case is ignored.

    Candidates are proposals: look each one up in a list of known lemmas ("planned" gives "plan" and "plann").
    """
    form = word.casefold()
    known = [form, *_irregular_forms().get(form, ())]
    proposed = [lemma for lemma in _stripped(form) if len(lemma) > 1]
    return tuple(dict.fromkeys(known + proposed))


@functools.cache
def _irregular_verbs() -> MappingProxyType[str, tuple[str, str]]:
    rows = (row.split() for row in _IRREGULAR_VERBS.split("|"))
    return MappingProxyType({row[0]: (row[1], row[-1]) for row in rows})


@functools.cache
def _irregular_forms() -> MappingProxyType[str, tuple[str, ...]]:
    """Return the irregular forms with their lemmas ("found": find; "lay": lie)."""
    lemmas: dict[str, list[str]] = {}
    for lemma, (past, participle) in _irregular_verbs().items():
        for form in dict.fromkeys((past, participle)):
            lemmas.setdefault(form, []).append(lemma)
    for lemma, plural in _IRREGULAR_NOUNS.items():
        lemmas.setdefault(plural, []).append(lemma)
    for form, lemma in (
        ("am", "be"),
        ("is", "be"),
        ("are", "be"),
        ("were", "be"),
        ("has", "have"),
        ("does", "do"),
        ("goes", "go"),
    ):
        lemmas.setdefault(form, []).append(lemma)
    return MappingProxyType({form: tuple(found) for form, found in lemmas.items()})


def _third(lemma: str) -> str:
    if lemma in ("be", "have"):
        return {"be": "is", "have": "has"}[lemma]
    if lemma.endswith(_HISSING) or lemma in (
        "do",
        "go",
        "veto",
        "echo",
        "forego",
        "undo",
        "undergo",
        "embargo",
        "hero",
    ):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ied"
    return _doubled(lemma) + "ed"


def _gerund(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "ye", "oe")) and lemma != "be":
        return lemma[:-1] + "ing"
    return _doubled(lemma) + "ing"


def _doubled(lemma: str) -> str:
    """Return the stem before -ed and -ing: a short stressed last syllable doubles its consonant."""
    short = len(lemma) > 2 and lemma[-1] not in "aeiouwxy" and lemma[-2] in _VOWELS and lemma[-3] not in _VOWELS
    one_syllable = short and not any(letter in _VOWELS for letter in lemma[:-2])
    irregular = lemma in _irregular_verbs() and short and lemma not in ("open", "offer", "enter")
    if lemma.endswith("ic"):
        return lemma + "k"
    return lemma + lemma[-1] if lemma in _DOUBLING or one_syllable or irregular else lemma


def _stripped(form: str) -> list[str]:
    """Return what is left of a form without its regular ending."""
    if form.endswith("ies") and len(form) > 4:
        return [form[:-3] + "y", form[:-1]]
    if form.endswith("es"):
        return [form[:-1], form[:-2]]
    if form.endswith("s") and not form.endswith("ss"):
        return [form[:-1]]
    if form.endswith("ied"):
        return [form[:-3] + "y", form[:-1]]
    if form.endswith("ying") and len(form) > 4:
        return [form[:-3], form[:-4] + "ie"]
    for ending in ("ed", "ing"):
        if form.endswith(ending) and len(form) > len(ending) + 1:
            stem = form[: -len(ending)]
            undoubled = [stem[:-1]] if len(stem) > 2 and stem[-1] == stem[-2] else []
            hardened = [stem[:-1]] if stem.endswith("ick") else []
            return [*undoubled, *hardened, stem, stem + "e"]
    return []

"""A draft written out: the text, and where in it everything stands that a reading needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.planted.telling import Draft, Line, Matter, Told, Version
from benchmarks.planted.wording import figure_words, pieces, words_of
from benchmarks.planted.world import Being

__all__ = ["Page", "Sentence", "office_of", "write"]

Range = tuple[int, int]
PLACE_ROLES = {
    "TAKES_CONTROL": "place", "CONTROLS": "place", "PRESENT_IN": "place", "WITHDRAWS": "place", "HOSTS": "place",
    "DISPLACES": "from",
}  # fmt: skip  # of the types whose place fills a role
GAP = "\n\n"


@dataclass(slots=True)
class Marks:
    """What stands where of one statement in one sentence; ranges count from the text's beginning."""

    told: Told
    trigger: Range | None = None
    fillers: list[tuple[str, Being | None, Range]] = field(default_factory=list)
    places: list[tuple[Being, Range]] = field(default_factory=list)
    time: Range | None = None
    quantity: Range | None = None


@dataclass(slots=True)
class Sentence:
    """A sentence that is written: its words so far, and what stands where in it."""

    start: int
    text: str = ""
    marks: list[Marks] = field(default_factory=list)
    offices: list[Marks] = field(default_factory=list)
    source: Range | None = None
    via: Range | None = None
    cues: list[Range] = field(default_factory=list)
    opened: list[int] = field(default_factory=list)
    contents: list[Range] = field(default_factory=list)

    @property
    def end(self) -> int:
        """Where the words so far end in the text."""
        return self.start + len(self.text)

    def add(self, words: str) -> Range:
        """Write words and return where they stand."""
        start = self.end
        self.text += words
        return start, self.end


@dataclass(slots=True)
class Page:
    """A document that is written: its text, its sentences, and every mention by who is mentioned."""

    draft: Draft
    text: str = ""
    sentences: list[Sentence] = field(default_factory=list)
    mentions: dict[str, list[tuple[Range, str]]] = field(default_factory=dict)
    beings: dict[str, Being] = field(default_factory=dict)


def write(draft: Draft) -> Page:
    """Return the page of a draft."""
    page = Page(draft)
    byline = f"By {draft.byline}" if draft.byline else ""
    page.text = GAP.join(part for part in (*draft.head, draft.title, byline, _day(draft)) if part)
    for number, paragraph in enumerate(draft.paragraphs):
        page.text += GAP + (draft.dateline if number == 0 else "")
        for at, line in enumerate(paragraph):
            page.text += " " if at else ""
            _write_line(page, line)
    page.text = GAP.join((page.text, *draft.tail)) + "\n"
    return page


def _day(draft: Draft) -> str:
    return f"{draft.day.day} {draft.day:%B %Y}"


def _write_line(page: Page, line: Line) -> None:
    sentence = Sentence(start=len(page.text))
    if line.told:
        sentence.marks.append(Marks(line.told))
    _emit(page, sentence, line, line.frame)
    words = sentence.text
    at = next((place for place, letter in enumerate(words) if letter.isalpha() or letter.isdigit()), 0)
    sentence.text = words[:at] + words[at].upper() + words[at + 1 :]
    page.text += sentence.text
    page.sentences.append(sentence)


def _emit(page: Page, sentence: Sentence, line: Line, template: str) -> None:
    parts = pieces(template)
    for at, (kind, value) in enumerate(parts):
        if kind == "text":
            sentence.add(value)
        elif kind == "trigger":
            sentence.marks[-1].trigger = sentence.add(value)
        elif kind == "cue":
            sentence.cues.append(sentence.add(value))
        elif kind == "open":
            sentence.opened.append(sentence.end)
        elif kind == "close":
            sentence.contents.append((sentence.opened.pop(), sentence.end))
        else:
            _fill(page, sentence, line, (value, _next(parts, at)))


def _next(parts: Sequence[tuple[str, str]], at: int) -> str:
    """Return the text that follows a slot: an apposition is closed by a comma unless a stop does."""
    return next((value for kind, value in parts[at + 1 : at + 2] if kind == "text"), " ")


def _fill(page: Page, sentence: Sentence, line: Line, slot: tuple[str, str]) -> None:
    name, after = slot
    told = sentence.marks[-1].told if sentence.marks else None
    if name == "clause":
        _emit(page, sentence, line, line.clause)
    elif name == "old" and line.back:
        before = sentence.marks[-1]
        same = [one for one in before.fillers if one[1] is None or not one[1].counted]
        sentence.marks.append(Marks(line.back, fillers=same, places=list(before.places)))
        _emit(page, sentence, line, _old(line.back))
    elif name == "via" and line.via:
        _mention(page, sentence, line.via)
    elif name in ("source", "via"):
        _write_speaker(page, sentence, (name, after))
    elif name == "capital" and line.capital:
        _mention(page, sentence, line.capital)
    elif name == "place":
        _write_place(page, sentence, line)
    elif name == "when":
        start, end = sentence.add(line.when)
        sentence.marks[-1].time = (start + 1, end) if line.when else None
    elif words := dict(line.words).get(name):
        sentence.add(words)
    elif told:
        _write_filler(page, sentence, line, name)


def _old(back: Told) -> str:
    figure = back.version.figure
    return words_of(back.matter.type, f"old_{figure.of}" if figure else "old")[0]


def _write_speaker(page: Page, sentence: Sentence, slot: tuple[str, str]) -> None:
    """Write who is quoted; who he is, where he speaks for the first time."""
    name, after = slot
    chain = sentence.marks[-1].told.chain
    speaker = chain[-1] if name == "source" else chain[0]
    first = speaker.key not in page.mentions
    stands = _mention(page, sentence, speaker)
    if name == "source":
        sentence.source = stands
    else:
        sentence.via = stands
    if not first or not (speaker.body or speaker.title or speaker.unnamed):
        return
    if speaker.body:
        sentence.add(", ")
        _write_office(page, sentence, speaker, stands)
    elif speaker.unnamed:
        sentence.add(" who asked not to be named")
        return
    else:
        sentence.add(f", {'an' if speaker.title[0] in 'aeiou' else 'a'} {speaker.title}")
    sentence.add("" if after[:1] in (".", ",") else ",")


def _write_office(page: Page, sentence: Sentence, speaker: Being, stands: Range) -> None:
    assert speaker.body
    title = sentence.add(speaker.title)
    sentence.add(" of ")
    body = _mention(page, sentence, speaker.body)
    told = Told(
        matter=office_of(speaker),
        version=Version(culprit=speaker),
        origin=page.draft.teller.key,
        why="the outlet's own report",
    )
    marks = Marks(told, trigger=title)
    marks.fillers = [("holder", speaker, stands), ("organisation", speaker.body, body), ("title", None, title)]
    sentence.offices.append(marks)


def office_of(speaker: Being) -> Matter:
    """Return the matter that someone holds his office."""
    assert speaker.body
    roles = (("holder", speaker), ("organisation", speaker.body))
    return Matter(id=f"office of {speaker.name}", type="HOLDS_OFFICE", roles=roles, office=True)


def _write_place(page: Page, sentence: Sentence, line: Line) -> None:
    told = sentence.marks[-1].told if sentence.marks else None
    place = told.matter.place if told else line.place
    assert place
    stands = _mention(page, sentence, place)
    if told is None:
        return
    role = PLACE_ROLES.get(told.matter.type)
    if role:
        sentence.marks[-1].fillers.append((role, place, stands))
    else:
        sentence.marks[-1].places.append((place, stands))


def _write_filler(page: Page, sentence: Sentence, line: Line, slot: str) -> None:
    marks = sentence.marks[-1]
    matter, version = marks.told.matter, marks.told.version
    if slot == "means":
        marks.fillers.append(("means", None, sentence.add(matter.means)))
    elif slot == "n":
        _write_figure(sentence, line)
        sentence.add(f" {version.figure.unit if version.figure else ''}")
    else:
        role, being = _filler(marks.told, slot)
        start = sentence.end
        if being.counted and marks.told.version.figure:
            _write_figure(sentence, line)
            sentence.add(" ")
        _, end = _mention(page, sentence, being, start)
        marks.fillers.append((role, being, (start, end)))


def _filler(told: Told, slot: str) -> tuple[str, Being]:
    """Return the role and who fills it. "other" is the second of two peers."""
    if slot == told.matter.roles[0][0]:
        return slot, told.version.culprit or told.matter.accused
    if slot == "other":
        return told.matter.roles[1]
    return next((role, being) for role, being in told.matter.roles if role == slot)


def _write_figure(sentence: Sentence, line: Line) -> None:
    figure = sentence.marks[-1].told.version.figure
    assert figure
    sentence.marks[-1].quantity = sentence.add(figure_words(figure, digits=line.digits))


def _mention(page: Page, sentence: Sentence, being: Being, start: int | None = None) -> Range:
    """Write someone's name, in full at first and short afterwards; return where the mention stands."""
    known = page.mentions.setdefault(being.key, [])
    page.beings[being.key] = being
    sentence.add(f"{being.rank} " if being.rank else "")
    words = _spelled(being, first=not known)
    for right, wrong in page.draft.misspelt:
        words = words.replace(right, wrong)
    begin, end = sentence.add(words)
    stands = (begin if start is None else start), end
    if not known and being.whole:
        _write_part(page, sentence, being, stands)
    known.append((stands, "nominal" if being.unnamed or being.kind == "population" else "named"))
    return stands


def _write_part(page: Page, sentence: Sentence, body: Being, stands: Range) -> None:
    """Keep what the name of a body says: of which state it is an organ."""
    assert body.whole
    inner = stands[1] - len(body.whole.name), stands[1]
    page.beings[body.whole.key] = body.whole
    page.mentions.setdefault(body.whole.key, []).append((inner, "named"))
    matter = Matter(id=f"part: {body.name}", type="PART_OF", roles=(("part", body), ("whole", body.whole)), office=True)
    told = Told(
        matter=matter, version=Version(culprit=body), origin=page.draft.teller.key, why="the outlet's own report"
    )
    marks = Marks(told)
    marks.fillers = [("part", body, stands), ("whole", body.whole, inner)]
    sentence.offices.append(marks)


def _spelled(being: Being, *, first: bool) -> str:
    article = "the " if being.article else ""
    if first and being.kind == "armed-group":
        return f"{article}{being.name} ({being.short})"
    return f"{article}{being.name if first or not being.short else being.short}"

"""Invented reports by the thousand: the same seed gives the same folder, byte for byte."""

from __future__ import annotations

import csv
import datetime
import random
from pathlib import Path

__all__ = ["generate"]

SEED = 20240313
FIRST_DAY = datetime.date(2019, 1, 1)
STARTS = (
    "Bar",
    "Cor",
    "Dal",
    "Fen",
    "Gor",
    "Hal",
    "Kes",
    "Lor",
    "Mar",
    "Nor",
    "Orr",
    "Pel",
    "Quar",
    "Ros",
    "Tar",
    "Vel",
)
MIDDLES = ("a", "ani", "e", "ede", "i", "o", "oro", "u")
ENDS = ("ck", "den", "dor", "l", "m", "mar", "n", "nath", "r", "s", "sk", "th", "va", "ven")
GIVEN = ("Ada", "Boris", "Dario", "Emil", "Helma", "Ivo", "Jana", "Klaus", "Lena", "Milan", "Rosa", "Sana", "Tomas")
OUTLETS = ("Northern Wire", "Hesk Courier", "Bastrovia Today", "Lenna Voice", "Meridian Review", "Evening Record")
COUNTS = ("Four", "At least nine", "About 20", "More than 40", "Dozens of", "13", "Two", "Between five and seven")
GROUPS = ("Freedom Army", "Liberation Front", "Defence League", "People's Movement", "Guard")
OPENINGS = (
    "{TOWN}, {month} {day} ({outlet}) - Fighters of the {group} attacked a post near {town}, killing {n} soldiers.",
    "{TOWN} - The {state} army shelled the village of {town} on {weekday}, according to residents.",
    "{count} people were killed when a drone struck a market in {town}, officials said on {weekday}.",
    "The {group} and the government of {state} agreed on {weekday} to stop fighting around {town} for {n} days.",
)
SENTENCES = (
    "“Our units held {town} and drove the terrorists back,” said Colonel {person}, a spokesman for the army.",
    "{person}, who leads the {group}, denied that its fighters had entered {town}.",
    "The {group} said in a statement that it had captured two armoured vehicles and a mortar.",
    "According to {outlet}, {n} members of the {group} were detained in {town} last week.",
    "A senior official, who asked not to be named, said that {other} had supplied the {group} with weapons.",
    "{other} has repeatedly denied that it supports the {group}.",
    "{count} families fled from {town} to {second}, the {state} Relief Committee said.",
    "Neither figure could be verified.",
    "The attackers reportedly came across the border from {other}.",
    "Governor {person} called on the {group} to release {n} soldiers whom it has held since {month}.",
    "“They came at night and took the young men with them,” a teacher in {second} told {outlet}.",
    "The government accuses {other} of training fighters in camps near {second}.",
    "Envoys of {state} and {other} met in {second} in {month} to discuss the border.",
    "If the road to {town} stays closed, {n} clinics will run out of medicine, the committee warned.",
    "{person} said that elders had told him that the {group} had recruited about {n} men in {second}.",
    "The {group} controls most of the valley north of {town} and is said to have close ties to the {second_group}.",
    "The ministry corrected an earlier statement: {n} soldiers died in {town}, not {m}.",
    "Hundreds of people protested in {second} against the {state} government on {weekday}.",
    "Last month the army withdrew from {second}, which it had taken in {year}.",
    "It was not clear who had fired the shells.",
    "The United Nations condemned the attack and promised to send food worth ${n} million to {town}.",
    "{person}, a farmer, said that she had seen smoke above {town} in the morning.",
)


def generate(folder: Path, documents: int, *, sentences: int | None = None) -> None:
    """Write `documents` reports of 150 to 400 words and a metadata.csv into the folder, which is made.

    The first reports of a larger folder are those of a smaller one. sentences: how many follow the first, where
    reports are to be shorter.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "metadata.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["file", "title", "publisher", "author", "published"])
        for number in range(documents):
            row, text = _report(number, sentences)
            (folder / row[0]).write_text(text, encoding="utf-8")
            table.writerow(row)


def _report(number: int, sentences: int | None) -> tuple[list[str], str]:
    draw = random.Random(SEED + number)
    words = _words(draw, FIRST_DAY + datetime.timedelta(days=number))
    body = [_filled(draw, draw.choice(OPENINGS), words)]
    count = sentences or draw.randrange(9, len(SENTENCES))
    body += [_filled(draw, template, words) for template in draw.sample(SENTENCES, count)]
    paragraphs = [" ".join(body[first : first + 3]) for first in range(0, len(body), 3)]
    title = f"News from {words['town']}"
    row = [f"{number:05}.txt", title, words["outlet"], words["person"], words["date"]]
    return row, "\n\n".join(paragraphs) + "\n"


def _words(draw: random.Random, day: datetime.date) -> dict[str, str]:
    town, second, state, other = (_name(draw) for _ in range(4))
    return {
        "town": town, "TOWN": town.upper(), "second": second, "state": f"{state}ia", "other": f"{other}ia",
        "group": f"{state} {draw.choice(GROUPS)}", "second_group": f"{other} {draw.choice(GROUPS)}",
        "outlet": draw.choice(OUTLETS), "person": f"{draw.choice(GIVEN)} {_name(draw)}",
        "date": day.isoformat(), "month": f"{day:%B}", "day": str(day.day), "weekday": f"{day:%A}",
        "year": str(day.year),
    }  # fmt: skip


def _name(draw: random.Random) -> str:
    return draw.choice(STARTS) + draw.choice(MIDDLES) + draw.choice(ENDS)


def _filled(draw: random.Random, template: str, words: dict[str, str]) -> str:
    fresh = {"n": str(draw.randrange(2, 90)), "m": str(draw.randrange(2, 90)), "count": draw.choice(COUNTS)}
    if draw.random() < 0.3:  # most reports speak of the same people throughout, and now and then of another
        fresh["person"] = f"{draw.choice(GIVEN)} {_name(draw)}"
    return template.format(**{**words, **fresh})

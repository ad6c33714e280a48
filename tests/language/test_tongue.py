"""Tests of whence.language.tongue."""

from __future__ import annotations

import pytest

from whence.language import tell_language

SENTENCES = {
    "en": "The army said on Monday that three soldiers were killed near the border.",
    "fr": "Les forces armées ont annoncé mardi que trois soldats avaient été tués.",
    "es": "El ejército dijo el lunes que tres soldados murieron cerca de la frontera.",
    "de": "Die Armee teilte am Montag mit, dass drei Soldaten getötet wurden.",
    "tr": "Savunma bakanlığı pazartesi günü sınır yakınında üç askerin öldüğünü açıkladı.",
    "ru": "Министерство обороны сообщило в понедельник, что трое солдат погибли.",
    "uk": "Міністерство оборони повідомило в понеділок, що троє солдатів загинули.",
    "ar": "قالت وزارة الدفاع إن ثلاثة جنود قتلوا في هجوم قرب الحدود يوم الاثنين",
    "fa": "وزارت دفاع روز دوشنبه اعلام کرد که سه سرباز در نزدیکی مرز کشته شده‌اند",
    "ps": "د دفاع وزارت د دوشنبې په ورځ وویل چې درې سرتیري د سرحد په نږدې سیمه کې وژل شوي دي",
    "ur": "وزیر داخلہ نے کہا ہے کہ سرحد کے قریب حملے میں تین فوجی ہلاک ہو گئے ہیں",
    "zh": "国防部周一表示，三名士兵在边境附近的袭击中丧生，另有五人受伤。",
}


@pytest.mark.parametrize(("language", "text"), SENTENCES.items())
def test_a_sentence_tells_its_language(language: str, text: str) -> None:
    assert tell_language(text) == language


@pytest.mark.parametrize("text", ["", "Yes.", "1,204 / 88-31", "NRF TTP", "...?!"])
def test_what_is_too_short_tells_none(text: str) -> None:
    assert tell_language(text) is None


def test_a_footer_in_another_language_does_not_decide() -> None:
    assert tell_language("Datenschutz Impressum\n" + SENTENCES["en"] * 200 + "\nAlle Rechte vorbehalten") == "en"


@pytest.mark.parametrize(("language", "text"), SENTENCES.items())
def test_marks_figures_and_case_do_not_change_the_language(language: str, text: str) -> None:
    assert tell_language(f"— 12.05.2021 — “{text}” (38%) …") == language


def test_what_no_encoding_can_hold_is_no_crash() -> None:
    assert tell_language("\ud800" * 40) is None


def test_a_long_text_is_told_by_its_middle() -> None:
    assert tell_language(SENTENCES["de"] + SENTENCES["ru"] * 500 + SENTENCES["de"]) == "ru"
